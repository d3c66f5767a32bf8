import { useCallback, useState } from "react";
import { makeStyles } from "@fluentui/react-components";
import { PeopleTeamRegular } from "@fluentui/react-icons";
import { isNamed } from "../../../../src/goals/contributors";
import { comparePeriods, type PeriodId } from "../../../../src/review";
import type { MeetingSubject } from "../../../../src/review/meeting/actions";
import { meetingText } from "../../../../src/text/pane";
import { talkText } from "../../../../src/text/pane/talk";
import type { MeetingReading } from "../../../../src/workbook/types";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorCard } from "../../../components/ErrorCard";
import { GoButton } from "../../../components/GoButton";
import { Stack } from "../../../components/layout";
import { Loading } from "../../../components/Loading";
import { PeriodPicker } from "../../../components/PeriodPicker";
import { PersonField } from "../../../components/PersonField";
import { useReading } from "../../../hooks/useReading";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { usePerson, type Person } from "../../../hooks/usePerson";
import { useLanding } from "../fill/useLanding";
import { WaitingSuggestions } from "../talk/WaitingSuggestions";
import { MeetingForm } from "./MeetingForm";
import { SubjectPicker } from "./SubjectPicker";

const useStyles = makeStyles({ landing: { outlineStyle: "none" } });

/** Prepares the review meeting of a department or a person. */
export function MeetingTab() {
  const t = useText();
  const { workbook, revision } = useWorkbook();
  const person = usePerson();
  // Asked as long as the tab is open: the field stays while the name is typed.
  const [asksName] = useState(person.name === "");
  const styles = useStyles();
  // An answer takes its suggestion out of the list.
  const landing = useLanding<HTMLDivElement>();
  const { value, error, again } = useReading(useCallback(() => workbook.readMeeting(), [workbook]), revision);
  if (value === null) return error === null ? <Loading label={t(meetingText.reading)} /> : <ErrorCard error={error} onRetry={again} />;
  return (
    <div {...landing} className={styles.landing}>
      <Stack>
        {error !== null && <ErrorCard error={error} onRetry={again} />}
        {asksName && value.said.suggestions.length > 0 && (
          <PersonField person={person} label={talkText.person} hint={talkText.personHint} needed={talkText.personNeeded} />
        )}
        <WaitingSuggestions suggestions={value.said.suggestions} person={person} again={again} />
        {value.results.length === 0 ? <NothingYet /> : <Meeting reading={value} person={person} again={again} />}
      </Stack>
    </div>
  );
}

function NothingYet() {
  const t = useText();
  return (
    <EmptyState
      icon={<PeopleTeamRegular />}
      title={t(meetingText.nothingTitle)}
      sentence={t(meetingText.nothing)}
      action={<GoButton screen="review" tab="consolidate" label={t(meetingText.toConsolidate)} />}
    />
  );
}

interface MeetingProps {
  readonly reading: MeetingReading;
  /** Who answers what is to be talked about. */
  readonly person: Person;
  readonly again: () => void;
}

function Meeting({ reading, person, again }: MeetingProps) {
  const t = useText();
  const [chosenPeriod, setPeriod] = useState<PeriodId | null>(null);
  const [chosen, setSubject] = useState<MeetingSubject | null>(null);
  const periods = [...new Set(reading.results.map(({ period }) => period))].sort(comparePeriods);
  const period = periods.find((id) => id === chosenPeriod) ?? periods[0] ?? "";
  const results = reading.results.filter((result) => result.period === period);
  const isThere = ({ department, person }: MeetingSubject): boolean =>
    results.some((result) => result.department === department && (person === "" || isNamed(person, result.owner)));
  const subject = chosen !== null && isThere(chosen) ? chosen : { department: results[0]?.department ?? "", person: "" };
  return (
    <Stack>
      {periods.length > 1 && <PeriodPicker label={t(meetingText.period)} periods={periods} value={period} onChange={setPeriod} />}
      <SubjectPicker results={results} subject={subject} onChange={setSubject} />
      <MeetingForm key={[period, subject.department, subject.person].join("\n")} reading={reading} period={period} subject={subject} person={person} again={again} />
    </Stack>
  );
}
