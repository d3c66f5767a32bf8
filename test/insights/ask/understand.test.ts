import fc from "fast-check";
import { understand, examplesFor } from "../../../src/insights/ask/understand";
import type { Vocabulary } from "../../../src/insights/ask/types";
import { chineseQuestions } from "./understandChinese";
import { englishQuestions } from "./understandEnglish";
import { blindChinese, blindEnglish } from "./understandBlind";
import { laterChinese, laterEnglish, moreChinese, moreEnglish } from "./understandLater";
import { chinese, english, inWords } from "./understandSupport";

const asked = (text: string, vocabulary: Vocabulary): string => inWords(understand(text, vocabulary));

describe("a question is understood", () => {
  it.each([...chineseQuestions, ...laterChinese, ...moreChinese, ...blindChinese])("%s", (text, expected) => expect(asked(text, chinese)).toBe(expected));
  it.each([...englishQuestions, ...laterEnglish, ...moreEnglish, ...blindEnglish])("%s", (text, expected) => expect(asked(text, english)).toBe(expected));
});

describe("what is no question", () => {
  it.each(["", "   ", "？！", "请问", "please", "销售部", "销售部和市场部", "Sales", "客户满意度"])("'%s' asks nothing", (text) => {
    expect(asked(text, chinese)).toBe(text === "Sales" ? "unknown: Sales" : "empty");
    expect(asked("Sales and Finance", english)).toBe("empty");
  });

  it("names the words that it does not know, as they were typed", () => {
    expect(asked("Which KPIs of Logistics missed in Q3?", english)).toBe("unknown: Logistics");
    expect(asked("物流部得分最低的指标", chinese)).toBe("unknown: 物流部");
    expect(asked("客户没达标吗", chinese)).toBe("unknown: 客户");
  });

  it("does not read beyond 2,000 characters, and says so", () => {
    expect(asked("哪些指标没达标" + "。".repeat(1993), chinese)).toBe("kpi score missed");
    expect(asked("哪些指标没达标" + "。".repeat(1993) + "销售部", chinese)).toBe("unknown: 销售部…");
  });
});

describe("names", () => {
  const of = (change: Partial<Vocabulary>, text: string): string => asked(text, { ...chinese, ...change });

  it("takes the longest, and a department's short form only where no KPI stands", () => {
    expect(of({}, "销售收入的得分")).toBe("kpi score kpi:销售收入");
    expect(of({ kpis: ["海外销售收入"] }, "销售收入的得分")).toBe("kpi score kpi:海外销售收入");
    expect(of({ kpis: [] }, "销售的得分")).toBe("department total in:销售部");
    expect(of({ departments: ["销售部", "海外销售部"] }, "海外销售部的总分")).toBe("department total in:海外销售部");
    expect(asked("score of Days sales outstanding", english)).toBe("kpi score kpi:Days sales outstanding");
  });

  it("does not guess between two KPIs or two departments that a part fits", () => {
    expect(of({ kpis: ["客户满意度", "员工满意度"] }, "满意度得分")).toBe("unknown: 满意度");
    expect(of({ departments: ["销售部", "销售事业部"] }, "销售得分")).toBe("unknown: 销售");
  });

  it("takes English names as whole words: Sales is not in Salesforce, and A is no article", () => {
    expect(asked("Salesforce total", english)).toBe("unknown: Salesforce");
    const one = { ...english, departments: ["A", "IT"] };
    expect(asked("KPIs with a score below 60", one)).toBe("kpi score score<60");
    expect(asked("total of A", one)).toBe("department total in:A");
    expect(asked("total of it", one)).toBe("department total in:IT");
  });

  it("knows names that say what words say", () => {
    expect(of({ kpis: ["目标完成率", "平均得分"] }, "销售部平均得分的实际值")).toBe("kpi actual in:销售部 kpi:平均得分");
  });
});

describe("periods", () => {
  const at = (change: Partial<Vocabulary>, text: string): string => asked(text, { ...english, ...change });

  it("counts from the day, while this period is the chosen one", () => {
    const later = { asOf: "2026-11-23", chosen: "2026Q2" };
    expect(at(later, "average score last quarter")).toBe("kpi score mean");
    expect(at(later, "average score this period")).toBe("kpi score mean @2026Q2");
    expect(at(later, "average score this quarter")).toBe("noResults: 2026Q4 newest 2026Q3");
    expect(at(later, "average score in Q4")).toBe("kpi score mean @2025Q4");
    expect(at({ asOf: "2026-11-23" }, "which KPIs improved most since last quarter")).toBe("kpi change high since:2026Q2");
  });

  it("reads months, halves and years where those have results", () => {
    const months = { periods: ["2026-08", "2026-07", "2026-06", "2026-05"], chosen: "2026-08" };
    expect(at(months, "average score in July")).toBe("kpi score mean @2026-07");
    expect(at(months, "7月平均得分")).toBe("kpi score mean @2026-07");
    expect(at(months, "average score in Q3")).toBe("kpi score mean @2026-07,2026-08");
    expect(at(months, "average score of the last 3 months")).toBe("kpi score mean @2026-06,2026-07,2026-08");
    expect(at({ periods: ["2026", "2025"], chosen: "2026" }, "average score last year")).toBe("kpi score mean @2025");
    expect(at({ periods: ["2026H1", "2025H2"], chosen: "2026H1" }, "上半年平均得分")).toBe("kpi score mean @2026H1");
  });

  it("keeps to the fiscal year and to days of their own", () => {
    const fiscal = { periods: ["FY2027Q2-04", "FY2027Q1-04"], chosen: "FY2027Q2-04" };
    expect(at(fiscal, "average score last quarter")).toBe("kpi score mean @FY2027Q1-04");
    expect(at(fiscal, "average score in FY2027 Q1")).toBe("kpi score mean @FY2027Q1-04");
    expect(at(fiscal, "average score in Q1")).toBe("kpi score mean @FY2027Q1-04");
    const own = { periods: ["20260701-20260915", "2026Q2"], chosen: "2026Q2" };
    expect(at(own, "average score of 20260701-20260915")).toBe("kpi score mean @20260701-20260915");
  });

  it("names what has no results, and never leaves out one of two", () => {
    expect(at({}, "average score in Q1 and Q2 2024")).toMatch(/^noResults: 2024Q1/);
    expect(at({}, "average score in 2026Q2 and 2027Q1")).toBe("noResults: 2027Q1 newest 2026Q3");
    expect(at({}, "KPIs improved since Q1 2024")).toBe("noResults: 2024Q1 newest 2026Q3");
    expect(at({ periods: [] }, "average score last year")).toBe("noResults: 2025 newest 2026Q3");
    expect(at({ periods: [] }, "average score")).toBe("kpi score mean");
  });
});

