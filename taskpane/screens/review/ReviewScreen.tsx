import { useId, type ComponentType } from "react";
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtrRegular, PeopleTeamRegular } from "@fluentui/react-icons";
import type { Message } from "../../../src/text/language";
import { frameText, reviewText } from "../../../src/text/pane";
import { EmptyState } from "../../components/EmptyState";
import { ErrorCard } from "../../components/ErrorCard";
import { Loading } from "../../components/Loading";
import { Stack } from "../../components/layout";
import { GoButton } from "../../components/GoButton";
import { useRoute } from "../../hooks/useRoute";
import { useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { screens, type TabOf } from "../../routes";
import { ConsolidateTab } from "./ConsolidateTab";
import { CycleTab } from "./CycleTab";
import { FillTab } from "./FillTab";

const tabs: Readonly<Record<TabOf<"review">, { readonly label: Message; readonly component: ComponentType }>> = {
  cycle: { label: reviewText.cycle, component: CycleTab },
  fill: { label: reviewText.fill, component: FillTab },
  consolidate: { label: reviewText.consolidate, component: ConsolidateTab },
  meeting: { label: reviewText.meeting, component: MeetingTab },
};

const useStyles = makeStyles({
  tabs: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** The review cycle, step by step. */
export function ReviewScreen() {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  const { tabOf, navigate } = useRoute();
  const { summary, error, refresh } = useWorkbook();
  const current = tabOf("review");

  if (summary === null) return error === null ? <Loading label={t(frameText.loading)} /> : <ErrorCard error={error} onRetry={() => void refresh()} />;
  if (summary.departments.length === 0 && summary.periods.length === 0) {
    return (
      <EmptyState
        icon={<ClipboardTaskListLtrRegular />}
        title={t(reviewText.noGoalsTitle)}
        sentence={t(reviewText.noGoals)}
        action={<GoButton screen="plan" label={t(reviewText.toPlan)} />}
      />
    );
  }
  const Current = tabs[current].component;
  return (
    <Stack>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={t(reviewText.tabs)}
        selectedValue={current}
        onTabSelect={(_, { value }) => navigate("review", screens.review.find((tab) => tab === value) ?? "cycle")}
      >
        {screens.review.map((tab) => (
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

function MeetingTab() {
  const t = useText();
  return <EmptyState icon={<PeopleTeamRegular />} title={t(reviewText.meeting)} sentence={t(reviewText.meetingSentence)} />;
}
