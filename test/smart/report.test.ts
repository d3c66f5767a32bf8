import fc from "fast-check";
import { checkGoal, type SmartReport } from "../../src/smart";

const options = { asOf: "2025-05-15", fiscalYearStart: 1, locale: null };
const check = (text: string): SmartReport => checkGoal({ text }, options);

/** Texts like goals: words, numbers, dates and signs of both languages in any order. */
const pieces = [
  "Reduce ", "the ", "scrap rate ", "from 7% ", "to 3.5% ", "by ", "Q3 ", "in 2026", "，", "。", ", ", "and ", "降低", "客户投诉率", "由8%", "至5%", "年底前", "完成", "上线",
  "ISO 9001", "两成", "每月", "【X】", "[target]", "within 2 hours ", "全部", "若干", "\u0000", "\ud800", "😀", "％", "１２", "--", "(", "）", "万元", "12,000", "…", "\n",
];
const goalLike = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((each) => each.join(""));
const anyText = fc.oneof(goalLike, fc.string({ maxLength: 200 }), fc.string({ unit: "binary", maxLength: 60 }));

describe("the report on any text", () => {
  test("has the five criteria in order, each with a reason in words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { criteria } = check(text);
        expect(criteria.map(({ criterion }) => criterion).join("")).toBe("SMART");
        for (const { why, verdict, suggestion } of criteria) {
          expect(why).not.toBe("");
          expect(why + suggestion).not.toMatch(/\{\w+\}/);
          if (verdict === "met") continue;
          expect(suggestion).not.toBe("");
        }
      }),
    );
  });

  test("quotes words that are there", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { criteria, slots } = check(text);
        const spans = [...criteria.flatMap(({ evidence }) => evidence), ...(slots.metric === null ? [] : [slots.metric.span]), ...(slots.scope === null ? [] : [slots.scope])];
        for (const { start, end } of spans) {
          expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThan(end);
        }
      }),
    );
  });

  test("is the same every time, with or without a date", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(check(text)).toEqual(check(text));
        const verdicts = (report: SmartReport): string => report.criteria.map(({ verdict }) => verdict).join();
        expect(verdicts(checkGoal({ text }, { ...options, asOf: null }))).toBe(verdicts(check(text)));
      }),
    );
  });

  test.each(["a", "9", "九", "%", "由", "，", "and to ", "降低", "2025年", "X% ", "[", "-", "每", "3 × ", "千分之", "by by "])("of 10,000 characters of %j does not throw", (piece) => {
    expect(() => check(piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000))).not.toThrow();
  });
});

describe("the rewrite", () => {
  const numbers = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

  test("has no number that the goal does not have", () => {
    fc.assert(
      fc.property(goalLike, (text) => {
        const given = new Set(numbers(text.normalize("NFKC")));
        const { rewrite } = check(text);
        for (const number of numbers(rewrite.text)) expect([...given].some((each) => each.includes(number))).toBe(true);
      }),
    );
  });

  test("asks one question for each of its gaps, and has every gap in its text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { rewrite } = check(text);
        for (const { placeholder, question } of rewrite.gaps) {
          expect(rewrite.text).toContain(placeholder);
          expect(question).toMatch(/[?？]$/);
        }
        expect(new Set(rewrite.gaps.map(({ placeholder }) => placeholder)).size).toBe(rewrite.gaps.length);
      }),
    );
  });

  test("keeps the words of the goal and marks what is missing", () => {
    expect(check("Reduce picking errors in the Bristol warehouse").rewrite.text).toBe(
      "[owner] to reduce picking errors in the Bristol warehouse to [target] by [date]; measured from [data source], reviewed [how often]",
    );
    expect(check("降低无锡工厂的设备故障率").rewrite.text).toBe("【完成时间】前，【负责人】将无锡工厂的设备故障率降低至【目标值】（数据来源：【数据来源】，【复盘频率】复盘）");
  });

  test("takes owner, source and rhythm from the fields", () => {
    const { rewrite } = checkGoal(
      { text: "年底前客诉率由3%降至2%", fields: { owner: "品质部", source: "工单系统", frequency: "month" } },
      options,
    );
    expect(rewrite.text).toBe("年底前，品质部将客诉率由3%降低至2%（数据来源：工单系统，每月复盘）");
    expect(rewrite.gaps).toEqual([]);
  });

  test("proposes targets from the past only", () => {
    const fields = { baseline: 20, history: [30, 28, 25, 22, 20], direction: "down" as const, metric: "open tickets" };
    const { rewrite } = checkGoal({ text: "Bring open tickets down", fields }, options);
    expect(rewrite.text).not.toMatch(/\b1[0-9]\b/);
    expect(check("Bring open tickets down").rewrite.proposals).toEqual([]);
  });
});

describe("text and columns", () => {
  const contradictions = (text: string, fields: object): number => checkGoal({ text, fields }, options).contradictions.length;

  test("a target that differs is reported, one in another unit is not", () => {
    expect(contradictions("Reach a fill rate of 94% in Q3", { target: 96 })).toBe(1);
    expect(contradictions("Reach a fill rate of 94% in Q3", { target: 0.94 })).toBe(0);
    expect(contradictions("全年回款1200万元", { target: 1200 })).toBe(0);
  });

  test("a direction against baseline and target is reported", () => {
    expect(contradictions("Reduce downtime in hall 2", { baseline: 12, target: 15 })).toBe(1);
    expect(contradictions("Reduce downtime in hall 2", { baseline: 15, target: 12 })).toBe(0);
  });

  test("a baseline that differs is reported", () => {
    expect(contradictions("返工率由6%降至4%", { baseline: 7 })).toBe(1);
    expect(contradictions("返工率由6%降至4%", { baseline: 6, target: 4 })).toBe(0);
  });
});
