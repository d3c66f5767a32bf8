import { parseArea, splitSheet } from "../../../engine/address";
import type { ChartSource } from "../../model/chart";
import { childOf, textOf, type XmlElement } from "../../xml/tree";

/** A chart that says something which the workbook cannot keep: it is handed on as it is. */
export class UnknownChart extends Error {}

/** What reading a chart needs to know of the workbook. */
export interface ChartContext {
  readonly theme: readonly string[];
  /** Names of the sheets in lower case. */
  readonly sheets: ReadonlySet<string>;
}

const kinds = ["strRef", "numRef", "multiLvlStrRef"] as const;

/**
 * The cells that an element repeats.
 * @throws UnknownChart where it names something else than one rectangle of this workbook, or holds values of its own
 */
export function readSource(element: XmlElement | undefined, { sheets }: ChartContext): ChartSource | null {
  if (!element) return null;
  const reference = kinds.map((kind) => childOf(element, kind)).find((found) => found !== undefined);
  if (!reference) throw new UnknownChart("values without cells");
  const formula = textOf(reference, "f").trim();
  const { sheet, address } = splitSheet(formula);
  if (sheet === null || !sheets.has(sheet.toLowerCase()) || parseArea(address) === null) throw new UnknownChart(formula);
  return { formula, shown: [], numberFormat: textOf(childOf(reference, "numCache"), "formatCode") || "General" };
}
