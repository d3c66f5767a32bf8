import { goalEditMessages as text } from "../../text/goalEdits";
import { emptyNode } from "../emptyNode";
import { freeId, idOfGoal } from "../ids";
import type { GoalNode } from "../types";
import { changeRows, everyHasOneId } from "./changeEdits";
import { branchFrom, idsIn, insertAt, placeOf, placeUnder, positionOf, positionOfPlace, refuse, replaceAt, type EditRow, type EditRows, type Step } from "./rows";
import type { EditOf, NewNode, NodeChanges, Refusal, TreeEdit } from "./types";

export function add(rows: EditRows, { parent, position, node, copyOf }: EditOf<"add">): Step | Refusal {
  const above = parentNode(rows, parent, node);
  if (above !== null && "refused" in above) return above;
  const wanted = { ...inherited(node, above), ...node, parent };
  const added = { ...emptyNode, ...wanted, id: freeId(node.id ?? idOfGoal({ ...emptyNode, ...wanted }), idsIn(rows)) };
  return { rows: insertAt(rows, placeUnder(rows, parent, position), [{ node: added, origin: null, ...(copyOf !== undefined && { copyOf }) }]), inverse: { kind: "remove", id: added.id } };
}

/** What a new goal takes over from the one above it. */
function inherited(node: NewNode, above: GoalNode | null): Partial<GoalNode> {
  if (node.level === "department") return { department: node.goal };
  return above === null ? {} : { department: above.department, role: above.role, owner: above.owner };
}

export function remove(rows: EditRows, { id }: EditOf<"remove">): Step | Refusal {
  const at = positionOf(rows, id);
  if (typeof at !== "number") return at;
  const branch = branchFrom(rows, at);
  const removed = new Set(branch);
  const places = branch.flatMap((position) => {
    const row = rows[position];
    return row === undefined ? [] : [{ ...placeOf(rows, position), node: row.node }];
  });
  return { rows: rows.filter((_, position) => !removed.has(position)), inverse: { kind: "restore", id, rows: places } };
}

export function restore(rows: EditRows, { id, rows: places }: EditOf<"restore">): Step | Refusal {
  const isTaken = idsIn(rows);
  const clash = places.find(({ node }) => isTaken(node.id));
  if (clash !== undefined) return refuse(text.idTaken, { id: clash.node.id });
  const back = places.map((place) => ({ ...place, row: { node: place.node, origin: null } }));
  return { rows: putBack(rows, back), inverse: { kind: "remove", id } };
}

/** A goal with its branch to another parent or place. What bears the name of the department that it leaves bears the new one. */
export function move(rows: EditRows, { id, parent, position }: EditOf<"move">): Step | Refusal {
  const at = positionOf(rows, id);
  if (typeof at !== "number") return at;
  const node = rows[at]?.node ?? emptyNode;
  const branch = branchFrom(rows, at);
  if (!everyHasOneId(rows, branch)) return refuse(text.branchWithoutIds, { name: node.goal });
  if (branch.some((each) => rows[each]?.node.id === parent)) return refuse(text.ownDescendant, { name: node.goal });
  const above = parentNode(rows, parent, node);
  if (above !== null && "refused" in above) return above;
  const moved = new Set(branch);
  const left = rows.filter((_, each) => !moved.has(each));
  const rewritten = replaceAt(rows, new Map([[at, { parent }]]));
  const placed = insertAt(left, placeUnder(left, parent, position), branch.flatMap((each) => rewritten[each] ?? []));
  const inverse: TreeEdit = { kind: "arrange", rows: placesOf(rows, branch) };
  const changes = newDepartment(placed, node, above);
  if (changes.size === 0) return { rows: placed, inverse };
  const renamed = changeRows(placed, changes);
  return { rows: renamed.rows, inverse: { kind: "all", edits: [renamed.inverse, inverse] } };
}

