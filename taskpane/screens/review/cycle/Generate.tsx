import { Body1, Button, Caption1, Checkbox } from "@fluentui/react-components";
import { periodLabel } from "../../../../src/review";
import { frameText, reviewText } from "../../../../src/text/pane";
import { generateText as text } from "../../../../src/text/pane/generate";
import { Muted, Stack } from "../../../components/layout";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { SheetOptionBoxes, useSheetOptions } from "../fill/sheetOptions";
import { UndoableCard } from "../../../components/undo/UndoableCard";
import type { CycleContext } from "./cycleContext";
import { GeneratePreview } from "./GeneratePreview";
import { useGenerate, type Generated, type Generating } from "./useGenerate";
import { YearTargets } from "./YearTargets";

/** Draws the review sheets of the ticked departments, or brings them up to date. */
export function Generate({ context }: { readonly context: CycleContext }) {
  const t = useText();
  const { period, rows, chosen } = context;
  const sheets = useSheetOptions(useWorkbook().summary?.periods ?? [], period);
  const generating = useGenerate(context, sheets.options);
  const { work, departments, upToDate, withUpToDate, setWithUpToDate } = generating;
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
        {(came) => (came.kind === "look"
          ? <GeneratePreview key={JSON.stringify(came.look)} look={came.look} period={came.period} generating={generating} />
          : <GeneratedCard came={came} generating={generating} />)}
      </WorkOutcome>
    </Stack>
  );
}

/** What was made, with the way back. */
function GeneratedCard({ came: { report, period }, generating: { work, split } }: { readonly came: Extract<Generated, { kind: "done" }>; readonly generating: Generating }) {
  const t = useText();
  const language = useLanguage();
  const goTo = useGoTo();
  return (
    <UndoableCard
      intent="success" step={report}
      title={t(reviewText.generatedTitle, { period: periodLabel(period, language) })}
      onDismiss={work.dismiss}
      actions={<Button size="small" onClick={() => goTo(report.address)}>{t(frameText.show)}</Button>}
    >
      <Body1>
        {t(report.kept === 0 ? reviewText.generatedLine : reviewText.generatedKeptLine, { added: report.added, kept: report.kept, sheets: report.sheets.join(t(frameText.listSeparator)) })}
      </Body1>
      <YearTargets findings={report.findings} split={split} />
    </UndoableCard>
  );
}
