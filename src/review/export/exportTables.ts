import { tables } from "../../sheets/schema";

/** Tables that can be exported, in their order. What people are paid is not among them. */
export const exportKeys = ["goals", "indicators", "results", "data", "changes", "actions"] as const;

export type ExportKey = (typeof exportKeys)[number];

/** A column whose values name rows of another table. */
export interface Reference {
  readonly column: string;
  readonly table: ExportKey;
  readonly of: string;
}

export interface ExportEntry {
  /** Columns that identify a row together; none where nothing does. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  /** Columns that hold names of people. */
  readonly people: readonly string[];
  /** Columns in which people sign, in words of their own. */
  readonly signed: readonly string[];
  /** Columns whose cells may hold dates, which Excel gives as numbers of days. */
  readonly dates: readonly string[];
}

const toGoal: Reference = { column: "goalId", table: "goals", of: "id" };
const toIndicator: Reference = { column: "code", table: "indicators", of: "code" };

export const exportEntries: { readonly [Key in ExportKey]: ExportEntry } = {
  goals: { key: ["id"], references: [toIndicator], people: ["owner", "contributors"], signed: ["signOff"], dates: ["due", "start", "until"] },
  indicators: { key: ["code"], references: [], people: [], signed: [], dates: [] },
  results: { key: ["period", "goalId"], references: [toGoal, toIndicator], people: ["owner", "submittedBy"], signed: [], dates: ["submittedAt"] },
  data: { key: [], references: [toGoal, toIndicator], people: ["owner"], signed: [], dates: ["asOf"] },
  changes: { key: ["id"], references: [toGoal], people: ["by", "approved"], signed: [], dates: ["effective", "at", "approvedAt"] },
  actions: { key: ["id"], references: [toGoal], people: ["person", "owner"], signed: ["agreed"], dates: ["due"] },
};

/** Whether the rows of a table belong to periods. */
export function hasPeriods(key: ExportKey): boolean {
  return Object.hasOwn(tables[key].columns, "period");
}
