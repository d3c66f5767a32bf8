import { formatArea, quoteSheet } from "../../engine/address";
import { areaOf, bounding, cellCount, isEntireColumn, isEntireRow, isOnSheet, type Area } from "../../engine/area";
import type { CellImage } from "../../engine/cellImages";
import type { CellInput } from "../../engine/cells";
import { carryOver } from "../../engine/moving/carryOver";
import { transposeReferences } from "../../engine/moving/formulaReferences";
import { forbidsMove, moveCells } from "../../engine/moving/moveCells";
import type { Arguments } from "../api/arguments";
import { invalidArgument, OfficeError } from "../api/officeError";
import type { RangeState } from "../book";
import { RangeAreasClass } from "../declaredClasses";
import { apiValue } from "../display";
import { guardFormat } from "../format/formatTarget";
import { rangeArgument } from "./rangeArgument";
import { guardWriting } from "./rangeValues";

export const copyModes = ["All", "Formulas", "Values", "Formats", "Link"] as const;

/** A larger target than this is not filled with repetitions. */
const MAX_FILLED = 5_000_000;

export interface Copying {
  readonly mode: (typeof copyModes)[number];
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies as if by copy and paste: a source smaller than the target is repeated where it fits a whole number of times.
 * With everything come merged cells, rules for what may be typed, and conditional formats too.
 */
export function copyRange(target: RangeState, source: RangeState, { mode, skipBlanks, transpose }: Copying): void {
  const { engine } = target.book;
  const from = finite(source);
  const [height, width] = transpose ? [from.columns, from.rows] : [from.rows, from.columns];
  const fits = target.area.rows % height === 0 && target.area.columns % width === 0 && cellCount(target.area) <= MAX_FILLED;
  const area = fits ? target.area : areaOf(target.area.row, target.area.column, height, width);
  if (!isOnSheet(area)) throw invalidArgument();
  const wide = target.with(area);
  if (mode !== "Formats") guardWriting(wide);
  if (mode === "All" || mode === "Formats") guardFormat(wide);
  const images = engine.images.takeAll(source.sheetId, from);
  const imageAt = (row: number, column: number): CellImage | undefined => {
    const [r, c] = [row % height, column % width];
    const image = transpose ? images[c]?.[r] : images[r]?.[c];
    if (!image || (skipBlanks && image.input === null)) return undefined;
    return mode === "All" || mode === "Formulas" || mode === "Formats" ? pasted(image, transpose, area.row + row, area.column + column) : { ...image, input: plain(image) };
  };
  const plain = ({ row, column }: CellImage): CellInput => {
    if (mode === "Link") return { formula: `=${source.sheetId === target.sheetId ? "" : `${quoteSheet(engine.sheets.name(source.sheetId))}!`}${formatArea(areaOf(row, column), true)}` };
    const value = apiValue(engine.value(source.sheetId, row, column));
    return value === "" ? null : value;
  };
  const unmoved = mode === "Link";
  const everything = mode === "All";
  if (everything) carryOver(engine, { sheetId: source.sheetId, area: from }, { sheetId: target.sheetId, area }, transpose);
  engine.images.put(target.sheetId, area, (row, column) => {
    const image = imageAt(row, column);
    // What links to its source is not moved along with its new place.
    return image && unmoved ? { ...image, row: area.row + row, column: area.column + column } : image;
  }, { contents: mode !== "Formats", formats: everything || mode === "Formats" });
}

/** Entire rows and columns are copied as far as anything is stored on them. */
export function finite({ book, sheetId, area }: RangeState): Area {
  const stored = book.engine.cells.stored(sheetId);
  return { ...area, rows: isEntireColumn(area) ? stored.rows : area.rows, columns: isEntireRow(area) ? stored.columns : area.columns };
}

/** When rows become columns, so do the relative references of formulas. */
function pasted(image: CellImage, transpose: boolean, row: number, column: number): CellImage {
  if (!transpose || typeof image.input !== "object" || image.input === null) return image;
  return { ...image, row, column, input: { formula: transposeReferences(image.input.formula, image.row, image.column, row, column) } };
}

/** The source: a range, several that keep their places towards each other, or an address. */
export function copyFrom(range: RangeState, args: Arguments): void {
  const areas = args.object(0, RangeAreasClass);
  const options: Copying = { mode: args.choice(1, copyModes, "All"), skipBlanks: args.flag(2, false), transpose: args.flag(3, false) };
  if (!areas) return copyRange(range, rangeArgument(range, args, 0), options);
  const corner = areas.areas.reduce(bounding);
  for (const part of areas.ranges) {
    copyRange(range.with({ ...part.area, row: range.area.row + part.area.row - corner.row, column: range.area.column + part.area.column - corner.column }), part, options);
  }
}

/** Moves cells as cutting and pasting does: references to them follow. */
export function moveTo(range: RangeState, args: Arguments): void {
  const target = rangeArgument(range, args, 0);
  const { area, sheetId, book: { engine } } = range;
  const to = areaOf(target.area.row, target.area.column, area.rows, area.columns);
  if (!isOnSheet(to)) throw invalidArgument();
  guardWriting(range);
  guardWriting(target.with(to));
  const [source, place] = [{ sheetId, area }, { sheetId: target.sheetId, area: to }];
  if (forbidsMove(engine, source, place)) throw new OfficeError("InvalidOperation");
  moveCells(engine, source, place);
}
