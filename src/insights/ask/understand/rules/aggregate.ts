import type { Aggregate } from "../../types";
import { is } from "../meanings";
import type { Reading } from "./reading";

/** How many, the average, the share on target, the sum: the first that is said; one more is left over. */
export function takeAggregate(reading: Reading): Aggregate | null {
  const counts = reading.all("howMany").filter((token) => token.always || countsNoun(reading.after(token), reading));
  reading.take(...reading.all("howMany").filter((token) => !counts.includes(token)));
  const said = reading.all("aggregate");
  const first = said.find(({ aggregate }) => aggregate !== "count")?.aggregate;
  reading.take(...said.filter(({ aggregate }) => aggregate === (first ?? "count")));
  if (first !== undefined) return first;
  reading.take(...counts);
  return counts.length > 0 || said.length > 0 ? "count" : null;
}

function countsNoun(next: ReturnType<Reading["after"]>, reading: Reading): boolean {
  return is(next, "noun") || (is(next, "classifier") && is(reading.after(next), "noun")) || is(next, "standing") || is(next, "not");
}
