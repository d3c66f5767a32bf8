import { quoted, type ArgumentName } from "../text/functionArguments";
import { functionText, type FunctionMessageKey, type FunctionMessageParameters } from "../text/functions";
import type { Language, Message } from "../text/language";

/** The error values of Excel that a rule can end in. */
export type ErrorValue = "#VALUE!" | "#N/A" | "#NUM!" | "#DIV/0!";

/**
 * Why a rule has no result. Rules return a failure instead of throwing one: a column of 100,000 rows may hold many
 * empty actuals, and an exception each would cost more than the scoring.
 */
export abstract class Failure {
  abstract readonly error: ErrorValue;

  constructor(
    readonly key: FunctionMessageKey,
    readonly parameters: FunctionMessageParameters = {},
  ) {}

  /** The reason in words; in both languages when the reader's is not known. */
  text(language: Language | null): string {
    return functionText(this.key, this.parameters, language);
  }
}

/** A value that is needed is not there. */
export class Missing extends Failure {
  readonly error = "#N/A";
  constructor(key: FunctionMessageKey, argument: ArgumentName, position = 0) {
    super(key, { argument: quoted(argument), position });
  }
}

/** No value answers the question: a score that no actual reaches. */
export class Unreachable extends Failure {
  readonly error = "#N/A";
  constructor(key: FunctionMessageKey, argument: ArgumentName, details: FunctionMessageParameters = {}) {
    super(key, { argument: quoted(argument), ...details });
  }
}

/** A value is of the wrong kind: text where a number belongs, a blank in a table. */
export class WrongType extends Failure {
  readonly error = "#VALUE!";
  constructor(key: FunctionMessageKey, argument: ArgumentName, details: FunctionMessageParameters = {}) {
    super(key, { argument: quoted(argument), ...details });
  }
}

/** A word that is not among the choices of an option. */
export class UnknownOption extends Failure {
  readonly error = "#VALUE!";
  constructor(argument: ArgumentName, value: string, choices: Message) {
    super("unknownOption", { argument: quoted(argument), value, choices });
  }
}

/** Ranges, tables or lists whose sizes do not fit. Shapes are written rows×columns. */
export class WrongSize extends Failure {
  readonly error = "#VALUE!";
  constructor(
    key: FunctionMessageKey,
    argument: ArgumentName,
    details: FunctionMessageParameters = {},
  ) {
    super(key, { argument: quoted(argument), ...details });
  }
}

/** Arguments that contradict each other or the method. */
export class NotApplicable extends Failure {
  readonly error = "#VALUE!";
  constructor(key: FunctionMessageKey, argument: ArgumentName, details: FunctionMessageParameters) {
    super(key, { argument: quoted(argument), ...details });
  }
}

/** Numbers that cannot be: cap below floor, worst equal to target, negative weights. */
export class Impossible extends Failure {
  readonly error = "#NUM!";
  constructor(key: FunctionMessageKey, argument?: ArgumentName, details: FunctionMessageParameters = {}) {
    super(key, argument === undefined ? details : { argument: quoted(argument), ...details });
  }
}

/** A true division by zero. */
export class DivisionByZero extends Failure {
  readonly error = "#DIV/0!";
  constructor(key: FunctionMessageKey, argument?: ArgumentName) {
    super(key, argument === undefined ? {} : { argument: quoted(argument) });
  }
}
