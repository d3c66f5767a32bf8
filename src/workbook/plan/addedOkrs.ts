import { departmentKey } from "../../goals/ids";
import type { MergedGoals } from "../../goals/mergeGoals";
import { mergeOkrs } from "../../goals/okr/mergeOkrs";
import type { TemplateKeyResult } from "../../goals/templates/types";
import type { TableUpdate } from "../../sheets/mergeTable";
import type { SheetPlan } from "../../sheets/plan";
import type { Language } from "../../text/language";
import type { WorkbookReading } from "../read";
import { findTable, needColumns } from "../tables";

interface AddedOkrs {
  readonly plans: readonly SheetPlan[];
  readonly updates: readonly TableUpdate[];
  /** The ids that they get. */
  readonly ids: readonly string[];
}

/** Key results that come with a template, for those of its departments that are added: the others keep their own. */
export function addedOkrs(reading: WorkbookReading, okrs: readonly TemplateKeyResult[], { nodes, ids }: Pick<MergedGoals, "nodes" | "ids">, language: Language): AddedOkrs {
  const there = new Map(nodes.map((node) => [node.id, node] as const));
  const added = new Set([...ids.values()].flatMap((id) => {
    const node = there.get(id);
    return node?.level === "department" ? [departmentKey(node.department)] : [];
  }));
  const wanted = okrs.filter(({ department }) => added.has(departmentKey(department))).map((each) => {
    const parent = each.parent === null ? null : (ids.get(each.parent) ?? each.parent);
    return { ...each, owner: "", period: "", current: null, parent: parent !== null && there.has(parent) ? parent : null };
  });
  if (wanted.length === 0) return { plans: [], updates: [], ids: [] };
  const table = findTable(reading, "okrs");
  const departments = [...new Set(nodes.map(({ department }) => department))];
  const { plan, update, missing, added: keyResults } = mergeOkrs({ added: wanted, reading: table, departments, sheets: reading.sheets, language });
  needColumns("tblOkrs", missing, language);
  return { plans: plan === null ? [] : [plan], updates: update === null ? [] : [update], ids: keyResults.map(({ id }) => id) };
}
