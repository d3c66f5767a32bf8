import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { metCount, verdictSigns } from "../../../../src/goals/smartMarks";
import type { SmartReport } from "../../../../src/smart";
import { frameText, smartText } from "../../../../src/text/pane";
import { criterionNames } from "../../../../src/text/smart";
import { useText } from "../../../hooks/useText";
import { useVerdictStyles, verdictWords } from "./verdictLook";

const useStyles = makeStyles({
  line: { display: "inline-flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  mark: { whiteSpace: "nowrap" },
  letter: { color: tokens.colorNeutralForeground2, marginInlineEnd: "3px" },
  count: { color: tokens.colorNeutralForeground3 },
});

/** Five marks in one line: S ✓ M ✓ A ? R ✓ T ✗ 3/5. Read out in words. */
export function MarksLine({ report }: { readonly report: SmartReport }) {
  const styles = useStyles();
  const looks = useVerdictStyles();
  const t = useText();
  const { criteria } = report;
  const words = criteria.map(({ criterion, verdict }) => t(smartText.mark, { name: t(criterionNames[criterion]), verdict: t(verdictWords[verdict]) }));
  return (
    <span role="img" aria-label={words.join(t(frameText.listSeparator))} className={styles.line}>
      {criteria.map(({ criterion, verdict }) => (
        <span key={criterion} className={styles.mark}>
          <span className={styles.letter}>{criterion}</span>
          <span className={looks[verdict]}>{verdictSigns[verdict]}</span>
        </span>
      ))}
      <span className={mergeClasses(styles.mark, styles.count)}>{metCount(report)}/{criteria.length}</span>
    </span>
  );
}
