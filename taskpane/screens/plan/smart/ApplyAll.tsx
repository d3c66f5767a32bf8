import { useEffect, useRef, useState } from "react";
import { Body1, Button, Caption1, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { smartText } from "../../../../src/text/pane";
import { List, Muted, Row, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import type { CheckedGoal } from "./useChecked";

const useStyles = makeStyles({
  heading: { ...typographyStyles.caption1Strong, margin: 0, outlineStyle: "none" },
  item: { display: "flex", alignItems: "flex-start", minWidth: 0 },
  texts: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
  list: { maxHeight: "320px", overflowY: "auto" },
});

/** A goal whose rewrite asks nothing. */
export interface CertainGoal extends CheckedGoal {
  readonly certain: string;
}

interface ApplyAllProps {
  readonly goals: readonly CertainGoal[];
  readonly onApply: (goals: readonly CertainGoal[]) => void;
  readonly onCancel: () => void;
}

/** What will be rewritten, before it is: every goal can be left out. */
export function ApplyAll({ goals, onApply, onCancel }: ApplyAllProps) {
  const styles = useStyles();
  const t = useText();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = goals.filter(({ goal }) => !left.has(goal.key));
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that opened the list is gone: the keyboard goes on here.
  useEffect(() => { heading.current?.focus(); }, []);
  const toggle = (key: string): void =>
    setLeft((current) => {
      const next = new Set(current);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return (
    <Stack gap="small" card>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>{t(smartText.applyAllTitle)}</h3>
      <Caption1><Muted>{t(smartText.applyAllNote)}</Muted></Caption1>
      <div className={styles.list} tabIndex={0} role="group" aria-label={t(smartText.applyAllTitle)}>
        <List>
          {goals.map(({ goal: { key, statement }, certain }) => (
            <li key={key} className={styles.item}>
              <Checkbox checked={!left.has(key)} aria-label={statement.text} onChange={() => toggle(key)} />
              <div className={styles.texts}>
                <Caption1><Muted>{statement.text}</Muted></Caption1>
                <Body1>{certain}</Body1>
              </div>
            </li>
          ))}
        </List>
      </div>
      <Row wrap>
        <Button size="small" appearance="primary" disabled={chosen.length === 0} onClick={() => onApply(chosen)}>
          {t(smartText.applyChosen, { count: chosen.length })}
        </Button>
        <Button size="small" onClick={onCancel}>{t(smartText.cancel)}</Button>
      </Row>
    </Stack>
  );
}
