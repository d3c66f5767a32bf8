import { useState } from "react";
import { Body1, Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Textarea } from "@fluentui/react-components";
import { treeText } from "../../../../src/text/pane";
import { Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";

interface IgnoreDialogProps {
  readonly sentence: string;
  readonly onIgnore: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why a finding is to be ignored: whoever looks next should know. */
export function IgnoreDialog({ sentence, onIgnore, onClose }: IgnoreDialogProps) {
  const t = useText();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === "";
  const ignore = (): void => {
    if (isMissing) setTried(true);
    else onIgnore(reason.trim());
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => { if (!open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t(treeText.ignoreTitle)}</DialogTitle>
          <DialogContent>
            <Stack gap="small">
              <Body1>{sentence}</Body1>
              <Field label={t(treeText.ignoreReason)} hint={t(treeText.ignoreHint)} {...(isTried && isMissing && { validationMessage: t(treeText.reasonNeeded) })}>
                <Textarea value={reason} onChange={(_, data) => setReason(data.value)} />
              </Field>
            </Stack>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t(treeText.cancel)}</Button>
            <Button appearance="primary" onClick={ignore}>{t(treeText.ignore)}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
