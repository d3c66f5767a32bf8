import { goalRow } from "../../goals/goalsPlan";
import type { GoalNode } from "../../goals/types";
import type { Content } from "../../sheets/plan";
import { findColumns } from "../../sheets/readTable";
import { headingOf, tables } from "../../sheets/schema";
import { layRow, type RowContent } from "../../sheets/tablePlan";
import type { Language } from "../../text/language";
import type { TableSnapshot } from "../read";
import type { GoalRows } from "./goalRows";
import { isFormula } from "./cellContent";
import { noRows, noSheets, type AddedRow, type CellStep, type GoalStep, type RemovedRow } from "./goalStep";
import { keptCell, keptRow } from "./kept";
import { rowKeys } from "./rowKeys";
import { noTargets } from "./targetSteps";
import type { EditGoalsRequest, KeptGoal, KeptReason } from "./types";

type Field = keyof GoalNode;

/** A goal before and after, with the fields in which they differ. */
interface Changed {
  readonly key: string;
  readonly was: GoalNode;
  readonly node: GoalNode;
  readonly fields: readonly Field[];
}

/** A change of the tree as a step over the table as it stands now, and what of the sheet stands in its way. */
export function planStep(request: EditGoalsRequest, table: TableSnapshot, rows: GoalRows, language: Language): { readonly step: GoalStep; readonly kept: readonly KeptGoal[] } {
  const { seen, wanted, origin, replaceFormulas = false } = request;
  const keys = { seen: rowKeys(seen), wanted: rowKeys(wanted) };
  const keyOf = (at: number): string => keys.seen[origin[at] ?? -1] ?? keys.wanted[at] ?? "";
  const changed = wanted.flatMap((node, at) => changeOf(keyOf(at), seen[origin[at] ?? -1], node));
  const added = wanted.flatMap((node, at) => (origin[at] === null ? [{ node, at }] : []));
  const stays = new Set(origin);
  const removed = seen.flatMap((node, at) => (stays.has(at) ? [] : [{ node, key: keys.seen[at] ?? "" }]));
  const layout = layoutOf(table, [...changed.flatMap(({ fields }) => fields), ...added.flatMap(({ node }) => filledFields(node))], language);
  const kept: KeptGoal[] = [];
  const cells = changed.flatMap((change) => change.fields.flatMap((field): readonly CellStep[] => {
    const { key, node } = change;
    const row = rows.byKey.get(key);
    const position = layout.positions.get(field) ?? -1;
    const formula = table.formulas[row?.index ?? -1]?.[position] ?? "";
    const computed = isFormula(formula, table.rows[row?.index ?? -1]?.[position]);
    const obstacle: KeptReason | null = row === undefined ? "gone" : row.node[field] !== change.was[field] ? "changed" : computed && !replaceFormulas ? "formula" : null;
    if (obstacle !== null) {
      kept.push(keptCell(row?.node ?? node, obstacle, field, computed ? formula : (row?.node[field] ?? "")));
      return [];
    }
    return [{ key, heading: layout.headings[position] ?? "", expected: formula, content: layout.lay({ [field]: goalRow(node)[field] }, "")[position] ?? "" }];
  }));
  const gone = removed.flatMap(({ node, key }): readonly RemovedRow[] => {
    const row = rows.byKey.get(key);
    if (row === undefined) return [];
    if (changeOf(key, row.node, node).length > 0) kept.push(keptRow(row.node, "changed"));
    return [{ key, expected: new Map(table.header.map((heading, at) => [String(heading), table.formulas[row.index]?.[at] ?? ""] as const)) }];
  });
  const step: GoalStep = {
    newColumns: layout.added,
    cells,
    others: [],
    targets: noTargets,
    definitions: noRows,
    okrs: noRows,
    sheets: noSheets,
    removed: gone,
    added: added.map(({ node, at }) => ({ key: keyOf(at), above: at === 0 ? null : keyOf(at - 1), cells: cellsOf(node, layout) })),
    keys: new Map(wanted.flatMap((_, at) => (keyOf(at) === keys.wanted[at] ? [] : [[keyOf(at), keys.wanted[at] ?? ""] as const]))),
    order: orderOf(wanted.map((_, at) => keyOf(at)), keys.seen, rows),
    droppedColumns: [],
  };
  return { step, kept };
}

function changeOf(key: string, was: GoalNode | undefined, node: GoalNode): readonly Changed[] {
  if (was === undefined || was === node) return [];
  const fields = fieldsOf(node).filter((field) => was[field] !== node[field]);
  return fields.length === 0 ? [] : [{ key, was, node, fields }];
}

function fieldsOf(node: GoalNode): readonly Field[] {
  return Object.keys(node) as readonly Field[];
}

function filledFields(node: GoalNode): readonly Field[] {
  return fieldsOf(node).filter((field) => node[field] !== null && node[field] !== "");
}

interface Layout {
  /** The headings that the table will have. */
  readonly headings: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  /** Those that it lacks. */
  readonly added: readonly string[];
  readonly lay: (content: RowContent<"goals">, blank: "" | null) => readonly Content[];
}

/** Where the columns stand, with those that the table lacks at its end. */
function layoutOf(table: TableSnapshot, needed: readonly Field[], language: Language): Layout {
  const { columns } = tables.goals;
  const present = findColumns(columns, table.header);
  const added = [...new Set(needed)].flatMap((field) => (field in columns && !present.has(field) ? [headingOf("goals", field, language)] : []));
  const headings = [...table.header.map(String), ...added];
  const positions = findColumns(columns, headings);
  return { headings, positions, added, lay: (content, blank) => layRow("goals", content, positions, headings.length, language, blank) };
}

function cellsOf(node: GoalNode, { headings, lay }: Layout): AddedRow["cells"] {
  return new Map(lay(goalRow(node), null).flatMap((content, at) => (content === null ? [] : [[headings[at] ?? "", content] as const])));
}

/** The wanted order where rows were moved; null where none were, or where the sheet has been sorted otherwise since. */
function orderOf(wanted: readonly string[], seen: readonly string[], rows: GoalRows): readonly string[] | null {
  const among = (keys: readonly string[], others: readonly string[]): string => {
    const known = new Set(others);
    return keys.filter((key) => known.has(key)).join("\r");
  };
  const before = among(seen, wanted);
  if (before === among(wanted, seen)) return null;
  const now = rows.all.map(({ key }) => key);
  return among(now, wanted) === among(seen.filter((key) => rows.byKey.has(key)), wanted) ? wanted : null;
}
