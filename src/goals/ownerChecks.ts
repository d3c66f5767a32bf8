import { fixLabels, goalMessages as text } from "../text/goals";
import { withTerms } from "../text/terms";
import { about, first, listed, nameOf, when, type Check, type Coded, type Report } from "./check";
import { namesCell, namesIn } from "./contributors";
import type { TreeEdit } from "./editing/types";
import { change } from "./kpiChecks";
import { sharingRows } from "./sharedKpis";
import { isAgreed } from "./tree";

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
];

/** A KPI that names another department as a contributor, while that department has it in rows of its own with another owner. */
function sharedOwners({ nodes }: Coded): readonly Report[] {
  return nodes.filter((node) => node.contributors !== "" && isAgreed(node)).flatMap((node) => {
    const apart = sharingRows(node, nodes).filter(({ owner }) => owner !== node.owner);
    const departments = [...new Set([node, ...apart].map(({ department }) => department))];
    const edits = apart.map(({ id }): TreeEdit => ({ kind: "set", id, changes: { owner: node.owner } }));
    return when(apart.length > 0, () => ({
      ...about(node, withTerms(text.sharedOwners, { departments: listed(departments) }), text.sharedOwnersDetail), ...first(apart),
      parameters: { name: nameOf(node) },
      ...(node.owner.trim() === "" ? {} : { fix: { label: withTerms(fixLabels.sameOwner, { owner: { zh: node.owner, en: node.owner } }), edits } }),
    }));
  });
}
