import { useState } from "react";
import { Body1, Button, Caption1, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { suggestionKey } from "../../../../src/review/talk/suggestions";
import { fillText as text } from "../../../../src/text/pane/fill";
import { talkText } from "../../../../src/text/pane/talk";
import type { FillRow } from "../../../../src/workbook/types";
import { ErrorCard } from "../../../components/ErrorCard";
import { List, Muted, Row, Stack } from "../../../components/layout";
import { useLongWork } from "../../../hooks/useLongWork";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { SuggestionCard } from "../talk/SuggestionCard";
import { useSuggest } from "../talk/useSuggestions";
import type { FillFormContext } from "./fillContext";

const useStyles = makeStyles({
  message: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", paddingInlineStart: tokens.spacingHorizontalS, borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
});

/** What was said about a KPI, and a field to say more. */
export function Conversation({ row: { goalId, kpi, messages }, context: { reading, sheet, person, again } }: {
  readonly row: FillRow; readonly messages: FillRow["messages"]; readonly context: FillFormContext;
}) {
  const styles = useStyles();
  const t = useText();
  const { workbook } = useWorkbook();
  const [draft, setDraft] = useState("");
  const message = draft.trim();
  const suggestions = reading.suggestions.filter((each) => each.department === sheet.department && each.goalId === goalId);
  const { run: suggest, isRunning: isSuggesting, error: notSuggested, dismiss } = useSuggest(person, again);
  const isBusy = message === "" || isSuggesting;
  const place = { period: reading.period, department: sheet.department, person: sheet.person, goalId, kpi };
  const send = useLongWork(async () => {
    await workbook.addMessage(sheet.table, { period: reading.period, department: sheet.department, goalId, kpi, author: person.name, message });
    setDraft("");
    again();
  });
  return (
    <Stack gap="small">
      {messages.length > 0 && (
        <List label={t(text.conversation, { kpi })}>
          {messages.map(({ author, at, message: said }, index) => (
            <li key={index} className={styles.message}>
              <Caption1><Muted>{author} · {at.slice(0, 16)}</Muted></Caption1>
              <br />
              <Body1>{said}</Body1>
            </li>
          ))}
        </List>
      )}
      {suggestions.length > 0 && (
        <List label={t(talkText.suggestionsOf, { kpi })}>
          {suggestions.map((suggestion) => <li key={suggestionKey(suggestion)}><SuggestionCard suggestion={suggestion} person={person} again={again} /></li>)}
        </List>
      )}
      <Field>
        <Textarea
          size="small" rows={1} resize="vertical" value={draft} aria-label={t(text.messageLabel, { kpi })} placeholder={t(text.messagePlaceholder)}
          onChange={(_, data) => setDraft(data.value)}
        />
      </Field>
      <Row wrap>
        <Button size="small" disabled={isBusy || send.state.kind === "running"} onClick={() => person.act(send.start)}>{t(text.send)}</Button>
        <Button
          size="small" appearance="subtle" disabled={isBusy || send.state.kind === "running"}
          onClick={() => person.act(() => suggest([place, message], () => setDraft("")))}
        >
          {t(talkText.sendAsSuggestion)}
        </Button>
      </Row>
      {notSuggested !== null && <ErrorCard error={notSuggested} onDismiss={dismiss} />}
      {send.state.kind === "failed" && <ErrorCard error={send.state.error} onDismiss={send.dismiss} />}
    </Stack>
  );
}
