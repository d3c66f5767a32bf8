import fc from "fast-check";
import { departmentFile, judgeFiles, type DepartmentFile, type Here, type JudgedFile, type ReadFile } from "../../../src/review/files";
import { fileName } from "../../../src/review/files/fileName";
import { readInput } from "../../../src/review/files/readInput";
import type { RawCell, RawFile } from "../../../src/review/files/rawFile";
import { chosenInputs, gatherCells } from "../../../src/review/files/gatherCells";
import { readStamp, stampLines, type FileStamp } from "../../../src/review/files/stamp";
import { planReviews } from "../../../src/review/generate";
import { defaultRules, ruleHeadings } from "../../../src/review/rules";
import { actualLink } from "../../../src/review/shared/actualHomes";
import { goalTree } from "../../../src/goals/goalTree";
import { proposeKpis } from "../../../src/goals";
import type { TableValues } from "../../../src/review/native/planReferences";
import type { Content, Scalar } from "../../../src/sheets/plan";
import { say } from "../../../src/text/language";
import { readingOf } from "../planReading";

const period = "2026Q4";
const departments = ["Sales", "R&D"];
const goals = goalTree({
  strategy: "Grow", language: "en-US",
  departments: departments.map((name) => ({ name, owner: "Li Wei", role: "business" as const, job: "sales", kpis: proposeKpis({ role: "business", job: "sales", language: "en-US" }).map((kpi) => ({ ...kpi, target: 90, unit: "%" })) })),
});
const { plans } = planReviews({
  period, departments, goals, existing: new Map(), sheets: [], language: "en-US", rules: ruleHeadings(null, null, "en-US"), statusLabels: defaultRules("en-US").status.labels,
});
const tabs = plans.map((plan, index) => ({ department: departments[index]!, owner: null, plan, reading: readingOf(plan) }));
const rules: TableValues = new Map([
  ["tblGrades", new Map<string, readonly Scalar[]>([["From", [0, 70]], ["Grade", ["B", "A"]]])],
  ["tblStatus", new Map<string, readonly Scalar[]>([["From", [0.9, 0.75, 0]], ["Status", ["green", "amber", "red"]]])],
]);
const base = { workbook: "W", period, exportId: "E1", exportedAt: "2026-12-01T00:00:00Z" };
const made = departmentFile({ tab: tabs[0]!, person: null, rules, stamp: base })!;
const here: Here = { workbook: "W", period, tables: new Map(tabs.map(({ reading }) => [reading.table, reading])), closed: new Set(), lastExports: {} };

const cellOf = (content: Content): RawCell =>
  (typeof content === "object" && content !== null ? { value: 1, formula: content.formula.slice(1), typedAs: null } : { value: content, formula: null, typedAs: null });
type Cells = RawCell[][];

/** A file as it was sent, with what somebody did to the cells of its table. */
function back({ sheet }: DepartmentFile, edit: (rows: Cells, at: (key: string) => number) => Cells | void = () => undefined): RawFile {
  const table = sheet.tables[0]!;
  const header = table.columns.map(({ heading }) => cellOf(heading));
  const body = table.rows.map((row) => row.map(cellOf));
  const rows = edit(body, (key) => table.columns.findIndex((column) => column.key === key)) ?? body;
  return { tellsFormulas: true, sheets: [{ name: "any", rows: [...Array.from({ length: table.row }, () => []), header, ...rows] }] };
}

const judge = (file: RawFile, stamp: Partial<FileStamp> = {}, now: Partial<Here> = {}): JudgedFile => judgeFiles([{ name: "f.xlsx", file, stamp: { ...made.stamp, ...stamp } }], { ...here, ...now })[0]!;
const said = (judged: JudgedFile): readonly string[] => [
  ...(judged.sentence === null ? [] : [say(judged.sentence.text, "en-US", judged.sentence.parameters)]),
  ...(judged.verdict === "refused" ? [] : judged.comparison.findings.map(({ text, parameters }) => say(text, "en-US", parameters))),
];
const typed = (value: Scalar, typedAs: RawCell["typedAs"] = null): RawCell => ({ value, formula: null, typedAs });