describe("examples", () => {
  it.each([["zh-CN", chinese], ["en-US", english], ["zh-CN", english], ["en-US", chinese]] as const)("in %s are all understood", (language, vocabulary) => {
    const examples = examplesFor(vocabulary, language);
    expect(examples.length).toBeGreaterThanOrEqual(3);
    for (const example of examples) expect([example, understand(example, vocabulary).kind]).toEqual([example, "question"]);
  });

  it("need no names", () => {
    const bare = { ...english, departments: [], owners: [], kpis: [] };
    for (const example of examplesFor(bare, "en-US")) expect(understand(example, bare).kind).toBe("question");
  });
});

describe("properties", () => {
  const everything = [...chineseQuestions, ...englishQuestions, ...laterChinese, ...laterEnglish].map(([text]) => text);
  const scraps = fc.array(fc.oneof(fc.constantFrom(...everything.flatMap((text) => [text, text.slice(0, 4), text.slice(-5)])), fc.string({ unit: "grapheme" }), fc.constantFrom("不", "前", "not", "8", "最", "比", "Q3", "-", " "))).map((parts) => parts.join(""));
  const both = { ...chinese, departments: [...chinese.departments, ...english.departments], owners: [...chinese.owners, ...english.owners], kpis: [...chinese.kpis, ...english.kpis] };

  it("any text gives an understanding, and a question always has periods", () => {
    fc.assert(fc.property(scraps, (text) => {
      const found = understand(text, both);
      if (found.kind === "question") expect(found.question.filters.periods.length).toBeGreaterThan(0);
      if (found.kind === "unknown") expect(found.words.every((word) => word !== "")).toBe(true);
    }), { numRuns: 1000 });
  });

  it("any names in the vocabulary, any day and period", () => {
    const names = fc.array(fc.string({ unit: "grapheme" }));
    fc.assert(fc.property(names, names, names, fc.array(fc.oneof(fc.string(), fc.constantFrom(...chinese.periods, "FY2027-04", "2026W07"))), fc.string(), scraps, (departments, owners, kpis, periods, asOf, text) => {
      expect(understand(text + kpis.join(" "), { departments, owners, kpis, periods, chosen: periods[0] ?? "", asOf }).kind).toBeDefined();
    }));
  });

  it("letter case, full-width forms and more blanks change nothing", () => {
    const wide = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const ways = [(text: string) => text.toUpperCase(), (text: string) => text.toLowerCase(), wide, (text: string) => ` ${text.replace(/ /g, "   ")}\u3000`];
    const questions = fc.oneof(
      fc.constantFrom(...chineseQuestions.map(([text]) => text), ...englishQuestions.map(([text]) => text)),
      fc.tuple(fc.constantFrom(...both.departments, ...both.kpis, ...both.owners), fc.constantFrom("2026Q2", "2025年Q4", "Q1", "last quarter", "上季度", "去年"), fc.constantFrom("得分最低的指标", " KPIs with the lowest score", "平均完成率", " average attainment"))
        .map(([name, period, rest]) => `${name} ${period}${rest}`),
    );
    fc.assert(fc.property(questions, fc.constantFrom(...ways), (text, way) => {
      const found = understand(text, both);
      expect(found.kind).toBe("question");
      expect(understand(way(text), both)).toEqual(found);
    }), { numRuns: 500 });
  });

  it.each(["不", "not ", "8", "8 ", "最低", "前三", "Q3", "Q3 and ", "7月", "2026年", "近9年", "客", "满意", "time ", "x", "xy ", "一", "九十", "low ", "与去年同期相比", "between ", "哪个指标"])("2,000 characters of '%s' among 2,000 KPIs take no time to speak of", (part) => {
    const many = { ...both, kpis: Array.from({ length: 2000 }, (_, at) => `客户满意度 time ${at}`) };
    const start = performance.now();
    expect(understand(part.repeat(2000).slice(0, 2000), many).kind).toBeDefined();
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
