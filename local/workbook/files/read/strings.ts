import type { Palette } from "../model/color";
import type { TextRun } from "../model/workbook";
import type { Font } from "../model/format";
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from "../xml/tree";
import { readText } from "../xml/write";
import type { SharedString } from "./cells";
import { readFont } from "./styles";

/** The texts of a workbook, kept once each. */
export function readStrings(xml: string | null, palette: Palette): readonly SharedString[] {
  return xml === null ? [] : childrenOf(parseXml(xml), "si").map((item) => readRichText(item, palette));
}

/** A text, with its runs where parts of it look different. */
export function readRichText(item: XmlElement, palette: Palette): SharedString {
  const pieces = childrenOf(item, "r");
  if (pieces.length === 0) return { text: readText(textOf(item, "t")), runs: null };
  const runs = pieces.map((piece): TextRun => ({ text: readText(textOf(piece, "t")), font: runFont(childOf(piece, "rPr"), palette) }));
  const text = runs.map((run) => run.text).join("");
  return { text, runs: runs.some(({ font }) => font !== null) ? runs : null };
}

/** Only what the run says itself: the rest is the cell's. */
function runFont(properties: XmlElement | undefined, palette: Palette): Partial<Font> | null {
  if (!properties || properties.children.length === 0) return null;
  const font = readFont(properties, palette);
  const said = new Set(properties.children.map(({ name }) => name));
  const keys: readonly (readonly [keyof Font, string])[] = [
    ["name", "rFont"], ["size", "sz"], ["bold", "b"], ["italic", "i"], ["strike", "strike"], ["underline", "u"], ["position", "vertAlign"], ["color", "color"],
  ];
  return Object.fromEntries(keys.filter(([, tag]) => said.has(tag)).map(([key]) => [key, font[key]]));
}
