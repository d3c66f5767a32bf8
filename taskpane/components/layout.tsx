import type { ReactNode } from "react";
import { makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", minWidth: 0 },
  none: { gap: 0 },
  small: { gap: tokens.spacingVerticalS },
  medium: { gap: tokens.spacingVerticalM },
  large: { gap: tokens.spacingVerticalL },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  wrap: { flexWrap: "wrap", rowGap: 0 },
  grow: { flexGrow: 1, minWidth: 0 },
  card: {
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface StackProps {
  readonly gap?: "none" | "small" | "medium" | "large";
  readonly card?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Things below each other. */
export function Stack({ gap = "medium", card = false, className, children }: StackProps) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.stack, styles[gap], card && styles.card, className)}>{children}</div>;
}

/** Things beside each other. */
export function Row({ wrap = false, className, children }: { readonly wrap?: boolean; readonly className?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.row, wrap && styles.wrap, className)}>{children}</div>;
}

/** The part of a row that takes the room that is left. */
export function Grow({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().grow}>{children}</div>;
}

/** Secondary text. */
export function Muted({ children }: { readonly children: ReactNode }) {
  return <span className={useStyles().muted}>{children}</span>;
}

export function List({ gap = "small", label, children }: { readonly gap?: "none" | "small" | "medium"; readonly label?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <ul aria-label={label} className={mergeClasses(styles.list, styles.stack, styles[gap])}>
      {children}
    </ul>
  );
}

/** A titled part of a screen. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.stack, styles.small)} aria-label={title}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
