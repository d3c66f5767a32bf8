import type { Message } from "../../text/language";
import { okrMessages as text } from "../../text/okr";
import { departmentKey } from "../ids";
import { standardLimits, type Limits } from "../limits/limits";
import { groupBy } from "../tree";
import type { Finding, GoalNode, Severity } from "../types";
import type { KeyResult } from "./types";

/** Columns that a check points at. */
type Place = "objective" | "department" | "keyResult" | "target" | "weight" | "parent" | "id";

/** The cell of a column in the row of a key result. */
export type OkrAddressOf = (keyResult: KeyResult, column: Place) => string | undefined;

/** What the key results hang on in the goal tree. */
export type OkrTree = readonly Pick<GoalNode, "id" | "department">[];

interface Report {
  readonly about: string;
  readonly row: KeyResult;
  readonly parameters: Readonly<Record<string, string | number>>;
}

interface Check {
  readonly id: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly text: Message;
  readonly detail: Message;
  readonly run: (keyResults: readonly KeyResult[], tree: OkrTree | null, limits: Limits) => readonly Report[];
}

const checks: readonly Check[] = [
  {
    id: "noNumber", severity: "error", place: "target", text: text.noNumber, detail: text.noNumberDetail,
    run: (all) => each(all, (row) => row.keyResult !== "" && row.target === null),
  },
  {
    id: "noWay", severity: "warning", place: "target", text: text.noWay, detail: text.noWayDetail,
    run: (all) => each(all, (row) => row.keyResult !== "" && row.target !== null && row.target === (row.start ?? 0)),
  },
  {
    id: "noObjective", severity: "warning", place: "objective", text: text.noObjective, detail: text.noObjectiveDetail,
    run: (all) => each(all, (row) => row.objective === "" && row.keyResult !== ""),
  },
  {
    id: "tooMany", severity: "warning", place: "objective", text: text.tooMany, detail: text.tooManyDetail,
    run: (all, _, { keyResults: most }) => objectives(all).flatMap((rows) => ofObjective(rows, named(rows).length > most).map((report) => ({ ...report, parameters: { ...report.parameters, most } }))),
  },
  {
    id: "noKeyResult", severity: "warning", place: "keyResult", text: text.noKeyResult, detail: text.noKeyResultDetail,
    run: (all) => objectives(all).flatMap((rows) => ofObjective(rows, named(rows).length === 0)),
  },
  {
    id: "tooHeavy", severity: "error", place: "weight", text: text.tooHeavy, detail: text.tooHeavyDetail,
    run: (all) => [...groupBy(all, ({ department, period }) => `${department}\t${period}`).values()].flatMap(overWeight),
  },
  {
    id: "lostParent", severity: "warning", place: "parent", text: text.lostParent, detail: text.lostParentDetail,
    run: (all, tree) => {
      const ids = new Set(tree?.map(({ id }) => id));
      return each(all, ({ parent }) => parent !== null && tree !== null && !ids.has(parent));
    },
  },
  {
    id: "lostDepartment", severity: "warning", place: "department", text: text.lostDepartment, detail: text.lostDepartmentDetail,
    run: (all, tree) => {
      const keys = new Set(tree?.map(({ department }) => departmentKey(department)));
      // Without a weight it counts in no total anyway.
      return each(all, ({ department, weight }) => tree !== null && department !== "" && (weight ?? 0) > 0 && !keys.has(departmentKey(department)));
    },
  },
  {
    id: "sameId", severity: "error", place: "id", text: text.sameId, detail: text.sameIdDetail,
    run: (all) => [...groupBy(all, ({ id }) => id).values()].flatMap((rows) => (rows[0]?.id === "" ? [] : each(rows.slice(1), () => true))),
  },
];

/** What is to be said of objectives and key results. */
export function checkOkrs(keyResults: readonly KeyResult[], tree: OkrTree | null, addressOf: OkrAddressOf = () => undefined, limits: Limits = standardLimits): readonly Finding[] {
  return checks.flatMap(({ id, severity, place, text: message, detail, run }) => run(keyResults, tree, limits).map(({ about, row, parameters }, index): Finding => {
    const address = addressOf(row, place);
    return {
      id: `okr:${id}:${about}:${index}`, severity, text: message, detail, parameters, department: row.department,
      ...(address === undefined ? {} : { address }),
    };
  }));
}

function each(rows: readonly KeyResult[], applies: (row: KeyResult) => boolean): readonly Report[] {
  return rows.filter(applies).map((row) => ({ about: row.id, row, parameters: { keyResult: nameOf(row), department: row.department, parent: row.parent ?? "", id: row.id } }));
}

/** The rows of each objective: one objective of two departments or periods is two. */
function objectives(rows: readonly KeyResult[]): readonly (readonly KeyResult[])[] {
  return [...groupBy(rows.filter(({ objective }) => objective !== ""), ({ objective, department, period }) => [objective, department, period].join("\t")).values()];
}

function named(rows: readonly KeyResult[]): readonly KeyResult[] {
  return rows.filter(({ keyResult }) => keyResult !== "");
}

function ofObjective(rows: readonly KeyResult[], applies: boolean): readonly Report[] {
  const [row] = rows;
  if (!applies || row === undefined) return [];
  return [{ about: row.id, row, parameters: { objective: row.objective, department: row.department, count: rows.length } }];
}

function overWeight(rows: readonly KeyResult[]): readonly Report[] {
  const total = rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const [row] = rows;
  if (row === undefined || total <= 1 + 1e-9) return [];
  return [{ about: row.id, row, parameters: { department: row.department, period: row.period, weight: `${Math.round(total * 1000) / 10}%` } }];
}

function nameOf({ keyResult, objective }: KeyResult): string {
  return keyResult === "" ? objective : keyResult;
}
