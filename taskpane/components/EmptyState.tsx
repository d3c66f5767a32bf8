import type { ReactNode } from "react";
import { Body1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
  },
  icon: { fontSize: "40px", lineHeight: "40px", color: tokens.colorBrandForeground1 },
  heading: { margin: 0 },
  sentence: { color: tokens.colorNeutralForeground2, maxWidth: "32em", textWrap: "pretty" },
  actions: { marginTop: tokens.spacingVerticalS },
});

interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly sentence: string;
  /** The next step, where there is one. */
  readonly action?: ReactNode;
}

/** What a screen is for, and the next step, while there is nothing to show. */
export function EmptyState({ icon, title, sentence, action }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Subtitle2 as="h2" align="center" className={styles.heading}>
        {title}
      </Subtitle2>
      <Body1 align="center" className={styles.sentence}>{sentence}</Body1>
      {action !== undefined && <div className={styles.actions}>{action}</div>}
    </div>
  );
}
