import { parseArea, splitSheet } from "../../../engine/address";
import type { ChartSource } from "../../model/chart";
import { escapeText, tag, textTag } from "../../xml/write";
import { val } from "./format";

const formula = (source: ChartSource): string => `<c:f>${escapeText(source.formula)}</c:f>`;

const points = ({ shown }: ChartSource): string => [
  val("ptCount", shown.length),
  ...shown.map((value, index) => (value === null ? "" : tag("c:pt", { idx: index }, textTag("c:v", String(value))))),
].join("");

export const textReference = (source: ChartSource): string => tag("c:strRef", {}, formula(source) + tag("c:strCache", {}, points(source)));

/** A number stands where a cell has one, and nothing where it has a text. */
export const numberReference = (source: ChartSource): string => {
  const shown = source.shown.map((value) => (typeof value === "number" ? value : null));
  return tag("c:numRef", {}, formula(source) + tag("c:numCache", {}, tag("c:formatCode", {}, escapeText(source.numberFormat)) + points({ ...source, shown })));
};

/** Categories are numbers or texts, as the cells are; those of several rows and columns stand in levels. */
export function anyReference(source: ChartSource): string {
  const area = parseArea(splitSheet(source.formula).address);
  if (area && area.rows > 1 && area.columns > 1) return tag("c:multiLvlStrRef", {}, formula(source));
  return source.shown.some((value) => typeof value === "string") || source.shown.every((value) => value === null) ? textReference(source) : numberReference(source);
}
