import { Words } from "../lexicon";
import type { Analysis } from "../analyse";
import type { TimeUnit } from "../grammar/types";
import type { Cadence, GoalSlots } from "../types";
import { has, type Item } from "./items";
import type { Part } from "./parts";

const cadences: Readonly<Record<TimeUnit, Cadence | null>> = {
  minute: null, hour: null, day: "day", week: "week", month: "month", quarter: "quarter", half: "half", year: "year",
};

/** The goal taken apart as people see it; spans are those of the text as it was given. */
export function goalSlots({ reading, parts, verdicts }: Analysis): GoalSlots {
  const { target, direction, time } = verdicts;
  const part = parts.find(({ quantities }) => target !== null && quantities.includes(target.quantity)) ?? parts[0];
  const head = part?.actions.find((action) => action.head !== null)?.head ?? null;
  const scope = head?.scope ?? [];
  const baseline = reading.quantities.find(({ role }) => role === "baseline")?.value;
  const recurring = reading.times.find(({ role, unit }) => role === "recurring" && unit !== null)?.unit ?? null;
  return {
    metric: head === null ? null : { code: head.item.metric?.code ?? null, name: reading.normal.text.slice(head.item.start, head.item.end), span: reading.normal.original(head.item) },
    scope: scope.length === 0 ? null : reading.normal.original({ start: Math.min(...scope.map(({ start }) => start)), end: Math.max(...scope.map(({ end }) => end)) }),
    direction,
    comparator: target?.quantity.comparator ?? null,
    baseline: typeof baseline === "number" ? baseline : null,
    target: target?.value ?? null,
    unit: target?.quantity.unit ?? null,
    kind: target?.kind ?? (verdicts.measurable.reason === "event" ? "milestone" : null),
    deadline: time?.deadline ?? null,
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