test("a department file says on its sheet how it is used, in a row of its own", () => {
  const advice = made.sheet.cells.find(({ content }) => typeof content === "string" && content.startsWith("This sheet works without the add-in"));
  expect(made.sheet.cells.filter(({ row }) => row === advice?.row)).toEqual([advice]);
  expect(made.sheet.tables.every(({ row }) => row > advice!.row)).toBe(true);
});

describe("a department file that came back", () => {
  test("waits where the review sheet here lacks a heading, and says which one", () => {
    const { reading } = tabs[0]!;
    const renamed = { ...reading, header: reading.header.map((heading) => (heading === "Actual" ? "Achieved" : heading)) };
    const judged = judge(back(made), {}, { tables: new Map([[renamed.table, renamed]]) });
    expect([judged.verdict, ...said(judged)]).toEqual(["refused", expect.stringMatching(/^“f.xlsx” cannot be compared yet: the review sheet of Sales here has no column Actual\. Rename/)]);
  });

  test("as it was sent changes nothing and has nothing to be said", () => {
    const judged = judge(back(made));
    expect(said(judged)).toEqual([]);
    expect(judged).toMatchObject({ verdict: "compared", comparison: { differences: [], unchanged: made.stamp.rows.length * 5 } });
  });

  test("gives every input to its row, in whatever order rows and columns are", () => {
    const inputs = fc.record({ rows: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), columns: fc.shuffledSubarray(made.stamp.columns.map((_, index) => index), { minLength: made.stamp.columns.length }), value: fc.double({ min: -1e9, max: 1e9, noNaN: true }) });
    fc.assert(fc.property(inputs, ({ rows, columns, value }) => {
      const sent = back(made, (body, at) => {
        body.forEach((row, index) => {
          row[at("actual")] = typed(value + index);
          row[at("comment")] = typed(`note ${index}`);
        });
      });
      const [sheet] = sent.sheets;
      const top = sheet!.rows.length - rows.length - 1;
      const moved = sheet!.rows.map((row, index) => columns.map((column) => (index <= top ? row : sheet!.rows[top + 1 + rows[index - top - 1]!])![column] ?? typed(null)));
      // Formulas of moved columns name other letters: what they say is compared elsewhere, with real files.
      const judged = judge({ tellsFormulas: false, sheets: [{ name: "x", rows: moved }] });
      expect(said(judged)).toEqual([]);
      const { differences } = judged.verdict === "refused" ? { differences: [] } : judged.comparison;
      expect(new Map(differences.map(({ goalId, key, back: came }) => [`${goalId} ${key}`, came]))).toEqual(
        new Map(made.stamp.rows.flatMap(({ id }, index): [string, Scalar][] => [[`${id} actual`, value + index], [`${id} comment`, `note ${index}`]])));
    }), { numRuns: 30 });
  });

  test("is compared three ways: changed, changed alike on both sides, and in conflict", () => {
    const tab = tabs[0]!.reading;
    const actual = tab.header.indexOf("Actual");
    const reading = { ...tab, rows: tab.rows.map((row, index) => row.map((cell, at) => (at === actual && index > 0 ? 50 : cell))) };
    const judged = judge(back(made, (body, at) => {
      [10, 50, 70].forEach((value, index) => (body[index]![at("actual")] = typed(value)));
    }), {}, { tables: new Map([[tab.table, reading]]) });
    const { differences } = judged.verdict === "refused" ? { differences: [] } : judged.comparison;
    expect(differences.map(({ sent, here: now, back: came, isConflict }) => [sent, now, came, isConflict])).toEqual([[null, "", 10, false], [null, 50, 70, true]].map((each) => each.map((value) => (value === "" ? null : value))));
    const cells = gatherCells(judged.verdict === "refused" ? [] : [judged]);
    expect(chosenInputs(cells, new Map()).map(({ after }) => after)).toEqual([10]);
    expect(chosenInputs(cells, new Map([[cells[1]!.id, 0]])).map(({ before, after }) => [before, after])).toEqual([[null, 10], [50, 70]]);
  });

  test("does not take what is locked by now, and says each value", () => {
    const file = back(made, (body, at) => {
      body[0]![at("actual")] = typed(7);
      body[0]![at("manager")] = typed(90);
    });
    const judged = judge(file, {}, { open: new Map([[made.stamp.table, new Set(["manager"])]]) });
    expect(judged).toMatchObject({ verdict: "compared", comparison: { differences: [{ key: "manager", back: 90 }] } });
    expect(said(judged)).toEqual([expect.stringMatching(/“Actual” is locked .* so “7” from the file is not taken/)]);
  });

  test("does not take an actual that another department enters, and says so", () => {
    const tab = tabs[0]!.reading;
    const actual = tab.header.indexOf("Actual");
    const inFirst = (value: unknown) => (row: readonly unknown[], index: number) => row.map((cell, at) => (at === actual && index === 0 ? value : cell));
    const link = actualLink({ table: "tblReview_2026Q4_ABCDEF", entered: "Shared actual", goalId: "Goal ID" }, "ABCDEF-SAL01");
    const reading = { ...tab, rows: tab.rows.map(inFirst(50)), formulas: tab.rows.map(inFirst(link)) };
    const judged = judge(back(made, (body, at) => {
      [7, 8].forEach((value, index) => (body[index]![at("actual")] = typed(value)));
    }), {}, { tables: new Map([[tab.table, reading]]) });
    expect(judged).toMatchObject({ verdict: "compared", comparison: { differences: [{ goalId: made.stamp.rows[1]!.id, back: 8 }] } });
    expect(said(judged)).toEqual([expect.stringMatching(/“Actual” was changed from “50” to “7”; not used/)]);
  });

  test("with rows added, lost, doubled and a column lost says each and takes none of them", () => {
    const judged = judge(back(made, (body, at) => {
      body[0]![at("actual")] = typed(7);
      const lost = body.splice(1, 1)[0]!;
      const doubled = body.find((row) => row[at("goalId")]!.value !== lost[at("goalId")]!.value && row !== body[0])!;
      body.push(doubled.map((cell) => cell), lost.map((cell, index) => (index === at("goalId") ? typed("XXXXXX-NEW") : index === at("kpi") ? typed("Their own") : cell)));
      return body.map((row) => row.map((cell, index) => (index === at("baseline") ? typed(null) : cell)));
    }));
    const sentences = said(judged);
    expect(sentences.some((sentence) => sentence.includes("is in the file more than once"))).toBe(true);
    expect(sentences.some((sentence) => sentence.includes("is not in the file; it stays as it is"))).toBe(true);
    expect(sentences.some((sentence) => sentence.includes("“Their own”, was added there"))).toBe(true);
    expect(judged).toMatchObject({ comparison: { differences: [{ back: 7 }] } });
  });
});

