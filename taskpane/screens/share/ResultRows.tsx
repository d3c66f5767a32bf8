import { useState } from "react";
import { Body1, Caption1, makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { RowChange, RowPreview } from "../../../src/sharing/types";
import type { Message } from "../../../src/text/language";
import { shareText } from "../../../src/text/pane";
import { Grow, List, Muted, Row, Stack } from "../../components/layout";
import { useLanguage, useText } from "../../hooks/useText";
import { differencesOf, type Difference } from "./differences";

const words: Readonly<Record<RowChange, Message>> = {
  new: shareText.rowNew, changed: shareText.rowChanged, unchanged: shareText.rowUnchanged, missing: shareText.rowMissing,
};

const useStyles = makeStyles({
  rows: { paddingInlineStart: tokens.spacingHorizontalXXL, paddingBlockEnd: tokens.spacingVerticalXS },
  text: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  word: { flexShrink: 0, alignSelf: "start" },
});

/** The results one by one against those that count now. Unchanged ones are shown on request. */
export function ResultRows({ rows, label }: { readonly rows: readonly RowPreview[]; readonly label: string }) {
  const styles = useStyles();
  const t = useText();
  const hasOthers = rows.some(({ change }) => change !== "unchanged");
  const [isFull, setIsFull] = useState(!hasOthers);
  const shown = isFull ? rows : rows.filter(({ change }) => change !== "unchanged");
  return (
    <Stack gap="small" className={styles.rows}>
      <List label={label}>
        {shown.map((row) => (
          <li key={row.goalId}>
            <Result row={row} />
          </li>
        ))}
      </List>
      {hasOthers && rows.some(({ change }) => change === "unchanged") && (
        <Switch label={t(shareText.showUnchanged)} checked={isFull} onChange={(_, { checked }) => setIsFull(checked)} />
      )}
    </Stack>
  );
}

function Result({ row: { kpi, change, before, after } }: { readonly row: RowPreview }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const say = ({ what, before: was, after: is }: Difference): string =>
    was === null || is === null
      ? t(shareText.is, { what: t(what), value: (was ?? is) || t(shareText.blank) })
      : t(shareText.was, { what: t(what), before: was || t(shareText.blank), after: is || t(shareText.blank) });
  return (
    <Row>
      <Grow>
        <span className={styles.text}>
          <Body1>{kpi}</Body1>
          {differencesOf(before, after, language).map((difference) => (
            <Caption1 key={difference.what.en}><Muted>{say(difference)}</Muted></Caption1>
          ))}
        </span>
      </Grow>
      <Caption1 className={styles.word}>{t(words[change])}</Caption1>
    </Row>
  );
}
