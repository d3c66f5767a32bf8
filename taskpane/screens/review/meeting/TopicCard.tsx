import { Body1, Body1Strong, Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableCellCenterRegular } from "@fluentui/react-icons";
import type { Topic } from "../../../../src/review/meeting/topics";
import type { ReviewAction } from "../../../../src/review/meeting/actions";
import { meetingText } from "../../../../src/text/pane";
import { Grow, Row, Stack } from "../../../components/layout";
import { useGoTo } from "../../../hooks/useGoTo";
import { useText } from "../../../hooks/useText";
import { NoteField } from "./NoteField";
import type { NotePlace, Notes } from "./useNotes";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  fact: { overflowWrap: "anywhere" },
});

/** One topic: what the numbers say, or what somebody brings up, with its cause, action, owner and due date. */
export function TopicCard({ topic, place, notes }: { readonly topic: Topic; readonly place: NotePlace; readonly notes: Notes }) {
  const styles = useStyles();
  const t = useText();
  const goTo = useGoTo();
  const { kpi, fact, address, note } = topic;
  const title = kpi === "" ? t(meetingText.ownTopic) : kpi;
  const field = (key: "fact" | "cause" | "action" | "owner" | "due", multiline = false) => (
    <NoteField
      label={t(meetingText[key])}
      name={t(meetingText.fieldOf, { kpi: note === null || kpi !== "" ? title : fact, field: t(meetingText[key]) })}
      value={note?.[key] ?? ""}
      multiline={multiline}
      onCommit={(value) => notes.write(place, { [key]: value } satisfies Partial<ReviewAction>)}
    />
  );
  return (
    <Stack card gap="small">
      <Row>
        <Grow><Body1Strong className={styles.fact}>{title}</Body1Strong></Grow>
        {address !== "" && (
          <Button size="small" appearance="subtle" icon={<TableCellCenterRegular />} aria-label={t(meetingText.goToFact, { kpi })} onClick={() => goTo(address)} />
        )}
      </Row>
      {kpi === "" ? field("fact", true) : <Body1 className={styles.fact}>{fact}</Body1>}
      {field("cause", true)}
      {field("action", true)}
      <div className={styles.pair}>
        {field("owner")}
        {field("due")}
      </div>
    </Stack>
  );
}
