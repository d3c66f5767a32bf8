import { useState } from "react";
import { Badge, Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Suggestion } from "../../../../src/review/talk/suggestions";
import { suggestionStateTerms, type SuggestionState } from "../../../../src/sheets/suggestionStates";
import { talkText as text } from "../../../../src/text/pane/talk";
import { termName } from "../../../../src/text/terms";
import { Card } from "../../../components/Card";
import { ErrorCard } from "../../../components/ErrorCard";
import { Grow, Muted, Row, Stack } from "../../../components/layout";
import type { Person } from "../../../hooks/usePerson";
import { useRole } from "../../../hooks/useRole";
import { useText } from "../../../hooks/useText";
import { useLanding } from "../fill/useLanding";
import { AnswerForm } from "./AnswerForm";
import { useDecide, type Decision } from "./useSuggestions";

const useStyles = makeStyles({
  landing: { outlineStyle: "none" },
  card: { paddingInlineStart: tokens.spacingHorizontalS, borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  words: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

const colors: Readonly<Record<SuggestionState, "informative" | "brand" | "subtle" | "success">> = { open: "brand", accepted: "informative", declined: "subtle", done: "success" };

interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  /** What it is about, where the place does not say so. */
  readonly about?: string;
  readonly person: Person;
  readonly again: () => void;
}

/** What somebody suggests, what has become of it, and for those who may the way to answer. */
export function SuggestionCard({ suggestion, about, person, again }: SuggestionCardProps) {
  const styles = useStyles();
  const t = useText();
  const landing = useLanding<HTMLDivElement>();
  const mayAnswer = useRole().can("answer");
  const { run, isRunning, report, error, dismiss } = useDecide(person, again);
  const { suggestion: words, author, at, state, answer, actionId } = suggestion;
  const time = at.slice(0, 16);
  const decide = (decision: Decision, done?: () => void) => person.act(() => run([suggestion, decision], done));
  return (
    <div {...landing} className={styles.landing}>
      <Stack gap="small" className={styles.card}>
        <Stack gap="none">
          <Row>
            <Grow><Caption1><Muted>{author === "" ? t(text.byNobody, { at: time }) : t(text.by, { author, at: time })}</Muted></Caption1></Grow>
            <Badge appearance="tint" color={colors[state]}>{t(termName(suggestionStateTerms, state))}</Badge>
          </Row>
          {about !== undefined && <Caption1>{about}</Caption1>}
          <Body1 className={styles.words}>{words}</Body1>
          {state !== "open" && <Outcome suggestion={suggestion} />}
          {state !== "open" && answer !== "" && <Caption1 className={styles.words}>{answer}</Caption1>}
          {state !== "open" && actionId !== "" && <Caption1><Muted>{t(text.becameAction)}</Muted></Caption1>}
        </Stack>
        {mayAnswer && <Decisions suggestion={suggestion} isRunning={isRunning} onDecide={decide} />}
        {report !== null && report.refused !== null && <Card intent="warning" title={t(report.refused)} onDismiss={dismiss} />}
        {error !== null && <ErrorCard error={error} onDismiss={dismiss} />}
      </Stack>
    </div>
  );
}

/** Who has answered or done it, and when. */
function Outcome({ suggestion: { state, answeredBy, answeredAt, doneBy, doneAt } }: { readonly suggestion: Suggestion }) {
  const t = useText();
  const word = t(termName(suggestionStateTerms, state));
  const [by, at] = state === "done" ? [doneBy, doneAt] : [answeredBy, answeredAt];
  const who = [by, at.slice(0, 16)].filter((each) => each !== "");
  return <Caption1><Muted>{by === "" || at === "" ? [word, ...who].join(" · ") : t(text.answered, { state: word, by, at: at.slice(0, 16) })}</Muted></Caption1>;
}

interface DecisionsProps {
  readonly suggestion: Suggestion;
  readonly isRunning: boolean;
  readonly onDecide: (decision: Decision, done?: () => void) => void;
}

/** What can be done with a suggestion as it stands. */
function Decisions({ suggestion, isRunning, onDecide }: DecisionsProps) {
  const t = useText();
  const [form, setForm] = useState<"answer" | "act" | null>(null);
  const { state, suggestion: words, actionId } = suggestion;
  const close = () => setForm(null);
  if (form !== null && (form === "answer" ? state === "open" : state === "accepted")) {
    return <AnswerForm suggestion={suggestion} kind={form} isRunning={isRunning} onDecide={(decision) => onDecide(decision, close)} onCancel={close} />;
  }
  const step = (kind: "finish" | "reopen") => (
    <Button size="small" appearance={kind === "reopen" ? "subtle" : "secondary"} disabledFocusable={isRunning} aria-label={t(text[`${kind}Of`], { suggestion: words })} onClick={() => onDecide({ step: kind, note: "" })}>
      {t(text[kind])}
    </Button>
  );
  const opener = (kind: "answer" | "act") => (
    <Button size="small" disabledFocusable={isRunning} aria-label={t(text[`${kind}Of`], { suggestion: words })} onClick={() => setForm(kind)}>{t(text[kind])}</Button>
  );
  return (
    <Row wrap>
      {state === "open" && opener("answer")}
      {state === "accepted" && actionId === "" && opener("act")}
      {state === "accepted" && step("finish")}
      {state !== "open" && step("reopen")}
    </Row>
  );
}
