import { Button, Caption1, Dropdown, Field, Input, makeStyles, Option, Textarea, tokens } from "@fluentui/react-components";
import { treeText } from "../../../../src/text/pane";
import { useText } from "../../../hooks/useText";
import { dropped, isConflict, sending, settled, typed, type Draft, type DraftChange } from "./draft";
import { readTyped, type FieldEntry } from "./editorFields";

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%" },
  conflict: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS, color: tokens.colorStatusWarningForeground1 },
});

export interface GoalFieldProps {
  readonly entry: FieldEntry;
  readonly label: string;
  readonly hint?: string;
  /** What the sheet says. */
  readonly value: string;
  /** Unit of the goal, in which its numbers are. */
  readonly unit: string;
  readonly draft: Draft | null;
  readonly onDraft: (change: DraftChange) => void;
  /** How the field shows a value. */
  readonly format: (value: unknown) => string;
  /** Saves a value that the field can have. */
  readonly onSave: (value: unknown) => Promise<unknown>;
}

/** One field of the editor: saved when it is left or Enter is pressed, as it was after Escape. */
export function GoalField({ entry, label, hint, value, unit, draft, onDraft, format, onSave }: GoalFieldProps) {
  const styles = useStyles();
  const t = useText();
  if (entry.kind === "term") return <ChoiceField entry={entry} label={label} value={value} onSave={onSave} />;

  const text = draft?.text ?? value;
  const reading = readTyped(entry, text, unit);
  const problem = draft !== null && "problem" in reading ? t(reading.problem, reading.parameters) : null;
  const isRefused = draft !== null && draft.isRefused && text.trim() !== value;
  const conflicts = draft !== null && isConflict(draft, value);
  const type = (next: string): void => onDraft(typed(next, value));
  const save = (isForced: boolean): void => {
    // What could not be written is not tried again by leaving the field: what stood in the way is said already.
    if (draft === null || ((conflicts || isRefused) && !isForced) || draft.sent?.text === text) return;
    if (text.trim() === value && draft.sent === null) onDraft(dropped);
    else if (!("problem" in reading)) {
      const sent = { text, shown: format(reading.value) };
      onDraft(sending(sent));
      void onSave(reading.value).then((saved) => onDraft(settled(sent, saved !== null)));
    }
  };
  const control = {
    size: "small" as const,
    className: styles.control,
    value: text,
    onBlur: () => save(false),
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === "Escape" && draft !== null) {
      event.stopPropagation();
      onDraft(dropped);
    }
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      save(true);
    }
  };
  return (
    <Field
      label={label}
      size="small"
      data-field={entry.field}
      {...((problem !== null || isRefused) && { validationMessage: `${problem === null ? "" : `${problem} `}${t(treeText.notSaved)}` })}
      {...(hint !== undefined && hint !== "" && { hint })}
    >
      {entry.kind === "long"
        ? <Textarea {...control} resize="vertical" rows={2} onChange={(_, data) => type(data.value)} onKeyDown={onKeyDown} />
        : <Input {...control} onChange={(_, data) => type(data.value)} onKeyDown={onKeyDown} inputMode={entry.kind === "number" || entry.kind === "percent" ? "decimal" : "text"} />}
      {conflicts && (
        <span className={styles.conflict} role="alert">
          <Caption1>{t(treeText.conflict, { there: value === "" ? t(treeText.blank) : value })}</Caption1>
          <Button size="small" appearance="transparent" onClick={() => onDraft(dropped)}>{t(treeText.useTheirs)}</Button>
          <Button size="small" appearance="transparent" onClick={() => save(true)}>{t(treeText.useMine)}</Button>
        </span>
      )}
    </Field>
  );
}

/** Stands for no choice: Fluent's options need a value. */
const none = "-";

function ChoiceField({ entry: { terms = [], required = false }, label, value, onSave }: Pick<GoalFieldProps, "entry" | "label" | "value" | "onSave">) {
  const styles = useStyles();
  const t = useText();
  const chosen = terms.findIndex(({ name }) => t(name) === value);
  return (
    <Field label={label} size="small">
      <Dropdown
        size="small"
        className={styles.control}
        value={value === "" ? t(treeText.none) : value}
        selectedOptions={[chosen < 0 ? none : String(chosen)]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue === undefined || optionValue === (chosen < 0 ? none : String(chosen))) return;
          void onSave(optionValue === none ? null : terms[Number(optionValue)]?.value ?? null);
        }}
      >
        {!required && <Option value={none}>{t(treeText.none)}</Option>}
        {terms.map(({ name }, at) => <Option key={at} value={String(at)}>{t(name)}</Option>)}
      </Dropdown>
    </Field>
  );
}
