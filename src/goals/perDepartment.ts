import type { Message } from "../text/language";
import { withTerms } from "../text/terms";
import { about, first, nameOf, type Report } from "./check";
import { groupBy, type GoalTree } from "./tree";
import type { GoalNode } from "./types";

/** How a finding is said of one KPI, of some (`{names}`) and of all of a department. */
export interface Wordings {
  readonly one: Message;
  readonly some: Message;
  readonly all: Message;
}

/** So many names are listed. */
const listed = 3;

/** The KPIs to which something applies, as one report for each department: the same lack many times over is one thing to say. */
export function perDepartment({ nodes }: GoalTree, applies: (node: GoalNode) => boolean, { one, some, all }: Wordings, detail?: Message): readonly Report[] {
  const kpis = groupBy(nodes.filter(({ level }) => level === "kpi"), ({ department }) => department);
  return [...kpis].flatMap(([department, own]): readonly Report[] => {
    const found = own.filter(applies);
    const [node] = found;
    if (node === undefined) return [];
    if (found.length === 1) return [about(node, one, detail)];
    const names = found.slice(0, listed).map(nameOf);
    const list = { zh: names.join("、"), en: names.join(", ") };
    const more = found.length > listed ? { zh: `${list.zh}等`, en: `${list.en}, …` } : list;
    const text = found.length === own.length ? all : withTerms(some, { names: more });
    return [{ about: department, text, parameters: { department, count: found.length }, ...(detail === undefined ? {} : { detail }), ...first(found) }];
  });
}
