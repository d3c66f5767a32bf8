import type { IStyleData } from "@univerjs/core";
import type { Marks } from "../../engine/formats/formats";
import { asChoice, asText } from "../api/arguments";
import { HostClass } from "../api/hostClass";
import { parseColor } from "../color";
import { formatMember, type FormatTarget } from "./formatTarget";
import { asTint } from "./rangeFont";

const WHITE = "#FFFFFF";
const BLACK = "#000000";

const patterns = [
  "None", "Solid", "Gray50", "Gray75", "Gray25", "Horizontal", "Vertical", "Down", "Up", "Checker", "SemiGray75", "LightHorizontal", "LightVertical",
  "LightDown", "LightUp", "Grid", "CrissCross", "Gray16", "Gray8", "LinearGradient", "RectangularGradient",
] as const;

/** Without a fill there is no pattern, colour or tint either. */
const NO_PATTERN: Marks = { pattern: undefined, patternColor: undefined, patternTint: undefined, fillTint: undefined };

const colorOf = (style: IStyleData): string => style.bg?.rgb?.toUpperCase() ?? WHITE;

export const RangeFillClass: HostClass<FormatTarget> = new HostClass<FormatTarget>({
  name: "RangeFill",
  scalars: {
    Color: formatMember(colorOf, (value) => (asText(value) === "" ? [{ bg: null }, NO_PATTERN] : [{ bg: { rgb: parseColor(value) } }, { fillTint: undefined }])),
    Pattern: {
      get: (target) => target.shared((style, marks) => marks().pattern ?? (style.bg?.rgb ? "Solid" : "None")),
      set: (target, value) => {
        const pattern = asChoice(value, patterns);
        if (pattern === "None") return target.change({ bg: null }, NO_PATTERN);
        const color = target.shared(colorOf);
        target.change(color === null ? {} : { bg: { rgb: color } }, { pattern: pattern === "Solid" ? undefined : pattern });
      },
    },
    PatternColor: formatMember((_style, marks) => marks().patternColor ?? BLACK, (value) => [{}, { patternColor: parseColor(value) }]),
    TintAndShade: formatMember((_style, marks) => marks().fillTint ?? 0, (value) => [{}, { fillTint: asTint(value) || undefined }]),
    PatternTintAndShade: formatMember((_style, marks) => marks().patternTint ?? 0, (value) => [{}, { patternTint: asTint(value) || undefined }]),
  },
  methods: { Clear: (target) => target.change({ bg: null }, NO_PATTERN) },
});
