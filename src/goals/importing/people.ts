import type { Field } from "./fields";
import type { FormLabels } from "./formLabels";

/** Who answers for a KPI; the same two things that a form says of all its KPIs. */
export type Person = FormLabels;

export interface PersonRequest {
  /** What the row says, blank where it says nothing. */
  readonly said: Person;
  /** Whom the row above is about. */
  readonly above: Person;
  /** A row that names a department begins a block of its own. */
  readonly namesDepartment: boolean;
  readonly mapping: Readonly<Partial<Record<Field, number>>>;
  /** Whom the labels around the list name. */
  readonly form: Person;
}

const fields = ["owner", "role"] as const;

/**
 * Whom a row is about. A merged cell holds for the rows that it spans: one of a person reaches no further than that of the
 * department beside it; without departments it stands left of the KPIs, and whoever is named next begins a block.
 */
export function personOf({ said, above, namesDepartment, mapping, form }: PersonRequest): Person {
  const isLeft = (field: Field): boolean => mapping[field] !== undefined && mapping[field] < (mapping.kpi ?? -1);
  const isOpen = fields.every((field) => said[field] === "");
  const reaches = (field: Field): boolean => (mapping.department === undefined ? isOpen && isLeft(field) : !namesDepartment);
  const of = (field: keyof Person): string => said[field] || (reaches(field) ? above[field] : "") || (mapping[field] === undefined ? form[field] : "");
  return { owner: of("owner"), role: of("role") };
}
