import { notesPlan } from "../../src/review/meeting/saveNotes";
import { revisionsPlan, resultsPlan, totalsPlan } from "../../src/review/resultsPlan";
import { bodyLook } from "../../src/sheets/look";
import type { SheetPlan } from "../../src/sheets/plan";
import { tables } from "../../src/sheets/schema";
import type { Language } from "../../src/text/language";
import type { WorkbookReading } from "../../src/workbook/read";
import { record } from "../../src/workbook/review/records";

const languages = ["zh-CN", "en-US"] as const;
const at = "2026-11-22 09:40:41 +08:00";
const nothing = { period: "2026Q4", results: [], totals: [], findings: [] };
const empty: WorkbookReading = { name: "", language: null, sheets: [], tables: [], nextPosition: 0, found: new Map(), parts: new Map() };
// Times and names are as long as they get; what is said runs over several lines.
const filled = { period: "2026Q4", department: "Human Resources", by: "Wang Fang", owner: "Wang Fang", author: "Wang Fang", approved: "Wang Fang", at, approvedAt: at };
const note = { ...filled, person: "Wang Fang", kpi: "", fact: "Late", cause: "", action: "", due: "2026-12-31", state: "open", effect: "", agreed: "", goalId: "", id: "A-1" } as const;

const recordsIn = (language: Language): readonly SheetPlan[] => [
  ...notesPlan({ changes: [{ before: null, after: note }], actions: null, name: "Notes", language }).plans,
  ...(["changes", "cycles", "fit", "submissions", "threads", "suggestions"] as const).flatMap((table) => {
    const row = Object.fromEntries(Object.entries(filled).filter(([key]) => key in tables[table].columns));
    return record(empty, table, [row], () => "", language).plans;
  }),
];

const plansIn = (language: Language): readonly SheetPlan[] => [
  ...recordsIn(language),
  resultsPlan(nothing, [], "Results", language),
  totalsPlan(nothing, "Totals", language),
  revisionsPlan([{ period: "2026Q4", department: "Human Resources", by: "Wang Fang", at }], "Corrections", language),
];

const printed = (plan: SheetPlan): readonly number[] => plan.columnWidths.slice(0, plan.print.columns ?? plan.columnWidths.length);

/** Size of the letters in the rows of a table, in points, once the sheet is made as wide as the paper between its margins. */
function sizeOnPaper(plan: SheetPlan): number {
  const paper = (plan.print.orientation === "landscape" ? 842 : 595) - 72;
  const width = printed(plan).reduce((points, characters) => points + (characters * 7 + 5) * 0.75, 0);
  return bodyLook.size * Math.min(1, paper / width);
}

describe.each(languages)("what a review leaves behind on paper in %s", (language) => {
  it("is large enough to read", () => {
    expect(recordsIn(language)).toHaveLength(7);
    const small = plansIn(language).flatMap((plan) => (sizeOnPaper(plan) < 7 ? [`${plan.id}: ${sizeOnPaper(plan).toFixed(1)}`] : []));
    expect(small).toEqual([]);
  });

  it("leaves out what is there for the machine", () => {
    for (const plan of plansIn(language)) {
      const columns = plan.tables[0]!.columns.slice(0, printed(plan).length);
      expect([plan.id, columns.filter(({ quiet }) => quiet === true).map(({ key }) => key)]).toEqual([plan.id, []]);
    }
  });
});
