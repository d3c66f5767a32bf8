import type { Cadence } from "../smart/types";
import { balanceChecks } from "./balanceChecks";
import type { Check, Place } from "./check";
import { goalTree } from "./goalTree";
import { kpiChecks } from "./kpiChecks";
import { bySeverity } from "./severity";
import { structureChecks } from "./structureChecks";
import { traceabilityChecks } from "./traceabilityChecks";
import { indexTree } from "./tree";
import type { DepartmentDraft, Finding, GoalNode } from "./types";

/** Where a node stands, for trees that were read from a sheet. */
export type AddressOf = (node: GoalNode, column: Place) => string | undefined;

/** What can be said of a tree before its rows are filled in. */
const draftChecks = [...structureChecks, ...kpiChecks, ...balanceChecks];

/**
 * Everything the checks find in a goal tree, errors first, otherwise in the order of the checks and the sheet.
 * `review` tells how often results are reviewed.
 */
export function checkGoals(nodes: readonly GoalNode[], addressOf: AddressOf = () => undefined, review: Cadence = "quarter"): readonly Finding[] {
  return run([...draftChecks, ...traceabilityChecks(review)], nodes, addressOf);
}

function run(checks: readonly Check[], nodes: readonly GoalNode[], addressOf: AddressOf): readonly Finding[] {
  const tree = indexTree(nodes);
  const findings = checks.flatMap((check) => check.run(tree).map((report): Finding => {
    const address = report.node === undefined ? undefined : addressOf(report.node, check.place ?? "goal");
    return {
      id: `${check.id}:${report.about}`,
      severity: check.severity,
      text: report.text,
      parameters: report.parameters,
      ...(report.detail === undefined ? {} : { detail: report.detail }),
      ...(report.node === undefined || report.node.department === "" ? {} : { department: report.node.department }),
      ...(address === undefined ? {} : { address }),
    };
  }));
  return bySeverity(findings);
}

/** The checks over departments that are still being drafted in the form, which has no baselines and owners to ask for. */
export function checkDrafts(departments: readonly DepartmentDraft[]): readonly Finding[] {
  return run(draftChecks, goalTree({ strategy: "-", departments, language: "en-US" }), () => undefined);
}
