import { useState } from "react";
import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { Suggestion } from "../../../../src/review/talk/suggestions";
import { talkText as text } from "../../../../src/text/pane/talk";
import { suggestionMessages } from "../../../../src/text/suggestions";
import { Row, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { newId } from "./newId";
import type { Decision } from "./useSuggestions";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  input: { minWidth: 0, width: "100%", "& > input": { minWidth: 0, width: "100%" } },
});

interface AnswerFormProps {
  readonly suggestion: Suggestion;
  /** Answers an open suggestion, or makes an accepted one an action. */
  readonly kind: "answer" | "act";
  readonly isRunning: boolean;
  readonly onDecide: (decision: Decision) => void;
  readonly onCancel: () => void;
}

/** The words of an answer, and who does it until when where it becomes an action. */
export function AnswerForm({ suggestion, kind, isRunning, onDecide, onCancel }: AnswerFormProps) {
  const styles = useStyles();
  const t = useText();
  const [note, setNote] = useState("");
  // Who suggests something is often who wants to do it.
  const [owner, setOwner] = useState(suggestion.author);
  const [due, setDue] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const action = () => ({ id: newId("A"), owner: owner.trim(), due: due.trim() });
  const decline = () => {
    setIsAsked(true);
    if (note.trim() !== "") onDecide({ step: "decline", note });
  };
  const isAnswer = kind === "answer";
  return (
    <Stack gap="small">
      {isAnswer && (
        <Field
          label={t(text.note)} hint={t(text.noteHint)}
          {...(isAsked && note.trim() === "" && { validationState: "error" as const, validationMessage: t(suggestionMessages.reasonNeeded) })}
        >
          <Textarea size="small" autoFocus resize="vertical" value={note} onChange={(_, data) => setNote(data.value)} />
        </Field>
      )}
      <div className={styles.pair}>
        <Field label={t(text.owner)}><Input size="small" autoFocus={!isAnswer} className={styles.input} value={owner} onChange={(_, data) => setOwner(data.value)} /></Field>
        <Field label={t(text.due)}><Input size="small" className={styles.input} value={due} placeholder={t(text.dueHint)} onChange={(_, data) => setDue(data.value)} /></Field>
      </div>
      <Row wrap>
        {isAnswer ? (
          <>
            <Button size="small" appearance="primary" disabledFocusable={isRunning} onClick={() => onDecide({ step: "accept", note, action: action() })}>{t(text.acceptAsAction)}</Button>
            <Button size="small" disabledFocusable={isRunning} onClick={() => onDecide({ step: "accept", note })}>{t(text.accept)}</Button>
            <Button size="small" disabledFocusable={isRunning} onClick={decline}>{t(text.decline)}</Button>
          </>
        ) : (
          <Button size="small" appearance="primary" disabledFocusable={isRunning} onClick={() => onDecide({ step: "act", note: "", action: action() })}>{t(text.act)}</Button>
        )}
        <Button size="small" appearance="subtle" disabledFocusable={isRunning} onClick={onCancel}>{t(text.cancel)}</Button>
      </Row>
    </Stack>
  );
}
