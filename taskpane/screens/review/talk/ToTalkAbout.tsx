import { Body1, Caption1, makeStyles } from "@fluentui/react-components";
import { suggestionKey } from "../../../../src/review/talk/suggestions";
import type { Talk } from "../../../../src/review/talk/talk";
import { fillText } from "../../../../src/text/pane/fill";
import { talkText as text } from "../../../../src/text/pane/talk";
import { Card } from "../../../components/Card";
import { GoButton } from "../../../components/GoButton";
import { List, Muted, Section } from "../../../components/layout";
import type { Person } from "../../../hooks/usePerson";
import { useText } from "../../../hooks/useText";
import { SuggestionCard } from "./SuggestionCard";

const useStyles = makeStyles({ words: { overflowWrap: "anywhere" } });

/** What nobody has answered yet, appeals first; nothing where everything is answered. */
export function ToTalkAbout({ talk: { appeals, suggestions }, person, again }: { readonly talk: Talk; readonly person: Person; readonly again: () => void }) {
  const styles = useStyles();
  const t = useText();
  if (appeals.length + suggestions.length === 0) return null;
  return (
    <Section title={t(text.toBeTalked)}>
      {appeals.length > 0 && (
        <Card intent="warning" title={t(text.appealAnswered)} actions={<GoButton screen="review" tab="fill" label={t(text.toFill)} />}>
          <List gap="none">
            {appeals.map(({ by, at, note }) => <li key={`${by}\n${at}`}><Body1 className={styles.words}>{t(text.appeal, { by: by === "" ? t(fillText.unnamed) : by, at: at.slice(0, 16), note })}</Body1></li>)}
          </List>
        </Card>
      )}
      <List gap="medium">
        {suggestions.map((suggestion) => (
          <li key={suggestionKey(suggestion)}><SuggestionCard suggestion={suggestion} {...(suggestion.kpi === "" ? {} : { about: suggestion.kpi })} person={person} again={again} /></li>
        ))}
      </List>
      <Caption1><Muted>{t(text.printed)}</Muted></Caption1>
    </Section>
  );
}
