import { mayDo, type Capability, type UserRole } from "../../src/review/roles";
import { screens, type ScreenId, type Tab, type TabOf } from "../routes";

/** What somebody must be able to do for a tab to be shown. */
const needs: { readonly [Screen in ScreenId]: Readonly<Record<TabOf<Screen>, Capability>> } = {
  plan: { tree: "goals", checks: "checkGoals", smart: "goals", library: "library", okr: "checkGoals", new: "buildGoals", own: "buildGoals", assign: "editGoals" },
  review: { cycle: "runCycle", fill: "fill", consolidate: "summary", meeting: "meeting", incentives: "incentives" },
  share: { push: "push", shared: "shared", export: "exportData" },
  insights: { overview: "insights", functions: "insights" },
  settings: {},
};

/** What a tab needs; null for what everybody has. A screen alone needs what its first tab does. */
export function needOf(screen: ScreenId, tab: Tab | null): Capability | null {
  const needed: Readonly<Partial<Record<Tab, Capability>>> = needs[screen];
  const [first] = screens[screen];
  const asked = tab ?? first;
  return asked === undefined ? null : (needed[asked] ?? null);
}

/** The tabs of a screen that a role has. */
export function tabsFor(role: UserRole, screen: ScreenId): readonly Tab[] {
  return screens[screen].filter((tab: Tab) => {
    const capability = needOf(screen, tab);
    return capability !== null && mayDo(role, capability);
  });
}

/** Whether a role has a screen, or one tab of it. Settings are everybody's. */
export function mayOpen(role: UserRole, screen: ScreenId, tab: Tab | null = null): boolean {
  if (screens[screen].length === 0) return true;
  const tabs = tabsFor(role, screen);
  return tab === null ? tabs.length > 0 : tabs.includes(tab);
}
