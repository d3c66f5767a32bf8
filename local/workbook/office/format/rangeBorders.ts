import type { IBorderData, IBorderStyleData } from "@univerjs/core";
import { intersection, lastColumn, lastRow, wholeSheet, COLUMNS, ROWS, type Area } from "../../engine/area";
import { OfficeError } from "../api/officeError";
import type { RangeState } from "../book";
import { borderSides, type BordersTarget, type BorderSide } from "./borders";
import { styleOf } from "./cellFormat";
import { formatMember, formatOf } from "./formatTarget";
import { asTint } from "./rangeFont";

type Side = BorderSide;

interface BorderState {
  readonly range: RangeState;
  readonly side: Side;
}

type Edge = keyof IBorderData;

/** Which of its own edges a cell carries a side of the range on; the first cell of two that share a line has it. */
function edgeOf({ range: { area }, side }: BorderState): (row: number, column: number) => Edge | undefined {
  const bottom = lastRow(area);
  const right = lastColumn(area);
  const edges: Readonly<Record<Side, (row: number, column: number) => Edge | undefined>> = {
    EdgeTop: (row) => (row === area.row ? "t" : undefined),
    EdgeBottom: (row) => (row === bottom ? "b" : undefined),
    EdgeLeft: (_, column) => (column === area.column ? "l" : undefined),
    EdgeRight: (_, column) => (column === right ? "r" : undefined),
    InsideHorizontal: (row) => (row < bottom ? "b" : undefined),
    InsideVertical: (_, column) => (column < right ? "r" : undefined),
    DiagonalDown: () => "tl_br",
    DiagonalUp: () => "bl_tr",
  };
  return edges[side];
}

/** The cells that carry a side: few where it is one edge. */
function carriers({ range: { area }, side }: BorderState): Area {
  if (side === "EdgeTop") return { ...area, rows: 1 };
  if (side === "EdgeBottom") return { ...area, row: lastRow(area), rows: 1 };
  if (side === "EdgeLeft") return { ...area, columns: 1 };
  if (side === "EdgeRight") return { ...area, column: lastColumn(area), columns: 1 };
  return area;
}

const opposite: Readonly<Partial<Record<Edge, Edge>>> = { t: "b", b: "t", l: "r", r: "l" };

/** The cell on the other side of an edge; null for diagonals and at the end of the sheet. */
function across(edge: Edge, row: number, column: number): readonly [row: number, column: number] | null {
  const [r, c] = edge === "t" ? [row - 1, column] : edge === "b" ? [row + 1, column] : edge === "l" ? [row, column - 1] : edge === "r" ? [row, column + 1] : [-1, -1];
  return r >= 0 && c >= 0 && r < ROWS && c < COLUMNS ? [r, c] : null;
}

/** The line at a cell's edge: its own, or that of the cell beside it, for which it is the same line. */
function lineAt(range: RangeState, edge: Edge, row: number, column: number): IBorderStyleData | null {
  return styleOf(range, row, column).bd?.[edge] ?? lineBeyond(range, edge, row, column);
}

function lineBeyond({ book, sheetId }: RangeState, edge: Edge, row: number, column: number): IBorderStyleData | null {
  const other = across(edge, row, column);
  const key = opposite[edge];
  return (other && key ? book.engine.formats.ownStyle(sheetId, ...other)?.bd?.[key] : null) ?? null;
}

/** A line belongs to one of two cells only: the other one's is taken away. */
function clearAcross({ range, side }: BorderState, edgeAt: (row: number, column: number) => Edge | undefined): void {
  const area = carriers({ range, side });
  const edge = ({ EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r", InsideHorizontal: "b", InsideVertical: "r" } as Partial<Record<Side, Edge>>)[side];
  const key = edge && opposite[edge];
  const first = edge && across(edge, area.row, area.column);
  if (!edge || !key || !first) return;
  const beyond = intersection({ ...area, row: first[0], column: first[1] }, wholeSheet);
  if (!beyond) return;
  const [down, right] = [first[0] - area.row, first[1] - area.column];
  range.book.engine.formats.restyle(range.sheetId, beyond, {
    kindOf: (row, column) => (edgeAt(row - down, column - right) && range.book.engine.formats.ownStyle(range.sheetId, row, column)?.bd?.[key] ? key : undefined),
    patchOf: (kind) => ({ bd: { [kind]: null } }),
  });
}

function read(border: BorderState): IBorderStyleData | null | "mixed" {
  const { range } = border;
  const area = carriers(border);
  const edge = edgeOf(border);
  let shared: IBorderStyleData | null | undefined;
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const key = edge(row, column);
      if (key === undefined) continue;
      const line = lineAt(range, key, row, column);
      if (shared === undefined) shared = line;
      else if (shared?.s !== line?.s || shared?.cl.rgb !== line?.cl.rgb) return "mixed";
    }
  }
  return shared ?? null;
}

function write(border: BorderState, change: (line: IBorderStyleData | null) => IBorderStyleData | null): void {
  const { range } = border;
  if (!range.book.engine.protection.allows(range.sheetId, "allowFormatCells")) throw new OfficeError("AccessDenied");
  const edgeAt = edgeOf(border);
  /** Lines that the cells beside have now: a colour or weight alone changes those. */
  const before = new Map<string, IBorderStyleData>();
  const kindOf = (row: number, column: number): string | undefined => {
    const edge = edgeAt(row, column);
    if (edge === undefined) return undefined;
    const line = lineBeyond(range, edge, row, column);
    if (!line) return edge;
    const kind = `${edge} ${JSON.stringify(line)}`;
    before.set(kind, line);
    return kind;
  };
  range.book.engine.formats.restyle(range.sheetId, carriers(border), {
    kindOf,
    patchOf: (kind, shown) => {
      const edge = kind.split(" ", 1)[0] as Edge;
      return { bd: { [edge]: change(shown.bd?.[edge] ?? before.get(kind) ?? null) } };
    },
  });
  clearAcross(border, edgeAt);
}

/** Kept with the cells, one for all their borders. */
const tintMember = formatMember((_style, marks) => marks().borderTint ?? 0, (value) => [{}, { borderTint: asTint(value) || undefined }]);

/** The borders of a range's cells. */
export function rangeBorders(range: RangeState): BordersTarget {
  const tint = { get: () => tintMember.get(formatOf(range)), set: (value: unknown) => tintMember.set?.(formatOf(range), value) };
  return { sides: borderSides, tint, read: (side) => read({ range, side }), write: (side, change) => write({ range, side }, change) };
}
