import { useEffect, useRef, useState } from "react";
import { Button, Field, Textarea } from "@fluentui/react-components";
import type { Message } from "../../../../src/text/language";
import { fillText as text } from "../../../../src/text/pane/fill";
import { Row, Stack } from "../../../components/layout";
import { isFocusLost } from "../../../hooks/focus";
import { useText } from "../../../hooks/useText";

interface NotedStepProps {
  readonly label: Message;
  /** The label with more, where the same step stands there more than once. */
  readonly name?: string;
  readonly noteLabel: Message;
  /** Said when the note is missing. */
  readonly needed: Message;
  readonly disabled: boolean;
  /** `done` closes the form: the step is taken, and its words are not to be sent again. */
  readonly onSend: (note: string, done: () => void) => void;
}

/** A button that asks for the words that go with its step. */
export function NotedStep({ label, name, noteLabel, needed, disabled, onSend }: NotedStepProps) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [note, setNote] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen && isFocusLost()) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen) {
    const ref = (node: HTMLButtonElement | null) => {
      opener.current = node;
    };
    return <Button ref={ref} size="small" disabledFocusable={disabled} aria-label={name} onClick={() => setIsOpen(true)}>{t(label)}</Button>;
  }
  const send = () => {
    setIsAsked(true);
    if (note.trim() !== "") onSend(note.trim(), done);
  };
  const done = () => {
    setIsOpen(false);
    setNote("");
    setIsAsked(false);
  };
  return (
    <Stack gap="small">
      <Field label={t(noteLabel)} required {...(isAsked && note.trim() === "" && { validationState: "error" as const, validationMessage: t(needed) })}>
        <Textarea size="small" autoFocus resize="vertical" value={note} onChange={(_, data) => setNote(data.value)} />
      </Field>
      <Row>
        <Button size="small" appearance="primary" disabledFocusable={disabled} aria-label={name} onClick={send}>{t(label)}</Button>
        <Button size="small" disabledFocusable={disabled} onClick={() => setIsOpen(false)}>{t(text.cancel)}</Button>
      </Row>
    </Stack>
  );
}
