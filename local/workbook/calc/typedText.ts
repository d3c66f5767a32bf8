import { textToNumber } from "./numberText";

/** Full-width digits and signs, as a Chinese input method writes them, made half-width. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll("\u3000", " ").replaceAll("\uffe5", "¥");

/** The number that a text becomes in a cell of a number format, null when it stays text. In a percent cell 90 means 90 %. */
export function typedNumber(text: string, pattern: string): number | null {
  if (pattern === "@") return null;
  const narrow = halfWidth(text);
  const number = textToNumber(narrow);
  if (number === null) return null;
  return pattern.includes("%") && !narrow.includes("%") && Math.abs(number) >= 1 ? number / 100 : number;
}
