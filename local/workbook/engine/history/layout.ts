import { Tools, type IColumnData, type IObjectArrayPrimitiveType, type IRange, type IRowData, type Worksheet } from "@univerjs/core";
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation, SetColDataMutation, SetRowDataMutation } from "@univerjs/sheets";
import type { Context } from "../context";

/** Univer's comparison of plain data: true when both are the same. */
export const isEqual = (a: unknown, b: unknown): boolean => Tools.diffValue(a, b);

type Lines<Data> = Readonly<Record<string, Data>>;

/** Rows and columns of a sheet with data of their own, and its merged cells. */
export interface Layout {
  readonly rows: Lines<IRowData>;
  readonly columns: Lines<IColumnData>;
  readonly merges: readonly IRange[];
}

export function layoutOf(sheet: Worksheet): Layout {
  return {
    rows: linesOf(sheet.getRowManager().getRowData()),
    columns: linesOf(sheet.getColumnManager().getColumnData()),
    merges: sheet.getMergeData().map((range) => ({ ...range })),
  };
}

export function restoreLayout(context: Context, subUnitId: string, wanted: Layout): void {
  const present = layoutOf(context.sheet(subUnitId));
  replaceLines(present.rows, wanted.rows, (rowData) => context.run(SetRowDataMutation.id, { subUnitId, rowData }));
  replaceLines(present.columns, wanted.columns, (columnData) => context.run(SetColDataMutation.id, { subUnitId, columnData }));
  if (isEqual(present.merges, wanted.merges)) return;
  if (present.merges.length > 0) context.run(RemoveWorksheetMergeMutation.id, { subUnitId, ranges: present.merges });
  if (wanted.merges.length > 0) context.run(AddWorksheetMergeMutation.id, { subUnitId, ranges: wanted.merges.map((range) => ({ ...range })) });
}

/** Data of rows are merged into what is there: lines that differ are emptied first. */
function replaceLines<Data extends object>(present: Lines<Data>, wanted: Lines<Data>, run: (data: Record<string, Data | null>) => void): void {
  const different = [...new Set([...Object.keys(present), ...Object.keys(wanted)])].filter((line) => !isEqual(present[line], wanted[line]));
  if (different.length === 0) return;
  run(Object.fromEntries(different.map((line) => [line, null])));
  run(Object.fromEntries(different.flatMap((line) => (wanted[line] ? [[line, { ...wanted[line] }]] : []))));
}

const linesOf = <Data>(data: IObjectArrayPrimitiveType<Partial<Data>>): Lines<Data> => Tools.deepClone(data) as Lines<Data>;
