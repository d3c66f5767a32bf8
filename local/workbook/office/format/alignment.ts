import { HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import type { StylePatch } from "../../engine/formats/cellStyles";
import type { Marks } from "../../engine/formats/formats";
import { asChoice, asFlag, asInteger } from "../api/arguments";
import { invalidArgument } from "../api/officeError";
import { formatMember } from "./formatTarget";

/** How the grid shows each of Excel's alignments; those that share one with another are told apart by a mark. */
const horizontal = {
  General: HorizontalAlign.UNSPECIFIED, Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT, Justify: HorizontalAlign.JUSTIFIED, CenterAcrossSelection: HorizontalAlign.CENTER, Distributed: HorizontalAlign.DISTRIBUTED,
} as const;
const vertical = {
  Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM, Justify: VerticalAlign.MIDDLE, Distributed: VerticalAlign.MIDDLE,
} as const;
const readingOrders = ["Context", "LeftToRight", "RightToLeft"] as const;

/** The first word that is shown so: the one that needs no mark. */
const keyOf = (table: Readonly<Record<string, unknown>>, value: unknown, otherwise: string): string => Object.keys(table).find((key) => table[key] === value) ?? otherwise;

function aligned<Table extends Readonly<Record<string, number>>>(table: Table, value: unknown, style: "ht" | "vt", mark: "horizontal" | "vertical"): readonly [StylePatch, Marks] {
  const word = asChoice(value, Object.keys(table));
  return [{ [style]: table[word] }, { [mark]: keyOf(table, table[word], word) === word ? undefined : word }];
}

/** One step of indent is as wide as this many pixels. */
const INDENT = 9;
const DEEPEST_INDENT = 250;

export const indentOf = (style: IStyleData): number => Math.round((style.pd?.l ?? 0) / INDENT);
export const indented = (level: number): StylePatch => ({ pd: { l: Math.min(DEEPEST_INDENT, Math.max(0, level)) * INDENT } });

/** Degrees upwards, or 180 for letters one below the other. */
const STACKED = 180;

function turned(value: unknown): StylePatch {
  const degrees = asInteger(value);
  if (degrees === STACKED) return { tr: { a: 0, v: 1 } };
  if (Math.abs(degrees) > 90) throw invalidArgument();
  return { tr: { a: -degrees, v: 0 } };
}

/** Where and how text stands in its cell. */
export const alignmentMembers = {
  HorizontalAlignment: formatMember(
    (style, marks) => marks().horizontal ?? keyOf(horizontal, style.ht ?? HorizontalAlign.UNSPECIFIED, "General"),
    (value) => aligned(horizontal, value, "ht", "horizontal"),
  ),
  VerticalAlignment: formatMember(
    (style, marks) => marks().vertical ?? keyOf(vertical, style.vt ?? VerticalAlign.BOTTOM, "Bottom"),
    (value) => aligned(vertical, value, "vt", "vertical"),
  ),
  WrapText: formatMember((style) => style.tb === WrapStrategy.WRAP, (value) => [{ tb: asFlag(value) ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }]),
  IndentLevel: formatMember(indentOf, (value) => {
    const level = asInteger(value);
    if (level < 0 || level > DEEPEST_INDENT) throw invalidArgument();
    return [indented(level)];
  }),
  TextOrientation: formatMember((style) => (style.tr?.v === 1 ? STACKED : 0 - (style.tr?.a ?? 0)), (value) => [turned(value)]),
  ReadingOrder: formatMember((_style, marks) => marks().readingOrder ?? "Context", (value) => {
    const order = asChoice(value, readingOrders);
    return [{}, { readingOrder: order === "Context" ? undefined : order }];
  }),
  ShrinkToFit: formatMember((_style, marks) => marks().shrinkToFit ?? false, (value) => [{}, { shrinkToFit: asFlag(value) || undefined }]),
  AutoIndent: formatMember((_style, marks) => marks().autoIndent ?? false, (value) => [{}, { autoIndent: asFlag(value) || undefined }]),
} as const;
