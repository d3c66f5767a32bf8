import type { IncentiveList } from "./list";
import type { ListRow } from "./listPlan";
import type { People} from "./people";
import { personId, type PersonResult } from "./people";
import { ruleFor, type IncentiveRule } from "./rules";

export interface ListRowsRequest {
  readonly people: People;
  readonly rules: readonly IncentiveRule[];
  /** The list as it stands; null where the period has none yet. */
  readonly list: IncentiveList | null;
  /** Bases of the period before, by person. */
  readonly bases: ReadonlyMap<string, number>;
}

/**
 * The rows of a list: everybody with results, and whoever people have added. What a row does not mention keeps what it
 * holds: bases, adjustments and rules that somebody chose are never overwritten.
 */
export function listRows({ people, rules, list, bases }: ListRowsRequest): readonly ListRow[] {
  const standing = new Map((list?.entries ?? []).map((entry) => [entry.id, entry] as const).reverse());
  const known = people.all();
  const knownIds = new Set(known.map(({ id }) => id));
  const added = [...standing.values()].filter(({ id }) => !knownIds.has(id)).reverse();
  return [
    ...known.map((person): ListRow => {
      const entry = standing.get(person.id);
      const ruleName = ruleFor(rules, person)?.name ?? "";
      const base = bases.get(person.id);
      return {
        ...fromResults(person), person: entry?.values.person ?? person.person, department: person.department, job: person.job, inPost: person.inPost,
        ...((entry?.values.rule ?? "") === "" && { rule: ruleName }),
        ...(entry === undefined && base !== undefined && { base }),
      };
    }),
    ...added.map(({ values }): ListRow => {
      const person = people.of(values.person, values.department);
      const base = bases.get(person.id);
      return {
        ...fromResults(person), person: values.person,
        ...(values.rule === "" && { rule: ruleFor(rules, { department: values.department, job: values.job })?.name ?? "" }),
        ...(values.inPost === null && { inPost: person.inPost }),
        ...(values.base === null && base !== undefined && { base }),
      };
    }),
  ];
}

function fromResults({ score, scoreOf, departmentScore }: PersonResult): Pick<ListRow, "score" | "scoreOf" | "departmentScore"> {
  return { score, scoreOf, departmentScore };
}

/** What identifies a row of a list. */
export function listKey({ person }: { readonly person?: unknown }): string {
  return personId(String(person ?? ""));
}
