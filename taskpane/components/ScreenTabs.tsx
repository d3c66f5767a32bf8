import { useId, type ReactNode } from "react";
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { Message } from "../../src/text/language";
import { useRole } from "../hooks/useRole";
import { useRoute } from "../hooks/useRoute";
import { useText } from "../hooks/useText";
import { screens, type ScreenId, type Tab as TabName, type TabOf } from "../routes";
import { Stack } from "./layout";

const useStyles = makeStyles({
  // In a narrow pane the last ones go on below.
  tabs: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`, flexWrap: "wrap" },
});

interface ScreenTabsProps<Screen extends ScreenId> {
  readonly screen: Screen;
  /** What the tabs are, for screen readers. */
  readonly label: Message;
  /** The tabs to choose from; a tab of the screen that is left out is reached another way. */
  readonly tabs: Readonly<Partial<Record<TabOf<Screen>, { readonly label: Message }>>>;
  readonly gap?: "medium" | "large";
  /** The tab in front. */
  readonly children: ReactNode;
}

/** The tabs of a screen; which one is in front stands in the address. */
export function ScreenTabs<Screen extends ScreenId>({ screen, label, tabs, gap = "medium", children }: ScreenTabsProps<Screen>) {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  const { tabOf, navigate } = useRoute();
  const { mayOpen } = useRole();
  const current = tabOf(screen);
  const labels: Readonly<Partial<Record<TabName, { readonly label: Message }>>> = tabs;
  const shown = screens[screen].flatMap((tab: TabName) => (labels[tab] === undefined || !mayOpen(screen, tab) ? [] : [{ tab, label: labels[tab].label }]));
  return (
    <Stack gap={gap}>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={t(label)}
        selectedValue={current}
        onTabSelect={(_, { value }) => navigate(screen, shown.find(({ tab }) => tab === value)?.tab)}
      >
        {shown.map(({ tab, label: name }) => (
          <Tab key={tab} value={tab} id={`${id}${tab}`} aria-controls={`${id}panel`}>
            {t(name)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${current}`}>
        {children}
      </div>
    </Stack>
  );
}
