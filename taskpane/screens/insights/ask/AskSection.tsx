import { useMemo, useState, type FormEvent } from "react";
import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { SendRegular } from "@fluentui/react-icons";
import { examplesFor } from "../../../../src/insights/ask/understand";
import type { PeriodId } from "../../../../src/review";
import { isoDay } from "../../../../src/review/days";
import { askText as text } from "../../../../src/text/pane/ask";
import type { InsightsReading } from "../../../../src/workbook/types";
import { Stack } from "../../../components/layout";
import { SearchField } from "../../../components/SearchField";
import { useLanguage, useText } from "../../../hooks/useText";
import { useToday } from "../../../hooks/useToday";
import { AskedAnswer } from "./AskedAnswer";
import { Examples } from "./Examples";
import { spoken } from "./spoken";
import { useAsked } from "./useAsked";
import { vocabularyOf } from "./vocabulary";

const useStyles = makeStyles({
  form: { display: "flex", alignItems: "end", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0 },
  box: { maxWidth: "none", width: "100%" },
  button: { minWidth: "auto", flexShrink: 0 },
  // Said, not shown: the answer itself is there to be read.
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** A box for questions about the results, in Chinese or English, and the answer to the last one. */
export function AskSection({ reading, period }: { readonly reading: InsightsReading; readonly period: PeriodId }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const asOf = isoDay(useToday());
  const [typed, setTyped] = useState("");
  // A question that is asked once more is a new one: what was said of the last answer no longer counts.
  const [last, setLast] = useState<{ readonly question: string; readonly at: number } | null>(null);
  const vocabulary = useMemo(() => vocabularyOf(reading, period, asOf), [reading, period, asOf]);
  const asked = useAsked(last === null ? null : last.question, vocabulary, reading, language);
  const ask = (question: string): void => setLast(question.trim() === "" ? null : { question, at: (last?.at ?? 0) + 1 });
  const change = (value: string): void => {
    setTyped(value);
    if (value === "") setLast(null);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    ask(typed);
  };
  return (
    <Stack gap="small">
      <form className={styles.form} onSubmit={onSubmit} role="search" aria-label={t(text.label)}>
        <Field label={t(text.label)} className={styles.field}>
          <SearchField className={styles.box} value={typed} placeholder={t(text.placeholder)} maxLength={2000} onChange={(_, { value }) => change(value)} />
        </Field>
        <Button type="submit" className={styles.button} icon={<SendRegular />} disabledFocusable={typed.trim() === ""} aria-label={t(text.ask)} title={t(text.ask)} />
      </form>
      <div role="status" className={styles.spoken}>{asked?.kind === "answered" ? spoken(asked, t, language) : ""}</div>
      {asked !== null && last !== null && <AskedAnswer key={last.at} asked={asked} onClear={() => change("")} />}
      {asked?.kind !== "answered" && (
        <Examples questions={examplesFor(vocabulary, language)} isAdvice={asked !== null} onAsk={(question) => { setTyped(question); ask(question); }} />
      )}
    </Stack>
  );
}
