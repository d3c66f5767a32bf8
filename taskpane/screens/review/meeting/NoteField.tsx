import { useState } from "react";
import { Field, Input, makeStyles, Textarea } from "@fluentui/react-components";

const useStyles = makeStyles({
  // Two fields share a line of a narrow pane.
  field: { minWidth: 0 },
  input: { minWidth: 0, width: "100%", "& > input": { minWidth: 0, width: "100%" } },
});

interface NoteFieldProps {
  /** Shown above the field. */
  readonly label: string;
  /** Read aloud where several fields have the same label. */
  readonly name?: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly multiline?: boolean;
  readonly hint?: string;
}

interface Draft {
  readonly text: string;
  /** What the workbook said when the text was handed over to be saved; null while it is being typed. */
  readonly over: string | null;
}

/** A text that is saved when its field is left; what others change meanwhile appears unless something is being typed. */
export function NoteField({ label, name = label, value, onCommit, multiline = false, hint }: NoteFieldProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState<Draft | null>(null);
  // Once the workbook says something else than before saving, it is right.
  const isSaved = draft !== null && draft.over !== null && draft.over !== value;
  const shown = draft === null || isSaved ? value : draft.text;
  const commit = (): void => {
    const text = shown.trim();
    setDraft(text === value ? null : { text, over: value });
    if (text !== value) onCommit(text);
  };
  const props = {
    value: shown,
    "aria-label": name,
    onChange: (_: unknown, data: { readonly value: string }) => setDraft({ text: data.value, over: null }),
    onBlur: commit,
  };
  return (
    <Field label={label} className={styles.field} {...(hint !== undefined && { hint })}>
      {multiline ? <Textarea {...props} rows={2} resize="vertical" /> : <Input {...props} className={styles.input} />}
    </Field>
  );
}
