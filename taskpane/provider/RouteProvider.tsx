import { createContext, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { formatRoute, parseRoute, screens, type Route, type ScreenId, type Tab, type TabOf } from "../routes";

export interface RouteValue {
  readonly screen: ScreenId;
  /** The tab a screen shows, also while another screen is in front. */
  readonly tabOf: <Screen extends ScreenId>(screen: Screen) => TabOf<Screen>;
  readonly navigate: (screen: ScreenId, tab?: Tab) => void;
}

export const RouteContext = createContext<RouteValue | null>(null);

interface RouteState {
  readonly screen: ScreenId;
  readonly tabs: Readonly<Partial<Record<ScreenId, Tab>>>;
}

/** The address lives in `location.hash` alone: Office.js sets `history.pushState` to null. */
export function RouteProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<RouteState>(() => follow({ screen: "plan", tabs: {} }, parseRoute(location.hash)));

  useEffect(() => {
    const onHashChange = () => setState((current) => follow(current, parseRoute(location.hash)));
    window.addEventListener("hashchange", onHashChange);
    return () => window.removeEventListener("hashchange", onHashChange);
  }, []);

  const navigate = useCallback((screen: ScreenId, tab?: Tab) => {
    location.hash = formatRoute(screen, tab ?? null);
    setState((current) => follow(current, { screen, tab: tab ?? null }));
  }, []);

  const value = useMemo<RouteValue>(
    () => ({
      screen: state.screen,
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
  return { screen: route.screen, tabs: route.tab === null ? current.tabs : { ...current.tabs, [route.screen]: route.tab } };
}
