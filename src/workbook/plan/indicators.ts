import type { LibraryRow } from "../../goals/indicators/conflicts";
import { indicatorRow, ownIndicator, type OwnIndicator } from "../../goals/indicators/ownIndicator";
import { indicatorsPlan } from "../../goals/indicatorsPlan";
import { indicators as library } from "../../goals/library";
import { readGoals } from "../../goals/readGoals";
import type { Indicator } from "../../goals/types";
import { cellAddress } from "../../sheets/address";
import { choicesOf } from "../../sheets/choices";
import type { TableUpdate } from "../../sheets/mergeTable";
import type { Content } from "../../sheets/plan";
import { findColumns, readTable } from "../../sheets/readTable";
import { headingOf, tables } from "../../sheets/schema";
import { sheetName } from "../../sheets/sheetName";
import { layRow, tablePlan, type RowContent } from "../../sheets/tablePlan";
import { say, type Language } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import { addColumns } from "../addColumns";
import { inExcel } from "../inExcel";
import { readWorkbook, type TableSnapshot, type WorkbookReading } from "../read";
import { render } from "../render";
import { findTable, needColumns } from "../tables";
import type { IndicatorsReport, LibraryReading, WriteIndicatorsRequest } from "./libraryTypes";

type Column = keyof (typeof tables)["indicators"]["columns"] & string;

/** See `KpiWorkbook.readLibrary`. */
export async function readLibrary(context: Excel.RequestContext): Promise<LibraryReading> {
  const reading = await readWorkbook(context, ["indicators", "goals"]);
  const table = findTable(reading, "indicators");
  const goals = findTable(reading, "goals");
  const { nodes, addresses } = goals === null ? { nodes: [], addresses: {} } : readGoals(goals);
  const { rows, findings } = table === null ? { rows: [], findings: [] } : libraryRows(table, reading.language ?? "en-US");
  return { language: reading.language, hasTable: table !== null, rows, findings, nodes, addresses };
}

function libraryRows(table: TableSnapshot, language: Language): Pick<LibraryReading, "rows" | "findings"> {
  const { rows, missing, findings } = readTable(tables.indicators, table);
  needColumns(table.table, missing, language);
  const coded = rows.filter(({ values }) => values.code !== "");
  return { findings, rows: coded.map((row) => ({ indicator: ownIndicator(row.values, (column) => row.position(column) >= 0), index: row.index, address: row.cell("code") })) };
}

/** See `KpiWorkbook.writeIndicators`. */
export function writeIndicators(context: Excel.RequestContext, request: WriteIndicatorsRequest): Promise<IndicatorsReport> {
  return write(context, request, []);
}

/** `returned` are rows that were taken out, as Excel would accept them again. */
async function write(context: Excel.RequestContext, request: WriteIndicatorsRequest, returned: readonly (readonly unknown[])[]): Promise<IndicatorsReport> {
  const reading = await readWorkbook(context, ["indicators"]);
  const language = reading.language ?? request.language;
  const table = findTable(reading, "indicators");
  if (table === null) return drawTable(context, reading, request, language);
  const { rows } = libraryRows(table, language);
  const { changes, dropped = [] } = request;
  const rowOf = (code: string): LibraryRow | undefined => rows.find(({ indicator }) => indicator.code.toUpperCase() === code.toUpperCase());
  const gone = dropped.map((row) => rows.find(({ index, indicator }) => index === row.index && isSame(indicator, row.indicator, language)));
  const kept = [
    ...changes.filter(({ indicator, before }) => !isSame(rowOf((before ?? indicator).code)?.indicator ?? null, before, language)).map(({ indicator }) => indicator.code),
    ...dropped.filter((_, at) => gone[at] === undefined).map(({ indicator }) => indicator.code),
  ];
  if (kept.length > 0) return { kept, address: null, undo: null };
  const contents = changes.map(({ indicator, before }) => ({ row: before === null ? undefined : rowOf(before.code), content: indicatorRow(indicator, language) }));
  const wide = withColumns(context, table, contents.map(({ content }) => content), language);
  const positions = findColumns(tables.indicators.columns, wide.header);
  const width = wide.header.length;
  const lay = (content: RowContent<"indicators">, blank: "" | null): readonly Content[] => layRow("indicators", content, positions, width, language, blank);
  const nothing: readonly Content[] = new Array<Content>(width).fill(null);
  const changed = wide.rows.map((_, index) => {
    const content = contents.find(({ row }) => row?.index === index)?.content;
    return content === undefined ? nothing : lay(content, "");
  });
  const added = [...contents.filter(({ row }) => row === undefined).map(({ content }) => lay(content, null)), ...returned.map((cells) => asContents(cells, width))];
  const deleted = gone.flatMap((row) => (row === undefined ? [] : [row.index]));
  const update: TableUpdate = { reading: wide, columns: placedColumns(positions, language), changed, added, deleted, protected: table.sheetProtected };
  await render(context, { plans: [], updates: [update], language }, { ...reading, found: new Map([...reading.found, [wide.table, wide]]) });
  const first = contents[0]?.row?.index ?? table.rows.length - deleted.length;
  const takenOut = deleted.map((index) => table.formulas[index] ?? []);
  return {
    kept: [],
    address: cellAddress(table.sheet, table.row + 1 + first, table.column + (positions.get("code") ?? 0)),
    undo: () => undo(request, language, takenOut),
  };
}

