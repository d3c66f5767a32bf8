import type { GoalNode } from "./types";

/** What stands between names in a cell, in either language. */
const separators = /[、,，;；/／\n]+/u;

/** The names in a cell, each once, in their order: `李伟、王芳`, `Li Wei, Wang Fang; Zhao Lei`. */
export function namesIn(cell: string): readonly string[] {
  // Nearly every cell holds one name or none.
  if (!separators.test(cell)) return cell.trim() === "" ? nobody : [cell.trim()];
  return [...new Set(cell.split(separators).map((name) => name.trim()).filter((name) => name !== ""))];
}

const nobody: readonly string[] = [];

/** Names as a cell lists them, readable in both languages. */
export function namesCell(names: readonly string[]): string {
  return names.join(names.some((name) => /\p{Script=Han}/u.test(name)) ? "、" : ", ");
}

/** What makes two spellings the same person. Chinese names of two characters are often spaced out to the width of three. */
export function personKey(name: string): string {
  return name.normalize("NFKC").replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "").replace(/\s+/g, " ").trim().toLowerCase();
}

export function isSamePerson(one: string, other: string): boolean {
  return personKey(one) !== "" && personKey(one) === personKey(other);
}

/** Whether a cell says somebody's name, alone or among others: two people may own a KPI, and its sheet. */
export function isNamed(name: string, cell: string): boolean {
  return namesIn(cell).some((each) => isSamePerson(each, name));
}

/** Whether a goal is one person's, as owner or as somebody who works on it. */
export function isGoalOf(name: string, { owner, contributors }: Pick<GoalNode, "owner" | "contributors">): boolean {
  return isNamed(name, owner) || isNamed(name, contributors);
}

/** Everybody whom cells name, each once, spelled as at first. */
export function peopleIn(cells: readonly string[]): readonly string[] {
  const people = new Map<string, string>();
  for (const name of cells.flatMap(namesIn)) if (!people.has(personKey(name))) people.set(personKey(name), name);
  return [...people.values()];
}
