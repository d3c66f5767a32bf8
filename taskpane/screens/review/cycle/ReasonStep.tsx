import { useState } from "react";
import { Button, Field, Textarea } from "@fluentui/react-components";
import { cycleText as text } from "../../../../src/text/pane/cycle";
import { Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";

/** A step against the order of things: it is taken once somebody has said why. */
export function ReasonStep({ label, disabled, onSend }: { readonly label: string; readonly disabled: boolean; readonly onSend: (reason: string) => void }) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  if (!isOpen) return <div><Button size="small" disabled={disabled} onClick={() => setIsOpen(true)}>{label}</Button></div>;
  const send = () => {
    setIsAsked(true);
    if (reason.trim() !== "") onSend(reason.trim());
  };
  return (
    <Stack gap="small">
      <Field label={t(text.reason)} required {...(isAsked && reason.trim() === "" && { validationState: "error" as const, validationMessage: t(text.reasonNeeded) })}>
        <Textarea size="small" autoFocus resize="vertical" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div><Button size="small" disabled={disabled} onClick={send}>{label}</Button></div>
    </Stack>
  );
}
