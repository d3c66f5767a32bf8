import { elements } from "../xml/elements";
import { decodeCellText } from "../xml/text";
import { remember, textOf, type Workbook } from "./workbook";

/** The shared strings of the workbook, by index. */
export function sharedStrings(workbook: Workbook): readonly string[] {
  const part = workbook.stringsPart;
  if (part === null) return [];
  const strings = remember(workbook, `${part}#strings`, () => elements(textOf(workbook, part), "si").map(({ inner }) => runText(inner)));
  return Array.isArray(strings) ? (strings as readonly string[]) : [];
}

/** Text of a string item: its runs without the readings shown above East Asian characters (`rPh`). */
export function runText(xml: string): string {
  const spoken = xml.includes("rPh") ? xml.replace(/<(\w+:)?rPh[\s>][\s\S]*?<\/\1?rPh>/g, "") : xml;
  let text = "";
  for (const [, run = ""] of spoken.matchAll(/<(?:\w+:)?t(?:\s[^>]*[^>/])?>([^<]*)</g)) text += decodeCellText(run);
  return text;
}
