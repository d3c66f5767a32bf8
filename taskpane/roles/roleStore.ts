import { roleNamed, type UserRole } from "../../src/review/roles";
import { workbookIdIn } from "../../src/sharing/workbookId";
import type { DocumentSettings } from "../../src/workbook/documentSettings";

/** What somebody is to one workbook. */
export interface OwnRole {
  readonly role: UserRole;
  /** Whose departments a manager sees. */
  readonly departments: readonly string[];
}

/** What is kept of roles: one's own, and that with which others start. */
export interface StoredRoles {
  readonly own: OwnRole | null;
  readonly start: UserRole | null;
}

/** Where roles are kept: one's own in this browser, by workbook; that with which others start in the workbook. */
export interface RoleStore {
  readonly read: () => Promise<StoredRoles>;
  readonly write: (own: OwnRole) => Promise<void>;
  readonly writeStart: (role: UserRole) => Promise<void>;
}

const ownKey = "kpitables.roles";
const startKey = "kpiStartRole";

export function roleStore(settings: DocumentSettings): RoleStore {
  const id = workbookIdIn(settings);
  return {
    read: async () => {
      const [workbook, start] = await Promise.all([id.find(), settings.read(startKey)]);
      return { own: workbook === null ? null : (ownRoles()[workbook] ?? null), start: roleNamed(start) };
    },
    write: async (own) => {
      const workbook = await id.get();
      try {
        localStorage.setItem(ownKey, JSON.stringify({ ...ownRoles(), [workbook]: own }));
      } catch {
        // Without storage the choice lasts as long as the pane is open.
      }
    },
    writeStart: (role) => settings.write(startKey, role),
  };
}

/** Storage can be absent or hold what another version wrote: what is no role is left out. */
function ownRoles(): Readonly<Record<string, OwnRole>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(ownKey) ?? "null");
    if (typeof stored !== "object" || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).flatMap(([workbook, value]) => {
      const own = ownRole(value);
      return own === null ? [] : [[workbook, own] as const];
    }));
  } catch {
    return {};
  }
}

function ownRole(value: unknown): OwnRole | null {
  const { role, departments } = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const known = roleNamed(role);
  if (known === null) return null;
  return { role: known, departments: Array.isArray(departments) ? departments.filter((each): each is string => typeof each === "string") : [] };
}
