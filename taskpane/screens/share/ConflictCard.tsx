import { Button, Body1, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { periodLabel } from "../../../src/review";
import type { Actor, SharedEntry, SharedPush, SharedSink } from "../../../src/sharing/types";
import { shareText } from "../../../src/text/pane";
import { Muted, Section, Stack } from "../../components/layout";
import { WorkOutcome, WorkProgress } from "../../components/WorkButton";
import { useLanguage, useText } from "../../hooks/useText";
import { conflictRows, type ConflictRow } from "./conflictRows";
import { QueuedPushes } from "./QueuedPushes";
import { useSending } from "./useSending";
import { useStanding } from "./useStanding";
import { WaitingLine } from "./WaitingLine";

const useStyles = makeStyles({
  // Side by side; in a very narrow pane the table scrolls rather than the pane.
  scroll: { overflowX: "auto" },
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse", "& th, & td": { padding: tokens.spacingHorizontalXS, verticalAlign: "top", textAlign: "start", overflowWrap: "anywhere" } },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  side: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: "88px" },
  value: { display: "block" },
});

interface ConflictCardProps {
  readonly entry: SharedEntry;
  readonly sink: SharedSink;
  readonly actor: () => Actor;
  /** Acts once the person has said their name. */
  readonly asActor: (act: () => void) => void;
  readonly onSettled: () => void;
}

/** Different pushes of one revision side by side: the results in which they differ, and the choice. */
export function ConflictCard({ entry, sink, actor, asActor, onSettled }: ConflictCardProps) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { department, period, conflicts, current } = entry;
  const parameters = { department, period: periodLabel(period, language), revision: current?.revision ?? 0, count: conflicts.length };
  const title = t(shareText.conflictTitle, parameters);
  const { rows, same } = conflictRows(conflicts, language);
  return (
    <Section title={title}>
      <Stack card gap="small">
        <Body1>{t(shareText.conflictSentence)}</Body1>
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
          <table className={styles.table}>
            <thead>
              <tr>
                {conflicts.map((push) => (
                  <th key={push.pushId} scope="col"><Side push={push} isCurrent={push.pushId === current?.pushId} /></th>
                ))}
              </tr>
            </thead>
            {rows.map((row) => <Compared key={row.goalId} row={row} />)}
            <tbody>
              {same > 0 && (
                <tr className={styles.row}>
                  <td colSpan={conflicts.length}><Caption1><Muted>{t(shareText.conflictSame, { count: same })}</Muted></Caption1></td>
                </tr>
              )}
              <tr className={styles.row}>
                {conflicts.map((push) => (
                  <td key={push.pushId}><Choice push={push} sink={sink} actor={actor} asActor={asActor} onSettled={onSettled} /></td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
      </Stack>
    </Section>
  );
}

function Side({ push, isCurrent }: { readonly push: SharedPush; readonly isCurrent: boolean }) {
  const styles = useStyles();
  const t = useText();
  const say = useStanding();
  return (
    <span className={styles.side}>
      <Caption1Strong>{say(shareText.conflictBy, push)}</Caption1Strong>
      {isCurrent && <Caption1><Muted>{t(shareText.conflictCounts)}</Muted></Caption1>}
    </span>
  );
}

function Compared({ row: { kpi, sides } }: { readonly row: ConflictRow }) {
  const styles = useStyles();
  const t = useText();
  return (
    <tbody>
      <tr className={styles.row}>
        <th scope="rowgroup" colSpan={sides.length}><Body1>{kpi}</Body1></th>
      </tr>
      <tr>
        {sides.map(({ pushId, values }) => (
          <td key={pushId}>
            {values === null ? <Caption1><Muted>{t(shareText.rowMissing)}</Muted></Caption1> : values.map(({ what, value }) => (
              <Caption1 key={what.en} className={styles.value}>{t(shareText.is, { what: t(what), value: value === "" ? t(shareText.blank) : value })}</Caption1>
            ))}
          </td>
        ))}
      </tr>
    </tbody>
  );
}

type ChoiceProps = Omit<ConflictCardProps, "entry"> & { readonly push: SharedPush };

function Choice({ push, sink, actor, asActor, onSettled }: ChoiceProps) {
  const t = useText();
  const say = useStanding();
  const choice = useSending(async (work) => {
    const outcome = await sink.settleConflict(push, actor(), work);
    onSettled();
    return outcome;
  });
  return (
    <>
      {choice.state.kind === "running" ? (
        <WorkProgress state={choice.state} label={t(shareText.choosing)} onCancel={choice.cancel} />
      ) : (
        <Button size="small" onClick={() => asActor(choice.start)}>{say(shareText.choose, push)}</Button>
      )}
      {choice.waiting !== null && <WaitingLine waiting={choice.waiting} />}
      <WorkOutcome work={choice}>{(outcome) => <QueuedPushes outcome={outcome} onDismiss={choice.dismiss} />}</WorkOutcome>
    </>
  );
}
