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
import { cellsByHeading, layByHeading, type CellsByHeading } from "./cellsByHeading";
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

/** The definitions of the library, each with its row. */
export function libraryRows(table: TableSnapshot, language: Language): Pick<LibraryReading, "rows" | "findings"> {
  const { rows, missing, findings } = readTable(tables.indicators, table);
  needColumns(table.table, missing, language);
  const coded = rows.filter(({ values }) => values.code !== "");
  return { findings, rows: coded.map((row) => ({ indicator: ownIndicator(row.values, (column) => row.position(column) >= 0), index: row.index, address: row.cell("code") })) };
}

/** See `KpiWorkbook.writeIndicators`. */
export function writeIndicators(context: Excel.RequestContext, request: WriteIndicatorsRequest): Promise<IndicatorsReport> {
  return write(context, request, { changed: [], returned: [] });
}

/** What cells held before a change, for its way back. */
interface Before {
  /** For each change the cells that it wrote; none where it made a row. */
  readonly changed: readonly CellsByHeading[];
  /** Rows that were taken out. */
  readonly returned: readonly CellsByHeading[];
}

async function write(context: Excel.RequestContext, request: WriteIndicatorsRequest, restored: Before): Promise<IndicatorsReport> {
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
  const contents = changes.map(({ indicator, before }) => ({ row: before === null ? undefined : rowOf(before.code), content: newContent(indicator, before, language) }));
  const wide = withColumns(context, table, contents.map(({ content }) => content), language);
  const positions = findColumns(tables.indicators.columns, wide.header);
  const width = wide.header.length;
  const lay = (content: RowContent<"indicators">, blank: "" | null): readonly Content[] => layRow("indicators", content, positions, width, language, blank);
  const nothing: readonly Content[] = new Array<Content>(width).fill(null);
  const changed = wide.rows.map((_, index) => {
    const at = contents.findIndex(({ row }) => row?.index === index);
    const before = restored.changed[at];
    if (before !== undefined) return layByHeading(before, wide.header);
    const content = contents[at]?.content;
    return content === undefined ? nothing : lay(content, "");
  });
  const added = [
    ...contents.filter(({ row }) => row === undefined).map(({ content }) => lay(content, null)),
    ...restored.returned.map((cells) => layByHeading(cells, wide.header)),
  ];
  const deleted = gone.flatMap((row) => (row === undefined ? [] : [row.index]));
  const update: TableUpdate = { reading: wide, columns: placedColumns(positions, language), changed, added, deleted, protected: table.sheetProtected };
  await render(context, { plans: [], updates: [update], language }, { ...reading, found: new Map([...reading.found, [wide.table, wide]]) });
  const first = contents[0]?.row?.index ?? table.rows.length - deleted.length;
  const before: Before = {
    changed: contents.map(({ row }) => (row === undefined ? new Map() : cellsByHeading(wide, row.index, (at) => changed[row.index]?.[at] !== null))),
    returned: deleted.map((index) => cellsByHeading(table, index)),
  };
  return {
    kept: [],
    address: cellAddress(table.sheet, table.row + 1 + first, table.column + (positions.get("code") ?? 0)),
    undo: () => undo(request, language, before),
  };
}

/** What a change writes: a new row whole, of a row that is there only what differs. Formulas beside it stay. */
function newContent(indicator: OwnIndicator, before: OwnIndicator | null, language: Language): RowContent<"indicators"> {
  const content = indicatorRow(indicator, language);
  if (before === null) return content;
  const known = indicatorRow(before, language);
  return Object.fromEntries(Object.entries(content).filter(([key, value]) => value !== known[key as Column]));
}

/** The same the other way round: changed cells hold what they held, new rows go, rows that were taken out come back at the end. */
function undo({ changes, dropped = [] }: WriteIndicatorsRequest, language: Language, before: Before): Promise<IndicatorsReport> {
  return inExcel(async (context) => {
    const { hasTable, rows } = await readLibrary(context);
    const written = changes.map((change) => ({ ...change, row: rows.find(({ indicator }) => isSame(change.indicator, indicator, language)) }));
    const kept = written.filter(({ row }) => row === undefined).map(({ indicator }) => indicator.code);
    if (!hasTable) kept.push(...dropped.map(({ indicator }) => indicator.code));
    if (kept.length > 0) return { kept, address: null, undo: null };
    const request: WriteIndicatorsRequest = {
      language,
      changes: written.flatMap(({ indicator, before: known }) => (known === null ? [] : [{ indicator: known, before: indicator }])),
      dropped: written.flatMap(({ before: known, row }) => (known === null && row !== undefined ? [row] : [])),
    };
    return write(context, request, { ...before, changed: before.changed.filter((_, at) => changes[at]?.before !== null) });
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
  const remove = (): Promise<IndicatorsReport> => inExcel(async (later) => {
    later.workbook.worksheets.getItemOrNullObject(plan.name).delete();
    await later.sync();
    return { kept: [], address: null, undo: null };
  });
  return { kept: [], address: cellAddress(plan.name, row, 0), undo: remove };
}

/** The definitions that the table does not have yet. */
export function missingFrom(table: TableSnapshot, indicators: readonly Indicator[], language: Language): readonly Indicator[] {
  const known = new Set(libraryRows(table, language).rows.map(({ indicator }) => indicator.code.toUpperCase()));
  return indicators.filter(({ code }) => !known.has(code.toUpperCase()));
}

/** The update that puts definitions below those that are there. */
export function indicatorRows(table: TableSnapshot, indicators: readonly Indicator[], language: Language): TableUpdate {
  const positions = findColumns(tables.indicators.columns, table.header);
  const width = table.header.length;
  const nothing: readonly Content[] = new Array<Content>(width).fill(null);
  const added = indicators.map((each) => layRow("indicators", indicatorRow(each, language), positions, width, language, null));
  return { reading: table, columns: placedColumns(positions, language), changed: table.rows.map(() => nothing), added, deleted: [], protected: table.sheetProtected };
}

/** The columns of the library where they stand. */
export function placedColumns(positions: ReadonlyMap<string, number>, language: Language): TableUpdate["columns"] {
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

/** The sheet has room for one language: two that fill a row alike are the same. */
export function isSame(a: OwnIndicator | null, b: OwnIndicator | null, language: Language): boolean {
  if (a === null || b === null) return a === b;
  return JSON.stringify(indicatorRow(a, language)) === JSON.stringify(indicatorRow(b, language));
}
