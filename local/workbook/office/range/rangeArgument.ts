import type { Arguments } from "../api/arguments";
import { invalidArgument } from "../api/officeError";
import type { RangeState } from "../book";
import { RangeClass } from "../declaredClasses";

/** A range given as an object or an address on the same sheet. */
export function rangeArgument(range: RangeState, args: Arguments, index: number): RangeState {
  const given = args.object(index, RangeClass);
  if (given) return given;
  const located = range.book.locate(args.text(index), range.sheetId);
  if (!located) throw invalidArgument();
  return located;
}
