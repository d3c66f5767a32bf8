import { compareValues } from "../../compare";
import { errors, type CellValue } from "../../values";

/** One row (or column) of what GROUPBY and PIVOTBY give: a group, a subtotal or the grand total. */
export interface Line {
  /** One for each field; blank texts after those of a subtotal. */
  readonly labels: readonly CellValue[];
  /** Which rows of the data are meant. */
  readonly rows: readonly number[];
  /** Those of the group around it. */
  readonly parent: readonly number[];
}

export interface AxisOptions {
  /** 0 none, 1 the grand total, 2 subtotals of the first field too, and so on; below 0 they stand first. */
  readonly depth: number;
  /** Numbers of fields, then of values; below 0 for falling. */
  readonly order: readonly number[];
  /** Whether fields are sorted without regard to those before them. */
  readonly isTable: boolean;
  readonly words: { readonly total: string; readonly grandTotal: string };
}

interface Group {
  readonly label: CellValue;
  readonly rows: number[];
}

/**
 * The lines along one axis.
 * @param fields for each field the labels of all rows
 * @param valueOf what a sum (or whatever is asked for) of rows is, by its number: what groups are sorted by
 */
export function linesOf(fields: readonly (readonly CellValue[])[], rows: readonly number[], options: AxisOptions, valueOf: (rows: readonly number[], index: number) => CellValue): Line[] {
  const count = fields.length;
  const { depth, isTable } = options;
  if (Math.abs(depth) > Math.max(1, isTable ? 1 : count)) throw errors.value;
  const compare = comparer(count, options.order, valueOf);
  const lines = isTable ? flat(fields, rows, compare) : nested(fields, rows, 0, [], options, compare);
  const grand = Math.abs(depth) > 1 ? options.words.grandTotal : options.words.total;
  const total: Line[] = depth === 0 ? [] : [{ labels: [grand, ...new Array<string>(Math.max(0, count - 1)).fill("")], rows, parent: rows }];
  return depth < 0 ? [...total, ...lines] : [...lines, ...total];
}

type Compare = (a: Group, b: Group, level: number) => number;

function comparer(count: number, order: readonly number[], valueOf: (rows: readonly number[], index: number) => CellValue): Compare {
  return (a, b, level) => {
    for (const key of order) {
      const index = Math.abs(key) - 1;
      const difference = index === level ? compareLabels(a.label, b.label, key < 0) : index >= count ? compareValues(valueOf(a.rows, index - count), valueOf(b.rows, index - count)) : 0;
      if (difference !== 0) return key < 0 ? -difference : difference;
    }
    return compareLabels(a.label, b.label, false);
  };
}

/** Blanks come last, whatever the direction. */
function compareLabels(a: CellValue, b: CellValue, isFalling: boolean): number {
  if (a !== null && b !== null) return compareValues(a, b);
  return a === b ? 0 : (a === null) === isFalling ? -1 : 1;
}

function groupsOf(labels: readonly CellValue[], rows: readonly number[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const label = labels[row] ?? null;
    const key = typeof label === "string" ? `s${label.toLowerCase()}` : `${typeof label}${String(label)}`;
    const known = groups.get(key);
    if (known !== undefined) known.rows.push(row);
    else groups.set(key, { label, rows: [row] });
  }
  return [...groups.values()];
}

function nested(fields: readonly (readonly CellValue[])[], rows: readonly number[], level: number, before: readonly CellValue[], options: AxisOptions, compare: Compare): Line[] {
  const field = fields[level];
  if (field === undefined) return [];
  const isLast = level === fields.length - 1;
  return groupsOf(field, rows).sort((a, b) => compare(a, b, level)).flatMap(({ label, rows: own }) => {
    const labels = [...before, label];
    if (isLast) return [{ labels, rows: own, parent: rows }];
    const inner = nested(fields, own, level + 1, labels, options, compare);
    if (Math.abs(options.depth) < level + 2) return inner;
    const subtotal: Line = { labels: [...labels, ...new Array<string>(fields.length - labels.length).fill("")], rows: own, parent: rows };
    return options.depth < 0 ? [subtotal, ...inner] : [...inner, subtotal];
  });
}

/** Every combination of labels, sorted by one field after the other. */
function flat(fields: readonly (readonly CellValue[])[], rows: readonly number[], compare: Compare): Line[] {
  let parts: { readonly labels: readonly CellValue[]; readonly rows: readonly number[] }[] = [{ labels: [], rows }];
  for (const field of fields) parts = parts.flatMap((part) => groupsOf(field, part.rows).map((group) => ({ labels: [...part.labels, group.label], rows: group.rows })));
  const sorted = parts.sort((a, b) => {
    for (let level = 0; level < fields.length; level++) {
      const difference = compare({ label: a.labels[level] ?? null, rows: [...a.rows] }, { label: b.labels[level] ?? null, rows: [...b.rows] }, level);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return sorted.map((part) => ({ ...part, parent: rows }));
}
