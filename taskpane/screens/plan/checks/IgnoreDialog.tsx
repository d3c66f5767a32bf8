import { Body1 } from "@fluentui/react-components";
import { treeText } from "../../../../src/text/pane";
import { AskDialog } from "../../../components/AskDialog";

interface IgnoreDialogProps {
  readonly sentence: string;
  readonly onIgnore: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why a finding is to be ignored: whoever looks next should know. */
export function IgnoreDialog({ sentence, onIgnore, onClose }: IgnoreDialogProps) {
  return (
    <AskDialog
      isLong
      title={treeText.ignoreTitle} label={treeText.ignoreReason} hint={treeText.ignoreHint} needed={treeText.reasonNeeded} action={treeText.ignore}
      onAnswer={onIgnore} onClose={onClose}
    >
      <Body1>{sentence}</Body1>
    </AskDialog>
  );
}
