import { Body1, Button, Caption1, makeStyles, Title3, tokens } from "@fluentui/react-components";
import type { NumberAnswer } from "../../../../src/insights/ask/answer";
import { periodLabel } from "../../../../src/review";
import { askText as text } from "../../../../src/text/pane/ask";
import { Card } from "../../../components/Card";
import { Muted, Row, Stack } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";
import { AnswerTable } from "./AnswerTable";
import { FormulaUsed } from "./FormulaUsed";
import { InsertAnswer } from "./InsertAnswer";
import type { Answered, Asked } from "./useAsked";
import { valueText } from "./valueText";

interface AskedAnswerProps {
  readonly asked: Asked;
  readonly onClear: () => void;
}

/** What became of a question: the answer, or why there is none and what can be asked. */
export function AskedAnswer({ asked, onClear }: AskedAnswerProps) {
  const t = useText();
  const language = useLanguage();
  const listed = (words: readonly string[]): string => words.reduce((first, second) => t(text.and, { first, second }));
  switch (asked.kind) {
    case "answered":
      return <Answered asked={asked} onClear={onClear} />;
    case "unknown":
      return <Card intent="warning" title={t(text.unknown, { words: listed(asked.words.map((word) => t(text.quoted, { word }))) })}><Body1>{t(text.unknownAdvice)}</Body1></Card>;
    case "noResults":
      return (
        <Card intent="info" title={t(text.noResults, { periods: listed(asked.periods.map((id) => periodLabel(id, language))) })}>
          <Body1>{t(text.noResultsAdvice, { newest: periodLabel(asked.newest, language) })}</Body1>
        </Card>
      );
    case "empty":
      return <Card intent="info" title={t(text.empty)}><Body1>{t(text.emptyAdvice)}</Body1></Card>;
  }
}

const useStyles = makeStyles({
  restated: { overflowWrap: "anywhere" },
  number: { display: "flex", flexDirection: "column" },
  figure: { margin: 0, fontVariantNumeric: "tabular-nums" },
  actions: { justifyContent: "space-between", alignItems: "start", columnGap: tokens.spacingHorizontalS },
});

function Answered({ asked, onClear }: { readonly asked: Answered; readonly onClear: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { answer, restated, formula } = asked;
  return (
    <section aria-label={t(text.answer)}>
      <Stack card gap="small">
        <Caption1 className={styles.restated}><Muted>{restated}</Muted></Caption1>
        {answer.kind === "number" ? <Figure answer={answer} /> : answer.rows.length === 0 ? <Body1>{t(text.nothingFits)}</Body1> : <AnswerTable answer={answer} label={restated} />}
        {answer.notes.map((note) => <Caption1 key={t(note)}><Muted>{t(note)}</Muted></Caption1>)}
        {formula !== null && <FormulaUsed formula={formula} />}
        <Row wrap className={styles.actions}>
          <InsertAnswer asked={asked} />
          <Button size="small" appearance="subtle" onClick={onClear}>{t(text.clear)}</Button>
        </Row>
      </Stack>
    </section>
  );
}

function Figure({ answer: { heading, value, valueKind, unit } }: { readonly answer: NumberAnswer }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  return (
    <div className={styles.number}>
      <Caption1>{t(heading)}</Caption1>
      <Title3 as="span" className={styles.figure}>{valueText(value, valueKind, unit, language)}</Title3>
    </div>
  );
}
