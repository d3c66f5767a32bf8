import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";
import { parseNumber, withoutUnit } from "../../src/text/parse";
import { frameText } from "../../src/text/pane";
import { useText } from "../hooks/useText";

interface NumberInputProps {
  /** Name for screen readers; the visible label is the caller's. */
  readonly name: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Text that is no number: the caller keeps it, so that it is still there to be corrected when the field comes back. */
  readonly invalidText: string | undefined;
  readonly onInvalidText: (text: string | undefined) => void;
  /** How a number is written in the field. */
  readonly format: (value: number) => string;
  /** The unit of the field: it may be typed after the number and says nothing new (in a field in %, `30%` is 30). */
  readonly unit: string;
  /** Shows the unit in the field. */
  readonly showUnit?: boolean;
  readonly required?: boolean;
  readonly className?: string;
}

/** A number typed as people type it: `1,200`, `１２`, `30%`. It counts when the field is left or Enter is pressed. */
export function NumberInput({ name, value, onChange, invalidText, onInvalidText, format, unit, showUnit = false, required = false, className }: NumberInputProps) {
  const t = useText();
  const [draft, setDraft] = useState<string | null>(invalidText ?? null);
  const text = draft ?? (value === null ? "" : format(value));
  const invalid = invalidText !== undefined;

  const type = (typed: string) => {
    setDraft(typed);
    // A correction counts at once, so that a button waiting for it can be clicked straight away.
    if (invalidText !== undefined && read(typed, unit, required) !== undefined) onInvalidText(undefined);
  };
  const commit = () => {
    if (draft === null) return;
    const number = read(draft, unit, required);
    if (number === undefined) {
      onInvalidText(draft);
      return;
    }
    setDraft(null);
    if (number !== value) onChange(number);
  };
  return (
    <Field className={className ?? ""} {...(invalid && { validationMessage: t(frameText.notANumber) })}>
      <Input
        aria-label={name}
        size="small"
        inputMode="decimal"
        value={text}
        {...(showUnit && { contentAfter: unit })}
        onChange={(_, data) => type(data.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
    </Field>
  );
}

/** The number in a text; null for an empty one; undefined for text that is no number. */
function read(text: string, unit: string, required: boolean): number | null | undefined {
  const bare = withoutUnit(text, unit);
  if (bare === "") return required ? undefined : null;
  return parseNumber(bare) ?? undefined;
}
