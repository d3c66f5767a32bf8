import { Button } from "@fluentui/react-components";
import type { Finding } from "../../../../src/goals/types";
import { isAuditFinding } from "../../../../src/review/sheet/auditFinding";
import { fillText as text } from "../../../../src/text/pane/fill";
import { useText } from "../../../hooks/useText";
import type { Restore } from "./useRestore";

interface RestoreButtonProps {
  readonly restore: Restore;
  readonly finding: Finding;
  /** What the finding says. */
  readonly sentence: string;
}

/** Puts right what a finding says of a changed formula or locked value; nothing for other findings, and for who may not. */
export function RestoreButton({ restore: { restore, isRunning, mayRestore }, finding, sentence }: RestoreButtonProps) {
  const t = useText();
  const { department } = finding;
  if (!mayRestore || department === undefined || !isAuditFinding(finding)) return null;
  return (
    <Button size="small" appearance="transparent" disabledFocusable={isRunning} aria-label={t(text.restoreOf, { finding: sentence })} onClick={() => restore([department])}>
      {t(isRunning ? text.restoring : text.restore)}
    </Button>
  );
}
