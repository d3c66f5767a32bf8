import type { PeriodId } from "../../../../review/types";
import type { Order } from "../../types";
import { isDescending } from "../shape";
import { textColumn } from "./literals";

/** A table that a formula gives: columns of one length, the rows that stay, and their order. */
export interface Listing {
  readonly columns: readonly string[];
  /** 1 in the rows that stay; null for all. */
  readonly kept: string | null;
  /** What the rows are ranked by. */
  readonly key: string;
  readonly order: Order | null;
  /** Column of periods by which rows follow each other where they are not ranked, and these periods. */
  readonly byPeriod?: { readonly column: string; readonly periods: readonly PeriodId[] };
}

/** The rows of a listing; "" where none is left. Null where a formula cannot say it. */
export function listed({ columns, kept, key, order, byPeriod }: Listing): string | null {
  const positions = `{${columns.map((_column, index) => index + 1).join(",")}}`;
  const table = `CHOOSE(${positions},${columns.join(",")})`;
  const of = (column: string): string => (kept === null ? column : `FILTER(${column},${kept})`);
  const orNothing = (rows: string): string => (kept === null ? rows : `IF(SUM(${kept})=0,"",${rows})`);
  if (order === null) {
    if (byPeriod === undefined || byPeriod.periods.length < 2) return orNothing(of(table));
    const periods = textColumn(byPeriod.periods);
    return periods === null ? null : orNothing(`SORTBY(${of(table)},XMATCH(${of(byPeriod.column)},${periods}))`);
  }
  const direction = isDescending(order) ? -1 : 1;
  if (order.count === null) return orNothing(`SORTBY(${of(table)},--(${of(key)}<>""),-1,IF(${of(key)}="","",ROUND(${of(key)},9)),${direction})`);
  const count = kept === null ? `ROWS(${key})` : `SUM(${kept})`;
  return orNothing(`INDEX(SORTBY(${of(table)},ROUND(${of(key)},9),${direction}),SEQUENCE(MIN(${order.count},${count})),${positions})`);
}
