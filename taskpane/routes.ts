/** The five screens in the order of the work, with the tabs of those that have tabs. The first tab is the default. */
export const screens = {
  plan: ["tree", "checks", "smart", "library", "okr", "new", "own", "assign"],
  review: ["cycle", "fill", "consolidate", "meeting", "incentives"],
  share: ["push", "shared", "export"],
  insights: ["overview", "functions"],
  settings: [],
} as const;

export type ScreenId = keyof typeof screens;
export type TabOf<Screen extends ScreenId> = (typeof screens)[Screen][number];
export type Tab = TabOf<ScreenId>;

export const screenIds = Object.keys(screens) as readonly ScreenId[];

/** The address of a screen: `#/plan`, `#/review/fill`. */
export interface Route {
  readonly screen: ScreenId;
  readonly tab: Tab | null;
}

/**
 * Reads an address; anything unknown opens the first screen. Excel may put parameters of its own before the address
 * (`#&_serializer_version=1/plan`) and after it (`#/plan&_xdm_Info=…`).
 */
export function parseRoute(hash: string): Route {
  const [, name = "", tabName = ""] = /^#(?:&[^/]*)?\/?([a-z]+)(?:\/([a-z]+))?/.exec(hash) ?? [];
  const screen = screenIds.find((id) => id === name) ?? "plan";
  const tabs: readonly Tab[] = screens[screen];
  return { screen, tab: tabs.find((tab) => tab === tabName) ?? null };
}

export function formatRoute(screen: ScreenId, tab: Tab | null = null): string {
  return tab === null ? `#/${screen}` : `#/${screen}/${tab}`;
}
