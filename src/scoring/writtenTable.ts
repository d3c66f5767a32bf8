import { parseNumber, plainText } from "../text/parse";
import type { Block } from "./parameter";

/**
 * The numbers of a parameter that is written as one text, `80%:60; 90%:80; 100%:100` or `5%; 20%`, as the cells of a
 * range would hold them. A row ends at a semicolon, a comma or the end of its line, a colon parts its numbers. Null when
 * something in it is no number.
 */
export function writtenTable(text: string): Block | null {
  if (latest.text !== text) latest = { text, block: blockIn(text) };
  return latest.block;
}

/** A column of KPIs often has the same table in many rows. */
let latest: { readonly text: string; readonly block: Block | null } = { text: "", block: [] };

function blockIn(text: string): Block | null {
  const rows = tableParts(text).map((row) => row.map((number) => (number.trim() === "" ? null : parseNumber(number) ?? NaN)));
  return rows.some((row) => row.some(Number.isNaN)) ? null : rows;
}

/** The cells of such a text as they are written. */
export function tableParts(text: string): readonly (readonly string[])[] {
  return plainText(text).split(/[;,、\n]/).filter((row) => row.trim() !== "").map((row) => row.split(":"));
}
