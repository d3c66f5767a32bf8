import { isAmount, readAmount, type Amount } from "./amount";
import type { CellBlock } from "./block";
import type { Layout } from "./layout";
import type { RowKind } from "./rowKind";

/** How the weights of a sheet are written. */
export interface WeightScale {
  /** Points of a weight: 30 % and 30 are 30; 0.3 is 30 in a column of fractions. */
  readonly points: (amount: Amount) => number;
  /** A plain number over 1 among fractions, or under 1 among points, which may mean the other. */
  readonly isOdd: (amount: Amount) => boolean;
}

/** So many of the plain numbers must be at most 1 for the column to hold fractions: one slip does not turn all of them. */
const mostly = 0.9;

/** The scale of the weights of the KPIs; totals do not count. */
export function weightScale(block: CellBlock, { mapping }: Layout, kinds: readonly RowKind[]): WeightScale {
  const column = mapping.weight;
  const amounts = column === undefined ? [] : block.values.flatMap((cells, row) => {
    const amount = kinds[row] === "kpi" ? readAmount(cells[column], block.formats[row]?.[column]) : "blank";
    return isAmount(amount) ? [amount] : [];
  });
  const plain = amounts.filter(({ unit }) => unit === "").map(({ value }) => Math.abs(value));
  const small = plain.filter((value) => value <= 1);
  // A column of ones may be one point each; a single 1 is the whole.
  const areFractions = small.length > 0 && small.length >= mostly * plain.length && (plain.length === 1 || small.some((value) => value !== 0 && value !== 1));
  // 4, 3, 3: out of ten.
  const areTenths = !areFractions && plain.length > 1 && Math.abs(plain.reduce((sum, value) => sum + value, 0) - 10) < 1e-9;
  const arePoints = !areFractions && !areTenths;
  const sum = (factor: (amount: Amount) => number): number => amounts.reduce((total, amount) => total + amount.value * factor(amount), 0);
  const isWholeAsPoints = isWhole(sum(() => 1));
  // 30, 30% and 0.4 in one column: 0.4 is 40 % where that makes them whole.
  const areMixed = arePoints && !isWholeAsPoints && isWhole(sum((amount) => (isFraction(amount) ? 100 : 1)));
  const isOdd = (amount: Amount): boolean => (areFractions ? amount.unit === "" && Math.abs(amount.value) > 1 : arePoints && !areMixed && !isWholeAsPoints && isFraction(amount));
  const factor = (amount: Amount): number => (amount.unit !== "" || isOdd(amount) ? 1 : areFractions || (areMixed && isFraction(amount)) ? 100 : areTenths ? 10 : 1);
  return { points: (amount) => amount.value * factor(amount), isOdd };
}

function isFraction({ value, unit }: Amount): boolean {
  return unit === "" && value !== 0 && Math.abs(value) < 1;
}

/** Whether points are those of one department or several. */
function isWhole(points: number): boolean {
  return points > 99 && Math.abs(points - Math.round(points / 100) * 100) < 0.05;
}
