import { goalEditMessages as text } from "../../text/goalEdits";
import { namesCell, namesIn } from "../contributors";
import { freeId, idOfGoal } from "../ids";
import type { GoalNode } from "../types";
import { bearsDepartment } from "./bearsDepartment";
import { branchFrom, idsIn, positionOf, refuse, replaceAt, type EditRows, type Step } from "./rows";
import type { EditOf, NodeChanges, Refusal, TreeEdit } from "./types";

/** Changes of the contents of rows, by their ids. */
export function changeRows(rows: EditRows, changes: ReadonlyMap<number, NodeChanges>): Step {
  const before = [...changes].flatMap(([at, change]): TreeEdit[] => {
    const node = rows[at]?.node;
    return node === undefined ? [] : [{ kind: "set", id: node.id, changes: valuesOf(node, Object.keys(change) as (keyof NodeChanges)[]) }];
  });
  const [only] = before;
  return { rows: replaceAt(rows, changes), inverse: before.length === 1 && only !== undefined ? only : { kind: "all", edits: before } };
}

function valuesOf(node: GoalNode, keys: readonly (keyof NodeChanges)[]): NodeChanges {
  return Object.fromEntries(keys.map((key) => [key, node[key]])) as NodeChanges;
}

export function set(rows: EditRows, { id, changes, part }: EditOf<"set">): Step | Refusal {
  const at = positionOf(rows, id);
  if (typeof at !== "number") return at;
  const step = changeRows(rows, new Map([[at, changes]]));
  return part === undefined ? step : { ...step, rows: step.rows.map((row, position) => (position === at ? { ...row, part } : row)) };
}

/** The days of a job are those of its KPIs: whoever leaves has them until then. KPIs with days of their own keep those. */
export function date(rows: EditRows, { id, days }: EditOf<"date">): Step | Refusal {
  const at = positionOf(rows, id);
  if (typeof at !== "number") return at;
  const job = rows[at]?.node;
  const changes = new Map<number, NodeChanges>([[at, days]]);
  for (const position of job?.level === "role" || job?.level === "team" ? branchFrom(rows, at) : []) {
    const node = rows[position]?.node;
    const along = Object.fromEntries((["start", "until"] as const).flatMap((day) => (days[day] !== undefined && node?.[day] === job?.[day] ? [[day, days[day]] as const] : [])));
    if (Object.keys(along).length > 0) changes.set(position, along);
  }
  return everyHasOneId(rows, [...changes.keys()]) ? changeRows(rows, changes) : refuse(text.branchWithoutIds, { name: job?.goal ?? id });
}

/** Where a row bears the name of its department, the rows of the department bear the new one, and KPIs that it shares name it by that. */
export function rename(rows: EditRows, { id, goal }: EditOf<"rename">): Step | Refusal {
  const at = positionOf(rows, id);
  if (typeof at !== "number") return at;
  const node = rows[at]?.node;
  const changes = new Map<number, NodeChanges>([[at, { goal }]]);
  if (node !== undefined && bearsDepartment(node)) {
    for (const position of branchFrom(rows, at)) {
      if (rows[position]?.node.department === node.department) changes.set(position, { ...changes.get(position), department: goal });
    }
    if (!everyHasOneId(rows, [...changes.keys()])) return refuse(text.branchWithoutIds, { name: node.goal });
    for (const [position, { node: { contributors } }] of rows.entries()) {
      const named = contributors === "" ? [] : namesIn(contributors);
      if (!named.includes(node.department) || !everyHasOneId(rows, [position])) continue;
      changes.set(position, { ...changes.get(position), contributors: namesCell(named.map((name) => (name === node.department ? goal : name))) });
    }
  }
  return changeRows(rows, changes);
}

/** Whether each of some rows can be found by its id again. */
export function everyHasOneId(rows: EditRows, positions: readonly number[]): boolean {
  const counts = new Map<string, number>();
  for (const { node } of rows) counts.set(node.id, (counts.get(node.id) ?? 0) + 1);
  return positions.every((at) => {
    const id = rows[at]?.node.id ?? "";
    return id !== "" && counts.get(id) === 1;
  });
}

export function giveId(rows: EditRows, { row, from, to, undo }: EditOf<"giveId">): Step | Refusal {
  const node = rows[row]?.node;
  if (node === undefined || node.id !== from) return refuse(text.rowChanged);
  // An id that is the row's alone stays: results and reviews speak of it.
  if (undo === undefined && everyHasOneId(rows, [row])) return refuse(text.rowChanged);
  const isTaken = idsIn(rows);
  const id = to ?? freeId(idOfGoal(node), isTaken);
  if (undo === undefined && (id === "" || isTaken(id))) return refuse(text.idTaken, { id });
  return { rows: replaceAt(rows, new Map([[row, { id }]])), inverse: { kind: "giveId", row, from: id, to: from, undo: true } };
}

export function giveParent(rows: EditRows, { row, id, parent, undo }: EditOf<"giveParent">): Step | Refusal {
  const node = rows[row]?.node;
  if (node === undefined || node.id !== id) return refuse(text.rowChanged);
  if (parent !== null && undo === undefined) {
    const above = positionOf(rows, parent);
    if (typeof above !== "number") return above;
    if (branchFrom(rows, row).includes(above)) return refuse(text.ownDescendant, { name: node.goal });
  }
  return { rows: replaceAt(rows, new Map([[row, { parent }]])), inverse: { kind: "giveParent", row, id, parent: node.parent, undo: true } };
}
