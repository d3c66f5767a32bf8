import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { heightProblems } from "../../../../src/goals/targets/heightOrder";
import type { Direction } from "../../../../src/goals/types";
import { useText } from "../../../hooks/useText";

const useStyles = makeStyles({
  problem: { color: tokens.colorStatusWarningForeground1 },
});

/** Threshold, target and stretch with the direction that orders them. */
export interface Levels {
  readonly direction: Direction | null;
  readonly threshold?: number | null;
  readonly target: number | null;
  readonly stretch?: number | null;
}

/** Says where threshold, target and stretch are not in the order that the direction asks for. */
export function LevelProblems({ of: { direction, threshold = null, target, stretch = null } }: { readonly of: Levels }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div role="status">
      {heightProblems({ threshold, target, stretch }, direction).map((problem) => <Caption1 key={problem.en} block className={styles.problem}>{t(problem)}</Caption1>)}
    </div>
  );
}
