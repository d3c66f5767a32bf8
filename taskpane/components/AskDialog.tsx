import { useState, type FormEvent, type ReactNode } from "react";
import { Button, DialogActions, DialogBody, DialogContent, DialogTitle, Field, Input, Textarea } from "@fluentui/react-components";
import type { Message } from "../../src/text/language";
import { treeText } from "../../src/text/pane";
import { useText } from "../hooks/useText";
import { CommandDialog } from "./CommandDialog";
import { Stack } from "./layout";

interface AskDialogProps {
  readonly title: Message;
  readonly label: Message;
  readonly hint: Message;
  /** Said when there is no answer. */
  readonly needed: Message;
  /** What the answer leads to. */
  readonly action: Message;
  /** A sentence or more, where it is not a word. */
  readonly isLong?: boolean;
  readonly onAnswer: (answer: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks for one thing without which it does not go on. */
export function AskDialog({ title, label, hint, needed, action, isLong = false, onAnswer, onClose, children }: AskDialogProps) {
  const t = useText();
  const [answer, setAnswer] = useState("");
  const [isTried, setTried] = useState(false);
  const isMissing = answer.trim() === "";
  const Control = isLong ? Textarea : Input;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isMissing) setTried(true);
    else onAnswer(answer.trim());
  };
  return (
    <CommandDialog onClose={onClose}>
      <form onSubmit={submit}>
        <DialogBody>
          <DialogTitle>{t(title)}</DialogTitle>
          <DialogContent>
            <Stack gap="small">
              {children}
              <Field label={t(label)} hint={t(hint)} {...(isTried && isMissing && { validationMessage: t(needed) })}>
                <Control value={answer} onChange={(_: unknown, data: { readonly value: string }) => setAnswer(data.value)} />
              </Field>
            </Stack>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t(treeText.cancel)}</Button>
            <Button appearance="primary" type="submit">{t(action)}</Button>
          </DialogActions>
        </DialogBody>
      </form>
    </CommandDialog>
  );
}
