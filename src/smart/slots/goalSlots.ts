import { Words } from "../lexicon";
import type { Analysis } from "../analyse";
import { deadlineOf, type ReadingDay } from "../grammar";
import type { TimeUnit } from "../grammar/types";
import type { Cadence, GoalSlots } from "../types";
import type { Head } from "./heads";
import { has, type Item } from "./items";
import type { Part } from "./parts";

const cadences: Readonly<Record<TimeUnit, Cadence | null>> = {
  minute: null, hour: null, day: "day", week: "week", month: "month", quarter: "quarter", half: "half", year: "year",
};

/** The part that the goal is mostly about, and what it is about. */
function mainPart({ parts, verdicts: { target } }: Analysis): { readonly part: Part | undefined; readonly head: Head | null } {
  const part = parts.find(({ quantities }) => target !== null && quantities.includes(target.quantity)) ?? parts[0];
  return { part, head: part?.actions.find((action) => action.head !== null)?.head ?? null };
}

/** What the rules look at when the fields do not say it. */
export type StatedSlots = Pick<GoalSlots, "direction" | "baseline" | "target" | "unit" | "kind"> & { readonly name: string | null };

export function statedSlots(analysis: Analysis): StatedSlots {
  const { reading, verdicts: { target, direction, measurable } } = analysis;
  const { head } = mainPart(analysis);
  const baseline = reading.quantities.find(({ role }) => role === "baseline")?.value;
  return {
    name: head === null ? null : reading.normal.text.slice(head.item.start, head.item.end),
    direction,
    baseline: typeof baseline === "number" ? baseline : null,
    target: target?.value ?? null,
    unit: target?.quantity.unit ?? null,
    kind: target?.kind ?? (measurable.reason === "event" ? "milestone" : null),
  };
}

/** The goal taken apart as people see it; spans are those of the text as it was given. */
export function goalSlots(analysis: Analysis, { name, direction, baseline, target: value, unit, kind }: StatedSlots, day: ReadingDay): GoalSlots {
  const { reading, verdicts: { target, time } } = analysis;
  const { part, head } = mainPart(analysis);
  const scope = head?.scope ?? [];
  const recurring = reading.times.find(({ role, unit }) => role === "recurring" && unit !== null)?.unit ?? null;
  return {
    metric: head === null || name === null ? null : { code: head.item.metric?.code ?? null, name, span: reading.normal.original(head.item) },
    scope: scope.length === 0 ? null : reading.normal.original({ start: Math.min(...scope.map(({ start }) => start)), end: Math.max(...scope.map(({ end }) => end)) }),
    comparator: target?.quantity.comparator ?? null,
    direction,
    baseline,
    target: value,
    unit,
    kind,
    deadline: time === null ? null : deadlineOf(time, day),
    owner: part === undefined ? null : ownerOf(part, reading.normal.text),
    cadence: recurring === null ? null : cadences[recurring],
  };
}

/** Who is named before the verb, or after 由: a department or a job. */
function ownerOf({ items, actions }: Part, text: string): string | null {
  const verb = actions[0]?.predication?.verbs[0] ?? 0;
  const owner = items.slice(0, verb).find((item: Item) => has(item, Words.department | Words.role));
  return owner === undefined ? null : text.slice(owner.start, owner.end);
}
