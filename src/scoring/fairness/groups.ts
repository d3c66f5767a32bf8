import type { ArgumentName } from "../../text/functionArguments";
import { isMissingText, plainText } from "../../text/parse";
import { WrongType, type Failure } from "../failure";
import type { Label } from "../grade";

/**
 * The indices of the scores by group: a department, or the rater who gave them. Names are compared without regard to
 * case, width and blanks at the ends. A score without a group is a failure: nobody knows whom to compare it with.
 */
export function groupsOf(
  scores: readonly (number | null)[],
  names: readonly (Label | null)[],
  argument: ArgumentName,
): number[][] | Failure {
  const byName = new Map<string, number[]>();
  // A company of thousands writes its departments alike: each way of writing is looked at once.
  const byWriting = new Map<string, number[]>();
  for (const [index, score] of scores.entries()) {
    if (score === null) continue;
    const name = String(names[index] ?? "");
    let members = byWriting.get(name);
    if (members === undefined) {
      if (isMissingText(name)) return new WrongType("emptyGroup", argument, { position: index + 1 });
      const plain = plainText(name);
      members = byName.get(plain) ?? [];
      byName.set(plain, members);
      byWriting.set(name, members);
    }
    members.push(index);
  }
  return [...byName.values()];
}
