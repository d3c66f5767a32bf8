import { isDateFormat } from "numfmt";
import { areaOf, containsArea, lastColumn, lastRow, type Area } from "../../engine/area";
import type { CellImage } from "../../engine/cellImages";
import { offsetReferences } from "../../engine/moving/formulaReferences";
import type { Arguments } from "../api/arguments";
import { invalidArgument } from "../api/officeError";
import type { RangeState } from "../book";
import { nextInList } from "./fillLists";
import { rangeArgument } from "./rangeArgument";
import { guardWriting } from "./rangeValues";
import { dateFromSerial, serialOf } from "./serialDays";

const types = [
  "FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues", "FillDays", "FillWeekdays", "FillMonths", "FillYears", "LinearTrend", "GrowthTrend", "FlashFill",
] as const;
export type AutoFillType = (typeof types)[number];

type Filled = number | boolean | string | null;

/** The cell that stands `step` places after (or, negative, before) the known ones: 0 is the first of them. */
type Series = (step: number) => Filled;

/** Straight line of least squares through 0, 1, 2… */
function line(values: readonly number[]): (x: number) => number {
  const count = values.length;
  const meanX = (count - 1) / 2;
  const meanY = values.reduce((sum, value) => sum + value, 0) / count;
  const spread = values.reduce((sum, _value, x) => sum + (x - meanX) ** 2, 0);
  const slope = spread === 0 ? 0 : values.reduce((sum, value, x) => sum + (x - meanX) * (value - meanY), 0) / spread;
  return (x) => meanY + slope * (x - meanX);
}

/** With the 15 digits that Excel shows: 0.1, 0.2 goes on with 0.3. */
const tidyNumber = (value: number): number => Number(value.toPrecision(15));

function linear(values: readonly number[], single: number): Series {
  const [first = 0] = values;
  if (values.length === 1) return (step) => tidyNumber(first + step * single);
  const at = line(values);
  return (step) => tidyNumber(at(step));
}

function growth(values: readonly number[]): Series {
  const [first = 0] = values;
  if (values.some((value) => value <= 0)) throw invalidArgument();
  if (values.length === 1) return () => first;
  const at = line(values.map(Math.log));
  return (step) => tidyNumber(Math.exp(at(step)));
}

const repeated = (values: readonly Filled[]): Series => (step) => values[((step % values.length) + values.length) % values.length] ?? null;

/** `Item 9` goes on as `Item 10`; the number may stand first too. */
function numberedText(values: readonly string[]): Series | null {
  const parts = values.map((value) => /^(.*?)(\d{1,15})$/s.exec(value) ?? /^()(\d{1,15})(\D.*)$/s.exec(value));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1] || part?.[3] !== first[3])) return null;
  const width = first[2]?.startsWith("0") ? first[2].length : 0;
  const at = linear(parts.map((part) => Number(part?.[2])), 1);
  return (step) => `${first[1] ?? ""}${String(Math.abs(Number(at(step)))).padStart(width, "0")}${first[3] ?? ""}`;
}

/** Months and years keep the day of the month, as far as the month has it. */
function calendar(values: readonly number[], monthsPerStep: number): Series {
  const [first = 0, second] = values;
  const start = dateFromSerial(Math.floor(first));
  const next = second === undefined ? null : dateFromSerial(Math.floor(second));
  const given = next ? (next.year - start.year) * 12 + next.month - start.month : 0;
  const months = given !== 0 && given % monthsPerStep === 0 ? given : monthsPerStep;
  return (step) => {
    const month = start.month + months * step;
    const year = start.year + Math.floor(month / 12);
    const monthOfYear = ((month % 12) + 12) % 12;
    const days = new Date(Date.UTC(year, monthOfYear + 1, 0)).getUTCDate();
    return serialOf(year, monthOfYear, Math.min(start.day, days)) + (first - Math.floor(first));
  };
}

function weekdays(values: readonly number[]): Series {
  const [first = 0] = values;
  const isWeekend = (serial: number): boolean => ((Math.floor(serial) % 7) + 7) % 7 <= 1;
  return (step) => {
    let serial = first;
    for (let left = Math.abs(step); left > 0; ) {
      serial += Math.sign(step);
      if (!isWeekend(serial)) left--;
    }
    return serial;
  };
}

/** Dates a whole number of months apart go on in months. */
function datesByDefault(values: readonly number[]): Series {
  const dates = values.map((value) => dateFromSerial(Math.floor(value)));
  const [first, second] = dates;
  if (first && second && values.length > 1) {
    const months = (second.year - first.year) * 12 + second.month - first.month;
    const regular = months !== 0 && dates.every((date, index) => date.day === first.day && (date.year - first.year) * 12 + date.month - first.month === months * index);
    if (regular) return calendar(values, months % 12 === 0 ? 12 : 1);
  }
  return linear(values, 1);
}

