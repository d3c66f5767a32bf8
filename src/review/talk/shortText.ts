import { textWidth } from "../../sheets/textWidth";

/** A text on one line, cut where it gets wider than so many characters. */
export function shortText(text: string, width: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (textWidth(line) <= width) return line;
  let room = width - 1;
  const kept = [...line].findIndex((character) => (room -= textWidth(character)) < 0);
  return `${[...line].slice(0, kept).join("").trimEnd()}…`;
}
