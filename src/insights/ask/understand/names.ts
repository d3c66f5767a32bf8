import { kindOf, periodLabel, sheetPeriod } from "../../../review/periods";
import type { PeriodId } from "../../../review/types";
import type { Vocabulary } from "../types";
import type { Meaning } from "./meanings";
import { isWordEdge, normalise, type NormalText } from "./text";

interface Name {
  readonly key: string;
  readonly meaning: Meaning;
}

export interface FoundName {
  readonly length: number;
  readonly meaning: Meaning;
}

export interface NameIndex {
  readonly byFirst: ReadonlyMap<string, readonly Name[]>;
  /** Names of KPIs by their spelling. */
  readonly kpis: ReadonlyMap<string, readonly string[]>;
  /** Short forms that several departments have: they mean none of them, and no KPI that has the word in its name. */
  readonly unclear: ReadonlySet<string>;
}

/** Every name that can stand in a question, in one spelling; of names that are spelled alike, departments come first. */
export function indexNames(vocabulary: Vocabulary): NameIndex {
  const found = new Map<string, Meaning>();
  const add = (key: string, meaning: Meaning): void => {
    if (/[\p{L}\p{N}]/u.test(key) && !found.has(key)) found.set(key, meaning);
  };
  const departments = grouped(vocabulary.departments);
  const kpis = grouped(vocabulary.kpis);
  for (const id of vocabulary.periods.filter(needsItsName)) {
    for (const spelling of [id, sheetPeriod(id), periodLabel(id, "zh-CN"), periodLabel(id, "en-US")]) {
      add(normalise(spelling).key, { kind: "period", ask: { type: "ids", ids: [id] } });
    }
  }
  for (const [key, names] of departments) add(key, { kind: "name", of: "departments", names });
  for (const [key, names] of kpis) add(key, { kind: "name", of: "kpis", names });
  for (const [key, names] of grouped(vocabulary.owners)) add(key, { kind: "name", of: "owners", names });
  const short = shortened(departments);
  for (const [key, names] of short) if (names.length === 1) add(key, { kind: "name", of: "departments", names: names[0] ?? [], short: true });
  return { byFirst: byFirst(found), kpis, unclear: new Set([...short].flatMap(([key, names]) => (names.length > 1 ? [key] : []))) };
}

/** The longest name at a place; English ones begin and end with a word. */
export function nameAt({ key }: NormalText, at: number, { byFirst: index }: NameIndex): FoundName | null {
  if (!isWordEdge(key, at)) return null;
  const name = index.get(key.charAt(at))?.find((each) => key.startsWith(each.key, at) && isWordEdge(key, at + each.key.length));
  return name === undefined ? null : { length: name.key.length, meaning: name.meaning };
}

/** Days of their own and fiscal periods are known by their names; all others are read as any period of the calendar. */
function needsItsName(id: PeriodId): boolean {
  return kindOf(id) === "own" || id.startsWith("FY");
}

function grouped(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const { key } = normalise(name);
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return groups;
}

/** 销售 for 销售部, Sales for Sales Department, with the departments that it may mean. */
function shortened(departments: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly (readonly string[])[]> {
  const short = new Map<string, (readonly string[])[]>();
  for (const [key, names] of departments) {
    const stem = /^(.{2,}?)(?:事业部|部门|部| department| dept| team)$/.exec(key)?.[1];
    if (stem !== undefined) short.set(stem, [...(short.get(stem) ?? []), names]);
  }
  return short;
}

function byFirst(names: ReadonlyMap<string, Meaning>): ReadonlyMap<string, readonly Name[]> {
  const index = new Map<string, Name[]>();
  for (const [key, meaning] of names) {
    const first = key.charAt(0);
    const list = index.get(first);
    if (list === undefined) index.set(first, [{ key, meaning }]);
    else list.push({ key, meaning });
  }
  for (const list of index.values()) list.sort((a, b) => b.key.length - a.key.length);
  return index;
}
