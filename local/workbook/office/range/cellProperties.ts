import { areaOf, type Area } from "../../engine/area";
import { asRecord, type Arguments } from "../api/arguments";
import type { HostObject } from "../api/hostClass";
import { apiNotFound, invalidArgument } from "../api/officeError";
import type { RangeState } from "../book";
import { RangeClass } from "../declaredClasses";
import { isExcelProperty } from "../excelMembers";

type Wanted = Readonly<Record<string, unknown>>;

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Names of borders in the properties of cells, and of the sides they stand for. */
const borderSides: Readonly<Record<string, string>> = {
  bottom: "EdgeBottom", diagonalDown: "DiagonalDown", diagonalUp: "DiagonalUp", horizontal: "InsideHorizontal", left: "EdgeLeft", right: "EdgeRight",
  top: "EdgeTop", vertical: "InsideVertical",
};

function partOf(object: HostObject, name: string): HostObject | null {
  if (object.className === "RangeBorderCollection") {
    const side = object.items().find((item) => item.identity?.value === borderSides[name]);
    return side ?? null;
  }
  const wire = pascal(name);
  return object.hasObject(wire) ? object.object(wire) : null;
}

/** What is asked of borders is asked of every side alike. */
function ofSides(object: HostObject, wanted: Wanted): Wanted {
  const isPlain = object.className === "RangeBorderCollection" && !Object.keys(wanted).some((name) => name in borderSides);
  return isPlain ? Object.fromEntries(Object.keys(borderSides).map((side) => [side, wanted])) : wanted;
}

function read(object: HostObject, wanted: Wanted): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, wish] of Object.entries(ofSides(object, wanted))) {
    if (wish === false || wish === null || wish === undefined) continue;
    const wire = pascal(name);
    const part = partOf(object, name);
    if (part) found[name] = read(part, asRecord(wish));
    else if (object.hasScalar(wire)) found[name] = object.get(wire) ?? null;
    else if (isExcelProperty(object.className, wire)) throw apiNotFound(`${object.className}.${name}`);
  }
  return found;
}

/** A named style is set first: the other settings are made on top of it. */
function write(object: HostObject, settings: Wanted): void {
  const ordered = Object.entries(settings).sort(([a], [b]) => Number(b === "style" && object.className === "Range") - Number(a === "style" && object.className === "Range"));
  for (const [name, value] of ordered) {
    if (value === null || value === undefined) continue;
    const part = partOf(object, name);
    if (part) write(part, asRecord(value));
    else if (object.isSettable(pascal(name))) object.set(pascal(name), value);
    else throw invalidArgument();
  }
}

const rangeObject = (range: RangeState, area: Area): HostObject => RangeClass.of(range.with(area));

/** The parts that properties are asked for: its cells, its rows or its columns. */
interface Parts {
  readonly count: (area: Area) => number;
  readonly at: (area: Area, index: number) => Area;
}

const rows: Parts = { count: ({ rows: count }) => count, at: (area, index) => ({ ...area, row: area.row + index, rows: 1 }) };
const columns: Parts = { count: ({ columns: count }) => count, at: (area, index) => ({ ...area, column: area.column + index, columns: 1 }) };

/** The library reads the list as the result itself. */
const ofParts = (parts: Parts) => (range: RangeState, args: Arguments): unknown => {
  const { area } = range;
  const wanted = args.record(0);
  return Array.from({ length: parts.count(area) }, (_, index) => read(rangeObject(range, parts.at(area, index)), wanted));
};

const setParts = (parts: Parts) => (range: RangeState, args: Arguments): void => {
  const given = args.raw(0);
  const { area } = range;
  if (!Array.isArray(given) || given.length !== parts.count(area)) throw invalidArgument();
  given.forEach((settings, index) => write(rangeObject(range, parts.at(area, index)), asRecord(settings)));
};

function cellProperties(range: RangeState, args: Arguments): unknown {
  const { area } = range;
  const wanted = args.record(0);
  return Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) => read(rangeObject(range, areaOf(area.row + row, area.column + column)), wanted)));
}

/** One object stands for every cell, or there is one for each. */
function setCellProperties(range: RangeState, args: Arguments): void {
  const { area } = range;
  const given = args.raw(0);
  if (!Array.isArray(given) || given.length !== area.rows || !given.every((line) => Array.isArray(line) && line.length === area.columns)) throw invalidArgument();
  given.forEach((line: readonly unknown[], row) => line.forEach((settings, column) => {
    if (settings === null || settings === undefined) return;
    write(rangeObject(range, areaOf(area.row + row, area.column + column)), asRecord(settings));
  }));
}

/** Formats of many cells in one answer, and set in one call. */
export const cellPropertyMethods = {
  GetCellProperties: cellProperties,
  GetRowProperties: ofParts(rows),
  GetColumnProperties: ofParts(columns),
  SetCellProperties: setCellProperties,
  SetRowProperties: setParts(rows),
  SetColumnProperties: setParts(columns),
};

