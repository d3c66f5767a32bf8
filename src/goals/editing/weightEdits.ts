import { goalEditMessages as text } from "../../text/goalEdits";
import { goalStateTerms, termName, withTerms } from "../../text/terms";
import { isSamePerson, namesIn } from "../contributors";
import { followers } from "../dayWeights";
import { emptyNode } from "../emptyNode";
import { mayBecome, signed } from "../states";
import { isAgreed } from "../tree";
import type { GoalNode } from "../types";
import { changeRows, everyHasOneId } from "./changeEdits";
import { branchFrom, childrenOf, positionOf, refuse, type EditRows, type Step } from "./rows";
import { totalled, weighed, type SiblingWeight } from "./siblingWeights";
import { isRefusal, type EditOf, type NodeChanges, type Refusal } from "./types";

export function weigh(rows: EditRows, { id, weight, pinned }: EditOf<"weigh">): Step | Refusal {
  const at = positionOf(rows, id);
  if (typeof at !== "number") return at;
  const node = rows[at]?.node;
  // What does not count yet takes no weight from the others.
  if (node === undefined || node.parent === null || !isAgreed(node)) return changeRows(rows, new Map([[at, { weight }]]));
  const places = placesOf(rows, siblingsOf(rows, node.parent, node));
  const wanted = weight ?? Math.round(100 / places.length) / 100;
  return written(rows, places, weighed(places.map((each) => standing(rows, each, pinned)), places.findIndex((each) => each.includes(at)), wanted));
}

export function totalWeights(rows: EditRows, { parent, pinned }: EditOf<"totalWeights">): Step | Refusal {
  const at = positionOf(rows, parent);
  if (typeof at !== "number") return at;
  const siblings = siblingsOf(rows, parent);
  if (siblings.length === 0) return refuse(text.noWeights, { name: rows[at]?.node.goal ?? parent });
  const places = placesOf(rows, siblings);
  return written(rows, places, totalled(places.map((each) => standing(rows, each, pinned))));
}

/**
 * A branch is agreed on, declined or retired: whatever in it stands where its root does. When a goal comes to count,
 * its siblings make room for its weight.
 */
export function decide(rows: EditRows, { id, state, pinned, by }: EditOf<"decide">): Step | Refusal {
  const at = positionOf(rows, id);
  if (typeof at !== "number") return at;
  const branch = branchFrom(rows, at);
  const root = rows[at]?.node;
  if (root === undefined || !everyHasOneId(rows, branch)) return refuse(text.branchWithoutIds, { name: root?.goal ?? id });
  if (!mayBecome(root.state, state)) {
    const words = { from: termName(goalStateTerms, root.state ?? "agreed"), to: termName(goalStateTerms, state) };
    return refuse(withTerms(text.stepSkipped, words), { name: root.goal });
  }
  const alike = branch.filter((each) => {
    const node = rows[each]?.node;
    return node !== undefined && (isAgreed(root) ? isAgreed(node) : node.state === root.state);
  });
  const own = by === undefined || state !== "reviewed" ? undefined : alike.map((each) => rows[each]?.node).find((node) => namesIn(node?.owner ?? "").some((name) => isSamePerson(name, by.name)));
  if (own !== undefined) return refuse(text.ownReview, { name: own.goal, owner: by?.name ?? "" });
  const decided = changeRows(rows, new Map(alike.map((each): [number, NodeChanges] =>
    [each, { state, ...(by !== undefined && { signOff: signed(rows[each]?.node.signOff ?? "", state, by) }) }])));
  const comes = isAgreed({ state }) && !isAgreed(root);
  if (!comes || root.weight === null || root.parent === null || siblingsOf(decided.rows, root.parent).length < 2) return decided;
  const weighted = weigh(decided.rows, { kind: "weigh", id, weight: root.weight, pinned });
  return isRefusal(weighted) ? weighted : { rows: weighted.rows, inverse: { kind: "all", edits: [weighted.inverse, decided.inverse] } };
}

/** Positions of the children that have a weight and count, and of one more that shall be among them. */
function siblingsOf(rows: EditRows, parent: string, also?: GoalNode): readonly number[] {
  return childrenOf(rows, parent).filter((at) => {
    const node = rows[at]?.node;
    return node !== undefined && (node === also || (isAgreed(node) && node.weight !== null));
  });
}

/** Positions of siblings by the share that they have: one each, or where they follow each other on different days one together. */
function placesOf(rows: EditRows, siblings: readonly number[]): readonly (readonly number[])[] {
  const nodes = siblings.map((at) => ({ at, ...(rows[at]?.node ?? emptyNode) }));
  return followers(nodes).map((place) => place.map(({ at }) => at));
}

function standing(rows: EditRows, place: readonly number[], pinned: readonly string[]): SiblingWeight {
  const nodes = place.flatMap((at) => rows[at]?.node ?? []);
  return { weight: nodes[0]?.weight ?? null, pinned: nodes.some(({ id }) => pinned.includes(id)) };
}

/** Only the weights that change are written. */
function written(rows: EditRows, places: readonly (readonly number[])[], weights: readonly number[] | Refusal): Step | Refusal {
  if (isRefusal(weights)) return weights;
  const changes = new Map<number, NodeChanges>();
  for (const [index, place] of places.entries()) {
    const weight = weights[index];
    for (const at of place) if (weight !== undefined && rows[at]?.node.weight !== weight) changes.set(at, { weight });
  }
  return everyHasOneId(rows, [...changes.keys()]) ? changeRows(rows, changes) : refuse(text.ambiguousGoal, { id: repeatedId(rows, changes) });
}

function repeatedId(rows: EditRows, changes: ReadonlyMap<number, NodeChanges>): string {
  const at = [...changes.keys()].find((each) => !everyHasOneId(rows, [each]));
  return rows[at ?? -1]?.node.id ?? "";
}
