import { Body1, Button, makeStyles } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { askText as text } from "../../../../src/text/pane/ask";
import { frameText } from "../../../../src/text/pane";
import { Stack } from "../../../components/layout";
import { UndoableCard } from "../../../components/undo/UndoableCard";
import { useUndoSteps } from "../../../components/undo/UndoSteps";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLongWork } from "../../../hooks/useLongWork";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { answerCells } from "./answerCells";
import type { Answered } from "./useAsked";

const useStyles = makeStyles({ root: { flexGrow: 1 } });

/** Writes the answer into the sheet from the selected cell on, with the way back. */
export function InsertAnswer({ asked: { answer, title, formula } }: { readonly asked: Answered }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const goTo = useGoTo();
  const { workbook } = useWorkbook();
  const { keep } = useUndoSteps();
  const work = useLongWork(async () => {
    const inserted = await workbook.insertAnswer(answerCells(answer, { title, formula }, t, language));
    keep(inserted);
    return inserted;
  });
  return (
    <Stack gap="small" className={styles.root}>
      <WorkButton work={work} label={t(text.insert)} busyLabel={t(text.inserting)} appearance="secondary" icon={<TableAddRegular />} />
      <WorkOutcome work={work}>
        {(inserted) => (
          <UndoableCard
            intent="success" step={inserted} title={t(text.inserted, { address: inserted.address })} onDismiss={work.dismiss}
            actions={<Button size="small" onClick={() => goTo(inserted.address)}>{t(frameText.show)}</Button>}
          >
            <Body1>{t(inserted.live ? text.live : text.asValues)}</Body1>
          </UndoableCard>
        )}
      </WorkOutcome>
    </Stack>
  );
}
