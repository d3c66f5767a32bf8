import { CellError, type CellValue } from "../../calc/calculation";
import { areaOf, intersection, type Area } from "../../engine/area";
import type { CellImage } from "../../engine/cellImages";
import { asChoice, asFlag, asInteger, asRecord, type Arguments } from "../api/arguments";
import { HostClass } from "../api/hostClass";
import { apiNotFound, invalidArgument, OfficeError } from "../api/officeError";
import type { RangeState } from "../book";
import { parseColor } from "../color";
import { DEFAULT_FONT, styleOf } from "../format/cellFormat";
import { guardWriting } from "./rangeValues";

const sortOns = ["Value", "CellColor", "FontColor", "Icon"] as const;
const dataOptions = ["Normal", "TextAsNumber"] as const;

interface SortField {
  /** Distance of the column (or row) from the first of the range. */
  readonly key: number;
  readonly on: "Value" | "CellColor" | "FontColor";
  readonly ascending: boolean;
  readonly color: string | null;
  readonly textAsNumber: boolean;
}

function fieldOf(value: unknown, count: number): SortField {
  const { key, sortOn, ascending, color, dataOption } = asRecord(value);
  const on = sortOn == null ? "Value" : asChoice(sortOn, sortOns);
  if (on === "Icon") throw apiNotFound('SortField.sortOn "Icon"');
  const index = asInteger(key);
  if (index < 0 || index >= count) throw invalidArgument();
  return {
    key: index, on, ascending: ascending == null ? true : asFlag(ascending),
    color: color == null || color === "" ? null : parseColor(color),
    textAsNumber: dataOption != null && asChoice(dataOption, dataOptions) === "TextAsNumber",
  };
}

/** Excel's order of what can be in a cell: numbers, texts, truth values, errors; blanks come last either way. */
const rank = (value: CellValue): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3);

const collators = new Map<string, Intl.Collator>();

function collator(matchCase: boolean, method: string): Intl.Collator {
  const key = `${method} ${matchCase}`;
  const known = collators.get(key) ?? new Intl.Collator(`zh-u-co-${method === "StrokeCount" ? "stroke" : "pinyin"}`, { sensitivity: matchCase ? "variant" : "accent", caseFirst: "false" });
  collators.set(key, known);
  return known;
}

/** Hyphens and apostrophes count for nothing, unless they are all that two texts differ in: then the one with them comes last. */
const compareTexts = (a: string, b: string, texts: Intl.Collator): number => {
  const [plainA, plainB] = [a, b].map((text) => text.replace(/(?<=.)['-]|['-](?=.)/gs, "")) as [string, string];
  return compareLetters(plainA, plainB, texts) || a.length - b.length || texts.compare(a, b);
};

const compareLetters = (a: string, b: string, texts: Intl.Collator): number => {
  // Latin letters come before Chinese characters, as in Excel.
  const [latinA, latinB] = [a, b].map((text) => (text.codePointAt(0) ?? 0) < 0x2e80);
  return latinA !== latinB ? (latinA ? -1 : 1) : texts.compare(a, b);
};

function compareValues(a: CellValue, b: CellValue, ascending: boolean, texts: Intl.Collator): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const byRank = rank(a) - rank(b);
  const order = byRank !== 0 ? byRank
    : typeof a === "string" ? compareTexts(a, b as string, texts)
      : a instanceof CellError || b instanceof CellError ? 0
        : Number(a) - Number(b);
  return ascending ? order : -order;
}

interface Line {
  readonly index: number;
  readonly keys: readonly unknown[];
}

/** Sorts a range's rows, or its columns, as wholes; formats move along, formulas as if copied. Rows that a filter hides stay where they are. */
function sort(range: RangeState, area: Area, fields: readonly SortField[], byRows: boolean, texts: Intl.Collator): void {
  const { book: { engine }, sheetId } = range;
  const cell = (index: number, key: number): readonly [number, number] => (byRows ? [area.row + index, area.column + key] : [area.row + key, area.column + index]);
  const keyOf = (index: number, field: SortField): unknown => {
    const [row, column] = cell(index, field.key);
    if (field.on === "CellColor") return styleOf(range, row, column).bg?.rgb?.toUpperCase() ?? "#FFFFFF";
    if (field.on === "FontColor") return styleOf(range, row, column).cl?.rgb?.toUpperCase() ?? DEFAULT_FONT.color;
    const value = engine.value(sheetId, row, column);
    return field.textAsNumber && typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
  };
  const compare = (a: Line, b: Line): number => {
    for (const [index, field] of fields.entries()) {
      const order = field.on === "Value"
        ? compareValues(a.keys[index] as CellValue, b.keys[index] as CellValue, field.ascending, texts)
        : colorOrder(a.keys[index], b.keys[index], field);
      if (order !== 0) return order;
    }
    return a.index - b.index;
  };
  const places = [...Array(byRows ? area.rows : area.columns).keys()].filter((index) => !byRows || !engine.filters.isHidden(sheetId, area.row + index));
  const lines = places.map((index): Line => ({ index, keys: fields.map((field) => keyOf(index, field)) })).sort(compare);
  if (lines.every(({ index }, at) => index === places[at])) return;
  const sources = new Map(places.map((place, at) => [place, lines[at]?.index ?? place]));
  const images = engine.images.takeAll(sheetId, area);
  const imageAt = (row: number, column: number): CellImage | undefined => {
    const source = sources.get(byRows ? row : column);
    return source === undefined ? undefined : byRows ? images[source]?.[column] : images[row]?.[source];
  };
  engine.images.put(sheetId, area, imageAt, { contents: true, formats: true, keepBorders: true });
}

/** Cells of the field's colour come first (last when descending). */
function colorOrder(a: unknown, b: unknown, { color, ascending }: SortField): number {
  if (color === null) return 0;
  const order = Number(b === color) - Number(a === color);
  return ascending ? order : -order;
}

/** The part of the range that holds anything: sorting entire columns sorts what is in them. */
function filledPart({ book, sheetId, area }: RangeState): Area | null {
  return intersection(area, book.engine.cells.stored(sheetId));
}

function apply(range: RangeState, args: Arguments): void {
  const given = args.raw(0);
  if (!Array.isArray(given) || given.length === 0 || given.length > 64) throw invalidArgument();
  const byRows = args.choice(3, ["Rows", "Columns"], "Rows") === "Rows";
  const { area } = range;
  const fields = given.map((field) => fieldOf(field, byRows ? area.columns : area.rows));
  const { engine } = range.book;
  const whole = filledPart(range);
  if (engine.protection.of(range.sheetId) && !engine.protection.allows(range.sheetId, "allowSort")) throw new OfficeError("AccessDenied");
  guardWriting(range);
  if (engine.merges.touching(range.sheetId, area).length > 0) throw new OfficeError("InvalidOperation");
  if (!whole) return;
  const headers = args.flag(2, false) ? 1 : 0;
  const body = byRows
    ? areaOf(whole.row + headers, whole.column, whole.rows - headers, whole.columns)
    : areaOf(whole.row, whole.column + headers, whole.rows, whole.columns - headers);
  if (body.rows < 1 || body.columns < 1) return;
  engine.changes.sorted(range.sheetId, area, byRows ? "rows" : "columns");
  sort(range, body, fields, byRows, collator(args.flag(1, false), args.choice(4, ["PinYin", "StrokeCount"], "PinYin")));
}

export const RangeSortClass: HostClass<RangeState> = new HostClass<RangeState>({
  name: "RangeSort",
  methods: { Apply: apply },
});
