import { say } from "../text/language";
import { goalStateTerms, termName, termValue } from "../text/terms";
import type { GoalState, Signature } from "./types";

/** A line of a goal's sign-off: what it became, by whom and when. */
export interface SignedState extends Pick<Signature, "name" | "date"> {
  readonly state: GoalState;
}

/** What a goal may become from where it stands: a proposal is reviewed before it is agreed on. To agree once more signs it off. */
const ways: Readonly<Record<GoalState, readonly GoalState[]>> = {
  proposed: ["reviewed", "declined"],
  reviewed: ["agreed", "declined", "proposed"],
  agreed: ["agreed", "proposed", "retired"],
  declined: ["proposed"],
  retired: ["agreed", "proposed"],
};

/** Whether one state may follow another; null counts as agreed. */
export function mayBecome(from: GoalState | null, to: GoalState): boolean {
  return ways[from ?? "agreed"].includes(to);
}

/** A sign-off with one line more: "2026-11-22 Wang Fang: reviewed". */
export function signed(signOff: string, state: GoalState, { name, date, language }: Signature): string {
  const colon = language === "zh-CN" ? "：" : ": ";
  const line = `${date} ${oneLine(name)}${colon}${say(termName(goalStateTerms, state), language)}`;
  return signOff.trim() === "" ? line : `${signOff.trimEnd()}\n${line}`;
}

/** The lines of a sign-off that say a state, in their order; what somebody has noted otherwise is passed over. */
export function signedStates(signOff: string): readonly SignedState[] {
  return signOff.split(/\r?\n/).flatMap((line): readonly SignedState[] => {
    const [, date, name, word] = /^\s*(\d{4}-\d{2}-\d{2})\s+(.+?)\s*[:：]\s*([^:：]+?)\s*$/.exec(line) ?? [];
    const state = word === undefined ? null : termValue(goalStateTerms, word);
    return state === null || date === undefined || name === undefined ? [] : [{ date, name, state }];
  });
}

function oneLine(name: string): string {
  return name.replace(/[\s:：]+/g, " ").trim();
}
