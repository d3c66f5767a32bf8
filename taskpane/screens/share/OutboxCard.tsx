import { Body1, Button, Caption1 } from "@fluentui/react-components";
import { periodLabel } from "../../../src/review";
import { frameText, shareText } from "../../../src/text/pane";
import { WorkbookError } from "../../../src/workbook/types";
import { Card } from "../../components/Card";
import { ErrorCard } from "../../components/ErrorCard";
import { Muted } from "../../components/layout";
import { useSharing } from "../../hooks/useSharing";
import { useLanguage, useText } from "../../hooks/useText";
import { FileButton } from "./FileButton";
import { QueueReasons } from "./QueueReasons";
import { WaitingLine } from "./WaitingLine";

/** Pushes that have not arrived: that they are safe, why they wait, and the ways on. */
export function OutboxCard() {
  const t = useText();
  const language = useLanguage();
  const { outbox: { isRunning, waiting, queued, target, file, error, lookAfter } } = useSharing();
  if (isRunning) return waiting === null ? <Caption1 role="status"><Muted>{t(shareText.outboxChecking)}</Muted></Caption1> : <WaitingLine waiting={waiting} />;
  // What is wrong with the target is said by the preview below.
  if (error instanceof WorkbookError) return <ErrorCard error={error} onRetry={lookAfter} />;
  if (queued.length === 0) return null;
  const lines = queued.map(({ envelope: { department, period, revision } }) => t(shareText.outboxLine, { department, period: periodLabel(period, language), revision }));
  return (
    <Card
      intent="warning"
      title={t(shareText.outboxTitle)}
      actions={
        <>
          <Button size="small" onClick={lookAfter}>{t(shareText.sendNow)}</Button>
          {file !== null && <FileButton file={file} />}
        </>
      }
    >
      <Body1>{lines.join(t(frameText.listSeparator))}</Body1>
      <QueueReasons receipts={queued} target={target} />
    </Card>
  );
}
