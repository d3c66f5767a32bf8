import { Body1, Button, Caption1, Checkbox } from "@fluentui/react-components";
import { periodLabel } from "../../../../src/review";
import { frameText, reviewText } from "../../../../src/text/pane";
import { generateText as text } from "../../../../src/text/pane/generate";
import { Card } from "../../../components/Card";
import { Findings } from "../../../components/Findings";
import { GoButton } from "../../../components/GoButton";
import { Muted, Stack } from "../../../components/layout";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { SheetOptionBoxes, useSheetOptions } from "../fill/sheetOptions";
import type { CycleContext } from "./cycleContext";
import { ReasonStep } from "./ReasonStep";
import { isYearTarget, useGenerate } from "./useGenerate";

/** Draws the review sheets of the ticked departments, or brings them up to date. */
export function Generate({ context }: { readonly context: CycleContext }) {
  const t = useText();
  const language = useLanguage();
  const goTo = useGoTo();
  const { period, rows, chosen } = context;
  const sheets = useSheetOptions(useWorkbook().summary?.periods ?? [], period);
  const { work, departments, upToDate, withUpToDate, setWithUpToDate, despite, split } = useGenerate(context, sheets.options);
  const hasSheets = rows.some(({ state }) => state.hasSheet);
  const label = sheets.isPerPerson ? { one: reviewText.generatePeopleOne, many: reviewText.generatePeople } : { one: reviewText.generateOne, many: reviewText.generate };
  if (chosen.length > 0 && departments.length === 0 && upToDate.length === 0 && work.state.kind === "idle") return null;
  return (
    <Stack gap="small">
      {chosen.length === 0 && <Body1 role="status">{t(reviewText.generateNone)}</Body1>}
      {hasSheets && <Caption1><Muted>{t(reviewText.inputsKept)}</Muted></Caption1>}
      {upToDate.length > 0 && (
        <Stack gap="none">
          {!withUpToDate && <Caption1><Muted>{upToDate.length === 1 ? t(text.upToDateOne, { department: upToDate[0] ?? "" }) : t(text.upToDate, { count: upToDate.length })}</Muted></Caption1>}
          <Checkbox label={t(text.alsoUpToDate)} checked={withUpToDate} onChange={(_, { checked }) => setWithUpToDate(checked === true)} />
        </Stack>
      )}
      {(departments.length > 0 || chosen.length === 0) && <SheetOptionBoxes {...sheets} />}
      {(departments.length > 0 || chosen.length === 0 || work.state.kind === "running") && (
        <WorkButton
          work={work}
          label={t(departments.length === 1 ? label.one : label.many, { count: departments.length })}
          busyLabel={t(reviewText.generating)}
          disabled={departments.length === 0}
          appearance={chosen.every(({ state }) => state.hasSheet) ? "secondary" : "primary"}
        />
      )}
      <WorkOutcome work={work}>
        {(report) => (report.asks === true ? (
          <Card intent="warning" title={t(text.asksTitle)} onDismiss={work.dismiss} actions={<GoButton screen="plan" label={t(text.toPlan)} />}>
            <Body1>{t(text.asks)}</Body1>
            <Findings findings={report.findings} />
            <ReasonStep label={t(text.despite)} disabled={false} onSend={despite} />
          </Card>
        ) : (
          <Card
            intent="success"
            title={t(reviewText.generatedTitle, { period: periodLabel(report.period, language) })}
            onDismiss={work.dismiss}
            actions={(
              <>
                <Button size="small" onClick={() => goTo(report.address)}>{t(frameText.show)}</Button>
                {report.findings.filter(isYearTarget).length > 1 && (
                  <Button size="small" onClick={() => split(report.findings.filter(isYearTarget))}>{t(text.splitYears, { count: report.findings.filter(isYearTarget).length })}</Button>
                )}
              </>
            )}
          >
            <Body1>
              {t(report.kept === 0 ? reviewText.generatedLine : reviewText.generatedKeptLine, { added: report.added, kept: report.kept, sheets: report.sheets.join(t(frameText.listSeparator)) })}
            </Body1>
            {report.findings.length > 0 && (
              <Findings
                findings={report.findings}
                actions={(finding, sentence) => isYearTarget(finding) && (
                  <Button size="small" appearance="subtle" aria-label={t(text.splitYearOf, { finding: sentence })} onClick={() => split([finding])}>{t(text.splitYear)}</Button>
                )}
              />
            )}
          </Card>
        ))}
      </WorkOutcome>
    </Stack>
  );
}
