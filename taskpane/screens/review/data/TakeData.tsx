import { useRef, useState } from "react";
import { Body1, Button, Caption1, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular, ClipboardPasteRegular, TableSearchRegular } from "@fluentui/react-icons";
import { dataPaneText as text } from "../../../../src/text/pane/data";
import { blankRows } from "../../../../src/review/data/blankRows";
import type { TakenData, Work } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { DropZone } from "../../../components/DropZone";
import { Muted, Row, Stack } from "../../../components/layout";
import { useUndoSteps } from "../../../components/undo/UndoSteps";
import { UndoableCard } from "../../../components/undo/UndoableCard";
import { WorkOutcome, WorkProgress } from "../../../components/WorkButton";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLongWork } from "../../../hooks/useLongWork";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { frameText } from "../../../../src/text/pane";
import type { CycleContext } from "../cycle/cycleContext";
import { DataPreview } from "./DataPreview";
import { readSource, type DataSource, type NoData, type ReadData } from "./sources";

const useStyles = makeStyles({ sources: { rowGap: tokens.spacingVerticalS } });

const formats = ".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.xlsb";

/** Takes actuals from data: preview first, then one step that writes, with a way back. */
export function TakeData({ context: { period } }: { readonly context: CycleContext }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { workbook, summary, refresh } = useWorkbook();
  const asked = useRef<DataSource>({ kind: "cells" });
  const [pasted, setPasted] = useState<string | null>(null);
  const [written, setWritten] = useState<TakenData | null>(null);
  const read = useLongWork(async (): Promise<ReadData | NoData> => readSource(workbook, period, asked.current, language));
  const take = (source: DataSource): void => {
    asked.current = source;
    setWritten(null);
    read.start();
  };
  const done = (report: TakenData): void => {
    setWritten(report);
    setPasted(null);
    read.dismiss();
    void refresh();
  };
  const { keep } = useUndoSteps();
  const make = useLongWork(async (tools: Work) => {
    const { kpis, names } = await workbook.readData(period);
    const report = await workbook.takeData({ period, language: summary?.language ?? language, inputs: [], collected: blankRows(kpis), isFromSheet: false, names }, tools);
    keep(report);
    done(report);
    return report;
  });
  const isReading = read.state.kind === "running";
  return (
    <Stack>
      <Caption1><Muted>{t(text.sentence)}</Muted></Caption1>
      <Row wrap className={styles.sources}>
        <Button size="small" icon={<TableSearchRegular />} disabledFocusable={isReading} onClick={() => take({ kind: "cells" })}>{t(text.cells)}</Button>
        <Button size="small" icon={<ArrowSyncRegular />} disabledFocusable={isReading} onClick={() => take({ kind: "refresh" })}>{t(text.refresh)}</Button>
        <Button size="small" icon={<ClipboardPasteRegular />} aria-expanded={pasted !== null} onClick={() => setPasted(pasted === null ? "" : null)}>{t(text.paste)}</Button>
      </Row>
      <Caption1><Muted>{t(text.cellsHint)}</Muted></Caption1>
      {pasted !== null && (
        <Stack gap="small">
          <Field label={t(text.pasteLabel)}>
            <Textarea rows={5} resize="vertical" value={pasted} onChange={(_, { value }) => setPasted(value)} />
          </Field>
          <div>
            <Button size="small" disabled={pasted.trim() === ""} disabledFocusable={isReading} onClick={() => take({ kind: "pasted", text: pasted })}>{t(text.pasteRead)}</Button>
          </div>
        </Stack>
      )}
      <DropZone
        sentence={t(text.drop)}
        label={t(text.choose)}
        accept={formats}
        onFiles={(files) => take({ kind: "files", files })}
        busy={read.state.kind === "running" ? <WorkProgress state={read.state} label={t(text.reading)} onCancel={read.cancel} /> : undefined}
      />
      <WorkOutcome work={read}>
        {(result: ReadData | NoData) => ("title" in result
          ? (
            <Card
              intent="warning" title={t(result.title, result.parameters)} onDismiss={read.dismiss}
              actions={result.blank !== undefined && <Button size="small" disabledFocusable={make.state.kind === "running"} onClick={make.start}>{t(text.makeSheet)}</Button>}
            >
              {result.advice !== undefined && <Body1>{t(result.advice)}</Body1>}
            </Card>
          )
          : <DataPreview read={result} period={period} onWritten={done} onDismiss={read.dismiss} />)}
      </WorkOutcome>
      {make.state.kind === "running" && <WorkProgress state={make.state} label={t(text.writing)} onCancel={make.cancel} />}
      <WorkOutcome work={make}>{() => null}</WorkOutcome>
      {written !== null && <Written report={written} onDismiss={() => setWritten(null)} />}
    </Stack>
  );
}

function Written({ report, onDismiss }: { readonly report: TakenData; readonly onDismiss: () => void }) {
  const t = useText();
  const goTo = useGoTo();
  const { written: { length }, kept, address, sheet, isMade } = report;
  if (isMade) {
    return (
      <UndoableCard step={report} intent="success" title={t(text.made, { sheet })} onDismiss={onDismiss} actions={<Button size="small" onClick={() => goTo(address)}>{t(frameText.show)}</Button>}>
        <Body1>{t(text.madeDetail)}</Body1>
      </UndoableCard>
    );
  }
  return (
    <UndoableCard
      step={report}
      intent={kept.length === 0 ? "success" : "warning"}
      title={t(length === 0 ? text.keptOnly : length === 1 ? text.writtenOne : text.written, { count: length })}
      onDismiss={onDismiss}
      actions={address !== "" && <Button size="small" onClick={() => goTo(address)}>{t(frameText.show)}</Button>}
    >
      {kept.length > 0 && <Body1 block>{t(text.kept, { count: kept.length })}</Body1>}
      {sheet !== "" && <Body1 block>{t(text.source, { sheet })}</Body1>}
    </UndoableCard>
  );
}
