import { goalEditMessages as text } from "../../text/goalEdits";
import { cascadeParts } from "../cascade/parts";
import { splitDown } from "../cascade/splitDown";
import { isAgreed } from "../tree";
import { changeRows, everyHasOneId } from "./changeEdits";
import { childrenOf, positionOf, refuse, type EditContext, type EditRows, type Step } from "./rows";
import { isRefusal, type EditOf, type NodeChanges, type Refusal } from "./types";

export function splitTarget(rows: EditRows, { id, shares }: EditOf<"splitTarget">, { rollUpOf }: EditContext): Step | Refusal {
  const at = positionOf(rows, id);
  if (typeof at !== "number") return at;
  const parent = rows[at]?.node;
  const children = childrenOf(rows, id);
  if (parent === undefined) return refuse(text.unknownGoal, { id });
  const nodes = children.flatMap((each) => rows[each]?.node ?? []);
  const split = splitDown(parent, nodes, shares, rollUpOf);
  if (isRefusal(split)) return split;
  const changes = new Map<number, NodeChanges>([[at, { cascade: "split" }]]);
  // Whoever takes no part any more has no share either: it would take part in the next split.
  if (shares !== null) nodes.forEach((node, index) => { if (isAgreed(node) && node.share !== null) changes.set(children[index] ?? at, { share: null }); });
  for (const { node, target, share } of split) changes.set(children[nodes.indexOf(node)] ?? at, { target, share });
  return unlessRepeated(rows, changes, parent.goal);
}

export function copyTarget(rows: EditRows, { id }: EditOf<"copyTarget">): Step | Refusal {
  const at = positionOf(rows, id);
  if (typeof at !== "number") return at;
  const parent = rows[at]?.node;
  if (parent === undefined || parent.target === null) return refuse(text.noTarget, { name: parent?.goal ?? id });
  const children = childrenOf(rows, id);
  const parts = new Set(cascadeParts(parent, children.flatMap((each) => rows[each]?.node ?? [])));
  if (parts.size === 0) return refuse(text.noParts, { name: parent.goal });
  const changes = new Map<number, NodeChanges>([[at, { cascade: "copy" }]]);
  for (const each of children) {
    const node = rows[each]?.node;
    if (node !== undefined && parts.has(node)) changes.set(each, { target: parent.target });
  }
  return unlessRepeated(rows, changes, parent.goal);
}

function unlessRepeated(rows: EditRows, changes: ReadonlyMap<number, NodeChanges>, name: string): Step | Refusal {
  return everyHasOneId(rows, [...changes.keys()]) ? changeRows(rows, changes) : refuse(text.branchWithoutIds, { name });
}
