import { toCells, toInteger, toScalar, toText } from "../coercion";
import { ArrayCells, CellError, errors, type Cells, type CellValue, type Value } from "../values";
import { average, count, countFilled, extreme, product, sum } from "./aggregates";
import { onCells, type BuiltIn } from "./builtIn";
import { criterionFrom } from "./criterion";
import { deviation, populationVariance, sampleVariance } from "./statistics";

const sameHeading = (a: CellValue, b: CellValue): boolean => toText(a).toLowerCase() === toText(b).toLowerCase();

/** The column of a list by its heading or its number; null where there is none. */
function columnOf(list: Cells, field: CellValue): number {
  const place = typeof field === "string"
    ? Array.from({ length: list.columns }, (_, column) => column).find((column) => sameHeading(list.at(0, column), field)) ?? -1
    : toInteger(field) - 1;
  if (place < 0 || place >= list.columns) throw errors.value;
  return place;
}

/** Whether a row keeps to one line of the criteria: all that are written in it, under headings of the list. */
function keepsLine(list: Cells, row: number, criteria: Cells, line: number): boolean {
  for (let column = 0; column < criteria.columns; column++) {
    const criterion = criteria.at(line, column);
    if (criterion === null) continue;
    if (!criterionOf(criterion).meets(list.at(row, columnOf(list, criteria.at(0, column))))) return false;
  }
  return true;
}

/** A text without a sign asks for what begins with it, other than in COUNTIF. */
const criterionOf = (criterion: CellValue) => criterionFrom(typeof criterion === "string" && !/^[<>=]/.test(criterion) ? `${criterion}*` : criterion);

/** The values of a column in the rows that keep to any line of the criteria. */
function chosen([listArg, field, criteriaArg]: readonly Value[]): CellValue[] {
  const [list, criteria] = [toCells(listArg), toCells(criteriaArg)];
  // Without a field whole records count.
  const column = field == null ? 0 : columnOf(list, toScalar(field));
  const values: CellValue[] = [];
  for (let row = 1; row < list.filledRows; row++) {
    const isKept = Array.from({ length: criteria.rows - 1 }, (_, line) => line + 1).some((line) => keepsLine(list, row, criteria, line));
    if (isKept) values.push(list.at(row, column));
  }
  return values;
}

/** A function of the chosen values as of a column. */
const ofChosen = (apply: (cells: readonly Value[]) => CellValue): BuiltIn =>
  onCells("aaa", (args) => {
    const values = chosen(args);
    return apply([new ArrayCells(values.length === 0 ? [[null]] : values.map((value) => [value]))]);
  });

function only(args: readonly Value[]): CellValue {
  const [value, ...others] = chosen(args);
  if (value === undefined) return errors.value;
  if (value instanceof CellError) throw value;
  return others.length > 0 ? errors.number : value;
}

/** Functions of a list with headings and criteria that are cells too. */
export const databases: Readonly<Record<string, BuiltIn>> = {
  DSUM: ofChosen(sum),
  DAVERAGE: ofChosen(average),
  DCOUNT: ofChosen(count),
  DCOUNTA: ofChosen(countFilled),
  DMAX: ofChosen((cells) => extreme(cells, (a, b) => a > b)),
  DMIN: ofChosen((cells) => extreme(cells, (a, b) => a < b)),
  DPRODUCT: ofChosen(product),
  DSTDEV: ofChosen((cells) => deviation(sampleVariance(cells))),
  DSTDEVP: ofChosen((cells) => deviation(populationVariance(cells))),
  DVAR: ofChosen(sampleVariance),
  DVARP: ofChosen(populationVariance),
  DGET: onCells("aaa", only),
};
