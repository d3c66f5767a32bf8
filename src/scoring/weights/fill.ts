import { reaches } from "../compare";
import { Impossible, type Failure } from "../failure";

/**
 * KPI.WEIGHTS.FILL: assigned weights stay, and the rows without one share what is left, Σold − Σassigned, in proportion
 * to their old weights; equally when all of those are 0. A row without an old weight either (`null` in both) is an
 * empty row and gets 0, and so does every row when nothing is left. With nothing to fill the assigned are the answer.
 */
export function filled(old: readonly (number | null)[], assigned: readonly (number | null)[]): number[] | Failure {
  if (old.some(isNegative) || assigned.some(isNegative)) return new Impossible("negativeWeight");
  const isOpen = (row: number): boolean => assigned[row] === null && old[row] !== null;
  const open = old.flatMap((_weight, row) => (isOpen(row) ? [row] : []));
  if (open.length === 0) {
    return assigned.every((weight) => weight === null) ? new Impossible("zeroWeights") : assigned.map((weight) => weight ?? 0);
  }
  const total = sum(old);
  const taken = sum(assigned);
  if (!reaches(total, taken)) return new Impossible("assignedTooMuch", "assigned", { assigned: taken, total });
  const left = Math.max(0, total - taken);
  const openTotal = open.reduce((whole, row) => whole + old[row]!, 0);
  if (total === 0) return new Impossible("zeroWeights");
  const filledUp = old.map((weight, row) => {
    if (!isOpen(row)) return assigned[row] ?? 0;
    return openTotal === 0 ? left / open.length : (left * weight!) / openTotal;
  });
  return filledUp.every(Number.isFinite) ? filledUp : new Impossible("outOfRange");
}

function isNegative(weight: number | null): boolean {
  return weight !== null && weight < 0;
}

function sum(weights: readonly (number | null)[]): number {
  return weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
}
