import { departmentFile, judgeFiles, type Here } from "../../../src/review/files";
import { suggestionsBack } from "../../../src/review/files/suggestionCells";
import { planReviews } from "../../../src/review/generate";
import { defaultRules, ruleHeadings } from "../../../src/review/rules";
import type { Suggestion } from "../../../src/review/talk/suggestions";
import { goalTree } from "../../../src/goals/goalTree";
import { proposeKpis } from "../../../src/goals";
import { readFile, writeDepartmentFile } from "../../../src/sharing/files";
import type { CellPlan } from "../../../src/sheets/plan";
import type { Language } from "../../../src/text/language";
import { readingOf } from "../planReading";

const period = "2026Q4";
const suggestion = (change: Partial<Suggestion> = {}): Suggestion => ({
  id: "S-1", period, department: "Sales", person: "", kpi: "", goalId: "", suggestion: "Fewer KPIs", author: "Li Wei", at: "", state: "declined", answer: "The audit asks for them",
  answeredBy: "Wang Fang", answeredAt: "", doneBy: "", doneAt: "", actionId: "", ...change,
});

function fileOf(language: Language, suggestions: readonly Suggestion[], person: string | null = null) {
  const goals = goalTree({
    strategy: "Grow", language,
    departments: [{ name: "Sales", owner: "Li Wei", role: "business", job: "sales", kpis: proposeKpis({ role: "business", job: "sales", language }).map((kpi) => ({ ...kpi, target: 90 })) }],
  });
  const { plans } = planReviews({
    period, departments: ["Sales"], goals, existing: new Map(), sheets: [], language, rules: ruleHeadings(null, null, language), statusLabels: defaultRules(language).status.labels,
  });
  const tab = { department: "Sales", owner: null, plan: plans[0]!, reading: readingOf(plans[0]!), suggestions };
  return { tab, made: departmentFile({ tab, person, rules: new Map(), stamp: { workbook: "W", period, exportId: "E1", exportedAt: "2026-12-01T00:00:00Z" } })! };
}

const texts = (cells: readonly CellPlan[]) => cells.map(({ content }) => String(content));

describe.each<Language>(["zh-CN", "en-US"])("a department file in %s", (language) => {
  it("takes suggestions in cells of their own and brings them back once, as text, without a change of anything else", async () => {
    const { tab, made } = fileOf(language, []);
    const inputs = made.sheet.cells.filter(({ style, row }) => style === "input" && row > Math.max(...tab.plan.cells.map((cell) => cell.row)));
    expect(inputs).toHaveLength(3);
    const filled = new Map([[inputs[0]!.row, "少填几张表"], [inputs[2]!.row, "=1+1 is a text"]]);
    const sent = { ...made, sheet: { ...made.sheet, cells: made.sheet.cells.map((cell) => (filled.has(cell.row) && cell.column === 0 ? { ...cell, content: filled.get(cell.row)! } : cell)) } };
    const read = await readFile(new File([new Uint8Array(await writeDepartmentFile(sent))], "f.xlsx"));
    const here: Here = { workbook: "W", period, tables: new Map([[tab.reading.table, tab.reading]]), closed: new Set(), lastExports: {} };
    const [judged] = judgeFiles([read], here);
    if (judged?.verdict !== "compared") throw new Error("the file was not compared");
    expect(judged.comparison).toMatchObject({ differences: [], findings: [] });
    expect(judged.suggestions).toMatchObject([{ suggestion: "少填几张表", department: "Sales", period, goalId: "" }, { suggestion: "=1+1 is a text" }]);
    const [again] = judgeFiles([read], here);
    expect(again).toEqual(judged);
    expect(judgeFiles([read, { ...read, name: "copy.xlsx" }], here).map(({ verdict }) => verdict)).toEqual(["compared", "refused"]);
  });

  it("says what became of earlier ones: a department of its sheet, a person of the own ones", () => {
    const all = [suggestion(), suggestion({ id: "S-2", author: "Zhao", suggestion: "Longer lunch", state: "open", answer: "" }), suggestion({ id: "S-3", person: "Zhao", author: "Zhao", suggestion: "On an own sheet" })];
    const shown = (person: string | null) => texts(fileOf(language, all, person).made.sheet.cells).filter((text) => /Fewer|lunch|own sheet/.test(text));
    expect(shown(null)).toHaveLength(2);
    expect(shown(null)[0]).toContain("The audit asks for them");
    expect(shown("Li Wei")).toHaveLength(1);
  });
});

it("whose own sheet it is signs what came without a name", () => {
  const { made } = fileOf("en-US", []);
  const cell = (value: string | null) => ({ value, formula: null, typedAs: null });
  const file = { tellsFormulas: true, sheets: [{ name: "any", rows: [[cell(null)], [cell(null), cell("Suggestions (one in each cell, if any)")], [cell(null), cell("Sooner")], [cell("x"), cell(" ")]] }] };
  expect(suggestionsBack(file, made.stamp, "Zhao")).toMatchObject([{ suggestion: "Sooner", person: "Zhao", author: "Zhao" }]);
  expect(suggestionsBack(file, { ...made.stamp, person: "Li Wei" }, "")).toMatchObject([{ suggestion: "Sooner", person: "", author: "Li Wei" }]);
});
