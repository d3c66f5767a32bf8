import { namesIn, peopleIn, personKey } from "../../../goals/contributors";
import type { AskedReading, WrittenNames } from "./types";

/** Texts that Excel takes for the same: without regard to upper and lower case. */
export function fold(text: string): string {
  return text.toLowerCase();
}

/** What stands in the tables for every department and every person. */
export function writtenNames({ results, totals }: AskedReading): WrittenNames {
  const departments = new Map<string, Set<string>>();
  const owners = new Map<string, Set<string>>();
  const cells = [...new Set(results.map(({ owner }) => owner))];
  const people = new People(cells);
  for (const { department, writtenDepartment } of [...results, ...totals]) add(departments, department, writtenDepartment ?? department);
  for (const cell of cells) for (const name of people.in(cell)) add(owners, name, cell);
  return { departments: listed(departments), owners: listed(owners) };
}

function add(names: Map<string, Set<string>>, name: string, written: string): void {
  const known = names.get(name);
  if (known === undefined) names.set(name, new Set([written]));
  else known.add(written);
}

function listed(names: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> {
  return new Map([...names].map(([name, written]) => [name, [...written]] as const));
}

/** Who owns a result, each person spelled as where the results first name them. */
export class People {
  private readonly spelled: ReadonlyMap<string, string>;

  constructor(cells: readonly string[]) {
    this.spelled = new Map(peopleIn(cells).map((name) => [personKey(name), name] as const));
  }

  in(cell: string): readonly string[] {
    return [...new Set(namesIn(cell).map((name) => this.spelled.get(personKey(name)) ?? name))];
  }
}
