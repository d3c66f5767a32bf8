import { Body1 } from "@fluentui/react-components";
import { pushStateTerms } from "../../../src/sheets/pushStates";
import { frameText, shareText } from "../../../src/text/pane";
import { pushStateText } from "../../../src/text/sharing";
import { termName } from "../../../src/text/terms";
import { Card } from "../../components/Card";
import { ErrorCard } from "../../components/ErrorCard";
import { List, Stack } from "../../components/layout";
import { useText } from "../../hooks/useText";
import type { RecordedPush } from "./pushAndRecord";

/** What a push achieved: a line per receipt, and what was already there. */
export function PushReceipts({ pushed: { outcome, recordError }, onDismiss }: { readonly pushed: RecordedPush; readonly onDismiss: () => void }) {
  const t = useText();
  const { receipts, unchanged } = outcome;
  const isConfirmed = receipts.every(({ state }) => state === "confirmed");
  const alreadyThere = t(shareText.unchangedLine, { departments: unchanged.join(t(frameText.listSeparator)) });
  return (
    <Stack gap="small">
      {receipts.length === 0 ? (
        <Card intent="info" title={t(shareText.unchangedTitle)} onDismiss={onDismiss}>
          {unchanged.length > 0 && <Body1>{alreadyThere}</Body1>}
        </Card>
      ) : (
        <Card intent={isConfirmed ? "success" : "warning"} title={t(isConfirmed ? shareText.pushedTitle : shareText.queuedTitle)} onDismiss={onDismiss}>
          <List>
            {receipts.map(({ envelope: { pushId, department, revision, results }, state }) => (
              <li key={pushId}>
                <Body1>{t(shareText.receiptLine, { department, revision, rows: results.length, state: t(termName(pushStateTerms, state)) })}</Body1>
              </li>
            ))}
          </List>
          {!isConfirmed && <Body1>{t(pushStateText.queued)}</Body1>}
          {unchanged.length > 0 && <Body1>{alreadyThere}</Body1>}
        </Card>
      )}
      {recordError !== null && (
        <>
          <Body1>{t(shareText.recordFailed)}</Body1>
          <ErrorCard error={recordError} />
        </>
      )}
    </Stack>
  );
}