describe("files are refused with one sentence each", () => {
  const cases: readonly (readonly [string, JudgedFile, RegExp])[] = [
    ["another workbook", judge(back(made), { workbook: "X" }), /comes from another workbook/],
    ["another period", judge(back(made), { period: "2026Q3" }), /belongs to 2026 Q3/],
    ["a department without a sheet", judge(back(made), { table: "tblReview_2026Q4_ZZZZZZ" }), /There is no review sheet/],
    ["a closed period", judge(back(made), {}, { closed: new Set([made.stamp.table]) }), /its results no longer change/],
    ["rows without ids", judge(back(made, (body, at) => body.map((row) => row.map((cell, index) => (index === at("goalId") ? typed("") : cell))))), /None of the rows that were sent/],
  ];
  test.each(cases)("from %s", (_, judged, sentence) => {
    expect(judged.verdict).toBe("refused");
    expect(said(judged)).toEqual([expect.stringMatching(sentence)]);
  });

  test("twice the same counts once; two versions of one file count not at all; an older one is held back", () => {
    const one = back(made, (body, at) => void (body[0]![at("actual")] = typed(7)));
    const other = back(made, (body, at) => void (body[0]![at("actual")] = typed(8)));
    const files = (list: readonly RawFile[]): readonly ReadFile[] => list.map((file, index) => ({ name: `${index}.xlsx`, file, stamp: made.stamp }));
    expect(judgeFiles(files([one, one]), here).map(({ verdict }) => verdict)).toEqual(["compared", "refused"]);
    expect(judgeFiles(files([one, other]), here).map(({ verdict }) => verdict)).toEqual(["refused", "refused"]);
    expect(judge(one, {}, { lastExports: { [made.stamp.table]: "E2" } }).verdict).toBe("older");
  });
});

