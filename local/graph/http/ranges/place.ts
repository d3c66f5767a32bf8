import { lastColumn, lastRow, splitAddress, tryArea, union, type Area } from "../../cells/address";
import { columnArea } from "../../edits/columns";
import { rowArea } from "../../edits/rows";
import { GraphError } from "../../errors";
import { namesOf } from "../../parts/names";
import { bodyArea, headerArea, tablesOf, totalsArea, type Table } from "../../parts/table";
import type { SheetInfo, Workbook } from "../../parts/workbook";
import { usedArea } from "../../read";
import { indexFrom, sheetNamed, tableNamed, type Call } from "../call";
import type { Step } from "../path";
import { areaOn } from "../rangeResource";
import { cellsNamed } from "../resources";
import { columnIn } from "../routes/columns";
import { nameNamed } from "../routes/names";
import { rowIn } from "../routes/rows";

/** Cells that a path leads to. */
export interface Place {
  readonly sheet: SheetInfo;
  readonly area: Area;
}

/** Where paths to cells begin. */
export const beginnings: readonly { readonly path: string; readonly place: (workbook: Workbook, call: Call) => Place }[] = [
  { path: "worksheets/:sheet/range", place: (workbook, call) => addressed(workbook, sheetNamed(workbook, call), call.args["address"]) },
  { path: "worksheets/:sheet/cell", place: (workbook, call) => {
    const [row, column] = [indexFrom(call.args["row"], "row"), indexFrom(call.args["column"], "column")];
    return { sheet: sheetNamed(workbook, call), area: inSheet({ top: row, bottom: row, left: column, right: column }) };
  } },
  { path: "worksheets/:sheet/usedRange", place: (workbook, call) => {
    const sheet = sheetNamed(workbook, call);
    return { sheet, area: usedArea(workbook, sheet, isTrue(call.args["valuesonly"])) ?? { top: 0, left: 0, bottom: 0, right: 0 } };
  } },
  { path: "names/:name/range", place: (workbook, call) => {
    const cells = cellsNamed(workbook, nameNamed(workbook, call).formula);
    if (cells === null) throw new GraphError("invalidReference", "The name does not refer to a range.");
    return cells;
  } },
  ...tableParts("tables/:table", (workbook, call) => ({ table: tableNamed(workbook, call), area: (area) => area })),
  ...tableParts("tables/:table/columns/:column", (workbook, call) => {
    const table = tableNamed(workbook, call);
    const { left, right } = columnArea(table, columnIn(table, call));
    return { table, area: (area) => ({ ...area, left, right }) };
  }),
  { path: "tables/:table/rows/:index/range", place: (workbook, call) => {
    const table = tableNamed(workbook, call);
    return { sheet: table.sheet, area: rowArea(table, rowIn(call)) };
  } },
];

const isTrue = (text: string | undefined): boolean => text?.toLowerCase() === "true";

type Narrowed = { readonly table: Table; readonly area: (area: Area) => Area };

/** The parts of a table, or of one column of it. */
function tableParts(path: string, narrowed: (workbook: Workbook, call: Call) => Narrowed): (typeof beginnings)[number][] {
  // As in Excel, a table without data shows the empty row that waits below its header.
  const body = (table: Table) => bodyArea(table) ?? { ...table.area, top: table.area.top + 1, bottom: table.area.top + 1 };
  const parts: Readonly<Record<string, (table: Table) => Area | null>> = {
    range: (table) => table.area, headerRowRange: headerArea, dataBodyRange: body, totalRowRange: totalsArea,
  };
  return Object.entries(parts).map(([name, part]) => ({
    path: `${path}/${name}`,
    place: (workbook, call) => {
      const { table, area } = narrowed(workbook, call);
      const found = part(table);
      if (found === null) throw new GraphError("itemNotFound", `The table "${table.name}" has no such row.`);
      return { sheet: table.sheet, area: area(found) };
    },
  }));
}

/** An address on a sheet, or the name of a range or table there. */
function addressed(workbook: Workbook, sheet: SheetInfo, address: string | undefined): Place {
  const plain = address === undefined || tryArea(splitAddress(address).range) !== null;
  if (!plain) {
    const key = address.toLowerCase();
    const name = namesOf(workbook).find((known) => known.name.toLowerCase() === key && (known.sheet === null || known.sheet.part === sheet.part));
    const cells = name === undefined ? null : cellsNamed(workbook, name.formula);
    if (cells !== null && cells.sheet.part === sheet.part) return cells;
    const table = tablesOf(workbook, sheet).find((known) => known.name.toLowerCase() === key);
    const area = table === undefined ? null : bodyArea(table);
    if (area !== null) return { sheet, area };
  }
  return { sheet, area: areaOn(sheet, address) };
}

