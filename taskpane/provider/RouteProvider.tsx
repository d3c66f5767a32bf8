import { createContext, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { formatRoute, parseRoute, screens, type Route, type ScreenId, type Tab, type TabOf } from "../routes";

/** What somebody looks for on the screen that they are led to. */
export interface Sought {
  /** The department whose weights are to be put right. */
  readonly weightsOf?: string;
  /** The goal whose rating anchors are to be written. */
  readonly anchorsOf?: string;
  /** The code of the indicator that is used although its data cannot be had: why is to be written. */
  readonly reasonFor?: string;
}

export interface RouteValue {
  readonly screen: ScreenId;
  /** Another one with every way there. */
  readonly sought: Sought | null;
  /** The tab a screen shows, also while another screen is in front. */
  readonly tabOf: <Screen extends ScreenId>(screen: Screen) => TabOf<Screen>;
  readonly navigate: (screen: ScreenId, tab?: Tab, sought?: Sought) => void;
}

export const RouteContext = createContext<RouteValue | null>(null);

interface RouteState {
  readonly screen: ScreenId;
  readonly tabs: Readonly<Partial<Record<ScreenId, Tab>>>;
  readonly sought: Sought | null;
}

/** The address lives in `location.hash` alone: Office.js sets `history.pushState` to null. */
export function RouteProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<RouteState>(() => follow({ screen: "plan", tabs: {}, sought: null }, parseRoute(location.hash)));

  useEffect(() => {
    const onHashChange = () => setState((current) => follow(current, parseRoute(location.hash)));
    window.addEventListener("hashchange", onHashChange);
    return () => window.removeEventListener("hashchange", onHashChange);
  }, []);

  const navigate = useCallback((screen: ScreenId, tab?: Tab, sought?: Sought) => {
    location.hash = formatRoute(screen, tab ?? null);
    setState((current) => {
      const next = follow(current, { screen, tab: tab ?? null });
      return sought === undefined ? next : { ...next, sought };
    });
  }, []);

  const value = useMemo<RouteValue>(
    () => ({
      screen: state.screen,
      sought: state.sought,
      tabOf: <Screen extends ScreenId>(screen: Screen) => (state.tabs[screen] ?? screens[screen][0]) as TabOf<Screen>,
      navigate,
    }),
    [state, navigate],
  );
  return <RouteContext value={value}>{children}</RouteContext>;
}

/** An address without a tab keeps the tab that the screen had. The same address again is the same state. */
function follow(current: RouteState, route: Route): RouteState {
  const isSameTab = route.tab === null || route.tab === current.tabs[route.screen];
  if (isSameTab && route.screen === current.screen) return current;
  return { screen: route.screen, sought: null, tabs: route.tab === null ? current.tabs : { ...current.tabs, [route.screen]: route.tab } };
}
