import { fold } from "./names";

/** A department, person or period with what belongs to it. */
export interface Group<Row> {
  readonly name: string;
  readonly rows: readonly Row[];
}

export interface GroupValue<Row> extends Group<Row> {
  readonly value: number | null;
}

/** Rows by their names in the order in which these are met; `always` are there, and come first, without rows too. */
export function grouped<Row>(rows: readonly Row[], namesOf: (row: Row) => readonly string[], always: readonly string[] = []): readonly Group<Row>[] {
  const groups = new Map(always.map((name): [string, { readonly name: string; readonly rows: Row[] }] => [fold(name), { name, rows: [] }]));
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const group = groups.get(fold(name)) ?? { name, rows: [] };
      groups.set(fold(name), group);
      group.rows.push(row);
    }
  }
  return [...groups.values()];
}
