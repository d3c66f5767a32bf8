import { labelRow, namedIn, type HeadReading } from "../review/sheet/head";
import { isIncentiveTable } from "../review/incentives/tableName";
import { parseReviewTableName } from "../review/reviewTable";
import type { TableReading } from "../sheets/readTable";
import { tables as schema, type TableKey } from "../sheets/schema";
import type { Language, Message } from "../text/language";
import { headings } from "../text/sheets";
import { findPart } from "./customParts";
import { findLanguagePart, languageInPart } from "./languagePart";

/** A table with all that is needed to put it back as it was. */
export interface TableSnapshot extends TableReading {
  /** Formulas and values of the body as Excel would accept them again. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly sheetProtected: boolean;
  readonly showTotals: boolean;
  /** The department that the sheet names at its head; null where it names none. */
  readonly department: string | null;
  /** Whom it names as the owner; null where it names nobody. */
  readonly owner: string | null;
  /** Labels and formulas at the head of a review sheet; null on other sheets. */
  readonly head: HeadReading | null;
}

/** What every operation starts from: names of all sheets and tables, and the tables it asked for. */
export interface WorkbookReading {
  readonly name: string;
  readonly language: Language | null;
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  /** Where the next tab of ours goes, counted from 0. */
  readonly nextPosition: number;
  /** The tables that were asked for and are there. */
  readonly found: ReadonlyMap<string, TableSnapshot>;
  /** The XML of the custom parts that were asked for and are there, by namespace. */
  readonly parts: ReadonlyMap<string, string>;
}

/** Tables that are known by one name each. */
export type FixedTable = Exclude<TableKey, "review" | "incentives">;

/**
 * Reads tables in one round trip for those with fixed names, and a second for those that `also` picks from the names
 * of all tables. The second is needed for the language too, so it is there even when `also` picks none.
 * `more` queues what is read along with the first; the names of the sheets are among what it asks of them.
 */
export async function readWorkbook(
  context: Excel.RequestContext, wanted: readonly FixedTable[], also: (table: string) => boolean = () => false, namespaces: readonly string[] = [],
  more: (context: Excel.RequestContext) => void = () => undefined,
): Promise<WorkbookReading> {
  const { workbook } = context;
  workbook.load("name");
  workbook.worksheets.load("items/name");
  workbook.tables.load("items/name, items/worksheet/name");
  const used = workbook.worksheets.getFirst().getUsedRangeOrNullObject(true).load("address");
  const part = findLanguagePart(context);
  const others = namespaces.map((namespace) => [namespace, findPart(context, namespace)] as const);
  const first = wanted.map((key) => requestTable(context, schema[key].name));
  more(context);
  await context.sync();
  const names = workbook.tables.items.map((table) => table.name);
  const second = names.filter(also).map((name) => requestTable(context, name));
  const xml = part.isNullObject ? null : part.getXml();
  const parts = others.flatMap(([namespace, other]) => (other.isNullObject ? [] : [[namespace, other.getXml()] as const]));
  if (second.length > 0 || xml !== null || parts.length > 0) await context.sync();
  const found = new Map<string, TableSnapshot>();
  for (const request of [...first, ...second]) {
    const snapshot = snapshotOf(request);
    if (snapshot !== null) found.set(snapshot.table, snapshot);
  }
  const sheets = workbook.worksheets.items.map((sheet) => sheet.name);
  const ours = workbook.tables.items.filter((table) => isOurs(table.name)).map((table) => table.worksheet.name);
  return {
    name: workbook.name,
    language: xml === null ? null : languageInPart(xml.value),
    sheets,
    tables: names,
    nextPosition: nextPosition(sheets, ours, used.isNullObject),
    found,
    parts: new Map(parts.map(([namespace, content]) => [namespace, content.value] as const)),
  };
}

/**
 * Our tabs stay together, in the order in which they were made. The first ones go to the end, but before the empty sheet
 * of a workbook that has nothing else: who opens it should not see a blank page first.
 */
function nextPosition(sheets: readonly string[], ours: readonly string[], firstIsEmpty: boolean): number {
  const last = Math.max(-1, ...ours.map((name) => sheets.indexOf(name)));
  if (last >= 0) return last + 1;
  return sheets.length === 1 && firstIsEmpty ? 0 : sheets.length;
}

const fixedNames = new Set<string>(Object.values(schema).map(({ name }) => name));

function isOurs(table: string): boolean {
  return fixedNames.has(table) || parseReviewTableName(table) !== null || isIncentiveTable(table);
}

/** Proxies of a table and its parts, loaded by the next sync. */
export interface TableRequest {
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  /** The head of a review sheet, labels over values; null on other sheets. */
  readonly head: Excel.Range | null;
}

/** Queues reading a table. */
export function requestTable(context: Excel.RequestContext, name: string): TableRequest {
  const table = context.workbook.tables.getItemOrNullObject(name).load("name, showTotals");
  const sheet = table.worksheet.load("name");
  return {
    table,
    sheet,
    header: table.getHeaderRowRange().load("values, rowIndex, columnIndex"),
    body: table.getDataBodyRange().load("values, formulas"),
    protection: sheet.protection.load("protected"),
    head: parseReviewTableName(name) === null ? null : sheet.getRangeByIndexes(labelRow, 0, 2, headWidth).load("values, formulas"),
  };
}

/** Columns in which the head of a review sheet is looked for, however many people put before it. */
const headWidth = 40;

/** A table after the sync; null when there is none of that name. */
export function snapshotOf({ table, header, body, sheet, protection, head }: TableRequest): TableSnapshot | null {
  return table.isNullObject ? null : {
    table: table.name,
    sheet: sheet.name,
    row: header.rowIndex,
    column: header.columnIndex,
    header: header.values[0] ?? [],
    rows: body.values,
    formulas: body.formulas,
    sheetProtected: protection.protected,
    showTotals: table.showTotals,
    department: named(head, headings.department),
    owner: named(head, headings.owner),
    head: head === null ? null : { labels: head.values[0] ?? [], values: head.values[1] ?? [], formulas: head.formulas[1] ?? [] },
  };
}

/** What the head of a review sheet says under a label. */
function named(head: Excel.Range | null, label: Message): string | null {
  return head === null ? null : namedIn({ labels: head.values[0] ?? [], values: head.values[1] ?? [] }, label);
}
