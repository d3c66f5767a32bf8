import { Body1 } from "@fluentui/react-components";
import type { PushOutcome, Receipt } from "../../../src/sharing/types";
import type { KpiResult } from "../../../src/review";
import { pushStateTerms } from "../../../src/sheets/pushStates";
import { frameText, shareText } from "../../../src/text/pane";
import { termName } from "../../../src/text/terms";
import { Card } from "../../components/Card";
import { ErrorCard } from "../../components/ErrorCard";
import { List, Stack } from "../../components/layout";
import { useText } from "../../hooks/useText";
import { FileButton } from "./FileButton";
import { QueueReasons } from "./QueueReasons";
import { titleOf, useReceipts } from "./useReceipts";
import { useStanding } from "./useStanding";

export interface RecordedPush {
  readonly outcome: PushOutcome;
  /** Why a receipt could not be written into this workbook; null when all were. The push itself succeeded. */
  readonly recordError: unknown;
  readonly results: readonly KpiResult[];
}

/** What a push achieved, and what has become of it since: a line per receipt, what was already there, and others' pushes. */
export function PushReceipts({ pushed: { outcome, recordError }, onDismiss }: { readonly pushed: RecordedPush; readonly onDismiss: () => void }) {
  const t = useText();
  const { unchanged, file, target } = outcome;
  const receipts = useReceipts(outcome.receipts);
  const alreadyThere = t(shareText.unchangedLine, { departments: unchanged.join(t(frameText.listSeparator)) });
  const queued = receipts.filter(({ state }) => state === "queued");
  const isFile = target.kind === "file";
  return (
    <Stack gap="small">
      {receipts.length === 0 ? (
        <Card intent="info" title={t(shareText.unchangedTitle)} onDismiss={onDismiss}>
          {unchanged.length > 0 && <Body1>{alreadyThere}</Body1>}
        </Card>
      ) : (
        <Card
          intent={queued.length === 0 || isFile ? "success" : "warning"}
          title={t(isFile ? shareText.fileTitle : titleOf(receipts, shareText.pushedTitle))}
          onDismiss={onDismiss}
          {...(file !== null && (isFile || queued.length > 0) && { actions: <FileButton file={file} /> })}
        >
          <List>
            {receipts.map(({ envelope: { pushId, department, revision, content }, state }) => (
              <li key={pushId}>
                <Body1>{t(shareText.receiptLine, { department, revision, rows: content.length, state: t(termName(pushStateTerms, state)) })}</Body1>
              </li>
            ))}
          </List>
          {isFile ? <Body1>{t(shareText.fileLine)}</Body1> : queued.length > 0 && <QueueReasons receipts={queued} target={target.name} />}
          {unchanged.length > 0 && <Body1>{alreadyThere}</Body1>}
        </Card>
      )}
      <Rivals receipts={receipts} />
      {recordError !== null && (
        <>
          <Body1>{t(shareText.recordFailed)}</Body1>
          <ErrorCard error={recordError} />
        </>
      )}
    </Stack>
  );
}

/** Pushes of others that count instead, or that say something else under the same revision. */
function Rivals({ receipts }: { readonly receipts: readonly Receipt[] }) {
  const standing = useStanding();
  const lines = receipts.flatMap(({ envelope: { department }, outdoneBy, conflicts }) => [
    ...(outdoneBy === null ? [] : [standing(shareText.outdone, outdoneBy, { department })]),
    ...conflicts.map((other) => standing(shareText.sameRevision, other, { department })),
  ]);
  return lines.map((line) => <Card key={line} intent="warning" title={line} />);
}
