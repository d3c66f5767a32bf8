import { BorderStyleTypes, type IBorderStyleData } from "@univerjs/core";
import { asChoice } from "../api/arguments";
import { HostClass, type ScalarMember } from "../api/hostClass";
import { apiNotFound, invalidArgument } from "../api/officeError";
import { parseColor } from "../color";

export const borderSides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
export type BorderSide = (typeof borderSides)[number];

const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
type LineStyle = (typeof lineStyles)[number];
const lineWeights = ["Hairline", "Thin", "Medium", "Thick"] as const;
type Weight = (typeof lineWeights)[number];

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

/** What a line of the grid is called: of several weights that look alike the lightest but a hairline. */
const lines: ReadonlyMap<BorderStyleTypes, readonly [LineStyle, Weight]> = new Map([
  ...lineStyles.flatMap((style) => (["Hairline", "Thick", "Medium", "Thin"] as const).map((weight) => [lineOf(style, weight), [style, weight]] as const)),
  [BorderStyleTypes.DOUBLE, ["Double", "Thick"]],
]);

const describeLine = (line: IBorderStyleData | null): readonly [LineStyle, Weight] => (line && lines.get(line.s)) ?? ["None", "Thin"];

/** What has borders: the cells of a range, or a style. */
export interface BordersTarget {
  readonly sides: readonly BorderSide[];
  read(side: BorderSide): IBorderStyleData | null | "mixed";
  write(side: BorderSide, change: (line: IBorderStyleData | null) => IBorderStyleData | null): void;
  /** One for all borders; null where there is none. */
  readonly tint: { get(): unknown; set(value: unknown): void } | null;
}

interface BorderState {
  readonly target: BordersTarget;
  readonly side: BorderSide;
}

/** A property of a line; where lines differ it has no value. */
const ofLine = (
  readFrom: (line: IBorderStyleData | null) => unknown,
  change: (value: unknown) => (line: IBorderStyleData | null) => IBorderStyleData | null,
): ScalarMember<BorderState> => ({
  get: ({ target, side }) => {
    const line = target.read(side);
    return line === "mixed" ? null : readFrom(line);
  },
  set: ({ target, side }, value) => target.write(side, change(value)),
});

const tint = <State>(targetOf: (state: State) => BordersTarget): ScalarMember<State> => ({
  get: (state) => targetOf(state).tint?.get() ?? 0,
  set: (state, value) => {
    const own = targetOf(state).tint;
    if (!own) throw apiNotFound("RangeBorder.tintAndShade");
    own.set(value);
  },
});

const BLACK = { rgb: "#000000" } as const;

const BorderClass: HostClass<BorderState> = new HostClass<BorderState>({
  name: "RangeBorder",
  identity: { property: "_Id", of: ({ side }) => side },
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: ofLine((line) => describeLine(line)[0], (value) => {
      const style = asChoice(value, lineStyles);
      return (line) => (style === "None" ? null : { s: lineOf(style, describeLine(line)[1]), cl: line?.cl ?? BLACK });
    }),
    Weight: ofLine((line) => describeLine(line)[1], (value) => {
      const weight = asChoice(value, lineWeights);
      return (line) => {
        const [style] = describeLine(line);
        return { s: lineOf(style === "None" ? "Continuous" : style, weight), cl: line?.cl ?? BLACK };
      };
    }),
    Color: ofLine((line) => line?.cl.rgb?.toUpperCase() ?? BLACK.rgb, (value) => {
      const rgb = parseColor(value);
      return (line) => ({ s: line?.s ?? BorderStyleTypes.THIN, cl: { rgb } });
    }),
    TintAndShade: tint(({ target }: BorderState) => target),
  },
});

export const BorderCollectionClass: HostClass<BordersTarget> = new HostClass<BordersTarget>({
  name: "RangeBorderCollection",
  scalars: { Count: { get: ({ sides }) => sides.length }, TintAndShade: tint((target: BordersTarget) => target) },
  items: (target) => target.sides.map((side) => BorderClass.of({ target, side })),
  item: (target, args) => BorderClass.of({ target, side: args.choice(0, target.sides) }),
  methods: {
    GetItem: (target, args) => BorderClass.of({ target, side: args.choice(0, target.sides) }),
    GetItemAt: (target, args) => {
      const side = target.sides[args.integer(0)];
      if (!side) throw invalidArgument();
      return BorderClass.of({ target, side });
    },
  },
});
