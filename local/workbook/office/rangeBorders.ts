import { BorderStyleTypes, type IBorderData, type IBorderStyleData } from "@univerjs/core";
import { COLUMNS, intersection, lastColumn, lastRow, ROWS, wholeSheet, type Area } from "../engine/area";
import { asChoice } from "./arguments";
import type { RangeState } from "./book";
import { styleOf } from "./cellFormat";
import { parseColor } from "./color";
import { formatMember, formatOf } from "./formatTarget";
import { HostClass, type ScalarMember } from "./hostClass";
import { invalidArgument, OfficeError } from "./officeError";
import { asTint } from "./rangeFont";

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
type Side = (typeof sides)[number];

interface BorderState {
  readonly range: RangeState;
  readonly side: Side;
}

export const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
type LineStyle = (typeof lineStyles)[number];
export const lineWeights = ["Hairline", "Thin", "Medium", "Thick"] as const;
type Weight = (typeof lineWeights)[number];

/** Univer's line for Excel's style and weight. */
export function lineOf(style: LineStyle, weight: Weight): BorderStyleTypes {
  const heavy = weight === "Medium" || weight === "Thick";
  switch (style) {
    case "None":
      return BorderStyleTypes.NONE;
    case "Dash":
      return heavy ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
    case "DashDot":
      return heavy ? BorderStyleTypes.MEDIUM_DASH_DOT : BorderStyleTypes.DASH_DOT;
    case "DashDotDot":
      return heavy ? BorderStyleTypes.MEDIUM_DASH_DOT_DOT : BorderStyleTypes.DASH_DOT_DOT;
    case "Dot":
      return BorderStyleTypes.DOTTED;
    case "Double":
      return BorderStyleTypes.DOUBLE;
    case "SlantDashDot":
      return BorderStyleTypes.SLANT_DASH_DOT;
    case "Continuous":
      return { Hairline: BorderStyleTypes.HAIR, Thin: BorderStyleTypes.THIN, Medium: BorderStyleTypes.MEDIUM, Thick: BorderStyleTypes.THICK }[weight];
  }
}

/** What a line of the grid is called: of several weights that look alike the lightest but a hairline. */
const lines: ReadonlyMap<BorderStyleTypes, readonly [LineStyle, Weight]> = new Map([
  ...lineStyles.flatMap((style) => (["Hairline", "Thick", "Medium", "Thin"] as const).map((weight) => [lineOf(style, weight), [style, weight]] as const)),
  [BorderStyleTypes.DOUBLE, ["Double", "Thick"]],
]);

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
function tint<State>(rangeOf: (state: State) => RangeState): ScalarMember<State> {
  const member = formatMember((_style, marks) => marks().borderTint ?? 0, (value) => [{}, { borderTint: asTint(value) || undefined }]);
  return { get: (state) => member.get(formatOf(rangeOf(state))), set: (state, value) => member.set?.(formatOf(rangeOf(state)), value) };
}

export const describeLine = (line: IBorderStyleData | null): readonly [LineStyle, Weight] => (line && lines.get(line.s)) ?? ["None", "Thin"];

export const BorderClass: HostClass<BorderState> = new HostClass<BorderState>({
  name: "RangeBorder",
  identity: { property: "_Id", of: ({ side }) => side },
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (border) => {
        const line = read(border);
        return line === "mixed" ? null : describeLine(line)[0];
      },
      set: (border, value) => {
        const style = asChoice(value, lineStyles);
        write(border, (line) => (style === "None" ? null : { s: lineOf(style, describeLine(line)[1]), cl: line?.cl ?? { rgb: "#000000" } }));
      },
    },
    Weight: {
      get: (border) => {
        const line = read(border);
        return line === "mixed" ? null : describeLine(line)[1];
      },
      set: (border, value) => {
        const weight = asChoice(value, lineWeights);
        write(border, (line) => {
          const [style] = describeLine(line);
          return { s: lineOf(style === "None" ? "Continuous" : style, weight), cl: line?.cl ?? { rgb: "#000000" } };
        });
      },
    },
    Color: {
      get: (border) => {
        const line = read(border);
        return line === "mixed" ? null : (line?.cl.rgb?.toUpperCase() ?? "#000000");
      },
      set: (border, value) => {
        const rgb = parseColor(value);
        write(border, (line) => ({ s: line?.s ?? BorderStyleTypes.THIN, cl: { rgb } }));
      },
    },
    TintAndShade: tint(({ range }: BorderState) => range),
  },
});

export const BorderCollectionClass: HostClass<RangeState> = new HostClass<RangeState>({
  name: "RangeBorderCollection",
  scalars: { Count: { get: () => sides.length }, TintAndShade: tint((range: RangeState) => range) },
  items: (range) => sides.map((side) => BorderClass.of({ range, side })),
  item: (range, args) => BorderClass.of({ range, side: args.choice(0, sides) }),
  methods: {
    GetItem: (range, args) => BorderClass.of({ range, side: args.choice(0, sides) }),
    GetItemAt: (range, args) => {
      const side = sides[args.integer(0)];
      if (!side) throw invalidArgument();
      return BorderClass.of({ range, side });
    },
  },
});