function newDepartment(rows: EditRows, node: GoalNode, above: GoalNode | null): ReadonlyMap<number, NodeChanges> {
  const department = above?.department ?? "";
  if (node.level === "department" || department === "" || department === node.department) return new Map();
  const at = rows.findIndex((row) => row.node.id === node.id);
  return new Map(branchFrom(rows, at).flatMap((each) => (rows[each]?.node.department === node.department ? [[each, { department }] as const] : [])));
}

export function arrange(rows: EditRows, { rows: places }: EditOf<"arrange">): Step | Refusal {
  const positions = new Map<string, number>();
  for (const { id } of places) {
    const at = positionOf(rows, id);
    if (typeof at !== "number") return at;
    positions.set(id, at);
  }
  const out = [...positions.values()].sort((a, b) => a - b);
  const taken = new Set(out);
  const back = places.flatMap(({ at, after, id, parent }) => {
    const row = rows[positions.get(id) ?? -1];
    return row === undefined ? [] : [{ at, after, row: { ...row, node: { ...row.node, parent } } }];
  });
  return { rows: putBack(rows.filter((_, at) => !taken.has(at)), back), inverse: { kind: "arrange", rows: placesOf(rows, out) } };
}

/** The branch once more below itself, with ids of its own; a copied department gets a name of its own. */
export function duplicate(rows: EditRows, { id }: EditOf<"duplicate">): Step | Refusal {
  const at = positionOf(rows, id);
  if (typeof at !== "number") return at;
  const branch = branchFrom(rows, at);
  if (!everyHasOneId(rows, branch)) return refuse(text.branchWithoutIds, { name: rows[at]?.node.goal ?? id });
  const isTaken = idsIn(rows);
  const ids = new Map<string, string>();
  const copies = branch.flatMap((each): EditRow[] => {
    const row = rows[each];
    if (row === undefined) return [];
    const copy = renamedCopy(rows, row.node, rows[at]?.node ?? row.node);
    const own = freeId(idOfGoal(copy), (wanted) => isTaken(wanted) || [...ids.values()].includes(wanted));
    ids.set(row.node.id, own);
    return [{ node: { ...copy, id: own }, origin: null, copyOf: row.copyOf ?? row.node.id }];
  });
  const linked = copies.map(({ node, ...row }) => ({ ...row, node: { ...node, parent: ids.get(node.parent ?? "") ?? node.parent } }));
  return { rows: insertAt(rows, (branch.at(-1) ?? at) + 1, linked), inverse: { kind: "remove", id: ids.get(id) ?? id } };
}

/** A department cannot have the name of another one; its copy is `Sales (2)`. */
function renamedCopy(rows: EditRows, node: GoalNode, root: GoalNode): GoalNode {
  if (root.level !== "department" || node.department !== root.department) return node;
  const names = new Set(rows.map((row) => row.node.department));
  let count = 2;
  while (names.has(`${root.department} (${count})`)) count += 1;
  const department = `${root.department} (${count})`;
  return { ...node, department, goal: node.goal === root.department ? department : node.goal };
}

/** The goal that a new child would hang under, or why it cannot. */
function parentNode(rows: EditRows, parent: string | null, child: Pick<GoalNode, "level" | "goal">): GoalNode | Refusal | null {
  if (parent === null) return child.level === "strategy" ? null : refuse(text.needsParent, { name: child.goal });
  const at = positionOf(rows, parent);
  if (typeof at !== "number") return at;
  const above = rows[at]?.node ?? null;
  return above?.level === "kpi" && child.level !== "kpi" ? refuse(text.onlyKpisBelow, { parent: above.goal }) : above;
}

function placesOf(rows: EditRows, positions: readonly number[]): EditOf<"arrange">["rows"] {
  return positions.flatMap((at) => {
    const row = rows[at];
    return row === undefined ? [] : [{ ...placeOf(rows, at), id: row.node.id, parent: row.node.parent }];
  });
}

/** Rows go back one after the other from above, so that each finds the row above it. */
function putBack(rows: EditRows, places: readonly { readonly at: number; readonly after: string | null; readonly row: EditRow }[]): EditRows {
  let all = rows;
  for (const place of places) all = insertAt(all, positionOfPlace(all, place), [place.row]);
  return all;
}
