import { Caption1 } from "@fluentui/react-components";
import { suggestionKey, type Suggestion } from "../../../../src/review/talk/suggestions";
import { isNamed } from "../../../../src/goals/contributors";
import { talkText as text } from "../../../../src/text/pane/talk";
import { ErrorCard } from "../../../components/ErrorCard";
import { List, Muted, Section } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import type { FillFormContext } from "../fill/fillContext";
import { NotedStep } from "../fill/NotedStep";
import { SuggestionCard } from "./SuggestionCard";
import { useSuggest } from "./useSuggestions";

/** What was suggested about the whole sheet, and the way to suggest more: also once it is handed in or closed. */
export function SheetSuggestions({ context: { reading: { period, suggestions }, sheet: { department, person: owner }, person, again } }: { readonly context: FillFormContext }) {
  const t = useText();
  const { run, isRunning, error, dismiss } = useSuggest(person, again);
  const isOurs = (each: Suggestion): boolean => each.department === department && each.goalId === "" && (owner === "" ? each.person === "" : isNamed(owner, each.person));
  const own = suggestions.filter(isOurs);
  return (
    <Section title={t(text.suggestions)}>
      {own.length === 0
        ? <Caption1><Muted>{t(text.none)}</Muted></Caption1>
        : <List gap="medium">{own.map((suggestion) => <li key={suggestionKey(suggestion)}><SuggestionCard suggestion={suggestion} person={person} again={again} /></li>)}</List>}
      <div>
        <NotedStep
          label={text.suggest} noteLabel={text.suggestNote} needed={text.suggestNeeded} disabled={isRunning}
          onSend={(words, done) => person.act(() => run([{ period, department, person: owner, goalId: "", kpi: "" }, words], done))}
        />
      </div>
      {error !== null && <ErrorCard error={error} onDismiss={dismiss} />}
    </Section>
  );
}
