import { toBoolean } from "../coercion";
import { Cells, CellError, errors, Lambda, type Value } from "../values";
import { onCells, onValues, type BuiltIn } from "./builtIn";
import { visitCells } from "./numbers";

/** The truths among arguments: texts and blanks of ranges are passed over. `#VALUE!` when there is none. */
function truths(args: readonly Value[]): boolean[] {
  const found: boolean[] = [];
  for (const arg of args) {
    if (arg instanceof Cells) {
      visitCells(arg, (value) => {
        if (value instanceof CellError) throw value;
        if (typeof value === "number" || typeof value === "boolean") found.push(value !== 0 && value !== false);
      });
    } else if (arg instanceof Lambda) throw arg.asOperand;
    else found.push(toBoolean(arg));
  }
  if (found.length === 0) throw errors.value;
  return found;
}

export const logic: Readonly<Record<string, BuiltIn>> = {
  AND: onCells("a(a)", (args) => truths(args).every(Boolean)),
  OR: onCells("a(a)", (args) => truths(args).some(Boolean)),
  XOR: onCells("a(a)", (args) => truths(args).filter(Boolean).length % 2 === 1),
  NOT: onValues("v", (value) => !toBoolean(value)),
  TRUE: onValues("", () => true),
  FALSE: onValues("", () => false),
};
