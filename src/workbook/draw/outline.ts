import type { GroupPlan } from "../../sheets/plan";

/** Groups rows and columns, and folds those away that shall begin so. Outer groups come before those inside them. */
export function outline(sheet: Excel.Worksheet, groups: readonly GroupPlan[]): void {
  for (const { axis, first, count, collapsed } of groups) {
    if (count === 0) continue;
    const range = axis === "rows" ? sheet.getRangeByIndexes(first, 0, count, 1).getEntireRow() : sheet.getRangeByIndexes(0, first, 1, count).getEntireColumn();
    const by = axis === "rows" ? "ByRows" : "ByColumns";
    range.group(by);
    if (collapsed === true) range.hideGroupDetails(by);
  }
}
