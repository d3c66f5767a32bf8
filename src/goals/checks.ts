import type { Cadence } from "../smart/types";
import { anchorChecks } from "./anchorChecks";
import { balanceChecks } from "./balanceChecks";
import { cascadeChecks } from "./cascadeChecks";
import type { Check, CheckContext } from "./check";
import { GoalChecks, type AddressOf } from "./checking/goalChecks";
import { definitionChecks } from "./definitionChecks";
import { definitionsOf } from "./definitions";
import { goalTree } from "./goalTree";
import { standardLimits, type Limits } from "./limits/limits";
import { kpiChecks } from "./kpiChecks";
import { ownerChecks } from "./ownerChecks";
import { proposalChecks } from "./proposalChecks";
import { structureChecks } from "./structureChecks";
import { targetChecks } from "./targetChecks";
import { traceabilityChecks } from "./traceabilityChecks";
import type { DepartmentDraft, Finding, GoalNode } from "./types";

export type { AddressOf };
export type { CheckContext } from "./check";

/** Checks of a workbook's tree that remember: keep them while what they know beside the tree stays. */
export function rememberingChecks(context: CheckContext = {}): GoalChecks {
  return new GoalChecks(allChecks(context));
}

/** Everything the checks find in a goal tree, errors first, otherwise in the order of the checks and the sheet. */
export function checkGoals(nodes: readonly GoalNode[], addressOf: AddressOf = () => undefined, review: Cadence = "quarter", context: CheckContext = {}): readonly Finding[] {
  return rememberingChecks({ review, ...context }).check(nodes, addressOf);
}

/** The checks over departments that are still being drafted in the form, which has no baselines and owners to ask for. */
export function checkDrafts(departments: readonly DepartmentDraft[], limits: Limits = standardLimits): readonly Finding[] {
  return new GoalChecks(draftChecks({ limits })).check(goalTree({ strategy: "-", departments, language: "en-US" }));
}

function allChecks(context: CheckContext): readonly Check[] {
  const definitions = definitionsOf(context);
  return [
    ...draftChecks(context), ...cascadeChecks(definitions), ...targetChecks(definitions, context), ...definitionChecks(definitions),
    ...traceabilityChecks(context.review ?? "quarter"), ...anchorChecks(definitions), ...ownerChecks, ...proposalChecks(context.limits ?? standardLimits),
  ];
}

/** What can be said of a tree before its rows are filled in. */
function draftChecks(context: CheckContext): readonly Check[] {
  return [...structureChecks, ...kpiChecks(definitionsOf(context), context), ...balanceChecks(context.limits ?? standardLimits)];
}
