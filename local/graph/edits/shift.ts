import { columnsOf, lastColumn, lastRow, overlaps, refName, rowsOf, tryArea, type Area } from "../cells/address";
import { GraphError } from "../errors";
import { withoutCalcChain } from "../parts/calculation";
import { rewriteFormulas } from "../parts/formulas";
import { mapMarkedLists } from "../parts/marks";
import { isBlank, parseRows } from "../parts/rows";
import { segmentText, type SheetXml } from "../parts/sheetXml";
import { tablesOf, withTableArea, type Table } from "../parts/table";
import { relationsOf } from "../parts/package";
import { optionalText, sheetOf, textOf, withPart, type SheetInfo, type Workbook } from "../parts/workbook";
import { rowsIn } from "../stored";
import { element, elements, mapTags } from "../xml/elements";
import { attribute, withAttribute } from "../xml/text";
import { refuseProtected, withDimension } from "./cells";
import { moveCells, type MoveCell } from "./moveCells";

/** Which way cells give room (down, right) or close up (up, left). */
export type Shift = "Down" | "Right" | "Up" | "Left";

/** Moves of the cells behind an area, as one function on areas: where one is afterwards, null when it is gone. */
function moverOf(area: Area, shift: Shift): (other: Area) => Area | null {
  const vertical = shift === "Down" || shift === "Up";
  const grows = shift === "Down" || shift === "Right";
  const [from, to] = vertical ? [area.top, area.bottom] : [area.left, area.right];
  const count = to - from + 1;
  const last = vertical ? lastRow : lastColumn;
  return (other) => {
    const inBand = vertical ? other.left >= area.left && other.right <= area.right : other.top >= area.top && other.bottom <= area.bottom;
    if (!inBand) return other;
    const moved = moveLine(vertical ? [other.top, other.bottom] : [other.left, other.right], { from, to, count, grows, last });
    if (moved === null) return null;
    return vertical ? { ...other, top: moved[0], bottom: moved[1] } : { ...other, left: moved[0], right: moved[1] };
  };
}

function moveLine([first, end]: readonly [number, number], { from, to, count, grows, last }: { from: number; to: number; count: number; grows: boolean; last: number }): [number, number] | null {
  if (first === 0 && end === last) return [first, end]; // the whole of it stays the whole
  if (grows) return [first >= from ? first + count : first, end >= from ? Math.min(end + count, last) : end];
  if (first >= from && end <= to) return null;
  const closed = (line: number) => (line > to ? line - count : line);
  return [first < from ? first : first <= to ? from : first - count, end >= from && end <= to ? from - 1 : closed(end)];
}

/**
 * Puts blank cells in place of an area (Down, Right) or takes its cells out (Up, Left); the cells behind it move, and with
 * them tables, merged cells, formats, validations, links and every reference to them.
 * @throws GraphError insertDeleteConflict when a table, merged cells or a matrix formula would be torn apart.
 * nonBlankCellOffSheet when something would fall off the sheet.
 * @param own a table that knows what is done to its own columns.
 */
export function shiftCells(workbook: Workbook, info: SheetInfo, area: Area, shift: Shift, own: Table | null = null): Workbook {
  const sheet = sheetOf(workbook, info);
  refuseProtected(sheet, info);
  const move = moverOf(area, shift);
  const band = bandOf(area, shift);
  refuseTorn(workbook, info, { area, band, shift, own });

  let result = rewriteFormulas(workbook, { area: (name, other) => (name.toLowerCase() === info.name.toLowerCase() ? move(other) : other) });
  const place: MoveCell = (row, column) => {
    const to = move({ top: row, bottom: row, left: column, right: column });
    return to === null ? null : { row: to.top, column: to.left };
  };
  const fixed = shift === "Down" ? area.top - 1 : shift === "Up" ? area.bottom : null;
  const moved = moveCells(sheetOf(result, info), band, place, fixed);
  result = withPart(result, info.part, moveMarks(withMovedDimension(moved, area, shift), move));
  for (const table of tablesOf(result, info)) {
    const after = move(table.area);
    if (after !== null && after !== table.area) result = withPart(result, table.part, withTableArea(textOf(result, table.part), table, after));
  }
  return withoutCalcChain(moveNotes(result, info, move));
}

/** Cells that give room may be the new last ones; where cells close up, the dimension stays what it was. */
function withMovedDimension(sheet: SheetXml, area: Area, shift: Shift): SheetXml {
  const last = sheet.segments.at(-1)?.lastRow ?? 0;
  if (shift === "Down") return withDimension(sheet, { ...area, top: last, bottom: last, right: area.left });
  return shift === "Right" ? withDimension(sheet, { top: area.top, bottom: area.top, left: 0, right: lastUsedColumn(sheet, area) }) : sheet;
}

function lastUsedColumn(sheet: SheetXml, area: Area): number {
  let last = 0;
  for (const { cells } of rowsIn(sheet, area.top, Math.min(area.bottom, area.top + 100))) last = Math.max(last, ...cells.map(({ column }) => column));
  return last;
}

/** The cells that may move: the area and everything behind it. */
function bandOf(area: Area, shift: Shift): Area {
  return shift === "Down" || shift === "Up" ? { ...area, bottom: lastRow } : { ...area, right: lastColumn };
}

