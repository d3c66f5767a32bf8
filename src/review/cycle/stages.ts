import { cycleStages, cycleStageTerms, type CycleStage } from "../../sheets/cycleTerms";
import { agreedMessages } from "../../text/agreed";
import { cycleMessages as text } from "../../text/cycle";
import type { Message, MessageParameters } from "../../text/language";
import { termName, withTerms } from "../../text/terms";
import { periodMessage } from "../periods";
import type { Cycle } from "./cycles";

export type CycleStep = "next" | "back" | "close" | "reopen";

/** What the rest of the workbook says of a department, as far as it decides which step may be taken. */
export interface CycleFacts {
  readonly hasSheet: boolean;
  /** Its results of the period are in the table of results. */
  readonly isConsolidated: boolean;
  /** What was written there is what the sheets give now; not known when left out. */
  readonly isCurrent?: boolean;
  readonly openAppeals: number;
}

export interface Refused {
  readonly refused: Message;
  readonly parameters: MessageParameters;
}

export interface Moved {
  readonly stage: CycleStage;
  readonly state: Cycle["state"];
}

/** A stage is entered from the one before it and from nowhere else; what is closed moves only by being opened again. */
export function moved(cycle: Cycle, step: CycleStep, facts: CycleFacts, reason: string): Moved | Refused {
  const refuse = (message: Message, parameters: MessageParameters = {}): Refused => ({
    refused: withTerms(message, { period: periodMessage(cycle.period), stage: termName(cycleStageTerms, cycle.stage) }),
    parameters: { department: cycle.department, ...parameters },
  });
  if (needsReason(step) && reason.trim() === "") return refuse(text.reasonNeeded);
  if (step === "reopen") return cycle.state === "closed" ? { stage: cycle.stage, state: "open" } : refuse(text.notClosed);
  if (cycle.state === "closed") return refuse(text.alreadyClosed);
  if (step === "close") {
    if (cycle.stage !== "result") return refuse(text.closeAtEnd);
    if (facts.isCurrent === false) return refuse(agreedMessages.consolidateAgain);
    return facts.openAppeals > 0 ? refuse(text.appealsOpen, { count: facts.openAppeals }) : { stage: cycle.stage, state: "closed" };
  }
  const stage = cycleStages[cycleStages.indexOf(cycle.stage) + (step === "next" ? 1 : -1)];
  if (stage === undefined) return refuse(step === "next" ? text.lastStage : text.firstStage);
  if (step === "next" && stage === "process" && !facts.hasSheet) return refuse(text.noSheetYet);
  if (step === "next" && stage === "result" && !facts.isConsolidated) return refuse(text.notConsolidated);
  if (step === "next" && stage === "result" && facts.isCurrent === false) return refuse(agreedMessages.consolidateAgain);
  return { stage, state: "open" };
}

/** Whether a step goes against the order of things, so that somebody has to say why. */
export function needsReason(step: CycleStep): boolean {
  return step === "back" || step === "reopen";
}

/** The step that comes next: the following stage, closing after the last one, none when it is closed. */
export function nextStep({ stage, state }: Pick<Cycle, "stage" | "state">): "next" | "close" | null {
  if (state === "closed") return null;
  return stage === "result" ? "close" : "next";
}

/** Whether the reviews are to be submitted before a stage ends: from assessing on. */
export function expectsSubmission(stage: CycleStage): boolean {
  return cycleStages.indexOf(stage) >= cycleStages.indexOf("assess");
}

/** The stage after one; null after the last. */
export function stageAfter(stage: CycleStage): CycleStage | null {
  return cycleStages[cycleStages.indexOf(stage) + 1] ?? null;
}

export function isRefused(outcome: Moved | Refused): outcome is Refused {
  return "refused" in outcome;
}
