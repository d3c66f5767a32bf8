import type { Message } from "../text/language";
import { roleMessages as text } from "../text/roles";

/** What somebody is to a workbook. It orders what the pane shows and protects nothing. */
export type UserRole = "hrAdmin" | "manager" | "employee" | "finance" | "viewer";

export interface RoleEntry {
  readonly name: Message;
  readonly description: Message;
  /** Whose goals and reviews it sees: everybody's, those of some departments, or one's own. */
  readonly scope: "all" | "departments" | "person";
}

export const roles: Readonly<Record<UserRole, RoleEntry>> = {
  hrAdmin: { name: text.hrAdmin, description: text.hrAdminDoes, scope: "all" },
  manager: { name: text.manager, description: text.managerDoes, scope: "departments" },
  employee: { name: text.employee, description: text.employeeDoes, scope: "person" },
  finance: { name: text.finance, description: text.financeDoes, scope: "all" },
  viewer: { name: text.viewer, description: text.viewerDoes, scope: "all" },
};

export const userRoles = Object.keys(roles) as readonly UserRole[];

interface CapabilityEntry {
  /** What it lets somebody do. */
  readonly does: Message;
  readonly roles: readonly UserRole[];
}

/** Who does what in the pane: the one place that says so, for its tabs, its buttons and the commands behind them. */
export const capabilities = {
  goals: { does: text.goals, roles: ["hrAdmin", "manager", "employee"] },
  editGoals: { does: text.editGoals, roles: ["hrAdmin", "manager"] },
  buildGoals: { does: text.buildGoals, roles: ["hrAdmin"] },
  checkGoals: { does: text.checkGoals, roles: ["hrAdmin"] },
  library: { does: text.library, roles: ["hrAdmin"] },
  runCycle: { does: text.runCycle, roles: ["hrAdmin"] },
  fill: { does: text.fill, roles: ["hrAdmin", "manager", "employee"] },
  rate: { does: text.rate, roles: ["hrAdmin", "manager"] },
  submitDepartment: { does: text.submitDepartment, roles: ["hrAdmin", "manager"] },
  answer: { does: text.answer, roles: ["hrAdmin", "manager"] },
  restore: { does: text.restore, roles: ["hrAdmin", "manager"] },
  results: { does: text.results, roles: ["hrAdmin", "finance"] },
  writeResults: { does: text.writeResults, roles: ["hrAdmin"] },
  summary: { does: text.summary, roles: ["hrAdmin", "finance", "viewer"] },
  incentives: { does: text.incentives, roles: ["hrAdmin", "finance"] },
  meeting: { does: text.meeting, roles: ["hrAdmin", "manager"] },
  push: { does: text.push, roles: ["hrAdmin", "manager"] },
  shared: { does: text.shared, roles: ["hrAdmin", "finance"] },
  exportData: { does: text.exportData, roles: ["hrAdmin", "finance"] },
  insights: { does: text.insights, roles: userRoles },
  administer: { does: text.administer, roles: ["hrAdmin"] },
} as const satisfies Readonly<Record<string, CapabilityEntry>>;

/** What can be done in the pane, as far as not everybody does it. */
export type Capability = keyof typeof capabilities;

/** Whether a role does something. */
export function mayDo(role: UserRole, capability: Capability): boolean {
  const { roles: able }: CapabilityEntry = capabilities[capability];
  return able.includes(role);
}

/** Names of the roles that do something, in a sentence. */
export function whoMay(capability: Capability): Message {
  const names = capabilities[capability].roles.map((role) => roles[role].name);
  return { zh: names.map(({ zh }) => zh).join(text.and.zh), en: names.map(({ en }) => en).join(text.and.en) };
}

/** Who has made a workbook does everything in it. */
export const creatorRole: UserRole = "hrAdmin";

/** A role as it was stored; null for anything else. */
export function roleNamed(stored: unknown): UserRole | null {
  return userRoles.find((role) => role === stored) ?? null;
}
