import type { ComponentType } from "react";
import { LightbulbRegular } from "@fluentui/react-icons";
import type { Message } from "../../../src/text/language";
import { frameText, functionsText } from "../../../src/text/pane";
import { EmptyState } from "../../components/EmptyState";
import { ScreenTabs } from "../../components/ScreenTabs";
import { useRoute } from "../../hooks/useRoute";
import { useText } from "../../hooks/useText";
import type { TabOf } from "../../routes";
import { FunctionsTab } from "./FunctionsTab";

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

function OverviewTab() {
  const t = useText();
  return <EmptyState icon={<LightbulbRegular />} title={t(frameText.insights)} sentence={t(frameText.insightsSentence)} />;
}
