import { heightMessages as text } from "../../text/heights";
import type { Message } from "../../text/language";
import type { Direction } from "../types";
import type { Heights } from "./targetRows";

/** What is wrong with the order of threshold, target and stretch, as the direction has it; nothing where that says nothing of it. */
export function heightProblems({ threshold, target, stretch }: Heights, direction: Direction | null): readonly Message[] {
  if (direction === null || direction === 0 || target === null) return [];
  const beyond = (value: number | null): number | null => (value === null ? null : (value - target) * direction);
  const [below, above] = [beyond(threshold), beyond(stretch)];
  return [
    ...(below !== null && below > 0 ? [direction === 1 ? text.thresholdAbove : text.thresholdBelow] : []),
    ...(above !== null && above <= 0 ? [direction === 1 ? text.stretchNotAbove : text.stretchNotBelow] : []),
  ];
}
