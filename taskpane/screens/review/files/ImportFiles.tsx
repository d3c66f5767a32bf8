import { useRef, useState } from "react";
import { Body1, Button } from "@fluentui/react-components";
import type { PeriodId } from "../../../../src/review";
import type { JudgedFile } from "../../../../src/review/files";
import { filesPaneText as text } from "../../../../src/text/pane/files";
import type { Work } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { DropZone } from "../../../components/DropZone";
import { Section, Stack } from "../../../components/layout";
import { WorkOutcome, WorkProgress } from "../../../components/WorkButton";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLongWork } from "../../../hooks/useLongWork";
import { useText } from "../../../hooks/useText";
import { useUndoToast } from "../../../hooks/useUndoToast";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { frameText } from "../../../../src/text/pane/frame";
import { importFiles } from "./departmentImport";
import { Preview, type TakenIn } from "./Preview";

const formats = ".xlsx,.xlsm,.xls,.xlsb";

/** Takes files that came back: preview first, then one step that writes, with a way back. */
export function ImportFiles({ period }: { readonly period: PeriodId }) {
  const t = useText();
  const { workbook, refresh } = useWorkbook();
  const given = useRef<readonly File[]>([]);
  const [written, setWritten] = useState<TakenIn | null>(null);
  const read = useLongWork((tools: Work) => importFiles(workbook, period, given.current, tools));
  const take = (files: readonly File[]): void => {
    given.current = files;
    setWritten(null);
    read.start();
  };
  const done = (report: TakenIn): void => {
    setWritten(report);
    read.dismiss();
    void refresh();
  };
  return (
    <Section title={t(text.importTitle)}>
      <Stack>
        <DropZone
          sentence={t(text.drop)}
          label={t(text.choose)}
          accept={formats}
          onFiles={take}
          busy={read.state.kind === "running" ? <WorkProgress state={read.state} label={t(text.reading)} onCancel={read.cancel} /> : undefined}
        />
        <WorkOutcome work={read}>
          {(files: readonly JudgedFile[]) => <Preview files={files} period={period} onWritten={done} onDismiss={read.dismiss} />}
        </WorkOutcome>
        {written !== null && <Written period={period} report={written} onDismiss={() => setWritten(null)} />}
      </Stack>
    </Section>
  );
}

function Written({ period, report: { written, kept, address, suggested }, onDismiss }: { readonly period: PeriodId; readonly report: TakenIn; readonly onDismiss: () => void }) {
  const t = useText();
  const goTo = useGoTo();
  const notify = useUndoToast();
  const { workbook, refresh } = useWorkbook();
  const came = suggested === 1 ? text.suggestedOne : text.suggested;
  // Files may bring suggestions alone.
  const title = written.length + kept.length > 0 ? (written.length === 1 ? text.writtenTitleOne : text.writtenTitle) : suggested > 0 ? came : text.nothingNew;
  const undo = useLongWork(async (tools: Work) => {
    const back = await workbook.writeReviewInputs(period, written.map(({ before, after, ...input }) => ({ ...input, before: after, after: before })), tools);
    await refresh();
    notify({ title: t(text.undone), ...(back.kept.length > 0 && { intent: "warning" as const, detail: t(text.undoneKept, { count: back.kept.length }) }) });
    onDismiss();
    return back;
  });
  return (
    <>
      <Card
        intent={kept.length === 0 ? "success" : "warning"}
        title={t(title, { count: title === came ? suggested : written.length })}
        onDismiss={onDismiss}
        actions={written.length > 0 && (
          <>
            <Button size="small" onClick={() => goTo(address)}>{t(frameText.show)}</Button>
            <Button size="small" disabledFocusable={undo.state.kind === "running"} onClick={undo.start}>{t(text.undo)}</Button>
          </>
        )}
      >
        {kept.length > 0 && <Body1>{t(text.kept, { count: kept.length })}</Body1>}
        {suggested > 0 && title !== came && <Body1>{t(came, { count: suggested })}</Body1>}
      </Card>
      {undo.state.kind === "running" && <WorkProgress state={undo.state} label={t(text.undoing)} onCancel={undo.cancel} />}
      <WorkOutcome work={undo}>{() => null}</WorkOutcome>
    </>
  );
}
