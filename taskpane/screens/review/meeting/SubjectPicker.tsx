import { Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { peopleIn } from "../../../../src/goals/contributors";
import type { MeetingSubject } from "../../../../src/review/meeting/actions";
import type { KpiResult } from "../../../../src/review";
import { meetingText } from "../../../../src/text/pane";
import { useText } from "../../../hooks/useText";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  list: { minWidth: 0 },
});

interface SubjectPickerProps {
  /** Results of the period. */
  readonly results: readonly KpiResult[];
  readonly subject: MeetingSubject;
  readonly onChange: (subject: MeetingSubject) => void;
}

/** Chooses whom a meeting is about: a department, or one of its people. */
export function SubjectPicker({ results, subject, onChange }: SubjectPickerProps) {
  const styles = useStyles();
  const t = useText();
  const departments = [...new Set(results.map(({ department }) => department))];
  const people = peopleIn(results.filter(({ department }) => department === subject.department).map(({ owner }) => owner));
  const whole = t(meetingText.wholeDepartment);
  return (
    <div className={styles.pair}>
      <Field label={t(meetingText.department)} className={styles.list}>
        <Dropdown
          className={styles.list}
          value={subject.department}
          selectedOptions={[subject.department]}
          onOptionSelect={(_, { optionValue }) => onChange({ department: optionValue ?? subject.department, person: "" })}
        >
          {departments.map((name) => <Option key={name} value={name}>{name}</Option>)}
        </Dropdown>
      </Field>
      <Field label={t(meetingText.person)} className={styles.list}>
        <Dropdown
          className={styles.list}
          value={subject.person === "" ? whole : subject.person}
          selectedOptions={[subject.person]}
          onOptionSelect={(_, { optionValue }) => onChange({ ...subject, person: optionValue ?? "" })}
        >
          <Option value="">{whole}</Option>
          {people.map((name) => <Option key={name} value={name}>{name}</Option>)}
        </Dropdown>
      </Field>
    </div>
  );
}
