import { toCol } from "@borgar/fx";
import { addressText } from "../address";
import { toBoolean, toInteger, toScalar, toText } from "../coercion";
import { isCell, sheetColumns, sheetRows } from "../rectangle";
import { toReference, UnionCells } from "../rangeOperators";
import { RangeCells, type Sheet } from "../sheet";
import { errors, type Value } from "../values";
import { onCells, type BuiltIn } from "./builtIn";

/** Functions whose cells are known only when they are calculated. */
export const dynamicReferences = ["INDIRECT", "OFFSET"] as const;

/** R1C1 text as an address: `R2C3`, `R[-1]C`, areas with a colon. Null when it is none, or not on the sheet. */
function fromR1C1(text: string, row: number, column: number): string | null {
  const place = (part: string | undefined, own: number): number => (part === undefined || part === "" ? own : part.startsWith("[") ? own + Number(part.slice(1, -1)) : Number(part) - 1);
  const corners = text.split(":").map((corner) => {
    const match = /^R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?$/i.exec(corner);
    if (!match) return null;
    const [top, left] = [place(match[1], row), place(match[2], column)];
    return isCell(top, left) ? toCol(left) + String(top + 1) : null;
  });
  return corners.includes(null) ? null : corners.join(":");
}

const indirect: BuiltIn["evaluate"] = ([textArg, styleArg], frame) => {
  const text = toText(toScalar(textArg)).trim();
  const inA1 = styleArg == null || toBoolean(toScalar(styleArg));
  const split = text.lastIndexOf("!") + 1;
  const address = inA1 ? text : fromR1C1(text.slice(split), frame.row, frame.column);
  if (text === "" || address === null) return errors.reference;
  return frame.sheet.surroundings.referenceOf(inA1 ? address : text.slice(0, split) + address, frame.sheet, frame.row, frame.column) ?? errors.reference;
};

const offset: BuiltIn["evaluate"] = ([from, rowsArg, columnsArg, heightArg, widthArg]): Value => {
  const start = toReference(from);
  const size = (value: Value, otherwise: number): number => (value == null ? otherwise : toInteger(toScalar(value)));
  const [height, width] = [size(heightArg, start.rows), size(widthArg, start.columns)];
  if (height === 0 || width === 0) return errors.reference;
  // A negative size reaches up or left from the cell.
  const top = start.top + toInteger(toScalar(rowsArg)) + (height < 0 ? height + 1 : 0);
  const left = start.left + toInteger(toScalar(columnsArg)) + (width < 0 ? width + 1 : 0);
  const [bottom, right] = [top + Math.abs(height) - 1, left + Math.abs(width) - 1];
  if (top < 0 || left < 0 || bottom >= sheetRows || right >= sheetColumns) return errors.reference;
  return new RangeCells(start.sheet, top, left, bottom, right);
};

/** What CELL can say: of the first cell of a reference, or of the formula's own. Looks are the host's affair. */
const cellFacts: Readonly<Record<string, (reference: RangeCells, own: Sheet) => Value>> = {
  address: ({ sheet, top, left }, own) => (sheet === own ? "" : addressText(sheet.name, 0, 0).replace(/A1$/, "")) + `$${toCol(left)}$${top + 1}`,
  col: ({ left }) => left + 1,
  row: ({ top }) => top + 1,
  contents: (reference) => reference.at(0, 0) ?? 0,
  filename: ({ sheet }) => `[${sheet.surroundings.book().name}]${sheet.name}`,
  type: (reference) => {
    const value = reference.at(0, 0);
    return value === null ? "b" : typeof value === "string" ? "l" : "v";
  },
};

const cell: BuiltIn["evaluate"] = ([kind, reference], { sheet, row, column }) => {
  const at = reference == null ? new RangeCells(sheet, row, column, row, column) : toReference(reference);
  return cellFacts[toText(toScalar(kind)).toLowerCase()]?.(at, sheet) ?? errors.value;
};

/** The tab of a reference, of a sheet's name, or of the formula, counted from 1. */
const sheetNumber: BuiltIn["evaluate"] = ([of], { sheet, row, column }) => {
  const { surroundings } = sheet;
  const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'!A1`;
  const named = of == null ? sheet : of instanceof RangeCells ? of.sheet : surroundings.referenceOf(quoted(toText(toScalar(of))), sheet, row, column)?.sheet;
  const place = named ? surroundings.book().sheetIds.indexOf(named.id) : -1;
  return place < 0 ? errors.notAvailable : place + 1;
};

/** Functions that make references, and those that ask about them. */
export const references: Readonly<Record<string, BuiltIn>> = {
  INDIRECT: onCells("v?v", indirect, { volatile: true }),
  OFFSET: onCells("pvv?vv", offset, { volatile: true }),
  CELL: onCells("v?x", cell, { volatile: true }),
  SHEET: onCells("?x", sheetNumber, { volatile: true }),
  SHEETS: onCells("?p", ([reference], { sheet }) => (reference == null ? sheet.surroundings.book().sheetIds.length : 1), { volatile: true }),
  AREAS: onCells("p", ([reference]) => (reference instanceof UnionCells ? reference.areas.length : reference instanceof RangeCells ? 1 : errors.value)),
  FORMULATEXT: onCells("a", ([reference]) => {
    const { sheet, top, left } = toReference(reference);
    return sheet.formulas.get(top, left)?.text ?? errors.notAvailable;
  }),
};
