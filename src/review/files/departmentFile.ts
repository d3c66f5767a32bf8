import { isNamed, isSamePerson } from "../../goals/contributors";
import type { Content, Scalar, SheetPlan, TablePlan } from "../../sheets/plan";
import { readTable } from "../../sheets/readTable";
import { tables, type Row } from "../../sheets/schema";
import { say } from "../../text/language";
import { filesText } from "../../text/files";
import { nativePlan } from "../native/nativePlan";
import type { TableValues } from "../native/planReferences";
import type { HeadReading, ReviewReading } from "../sheet/head";
import { headingRow, valueRow } from "../sheet/head";
import { asOnTab } from "./asOnTab";
import { keepRows } from "./keepRows";
import { stampOf } from "./stampOf";
import type { Suggestion } from "../talk/suggestions";
import { withSuggestions } from "./suggestionCells";
import type { FileStamp } from "./stamp";

/** A review sheet of the workbook: how it is planned and how it stands. */
export interface ReviewTab {
  readonly department: string;
  /** Whose own sheet it is; null for that of the whole department. */
  readonly owner: string | null;
  readonly plan: SheetPlan;
  /** The plan for the file of one of its people, where that differs: key results of the department do not count there. */
  readonly personPlan?: SheetPlan;
  readonly reading: ReviewReading;
  /** What was suggested about it and its KPIs; nothing when left out. */
  readonly suggestions?: readonly Suggestion[];
}

export interface DepartmentFileRequest {
  readonly tab: ReviewTab;
  /** Only the rows that this person owns, alone or with others; null for all. */
  readonly person: string | null;
  /** The rules, whose tables stay behind. */
  readonly rules: TableValues;
  readonly stamp: Pick<FileStamp, "workbook" | "period" | "exportId" | "exportedAt">;
}

/** What is written into one file. */
export interface DepartmentFile {
  readonly sheet: SheetPlan;
  /** Results of formulas as the workbook has them, by `row,column`. */
  readonly results: ReadonlyMap<string, Scalar>;
  /** Remarks on cells that hold a value because their formula has no native equivalent. */
  readonly remarks: ReadonlyMap<string, string>;
  readonly stamp: FileStamp;
}

type ReviewRow = Row<"review">;

/**
 * The file of a department or of one of its people: the rows of its sheet as they stand now, every formula native.
 * Null when no row is left.
 */
export function departmentFile({ tab, person, rules, stamp }: DepartmentFileRequest): DepartmentFile | null {
  const { reading, department } = tab;
  const { rows } = readTable(tables.review, reading);
  const isWanted = ({ owner }: ReviewRow): boolean => person === null || isNamed(person, owner);
  // What another department fills in and only counts there stays here.
  const wanted = new Map(rows.filter(({ values }) => values.goalId !== "" && values.section !== "shared" && isWanted(values)).map((row) => [row.values.goalId, row] as const));
  const onTab = asOnTab(person === null ? tab.plan : (tab.personPlan ?? tab.plan), reading, wanted);
  const rowsOnly = withAdvice(keepRows(onTab, (row) => wanted.has(idOf(onTab, row))));
  const plan = withSuggestions(rowsOnly, (tab.suggestions ?? []).filter((each) => (each.goalId === "" ? isAbout(each, tab.owner, person) : wanted.has(each.goalId))));
  const [table] = plan.tables;
  if (table === undefined || table.rows.length === 0) return null;
  const valueAt = valuesOf(table, wanted, person === null ? reading.head ?? null : null);
  const native = nativePlan(plan, rules, ({ row, column }) => valueAt(row, column));
  const { language } = plan.print;
  return {
    sheet: native.plan,
    results: resultsOf(plan, valueAt),
    remarks: new Map(native.asValues.map(({ row, column }) => [`${row},${column}`, say(filesText.asValue, language)] as const)),
    stamp: { ...stamp, department, person, table: reading.table, ...stampOf(native.plan, plan) },
  };
}

/** Whether a suggestion about a whole sheet belongs into a file: people get what they suggested themselves or what is about their own sheet. */
function isAbout({ person: sheet, author }: Suggestion, owner: string | null, person: string | null): boolean {
  if (person !== null) return isSamePerson(author, person) || isNamed(person, sheet);
  return owner === null ? sheet === "" : isNamed(owner, sheet);
}

/** Says above the table how the file is used. */
function withAdvice(plan: SheetPlan): SheetPlan {
  const content = say(filesText.usedOffline, plan.print.language);
  return { ...plan, cells: [...plan.cells, { row: headingRow - 1, column: 0, content, style: "note" }] };
}

function idOf(plan: SheetPlan, row: readonly Content[]): string {
  const position = plan.tables[0]?.columns.findIndex(({ key }) => key === "goalId") ?? -1;
  return String(row[position] ?? "");
}

/** What the workbook shows in a cell of the plan; null where that is unknown or an error. */
function valuesOf(
  table: TablePlan, rows: ReadonlyMap<string, { readonly raw: (column: keyof ReviewRow) => unknown }>, head: HeadReading | null,
): (row: number, column: number) => Scalar {
  const idColumn = table.columns.findIndex(({ key }) => key === "goalId");
  return (row, column) => {
    const cells = table.rows[row - table.row - 1];
    const key = table.columns[column - table.column]?.key;
    if (cells !== undefined && key !== undefined) return scalar(rows.get(String(cells[idColumn]))?.raw(key as keyof ReviewRow));
    return row === valueRow ? scalar(head?.values?.[column]) : null;
  };
}

function scalar(value: unknown): Scalar {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && !value.startsWith("#") ? value : null;
}

function resultsOf(plan: SheetPlan, valueAt: (row: number, column: number) => Scalar): ReadonlyMap<string, Scalar> {
  const results = new Map<string, Scalar>();
  const add = (content: Content, row: number, column: number): void => {
    if (typeof content === "object" && content !== null) results.set(`${row},${column}`, valueAt(row, column));
  };
  for (const { content, row, column } of plan.cells) add(content, row, column);
  for (const table of plan.tables) {
    table.rows.forEach((cells, index) => cells.forEach((content, position) => add(content, table.row + 1 + index, table.column + position)));
  }
  return results;
}
