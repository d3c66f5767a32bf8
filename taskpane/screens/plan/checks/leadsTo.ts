import { isNoAnchors } from "../../../../src/goals/anchorChecks";
import { isDataUnavailable } from "../../../../src/goals/definitionChecks";
import type { Finding } from "../../../../src/goals/types";
import type { Message } from "../../../../src/text/language";
import { treeText } from "../../../../src/text/pane";
import type { Sought } from "../../../provider/RouteProvider";

interface Lead {
  readonly label: Message;
  readonly tab: "tree" | "library";
  readonly sought: Sought;
}

/** Where somebody writes what a finding asks for, if it asks for words that only people can give. */
export function leadsTo(finding: Finding): readonly Lead[] {
  const { fix, goalId, parameters } = finding;
  if (isNoAnchors(finding) && fix === undefined && goalId !== undefined) return [{ label: treeText.writeAnchors, tab: "tree", sought: { anchorsOf: goalId } }];
  if (isDataUnavailable(finding)) return [{ label: treeText.writeReason, tab: "library", sought: { reasonFor: String(parameters["code"] ?? "") } }];
  return [];
}
