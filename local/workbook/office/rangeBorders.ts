import { BorderStyleTypes, type IBorderData, type IBorderStyleData } from "@univerjs/core";
import { lastColumn, lastRow, type Area } from "../engine/area";
import { asChoice } from "./arguments";
import type { RangeState } from "./book";
import { styleOf } from "./cellFormat";
import { parseColor } from "./color";
import { HostClass } from "./hostClass";
import { invalidArgument, OfficeError } from "./officeError";

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
type Side = (typeof sides)[number];

interface BorderState {
  readonly range: RangeState;
  readonly side: Side;
}

const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
type LineStyle = (typeof styles)[number];
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;
type Weight = (typeof weights)[number];

/** Univer's line for Excel's style and weight. */
function lineOf(style: LineStyle, weight: Weight): BorderStyleTypes {
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

const lines: ReadonlyMap<BorderStyleTypes, readonly [LineStyle, Weight]> = new Map(
  styles.flatMap((style) => weights.map((weight) => [lineOf(style, weight), [style, weight]] as const)).reverse(),
);

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

function read(border: BorderState): IBorderStyleData | null | "mixed" {
  const { range } = border;
  const area = carriers(border);
  const edge = edgeOf(border);
  let shared: IBorderStyleData | null | undefined;
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const key = edge(row, column);
      if (key === undefined) continue;
      const line = styleOf(range, row, column).bd?.[key] ?? null;
      if (shared === undefined) shared = line;
      else if (shared?.s !== line?.s || shared?.cl.rgb !== line?.cl.rgb) return "mixed";
    }
  }
  return shared ?? null;
}

function write(border: BorderState, change: (line: IBorderStyleData | null) => IBorderStyleData | null): void {
  const { range } = border;
  if (!range.book.engine.protection.allows(range.sheetId, "allowFormatCells")) throw new OfficeError("AccessDenied");
  range.book.engine.formats.restyle(range.sheetId, carriers(border), {
    kindOf: edgeOf(border),
    patchOf: (edge, shown) => ({ bd: { [edge]: change(shown.bd?.[edge] ?? null) } }),
  });
}

const describe = (line: IBorderStyleData | null): readonly [LineStyle, Weight] => (line && lines.get(line.s)) ?? ["None", "Thin"];

export const BorderClass: HostClass<BorderState> = new HostClass<BorderState>({
  name: "RangeBorder",
  identity: { property: "_Id", of: ({ side }) => side },
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (border) => {
        const line = read(border);
        return line === "mixed" ? null : describe(line)[0];
      },
      set: (border, value) => {
        const style = asChoice(value, styles);
        write(border, (line) => (style === "None" ? null : { s: lineOf(style, describe(line)[1]), cl: line?.cl ?? { rgb: "#000000" } }));
      },
    },
    Weight: {
      get: (border) => {
        const line = read(border);
        return line === "mixed" ? null : describe(line)[1];
      },
      set: (border, value) => {
        const weight = asChoice(value, weights);
        write(border, (line) => {
          const [style] = describe(line);
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
    TintAndShade: { get: () => 0, byDefault: false },
  },
});

export const BorderCollectionClass: HostClass<RangeState> = new HostClass<RangeState>({
  name: "RangeBorderCollection",
  scalars: { Count: { get: () => sides.length } },
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
