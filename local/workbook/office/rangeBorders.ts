import { BorderStyleTypes, type IBorderData, type IBorderStyleData } from "@univerjs/core";
import { lastColumn, lastRow } from "../engine/area";
import { asChoice } from "./arguments";
import type { RangeState } from "./book";
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

/** The cells that carry a side, and on which of their own sides. */
function* carriers({ range, side }: BorderState): Generator<{ readonly row: number; readonly column: number; readonly key: keyof IBorderData }> {
  const { area } = range;
  const bottom = lastRow(area);
  const right = lastColumn(area);
  for (let row = area.row; row <= bottom; row++) {
    for (let column = area.column; column <= right; column++) {
      if (side === "EdgeTop" && row === area.row) yield { row, column, key: "t" };
      if (side === "EdgeBottom" && row === bottom) yield { row, column, key: "b" };
      if (side === "EdgeLeft" && column === area.column) yield { row, column, key: "l" };
      if (side === "EdgeRight" && column === right) yield { row, column, key: "r" };
      if (side === "InsideHorizontal" && row < bottom) yield { row, column, key: "b" };
      if (side === "InsideVertical" && column < right) yield { row, column, key: "r" };
      if (side === "DiagonalDown") yield { row, column, key: "tl_br" };
      if (side === "DiagonalUp") yield { row, column, key: "bl_tr" };
    }
  }
}

function read(border: BorderState): IBorderStyleData | null | "mixed" {
  const { range } = border;
  let shared: IBorderStyleData | null | undefined;
  for (const { row, column, key } of carriers(border)) {
    const line = range.book.engine.formats.style(range.sheetId, row, column).bd?.[key] ?? null;
    if (shared === undefined) shared = line;
    else if (shared?.s !== line?.s || shared?.cl.rgb !== line?.cl.rgb) return "mixed";
  }
  return shared ?? null;
}

function write(border: BorderState, change: (line: IBorderStyleData | null) => IBorderStyleData | null): void {
  const { range } = border;
  if (!range.book.engine.protection.allows(range.sheetId, "allowFormatCells")) throw new OfficeError("AccessDenied");
  const { formats } = range.book.engine;
  const patches = new Map<number, Map<number, IBorderData>>();
  for (const { row, column, key } of carriers(border)) {
    const line = formats.style(range.sheetId, row, column).bd?.[key] ?? null;
    const ofRow = patches.get(row) ?? new Map<number, IBorderData>();
    patches.set(row, ofRow.set(column, { ...ofRow.get(column), [key]: change(line) }));
  }
  formats.patch(range.sheetId, range.area, (row, column) => {
    const bd = patches.get(row)?.get(column);
    return bd && { bd };
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
