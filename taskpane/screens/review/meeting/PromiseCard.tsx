import { Body1, Caption1, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReviewAction } from "../../../../src/review/meeting/actions";
import { periodLabel } from "../../../../src/review";
import { actionStateTerms, type ActionState } from "../../../../src/text/meeting";
import { meetingText } from "../../../../src/text/pane";
import { Muted, Stack } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";
import { NoteField } from "./NoteField";
import type { Notes } from "./useNotes";

const useStyles = makeStyles({ states: { display: "flex", flexWrap: "wrap" } });

/** What somebody promised earlier: kept, not kept or still open, and what came of it. */
export function PromiseCard({ promise, notes }: { readonly promise: ReviewAction; readonly notes: Notes }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { id, action, period, owner, due, state, effect } = promise;
  const place = { key: id, note: promise, about: {} };
  return (
    <Stack card gap="small">
      <Body1>{action}</Body1>
      <Caption1>
        <Muted>
          {t(meetingText.promiseLine, {
            period: periodLabel(period, language), owner: owner === "" ? t(meetingText.nobody) : owner, due: due === "" ? t(meetingText.noDue) : due,
          })}
        </Muted>
      </Caption1>
      <RadioGroup
        layout="horizontal"
        className={styles.states}
        aria-label={t(meetingText.stateOf, { promise: action })}
        value={state}
        onChange={(_, { value }) => notes.write(place, { state: value as ActionState })}
      >
        {actionStateTerms.map(({ value, name }) => <Radio key={value} value={value} label={t(name)} />)}
      </RadioGroup>
      <NoteField
        label={t(meetingText.effect)}
        name={t(meetingText.effectOf, { promise: action })}
        value={effect}
        onCommit={(value) => notes.write(place, { effect: value })}
      />
    </Stack>
  );
}