/** The same the other way round: changed rows say what they said, new rows go, rows that were taken out come back at the end. */
async function undo({ changes }: WriteIndicatorsRequest, language: Language, takenOut: readonly (readonly unknown[])[]): Promise<void> {
  await inExcel(async (context) => {
    const { rows } = await readLibrary(context);
    const news = changes.filter(({ before }) => before === null);
    const request: WriteIndicatorsRequest = {
      language,
      changes: changes.flatMap(({ indicator, before }) => (before === null ? [] : [{ indicator: before, before: indicator }])),
      dropped: rows.filter(({ indicator }) => news.some((change) => isSame(change.indicator, indicator, language))),
    };
    await write(context, request, takenOut);
  });
}

/** A workbook without the table gets it, with the product's library and the changes. */
async function drawTable(context: Excel.RequestContext, reading: WorkbookReading, { changes }: WriteIndicatorsRequest, language: Language): Promise<IndicatorsReport> {
  const changed = new Map<string, Indicator>(changes.map(({ indicator }) => [indicator.code, indicator]));
  const all = [...library.map((each) => changed.get(each.code) ?? each), ...[...changed.values()].filter(({ code }) => !library.some((each) => each.code === code))];
  const plan = indicatorsPlan(all, sheetName(say(sheetNames.indicators, language), reading.sheets), language);
  const first = all.findIndex(({ code }) => code === changes[0]?.indicator.code);
  const row = (plan.tables[0]?.row ?? 0) + 1 + Math.max(0, first);
  await render(context, { plans: [plan], updates: [], language }, reading);
  const remove = (): Promise<void> => inExcel(async (later) => {
    later.workbook.worksheets.getItemOrNullObject(plan.name).delete();
    await later.sync();
  });
  return { kept: [], address: cellAddress(plan.name, row, 0), undo: remove };
}

/** The rows of definitions that the table does not have yet. Null where it has them all. */
export function missingIndicators(table: TableSnapshot, indicators: readonly Indicator[], language: Language): TableUpdate | null {
  const { rows } = libraryRows(table, language);
  const known = new Set(rows.map(({ indicator }) => indicator.code.toUpperCase()));
  const news = indicators.filter(({ code }) => !known.has(code.toUpperCase()));
  if (news.length === 0) return null;
  const positions = findColumns(tables.indicators.columns, table.header);
  const width = table.header.length;
  const nothing: readonly Content[] = new Array<Content>(width).fill(null);
  const added = news.map((each) => layRow("indicators", indicatorRow(each, language), positions, width, language, null));
  return { reading: table, columns: placedColumns(positions, language), changed: table.rows.map(() => nothing), added, deleted: [], protected: table.sheetProtected };
}

function placedColumns(positions: ReadonlyMap<string, number>, language: Language): TableUpdate["columns"] {
  const { columns } = tablePlan({ table: "indicators", language, row: 0, rows: [], options: choicesOf("indicators", language) });
  return columns.flatMap((plan) => {
    const position = positions.get(plan.key);
    return position === undefined ? [] : [{ plan, position }];
  });
}

/** Queues the columns that an older table lacks and a definition needs; answers the table as it is with them. */
function withColumns(context: Excel.RequestContext, table: TableSnapshot, contents: readonly RowContent<"indicators">[], language: Language): TableSnapshot {
  const positions = findColumns(tables.indicators.columns, table.header);
  const keys = Object.keys(tables.indicators.columns) as Column[];
  const lacking = keys.filter((key) => !positions.has(key) && contents.some((content) => (content[key] ?? "") !== ""));
  if (lacking.length === 0) return table;
  const headings = lacking.map((key) => headingOf("indicators", key, language));
  addColumns(context, table, headings.map((heading) => ({ heading, texts: table.rows.map(() => "") })), language, "indicators");
  const blanks = lacking.map(() => "");
  const widen = (row: readonly unknown[]): readonly unknown[] => [...row, ...blanks];
  return { ...table, header: [...table.header, ...headings], rows: table.rows.map(widen), formulas: table.formulas.map(widen) };
}

function asContents(cells: readonly unknown[], width: number): readonly Content[] {
  return Array.from({ length: width }, (_, at): Content => {
    const cell = cells[at];
    if (typeof cell === "string") return cell === "" ? null : cell.startsWith("=") ? { formula: cell } : cell;
    return typeof cell === "number" || typeof cell === "boolean" ? cell : null;
  });
}

/** The sheet has room for one language: two that fill a row alike are the same. */
function isSame(a: OwnIndicator | null, b: OwnIndicator | null, language: Language): boolean {
  if (a === null || b === null) return a === b;
  return JSON.stringify(indicatorRow(a, language)) === JSON.stringify(indicatorRow(b, language));
}
