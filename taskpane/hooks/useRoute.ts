import { useMemo } from "react";
import { RouteContext, type RouteValue } from "../provider/RouteProvider";
import { screenIds, screens, type ScreenId, type Tab, type TabOf } from "../routes";
import { useRequired } from "./required";
import { useRole } from "./useRole";

/** The screen and tab in front. An address that the role does not have leads to the first that it has. */
export function useRoute(): RouteValue {
  const route = useRequired(RouteContext, "RouteProvider");
  const { mayOpen } = useRole();
  return useMemo(() => ({
    ...route,
    screen: mayOpen(route.screen) ? route.screen : (screenIds.find((id) => mayOpen(id)) ?? "settings"),
    tabOf: <Screen extends ScreenId>(screen: Screen): TabOf<Screen> => {
      const tab = route.tabOf(screen);
      return mayOpen(screen, tab) ? tab : ((screens[screen].find((other: Tab) => mayOpen(screen, other)) ?? tab) as TabOf<Screen>);
    },
  }), [route, mayOpen]);
}
