import { isNamed, namesIn } from "../goals/contributors";
import type { Finding } from "../goals/types";
import { findColumns, readTable } from "../sheets/readTable";
import { tables } from "../sheets/schema";
import type { RowContent } from "../sheets/tablePlan";
import { moveMessages as text } from "../text/moves";
import { headings } from "../text/sheets";
import type { PeriodGoal } from "./changes/segments";
import { inputColumns } from "./reviewPlan";
import { reviewKey } from "./reviewTable";
import type { ReviewRow } from "./scoredRow";
import { isActualLink } from "./shared/actualHomes";
import { namedIn, type ReviewReading } from "./sheet/head";
import type { ReviewsPer } from "./sheet/placement";
import { isShown } from "./sheet/sections";

/** A KPI whose row goes to another review sheet, with what was filled in. */
export interface Move {
  readonly kpi: PeriodGoal;
  readonly from: ReviewReading;
  readonly row: ReviewRow;
  /** The department whose sheet it leaves; null where the goal tree has none. */
  readonly fromDepartment: string | null;
  /** Key of the sheet that it comes onto. */
  readonly to: string;
  readonly inputs: RowContent<"review">;
}

/** A KPI whose row stays on its sheet although it belongs on another one. */
export interface Stay extends Pick<Move, "kpi" | "from" | "row"> {
  /** What was agreed or handed in; its other department is not generated; other people have written beside it. */
  readonly reason: "locked" | "later" | "notes";
}

export interface Moves {
  /** By the id of the KPI. */
  readonly moving: ReadonlyMap<string, Move>;
  readonly staying: ReadonlyMap<string, Stay>;
}

export interface MovesRequest {
  /** Those that are generated. */
  readonly departments: readonly string[];
  /** The KPIs of every department that count in the period. */
  readonly kpis: ReadonlyMap<string, readonly PeriodGoal[]>;
  readonly existing: ReadonlyMap<string, ReviewReading>;
  /** Names of review tables that are not to change. */
  readonly locked: ReadonlySet<string>;
  readonly keyOf: (department: string) => string;
  readonly departmentOf: (key: string) => string | null;
  readonly perOf: (department: string) => ReviewsPer | undefined;
}

interface Home extends Pick<Move, "from" | "row"> {
  readonly key: string;
}

export const noMoves: Moves = { moving: new Map(), staying: new Map() };

/**
 * The rows that belong on another sheet since the goal tree gave their KPIs to another department, or to somebody else
 * where people have sheets of their own. What stands on the sheet of a whole department stays there whoever owns it.
 */
export function movesOf(request: MovesRequest): Moves {
  const homes = homesOf(request.existing);
  const moving = new Map<string, Move>();
  const staying = new Map<string, Stay>();
  for (const [department, kpis] of request.kpis) {
    for (const kpi of kpis) {
      const all = homes.get(kpi.id);
      if (all === undefined || isShown(kpi)) continue;
      const home = all.find(({ key }) => isOf(key, request.keyOf(department))) ?? all[0];
      if (home === undefined) continue;
      const fromDepartment = request.departmentOf(home.key);
      const to = placeOf(kpi, department, home, request);
      if (to === null || all.some(({ key }) => key === to)) continue;
      const reason = obstacle(home, department, fromDepartment, to, request);
      if (reason === null) moving.set(kpi.id, { kpi, from: home.from, row: home.row, fromDepartment, to, inputs: inputsOf(home) });
      else if (reason !== "nobody") staying.set(kpi.id, { kpi, from: home.from, row: home.row, reason });
    }
  }
  return { moving, staying };
}

function homesOf(existing: MovesRequest["existing"]): ReadonlyMap<string, readonly Home[]> {
  const homes = new Map<string, Home[]>();
  for (const [key, from] of existing) {
    for (const row of readTable(tables.review, from).rows) {
      const { goalId, section } = row.values;
      if (goalId === "" || section === "shared") continue;
      homes.set(goalId, [...(homes.get(goalId) ?? []), { key, from, row }]);
    }
  }
  return homes;
}

