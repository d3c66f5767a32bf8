import { BaselineOffset, BooleanNumber, TextDecoration, type IStyleData } from "@univerjs/core";
import type { StylePatch } from "../../engine/formats/cellStyles";
import type { Marks } from "../../engine/formats/formats";
import { asChoice, asFlag, asNumber, asText } from "../api/arguments";
import { HostClass } from "../api/hostClass";
import { invalidArgument } from "../api/officeError";
import { parseColor } from "../color";
import { DEFAULT_FONT } from "./cellFormat";
import { formatMember, type FormatTarget } from "./formatTarget";

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** @throws OfficeError InvalidArgument beyond -1 to 1 */
export function asTint(value: unknown): number {
  const tint = asNumber(value);
  if (Math.abs(tint) > 1) throw invalidArgument();
  return tint;
}

export const flagOf = (value: unknown): BooleanNumber => (asFlag(value) ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function asFontSize(value: unknown): number {
  const size = asNumber(value);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}

function asFontName(value: unknown): string {
  const name = asText(value);
  if (name === "") throw invalidArgument();
  return name;
}

function underlineOf(style: IStyleData, marks: () => Marks): string {
  if (style.ul?.s !== BooleanNumber.TRUE) return "None";
  return marks().underline ?? (style.ul.t === TextDecoration.DOUBLE ? "Double" : "Single");
}

function underlined(value: unknown): readonly [StylePatch, Marks] {
  const underline = asChoice(value, underlines);
  if (underline === "None") return [{ ul: { s: BooleanNumber.FALSE } }, { underline: undefined }];
  const line = { s: BooleanNumber.TRUE, ...(underline.startsWith("Double") ? { t: TextDecoration.DOUBLE } : {}) };
  return [{ ul: line }, { underline: underline.endsWith("Accountant") ? underline : undefined }];
}

const offsetMember = (offset: BaselineOffset) =>
  formatMember((style) => style.va === offset, (value) => [{ va: asFlag(value) ? offset : BaselineOffset.NORMAL }], true);

export const RangeFontClass: HostClass<FormatTarget> = new HostClass<FormatTarget>({
  name: "RangeFont",
  scalars: {
    Bold: formatMember((style) => style.bl === BooleanNumber.TRUE, (value) => [{ bl: flagOf(value) }]),
    Italic: formatMember((style) => style.it === BooleanNumber.TRUE, (value) => [{ it: flagOf(value) }]),
    Color: formatMember((style) => style.cl?.rgb?.toUpperCase() ?? DEFAULT_FONT.color, (value) => [{ cl: { rgb: parseColor(value) } }]),
    Name: formatMember((style) => style.ff ?? DEFAULT_FONT.name, (value) => [{ ff: asFontName(value) }]),
    Size: formatMember((style) => style.fs ?? DEFAULT_FONT.size, (value) => [{ fs: asFontSize(value) }]),
    Strikethrough: formatMember((style) => style.st?.s === BooleanNumber.TRUE, (value) => [{ st: { s: flagOf(value) } }]),
    Underline: formatMember(underlineOf, underlined),
    Subscript: offsetMember(BaselineOffset.SUBSCRIPT),
    Superscript: offsetMember(BaselineOffset.SUPERSCRIPT),
    TintAndShade: formatMember((_style, marks) => marks().fontTint ?? 0, (value) => [{}, { fontTint: asTint(value) || undefined }]),
  },
});
