import { useCallback, useRef, type ReactNode } from "react";
import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { Doubt } from "../../../../src/review/fill/plausibility";
import { problemOf, type ParsedEntry } from "../../../../src/review/fill/entry";
import { fillText as text } from "../../../../src/text/pane/fill";
import type { FillReading } from "../../../../src/workbook/types";
import type { Entry } from "../../../../src/review/fill/entry";
import { Row, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import type { WriteEntry } from "./fillContext";
import { textOf, useEntry, type EntryField } from "./useEntry";
import type { Press } from "./usePress";
import type { EntryElement, Writes } from "./useWrites";

const useStyles = makeStyles({
  note: { marginBlock: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  number: { maxWidth: "190px", minWidth: 0, width: "100%" },
});

interface EntryInputProps {
  /** Name for screen readers. */
  readonly name: string;
  /** Shown above the field. */
  readonly label?: string;
  readonly value: Entry;
  readonly reading: FillReading;
  readonly parse: (text: string) => ParsedEntry;
  readonly write: WriteEntry;
  readonly hold: Writes["hold"];
  readonly afterPress: Press["afterPress"];
  readonly disabled: boolean;
  readonly id?: string;
  readonly unit?: string;
  readonly lines?: boolean;
  /** Said under the field; it never blocks. */
  readonly doubt?: (value: number) => Doubt | null;
  readonly after?: ReactNode;
}

/** An input cell of a review sheet as a field. */
export function EntryInput({ name, label, value, reading, parse, write, hold, afterPress, disabled, id, unit, lines = false, doubt, after }: EntryInputProps) {
  const styles = useStyles();
  const t = useText();
  const element = useRef<EntryElement>(null);
  const ref = useCallback((node: EntryElement | null) => {
    element.current = node;
  }, []);
  const field = useEntry({ value, reading, parse, write, hold: (isHeld) => hold(element.current, isHeld), afterPress });
  const { text: shown, type, commit, isWriting } = field;
  const common = { ref, "aria-label": name, value: shown, disabled, onBlur: commit, ...(id === undefined ? {} : { id }) };
  const doubted = field.entry !== null && typeof field.entry === "number" ? (doubt?.(field.entry) ?? null) : null;
  const said = wordsOf(field, unit, doubted, t);
  return (
    <Stack gap="none">
      <Field {...(label === undefined ? {} : { label })} size="small" aria-busy={isWriting} {...said}>
        {lines ? (
          <Textarea {...common} size="small" rows={1} resize="vertical" onChange={(_, data) => type(data.value)} />
        ) : (
          <Input
            {...common}
            size="small"
            {...(unit === undefined ? {} : { inputMode: "decimal", className: styles.number, contentAfter: unit })}
            onChange={(_, data) => type(data.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") commit();
              if (event.key === "Escape") field.keepTheirs();
            }}
          />
        )}
      </Field>
      {field.conflict !== null && (
        <Stack gap="none">
          <span role="alert" className={styles.note}>{t(text.conflict, shownEntries(field.conflict, t(text.blank)))}</span>
          <Row wrap>
            <Button size="small" onClick={field.keepTheirs}>{t(text.keepTheirs, shownEntries(field.conflict, t(text.blank)))}</Button>
            <Button size="small" appearance="primary" onClick={field.useMine}>{t(text.useMine, shownEntries(field.conflict, t(text.blank)))}</Button>
          </Row>
        </Stack>
      )}
      {after}
    </Stack>
  );
}

type Words = { readonly validationState?: "error" | "warning"; readonly validationMessage?: string };

/** What stands under a field: why it was not taken, what is wrong with the cell, or a doubt; the most urgent alone. */
function wordsOf({ trouble, entry, meanwhile }: EntryField, unit: string | undefined, doubt: Doubt | null, t: ReturnType<typeof useText>): Words {
  if (typeof trouble === "string") return { validationState: "error", validationMessage: trouble };
  if (trouble !== null) return { validationState: "error", validationMessage: t(trouble.message, trouble.parameters) };
  if (meanwhile !== undefined) return { validationState: "warning", validationMessage: t(text.changedMeanwhile, { theirs: meanwhile ?? t(text.blank) }) };
  const problem = unit === undefined ? null : problemOf(entry, unit);
  if (problem !== null) return { validationState: "error", validationMessage: t(problem.message, problem.parameters) };
  return doubt === null ? {} : { validationState: "warning", validationMessage: t(doubt.message, doubt.parameters) };
}

function shownEntries({ mine, theirs }: NonNullable<EntryField["conflict"]>, blank: string): { readonly mine: string; readonly theirs: string } {
  const shown = (entry: Entry): string => (entry === null ? blank : textOf(entry));
  return { mine: shown(mine), theirs: shown(theirs) };
}