function isOf(key: string, departmentKey: string): boolean {
  return key === departmentKey || key.startsWith(`${departmentKey}_`);
}

/** Key of the sheet that a KPI belongs on where that is another one than it is on; null where it is in its place. */
function placeOf({ owner }: PeriodGoal, department: string, { key, from }: Home, { existing, keyOf, perOf }: MovesRequest): string | null {
  const own = keyOf(department);
  const names = namesIn(owner);
  const ofOwner = [owner, ...names].map((name) => reviewKey(own, name));
  if (isOf(key, own)) {
    const person = from.head == null ? null : namedIn({ labels: from.head.labels, values: from.head.values ?? [] }, headings.owner);
    if (key === own || names.length === 0 || perOf(department) === "department" || ofOwner.includes(key) || (person !== null && isNamed(person, owner))) return null;
    return ofOwner.find((each) => existing.has(each)) ?? reviewKey(own, owner);
  }
  const per = perOf(department) ?? ([...existing.keys()].some((each) => each !== own && isOf(each, own)) ? "person" : "department");
  return per === "department" || names.length === 0 ? own : (ofOwner.find((each) => existing.has(each)) ?? reviewKey(own, owner));
}

/** What keeps a row where it is; null where nothing does, and `nobody` where neither sheet is generated. */
function obstacle({ from, row }: Home, department: string, fromDepartment: string | null, to: string, { departments, existing, locked }: MovesRequest): Stay["reason"] | "nobody" | null {
  if (!departments.includes(department)) return fromDepartment !== null && departments.includes(fromDepartment) ? "later" : "nobody";
  const there = existing.get(to);
  if (locked.has(from.table) || readTable(tables.review, from).missing.length > 0 || (there !== undefined && locked.has(there.table))) return "locked";
  const ours = new Set(findColumns(tables.review.columns, from.header).values());
  const hasNotes = (from.rows[row.index] ?? []).some((cell, position) => !ours.has(position) && cell !== "" && cell !== null);
  return hasNotes ? "notes" : null;
}

/** What people have filled in. A formula that looks at cells around it would look at others on another sheet: its value goes. */
function inputsOf({ from, row }: Home): RowContent<"review"> {
  return Object.fromEntries(inputColumns.flatMap((column) => {
    const formula = from.formulas?.[row.index]?.[row.position(column)];
    const value = row.raw(column);
    if (isActualLink(formula) || !(typeof value === "string" || typeof value === "number" || typeof value === "boolean") || value === "") return [];
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    return [[column, isFormula && !looksAround(formula) ? { formula } : value]];
  }));
}

/** Whether a formula names cells of its own sheet or table. */
function looksAround(formula: string): boolean {
  return formula.includes("[") || /(?<![A-Za-z0-9_.!$])\$?[A-Z]{1,3}\$?\d+(?![A-Za-z0-9_(])/i.test(formula);
}

/** Whose a KPI is, in words. */
export function placeName({ department, owner }: Pick<PeriodGoal, "department" | "owner">): string {
  return [department, owner].filter((name) => name.trim() !== "").join(" · ");
}

/** What is said of rows that go or stay. */
export function moveFindings({ moving, staying }: Moves, sheetOf: (key: string) => string): readonly Finding[] {
  const reasons = { locked: text.staysLocked, later: text.staysLater, notes: text.staysNotes } as const;
  return [
    ...[...moving.values()].map(({ kpi, from, to }): Finding => ({
      id: `moved:${kpi.id}`, severity: "info", text: text.moved, parameters: { kpi: kpi.goal, from: from.sheet, to: sheetOf(to) }, department: kpi.department, goalId: kpi.id,
    })),
    ...[...staying.values()].map(({ kpi, from, row, reason }): Finding => ({
      id: `stays:${kpi.id}`, severity: "warning", text: reasons[reason], detail: text.staysDetail[reason],
      parameters: { kpi: kpi.goal, sheet: from.sheet, department: kpi.department, place: placeName(kpi) }, department: kpi.department, goalId: kpi.id, address: row.cell("kpi"),
    })),
  ];
}
