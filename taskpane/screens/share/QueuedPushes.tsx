import type { PushOutcome } from "../../../src/sharing/types";
import { shareText } from "../../../src/text/pane";
import { Card } from "../../components/Card";
import { useText } from "../../hooks/useText";
import { FileButton } from "./FileButton";
import { QueueReasons } from "./QueueReasons";
import { useReceipts } from "./useReceipts";

/** What did not arrive of a push, why, and as a file; nothing once everything has. */
export function QueuedPushes({ outcome: { receipts, file, target }, onDismiss }: { readonly outcome: PushOutcome; readonly onDismiss: () => void }) {
  const t = useText();
  const queued = useReceipts(receipts).filter(({ state }) => state === "queued");
  if (queued.length === 0) return null;
  return (
    <Card intent="warning" title={t(shareText.queuedTitle)} onDismiss={onDismiss} {...(file !== null && { actions: <FileButton file={file} /> })}>
      <QueueReasons receipts={queued} target={target.name} />
    </Card>
  );
}
