import { cellCount, intersection, type Area } from "../../engine/area";
import { invalidArgument, OfficeError } from "../api/officeError";
import type { Book, RangeState } from "../book";

/** Separate ranges of one sheet as an add-in holds them together. */
export class AreasState {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    private readonly parts: readonly RangeState[],
  ) {}

  static of(book: Book, sheetId: string, areas: readonly Area[]): AreasState {
    return new AreasState(book, sheetId, areas.map((area) => book.range(sheetId, area)));
  }

  /** Those that still have cells. @throws OfficeError InvalidReference when none has */
  get ranges(): readonly RangeState[] {
    const left = this.parts.filter(({ tracked }) => tracked.area !== null);
    if (left.length === 0) throw new OfficeError("InvalidReference");
    return left;
  }

  get areas(): readonly Area[] {
    return this.ranges.map(({ area }) => area);
  }

  get tracked() {
    return this.parts.map(({ tracked }) => tracked);
  }

  /** `Sheet1!A1:B2,Sheet1!D4` */
  get address(): string {
    return this.ranges.map(({ address }) => address).join(",");
  }

  get cellCount(): number {
    const count = this.areas.reduce((sum, area) => sum + cellCount(area), 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  with(areas: readonly Area[]): AreasState {
    return AreasState.of(this.book, this.sheetId, areas);
  }

  /** What these areas have in common with others; null when nothing. */
  common(others: readonly Area[]): AreasState | null {
    const common = this.areas.flatMap((area) => others.flatMap((other) => intersection(area, other) ?? []));
    return common.length > 0 ? this.with(common) : null;
  }
}

/** Excel takes no longer list of addresses. */
const LONGEST_LIST = 8_192;

/**
 * Reads `A1:B2, D4, Name` on a sheet.
 * @throws OfficeError InvalidArgument when a part is no range of the sheet
 */
export function areasAt(book: Book, sheetId: string, addresses: string): AreasState {
  if (addresses.length > LONGEST_LIST) throw invalidArgument();
  const parts = addresses.match(/(?:'(?:[^']|'')*'|[^,;'])+/g) ?? [];
  if (parts.length === 0) throw invalidArgument();
  const ranges = parts.map((part) => {
    const range = book.locate(part.trim(), sheetId);
    if (!range || range.sheetId !== sheetId) throw invalidArgument();
    return range;
  });
  return new AreasState(book, sheetId, ranges);
}

/** Rows of cells put together to as few rectangles as a look along rows, then down columns finds. */
export function rectanglesOf(cells: Iterable<readonly [row: number, column: number]>): Area[] {
  const done: Area[] = [];
  /** Rectangles that end in the row before, by their columns. */
  let open = new Map<string, { row: number; column: number; rows: number; columns: number }>();
  const finish = (runs: readonly { row: number; column: number; columns: number }[], row: number) => {
    const next: typeof open = new Map();
    for (const run of runs) {
      const key = `${run.column} ${run.columns}`;
      const above = open.get(key);
      if (above && above.row + above.rows === row) {
        above.rows++;
        next.set(key, above);
        open.delete(key);
      } else next.set(key, { ...run, rows: 1 });
    }
    done.push(...open.values());
    open = next;
  };
  let runs: { row: number; column: number; columns: number }[] = [];
  let row = -1;
  for (const [r, column] of cells) {
    if (r !== row && row >= 0) {
      finish(runs, row);
      runs = [];
    }
    row = r;
    const last = runs.at(-1);
    if (last && last.column + last.columns === column) last.columns++;
    else runs.push({ row: r, column, columns: 1 });
  }
  if (row >= 0) finish(runs, row);
  done.push(...open.values());
  return done.sort((a, b) => a.row - b.row || a.column - b.column);
}
