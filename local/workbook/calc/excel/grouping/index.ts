import { errorFrom, toCells } from "../../coercion";
import type { Frame } from "../../formula";
import { ArrayCells, errors, type CellValue, type Value } from "../../values";
import { onCells, type BuiltIn } from "../builtIn";
import { linesOf, type Line } from "./axis";
import { aggregationsOf, fieldOf, headingsOf, numberOr, orderOf, rowsKept, type Aggregation, type Aggregations, type Field } from "./source";

const wordsIn = {
  "en-US": { total: "Total", grandTotal: "Grand Total", row: "Row Field", column: "Column Field", value: "Value" },
  "zh-CN": { total: "总计", grandTotal: "总计", row: "行字段", column: "列字段", value: "值" },
} as const;

const wordsOf = (frame: Frame) => wordsIn[frame.sheet.surroundings.book().language === "zh-CN" ? "zh-CN" : "en-US"];

/** One output of a cell: a column of values put together by a function. */
interface Measure {
  readonly heading: string;
  readonly values: readonly CellValue[];
  readonly aggregation: Aggregation;
}

const measuresOf = ({ headings, columns }: Field, list: readonly Aggregation[]): Measure[] =>
  columns.flatMap((values, index) => list.map((aggregation) => ({ heading: headings[index] ?? "", values, aggregation })));

function measured({ values, aggregation }: Measure, rows: readonly number[], whole: readonly number[]): CellValue {
  const pick = (of: readonly number[]): CellValue[] => of.map((row) => values[row] ?? null);
  try {
    return aggregation.call(pick(rows), pick(whole));
  } catch (thrown) {
    return errorFrom(thrown);
  }
}

const blanks = (count: number): string[] => new Array<string>(count).fill("");

/** What stands in one line: the measures side by side, or one of them where functions stand one below the other. */
function layers({ list, isAcross }: Aggregations, measures: readonly Measure[]): { readonly name: string | null; readonly measures: readonly Measure[] }[] {
  if (isAcross) return [{ name: null, measures }];
  return list.map((aggregation) => ({ name: aggregation.name, measures: measures.filter((measure) => measure.aggregation === aggregation) }));
}

function groupBy(args: readonly Value[], frame: Frame): Value {
  const [rowsArg, valuesArg, functionArg, headersArg, depthArg, orderArg, filterArg, relationArg] = args;
  const [rowCells, valueCells] = [toCells(rowsArg), toCells(valuesArg)];
  if (rowCells.materialRows !== valueCells.materialRows) return errors.value;
  const words = wordsOf(frame);
  const count = rowCells.materialColumns;
  const headings = headingsOf(headersArg, valueCells, count > 1);
  const [fields, values] = [fieldOf(rowCells, headings, words.row), fieldOf(valueCells, headings, words.value)];
  const rows = rowsKept(filterArg, rowCells.materialRows, headings);
  const aggregations = aggregationsOf(functionArg);
  const measures = measuresOf(values, aggregations.list);
  const isTable = relation(relationArg) === 1;
  const depth = numberOr(depthArg, isTable ? 1 : Math.min(2, count));
  const lines = linesOf(fields.columns, rows, { depth, order: orderOf(orderArg, count, measures.length), isTable, words }, (own, index) => measured(measures[index] as Measure, own, rows));
  const parts = layers(aggregations, measures);
  const named = aggregations.list.length > 1;
  const beside = aggregations.isAcross ? 0 : 1;
  const result: CellValue[][] = [];
  if (named && aggregations.isAcross) result.push([...blanks(count), ...measures.map(({ aggregation }) => aggregation.name)]);
  if (headings.areShown) result.push([...fields.headings, ...blanks(beside), ...(parts[0]?.measures ?? []).map(({ heading }) => heading)]);
  for (const { labels, rows: own } of lines) {
    for (const part of parts) result.push([...labels, ...(part.name === null ? [] : [part.name]), ...part.measures.map((measure) => measured(measure, own, rows))]);
  }
  return result.length === 0 ? errors.calculation : new ArrayCells(result);
}

function relation(argument: Value): number {
  const chosen = numberOr(argument, 0);
  if (chosen !== 0 && chosen !== 1) throw errors.value;
  return chosen;
}

