import { useCallback, useState } from "react";
import { PeopleTeamRegular } from "@fluentui/react-icons";
import { isNamed } from "../../../../src/goals/contributors";
import { comparePeriods, type PeriodId } from "../../../../src/review";
import type { MeetingSubject } from "../../../../src/review/meeting/actions";
import { meetingText } from "../../../../src/text/pane";
import type { MeetingReading } from "../../../../src/workbook/types";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorCard } from "../../../components/ErrorCard";
import { GoButton } from "../../../components/GoButton";
import { Stack } from "../../../components/layout";
import { Loading } from "../../../components/Loading";
import { PeriodPicker } from "../../../components/PeriodPicker";
import { useReading } from "../../../hooks/useReading";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { MeetingForm } from "./MeetingForm";
import { SubjectPicker } from "./SubjectPicker";

/** Prepares the review meeting of a department or a person. */
export function MeetingTab() {
  const t = useText();
  const { workbook, revision } = useWorkbook();
  const { value, error, again } = useReading(useCallback(() => workbook.readMeeting(), [workbook]), revision);
  if (value === null) return error === null ? <Loading label={t(meetingText.reading)} /> : <ErrorCard error={error} onRetry={again} />;
  if (value.results.length === 0) {
    return (
      <EmptyState
        icon={<PeopleTeamRegular />}
        title={t(meetingText.nothingTitle)}
        sentence={t(meetingText.nothing)}
        action={<GoButton screen="review" tab="consolidate" label={t(meetingText.toConsolidate)} />}
      />
    );
  }
  return (
    <Stack>
      {error !== null && <ErrorCard error={error} onRetry={again} />}
      <Meeting reading={value} />
    </Stack>
  );
}

function Meeting({ reading }: { readonly reading: MeetingReading }) {
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
      <MeetingForm key={[period, subject.department, subject.person].join("\n")} reading={reading} period={period} subject={subject} />
    </Stack>
  );
}
