import { methodRule } from "../../scoring/methods";
import { reasonOf } from "../../scoring/reason";
import { defaultCap } from "../../scoring/score";
import { importText as text } from "../../text/importing";
import { exactly } from "../../text/numerals";
import { methodTerms, termName, withTerms } from "../../text/terms";
import type { Message } from "../../text/language";
import { parameterFailure, type MethodParameter } from "../parameter";
import type { Method } from "../types";
import { isBelowTarget, type ReadCap, type ReadParameter } from "./scoringCells";

/** How a KPI is scored, beside its target. */
export interface ImportedScoring {
  readonly method: Method | null;
  readonly parameter: MethodParameter;
  /** Points; null is the cap that holds where nobody says another. */
  readonly cap: number | null;
}

export interface ScoringRequest {
  readonly method: Method | null;
  readonly parameter: ReadParameter | "error" | "text";
  /** The parameter in the unit of the KPI, where it is an amount; null where nothing tells how the units compare, which is said with the other amounts. */
  readonly inUnit: number | null;
  readonly cap: ReadCap;
  readonly tell: (field: "parameter" | "cap", message: Message, detail: Message) => void;
}

/** Method, parameter and cap of a row, and what is to be said of them. */
export function scoringOf({ method, parameter: read, inUnit, cap, tell }: ScoringRequest): ImportedScoring {
  const parameter = typeof read === "string" ? null : "amount" in read ? inUnit : read.parameter;
  if (read === "error") tell("parameter", text.errorCell, text.errorCellDetail);
  if (read === "text") tell("parameter", text.unreadParameter, text.unreadParameterDetail);
  // Whoever writes a table and no method scores by its steps; a single number may belong to several methods.
  const isTable = method === null && typeof parameter === "string" && parameterFailure("step", parameter) === null;
  if (isTable) tell("parameter", text.tableAsSteps, text.tableAsStepsDetail);
  else if (method === null && parameter !== null) tell("parameter", text.parameterAlone, text.parameterAloneDetail);
  const by = isTable ? "step" : method;
  tellMisfit(by, parameter, tell);
  return { method: by, parameter, cap: capOf(cap, tell) };
}

function tellMisfit(method: Method | null, parameter: MethodParameter, tell: ScoringRequest["tell"]): void {
  if (method === null || parameter === null) return;
  const failure = parameterFailure(method, parameter);
  if (methodRule(method).kind === "none") tell("parameter", withTerms(text.unusedParameter, { method: termName(methodTerms, method) }), text.unusedParameterDetail);
  else if (failure !== null) tell("parameter", withTerms(text.misfitParameter, { reason: reasonOf(failure) }), text.misfitParameterDetail);
}

function capOf(cap: ReadCap, tell: ScoringRequest["tell"]): number | null {
  if (cap === "error") tell("cap", text.errorCell, text.errorCellDetail);
  if (cap === "text") tell("cap", text.unreadCap, text.unreadCapDetail);
  if (cap === "none") tell("cap", text.noCap, withTerms(text.noCapDetail, { cap: { zh: exactly(defaultCap), en: exactly(defaultCap) } }));
  if (typeof cap === "string") return null;
  if (isBelowTarget(cap.cap)) tell("cap", text.smallCap, text.smallCapDetail);
  return cap.cap;
}
