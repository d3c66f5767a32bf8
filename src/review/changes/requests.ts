import { isSamePerson } from "../../goals/contributors";
import { changeStateTerms, type ChangeKind } from "../../sheets/cycleTerms";
import { cycleMessages as text } from "../../text/cycle";
import type { Message, MessageParameters } from "../../text/language";
import { termName, withTerms } from "../../text/terms";
import { dayNumber, parseDay } from "../days";
import { parsePeriod, periodDates, periodMessage } from "../periods";
import type { PeriodId } from "../types";
import { numberIn } from "../fill/entry";
import { changeText, type Change } from "./changes";

/** What somebody asks for. */
export interface ChangeRequest {
  readonly period: PeriodId;
  readonly department: string;
  readonly goalId: string;
  readonly kpi: string;
  /** What the KPI counts in. */
  readonly unit: string;
  readonly what: Exclude<ChangeKind, "stage">;
  /** The value in force; null where there is none. */
  readonly old: number | null;
  /** As it was typed, a weight in percent; "" stops a KPI, anything else lets it begin. */
  readonly new: string;
  /** As it was typed. */
  readonly effective: string;
  readonly reason: string;
  readonly by: string;
}

export interface Objection {
  readonly field: "new" | "effective" | "reason" | "by";
  readonly message: Message;
  readonly parameters: MessageParameters;
}

/** What is wrong with a request, field by field; none when it can be made. */
export function objections(request: ChangeRequest): readonly Objection[] {
  const objection = (field: Objection["field"], message: Message, parameters: MessageParameters = {}): Objection => ({ field, message, parameters });
  const value = requestedValue(request);
  const isNumber = request.what !== "kpi";
  return [
    ...(isNumber && value === null ? [objection("new", text.noValue)] : []),
    ...(request.what === "weight" && value !== null && (value < 0 || value > 1) ? [objection("new", text.badWeight)] : []),
    ...(isNumber && value !== null && value === request.old ? [objection("new", text.sameValue)] : []),
    ...dayObjections(request).map(({ message, parameters }) => objection("effective", message, parameters)),
    ...(request.reason.trim() === "" ? [objection("reason", text.noReason)] : []),
    ...(request.by.trim() === "" ? [objection("by", text.noPerson)] : []),
  ];
}

/** The new target or weight. Fields for weights have % beside them: 1 is 1%, with the sign and without. */
function requestedValue({ what, new: typed, unit }: Pick<ChangeRequest, "what" | "new" | "unit">): number | null {
  if (what === "kpi") return null;
  const value = numberIn(typed, what === "weight" ? "%" : unit);
  return value === null || what === "target" ? value : Number((value / 100).toPrecision(12));
}

function dayObjections({ effective, period }: ChangeRequest): readonly { readonly message: Message; readonly parameters: MessageParameters }[] {
  const day = parseDay(effective);
  const days = parsePeriod(period);
  if (day === null) return [{ message: text.noDay, parameters: {} }];
  const isInside = days !== null && dayNumber(day) >= dayNumber(days.start) && dayNumber(day) <= dayNumber(days.end);
  return isInside ? [] : [{
    message: withTerms(text.outsideDay, { period: periodMessage(period), dates: { zh: periodDates(period, "zh-CN"), en: periodDates(period, "en-US") } }),
    parameters: { effective },
  }];
}

/** A request without objections as a change that waits for approval. */
export function proposed(request: ChangeRequest, id: string, at: string): Change {
  const { period, department, goalId, kpi, what, reason, by } = request;
  const isKpi = what === "kpi";
  return {
    id, period, department, goalId, kpi, what, at, reason: reason.trim(), by: by.trim(),
    old: isKpi ? (request.new === "" ? kpi : "") : changeText(what, request.old),
    new: isKpi ? (request.new === "" ? "" : kpi) : changeText(what, requestedValue(request)),
    effective: request.effective, state: "proposed", approved: "", approvedAt: "",
  };
}

export type Decision = "approved" | "declined" | "withdrawn";

/** A change after somebody has decided on it, or why it cannot be decided so. Nothing is decided twice. */
export function decided(change: Change, decision: Decision, by: string, at: string): Change | Objection {
  const person = by.trim();
  if (change.state !== "proposed") {
    return { field: "by", message: withTerms(text.decided, { state: termName(changeStateTerms, change.state) }), parameters: {} };
  }
  if (person === "") return { field: "by", message: text.noPerson, parameters: {} };
  if (decision === "approved" && isSamePerson(person, change.by)) return { field: "by", message: text.ownApproval, parameters: {} };
  return { ...change, state: decision, approved: person, approvedAt: at };
}

export function isObjection(outcome: Change | Objection): outcome is Objection {
  return "message" in outcome;
}
