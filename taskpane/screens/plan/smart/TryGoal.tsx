import { useMemo } from "react";
import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { checkGoal } from "../../../../src/smart";
import { smartText } from "../../../../src/text/pane";
import { Section, Stack } from "../../../components/layout";
import { useSettled } from "../../../hooks/useSettled";
import { useText } from "../../../hooks/useText";
import { useUndoToast } from "../../../hooks/useUndoToast";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { GoalReport } from "./GoalReport";
import { MarksLine } from "./MarksLine";
import { RewriteCard } from "./RewriteCard";
import { useCheckOptions } from "./useCheckOptions";

/** Milliseconds after the last key. */
const pause = 200;
/** Nobody writes a longer goal. */
const longest = 2000;

const useStyles = makeStyles({
  box: { width: "100%", "& textarea": { minHeight: "72px" } },
});

interface TryGoalProps {
  /** What stands in the box. */
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onError: (error: unknown) => void;
}

/** A goal judged while it is typed; it can go into the selected cell. */
export function TryGoal({ typed, onType, onError }: TryGoalProps) {
  const styles = useStyles();
  const t = useText();
  const { workbook } = useWorkbook();
  const tell = useUndoToast();
  const { reasons, rewrite } = useCheckOptions();
  const settled = useSettled(typed, pause);
  // Emptying the box takes its result away at once.
  const text = typed.trim() === "" ? "" : settled;
  const statement = useMemo(() => ({ text }), [text]);
  const report = useMemo(() => (text.trim() === "" ? null : checkGoal(statement, reasons)), [text, statement, reasons]);
  const proposal = useMemo(() => (report === null ? null : checkGoal(statement, rewrite)), [report, statement, rewrite]);

  const insert = (): void => {
    workbook.insertText(typed.trim()).then((inserted) => {
      onError(null);
      tell({ title: t(smartText.inserted, { address: inserted.address }), onUndo: () => void workbook.restoreCell(inserted).catch(onError) });
    }, onError);
  };
  return (
    <Section title={t(smartText.tryTitle)}>
      <Field label={t(smartText.tryLabel)} hint={t(smartText.tryHint)}>
        <Textarea className={styles.box} resize="vertical" maxLength={longest} value={typed} onChange={(_, { value }) => onType(value)} />
      </Field>
      <div role="status">{report !== null && <MarksLine report={report} />}</div>
      {report !== null && proposal !== null && (
        <Stack>
          <GoalReport text={text} report={report} />
          <RewriteCard key={text} statement={statement} report={proposal} answers={{}} options={rewrite} applyLabel={smartText.use} onApply={onType} />
          <div><Button size="small" onClick={insert}>{t(smartText.insert)}</Button></div>
        </Stack>
      )}
    </Section>
  );
}
