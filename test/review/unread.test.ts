import { goalTree, proposeKpis } from "../../src/goals";
import { cycleStages } from "../../src/sheets/cycleTerms";
import { defaultRules, ruleHeadings } from "../../src/review/rules";
import { planReviews } from "../../src/review/generate";
import { fillSheet } from "../../src/review/fill/fillSheet";
import { sheetRefusal } from "../../src/review/fill/sheetRefusal";
import { standingAt } from "../../src/review/fill/submissions";
import { auditReview } from "../../src/review/sheet/audit";
import { labelRow, type ReviewReading } from "../../src/review/sheet/head";
import { unreadSheet } from "../../src/review/unread";
import { headings } from "../../src/text/sheets";
import { say } from "../../src/text/language";
import { readingOf } from "./planReading";

const language = "en-US";
const period = "2026Q4";
const kpis = proposeKpis({ role: "business", job: "sales", language }).map((kpi) => ({ ...kpi, target: 100 }));
const goals = goalTree({ strategy: "Grow", language, departments: [{ name: "Sales", owner: "", role: "business", job: "sales", kpis }] })
  .map((goal, index) => (goal.level === "kpi" && index % 2 === 0 ? { ...goal, owner: "Li Wei" } : goal));
const rules = ruleHeadings(null, null, language);
const planned = (per: "department" | "person") => planReviews({
  period, departments: ["Sales"], goals, existing: new Map(), sheets: [], language, per, rules, statusLabels: defaultRules(language).status.labels,
}).plans;

describe("a review sheet with a renamed heading", () => {
  const [plan] = planned("department");
  const reading = readingOf(plan!);
  const head = plan!.cells.filter(({ row }) => row === labelRow);
  const labels = Array.from({ length: 20 }, (_, column) => head.find((cell) => cell.column === column)?.content ?? "");
  const renamed = {
    ...reading, header: reading.header.map((heading) => (heading === headings.actual.en ? "Achieved so far" : heading)),
    head: { labels, formulas: labels.map((label) => (label === "" ? "" : "=1")) },
  };
  const standing = standingAt(new Map(), { period, department: "Sales", owner: "" });

  it("says which heading it lacks instead of a form without KPIs", () => {
    const sheet = fillSheet({ department: "Sales", person: "", reading: renamed }, { period, goals, rules: defaultRules(language), cycle: null, standing, past: new Map(), messages: [] });
    expect(sheet.missing?.map(({ en }) => en)).toEqual(["Actual"]);
  });

  it("is not submitted, and says what to do by the department's name", () => {
    const refused = (missing: readonly (typeof headings)["actual"][], person = "") => sheetRefusal("submitted", { department: "Sales", person, sheet: `2026Q4 Sales ${person}`, cycle: null, missing });
    expect(refused([])).toBeNull();
    expect(say(refused([headings.actual, headings.score])!, language)).toMatch(/^The review sheet of Sales has no column Actual, Score, .* Rename the heading back/);
    expect(say(refused([headings.actual], "李伟")!, "zh-CN")).toMatch(/^Sales · 李伟的评审表找不到“实际值”列/);
  });

  it("is named by its tab as well where that was given another name: nobody finds it by whose it is", () => {
    const said = (sheet: string, person = "") => say(unreadSheet({ department: "Sales", person, sheet }, [headings.actual]), language);
    expect(said("2026Q4 SALES")).toMatch(/^The review sheet of Sales has no column/);
    expect(said("Copy for Bob", "Li Wei")).toMatch(/^The review sheet of Sales · Li Wei \(tab Copy for Bob\) has no column/);
    expect(say(unreadSheet({ department: "销售部", sheet: "旧表" }, [headings.actual]), "zh-CN")).toMatch(/^销售部（工作表“旧表”）的评审表找不到/);
  });

  it("is not said to have changed formulas: those that follow its headings were rewritten with them", () => {
    const audit = (of: ReviewReading) => auditReview({ department: "Sales", person: "", period, reading: of, goals: new Map(goals.map((goal) => [goal.id, goal])), rules, language, okrs: null });
    expect(audit(renamed)).toEqual([]);
    expect(audit({ ...renamed, header: reading.header }).length).toBeGreaterThan(0);
  });
});

describe("returning a review", () => {
  const sheet = { department: "Sales", person: "", sheet: "2026Q4 Sales" };
  const refusal = (stage: (typeof cycleStages)[number]) => sheetRefusal("returned", { ...sheet, cycle: { stage }, missing: [] });

  it("is refused at every stage at which nothing could be corrected, with the way to where it can", () => {
    expect(cycleStages.filter((stage) => refusal(stage) === null)).toEqual(["process", "assess"]);
    expect(say(refusal("calibrate")!, language)).toContain("Take the department back to assess in Cycle first");
    expect(say(refusal("result")!, "zh-CN")).toContain("退回到“评估”阶段");
    expect(sheetRefusal("returned", { ...sheet, cycle: null, missing: [] })).toBeNull();
  });
});

describe("what a department is left with where people have their own sheets", () => {
  it("says what its weights come to, as theirs do", () => {
    const notes = planned("person").map(({ cells }) => cells.find(({ row }) => row === 2)?.content);
    expect(notes).toHaveLength(2);
    for (const note of notes) expect(note).toMatchObject({ formula: expect.stringContaining("Weights are parts of the department's 100%") as string });
  });
});
