import { useCallback, useEffect, useId, useReducer, useRef, useState } from "react";
import { Body1, Button, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { OrganizationRegular } from "@fluentui/react-icons";
import type { Work } from "../../../src/workbook/types";
import { frameText, planText, smartText } from "../../../src/text/pane";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { ErrorCard } from "../../components/ErrorCard";
import { Findings } from "../../components/Findings";
import { Stack } from "../../components/layout";
import { Loading } from "../../components/Loading";
import { WorkOutcome } from "../../components/WorkButton";
import { useGoTo } from "../../hooks/useGoTo";
import { useLongWork } from "../../hooks/useLongWork";
import { useRoute } from "../../hooks/useRoute";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { GoalTree } from "./GoalTree";
import { draftsOf, emptyDraft, planReducer } from "./planDraft";
import { SmartTab } from "./smart/SmartTab";
import { TemplateForm } from "./TemplateForm";

const useStyles = makeStyles({
  tabs: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** The goal tree of the workbook, and the form that adds departments to it from templates. */
export function PlanScreen() {
  const styles = useStyles();
  const id = useId();
  const t = useText();
  const language = useLanguage();
  const goTo = useGoTo();
  const { tabOf, navigate } = useRoute();
  const { workbook, summary, error, refresh } = useWorkbook();
  const [draft, dispatch] = useReducer(planReducer, emptyDraft);
  const [tried, setTried] = useState("");

  const create = useLongWork(
    useCallback(
      async (work: Work) => {
        const strategy = draft.strategy.trim() || t(planText.strategyDefault);
        const report = await workbook.createGoals({ language: summary?.language ?? language, strategy, departments: draftsOf(draft) }, work);
        await refresh();
        dispatch({ kind: "clear" });
        navigate("plan", "tree");
        return report;
      },
      [draft, t, workbook, summary, language, refresh, navigate],
    ),
  );

  const tab = tabOf("plan");
  const page = useRef<HTMLDivElement>(null);
  const shownTab = useRef(tab);
  const isRunning = create.state.kind === "running";
  // The control that opened the other page is gone with its page: the keyboard goes on at the first control of this one.
  useEffect(() => {
    if (shownTab.current === tab) return;
    shownTab.current = tab;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && !isRunning) page.current?.querySelector<HTMLElement>(tab === "new" ? "textarea" : "button")?.focus();
  }, [tab, isRunning]);

  if (summary === null) return error === null ? <Loading label={t(frameText.loading)} /> : <ErrorCard error={error} onRetry={() => void refresh()} />;

  const isEmpty = summary.departments.length === 0;
  return (
    <Stack gap="large">
      {error !== null && <ErrorCard error={error} onRetry={() => void refresh()} />}
      <WorkOutcome work={create}>
        {(report) => (
          <Card
            intent="success"
            title={t(planText.created)}
            onDismiss={create.dismiss}
            actions={<Button size="small" onClick={() => goTo(report.address)}>{t(frameText.show)}</Button>}
          >
            <Body1>{t(report.kept === 0 ? planText.createdLine : planText.createdKeptLine, { added: report.added, kept: report.kept, sheets: report.sheets.join(t(frameText.listSeparator)) })}</Body1>
            {report.findings.length > 0 && <Findings findings={report.findings} />}
          </Card>
        )}
      </WorkOutcome>
      {tab !== "new" && (
        <TabList
          size="small"
          className={styles.tabs}
          aria-label={t(smartText.tabs)}
          selectedValue={tab}
          onTabSelect={(_, { value }) => navigate("plan", value === "smart" ? "smart" : "tree")}
        >
          <Tab value="tree" id={`${id}tree`} aria-controls={`${id}panel`}>{t(smartText.treeTab)}</Tab>
          <Tab value="smart" id={`${id}smart`} aria-controls={`${id}panel`}>{t(smartText.smartTab)}</Tab>
        </TabList>
      )}
      <div ref={page}>
        {tab === "new" ? (
          <TemplateForm draft={draft} dispatch={dispatch} create={create} />
        ) : (
          <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${tab}`}>
            {tab === "smart" ? (
              <SmartTab tried={tried} onTry={setTried} />
            ) : isEmpty ? (
              <EmptyState
                icon={<OrganizationRegular />}
                title={t(planText.emptyTitle)}
                sentence={t(planText.empty)}
                action={
                  <Button appearance="primary" onClick={() => navigate("plan", "new")}>
                    {t(planText.start)}
                  </Button>
                }
              />
            ) : (
              <GoalTree summary={summary} />
            )}
          </div>
        )}
      </div>
    </Stack>
  );
}
