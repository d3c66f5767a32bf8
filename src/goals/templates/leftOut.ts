import type { Message } from "../../text/language";
import { templateMessages as text } from "../../text/templates";
import { namesIn } from "../contributors";
import { departmentKey } from "../ids";
import { isAgreed } from "../tree";
import type { GoalNode } from "../types";
import { isDated } from "./rowDrafts";
import type { TemplateRequest } from "./templateOfTree";

/** Something of a tree that a template does not keep: how many rows have it, and the sentence that says so. */
export interface LeftOut {
  readonly message: Message;
  readonly count: number;
}

type Look = (node: GoalNode, departments: ReadonlySet<string>, withNumbers: boolean) => boolean;

const looks: readonly { readonly message: Message; readonly applies: Look }[] = [
  { message: text.leftDates, applies: ({ start, until, due }) => start !== "" || until !== "" || (due !== "" && isDated(due)) },
  { message: text.leftPeople, applies: ({ contributors }, departments) => namesIn(contributors).some((name) => !departments.has(departmentKey(name))) },
  { message: text.leftTeams, applies: ({ level }) => level === "team" },
  {
    // A part of nothing cannot be kept.
    message: text.leftLevels,
    applies: ({ level, target, threshold, stretch }, _, withNumbers) => !withNumbers && level === "kpi" && (target === null || target === 0) && (threshold !== null || stretch !== null),
  },
];

/** What of the tree, or of a department, does not come along into a template; beside owners, who never do. */
export function leftOut({ nodes, department, withNumbers }: Pick<TemplateRequest, "nodes" | "department" | "withNumbers">): readonly LeftOut[] {
  const counting = nodes.filter(isAgreed);
  const departments = new Set(counting.map((node) => departmentKey(node.department)));
  const taken = counting.filter((node) => department === null || departmentKey(node.department) === departmentKey(department));
  return looks.flatMap(({ message, applies }) => {
    const count = taken.filter((node) => applies(node, departments, withNumbers)).length;
    return count === 0 ? [] : [{ message, count }];
  });
}
