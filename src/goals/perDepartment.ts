import type { Message } from "../text/language";
import { withTerms } from "../text/terms";
import { about, first, listed, nameOf, type Check, type Department, type Repair, type Report } from "./check";
import type { GoalNode } from "./types";

/** How a finding is said of one KPI, of some (`{names}`) and of all of a department. */
export interface Wordings {
  readonly one: Message;
  readonly some: Message;
  readonly all: Message;
}

/** Wordings with some of their places filled. */
export function wordingsWith({ one, some, all }: Wordings, words: Readonly<Record<string, Message>>): Wordings {
  return { one: withTerms(one, words), some: withTerms(some, words), all: withTerms(all, words) };
}

/** What is written alike in both languages. */
export function inBoth(word: string): Message {
  return { zh: word, en: word };
}

export interface PerDepartment extends Pick<Check, "id" | "severity" | "place"> {
  readonly applies: (node: GoalNode) => boolean;
  /** The KPIs to which it may apply; all that count where nothing else is said. */
  readonly among?: (department: Department) => readonly GoalNode[];
  readonly wordings: Wordings;
  readonly detail?: Message;
  /** What repairs the KPIs that were found; null where nothing does. */
  readonly repair?: (found: readonly GoalNode[]) => Repair | null;
}

/** The KPIs to which something applies, as one report for each department: the same lack many times over is one thing to say. */
export function perDepartment({ id, severity, place, ...rest }: PerDepartment): Check {
  return { id, severity, ...(place === undefined ? {} : { place }), over: "department", run: (department) => reports(department, rest) };
}

function reports(department: Department, { applies, among, wordings, detail, repair }: Omit<PerDepartment, "id" | "severity" | "place">): readonly Report[] {
  const { name } = department;
  const kpis = among?.(department) ?? department.kpis;
  const found = kpis.filter(applies);
  const [node] = found;
  if (node === undefined) return [];
  const fix = repair?.(found) ?? null;
  const more = { ...(detail === undefined ? {} : { detail }), ...(fix === null ? {} : { fix }) };
  if (found.length === 1) return [{ ...about(node, wordings.one), ...more }];
  const text = found.length === kpis.length ? wordings.all : withTerms(wordings.some, { names: listed(found.map(nameOf)) });
  return [{ about: name, text, parameters: { department: name, count: found.length }, ...more, ...first(found) }];
}
