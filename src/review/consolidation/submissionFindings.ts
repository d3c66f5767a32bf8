import type { Finding, Severity } from "../../goals/types";
import { consolidationMessages as text } from "../../text/consolidation";
import type { Message, MessageParameters } from "../../text/language";
import { standingAt, type SubmissionStanding } from "../fill/submissions";
import { onSheet, whoseName } from "../reviewFindings";
import type { PeriodId } from "../types";

/** A review sheet by whose it is; a person of "" stands for the whole department. */
export interface Submitter {
  readonly department: string;
  readonly person: string;
}

interface StandingCheck {
  readonly id: string;
  readonly severity: Severity;
  readonly text: Message;
  readonly detail?: Message;
  readonly applies: (standing: SubmissionStanding) => boolean;
  readonly parameters?: (standing: SubmissionStanding) => MessageParameters;
}

const checks: readonly StandingCheck[] = [
  { id: "notSubmitted", severity: "warning", text: text.notSubmitted, detail: text.notSubmittedDetail, applies: ({ state }) => state === "open" },
  {
    id: "returned", severity: "warning", text: text.returned, detail: text.returnedDetail,
    applies: ({ state }) => state === "returned", parameters: ({ note }) => ({ note }),
  },
  { id: "late", severity: "warning", text: text.late, applies: ({ isLate }) => isLate, parameters: ({ by, at }) => ({ by, at }) },
  { id: "substitute", severity: "info", text: text.substitute, applies: ({ isSubstitute }) => isSubstitute, parameters: ({ by }) => ({ by }) },
  {
    id: "openAppeal", severity: "warning", text: text.openAppeal, detail: text.openAppealDetail,
    applies: ({ openAppeals }) => openAppeals.length > 0, parameters: ({ openAppeals }) => ({ count: openAppeals.length }),
  },
];

const nobody: Finding = { id: "notSubmitted", severity: "warning", text: text.nobodySubmitted, detail: text.notSubmittedDetail, parameters: {} };

/** Who is missing, late, returned or appealing. A period in which nobody submits says so once, not sheet by sheet. */
export function submissionFindings(
  period: PeriodId, sheets: readonly Submitter[], standings: ReadonlyMap<string, SubmissionStanding>,
): readonly Finding[] {
  if (![...standings.values()].some((standing) => standing.period === period)) return sheets.length === 0 ? [] : [nobody];
  return sheets.flatMap(({ department, person }): Finding[] => {
    const standing = standingAt(standings, { period, department, owner: person });
    const who = whoseName({ department, person });
    return checks.filter(({ applies }) => applies(standing)).map(({ id, severity, text: sentence, detail, parameters }) => ({
      id: `${id}:${who}`, severity, text: sentence, parameters: { who, ...parameters?.(standing) }, ...onSheet({ department, person }),
      ...(detail === undefined ? {} : { detail }),
    }));
  });
}
