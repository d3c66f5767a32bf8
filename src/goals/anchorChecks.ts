import { fixLabels, goalMessages as text, lackedThings } from "../text/goals";
import type { Check, Repair } from "./check";
import type { Definitions } from "./definitions";
import type { TreeEdit } from "./editing/types";
import { perDepartment, wordingsWith } from "./perDepartment";
import type { Finding, GoalNode } from "./types";

const id = "noAnchors";

/** Whether a soft KPI says what its ratings mean: without it two people who rate the same work give different points. */
export function anchorChecks(definitions: Definitions): readonly Check[] {
  return [
    perDepartment({
      id, severity: "error", place: "anchors", applies: ({ nature, anchors }) => nature === "soft" && anchors.trim() === "",
      wordings: wordingsWith({ one: text.lacksOne, some: text.lacksSome, all: text.lacksAll }, { what: lackedThings.anchors }), detail: text.noAnchorsDetail,
      repair: (found) => definedAnchors(found, definitions),
    }),
  ];
}

/** Whether a finding says that a soft KPI has no rating anchors. */
export function isNoAnchors(finding: Pick<Finding, "id">): boolean {
  return finding.id.startsWith(`${id}:`);
}

/** The anchors that the library has for soft KPIs, where it has them for all that lack them. */
function definedAnchors(found: readonly GoalNode[], { anchorsOf }: Definitions): Repair | null {
  const edits = found.flatMap((node): TreeEdit[] => {
    const anchors = node.code === null ? null : anchorsOf(node.code, /\p{Script=Han}/u.test(node.goal) ? "zh-CN" : "en-US");
    return anchors === null ? [] : [{ kind: "set", id: node.id, changes: { anchors } }];
  });
  return edits.length < found.length ? null : { label: fixLabels.libraryAnchors, edits };
}
