import type { Message } from "../text/language";
import { readTable, type TableReading } from "../sheets/readTable";
import { tables } from "../sheets/schema";
import { definitionChanges, definitionOf, definitionOnSheet } from "./agreed/definition";
import type { Moves } from "./moves";
import { isFilled } from "./scoredRow";
import type { Placement } from "./sheet/placement";
import { isShown } from "./sheet/sections";
import { leavingFrom } from "./sheet/updateReview";

/** What generating makes of one review sheet, before it is done. */
export interface SheetLook {
  readonly sheet: string;
  readonly department: string;
  /** Whose own sheet it is; "" for the whole department. */
  readonly person: string;
  readonly state: "new" | "changed" | "same";
  /** KPIs that come onto it. */
  readonly added: readonly string[];
  /** KPIs that have left the goal tree: their rows stay and count no longer. */
  readonly left: readonly string[];
  /** KPIs that go to another sheet. */
  readonly away: readonly string[];
  /** KPIs that come from another sheet. */
  readonly arriving: readonly string[];
  readonly changed: readonly RowLook[];
}

/** A KPI whose definition on the sheet becomes another one. */
export interface RowLook {
  readonly kpi: string;
  readonly changes: Message;
  /** An actual is filled in already. */
  readonly isFilled: boolean;
  /** `Sheet!A1` */
  readonly address: string;
}

/** A new sheet has its KPIs and nothing else to say. */
export function lookAtNew(sheet: string, department: string, { owner, kpis }: Placement, moves: Moves): SheetLook {
  return { sheet, department, person: owner ?? "", state: "new", added: kpis.filter(({ id }) => !moves.moving.has(id)).map(({ goal }) => goal), left: [], away: [], arriving: arrivingIn(kpis, moves), changed: [] };
}

/** A sheet from which rows go, and nothing else. */
export function lookAtLeft(department: string, reading: TableReading, moves: Moves): SheetLook {
  return { sheet: reading.sheet, department, person: "", state: "changed", added: [], left: [], away: awayFrom(reading, moves), arriving: [], changed: [] };
}

function awayFrom({ table }: TableReading, { moving }: Moves): readonly string[] {
  return [...moving.values()].flatMap(({ from, kpi }) => (from.table === table ? [kpi.goal] : []));
}

function arrivingIn(kpis: Placement["kpis"], { moving }: Moves): readonly string[] {
  return kpis.flatMap((kpi) => (moving.has(kpi.id) && !isShown(kpi) ? [kpi.goal] : []));
}

/** What becomes of a sheet that is there. */
export function lookAtOld(department: string, { owner, kpis }: Placement, reading: NonNullable<Placement["reading"]>, moves: Moves): SheetLook {
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi] as const));
  const rows = readTable(tables.review, reading).rows.filter(({ values }) => values.goalId !== "");
  const there = new Set(rows.map(({ values }) => values.goalId));
  const leaving = leavingFrom(reading, moves);
  const away = awayFrom(reading, moves);
  const arriving = arrivingIn(kpis, moves);
  const added = kpis.filter((kpi) => !there.has(kpi.id) && !isShown(kpi) && !moves.moving.has(kpi.id)).map(({ goal }) => goal);
  const left = rows.filter(({ values: { goalId, weight, section } }) => !byId.has(goalId) && !leaving.away.has(goalId) && !leaving.waiting.has(goalId) && section !== "shared" && weight !== null).map(({ values }) => values.kpi);
  const changed = rows.flatMap((row): readonly RowLook[] => {
    const kpi = byId.get(row.values.goalId);
    if (kpi === undefined) return [];
    const after = definitionOf(kpi);
    const changes = definitionChanges(definitionOnSheet(row, after), after);
    return changes === null ? [] : [{ kpi: row.values.kpi, changes, isFilled: isFilled(row.values), address: row.cell("kpi") }];
  });
  const state = [added, left, away, arriving, changed].every(({ length }) => length === 0) ? "same" : "changed";
  return { sheet: reading.sheet, department, person: owner ?? "", state, added, left, away, arriving, changed };
}
