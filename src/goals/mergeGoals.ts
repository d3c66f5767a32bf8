import { sheetName } from "../sheets/sheetName";
import { mergeTable, type TableUpdate } from "../sheets/mergeTable";
import type { SheetPlan } from "../sheets/plan";
import type { TableReading } from "../sheets/readTable";
import type { Language, Message } from "../text/language";
import { reviewMessages as text } from "../text/review";
import { goalTree } from "./goalTree";
import { goalRow, goalsOptions, goalsPlan, goalsSheetName } from "./goalsPlan";
import { kpisByDepartment } from "./tree";
import type { DepartmentDraft, Finding, GoalNode } from "./types";

export interface MergeGoalsRequest {
  readonly strategy: string;
  readonly departments: readonly DepartmentDraft[];
  readonly language: Language;
  /** `tblGoals` with its nodes; null where the workbook has none yet. */
  readonly existing: { readonly reading: TableReading; readonly nodes: readonly GoalNode[] } | null;
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
}

/**
 * The goal tree with new departments in it. A department that is there already keeps its rows as people left them:
 * creating again never overwrites what was edited in the sheet.
 */
export function mergeGoals({ strategy, departments, language, existing, sheets }: MergeGoalsRequest): MergedGoals {
  if (existing === null) {
    const nodes = goalTree({ strategy, departments, language });
    const plan = goalsPlan(nodes, sheetName(goalsSheetName(language), sheets), language);
    return { plan, update: null, missing: [], added: nodes.length, kept: 0, findings: [], nodes };
  }
  const present = kpisByDepartment(existing.nodes);
  const [top, ...branches] = goalTree({ strategy, departments: departments.filter(({ name }) => !present.has(name)), language });
  const hasTop = existing.nodes.some((node) => node.id === top?.id);
  const wanted = top === undefined || hasTop ? branches : [top, ...branches];
  const merge = mergeTable({
    table: "goals", reading: existing.reading, language, rows: wanted.map(goalRow), keyOf: (row) => String(row["id"]),
    options: goalsOptions(wanted, language),
  });
  const findings = departments.filter(({ name }) => present.has(name)).map(({ name }): Finding => ({
    id: `kept:${name}`, severity: "info", text: text.keptDepartment, detail: text.keptDepartmentDetail,
    parameters: { department: name, count: present.get(name)?.length ?? 0 }, department: name,
  }));
  return { plan: null, update: merge.update, missing: merge.missing, added: merge.added, kept: merge.kept, findings, nodes: [...existing.nodes, ...wanted] };
}
