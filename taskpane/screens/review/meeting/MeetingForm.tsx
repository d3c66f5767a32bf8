import { useState } from "react";
import { Body1, Button, Caption1 } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { PeriodId } from "../../../../src/review";
import { notesOf, promisesFor, type MeetingSubject } from "../../../../src/review/meeting/actions";
import { factsOf, kpiPart, questionOf, resultsFor, suggestionOf } from "../../../../src/review/meeting/facts";
import { periodBefore, standingOf } from "../../../../src/review/meeting/standing";
import { talkOf } from "../../../../src/review/talk/talk";
import type { NoteChange } from "../../../../src/review/meeting/saveNotes";
import { agreedIn, topicsOf, type Topic } from "../../../../src/review/meeting/topics";
import { frameText, meetingText } from "../../../../src/text/pane";
import type { MeetingReading, Work } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { ErrorCard } from "../../../components/ErrorCard";
import { List, Muted, Section, Stack } from "../../../components/layout";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLongWork } from "../../../hooks/useLongWork";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import type { Person } from "../../../hooks/usePerson";
import { ToTalkAbout } from "../talk/ToTalkAbout";
import { newId } from "../talk/newId";
import { NoteField } from "./NoteField";
import { PromiseCard } from "./PromiseCard";
import { StandingLine } from "./StandingLine";
import { TopicCard } from "./TopicCard";
import { useNotes, type NotePlace } from "./useNotes";

interface MeetingFormProps {
  readonly reading: MeetingReading;
  readonly period: PeriodId;
  readonly subject: MeetingSubject;
  /** Who answers what is to be talked about. */
  readonly person: Person;
  readonly again: () => void;
}

/** Everything for one meeting: how it stands, promises, facts to explain, agreed words, and the page to take along. */
export function MeetingForm({ reading, period, subject, person, again }: MeetingFormProps) {
  const t = useText();
  const language = useLanguage();
  const goTo = useGoTo();
  const { workbook, summary, refresh } = useWorkbook();
  const notes = useNotes(period, subject);
  // Topics that somebody is about to write have their ids already: their fields stay when the workbook has them.
  const [begun, setBegun] = useState<readonly string[]>([]);
  const { results, totals, grades, actions, keyResults, said } = reading;
  const inSheet = reading.language ?? language;
  const now = resultsFor(results, period, subject);
  const before = periodBefore(results.map((result) => result.period), period);
  const own = notesOf(actions, period, subject);
  const promises = promisesFor(actions, period, subject);
  const topics = topicsOf(factsOf(now, before === null ? [] : resultsFor(results, before, subject)), own, inSheet);
  const page = useLongWork(async (work: Work) => {
    await notes.settled();
    const report = await workbook.makeMeetingPage(period, subject, summary?.language ?? language, work);
    await refresh();
    return report;
  });
  const talk = [{ title: meetingText.question, sentence: questionOf(now) }, { title: meetingText.suggestion, sentence: suggestionOf(now, kpiPart(keyResults, period, subject)) }];
  return (
    <Stack gap="large">
      <StandingLine standing={standingOf({ results, totals, grades, period, subject })} />
      <ToTalkAbout talk={talkOf(said, period, subject, now)} person={person} again={again} />
      <Section title={t(meetingText.promises)}>
        {promises.length === 0
          ? <Body1><Muted>{t(meetingText.noPromises)}</Muted></Body1>
          : <List gap="medium">{promises.map((promise) => <li key={promise.id}><PromiseCard promise={promise} notes={notes} /></li>)}</List>}
      </Section>
      <Section title={t(meetingText.topics)}>
        <List gap="medium">
          {[...topics.map((topic) => ({ topic, place: placeOf(topic) })), ...begunTopics(begun.filter((id) => !own.some((note) => note.id === id)))].map(({ topic, place }) => (
            <li key={place.key}><TopicCard topic={topic} place={place} notes={notes} /></li>
          ))}
        </List>
        <div>
          <Button icon={<AddRegular />} onClick={() => setBegun([...begun, newId("A")])}>{t(meetingText.addTopic)}</Button>
        </div>
      </Section>
      {talk.map(({ title, sentence }) => sentence !== null && (
        <Section key={title.en} title={t(title)}><Body1>{t(sentence.text, sentence.parameters)}</Body1></Section>
      ))}
      <NoteField
        label={t(meetingText.agreed)}
        hint={t(meetingText.agreedHint)}
        multiline
        value={agreedIn(own)}
        onCommit={(agreed) => notes.write({ key: "agreed", note: own.find((note) => note.agreed !== "") ?? null, about: {} }, { agreed })}
      />
      <Caption1 role="status"><Muted>{t(notes.state === "saving" ? meetingText.saving : notes.state === "saved" ? meetingText.saved : meetingText.savedBySelf)}</Muted></Caption1>
      {notes.error !== null && <ErrorCard error={notes.error} onDismiss={notes.dismiss} />}
      {notes.kept.map((change) => (
        <Card key={change.after.id} intent="warning" title={t(meetingText.keptTitle)} onDismiss={notes.dismiss}>
          <Body1>{t(meetingText.kept, { kpi: change.after.kpi === "" ? change.after.fact : change.after.kpi, text: typed(change) })}</Body1>
        </Card>
      ))}
      <WorkButton work={page} label={t(meetingText.makePage)} busyLabel={t(meetingText.making)} />
      <WorkOutcome work={page}>
        {(report) => (
          <Card
            intent="success"
            title={t(meetingText.made)}
            onDismiss={page.dismiss}
            actions={<Button size="small" onClick={() => goTo(report.address)}>{t(frameText.show)}</Button>}
          >
            <Body1>{t(meetingText.madeLine, { sheet: report.sheets.join(t(frameText.listSeparator)) })}</Body1>
          </Card>
        )}
      </WorkOutcome>
    </Stack>
  );
}

interface PlacedTopic {
  readonly topic: Topic;
  readonly place: NotePlace;
}

function begunTopics(ids: readonly string[]): readonly PlacedTopic[] {
  return ids.map((id) => ({ topic: { goalId: "", kpi: "", fact: "", address: "", note: null }, place: { key: id, note: null, about: { id } } }));
}

/** A fact of the numbers is known by its KPI, everything else by its note. */
function placeOf({ goalId, kpi, fact, address, note }: Topic): NotePlace {
  return { key: address === "" ? (note?.id ?? goalId) : `fact:${goalId}`, note, about: { kpi, fact, goalId } };
}

/** The words that somebody typed and that were not taken. */
function typed({ before, after }: NoteChange): string {
  return (["fact", "cause", "action", "owner", "due", "effect", "agreed"] as const).filter((word) => after[word] !== before?.[word]).map((word) => after[word]).join(" · ");
}
