import { sheetName } from "../sheets/sheetName";
import { mergeTable, type TableUpdate } from "../sheets/mergeTable";
import type { SheetPlan } from "../sheets/plan";
import type { TableReading } from "../sheets/readTable";
import type { Language, Message } from "../text/language";
import { reviewMessages as text } from "../text/review";
import { goalRow, goalsOptions, goalsPlan, goalsSheetName } from "./goalsPlan";
import { goalGroups } from "./goalGroups";
import { kpisByDepartment } from "./tree";
import { withFreeIds } from "./editing/freeIds";
import { departmentKey } from "./ids";
import type { Finding, GoalNode } from "./types";

export interface MergeGoalsRequest {
  /** The tree that shall be there: the top node, then the departments with what hangs under them. */
  readonly tree: readonly GoalNode[];
  readonly language: Language;
  /** `tblGoals` with its nodes; null where the workbook has none yet. */
  readonly existing: { readonly reading: TableReading; readonly nodes: readonly GoalNode[] } | null;
  /** Heading of the codes in the workbook's indicator library; null where it has none. */
  readonly codes?: string | null;
  /** Names of all sheets of the workbook. */
  readonly sheets: readonly string[];
}

export interface MergedGoals {
  readonly plan: SheetPlan | null;
  readonly update: TableUpdate | null;
  readonly missing: readonly Message[];
  readonly added: number;
  readonly kept: number;
  readonly findings: readonly Finding[];
  /** The tree as it will be. */
  readonly nodes: readonly GoalNode[];
  /** For the id that each added goal was wanted with the one that it gets. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * The goal tree with new departments in it. A department that is there already keeps its rows as people left them:
 * creating again never overwrites what was edited in the sheet.
 */
export function mergeGoals({ tree, language, existing, sheets, codes }: MergeGoalsRequest): MergedGoals {
  if (existing === null) {
    const plan = goalsPlan(tree, sheetName(goalsSheetName(language), sheets), language, codes);
    return { plan, update: null, missing: [], added: tree.length, kept: 0, findings: [], nodes: tree, ids: new Map(tree.map(({ id }) => [id, id] as const)) };
  }
  const present = new Map([...kpisByDepartment(existing.nodes)].map(([name, kpis]) => [departmentKey(name), { name, count: kpis.length }] as const));
  const taken = new Set(existing.nodes.map(({ id }) => id));
  const fresh = tree.filter((node) => (node.level === "strategy" ? !taken.has(node.id) : !present.has(departmentKey(node.department))));
  const wanted = withFreeIds(fresh, fresh.map(() => null), (id) => taken.has(id));
  const merge = mergeTable({
    table: "goals", reading: existing.reading, language, rows: wanted.map(goalRow), keyOf: (row) => String(row["id"]),
    options: goalsOptions(wanted, language, codes),
  });
  const findings = tree.flatMap((node): Finding[] => {
    const there = node.level === "department" ? present.get(departmentKey(node.department)) : undefined;
    if (there === undefined) return [];
    const { name, count } = there;
    return [{
      id: `kept:${name}`, severity: "info", text: text.keptDepartment, detail: text.keptDepartmentDetail,
      parameters: { department: name, count }, department: name,
    }];
  });
  const update = merge.update === null || merge.added < wanted.length ? merge.update : { ...merge.update, groups: goalGroups(wanted, 0) };
  const ids = new Map(fresh.map(({ id }, at) => [id, wanted[at]?.id ?? id] as const));
  return { plan: null, update, missing: merge.missing, added: merge.added, kept: merge.kept, findings, nodes: [...existing.nodes, ...wanted], ids };
}
