import type { Cadence } from "../smart/types";
import type { Row } from "../sheets/schema";
import type { Message } from "../text/language";
import type { NodeChanges, TreeEdit } from "./editing/types";
import type { Limits } from "./limits/limits";
import type { GoalNode, Severity } from "./types";

/** What a check reports; the runner adds the check's id to make the finding's id. */
export interface Report {
  /** Tells the findings of one check apart: an id or a name. */
  readonly about: string;
  readonly text: Message;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly detail?: Message;
  readonly node?: GoalNode;
  readonly fix?: Repair;
}

/** What repairs a finding; where it depends on other rows, worked out when it is shown, null where it is no repair then. */
export interface Repair {
  readonly label: Message;
  readonly edits: readonly TreeEdit[] | ((rows: RowsNow) => readonly TreeEdit[] | null);
}

/** The rows as they stand when a repair is worked out. */
export interface RowsNow {
  readonly positionOf: (node: GoalNode) => number;
  readonly departmentRow: (department: string) => GoalNode | undefined;
  readonly top: GoalNode | undefined;
  readonly hasId: (id: string) => boolean;
}

/** Columns of `tblGoals` that a check can point at. */
export type Place =
  | "id" | "parent" | "goal" | "weight" | "direction" | "method" | "parameter" | "cap" | "target" | "threshold" | "stretch" | "share" | "cascade"
  | "owner" | "contributors" | "source" | "frequency" | "code" | "baseline" | "dimension" | "stage" | "anchors" | "guard" | "unit"
  | "tier" | "rule" | "start" | "until" | "state";

/** The rows that bear an id, and those that name it as their parent. */
export interface Family {
  readonly id: string;
  readonly bearers: readonly GoalNode[];
  readonly children: readonly GoalNode[];
  /** Whether a KPI that counts with a weight is anywhere under one of the children. */
  readonly isBearing: (child: GoalNode) => boolean;
}

export interface Department {
  readonly name: string;
  readonly nodes: readonly GoalNode[];
  /** Its KPIs that count. */
  readonly kpis: readonly GoalNode[];
}

/** All rows of a KPI code. */
export interface Coded {
  readonly code: string;
  readonly nodes: readonly GoalNode[];
}

/** What a check looks at. Nothing outside it may change what the check says: edits run again what they touch alone. */
export interface Scopes {
  /** One goal that counts. */
  readonly goal: GoalNode;
  /** One KPI that counts. */
  readonly kpi: GoalNode;
  /** One row, whatever its state. */
  readonly row: GoalNode;
  readonly family: Family;
  readonly department: Department;
  readonly code: Coded;
  readonly tree: readonly GoalNode[];
}

export type Scope = keyof Scopes;

interface CheckOf<Over extends Scope> {
  readonly id: string;
  readonly severity: Severity;
  /** The column to correct; the goal itself unless said otherwise. */
  readonly place?: Place;
  readonly over: Over;
  readonly run: (subject: Scopes[Over]) => readonly Report[];
}

export type Check = { readonly [Over in Scope]: CheckOf<Over> }[Scope];

/** What a row of `tblIndicators` says of the meaning of a code. */
export type DefinitionRow = Pick<
  Row<"indicators">, "code" | "nameZh" | "nameEn" | "definitionZh" | "definitionEn" | "unit" | "direction" | "rollUp" | "numerator" | "denominator"
> & Partial<Pick<Row<"indicators">, "anchors" | "available" | "exception">>;

/** What the checks know beside the tree. */
export interface CheckContext {
  /** How often results are reviewed. */
  readonly review?: Cadence;
  /** Rows of `tblIndicators`, `tblTargets` and `tblTiers`, where the workbook has them. */
  readonly indicators?: readonly DefinitionRow[];
  readonly targets?: readonly Row<"targets">[];
  readonly tiers?: readonly Row<"tiers">[];
  /** The company's limits; the product's where it has set none. */
  readonly limits?: Limits;
}

export function isDepartment(node: GoalNode): boolean {
  return node.level === "department";
}

/** A report about one node, by its name and department. */
export function about(node: GoalNode, message: Message, detail?: Message): Report {
  return {
    about: node.id === "" ? nameOf(node) : node.id,
    text: message,
    parameters: { name: nameOf(node), department: node.department },
    node,
    ...(detail === undefined ? {} : { detail }),
  };
}

/** A repair that sets some columns of one row. */
export function change(node: GoalNode, label: Message, changes: NodeChanges): { readonly fix: Repair } {
  return { fix: { label, edits: [{ kind: "set", id: node.id, changes }] } };
}

/** One report about a node where a condition holds. */
export function when(applies: boolean, report: () => Report): readonly Report[] {
  return applies ? [report()] : nothing;
}

const nothing: readonly Report[] = [];

/** Where a report about several nodes points: the first of them. */
export function first(nodes: readonly GoalNode[]): { readonly node?: GoalNode } {
  return nodes[0] === undefined ? {} : { node: nodes[0] };
}

export function nameOf(node: GoalNode): string {
  return node.goal.trim() === "" ? node.id : node.goal;
}

/** A few names as a sentence lists them; of many the first three. */
export function listed(names: readonly string[], most = 3): Message {
  const shown = names.slice(0, most);
  const list = { zh: shown.join("、"), en: shown.join(", ") };
  return names.length > most ? { zh: `${list.zh}等`, en: `${list.en}, …` } : list;
}
