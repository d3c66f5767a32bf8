import { goalEditMessages as text } from "../../text/goalEdits";
import { goalStateTerms, termName, withTerms } from "../../text/terms";
import { isSamePerson, namesIn } from "../contributors";
import { followers } from "../dayWeights";
import { emptyNode } from "../emptyNode";
import { GroupParts } from "../groupParts";
import { levelWeights } from "../levelWeights";
import { mayBecome, signed } from "../states";
import { indexTree, isAgreed } from "../tree";
import type { GoalNode } from "../types";
import { changeRows, everyHasOneId } from "./changeEdits";
import { branchFrom, childrenOf, positionOf, refuse, type EditRows, type Step } from "./rows";
import { totalled, weighed, weighedBesideBlanks, type SiblingWeight } from "./siblingWeights";
import { isRefusal, type EditOf, type NodeChanges, type Refusal } from "./types";

export function weigh(rows: EditRows, { id, weight, pinned }: EditOf<"weigh">): Step | Refusal {
  const at = positionOf(rows, id);
  if (typeof at !== "number") return at;
  const node = rows[at]?.node;
  // What does not count yet takes no weight from the others.
  if (node === undefined || node.parent === null || !isAgreed(node)) return changeRows(rows, new Map([[at, { weight }]]));
  // A breakdown of a KPI has no weight of its own; one that somebody gives it is nobody else's.
  if (isKpi(rows, node.parent)) return written(rows, [[at]], weighedBesideBlanks([{ weight: null, pinned: false }], 0, weight ?? 0));
  const places = placesOf(rows, siblingsOf(rows, node.parent, node));
  const blank = blankPlaces(rows, node.parent, node);
  const wanted = weight ?? Math.round(100 / (places.length + blank)) / 100;
  const siblings = places.map((each) => standing(rows, each, pinned));
  const place = places.findIndex((each) => each.includes(at));
  if (blank === 0) return written(rows, places, weighed(siblings, place, wanted));
  // An even share leaves the blank ones theirs; a weight that somebody asks for may take all.
  return written(rows, places, weighedBesideBlanks(siblings, place, wanted, weight === null ? evenPart(places.length, blank) : 1));
}

export function totalWeights(rows: EditRows, { parent, pinned }: EditOf<"totalWeights">): Step | Refusal {
  const at = positionOf(rows, parent);
  if (typeof at !== "number") return at;
  const siblings = siblingsOf(rows, parent);
  if (siblings.length === 0) return refuse(text.noWeights, { name: rows[at]?.node.goal ?? parent });
  const places = placesOf(rows, siblings);
  const blank = blankPlaces(rows, parent);
  return written(rows, places, totalled(places.map((each) => standing(rows, each, pinned)), evenPart(places.length, blank)));
}

/** What places with a weight have together where each blank one beside them is to have as much as one of them on average, in whole percent. */
function evenPart(weighted: number, blank: number): number {
  return Math.round((100 * weighted) / (weighted + blank)) / 100;
}

/** In how many parts the teams and roles with a blank weight share what the others leave; one of them may be about to get a weight. */
function blankPlaces(rows: EditRows, parent: string, weighing?: GoalNode): number {
  const nodes = rows.map(({ node }) => node);
  const siblings = childrenOf(rows, parent).flatMap((at) => nodes[at] ?? []).filter((node) => node !== weighing);
  if (siblings.every(({ weight }) => weight !== null)) return 0;
  const parts = new GroupParts(indexTree(nodes));
  // Those who follow each other have one part between them, and are alike in nothing but that they are blank.
  return followers(levelWeights(siblings, (goal) => parts.isBearing(goal)).open.map((goal) => ({ ...goal, level: "role" as const, weight: 1 }))).length;
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

function isKpi(rows: EditRows, id: string): boolean {
  return rows.find(({ node }) => node.id === id)?.node.level === "kpi";
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
