import { BooleanNumber, BorderStyleTypes, TextDecoration, type IBorderData, type IStyleBase } from "@univerjs/core";
import { asChoice, asFlag, asText } from "../api/arguments";
import { HostClass, type ScalarMember } from "../api/hostClass";
import { invalidArgument } from "../api/officeError";
import { parseColor } from "../color";
import { change, type FormatState } from "./conditionState";

function styleMember(read: (style: IStyleBase) => unknown, write: (value: unknown) => IStyleBase): ScalarMember<FormatState> {
  return {
    get: ({ format }) => read(format.style),
    set: (state, value) => change(state, (format) => void (format.style = { ...format.style, ...write(value) })),
  };
}

const flag = (value: unknown): BooleanNumber => (asFlag(value) ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const underlines = {
  None: { s: BooleanNumber.FALSE }, Single: { s: BooleanNumber.TRUE }, Double: { s: BooleanNumber.TRUE, t: TextDecoration.DOUBLE },
} as const;

const FillClass = new HostClass<FormatState>({
  name: "ConditionalRangeFill",
  scalars: { Color: styleMember((style) => style.bg?.rgb ?? "", (value) => ({ bg: asText(value) === "" ? null : { rgb: parseColor(value) } })) },
  methods: { Clear: (state) => change(state, (format) => void (format.style = { ...format.style, bg: null })) },
});

const FontClass = new HostClass<FormatState>({
  name: "ConditionalRangeFont",
  scalars: {
    Color: styleMember((style) => style.cl?.rgb ?? "", (value) => ({ cl: asText(value) === "" ? null : { rgb: parseColor(value) } })),
    Bold: styleMember((style) => style.bl === BooleanNumber.TRUE, (value) => ({ bl: flag(value) })),
    Italic: styleMember((style) => style.it === BooleanNumber.TRUE, (value) => ({ it: flag(value) })),
    Strikethrough: styleMember((style) => style.st?.s === BooleanNumber.TRUE, (value) => ({ st: { s: flag(value) } })),
    Underline: styleMember(
      (style) => (style.ul?.s !== BooleanNumber.TRUE ? "None" : style.ul.t === TextDecoration.DOUBLE ? "Double" : "Single"),
      (value) => ({ ul: underlines[asChoice(value, ["None", "Single", "Double"])] }),
    ),
  },
  methods: {
    Clear: (state) => change(state, (format) => {
      const { cl: _cl, bl: _bl, it: _it, st: _st, ul: _ul, ...rest } = format.style;
      format.style = rest;
    }),
  },
});

const sides = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const satisfies Readonly<Record<string, keyof IBorderData>>;
type Side = keyof typeof sides;
const sideNames = Object.keys(sides) as Side[];

const lines = {
  None: BorderStyleTypes.NONE, Continuous: BorderStyleTypes.THIN, Dash: BorderStyleTypes.DASHED, DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT, Dot: BorderStyleTypes.DOTTED,
} as const;
const lineNames = Object.keys(lines) as (keyof typeof lines)[];

interface BorderState extends FormatState {
  readonly side: Side;
}

const borderOf = ({ format, side }: BorderState) => format.style.bd?.[sides[side]] ?? null;

function setBorder(state: BorderState, line: { readonly s: BorderStyleTypes; readonly cl: { readonly rgb: string } } | null): void {
  change(state, (format) => void (format.style = { ...format.style, bd: { ...format.style.bd, [sides[state.side]]: line } }));
}

const BorderClass = new HostClass<BorderState>({
  name: "ConditionalRangeBorder",
  identity: { property: "_Id", of: ({ side }) => side },
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (border) => lineNames.find((name) => lines[name] === borderOf(border)?.s) ?? "None",
      set: (border, value) => {
        const s = lines[asChoice(value, lineNames)];
        setBorder(border, s === BorderStyleTypes.NONE ? null : { s, cl: { rgb: borderOf(border)?.cl.rgb ?? "#000000" } });
      },
    },
    Color: {
      get: (border) => borderOf(border)?.cl.rgb ?? "#000000",
      set: (border, value) => setBorder(border, { s: borderOf(border)?.s ?? BorderStyleTypes.THIN, cl: { rgb: parseColor(value) } }),
    },
  },
});

const BorderCollectionClass = new HostClass<FormatState>({
  name: "ConditionalRangeBorderCollection",
  scalars: { Count: { get: () => sideNames.length } },
  items: (state) => sideNames.map((side) => BorderClass.of({ ...state, side })),
  item: (state, args) => BorderClass.of({ ...state, side: args.choice(0, sideNames) }),
  objects: {
    Top: (state) => BorderClass.of({ ...state, side: "EdgeTop" }),
    Bottom: (state) => BorderClass.of({ ...state, side: "EdgeBottom" }),
    Left: (state) => BorderClass.of({ ...state, side: "EdgeLeft" }),
    Right: (state) => BorderClass.of({ ...state, side: "EdgeRight" }),
  },
  methods: {
    GetItem: (state, args) => BorderClass.of({ ...state, side: args.choice(0, sideNames) }),
    GetItemAt: (state, args) => {
      const side = sideNames[args.integer(0)];
      if (!side) throw invalidArgument();
      return BorderClass.of({ ...state, side });
    },
  },
});

export const ConditionalRangeFormatClass = new HostClass<FormatState>({
  name: "ConditionalRangeFormat",
  scalars: { NumberFormat: styleMember((style) => style.n?.pattern ?? "", (value) => ({ n: { pattern: asText(value) } })) },
  objects: {
    Fill: (state) => FillClass.of(state),
    Font: (state) => FontClass.of(state),
    Borders: (state) => BorderCollectionClass.of(state),
  },
});
