import type { ComponentType } from "react";
import type { Message } from "../../../src/text/language";
import { functionsText } from "../../../src/text/pane";
import { lazyPart } from "../../components/lazyPart";
import { ScreenTabs } from "../../components/ScreenTabs";
import { useRoute } from "../../hooks/useRoute";
import type { TabOf } from "../../routes";
import { FunctionsTab } from "./FunctionsTab";

const OverviewTab = lazyPart(async () => (await import("./overview/OverviewTab")).OverviewTab);

const tabs: Readonly<Record<TabOf<"insights">, { readonly label: Message; readonly component: ComponentType }>> = {
  overview: { label: functionsText.overview, component: OverviewTab },
  functions: { label: functionsText.tab, component: FunctionsTab },
};

/** What the numbers say, and the functions to work them out. */
export function InsightsScreen() {
  const Current = tabs[useRoute().tabOf("insights")].component;
  return (
    <ScreenTabs screen="insights" label={functionsText.tabs} tabs={tabs}>
      <Current />
    </ScreenTabs>
  );
}
