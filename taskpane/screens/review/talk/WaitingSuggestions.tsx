import { useId, useState } from "react";
import { Body1, Button } from "@fluentui/react-components";
import { periodLabel } from "../../../../src/review";
import { suggestionKey, type Suggestion } from "../../../../src/review/talk/suggestions";
import { talkText as text } from "../../../../src/text/pane/talk";
import { Grow, List, Row, Stack } from "../../../components/layout";
import type { Person } from "../../../hooks/usePerson";
import { useRole } from "../../../hooks/useRole";
import { useLanguage, useText } from "../../../hooks/useText";
import { SuggestionCard } from "./SuggestionCard";

interface WaitingSuggestionsProps {
  readonly suggestions: readonly Suggestion[];
  readonly person: Person;
  readonly again: () => void;
}

/** All suggestions that wait for an answer, of every period and department that somebody sees, for those who answer them. */
export function WaitingSuggestions({ suggestions, person, again }: WaitingSuggestionsProps) {
  const t = useText();
  const language = useLanguage();
  const list = useId();
  const [isOpen, setIsOpen] = useState(false);
  const open = suggestions.filter(({ state }) => state === "open");
  if (!useRole().can("answer") || open.length === 0) return null;
  const aboutOf = ({ department, person: owner, period, kpi }: Suggestion): string => {
    const sheet = { department, person: owner, period: periodLabel(period, language) };
    return [t(owner === "" ? text.about : text.aboutPerson, sheet), ...(kpi === "" ? [] : [kpi])].join(" · ");
  };
  return (
    <Stack gap="small">
      <Row>
        <Grow><Body1>{t(open.length === 1 ? text.waitingOne : text.waiting, { count: open.length })}</Body1></Grow>
        <Button size="small" aria-expanded={isOpen} aria-controls={list} onClick={() => setIsOpen(!isOpen)}>{t(isOpen ? text.hideWaiting : text.showWaiting)}</Button>
      </Row>
      <div id={list} hidden={!isOpen}>
        {isOpen && (
          <List gap="medium">
            {open.map((suggestion) => <li key={suggestionKey(suggestion)}><SuggestionCard suggestion={suggestion} about={aboutOf(suggestion)} person={person} again={again} /></li>)}
          </List>
        )}
      </div>
    </Stack>
  );
}
