import type { Language } from "./language";

/** A score: one decimal. */
export function formatScore(points: number): string {
  return points.toFixed(1);
}

/** A fraction as percent, without decimals unless they say something (at most one). */
export function formatPercent(fraction: number): string {
  return `${trimZero((fraction * 100).toFixed(1))}%`;
}

/** A weight as percent, with the decimals that it has (at most two): 33.33 % as 33.3% would make a total of 99.9. */
export function formatWeight(weight: number): string {
  return `${trimZero((weight * 100).toFixed(2))}%`;
}

/** A quantity with thousands separators, at most two decimals. */
export function formatNumber(value: number, _language: Language): string {
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  const [whole = "0", fraction = ""] = trimZero(value.toFixed(2)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === "" ? grouped : `${grouped}.${fraction}`;
}

/** An amount of money or a factor: thousands separators, two decimals. */
export function formatMoney(amount: number): string {
  const [whole = "0", fraction = "00"] = Math.abs(amount).toFixed(2).split(".");
  const sign = amount < 0 && Number(`${whole}.${fraction}`) > 0 ? "-" : "";
  return `${sign}${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",")}.${fraction}`;
}

function trimZero(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
