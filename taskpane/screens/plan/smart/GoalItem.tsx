import { useMemo } from "react";
import { AccordionHeader, AccordionItem, AccordionPanel, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { TableCellCenterRegular } from "@fluentui/react-icons";
import { checkGoal } from "../../../../src/smart";
import { frameText, smartText } from "../../../../src/text/pane";
import { Muted, Stack } from "../../../components/layout";
import { useGoTo } from "../../../hooks/useGoTo";
import { useText } from "../../../hooks/useText";
import { GoalReport } from "./GoalReport";
import { MarksLine } from "./MarksLine";
import { RewriteCard } from "./RewriteCard";
import type { CheckedGoal } from "./useChecked";
import { useCheckOptions } from "./useCheckOptions";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  header: { display: "flex", flexDirection: "column", minWidth: 0, gap: tokens.spacingVerticalXXS, paddingBlock: tokens.spacingVerticalXS, textAlign: "start" },
  text: { overflowWrap: "anywhere", display: "-webkit-box", WebkitLineClamp: 2, WebkitBoxOrient: "vertical", overflow: "hidden" },
  panel: { marginLeft: 0, marginRight: 0, paddingBlockEnd: tokens.spacingVerticalM },
});

interface GoalItemProps {
  readonly checked: CheckedGoal;
  readonly isOpen: boolean;
  /** Null for whoever does not reword it. */
  readonly onApply: ((text: string) => void) | null;
}

/** A goal of the list: its words and marks, and behind them everything there is to say. */
export function GoalItem({ checked, isOpen, onApply }: GoalItemProps) {
  const styles = useStyles();
  const { goal: { key, statement, name }, report } = checked;
  return (
    <AccordionItem value={key} className={styles.item}>
      <AccordionHeader as="h3">
        <span className={styles.header}>
          <span className={styles.text}>{name ?? statement.text}</span>
          <MarksLine report={report} />
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {isOpen && <Details checked={checked} onApply={onApply} />}
      </AccordionPanel>
    </AccordionItem>
  );
}

/** Worked out when a goal is opened: the list holds the rewrite in the goal's language, the reasons are in that of the pane. */
function Details({ checked, onApply }: Omit<GoalItemProps, "isOpen">) {
  const t = useText();
  const goTo = useGoTo();
  const { reasons, rewrite } = useCheckOptions();
  const { goal: { statement, name, answers, address }, report } = checked;
  const explained = useMemo(() => checkGoal(statement, reasons), [statement, reasons]);
  return (
    <Stack gap="small">
      {name !== null && <Caption1><Muted>{t(smartText.asItsRowSays)}</Muted></Caption1>}
      <GoalReport text={statement.text} report={explained} />
      {name === null && onApply !== null && <RewriteCard key={statement.text} statement={statement} report={report} answers={answers} options={rewrite} applyLabel={smartText.apply} onApply={onApply} />}
      {address !== "" && (
        <div>
          <Button size="small" appearance="subtle" icon={<TableCellCenterRegular />} aria-label={t(smartText.goToGoal, { goal: name ?? statement.text })} onClick={() => goTo(address)}>
            {t(frameText.goToCell)}
          </Button>
        </div>
      )}
    </Stack>
  );
}
