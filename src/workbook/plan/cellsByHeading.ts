import type { Content } from "../../sheets/plan";
import type { TableSnapshot } from "../read";
import { contentOf } from "./cellContent";

/** What cells of a row held, by the headings above them: columns may move meanwhile. */
export type CellsByHeading = ReadonlyMap<string, Content>;

/** The cells of a row as they are, formulas as formulas; with `counts` only those at some positions. */
export function cellsByHeading({ header, formulas, rows }: TableSnapshot, index: number, counts: (position: number) => boolean = () => true): CellsByHeading {
  return new Map(header.flatMap((heading, at) => (counts(at) ? [[String(heading), contentOf(formulas[index]?.[at] ?? "", rows[index]?.[at])] as const] : [])));
}

/** What cells hold, as a text that is the same wherever their columns stand; blank ones say nothing. */
export function alike(cells: CellsByHeading): string {
  return JSON.stringify([...cells].filter(([, content]) => content !== "" && content !== null).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The same cells where their columns stand now; null for the others. */
export function layByHeading(cells: CellsByHeading, header: readonly unknown[]): readonly Content[] {
  return header.map((heading) => cells.get(String(heading)) ?? null);
}
