import type { Message } from "../text/language";
import { withTerms } from "../text/terms";
import { about, first, listed, nameOf, type Check, type Department, type Report } from "./check";
import type { GoalNode } from "./types";

/** How a finding is said of one KPI, of some (`{names}`) and of all of a department. */
export interface Wordings {
  readonly one: Message;
  readonly some: Message;
  readonly all: Message;
}

export interface PerDepartment extends Pick<Check, "id" | "severity" | "place"> {
  readonly applies: (node: GoalNode) => boolean;
  readonly wordings: Wordings;
  readonly detail?: Message;
}

/** The KPIs to which something applies, as one report for each department: the same lack many times over is one thing to say. */
export function perDepartment({ id, severity, place, ...rest }: PerDepartment): Check {
  return { id, severity, ...(place === undefined ? {} : { place }), over: "department", run: (department) => reports(department, rest) };
}

function reports(department: Department, { applies, wordings, detail }: Omit<PerDepartment, "id" | "severity" | "place">): readonly Report[] {
  const { name, kpis } = department;
  const found = kpis.filter(applies);
  const [node] = found;
  if (node === undefined) return [];
  const more = detail === undefined ? {} : { detail };
  if (found.length === 1) return [{ ...about(node, wordings.one), ...more }];
  const text = found.length === kpis.length ? wordings.all : withTerms(wordings.some, { names: listed(found.map(nameOf)) });
  return [{ about: name, text, parameters: { department: name, count: found.length }, ...more, ...first(found) }];
}
