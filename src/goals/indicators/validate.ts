import { reasonOf } from "../../scoring/reason";
import type { Message, MessageParameters } from "../../text/language";
import { libraryText as text } from "../../text/pane/library";
import { withTerms } from "../../text/terms";
import { isLowCap } from "../cap";
import { parameterFailure } from "../parameter";
import { codesIn, formulaProblem, syntaxProblem, type Formulas } from "./formula";
import type { OwnIndicator } from "./ownIndicator";

/** Something that keeps a definition from being saved, at the field that it is about. */
export interface IndicatorProblem {
  readonly field: "code" | "name" | "definition" | "unit" | "numerator" | "denominator" | "method" | "parameter" | "cap" | "guard" | "formula";
  readonly message: Message;
  readonly parameters: MessageParameters;
}

export interface KnownIndicators {
  /** Names of all indicators by code, in capitals, without the one that is edited. */
  readonly names: ReadonlyMap<string, Message>;
  readonly formulas: Formulas;
}

/** What keeps a definition from being saved, in the order of the form. */
export function indicatorProblems(indicator: OwnIndicator, known: KnownIndicators): readonly IndicatorProblem[] {
  const { code, name, definition, unit, rollUp, numerator, denominator, direction, method, parameter, cap, guard, formula } = indicator;
  const problems: IndicatorProblem[] = [];
  const report = (field: IndicatorProblem["field"], message: Message, parameters: MessageParameters = {}): void => void problems.push({ field, message, parameters });
  const taken = known.names.get(code.toUpperCase());
  if (code === "") report("code", text.codeMissing);
  else if (!/^\p{L}[\p{L}\p{N}_-]{0,19}$/u.test(code)) report("code", text.codeInvalid);
  else if (taken !== undefined) report("code", withTerms(text.codeTaken, { name: taken }), { code });
  if (name.zh === "" && name.en === "") report("name", text.nameMissing);
  if (definition.zh === "" && definition.en === "" && formula === "") report("definition", text.definitionMissing);
  if (unit.zh === "" && unit.en === "") report("unit", text.unitMissing);
  for (const [field, part] of [["numerator", numerator], ["denominator", denominator]] as const) {
    if (rollUp === "ratio" && part === null && formula === "") report(field, text.ratioParts);
    const problem = part === null ? null : partProblem(part.zh || part.en, code, known.formulas, field);
    if (problem !== null) report(field, problem.problem, problem.parameters);
  }
  if ((direction === 0) !== (method === "band")) report("method", text.onlyBand);
  else if (method === "deduct" && direction !== -1) report("method", text.onlyLower);
  const failure = parameterFailure(method, parameter);
  if (failure !== null) report("parameter", reasonOf(failure));
  if (cap !== null && (Number.isNaN(cap) || isLowCap(cap))) report("cap", text.capNumber);
  if (guard !== null && guard.toUpperCase() === code.toUpperCase()) report("guard", text.guardSelf);
  else if (guard !== null && !known.names.has(guard.toUpperCase())) report("guard", text.guardUnknown, { guard });
  const problem = formula === "" ? null : formulaProblem(code, formula, known.formulas);
  if (problem !== null) report("formula", problem.problem, problem.parameters);
  return problems;
}

/** A numerator or denominator is words, or a formula of codes; a denominator of codes is checked as one is divided by. */
function partProblem(part: string, code: string, formulas: Formulas, field: "numerator" | "denominator"): ReturnType<typeof syntaxProblem> {
  if (codesIn(part).length === 0) return null;
  const formula = part.trim().startsWith("=") ? part : `=${part}`;
  const divided = field === "denominator" ? `=1/(${formula.trim().slice(1)})` : formula;
  return syntaxProblem(formula) ?? formulaProblem(code, divided, formulas);
}

/** An indicator whose data nobody can get cannot be given to a department, unless somebody says why. */
export function isBlocked({ suitability: { available, exception } }: Pick<OwnIndicator, "suitability">): boolean {
  return available === "no" && exception.trim() === "";
}
