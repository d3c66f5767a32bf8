import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

/** The status trio, and a mark for words outside it. Colour is never alone: each has a shape of its own and its word. */
const marks = {
  onTrack: { shape: "●", style: "good" },
  atRisk: { shape: "▲", style: "warning" },
  offTrack: { shape: "■", style: "bad" },
  none: { shape: "○", style: "none" },
} as const;

export type Status = keyof typeof marks;

const useStyles = makeStyles({
  root: { whiteSpace: "nowrap" },
  shape: { marginInlineEnd: tokens.spacingHorizontalXS },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});

export function StatusMark({ status, word }: { readonly status: Status; readonly word: string }) {
  const styles = useStyles();
  const { shape, style } = marks[status];
  return (
    <span className={styles.root}>
      <span aria-hidden className={mergeClasses(styles.shape, styles[style])}>
        {shape}
      </span>
      {word}
    </span>
  );
}
