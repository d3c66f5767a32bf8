import { Words } from "../lexicon";
import { has } from "../slots/items";
import type { Part } from "../slots/parts";
import { eventOf } from "./measurable";

/**
 * The parts that state an outcome. Beside one that can be decided, a part without number or event is a second outcome
 * only when "and" says so; before it and after a comma it is the way there or what it is good for (goal and means).
 */
export function outcomes(parts: readonly Part[]): readonly Part[] {
  const isDecidable = parts.map((part) => part.target !== null || eventOf(part) !== null);
  const first = isDecidable.indexOf(true);
  if (first < 0) return parts.some(isMoved) ? parts.filter((part) => part.joint === "and" || part.joint === "sentence" || !isWay(part)) : parts;
  return parts.filter((part, at) => isDecidable[at] === true || (at > first ? isIndependent(part) : parts[at + 1]?.joint === "and" && !part.chinese));
}

/** A metric that goes up or down. */
function isMoved({ actions }: Part): boolean {
  return actions.some(({ predication, head }) => head?.kind === "metric" && predication !== null && has(predication, Words.up | Words.down));
}

/** 优化排班，减少等待时间; 逃逸率下降，力争见到拐点: what is only made better, aimed at or looked after besides is no outcome of its own. */
function isWay({ actions }: Part): boolean {
  return actions.every(({ predication }) => predication !== null && (predication.classes & ~(Words.vague | Words.improve | Words.handle | Words.hold)) === 0);
}

function isIndependent({ joint }: Part): boolean {
  return joint === "and" || joint === "sentence";
}
