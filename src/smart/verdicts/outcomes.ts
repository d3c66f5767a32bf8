import type { Part } from "../slots/parts";
import { eventOf } from "./measurable";

/**
 * The parts that state an outcome. Beside one that can be decided, a part without number or event is a second outcome
 * only when "and" says so; before it and after a comma it is the way there or what it is good for (goal and means).
 */
export function outcomes(parts: readonly Part[]): readonly Part[] {
  const isDecidable = parts.map((part) => part.target !== null || eventOf(part) !== null);
  const first = isDecidable.indexOf(true);
  if (first < 0) return parts;
  return parts.filter((part, at) => isDecidable[at] === true || (at > first ? isIndependent(part) : parts[at + 1]?.joint === "and" && !part.chinese));
}

function isIndependent({ joint }: Part): boolean {
  return joint === "and" || joint === "sentence";
}
