import { columnIndex, columnsOf, lastColumn, lastRow, type Area } from "../cells/address";
import { movedCell, parseRows, type CellXml, type RowXml } from "../parts/rows";
import { changeRows, mapRows, type SheetXml } from "../parts/sheetXml";
import { withAttribute } from "../xml/text";

/** Where a cell is afterwards; null when it is gone. */
export type MoveCell = (row: number, column: number) => { readonly row: number; readonly column: number } | null;

/**
 * The sheet with the cells of a band where `move` puts them.
 * @param fixed for a vertical move the row behind which all of the band moves by one and the same number of rows; null for a
 * move within rows.
 */
export function moveCells(sheet: SheetXml, band: Area, move: MoveCell, fixed: number | null): SheetXml {
  if (fixed === null) return moveInRows(sheet, band, move);
  const by = (move(fixed + 1, band.left)?.row ?? fixed + 1) - (fixed + 1);
  return moveRuns(sheet, band, move, fixed, by) ?? moveBetweenRows(sheet, band, move);
}

/** Cells that stay in their rows: each run of rows alone. */
function moveInRows(sheet: SheetXml, band: Area, move: MoveCell): SheetXml {
  return mapRows(sheet, "", (xml, first) => {
    const rows = parseRows(xml, first, sheet.prefix, 0, lastRow);
    if (!rows.some(({ row }) => row >= band.top && row <= band.bottom)) return xml;
    return rows.map((row) => rowText(row.row, row.tag, [...staying(row, band), ...leaving(row, band).flatMap((cell) => movedTo(row.row, cell, move))], sheet.prefix)).join("");
  });
}

function movedTo(row: number, cell: CellXml, move: MoveCell): CellXml[] {
  const place = move(row, cell.column);
  return place === null ? [] : [movedCell(cell, place.row, place.column)];
}

/**
 * Most moves take whole rows along: nothing stands beside the band, and the rows have no heights of their own. Then the runs
 * of rows behind the area only get other numbers, one after the other. Null when it is not so.
 */
function moveRuns(sheet: SheetXml, band: Area, move: MoveCell, fixed: number, by: number): SheetXml | null {
  const border = sheet.segments.findIndex((segment) => segment.firstRow > fixed);
  if (border < 0) return moveBetweenRows(sheet, band, move);
  let fits = true;
  const behind = mapRows({ ...sheet, segments: sheet.segments.slice(border) }, "", (xml) => {
    const moved = fits ? renumbered(xml, sheet.prefix, band, by) : null;
    fits &&= moved !== null;
    return moved ?? xml;
  });
  if (!fits) return null;
  const before = moveBetweenRows({ ...sheet, segments: sheet.segments.slice(0, border) }, band, move);
  const moved = behind.segments.map((segment) => ({ ...segment, firstRow: segment.firstRow + by, lastRow: segment.lastRow + by }));
  if ((before.segments.at(-1)?.lastRow ?? -1) >= (moved[0]?.firstRow ?? Infinity)) return null; // a row with a height stays where it is
  return { ...sheet, segments: [...before.segments, ...moved] };
}

/** A run of rows with other numbers; null when something in it does not move along. */
function renumbered(xml: string, prefix: string, band: Area, by: number): string | null {
  const isWhole = columnsOf(band) > lastColumn;
  let fits = true;
  const moved = xml.replace(new RegExp(`<${prefix}(row|c)\\s([^>]*?)r="([A-Z]*)(\\d+)"([^>]*)`, "g"), (_all, name: string, before: string, letters: string, number: string, after: string) => {
    if (name === "row") fits &&= isWhole || isPlain(before + after);
    else if (!isWhole) {
      const column = columnIndex(letters);
      fits &&= column >= band.left && column <= band.right;
    }
    return `<${prefix}${name} ${before}r="${letters}${Number(number) + by}"${after}`;
  });
  return fits ? moved : null;
}

/** The general case: rows taken apart and put together again. */
function moveBetweenRows(sheet: SheetXml, band: Area, move: MoveCell): SheetXml {
  return changeRows(sheet, band.top, lastRow, (xml, first) => {
    const rows = parseRows(xml, first, sheet.prefix, 0, lastRow);
    const isWhole = columnsOf(band) > lastColumn;
    const made = new Map<number, { tag: string; cells: CellXml[] }>();
    // A whole row takes its height and format along; of the others only cells move.
    for (const row of rows) {
      const place = isWhole && row.row >= band.top ? move(row.row, band.left) : { row: row.row };
      if (place !== null) made.set(place.row, { tag: row.tag, cells: staying(row, band) });
    }
    for (const row of rows) {
      for (const cell of leaving(row, band)) {
        const place = move(row.row, cell.column);
        if (place === null) continue;
        const target = made.get(place.row) ?? { tag: `<${sheet.prefix}row>`, cells: [] };
        target.cells.push(movedCell(cell, place.row, place.column));
        made.set(place.row, target);
      }
    }
    const kept = [...made].filter(([, { tag, cells }]) => cells.length > 0 || !isPlain(tag.replace(/^<[\w:]+|\sr="\d+"|>$/g, "")));
    return kept.sort(([a], [b]) => a - b).map(([row, { tag, cells }]) => rowText(row, tag, cells, sheet.prefix)).join("");
  });
}

/** Whether the attributes of a row say nothing that a person would miss: no height, no format, not hidden. */
function isPlain(attributes: string): boolean {
  return /^(?:spans="[^"]*"|\w+:dyDescent="[^"]*"|[\s/])*$/.test(attributes);
}

function isIn(row: number, { column }: CellXml, band: Area): boolean {
  return row >= band.top && row <= band.bottom && column >= band.left && column <= band.right;
}

function staying({ row, cells }: RowXml, band: Area): CellXml[] {
  return cells.filter((cell) => !isIn(row, cell, band));
}

function leaving({ row, cells }: RowXml, band: Area): CellXml[] {
  return cells.filter((cell) => isIn(row, cell, band));
}

function rowText(row: number, tag: string, cells: readonly CellXml[], prefix: string): string {
  const opened = withAttribute(withAttribute(tag.replace(/\s*\/>$/, ">"), "spans", null), "r", String(row + 1));
  const inner = [...cells].sort((a, b) => a.column - b.column).map(({ xml }) => xml).join("");
  return `${opened}${inner}</${prefix}row>`;
}
