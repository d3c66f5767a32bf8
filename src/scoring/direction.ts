import { equals, reaches } from "./compare";
import { Options } from "./options";
import type { Direction } from "./types";

export const directions = new Options<Direction>([
  { value: 1, label: { zh: "越高越好", en: "higher" }, also: ["1", "+1", "high", "越大越好"] },
  { value: -1, label: { zh: "越低越好", en: "lower" }, also: ["-1", "low", "越小越好"] },
  { value: 0, label: { zh: "越接近越好", en: "target" }, also: ["0", "区间"] },
]);

/** Whether the actual meets the target; equality does. */
export function isMet(actual: number, target: number, direction: Direction): boolean {
  if (direction === 0) return equals(actual, target);
  return direction === 1 ? reaches(actual, target) : reaches(target, actual);
}
