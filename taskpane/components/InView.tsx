import { useEffect, useRef, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { isFocusLost } from "../hooks/focus";

const useStyles = makeStyles({
  outcome: { outlineStyle: "none", scrollMargin: tokens.spacingVerticalM },
});

interface InViewProps {
  /** What it tells of: it comes into view again when there is something else to tell. */
  readonly of?: unknown;
  /** Said at once, whatever is being read out. */
  readonly isAlert?: boolean;
  readonly children: ReactNode;
}

/** Brings an outcome into view, and the keyboard to it where the button that had it is gone. */
export function InView({ of, isAlert = false, children }: InViewProps) {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    element.current?.scrollIntoView({ block: "nearest" });
    if (isFocusLost()) element.current?.focus({ preventScroll: true });
  }, [of]);
  return (
    <div ref={element} tabIndex={-1} className={styles.outcome} {...(isAlert && { role: "alert" })}>
      {children}
    </div>
  );
}
