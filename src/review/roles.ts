import type { Message } from "../text/language";
import { roleMessages as text } from "../text/roles";

/** What somebody is to a workbook. It orders what the pane shows and protects nothing. */
export type UserRole = "hrAdmin" | "manager" | "employee" | "finance" | "viewer";

/** What can be done in the pane, as far as not everybody does it. */
export type Capability =
  | "goals" | "editGoals" | "buildGoals" | "checkGoals" | "library" | "runCycle" | "fill" | "submitDepartment" | "results" | "writeResults" | "summary" | "meeting" | "push" | "shared" | "insights";

export interface RoleEntry {
  readonly name: Message;
  readonly description: Message;
  /** Whose goals and reviews it sees: everybody's, those of some departments, or one's own. */
  readonly scope: "all" | "departments" | "person";
  readonly capabilities: readonly Capability[];
}

export const roles: Readonly<Record<UserRole, RoleEntry>> = {
  hrAdmin: {
    name: text.hrAdmin, description: text.hrAdminDoes, scope: "all",
    capabilities: [
      "goals", "editGoals", "buildGoals", "checkGoals", "library", "runCycle", "fill", "submitDepartment", "results", "writeResults", "summary", "meeting", "push", "shared", "insights",
    ],
  },
  manager: { name: text.manager, description: text.managerDoes, scope: "departments", capabilities: ["goals", "editGoals", "fill", "submitDepartment", "meeting", "push", "insights"] },
  employee: { name: text.employee, description: text.employeeDoes, scope: "person", capabilities: ["goals", "fill", "insights"] },
  finance: { name: text.finance, description: text.financeDoes, scope: "all", capabilities: ["results", "summary", "shared", "insights"] },
  viewer: { name: text.viewer, description: text.viewerDoes, scope: "all", capabilities: ["summary", "insights"] },
};

export const userRoles = Object.keys(roles) as readonly UserRole[];

/** Who has made a workbook does everything in it. */
export const creatorRole: UserRole = "hrAdmin";

/** A role as it was stored; null for anything else. */
export function roleNamed(stored: unknown): UserRole | null {
  return userRoles.find((role) => role === stored) ?? null;
}
