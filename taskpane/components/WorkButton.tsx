import { useEffect, useRef, type ReactNode } from "react";
import { Button, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { frameText } from "../../src/text/pane";
import { isFocusLost } from "../hooks/focus";
import type { LongWork } from "../hooks/useLongWork";
import { useText } from "../hooks/useText";
import { ErrorCard } from "./ErrorCard";
import { InView } from "./InView";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  // It stands where the button was: the second click of a double click selects no text.
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS, userSelect: "none" },
});

interface WorkButtonProps<Result> {
  readonly work: LongWork<Result>;
  readonly label: string;
  /** What is being done, shown beside the bar. */
  readonly busyLabel: string;
  readonly disabled?: boolean;
  readonly icon?: ReactNode;
  readonly appearance?: "primary" | "secondary";
}

/** Starts long work; while it runs its progress stands in the button's place, with *Cancel*. */
export function WorkButton<Result>({ work, label, busyLabel, disabled = false, icon, appearance = "primary" }: WorkButtonProps<Result>) {
  const { state, start, cancel } = work;
  if (state.kind === "running") return <WorkProgress state={state} label={busyLabel} onCancel={cancel} />;
  return (
    <div>
      <Button appearance={appearance} disabled={disabled} onClick={start} {...(icon !== undefined && { icon: <>{icon}</> })}>
        {label}
      </Button>
    </div>
  );
}

interface WorkProgressProps {
  readonly state: { readonly done: number; readonly total: number; readonly cancelling: boolean };
  readonly label: string;
  readonly onCancel: () => void;
}

/** How far long work is, with *Cancel*. */
export function WorkProgress({ state: { done, total, cancelling }, label, onCancel }: WorkProgressProps) {
  const styles = useStyles();
  const t = useText();
  const line = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone: keep the keyboard where the work is.
  useEffect(() => {
    if (isFocusLost()) line.current?.querySelector("button")?.focus();
  }, []);
  const doing = cancelling ? t(frameText.stopping) : label;
  return (
    <div className={styles.progress}>
      <div ref={line} className={styles.line}>
        <Caption1 role="status">{total > 0 ? t(frameText.progress, { doing, done, total }) : doing}</Caption1>
        <Button size="small" disabledFocusable={cancelling} onClick={onCancel}>
          {t(frameText.cancel)}
        </Button>
      </div>
      <ProgressBar aria-label={label} {...(total > 0 && { value: done, max: total })} />
    </div>
  );
}

/** What became of long work: the result card of the caller, or why it failed. */
export function WorkOutcome<Result>({ work, children }: { readonly work: LongWork<Result>; readonly children: (result: Result) => ReactNode }) {
  const { state, dismiss } = work;
  if (state.kind === "done") return <InView>{children(state.result)}</InView>;
  if (state.kind === "failed") return <InView><ErrorCard error={state.error} onDismiss={dismiss} /></InView>;
  return null;
}
