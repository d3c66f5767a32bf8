import type { GoalNode } from "../types";
import { date, giveId, giveParent, rename, set } from "./changeEdits";
import type { EditContext, EditRows, Step } from "./rows";
import { add, arrange, duplicate, move, remove, restore } from "./structureEdits";
import { copyTarget, splitTarget } from "./targetEdits";
import { isRefusal, type EditOf, type Edited, type Refusal, type TreeEdit } from "./types";
import { decide, totalWeights, weigh } from "./weightEdits";

type Editors = { readonly [Kind in TreeEdit["kind"]]: (rows: EditRows, edit: EditOf<Kind>, context: EditContext) => Step | Refusal };

const editors: Editors = { set, date, rename, add, remove, move, duplicate, weigh, totalWeights, splitTarget, copyTarget, decide, giveId, giveParent, restore, arrange, all };

/**
 * The goal tree after an edit, and the edit that takes it back; a refusal, with nothing changed, where the edit cannot
 * be made. No edit brings about a cycle, a repeated id or a parent that does not exist.
 */
export function applyEdit(nodes: readonly GoalNode[], edit: TreeEdit, context: EditContext = {}): Edited | Refusal {
  const result = step(nodes.map((node, origin) => ({ node, origin })), edit, context);
  if (isRefusal(result)) return result;
  const { rows, inverse } = result;
  return { nodes: rows.map(({ node }) => node), origin: rows.map(({ origin }) => origin), copyOf: rows.map(({ copyOf = null }) => copyOf), parts: rows.map(({ part = null }) => part), inverse };
}

function step(rows: EditRows, edit: TreeEdit, context: EditContext): Step | Refusal {
  // The table pairs every kind with the editor of that kind, which the compiler cannot see through the union.
  const editor = editors[edit.kind] as (rows: EditRows, edit: TreeEdit, context: EditContext) => Step | Refusal;
  return editor(rows, edit, context);
}

function all(rows: EditRows, { edits }: EditOf<"all">, context: EditContext): Step | Refusal {
  let current = rows;
  const back: TreeEdit[] = [];
  const added = new Map<string, string>();
  for (const edit of edits) {
    const result = step(current, ofAdded(edit, added), context);
    if (isRefusal(result)) return result;
    if (edit.kind === "add" && edit.node.id !== undefined && result.inverse.kind === "remove") added.set(edit.node.id, result.inverse.id);
    current = result.rows;
    back.unshift(result.inverse);
  }
  return { rows: current, inverse: { kind: "all", edits: back } };
}

/** The edit about and under the goals that were added, by the ids that they got. */
function ofAdded<Edit extends TreeEdit>(edit: Edit, added: ReadonlyMap<string, string>): Edit {
  const id = "id" in edit ? added.get(edit.id) : undefined;
  const parent = "parent" in edit ? added.get(edit.parent ?? "") : undefined;
  return { ...edit, ...(id !== undefined && { id }), ...(parent !== undefined && { parent }) };
}
