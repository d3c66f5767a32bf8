import type { Finding } from "../../goals/types";
import type { TableUpdate } from "../../sheets/mergeTable";
import { findColumns, readTable, type ReadRow } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { RowContent } from "../../sheets/tablePlan";
import type { Language } from "../../text/language";
import { sharedMessages as text } from "../../text/sharedKpis";
import type { PeriodGoal } from "../changes/segments";
import type { ReviewReading } from "../sheet/head";
import { isShown } from "../sheet/sections";
import { isActualLink } from "./actualHomes";
import { linkOf, lockedInputs, sharedComment, type Homes } from "./sharedCells";

export interface SharedUpdateRequest {
  readonly department: string;
  readonly kpis: readonly PeriodGoal[];
  readonly reading: ReviewReading;
  readonly homes: Homes;
  readonly language: Language;
}

/** What sharing KPIs changes on a sheet that is there. */
export interface SharedUpdate {
  readonly contentOf: (kpi: PeriodGoal) => RowContent<"review">;
  readonly lockedIn: (update: TableUpdate) => NonNullable<TableUpdate["locked"]>;
  readonly findings: readonly Finding[];
}

type ReviewRow = ReadRow<(typeof tables)["review"]["columns"]>;

/**
 * Actuals that other departments enter, for a sheet that is in use. What was typed where such a link belongs stays and is
 * said; a link of a KPI that is no longer shared makes room for what is to be typed.
 */
export function sharedUpdate({ department, kpis, reading, homes, language }: SharedUpdateRequest): SharedUpdate {
  const rows = new Map(readTable(tables.review, reading).rows.map((row) => [row.values.goalId, row] as const));
  const positions = findColumns(tables.review.columns, reading.header);
  const formulaOf = (row: ReviewRow): unknown => reading.formulas?.[row.index]?.[row.position("actual")];
  const isTyped = (kpi: PeriodGoal): boolean => {
    const row = rows.get(kpi.id);
    return row !== undefined && !isShown(kpi) && isOwnActual(row, reading);
  };
  const contentOf = (kpi: PeriodGoal): RowContent<"review"> => {
    const row = rows.get(kpi.id);
    if (kpi.sharedFrom === undefined) return row !== undefined && isActualLink(formulaOf(row)) ? { actual: null } : {};
    const link = isTyped(kpi) ? null : linkOf(kpi.sharedFrom, homes);
    return { ...(link === null ? {} : { actual: link }), ...sharedComment(kpi, language) };
  };
  const isLinked = (kpi: PeriodGoal): boolean => kpi.sharedFrom !== undefined && !isTyped(kpi);
  return {
    contentOf,
    lockedIn: ({ added }) => {
      const news = kpis.filter(({ id }) => !rows.has(id));
      return kpis.filter(isLinked).flatMap((kpi) => lockedInputs(kpi).flatMap((input) => {
        const column = positions.get(input);
        const row = rows.get(kpi.id);
        const place = row === undefined ? { in: "added" as const, index: news.indexOf(kpi) } : { in: "changed" as const, index: row.index };
        return column === undefined || (row === undefined && place.index >= added.length) ? [] : [{ ...place, column }];
      }));
    },
    findings: kpis.flatMap((kpi) => {
      const row = rows.get(kpi.id);
      const typed = row === undefined ? [] : typedActual(department, kpi, row, reading);
      return typed.length > 0 ? typed : noHome(department, kpi, homes);
    }),
  };
}

/** Said where the department that is accountable has no review sheet of the period yet. */
export function noHome(department: string, kpi: PeriodGoal, homes: Homes): readonly Finding[] {
  if (kpi.sharedFrom === undefined || homes.has(kpi.sharedFrom.goalId)) return [];
  return [{ id: `noHome:${department}:${kpi.id}`, severity: "info", text: text.noHome, detail: text.noHomeDetail, ...about(department, kpi.goal, kpi.sharedFrom.department) }];
}

/** Said where a department has typed an actual that another one enters: it counts, and may differ. */
export function typedActual(department: string, kpi: PeriodGoal, row: ReviewRow, reading: ReviewReading): readonly Finding[] {
  if (kpi.sharedFrom === undefined || isShown(kpi) || !isOwnActual(row, reading)) return [];
  const { parameters } = about(department, row.values.kpi, kpi.sharedFrom.department);
  return [{
    id: `ownActual:${kpi.id}`, severity: "warning", text: text.ownActual, detail: text.ownActualDetail, department,
    parameters: { ...parameters, value: String(row.raw("actual")) }, address: row.cell("actual"),
  }];
}

function isOwnActual(row: ReviewRow, { formulas }: ReviewReading): boolean {
  return blankless(row.raw("actual")) !== null && !isActualLink(formulas?.[row.index]?.[row.position("actual")]);
}

function about(department: string, kpi: string, owner: string): Pick<Finding, "department"> & { readonly parameters: Readonly<Record<string, string>> } {
  return { department, parameters: { department, kpi, owner } };
}

function blankless(value: unknown): unknown {
  return value === "" || value === undefined ? null : value;
}
