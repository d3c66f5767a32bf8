import { lift } from "../broadcast";
import type { Frame } from "../formula";
import { Cells, CellError, Lambda, type Value } from "../values";
import type { ArgumentKind, BuiltIn } from "./builtIn";

/** Calls a function once for each element of the rectangles that stand where it takes single values. */
export function callLifted(builtIn: BuiltIn, args: readonly Value[], kinds: readonly ArgumentKind[], frame: Frame): Value {
  const isSingle = (index: number): boolean => kinds[index] === "v" || kinds[index] === "e";
  const places = args.flatMap((_arg, index) => (isSingle(index) ? [index] : []));
  return lift(
    places.map((index) => args[index]),
    (elements) => {
      const call = [...args];
      for (let at = 0; at < places.length; at++) {
        const index = places[at] as number;
        const element = elements[at];
        if (element instanceof CellError && kinds[index] !== "e") throw element;
        // An argument that was left out stays left out.
        call[index] = args[index] === undefined ? undefined : element;
      }
      const result = builtIn.evaluate(call, frame);
      if (result instanceof Cells) return result.at(0, 0);
      return result instanceof Lambda ? result.asResult : (result ?? null);
    },
  );
}
