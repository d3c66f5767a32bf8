import { Failure, type ErrorValue } from "../../src/scoring/failure";
import { languageOf, type Language } from "../../src/text/language";

/** An error value that came in with the arguments and passes through unchanged. */
export class PassedError {
  constructor(readonly cell: CustomFunctions.Error) {}
}

/** Why a cell has no value: a rule's failure, or an error value that came in with the arguments. */
export type Problem = Failure | PassedError;

const errorText = /^#(?:N\/A|VALUE!|NUM!|DIV\/0!|REF!|NAME\?|NULL!)$/;

/** The error value that a cell holds, in whichever form the host sends it; null for any other cell. */
export function errorIn(cell: unknown): PassedError | null {
  if (cell instanceof CustomFunctions.Error) return new PassedError(cell);
  if (typeof cell === "string") return errorText.test(cell) ? errorOf(cell) : null;
  if (typeof cell !== "object" || cell === null) return null;
  // An error as a data type, or as JSON of the runtime's own error.
  if ("basicType" in cell && cell.basicType === "Error" && "basicValue" in cell) return errorOf(cell.basicValue);
  if ("code" in cell && typeof cell.code === "string" && cell.code.startsWith("#")) return errorOf(cell.code);
  return null;
}

export function isProblem(value: unknown): value is Problem {
  return value instanceof Failure || value instanceof PassedError;
}

/**
 * Turns problems into the error values that a cell shows. One is made per call of a function: most failures of a
 * column are the same object, and each error of the runtime costs a stack trace.
 */
export class ErrorCells {
  private readonly language = runtimeLanguage();
  private readonly made = new Map<Failure, CustomFunctions.Error>();

  of(problem: Problem): CustomFunctions.Error {
    if (problem instanceof PassedError) return problem.cell;
    const known = this.made.get(problem);
    if (known !== undefined) return known;
    const error = new CustomFunctions.Error(codeOf(problem.error), problem.text(this.language));
    this.made.set(problem, error);
    return error;
  }
}

/** What a function throws when the whole call has no result. */
export function cellError(problem: Problem): CustomFunctions.Error {
  return new ErrorCells().of(problem);
}

/** The value, or the problem thrown as the error of the cell. */
export function orThrow<Value>(outcome: Value | Problem): Value {
  if (isProblem(outcome)) throw cellError(outcome);
  return outcome;
}

/** The language of Excel's display where the runtime tells it: the JavaScript-only runtime of Windows may not. */
function runtimeLanguage(): Language | null {
  if (typeof Office === "undefined") return null;
  const context = Office.context as Partial<Office.Context> | undefined;
  const locale = context?.displayLanguage;
  return typeof locale === "string" && locale !== "" ? languageOf(locale) : null;
}

function errorOf(code: unknown): PassedError {
  return new PassedError(new CustomFunctions.Error(code as CustomFunctions.ErrorCode));
}

function codeOf(error: ErrorValue): CustomFunctions.ErrorCode {
  const codes = CustomFunctions.ErrorCode;
  switch (error) {
    case "#VALUE!":
      return codes.invalidValue;
    case "#N/A":
      return codes.notAvailable;
    case "#NUM!":
      return codes.invalidNumber;
    case "#DIV/0!":
      return codes.divisionByZero;
  }
}
