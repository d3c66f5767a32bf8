import type { Order } from "../../types";
import { is, type Token } from "../meanings";
import type { Reading } from "./reading";

export interface SaidOrder {
  /** Where it stands in the text. */
  readonly at: number;
  readonly by: Order["by"];
  readonly count: number | null;
  /** Said of how much there is (最多, biggest), or of a place in a row (前三, top 3), rather than by high and low. */
  readonly said: "superlative" | "place" | "amount" | "sort";
}

/** 最低的三个, top 5, the three worst, 排名, sorted ascending. */
export function takeOrder(reading: Reading): SaidOrder | null {
  const orders = reading.all("order");
  const superlative = orders.find(({ place }) => place !== true) ?? orders[0];
  const amounts = reading.all("most");
  const sorts = reading.takeAll("sort");
  const [way] = reading.takeAll("way");
  const most = amounts[0];
  // Two that contradict each other: the second stays, and is not understood. A place beside a superlative only says how many.
  reading.take(...orders.filter(({ place, by }) => place === true || by === superlative?.by), most);
  const isOrdered = superlative !== undefined || most !== undefined || sorts.length > 0 || way !== undefined;
  if (!isOrdered) return null;
  const at = (superlative ?? most ?? sorts[0] ?? way)?.start ?? 0;
  const count = superlative?.count ?? takeCount(reading);
  if (superlative !== undefined) return { at, by: superlative.by, count, said: superlative.place === true ? "place" : "superlative" };
  if (most !== undefined) return { at, by: most.much ? "high" : "low", count, said: "amount" };
  return { at, by: way?.up === true ? "low" : "high", count, said: "sort" };
}

/** The one number that no limit has taken. */
function takeCount(reading: Reading): number | null {
  const [number] = reading.all("number").filter(isCount);
  if (number === undefined) return null;
  reading.take(number);
  return number.value;
}

function isCount(token: Token): boolean {
  return is(token, "number") && token.unit === null && Number.isInteger(token.value) && token.value > 0;
}
