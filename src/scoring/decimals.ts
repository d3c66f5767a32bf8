import { Impossible } from "./failure";

/** More decimals than these leave too few digits for the amount itself. */
const most = 10;

/** Numbers with a fixed number of decimals, as whole units of the last decimal: 12.34 is 1234 units of 0.01. */
export interface DecimalUnits {
  /** Units in 1: a power of ten. */
  readonly perOne: number;
}

/** The units for a number of decimals from 0 to 10. */
export function decimalUnits(decimals: number): DecimalUnits | Impossible {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > most) {
    return new Impossible("wholeNumber", "decimals", { least: 0, most, value: decimals });
  }
  // Read rather than computed: Math.pow may differ in the last bit between engines.
  return { perOne: Number(`1e${decimals}`) };
}

/** The number nearest to a whole number of units, in decimal notation: 1234 units of 0.01 are the number written 12.34. */
export function fromUnits(units: number, { perOne }: DecimalUnits): number {
  return units / perOne;
}

/** The units nearest to a number, half away from zero; a failure where numbers no longer hold every unit. */
export function toUnits(amount: number, { perOne }: DecimalUnits): number | Impossible {
  const units = Math.round(Math.abs(amount) * perOne);
  if (units > Number.MAX_SAFE_INTEGER) return new Impossible("outOfRange");
  return amount < 0 ? 0 - units : units;
}
