import { fixLabels, goalMessages as text } from "../text/goals";
import type { Message } from "../text/language";
import { exactly } from "../text/numerals";
import { withTerms } from "../text/terms";
import { about, change, first, listed, nameOf, when, type Check, type Coded, type Report } from "./check";
import { namesCell, namesIn } from "./contributors";
import type { NodeChanges, TreeEdit } from "./editing/types";
import { sharingRows } from "./sharedKpis";
import { isAgreed } from "./tree";
import type { GoalNode } from "./types";

/** Whether one person is accountable for each goal, and the others are named as contributors. */
export const ownerChecks: readonly Check[] = [
  {
    id: "severalOwners", severity: "warning", place: "owner", over: "goal",
    run: (node) => {
      const [owner = "", ...others] = namesIn(node.owner);
      return when(others.length > 0, () => ({
        ...about(node, withTerms(text.severalOwners, { names: listed([owner, ...others]) }), text.severalOwnersDetail),
        parameters: { name: nameOf(node), department: node.department, count: others.length + 1 },
        ...change(node, fixLabels.firstOwner, { owner, contributors: namesCell([...new Set([...namesIn(node.contributors), ...others])]) }),
      }));
    },
  },
  {
    id: "ownerContributes", severity: "info", place: "contributors", over: "goal",
    run: (node) => {
      const contributors = namesIn(node.contributors);
      const owner = node.owner.trim();
      return when(owner !== "" && contributors.includes(owner), () => ({
        ...about(node, text.ownerContributes), parameters: { name: nameOf(node), department: node.department, owner },
        ...change(node, fixLabels.dropContributor, { contributors: namesCell(contributors.filter((name) => name !== owner)) }),
      }));
    },
  },
  { id: "sharedOwners", severity: "warning", place: "owner", over: "code", run: sharedOwners },
  { id: "sharedTargets", severity: "warning", place: "target", over: "code", run: sharedTargets },
];

/** A KPI that other departments share has one owner. */
function sharedOwners(coded: Coded): readonly Report[] {
  return apartFrom(coded, (node, row) => row.owner !== node.owner, (node) => ({
    text: text.sharedOwners, detail: text.sharedOwnersDetail, changes: { owner: node.owner },
    label: node.owner.trim() === "" ? null : withTerms(fixLabels.sameOwner, { owner: { zh: node.owner, en: node.owner } }),
  }));
}

/** And one target: a change in one department is one in all of them. */
function sharedTargets(coded: Coded): readonly Report[] {
  return apartFrom(coded, (node, row) => node.target !== null && row.target !== node.target, (node) => ({
    text: text.sharedTargets, detail: text.sharedTargetsDetail, changes: { target: node.target },
    label: withTerms(fixLabels.sameTarget, { target: { zh: exactly(node.target ?? 0), en: exactly(node.target ?? 0) } }),
  }));
}

interface Apart {
  readonly text: Message;
  readonly detail: Message;
  /** What the rows of the others take over when the button with this label is pressed; null where there is nothing to take over. */
  readonly changes: NodeChanges;
  readonly label: Message | null;
}

/** One report for each shared KPI from which the rows of other departments differ. */
function apartFrom({ nodes }: Coded, differs: (node: GoalNode, row: GoalNode) => boolean, say: (node: GoalNode) => Apart): readonly Report[] {
  return nodes.filter((node) => node.contributors !== "" && isAgreed(node)).flatMap((node) => when(sharingRows(node, nodes).some((row) => differs(node, row)), () => {
    const apart = sharingRows(node, nodes).filter((row) => differs(node, row));
    const departments = listed([...new Set([node, ...apart].map(({ department }) => department))]);
    const { text: message, detail, changes, label } = say(node);
    const edits = apart.map(({ id }): TreeEdit => ({ kind: "set", id, changes }));
    return { ...about(node, withTerms(message, { departments }), detail), ...first(apart), parameters: { name: nameOf(node) }, ...(label === null ? {} : { fix: { label, edits } }) };
  }));
}
