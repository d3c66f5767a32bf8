import { Body1, Button, Caption1 } from "@fluentui/react-components";
import { periodLabel } from "../../../../src/review";
import { frameText, reviewText } from "../../../../src/text/pane";
import type { Work } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { Findings } from "../../../components/Findings";
import { Muted, Stack } from "../../../components/layout";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLongWork } from "../../../hooks/useLongWork";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { SheetOptionBoxes, useSheetOptions } from "../fill/sheetOptions";
import type { CycleContext } from "./cycleContext";

/** Draws the review sheets of the ticked departments, or brings them up to date. */
export function Generate({ context: { period, rows, chosen, person, again } }: { readonly context: CycleContext }) {
  const t = useText();
  const language = useLanguage();
  const goTo = useGoTo();
  const { workbook, summary, refresh } = useWorkbook();
  const departments = chosen.filter(({ cycle }) => cycle.state === "open").map(({ state }) => state.department);
  const hasSheets = rows.some(({ state }) => state.hasSheet);
  const sheets = useSheetOptions();
  const work = useLongWork(async (run: Work) => {
    const report = await workbook.generateReviews({ language: summary?.language ?? language, period, departments, by: person.name, ...sheets.options }, run);
    again();
    await refresh();
    return { ...report, period };
  });
  if (chosen.length > 0 && departments.length === 0 && work.state.kind === "idle") return null;
  return (
    <Stack gap="small">
      {chosen.length === 0 && <Body1 role="status">{t(reviewText.generateNone)}</Body1>}
      {hasSheets && <Caption1><Muted>{t(reviewText.inputsKept)}</Muted></Caption1>}
      <SheetOptionBoxes {...sheets} />
      <WorkButton
        work={work}
        label={t(departments.length === 1 ? reviewText.generateOne : reviewText.generate, { count: departments.length })}
        busyLabel={t(reviewText.generating)}
        disabled={departments.length === 0}
        appearance={chosen.every(({ state }) => state.hasSheet) ? "secondary" : "primary"}
      />
      <WorkOutcome work={work}>
        {(report) => (
          <Card
            intent="success"
            title={t(reviewText.generatedTitle, { period: periodLabel(report.period, language) })}
            onDismiss={work.dismiss}
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
