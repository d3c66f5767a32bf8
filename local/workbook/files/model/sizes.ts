import type { Font } from "./format";

/** Widths of columns are counted in digits of the workbook's font, with 5 pixels beside them; here all are in pixels. */
const SPACE = 5;

/** How wide a digit of a font is, as a share of its size. */
const digitShares: readonly (readonly [RegExp, number])[] = [
  [/calibri|carlito/i, 0.507], [/aptos/i, 0.561], [/simsun|宋体|dengxian|等线|yahei|雅黑|noto|pingfang/i, 0.55], [/times|serif/i, 0.5], [/./, 0.556],
];

/** The width of the widest digit of a font, in pixels: 7 for Calibri 11. */
export function digitWidth({ name, size }: Pick<Font, "name" | "size">): number {
  const [, share = 0.556] = digitShares.find(([pattern]) => pattern.test(name)) ?? [];
  return Math.max(1, Math.round((size * 4 * share) / 3));
}

/** From the width in a file to pixels. ECMA-376 part 1, 18.3.1.13. */
export const pixelsOfWidth = (width: number, digit: number): number => Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);

export const widthOfPixels = (pixels: number, digit: number): number => Math.round((pixels / digit) * 256) / 256;

/** The width of untouched columns that a file gives in characters only. */
export const pixelsOfBase = (characters: number, digit: number): number => Math.ceil((characters * digit + SPACE) / 8) * 8;

export const POINTS_PER_PIXEL = 0.75;
