import { findColumns, readTable } from "../../sheets/readTable";
import { headingOf, tables } from "../../sheets/schema";
import { wholeColumn } from "../../sheets/structuredReference";
import type { Language } from "../../text/language";
import { reviewTableName } from "../reviewTable";
import type { ReviewReading } from "../sheet/head";
import type { Placement } from "../sheet/placement";
import type { PeriodId } from "../types";

/** The table in which the actual of a KPI is entered, with its headings as they stand there. */
export interface ActualHome {
  readonly table: string;
  readonly entered: string;
  readonly goalId: string;
}

export interface HomesRequest {
  readonly period: PeriodId;
  readonly language: Language;
  readonly existing: ReadonlyMap<string, ReviewReading>;
  /** Sheets that are being made or brought up to date. */
  readonly placements: readonly Placement[];
}

/** Where the actual of each KPI that is shared is entered, by its id: on the sheets that are there and on those that will be. */
export function actualHomes({ period, language, existing, placements }: HomesRequest): ReadonlyMap<string, ActualHome> {
  const there = [...existing.values()].flatMap((reading) => {
    const position = findColumns(tables.review.columns, reading.header).get("entered");
    // A sheet of before the KPI was shared does not give its actual away yet.
    const gives = (row: number): boolean => position !== undefined && String(reading.formulas?.[row]?.[position] ?? "").startsWith("=");
    return readTable(tables.review, reading).rows.flatMap(({ index, values: { goalId } }) => (gives(index) ? [[goalId, homeIn(reading, language)] as const] : []));
  });
  const coming = placements.flatMap(({ key, kpis, reading }) => {
    const home = reading === null ? newHome(reviewTableName(period, key), language) : homeIn(reading, language);
    return kpis.filter(({ sharedWith }) => sharedWith !== undefined).map(({ id }) => [id, home] as const);
  });
  return new Map([...there, ...coming]);
}

/** The actual of a KPI as its department has entered it; blank as long as it has not. */
export function actualLink({ table, entered, goalId }: ActualHome, id: string): string {
  const value = `INDEX(${wholeColumn(table, entered)},MATCH(${textOf(id)},${wholeColumn(table, goalId)},0))`;
  return `=IF(${value}="","",${value})`;
}

/** What stands instead of a link once the period is closed; the id makes it like no other text on the sheet. */
export function closedLink(id: string, actual: unknown): string {
  return `=IF(${textOf(id)}="","",${typeof actual === "number" ? String(actual) : textOf(actual ?? "")})`;
}

/**
 * Whether the formula of an input cell looks up what another department has entered, or did so until the period was closed:
 * as `actualLink` or `closedLink` has written it, from end to end. Any other formula is somebody's own, whatever it names.
 */
export function isActualLink(formula: unknown): boolean {
  return typeof formula === "string" && (link.test(formula) || closed.test(formula));
}

const text = '"(?:[^"]|"")*"';
/** A column as Excel may write it, with one pair of brackets or two; nothing but an error once its sheet is deleted. */
const heading = String.raw`(?:'[^]|[^\[\]'])*`;
const column = String.raw`(?:tblReview_\w+(?:\[${heading}\]|\[\[${heading}\]\])|#REF!)`;
const link = new RegExp(String.raw`^=IF\((INDEX\(${column},MATCH\(${text},${column},0\)\))="","",\1\)$`, "i");
const closed = new RegExp(String.raw`^=IF\(${text}="","",(?:-?[\d.]+(?:E[+-]?\d+)?|${text})\)$`, "i");

function textOf(value: unknown): string {
  return `"${String(value).replace(/"/g, '""')}"`;
}

function homeIn({ table, header }: ReviewReading, language: Language): ActualHome {
  const positions = findColumns(tables.review.columns, header);
  const heading = (column: "entered" | "goalId"): string => {
    const position = positions.get(column);
    return position === undefined ? headingOf("review", column, language) : String(header[position]);
  };
  return { table, entered: heading("entered"), goalId: heading("goalId") };
}

function newHome(table: string, language: Language): ActualHome {
  return { table, entered: headingOf("review", "entered", language), goalId: headingOf("review", "goalId", language) };
}
