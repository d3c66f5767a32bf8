import type { Language } from "../../text/language";
import { branchOf } from "../goalTree";
import { proposeKpis } from "../propose";
import { jobByCode } from "../roles";
import { isAgreed } from "../tree";
import type { GoalNode } from "../types";
import type { TreeEdit } from "./types";

/** A job of the templates put under a department with its KPIs, as nobody's yet; where weights stand beside it, they make room for it. Null where there is no such department or job. */
export function templateJobEdit(nodes: readonly GoalNode[], departmentId: string, code: string, language: Language, pinned: readonly string[] = []): TreeEdit | null {
  const department = nodes.find(({ id, level }) => id === departmentId && level === "department");
  const job = jobByCode(code);
  if (department === undefined || job === undefined) return null;
  const draft = { role: job.role, job: code, weight: 0, pinned: false, kpis: proposeKpis({ role: job.role, job: code, language }) };
  const [, role, ...kpis] = branchOf({ name: department.department, owner: department.owner, role: job.role, job: code, kpis: [], roles: [draft] }, language, department.parent ?? "");
  if (role === undefined || kpis.length === 0) return null;
  const isWeighed = nodes.some((node) => node.parent === departmentId && isAgreed(node) && node.weight !== null);
  return {
    kind: "all",
    edits: [
      { kind: "add", parent: departmentId, position: null, node: { ...role, weight: isWeighed ? 0 : null } },
      ...kpis.map((node): TreeEdit => ({ kind: "add", parent: role.id, position: null, node })),
      ...(isWeighed ? [{ kind: "weigh", id: role.id, weight: null, pinned } as const] : []),
    ],
  };
}
