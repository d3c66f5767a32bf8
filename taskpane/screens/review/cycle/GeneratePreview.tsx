import { useState } from "react";
import { Body1, Body1Strong, Button, Caption1 } from "@fluentui/react-components";
import { TableCellCenterRegular } from "@fluentui/react-icons";
import { periodLabel, type PeriodId } from "../../../../src/review";
import { frameText } from "../../../../src/text/pane";
import { generateText as text } from "../../../../src/text/pane/generate";
import type { ReviewsLook, SheetLook } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { Findings } from "../../../components/Findings";
import { GoButton } from "../../../components/GoButton";
import { Grow, List, Muted, Row, Stack } from "../../../components/layout";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLanguage, useText } from "../../../hooks/useText";
import { ReasonStep } from "./ReasonStep";
import { YearTargets } from "./YearTargets";
import type { Generating } from "./useGenerate";

interface GeneratePreviewProps {
  readonly look: ReviewsLook;
  readonly period: PeriodId;
  readonly generating: Pick<Generating, "work" | "go" | "split">;
}

/** So many sheets are described at once; the others on request. */
const shownAtFirst = 8;

/** What generating would make and change, before it does, and the one button that goes on. */
export function GeneratePreview({ look: { sheets, errors, findings }, period, generating: { work, go, split } }: GeneratePreviewProps) {
  const t = useText();
  const language = useLanguage();
  const [isLong, setIsLong] = useState(false);
  const inState = (state: SheetLook["state"]): readonly SheetLook[] => sheets.filter((sheet) => sheet.state === state);
  const [changed, news, same] = [inState("changed"), inState("new"), inState("same")];
  const names = (all: readonly SheetLook[]): string => all.map(({ sheet }) => sheet).join(t(frameText.listSeparator));
  const shown = isLong ? changed : changed.slice(0, shownAtFirst);
  const isStopped = errors.length > 0;
  return (
    <Card
      intent={isStopped ? "warning" : "info"}
      title={isStopped ? t(text.asksTitle) : t(text.previewTitle, { period: periodLabel(period, language) })}
      onDismiss={work.dismiss}
      actions={isStopped ? <GoButton screen="plan" label={t(text.toPlan)} /> : sheets.length > 0 && <Button size="small" appearance="primary" onClick={() => go()}>{t(text.go)}</Button>}
    >
      {isStopped && (
        <>
          <Body1>{t(text.asks)}</Body1>
          <Findings findings={errors} />
        </>
      )}
      {news.length > 0 && <Body1>{t(text.newSheets, { count: news.length, sheets: names(news) })}</Body1>}
      {changed.length > 0 && (
        <>
          <Body1>{t(text.changedSheets, { count: changed.length })}</Body1>
          <List label={t(text.changedSheets, { count: changed.length })}>{shown.map((sheet) => <li key={sheet.sheet}><SheetChanges look={sheet} /></li>)}</List>
          {shown.length < changed.length && <div><Button size="small" appearance="subtle" onClick={() => setIsLong(true)}>{t(text.showAll, { count: changed.length })}</Button></div>}
        </>
      )}
      {same.length > 0 && <Body1>{t(text.sameSheets, { count: same.length, sheets: names(same) })}</Body1>}
      <YearTargets findings={findings} split={split} />
      {isStopped && sheets.length > 0 && <ReasonStep label={t(text.despite)} disabled={false} onSend={go} />}
    </Card>
  );
}

/** What becomes of one sheet: KPIs that come, leave or get another definition. */
function SheetChanges({ look: { sheet, added, left, away, arriving, changed } }: { readonly look: SheetLook }) {
  const t = useText();
  const goTo = useGoTo();
  const list = (kpis: readonly string[]): string => kpis.join(t(frameText.listSeparator));
  return (
    <Stack gap="none">
      <Body1Strong>{sheet}</Body1Strong>
      {away.length > 0 && <Caption1>{t(text.kpisAway, { kpis: list(away) })}</Caption1>}
      {arriving.length > 0 && <Caption1>{t(text.kpisArriving, { kpis: list(arriving) })}</Caption1>}
      {added.length > 0 && <Caption1>{t(text.kpisAdded, { kpis: list(added) })}</Caption1>}
      {left.length > 0 && <Caption1>{t(text.kpisLeft, { kpis: list(left) })}</Caption1>}
      {changed.map(({ kpi, changes, isFilled, address }) => (
        <Row key={address}>
          <Grow>
            <Caption1 block>{t(text.kpiChanged, { kpi, changes: t(changes) })}</Caption1>
            {isFilled && <Caption1 block><Muted>{t(text.filledAlready)}</Muted></Caption1>}
          </Grow>
          <Button size="small" appearance="subtle" icon={<TableCellCenterRegular />} aria-label={t(text.showRow, { kpi })} onClick={() => goTo(address)} />
        </Row>
      ))}
    </Stack>
  );
}
