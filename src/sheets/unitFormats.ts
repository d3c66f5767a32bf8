import { quantity } from "./columns";

/** Money shows its cents while it is small; from a thousand on they only make it harder to read. */
const money = "[>=1000]#,##0;[<=-1000]-#,##0;0.00";
/** Percentages stand under one another with their decimal points. */
const percentage = "0.0#";

const percentUnits = /^[%％‰]$/u;
const moneyUnits = /元|[¥￥$€£]|^(CNY|RMB|USD|EUR|GBP|HKD|JPY|TWD|SGD)\b/iu;

/** How numbers with a unit are shown. The number stays as it was typed: 95 where the unit is %. */
export function formatOfUnit(unit: string): string {
  const written = unit.normalize("NFKC").trim();
  if (percentUnits.test(written)) return percentage;
  return moneyUnits.test(written) ? money : quantity;
}