describe("the stamp of a file", () => {
  test("reads back whatever it holds, and tells when it was edited", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 50 }), fc.integer({ min: 1, max: 20_000 }), (text, length) => {
      const stamp = { ...made.stamp, department: `${text} 销售部 😀`.repeat(Math.ceil(length / 5000)) };
      const lines = stampLines(stamp);
      expect(lines.every((line) => line.length <= 32_767)).toBe(true);
      expect(readStamp([...lines, null])).toEqual(JSON.parse(JSON.stringify(stamp)));
      expect(readStamp(lines.map((line, index) => (index === 2 ? line.replace("\"W\"", "\"V\"") : line)))).toBe("changed");
    }), { numRuns: 12 });
    expect(readStamp(["anything"])).toBe("none");
  });
});

describe("what people type", () => {
  const column = { key: "actual", heading: "Actual", role: "input", numeric: true } as const;
  const read = (cell: RawCell, kpi = { unit: "%", target: 90 as Scalar }): unknown => {
    const outcome = readInput(cell, column, kpi);
    return "problem" in outcome ? "problem" : outcome.value;
  };
  test("is a number, a word for none, or said to be neither", () => {
    expect([typed(5), typed("N/A"), typed("不适用"), typed("１２%"), typed("1,234.5"), typed("about 5"), typed(true), typed("#REF!"), typed("2026-03-04", "date"), typed(null)].map((cell) => read(cell)))
      .toEqual([5, "N/A", "不适用", 12, 1234.5, "problem", "problem", "problem", "problem", null]);
  });
  test("as text is read as in the pane: a percent sign behind a number that counts in % says nothing new", () => {
    expect(["95%", "95 %", "９５％"].map((text) => read(typed(text)))).toEqual([95, 95, 95]);
    expect([read(typed("95%"), { unit: "", target: 0.9 }), read(typed("12 days"), { unit: "days", target: 9 })]).toEqual([0.95, 12]);
  });
  test("as a percentage is meant in the numbers of its target", () => {
    expect([read(typed(0.95, "percent")), read(typed(0.95, "percent"), { unit: "%", target: 0.9 }), read(typed(0.95, "percent"), { unit: "days", target: 90 }), read(typed(0.95))]).toEqual([95, 0.95, 0.95, 0.95]);
  });
});

test("names of files are names in every system", () => {
  const taken = new Set<string>();
  const names = ["R&D/Test:*?", "销售部", "销售部", "CON", "x".repeat(300), "end. ."].map((who) => {
    const name = fileName(period, who, "en-US", taken);
    taken.add(name.toLowerCase());
    return name;
  });
  expect(names.every((name) => /^[^\\/:*?"<>|]{1,120}\.xlsx$/.test(name) && !/[. ]\.xlsx$/.test(name))).toBe(true);
  expect(new Set(names).size).toBe(names.length);
});
