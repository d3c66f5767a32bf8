import fc from "fast-check";
import { readTable, type TableReading } from "../../src/sheets/readTable";
import { headingOf, tables } from "../../src/sheets/schema";
import { say } from "../../src/text/language";

const keys = Object.keys(tables.review.columns) as (keyof typeof tables.review.columns)[];
const cells: Partial<Record<(typeof keys)[number], unknown>> = {
  goalId: "3FK2M9-SAL01", kpi: "销售额", owner: "李伟", weight: 0.4, unit: "元", direction: "越高越好", method: "比率法", target: 100, actual: 110,
};
const reading = (language: "zh-CN" | "en-US", changed: Partial<Record<string, unknown>> = {}, order: readonly string[] = keys): TableReading => ({
  table: "tblReview_2026Q4_3FK2M9",
  sheet: "2026Q4 Sales",
  row: 4,
  column: 0,
  header: order.map((key) => (keys.includes(key as never) ? headingOf("review", key as never, language) : key)),
  rows: [order.map((key) => ({ ...cells, ...changed })[key as keyof typeof cells] ?? "")],
});

describe("reading a table", () => {
  it("finds columns by heading in either language whatever their order, and ignores columns of other people", () => {
    fc.assert(
      fc.property(fc.constantFrom("zh-CN" as const, "en-US" as const), fc.shuffledSubarray(["my notes", ...keys], { minLength: keys.length + 1 }), (language, order) => {
        const { rows, findings, missing } = readTable(tables.review, reading(language, {}, order));
        expect(missing).toEqual([]);
        expect(findings).toEqual([]);
        expect(rows[0]?.values).toMatchObject({ goalId: "3FK2M9-SAL01", direction: 1, method: "ratio", target: 100, actual: 110, evidence: "", score: null });
      }),
    );
  });

  it("names a required column that is missing and guesses nothing", () => {
    const { rows, findings } = readTable(tables.review, reading("zh-CN", {}, keys.filter((key) => key !== "actual")));
    expect(rows).toEqual([]);
    expect(findings.map(({ text, parameters }) => say(text, "zh-CN", parameters))).toEqual(["表 tblReview_2026Q4_3FK2M9 中找不到“实际值”列"]);
  });

  it("reports text in a number column with its cell, keeps it missing, and reads the rest", () => {
    const { rows, findings } = readTable(tables.review, reading("en-US", { actual: "about 95" }));
    expect(rows[0]?.values.actual).toBeNull();
    expect(rows[0]?.unreadable.has("actual")).toBe(true);
    expect(rows[0]?.values.target).toBe(100);
    expect(findings[0]).toMatchObject({ address: "'2026Q4 Sales'!F6", severity: "error" });
    expect(say(findings[0]!.text, "en-US", findings[0]!.parameters)).toBe("'2026Q4 Sales'!F6: Actual should be a number but is \"about 95\"");
  });

  it("reports error values, a number stored as text and unknown words", () => {
    const words = (changed: Record<string, unknown>): string | undefined => {
      const [found] = readTable(tables.review, reading("zh-CN", changed)).findings;
      return found === undefined ? undefined : say(found.text, "zh-CN", found.parameters);
    };
    expect(words({ actual: "#DIV/0!" })).toBe("'2026Q4 Sales'!F6：“实际值”是错误值 #DIV/0!");
    expect(words({ actual: "95" })).toContain("应为数字");
    expect(words({ method: "五五开" })).toContain("不在可选项中");
    expect(words({ comment: "#REF!" })).toContain("错误值 #REF!");
  });

  it.each(["", "N/A", "na", "-", "不适用"])("takes %j for missing, never for 0", (blank) => {
    const { rows, findings } = readTable(tables.review, reading("zh-CN", { actual: blank }));
    expect(rows[0]?.values.actual).toBeNull();
    expect(findings).toEqual([]);
  });

  it("keeps 0 as a number and skips blank rows", () => {
    const zero = reading("zh-CN", { actual: 0 });
    const { rows } = readTable(tables.review, { ...zero, rows: [zero.rows[0]!.map(() => ""), ...zero.rows] });
    expect(rows.map(({ values, index }) => [values.actual, index])).toEqual([[0, 1]]);
    expect(rows[0]?.cell("actual")).toBe("'2026Q4 Sales'!F7");
  });
});

describe("the schema", () => {
  it("has no heading twice in a table, in one language or across both", () => {
    for (const { columns } of Object.values(tables)) {
      const headings = Object.values(columns).map(({ heading }) => heading);
      expect(new Set(headings.map(({ zh }) => zh)).size).toBe(headings.length);
      expect(new Set(headings.map(({ en }) => en.toLowerCase())).size).toBe(headings.length);
    }
  });
});
