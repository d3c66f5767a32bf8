import { isAmount, readAmount } from "./amount";
import type { CellBlock } from "./block";
import type { PeriodColumn } from "./periodColumns";
import { wholeYear } from "./targetColumn";

/**
 * Whether the columns of periods hold targets. Where their headings do not say so, they do beside no other target, beside one
 * that is called the year's, and where the year's is in most rows what they come to; Q1 to Q4 may as well be the results.
 */
export function arePeriodTargets(block: CellBlock, first: number, periods: readonly PeriodColumn[], target: number | undefined, headings: readonly string[]): boolean {
  if (periods.some(({ isNamed }) => isNamed)) return true;
  const rows = block.values.slice(first).map((cells, at) => {
    const amountIn = (column: number): number | null => {
      const amount = readAmount(cells[column], block.formats[first + at]?.[column]);
      return isAmount(amount) ? amount.value : null;
    };
    return { parts: periods.map(({ column }) => amountIn(column)), whole: target === undefined ? null : amountIn(target) };
  });
  if (rows.every(({ parts }) => parts.every((part) => part === null))) return false;
  if (target === undefined || wholeYear.test((headings[target] ?? "").normalize("NFKC"))) return true;
  const full = rows.filter(({ parts, whole }) => whole !== null && parts.every((part) => part !== null));
  const fitting = full.filter(({ parts, whole }) => comesTo(parts.map(Number), Number(whole)));
  return fitting.length > 0 && fitting.length * 2 >= full.length;
}

/** Whether parts make up a whole as their sum, their mean or the last of them. */
function comesTo(parts: readonly number[], whole: number): boolean {
  const sum = parts.reduce((all, part) => all + part, 0);
  return [sum, sum / parts.length, parts.at(-1) ?? 0].some((value) => Math.abs(value - whole) <= 1e-6 * Math.max(1, Math.abs(whole)));
}