function refuseTorn(workbook: Workbook, info: SheetInfo, { area, band, shift, own }: { area: Area; band: Area; shift: Shift; own: Table | null }): void {
  const sheet = sheetOf(workbook, info);
  const vertical = shift === "Down" || shift === "Up";
  const covers = (other: Area) => (vertical ? other.left >= band.left && other.right <= band.right : other.top >= band.top && other.bottom <= band.bottom);
  const torn = (other: Area | null) => other !== null && overlaps(other, band) && !covers(other);
  for (const table of tablesOf(workbook, info)) {
    const cut = shift === "Up" && table.headers && overlaps({ ...table.area, bottom: table.area.top }, area);
    const swallowed = (shift === "Up" || shift === "Left") && moverOf(area, shift)(table.area) === null;
    // Columns of a table come and go by its own operations, which know their headings.
    const columns = !vertical && table.part !== own?.part && overlaps(table.area, area) && area.left > table.area.left - (shift === "Left" ? 1 : 0) && area.left <= table.area.right;
    if (torn(table.area) || cut || swallowed || columns) throw new GraphError("insertDeleteConflict", `The table "${table.name}" would be torn apart.`);
  }
  const merged = [...sheet.tail.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]*)"/g)].map((match) => tryArea(match[1] ?? ""));
  if (merged.some(torn)) throw new GraphError("insertDeleteConflict", "Merged cells would be torn apart.");
  refuseCells(sheet, band, shift, vertical ? { ...band, top: lastRow - rowsOf(area) + 1 } : { ...band, left: lastColumn - columnsOf(area) + 1 });
}

/** Matrix formulas do not move, and nothing may fall off the sheet. Only the runs of rows that may hold such cells are looked at. */
function refuseCells(sheet: SheetXml, band: Area, shift: Shift, edge: Area): void {
  const gives = shift === "Down" || shift === "Right";
  for (const segment of sheet.segments.filter(({ firstRow, lastRow: end }) => end >= band.top && firstRow <= band.bottom)) {
    const text = segmentText(segment);
    const mayFall = gives && segment.lastRow >= edge.top && (shift === "Down" || /r="X[A-F]/.test(text));
    if (!mayFall && !/t="(?:array|dataTable)"/.test(text)) continue;
    for (const { row, cells } of parseRows(text, segment.firstRow, sheet.prefix, band.top, band.bottom)) {
      for (const cell of cells) {
        const place = { top: row, bottom: row, left: cell.column, right: cell.column };
        if (!overlaps(place, band)) continue;
        if (/<(?:\w+:)?f\s[^>]*t="(?:array|dataTable)"/.test(cell.inner)) throw new GraphError("insertDeleteConflict", "A matrix formula would be torn apart.");
        if (gives && overlaps(place, edge) && !isBlank(cell)) throw new GraphError("nonBlankCellOffSheet");
      }
    }
  }
}

function moveMarks(sheet: SheetXml, move: (area: Area) => Area | null): SheetXml {
  const alone = ["mergeCell", "hyperlink"].reduce((text, name) => moveAlone(text, name, move), sheet.tail);
  const filtered = ["autoFilter", "sortState"].reduce((text, name) => mapTags(text, name, (tag) => withAttribute(tag, "ref", movedList(attribute(tag, "ref") ?? "", move))), alone);
  const tail = mapMarkedLists(filtered, (list) => movedList(list, move));
  return tail === sheet.tail ? sheet : { ...sheet, tail };
}

/** Elements that stand for their cells alone: one whose cells are gone goes with them, and so does a list left empty. */
function moveAlone(tail: string, name: string, move: (area: Area) => Area | null): string {
  const moved = mapTags(tail, name, (tag) => {
    const area = tryArea(attribute(tag, "ref") ?? "");
    return area !== null && move(area) === null ? "" : withAttribute(tag, "ref", movedList(attribute(tag, "ref") ?? "", move));
  });
  const list = element(moved, `${name}s`);
  if (list === null || moved === tail) return moved;
  const count = elements(list.inner, name).length;
  const tag = attribute(list.tag, "count") === null ? list.tag : withAttribute(list.tag, "count", String(count));
  return moved.slice(0, list.start) + (count === 0 ? "" : tag + moved.slice(list.start + list.tag.length, list.end)) + moved.slice(list.end);
}

/** References of a list after the move. One that is gone stays where it was: an empty list would damage the file. */
function movedList(list: string, move: (area: Area) => Area | null): string {
  const after = list.split(/\s+/).flatMap((ref) => {
    const area = tryArea(ref);
    const moved = area === null ? null : move(area);
    if (area === null || moved === area) return [ref];
    return moved === null ? [] : [ref.includes(":") || rowsOf(moved) * columnsOf(moved) > 1 ? refName(moved) : refName(moved).replace(/:.*/, "")];
  });
  return after.length > 0 ? after.join(" ") : list;
}

/** Comments go with their cells, and so do the boxes that show them. */
function moveNotes(workbook: Workbook, info: SheetInfo, move: (area: Area) => Area | null): Workbook {
  let result = workbook;
  for (const { type, target } of relationsOf((part) => optionalText(workbook, part), info.part)) {
    const before = ["comments", "threadedComment", "vmlDrawing"].includes(type) ? textOf(workbook, target) : "";
    const after = type === "vmlDrawing" ? movedBoxes(before, move) : movedNotes(before, move);
    if (after !== before) result = withPart(result, target, after);
  }
  return result;
}

function movedNotes(xml: string, move: (area: Area) => Area | null): string {
  return ["comment", "threadedComment"].reduce((text, name) => mapTags(text, name, (tag) => {
    const list = attribute(tag, "ref");
    return list === null ? tag : withAttribute(tag, "ref", movedList(list, move));
  }), xml);
}

function movedBoxes(xml: string, move: (area: Area) => Area | null): string {
  return xml.replace(/<x:Row>(\d+)<\/x:Row>(\s*)<x:Column>(\d+)<\/x:Column>/g, (all, row: string, space: string, column: string) => {
    const place = move({ top: Number(row), bottom: Number(row), left: Number(column), right: Number(column) });
    return place === null ? all : `<x:Row>${place.top}</x:Row>${space}<x:Column>${place.left}</x:Column>`;
  });
}
