import { effectiveShare } from "../../goals/targets/effective";
import type { Finding } from "../../goals/types";
import { cycleStageTerms, type CycleStage } from "../../sheets/cycleTerms";
import { agreedMessages as text } from "../../text/agreed";
import type { Message } from "../../text/language";
import { moveMessages } from "../../text/moves";
import { reviewMessages } from "../../text/review";
import { headings } from "../../text/sheets";
import { termName, withTerms } from "../../text/terms";
import type { PeriodGoal } from "../changes/segments";
import { mayChange } from "../mayChange";
import { placeName } from "../moves";
import type { PeriodId } from "../types";
import type { Parted } from "./agreedGoals";
import { changeOf, definitionChanges, definitionOf } from "./definition";

/** Where the goal tree was changed after sheets were handed in or are being assessed: each difference with what to do about it. */
export function agreedFindings(parted: readonly Parted[], period: PeriodId, stageOf: (department: string) => CycleStage | null): readonly Finding[] {
  return parted.flatMap(({ department, inTree, agreed, row, elsewhere }): readonly Finding[] => {
    const goal = agreed ?? inTree;
    if (goal === null) return [];
    const finding = (id: string, message: Message): Finding => ({
      id: `${id}:${goal.id}`, severity: "warning", text: message, detail: whatToDo(stageOf(department)), parameters: { department, kpi: goal.goal }, department, goalId: goal.id,
      ...(row === null ? {} : { address: row.cell("kpi") }),
    });
    if (elsewhere !== undefined) {
      const stays = { ...finding("stays", moveMessages.staysLocked), detail: moveMessages.staysDetail.locked };
      return [{ ...stays, parameters: { kpi: goal.goal, sheet: department, place: placeName(elsewhere) } }];
    }
    if (agreed === null) return [finding("notAdded", text.notAdded)];
    if (inTree === null) return [finding("keptGone", text.keptGone)];
    const changes = definitionChanges(definitionOf(agreed), definitionOf(inTree), otherDays(agreed, inTree, period));
    return changes === null ? [] : [finding("kept", withTerms(text.kept, { changes }))];
  });
}

/** Days that change how much of the period a KPI counts; a date outside the period says nothing about it. */
function otherDays(before: PeriodGoal, after: PeriodGoal, period: PeriodId): readonly Message[] {
  if (effectiveShare(before, period) === effectiveShare(after, period)) return [];
  const day = (value: string): Message => (value === "" ? reviewMessages.none : { zh: value, en: value });
  return (["start", "until"] as const).flatMap((key) => (before[key] === after[key] ? [] : [changeOf(headings[key], day(before[key]), day(after[key]))]));
}

/** Changes can be asked for while the period runs; once people are assessed the way leads back to it. */
function whatToDo(stage: CycleStage | null): Message {
  if (stage === null || mayChange(stage).has("definition")) return text.submittedDetail;
  return withTerms(text.stageDetail, { stage: termName(cycleStageTerms, stage), process: termName(cycleStageTerms, "process") });
}
