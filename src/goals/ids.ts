import type { GoalNode } from "./types";

/**
 * Ids of goals. They are derived from what a goal is (department and KPI code), not from where its row stands, so they
 * survive sorting, deleting and creating the tree again, and review tabs filled earlier still find their goals.
 */
export const strategyId = "S";

/** Id of a goal below the top, by the code of its indicator, or by its wording where it has none. */
export function strategicGoalId(goal: { readonly code: string | null; readonly goal: string }): string {
  return `${strategyId}-${goal.code ?? departmentKey(goal.goal)}`;
}

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Six characters of base32 that stand for a department: valid in table names and ids whatever the name's script. */
export function departmentKey(name: string): string {
  return base32Of(name, 6);
}

function base32Of(name: string, length: number): string {
  let hash = fnv1a(name.normalize("NFKC").trim().toLowerCase());
  let key = "";
  for (let place = 0; place < length; place += 1) {
    key += alphabet[hash % 32];
    hash = Math.floor(hash / 32);
  }
  return key;
}

export function departmentId(key: string): string {
  return `D-${key}`;
}

/** The key inside the id of a department's node; null for ids that people made themselves. */
export function keyOfDepartmentId(id: string): string | null {
  return /^D-([0-9A-HJKMNP-TV-Z]{6})$/.exec(id)?.[1] ?? null;
}

export function kpiId(key: string, code: string): string {
  return `${key}-${code}`;
}

/** The id that a goal of any level has by what it is: its department's key with its code, or with its name. */
export function idOfGoal({ level, goal, department, code }: Pick<GoalNode, "level" | "goal" | "department" | "code">): string {
  if (level === "department") return departmentId(departmentKey(department === "" ? goal : department));
  const key = department === "" ? strategyId : departmentKey(department);
  return code === null || code === "" ? `${key}-${base32Of(goal, 4)}` : kpiId(key, code);
}

/**
 * The id itself, or where another goal has it the next one like it: `-2`, `-3`. A department gets another key instead,
 * so that its review sheets are not those of the department that had the name before.
 */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  const next = (count: number): string =>
    keyOfDepartmentId(wanted) === null ? `${wanted}-${count}` : departmentId(departmentKey(`${wanted}-${count}`));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : next(count);
    if (!isTaken(id)) return id;
  }
}

/** 32-bit FNV-1a over UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
