import { roles, type Capability, type UserRole } from "../../src/review/roles";
import { screens, type ScreenId, type Tab, type TabOf } from "../routes";

/** What somebody must be able to do for a tab to be shown. */
const needs: { readonly [Screen in ScreenId]: Readonly<Record<TabOf<Screen>, Capability>> } = {
  plan: { tree: "goals", checks: "checkGoals", smart: "goals", library: "library", okr: "checkGoals", new: "buildGoals", own: "buildGoals" },
  review: { cycle: "runCycle", fill: "fill", consolidate: "summary", meeting: "meeting" },
  share: { push: "push", shared: "shared" },
  insights: { overview: "insights", functions: "insights" },
  settings: {},
};

/** The tabs of a screen that a role has. */
export function tabsFor(role: UserRole, screen: ScreenId): readonly Tab[] {
  const needed: Readonly<Partial<Record<Tab, Capability>>> = needs[screen];
  return screens[screen].filter((tab: Tab) => {
    const capability = needed[tab];
    return capability !== undefined && roles[role].capabilities.includes(capability);
  });
}

/** Whether a role has a screen, or one tab of it. Settings are everybody's. */
export function mayOpen(role: UserRole, screen: ScreenId, tab: Tab | null = null): boolean {
  if (screens[screen].length === 0) return true;
  const tabs = tabsFor(role, screen);
  return tab === null ? tabs.length > 0 : tabs.includes(tab);
}