/** Ways from cells to other cells: functions of a range. Numbers may be negative where Excel takes them so. */
export const ways: Readonly<Record<string, (workbook: Workbook, place: Place, args: Step["args"]) => Area>> = {
  cell: (_, { area }, args) => {
    const [top, left] = [area.top + numberFrom(args, "row"), area.left + numberFrom(args, "column")];
    return { top, bottom: top, left, right: left };
  },
  row: (_, { area }, args) => ({ ...area, top: area.top + numberFrom(args, "row"), bottom: area.top + numberFrom(args, "row") }),
  column: (_, { area }, args) => ({ ...area, left: area.left + numberFrom(args, "column"), right: area.left + numberFrom(args, "column") }),
  entirerow: (_, { area }) => ({ ...area, left: 0, right: lastColumn }),
  entirecolumn: (_, { area }) => ({ ...area, top: 0, bottom: lastRow }),
  lastcell: (_, { area }) => ({ ...area, top: area.bottom, left: area.right }),
  lastrow: (_, { area }) => ({ ...area, top: area.bottom }),
  lastcolumn: (_, { area }) => ({ ...area, left: area.right }),
  offsetrange: (_, { area }, args) => moved(area, numberFrom(args, "rowoffset"), numberFrom(args, "columnoffset")),
  resizedrange: (_, { area }, args) => ({ ...area, bottom: area.bottom + numberFrom(args, "deltarows"), right: area.right + numberFrom(args, "deltacolumns") }),
  rowsabove: (_, { area }, args) => ({ ...area, top: area.top - numberFrom(args, "count", 1), bottom: area.top - 1 }),
  rowsbelow: (_, { area }, args) => ({ ...area, top: area.bottom + 1, bottom: area.bottom + numberFrom(args, "count", 1) }),
  columnsbefore: (_, { area }, args) => ({ ...area, left: area.left - numberFrom(args, "count", 1), right: area.left - 1 }),
  columnsafter: (_, { area }, args) => ({ ...area, left: area.right + 1, right: area.right + numberFrom(args, "count", 1) }),
  intersection: (_, { sheet, area }, args) => {
    const common = intersection(area, areaOn(sheet, args["anotherrange"]));
    if (common === null) throw new GraphError("itemNotFound", "The ranges have no cell in common.");
    return common;
  },
  boundingrect: (_, { sheet, area }, args) => union(area, areaOn(sheet, args["anotherrange"])),
  usedrange: (workbook, { sheet, area }, args) => {
    const used = usedArea(workbook, sheet, isTrue(args["valuesonly"]));
    return (used === null ? null : intersection(used, area)) ?? { ...area, bottom: area.top, right: area.left };
  },
};

/** Whether a step of a path leads from cells to other cells. */
export function isWay(step: Step): boolean {
  return Object.hasOwn(ways, step.text.toLowerCase());
}

/** The cells at the end of a path of such steps. @throws GraphError invalidArgument outside the sheet. */
export function follow(workbook: Workbook, from: Place, steps: readonly Step[]): Place {
  let place = from;
  for (const step of steps) {
    const way = ways[step.text.toLowerCase()];
    if (way !== undefined) place = { ...place, area: inSheet(way(workbook, place, step.args)) };
  }
  return place;
}

function numberFrom(args: Step["args"], name: string, fallback?: number): number {
  const text = args[name] ?? (fallback === undefined ? "" : String(fallback));
  if (!/^-?\d{1,7}$/.test(text)) throw new GraphError("invalidArgument", `${name} must be a whole number.`);
  return Number(text);
}

function moved(area: Area, rows: number, columns: number): Area {
  return { top: area.top + rows, bottom: area.bottom + rows, left: area.left + columns, right: area.right + columns };
}

function intersection(a: Area, b: Area): Area | null {
  const common = { top: Math.max(a.top, b.top), bottom: Math.min(a.bottom, b.bottom), left: Math.max(a.left, b.left), right: Math.min(a.right, b.right) };
  return common.top > common.bottom || common.left > common.right ? null : common;
}

function inSheet(area: Area): Area {
  const { top, left, bottom, right } = area;
  if (top < 0 || left < 0 || top > bottom || left > right || bottom > lastRow || right > lastColumn) {
    throw new GraphError("invalidArgument", "The range lies outside the worksheet.");
  }
  return area;
}

