import { useRef } from "react";
import { Body1 } from "@fluentui/react-components";
import { readPushFile } from "../../../src/sharing";
import { SharingError } from "../../../src/sharing/sharingError";
import type { PushOutcome, SharedSink } from "../../../src/sharing/types";
import { pushStateTerms } from "../../../src/sheets/pushStates";
import { frameText, shareText } from "../../../src/text/pane";
import { termName } from "../../../src/text/terms";
import { Card } from "../../components/Card";
import { DropZone } from "../../components/DropZone";
import { explain } from "../../components/explain";
import { List, Section } from "../../components/layout";
import { WorkOutcome, WorkProgress } from "../../components/WorkButton";
import { useText } from "../../hooks/useText";
import { FileButton } from "./FileButton";
import { QueueReasons } from "./QueueReasons";
import { titleOf, useReceipts } from "./useReceipts";
import { useSending } from "./useSending";
import { WaitingLine } from "./WaitingLine";

interface Imported {
  readonly outcome: PushOutcome | null;
  readonly refused: readonly { readonly file: string; readonly error: unknown }[];
}

/** Takes push files into the shared workbook, chosen or dropped. A file that is broken keeps the others from nothing. */
export function ImportPushFiles({ sink, onImported }: { readonly sink: SharedSink; readonly onImported: () => void }) {
  const t = useText();
  const chosen = useRef<readonly File[]>([]);
  const work = useSending(async (tools): Promise<Imported> => {
    const read = await Promise.all(chosen.current.map(readOne));
    const envelopes = read.flatMap((file) => file.envelopes);
    const outcome = envelopes.length === 0 ? null : await sink.importPushes(envelopes, tools);
    onImported();
    return { outcome, refused: read.flatMap(({ file, error }) => (error === null ? [] : [{ file, error }])) };
  });
  const take = (files: readonly File[]): void => {
    chosen.current = files;
    work.start();
  };
  return (
    <Section title={t(shareText.importTitle)}>
      <DropZone
        sentence={t(shareText.importSentence)}
        label={t(shareText.chooseFiles)}
        accept=".json,application/json"
        onFiles={take}
        busy={work.state.kind === "running" ? (
          <>
            <WorkProgress state={work.state} label={t(shareText.importing)} onCancel={work.cancel} />
            {work.waiting !== null && <WaitingLine waiting={work.waiting} />}
          </>
        ) : undefined}
      />
      <WorkOutcome work={work}>{(imported) => <Outcome imported={imported} onDismiss={work.dismiss} />}</WorkOutcome>
    </Section>
  );
}

async function readOne(file: File) {
  try {
    return { file: file.name, envelopes: readPushFile(await file.text(), file.name), error: null };
  } catch (error) {
    return { file: file.name, envelopes: [], error: error instanceof SharingError ? error : new SharingError("badFile", { file: file.name }, { cause: error }) };
  }
}

function Outcome({ imported: { outcome, refused }, onDismiss }: { readonly imported: Imported; readonly onDismiss: () => void }) {
  const t = useText();
  const receipts = useReceipts(outcome?.receipts ?? []);
  const already = outcome?.unchanged ?? [];
  const queued = receipts.filter(({ state }) => state === "queued");
  const file = outcome?.file ?? null;
  return (
    <Card
      intent={refused.length === 0 && queued.length === 0 ? "success" : "warning"}
      title={t(receipts.length === 0 ? shareText.importedNothing : titleOf(receipts, shareText.imported))}
      onDismiss={onDismiss}
      {...(file !== null && queued.length > 0 && { actions: <FileButton file={file} /> })}
    >
      <List>
        {receipts.map(({ envelope: { pushId, department, revision, content }, state }) => (
          <li key={pushId}>
            <Body1>{t(shareText.receiptLine, { department, revision, rows: content.length, state: t(termName(pushStateTerms, state)) })}</Body1>
          </li>
        ))}
        {refused.map(({ file, error }) => {
          const { happened, advice } = explain(error, t);
          return <li key={file}><Body1>{t(shareText.importFailed, { file, reason: `${happened} ${advice}` })}</Body1></li>;
        })}
      </List>
      {queued.length > 0 && <QueueReasons receipts={queued} target={outcome?.target.name ?? ""} />}
      {already.length > 0 && <Body1>{t(shareText.importedAlready, { departments: already.join(t(frameText.listSeparator)) })}</Body1>}
    </Card>
  );
}
