import type { ReactElement } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, TargetRegular } from "@fluentui/react-icons";
import type { Direction } from "../../../src/goals/types";
import type { Message } from "../../../src/text/language";
import { planText } from "../../../src/text/pane";
import { useText } from "../../hooks/useText";

const directions: readonly { readonly direction: Direction; readonly icon: ReactElement; readonly word: Message }[] = [
  { direction: 1, icon: <ArrowUpRegular />, word: planText.higher },
  { direction: -1, icon: <ArrowDownRegular />, word: planText.lower },
  { direction: 0, icon: <TargetRegular />, word: planText.nearer },
];

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
});

/** Which way a KPI shall go: an arrow with its words; where there is little room the arrow alone stands for them. */
export function DirectionMark({ direction, isBrief = false }: { readonly direction: Direction; readonly isBrief?: boolean }) {
  const styles = useStyles();
  const t = useText();
  const found = directions.find((each) => each.direction === direction);
  if (found === undefined) return null;
  if (isBrief) return <span className={styles.mark} role="img" aria-label={t(found.word)} title={t(found.word)}>{found.icon}</span>;
  return <span className={styles.mark}>{found.icon}{t(found.word)}</span>;
}
