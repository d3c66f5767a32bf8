import { Body1, Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { cycleStages, cycleStageTerms, type CycleStage } from "../../../../src/sheets/cycleTerms";
import type { Message } from "../../../../src/text/language";
import { cycleText as text } from "../../../../src/text/pane/cycle";
import { termName } from "../../../../src/text/terms";
import { Muted, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import type { BoardRow } from "./cycleContext";

const useStyles = makeStyles({
  bar: { display: "grid", gridTemplateColumns: "repeat(6, minmax(0, 1fr))", listStyleType: "none", margin: 0, padding: 0, columnGap: "2px" },
  stage: {
    display: "flex", flexDirection: "column", alignItems: "center", textAlign: "center", minWidth: 0, overflowWrap: "anywhere",
    paddingBlock: tokens.spacingVerticalXS, borderTop: `3px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground3,
  },
  current: { borderTopColor: tokens.colorBrandStroke1, color: tokens.colorNeutralForeground1 },
});

const todo: Readonly<Record<CycleStage, Message>> = {
  set: text.todoGenerate, process: text.todoProcess, assess: text.todoAssess, calibrate: text.todoCalibrate, meet: text.todoMeet, result: text.todoResult,
};

/** How many departments are in each stage, and what the one furthest behind asks for. */
export function StageBar({ rows }: { readonly rows: readonly BoardRow[] }) {
  const styles = useStyles();
  const t = useText();
  const open = rows.filter(({ cycle }) => cycle.state === "open");
  const count = (stage: CycleStage): number => open.filter(({ cycle }) => cycle.stage === stage).length;
  const first = cycleStages.find((stage) => count(stage) > 0);
  const closed = rows.length - open.length;
  if (rows.length === 0) return null;
  return (
    <Stack gap="small">
      <ol className={styles.bar} aria-label={t(text.stages)}>
        {cycleStages.map((stage) => {
          const name = t(termName(cycleStageTerms, stage));
          return (
            <li
              key={stage}
              className={mergeClasses(styles.stage, count(stage) > 0 && styles.current)}
              aria-label={t(text.stageCount, { stage: name, count: count(stage), all: rows.length })}
              {...(stage === first && { "aria-current": "step" as const })}
            >
              <Caption1>{name}</Caption1>
              <Caption1Strong>{count(stage) === 0 ? "–" : count(stage)}</Caption1Strong>
            </li>
          );
        })}
      </ol>
      {closed > 0 && <Caption1><Muted>{t(text.closedCount, { count: closed, all: rows.length })}</Muted></Caption1>}
      <Body1>{t(first === undefined ? text.todoClosed : todo[first])}</Body1>
    </Stack>
  );
}
