import { vetoModes } from "../../scoring/veto";
import { isLeftOut, known, nothing, type NativeArgument } from "./argument";
import { needingNumbers } from "./conditions";

type Arguments = readonly NativeArgument[];

/** A single cell can be blank or hold a text; what an expression gives is a number or an error already. */
const cellsAmong = (given: Arguments): readonly string[] => given.flatMap(({ text }) => (/^\$?[A-Z]{1,3}\$?\d+$/.test(text) ? [text] : []));

/** KPI.ADJUST: base + plus − minus, each within its limit. */
export function adjustText([base = nothing, plus = nothing, minus = nothing, ...limits]: Arguments): string | null {
  if ([base, plus, minus].some(isLeftOut)) return null;
  const [most = nothing, mostTaken = nothing, highest = nothing] = limits;
  const atMost = (value: string, limit: NativeArgument): string => (isLeftOut(limit) ? value : `MIN(${value},${limit.text})`);
  const total = `(${base.text}+${atMost(plus.text, most)}-${atMost(minus.text, mostTaken)})`;
  return needingNumbers(cellsAmong([base, plus, minus]), cellsAmong(limits.filter((limit) => !isLeftOut(limit))), atMost(total, highest));
}

/** KPI.VETO, where a condition triggers it: the score becomes 0, is capped at the limit or multiplied by it. */
export function vetoText([score = nothing, trigger = nothing, mode = nothing, limit = nothing]: Arguments): string | null {
  const word = known(mode);
  const chosen = isLeftOut(mode) ? "zero" : vetoModes.find(String(word));
  const isCondition = trigger.values === null && cellsAmong([trigger]).length === 0;
  if (isLeftOut(score) || !isCondition || word === undefined || chosen === undefined) return null;
  if (chosen !== "zero" && isLeftOut(limit)) return "#VALUE!";
  const vetoed = { zero: "0", cap: `MIN(${score.text},${limit.text})`, multiply: `${score.text}*${limit.text}` }[chosen];
  return needingNumbers(cellsAmong([score]), chosen === "zero" ? [] : cellsAmong([limit]), `IF(${trigger.text},${vetoed},${score.text})`);
}

/** MINIFS, which Excel 2016 lacks, over rows that are known: the smallest number in the cells of those rows. */
export function minIfsText([numbers = nothing, words = nothing, word = nothing, ...more]: Arguments): string | null {
  const column = /^\$([A-Z]{1,3})\$(\d+):\$\1\$\d+$/.exec(numbers.text);
  const wanted = known(word);
  if (column === null || words.values === null || typeof wanted !== "string" || /^[<>=]|[*?~]/.test(wanted) || more.length > 0) return null;
  const cells = words.values.flatMap(([value], index) =>
    (String(value ?? "").toLowerCase() === wanted.toLowerCase() ? [`$${column[1]}$${Number(column[2]) + index}`] : []));
  // More cells than MIN takes arguments in a file of any program.
  return cells.length > 250 ? null : cells.length === 0 ? "0" : `MIN(${cells.join(",")})`;
}
