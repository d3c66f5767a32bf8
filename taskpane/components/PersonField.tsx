import { Field, Input } from "@fluentui/react-components";
import type { Message } from "../../src/text/language";
import { useSettings } from "../hooks/useSettings";
import { useText } from "../hooks/useText";
import type { Person } from "../hooks/usePerson";

interface PersonFieldProps {
  readonly person: Person;
  readonly label: Message;
  readonly hint: Message;
  /** Said when something is to be done without a name. */
  readonly needed: Message;
}

/** Asks who acts. */
export function PersonField({ person: { field, isMissing }, label, hint, needed }: PersonFieldProps) {
  const t = useText();
  const { settings, change } = useSettings();
  return (
    <Field label={t(label)} hint={t(hint)} required {...(isMissing && { validationState: "error" as const, validationMessage: t(needed) })}>
      <Input input={{ ref: field }} value={settings.person} onChange={(_, { value }) => change({ person: value })} />
    </Field>
  );
}
