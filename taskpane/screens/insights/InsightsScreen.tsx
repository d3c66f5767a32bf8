import { useId, type ComponentType } from "react";
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { LightbulbRegular } from "@fluentui/react-icons";
import type { Message } from "../../../src/text/language";
import { frameText, functionsText } from "../../../src/text/pane";
import { EmptyState } from "../../components/EmptyState";
import { Stack } from "../../components/layout";
import { useRoute } from "../../hooks/useRoute";
import { useText } from "../../hooks/useText";
import { screens, type TabOf } from "../../routes";
import { FunctionsTab } from "./FunctionsTab";

const tabs: Readonly<Record<TabOf<"insights">, { readonly label: Message; readonly component: ComponentType }>> = {
  overview: { label: functionsText.overview, component: OverviewTab },
  functions: { label: functionsText.tab, component: FunctionsTab },
};

const useStyles = makeStyles({
  tabs: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** What the numbers say, and the functions to work them out. */
export function InsightsScreen() {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  const { tabOf, navigate } = useRoute();
  const current = tabOf("insights");
  const Current = tabs[current].component;
  return (
    <Stack>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={t(functionsText.tabs)}
        selectedValue={current}
        onTabSelect={(_, { value }) => navigate("insights", screens.insights.find((tab) => tab === value) ?? "overview")}
      >
        {screens.insights.map((tab) => (
          <Tab key={tab} value={tab} id={`${id}${tab}`} aria-controls={`${id}panel`}>
            {t(tabs[tab].label)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${current}`}>
        <Current />
      </div>
    </Stack>
  );
}

function OverviewTab() {
  const t = useText();
  return <EmptyState icon={<LightbulbRegular />} title={t(frameText.insights)} sentence={t(frameText.insightsSentence)} />;
}