/** What the second argument of the function is told of: totals of the column, of the row, of everything, of the column or row around. */
function wholeOf(relative: number, row: Line, column: Line, all: readonly number[]): readonly number[] {
  const both = (a: readonly number[], b: readonly number[]): number[] => common(a, new Set(b));
  switch (relative) {
    case 0:
      return column.rows;
    case 1:
      return row.rows;
    case 2:
      return all;
    case 3:
      return both(row.rows, column.parent);
    case 4:
      return both(row.parent, column.rows);
    default:
      throw errors.value;
  }
}

const common = (rows: readonly number[], among: ReadonlySet<number>): number[] => rows.filter((row) => among.has(row));

function pivotBy(args: readonly Value[], frame: Frame): Value {
  const [rowsArg, columnsArg, valuesArg, functionArg, headersArg, rowDepthArg, rowOrderArg, columnDepthArg, columnOrderArg, filterArg, relativeArg] = args;
  const valueCells = toCells(valuesArg);
  const height = valueCells.materialRows;
  const [rowCells, columnCells] = [rowsArg, columnsArg].map((arg) => (arg == null ? null : toCells(arg))) as [ReturnType<typeof toCells> | null, ReturnType<typeof toCells> | null];
  if ([rowCells, columnCells].some((cells) => cells !== null && cells.materialRows !== height)) return errors.value;
  const words = wordsOf(frame);
  const [down, across] = [rowCells?.materialColumns ?? 0, columnCells?.materialColumns ?? 0];
  const headings = headingsOf(headersArg, valueCells, down > 1 || across > 1);
  const none: Field = { headings: [], columns: [] };
  const rowFields = rowCells === null ? none : fieldOf(rowCells, headings, words.row);
  const columnFields = columnCells === null ? none : fieldOf(columnCells, headings, words.column);
  const all = rowsKept(filterArg, height, headings);
  const aggregations = aggregationsOf(functionArg);
  const measures = measuresOf(fieldOf(valueCells, headings, words.value), aggregations.list);
  const relative = numberOr(relativeArg, 0);
  const lines = (field: Field, depthArg: Value, orderArg: Value): Line[] => {
    const count = field.columns.length;
    if (count === 0) return [{ labels: [], rows: all, parent: all }];
    const options = { depth: numberOr(depthArg, Math.min(2, count)), order: orderOf(orderArg, count, measures.length), isTable: false, words };
    return linesOf(field.columns, all, options, (own, index) => measured(measures[index] as Measure, own, all));
  };
  const [rowLines, columnLines] = [lines(rowFields, rowDepthArg, rowOrderArg), lines(columnFields, columnDepthArg, columnOrderArg)];
  const parts = layers(aggregations, measures);
  const width = parts[0]?.measures.length ?? 1;
  const beside = down + (aggregations.isAcross ? 0 : 1);
  const result: CellValue[][] = [];
  if (headings.areShown && across > 0) result.push([...blanks(beside), columnFields.headings.join(", "), ...blanks(columnLines.length * width - 1)]);
  for (let level = 0; level < across; level++) {
    result.push([...blanks(beside), ...columnLines.flatMap(({ labels }) => new Array<CellValue>(width).fill(labels[level] ?? null))]);
  }
  if (aggregations.list.length > 1 && aggregations.isAcross) result.push([...blanks(beside), ...columnLines.flatMap(() => measures.map(({ aggregation }) => aggregation.name))]);
  if (headings.areShown) result.push([...rowFields.headings, ...blanks(beside - down), ...columnLines.flatMap(() => (parts[0]?.measures ?? []).map(({ heading }) => heading))]);
  const among = columnLines.map(({ rows }) => new Set(rows));
  for (const row of rowLines) {
    for (const part of parts) {
      const cells = columnLines.flatMap((column, index) => {
        const own = common(row.rows, among[index] as ReadonlySet<number>);
        // Where nothing is, there is nothing to put together.
        return part.measures.map((measure) => (own.length === 0 ? "" : measured(measure, own, wholeOf(relative, row, column, all))));
      });
      result.push([...row.labels, ...(part.name === null ? [] : [part.name]), ...cells]);
    }
  }
  return new ArrayCells(result);
}

/** Summaries by formula. */
export const grouping: Readonly<Record<string, BuiltIn>> = {
  GROUPBY: onCells("aaa?vvaav", groupBy),
  PIVOTBY: onCells("aaaa?vvavaav", pivotBy),
};
