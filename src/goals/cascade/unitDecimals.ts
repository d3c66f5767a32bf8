/** Currencies, alone or with a multiple: 元, 万元, k€, USD/month. */
const money = /元|¥|￥|\$|€|£|\b(?:cny|rmb|usd|eur|gbp|hkd|jpy)\b/iu;
/** More decimals than these say nothing about a target. */
const most = 6;

/**
 * How many decimals the parts of a target have: money goes to the cent, everything else keeps the decimals that the
 * target has, so that whole things (people, orders) stay whole.
 */
export function unitDecimals(unit: string, target: number): number {
  return Math.max(money.test(unit) ? 2 : 0, decimalsOf(target));
}

/** Decimals that a number is written with, without the dust of binary fractions. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < most; decimals += 1) {
    const shifted = value * Number(`1e${decimals}`);
    if (Math.abs(shifted - Math.round(shifted)) <= 1e-9 * Math.max(1, Math.abs(shifted))) return decimals;
  }
  return most;
}
