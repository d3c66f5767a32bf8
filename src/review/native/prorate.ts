import { isLeftOut, nothing, type NativeArgument } from "./argument";

/** KPI.PRORATE over days that a formula works out (DATE and the like): the share of a period between two days. Other bases are not written. */
export function prorateText([start = nothing, end = nothing, first = nothing, last = nothing, basis = nothing]: readonly NativeArgument[]): string | null {
  const days = [start, end, first, last];
  if (!isLeftOut(basis) || days.some((day) => isLeftOut(day) || day.values !== null || !day.text.startsWith("("))) return null;
  const [from, to, begin, finish] = days.map(({ text }) => text);
  return `IF(OR(${from}>${to},${begin}>${finish}),#NUM!,MAX(0,MIN(${to},${finish})-MAX(${from},${begin})+1)/(${finish}-${begin}+1))`;
}
