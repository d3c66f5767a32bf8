import { departmentKey, departmentId } from "../../src/goals/ids";
import { emptyNode } from "../../src/goals/emptyNode";
import type { GoalNode } from "../../src/goals/types";
import { departmentFor } from "../../src/review/generate";
import { reviewTableName } from "../../src/review/reviewTable";
import { headingOf } from "../../src/sheets/schema";
import type { TableSnapshot, WorkbookReading } from "../../src/workbook/read";
import { reviewTabs } from "../../src/workbook/review/reviewTables";

const period = "2026Q4";
const first = departmentKey("Sales");
const second = departmentKey("Sales-2");
const node = (id: string, department: string): GoalNode => ({ ...emptyNode, id, level: "department", goal: department, department });

const tab = (key: string, sheet: string): TableSnapshot => ({
  table: reviewTableName(period, key), sheet, row: 6, column: 0, header: [headingOf("review", "goalId", "en-US")], rows: [], formulas: [],
  sheetProtected: true, showTotals: false, department: "Sales", owner: null, head: null,
});
const readingOf = (...tabs: readonly TableSnapshot[]): WorkbookReading => ({
  name: "", language: "en-US", sheets: tabs.map(({ sheet }) => sheet), tables: tabs.map(({ table }) => table), nextPosition: 0,
  found: new Map(tabs.map((each) => [each.table, each] as const)), parts: new Map(),
});
const departments = (goals: readonly GoalNode[]): readonly string[] => reviewTabs(readingOf(tab(first, "2026Q4 Sales"), tab(second, "2026Q4 Sales (2)")), period, goals).map(({ department }) => department);

describe("a department name that is used again", () => {
  it("belongs to the department with its id, the sheet of the older one to the name that this has by now", () => {
    expect(departments([node(departmentId(first), "Vendite"), node(departmentId(second), "Sales")])).toEqual(["Vendite", "Sales"]);
  });

  it("does not bring the sheet of the older one along once that is deleted", () => {
    const goals = [node(departmentId(second), "Sales")];
    expect(departmentFor(first, goals)).toBeNull();
    expect(departments(goals)).toEqual(["2026Q4 Sales", "Sales"]);
  });

  it("still finds the sheet in a tree with ids of people's own, and in a workbook without a tree", () => {
    expect(departmentFor(first, [node("D1", "Sales")])).toBe("Sales");
    expect(departments([])).toEqual(["Sales", "Sales"]);
  });
});