function seriesOf(values: readonly Filled[], type: AutoFillType, dates: boolean): Series {
  const numbers = values.every((value) => typeof value === "number");
  const texts = values.every((value) => typeof value === "string");
  if (type === "FillCopy" || type === "FillValues" && !numbers && !texts) return repeated(values);
  if (numbers) {
    switch (type) {
      case "FillDays":
        return linear(values, 1);
      case "FillWeekdays":
        return weekdays(values);
      case "FillMonths":
        return calendar(values, 1);
      case "FillYears":
        return calendar(values, 12);
      case "LinearTrend":
        return linear(values, 0);
      case "GrowthTrend":
        return growth(values);
      case "FillSeries":
        return dates ? datesByDefault(values) : linear(values, 1);
      default:
        if (dates) return datesByDefault(values);
        // A single number is copied, several go on.
        return values.length === 1 ? repeated(values) : linear(values, 1);
    }
  }
  if (texts) return nextInList(values) ?? numberedText(values) ?? repeated(values);
  return repeated(values);
}

interface Direction {
  /** Across: the destination is longer in columns. */
  readonly byRows: boolean;
  /** Towards the top or the left. */
  readonly backwards: boolean;
}

/** @throws OfficeError InvalidArgument unless the destination holds the source and goes on in one direction */
function directionOf(from: Area, to: Area): Direction {
  if (!containsArea(to, from)) throw invalidArgument();
  const byRows = to.columns === from.columns;
  if (!byRows && to.rows !== from.rows) throw invalidArgument();
  const before = byRows ? from.row > to.row : from.column > to.column;
  const after = byRows ? lastRow(from) < lastRow(to) : lastColumn(from) < lastColumn(to);
  if (before && after) throw invalidArgument();
  return { byRows, backwards: before };
}

/** Fills the rest of one row or column from the cells that are known. */
function fillLine(range: RangeState, images: readonly CellImage[], places: readonly Area[], backwards: boolean, type: AutoFillType): void {
  const { book: { engine }, sheetId } = range;
  const values = images.map(({ input }) => (typeof input === "object" ? null : input));
  const hasFormula = images.some(({ input }) => typeof input === "object" && input !== null);
  const patterns = images.map(({ style }) => (JSON.parse(style) as { readonly n?: { readonly pattern?: string } }).n?.pattern ?? "");
  const series = hasFormula || type === "FillFormats" ? null : seriesOf(values, type, patterns.some((pattern) => pattern !== "" && isDateFormat(pattern)));
  const count = images.length;
  for (const [index, place] of places.entries()) {
    const step = backwards ? -1 - index : count + index;
    const source = images[((step % count) + count) % count];
    if (!source) continue;
    const { input } = source;
    const filled = typeof input === "object" && input !== null
      ? { formula: offsetReferences(input.formula, place.row - source.row, place.column - source.column) }
      : series ? series(step) : input;
    const image: CellImage = { ...source, row: place.row, column: place.column, input: filled };
    engine.images.put(sheetId, place, () => image, { contents: type !== "FillFormats", formats: type !== "FillValues" });
  }
}

/** `autoFill`: carries a range's cells on into a destination that begins or ends with them. */
export function autoFill(range: RangeState, args: Arguments): void {
  const { area, book, sheetId } = range;
  const type = args.choice(1, types, "FillDefault");
  const destination = args.isGiven(0) ? rangeArgument(range, args, 0) : range.with(destinationBeside(range));
  if (destination.sheetId !== sheetId || type === "FlashFill") throw invalidArgument();
  const to = destination.area;
  const { byRows, backwards } = directionOf(area, to);
  guardWriting(destination);
  const images = book.engine.images.takeAll(sheetId, area);
  const lines = byRows ? area.columns : area.rows;
  const length = byRows ? area.rows : area.columns;
  const total = byRows ? to.rows : to.columns;
  for (let line = 0; line < lines; line++) {
    const known = Array.from({ length }, (_, index) => (byRows ? images[index]?.[line] : images[line]?.[index])).filter((image) => image !== undefined);
    const places = Array.from({ length: total - length }, (_, index) => {
      const at = backwards ? -1 - index : length + index;
      return byRows ? areaOf(area.row + at, area.column + line) : areaOf(area.row + line, area.column + at);
    });
    fillLine(range, known, places, backwards, type);
  }
}

/** Without a destination the fill goes down as far as the column beside it is filled. */
function destinationBeside({ book: { engine }, sheetId, area }: RangeState): Area {
  const filled = (row: number, column: number): boolean => column >= 0 && engine.value(sheetId, row, column) !== null;
  const beside = [area.column - 1, lastColumn(area) + 1].find((column) => filled(lastRow(area) + 1, column));
  if (beside === undefined) throw invalidArgument();
  let end = lastRow(area);
  while (filled(end + 1, beside)) end++;
  return { ...area, rows: end - area.row + 1 };
}
