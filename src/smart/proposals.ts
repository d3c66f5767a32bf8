import { achievability, type Achievability } from "./achievable";
import type { GoalFields } from "./types";

/**
 * Targets worth considering, from baseline and history. They do not depend on the target: where there is none yet, the
 * goal is judged by a step in the direction that it has.
 */
export function proposedTargets(text: string, fields: GoalFields, within: Achievability | null): Achievability["proposals"] {
  if (within !== null) return within.proposals;
  const { baseline, history, target } = fields;
  if (baseline == null || history == null || target != null) return [];
  return achievability(text, { ...fields, target: baseline + (fields.direction === "down" ? -1 : 1) })?.proposals ?? [];
}
