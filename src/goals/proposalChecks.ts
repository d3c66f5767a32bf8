import { fixLabels, goalMessages as text, lackedThings } from "../text/goals";
import type { Message } from "../text/language";
import { formatWeight } from "../text/numbers";
import { goalStateTerms, termName, withTerms } from "../text/terms";
import { about, change, first, nameOf, when, type Check, type Department, type Report } from "./check";
import type { Limits } from "./limits/limits";
import { signedStates } from "./states";
import { groupBy } from "./tree";
import type { Finding, GoalNode } from "./types";

/** What a proposal waits for, by where it stands. */
const waiting = [
  { id: "proposalPending", from: "proposed", to: "reviewed", sentence: text.proposalPending, label: fixLabels.passReview },
  { id: "proposalReviewed", from: "reviewed", to: "agreed", sentence: text.proposalReviewed, label: fixLabels.approve },
] as const;

/** What has been proposed and waits for an answer, and whether it keeps within the limits. */
export function proposalChecks(limits: Limits): readonly Check[] {
  return [
    ...waiting.map(({ id, from, to, sentence, label }): Check => ({
      id, severity: "info", place: "state", over: "row",
      run: (node) => when(isProposal(node) && node.state === from, () => ({
        ...about(node, withTerms(sentence, { owner: ownerOf(node.owner) }), text.proposalPendingDetail),
        fix: { label, edits: [{ kind: "decide", id: node.id, state: to, pinned: [] }] },
      })),
    })),
    {
      // Whoever types a state over another in the sheet skips what the pane would have asked and noted.
      id: "signOffDiffers", severity: "warning", place: "state", over: "row",
      run: (node) => {
        const last = signedStates(node.signOff).at(-1);
        return when(last !== undefined && last.state !== (node.state ?? "agreed"), () => {
          const words = { state: termName(goalStateTerms, node.state ?? "agreed"), last: termName(goalStateTerms, last?.state ?? "agreed") };
          const report = about(node, withTerms(text.signOffDiffers, words), text.signOffDiffersDetail);
          return { ...report, parameters: { ...report.parameters, name: nameOf(node) }, ...change(node, fixLabels.backToSigned, { state: last?.state ?? null }) };
        });
      },
    },
    {
      id: "proposalBare", severity: "warning", place: "target", over: "row",
      run: (node) => when(isProposal(node) && (node.target === null || node.owner.trim() === ""), () =>
        about(node, withTerms(text.proposalBare, { what: node.target === null ? lackedThings.target : lackedThings.owner }))),
    },
    {
      id: "proposalHeavy", severity: "warning", place: "weight", over: "row",
      run: (node) => (!isProposal(node) || node.weight === null || node.weight <= limits.proposalWeight + rounding ? [] : [{
        ...about(node, text.proposalHeavy),
        parameters: { name: nameOf(node), department: node.department, weight: formatWeight(node.weight), limit: formatWeight(limits.proposalWeight) },
      }]),
    },
    { id: "proposalMany", severity: "warning", over: "department", run: (department) => manyProposals(department, limits.proposals) },
  ];
}

/** Whether a finding says that a proposal waits, which the list of proposals says too. */
export function isWaiting({ id }: Pick<Finding, "id">): boolean {
  return waiting.some((check) => id.startsWith(`${check.id}:`));
}

const rounding = 1e-9;

function isProposal({ level, state }: GoalNode): boolean {
  return level === "kpi" && (state === "proposed" || state === "reviewed");
}

function manyProposals({ name, nodes }: Department, limit: number): readonly Report[] {
  return [...groupBy(nodes.filter(isProposal), ({ owner }) => owner.trim())].flatMap(([owner, own]) => when(own.length > limit, () => ({
    about: `${name}:${owner}`, text: withTerms(text.proposalMany, { owner: ownerOf(owner) }), ...first(own),
    parameters: { department: name, count: own.length, limit },
  })));
}

function ownerOf(owner: string): Message {
  return owner.trim() === "" ? lackedThings.somebody : { zh: owner.trim(), en: owner.trim() };
}
