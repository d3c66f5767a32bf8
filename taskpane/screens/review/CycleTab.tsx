import { useState } from "react";
import { Body1, Button, Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { currentPeriod, periodLabel, periodsAround, type PeriodId } from "../../../src/review";
import { frameText, reviewText } from "../../../src/text/pane";
import type { Work } from "../../../src/workbook/types";
import { Card } from "../../components/Card";
import { Findings } from "../../components/Findings";
import { Muted, Stack } from "../../components/layout";
import { PeriodPicker } from "../../components/PeriodPicker";
import { WorkButton, WorkOutcome } from "../../components/WorkButton";
import { useGoTo } from "../../hooks/useGoTo";
import { useLongWork } from "../../hooks/useLongWork";
import { useLanguage, useText } from "../../hooks/useText";
import { useToday } from "../../hooks/useToday";
import { useWorkbook } from "../../hooks/useWorkbook";
import { departmentState } from "./departmentState";

const useStyles = makeStyles({
  departments: { display: "flex", flexDirection: "column" },
  all: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  label: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
});

/** Chooses a period and departments, shows how far each one is, and generates their review sheets. */
export function CycleTab() {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const goTo = useGoTo();
  const today = useToday();
  const { workbook, summary, refresh } = useWorkbook();
  const [period, setPeriod] = useState<PeriodId>(() => currentPeriod(today));
  // What was left out, not what was chosen: a department added later is included.
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());

  const departments = summary?.departments ?? [];
  const sheets = summary?.periods.find((candidate) => candidate.period === period)?.departments ?? [];
  const chosen = departments.map(({ name }) => name).filter((name) => !excluded.has(name));

  const generate = useLongWork(async (work: Work) => {
    const report = await workbook.generateReviews({ language: summary?.language ?? language, period, departments: chosen }, work);
    await refresh();
    return { ...report, period };
  });

  const include = (name: string, checked: boolean) =>
    setExcluded((current) => {
      const next = new Set(current);
      if (checked) next.delete(name);
      else next.add(name);
      return next;
    });
  const allChecked = chosen.length === departments.length ? true : chosen.length === 0 ? false : "mixed";
  return (
    <Stack>
      <PeriodPicker label={t(reviewText.period)} periods={periodsAround(today)} value={period} onChange={setPeriod} />
      <div role="group" aria-label={t(reviewText.departments)} className={styles.departments}>
        {departments.length > 1 && (
          <div className={styles.all}>
            <Checkbox
              label={t(reviewText.all)}
              checked={allChecked}
              onChange={(_, { checked }) => setExcluded(checked === true ? new Set() : new Set(departments.map(({ name }) => name)))}
            />
          </div>
        )}
        {departments.map(({ name }) => {
          const state = departmentState(sheets.find((sheet) => sheet.name === name));
          return (
            <Checkbox
              key={name}
              checked={!excluded.has(name)}
              onChange={(_, { checked }) => include(name, checked === true)}
              label={
                <span className={styles.label}>
                  {name}
                  <Caption1><Muted>{t(state.message, state.parameters)}</Muted></Caption1>
                </span>
              }
            />
          );
        })}
      </div>
      {chosen.length === 0 && <Body1 role="status">{t(reviewText.generateNone)}</Body1>}
      {sheets.length > 0 && <Caption1><Muted>{t(reviewText.inputsKept)}</Muted></Caption1>}
      <WorkButton
        work={generate}
        label={t(chosen.length === 1 ? reviewText.generateOne : reviewText.generate, { count: chosen.length })}
        busyLabel={t(reviewText.generating)}
        disabled={chosen.length === 0}
      />
      <WorkOutcome work={generate}>
        {(report) => (
          <Card
            intent="success"
            title={t(reviewText.generatedTitle, { period: periodLabel(report.period, language) })}
            onDismiss={generate.dismiss}
            actions={<Button size="small" onClick={() => goTo(report.address)}>{t(frameText.show)}</Button>}
          >
            <Body1>
              {t(report.kept === 0 ? reviewText.generatedLine : reviewText.generatedKeptLine, { added: report.added, kept: report.kept, sheets: report.sheets.join(t(frameText.listSeparator)) })}
            </Body1>
            {report.findings.length > 0 && <Findings findings={report.findings} />}
          </Card>
        )}
      </WorkOutcome>
    </Stack>
  );
}
