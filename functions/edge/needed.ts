import { Missing, NotApplicable } from "../../src/scoring/failure";
import type { Options } from "../../src/scoring/options";
import type { ArgumentName } from "../../src/text/functionArguments";
import { cellError } from "./problems";

/** The error of a call without a value that it cannot do without: #N/A, or #VALUE! for an option, with its choices. */
export function needed<Value>(argument: ArgumentName, options?: Options<Value>): CustomFunctions.Error {
  return cellError(
    options === undefined
      ? new Missing("noValue", argument)
      : new NotApplicable("methodNeeded", argument, { choices: options.list }),
  );
}
