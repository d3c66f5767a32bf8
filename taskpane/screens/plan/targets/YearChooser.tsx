import { Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { targetKinds, type TargetKind } from "../../../../src/goals/targets/targetRows";
import type { PeriodId } from "../../../../src/review";
import { periodTargetsText as text } from "../../../../src/text/pane/periodTargets";
import { PeriodPicker } from "../../../components/PeriodPicker";
import { useText } from "../../../hooks/useText";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalS },
  choice: { minWidth: 0 },
});

interface YearChooserProps {
  readonly years: readonly PeriodId[];
  readonly year: PeriodId;
  readonly onYear: (year: PeriodId) => void;
  readonly kind: TargetKind;
  readonly onKind: (kind: TargetKind) => void;
}

/** Chooses a year, and what its target is shared out to. */
export function YearChooser({ years, year, onYear, kind, onKind }: YearChooserProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.pair}>
      <PeriodPicker size="small" label={t(text.year)} periods={years} value={year} onChange={onYear} />
      <Field label={t(text.kind)} size="small">
        <Dropdown
          size="small"
          className={styles.choice}
          value={t(text[kind])}
          selectedOptions={[kind]}
          onOptionSelect={(_, { optionValue }) => onKind(targetKinds.find((each) => each === optionValue) ?? kind)}
        >
          {targetKinds.map((each) => <Option key={each} value={each}>{t(text[each])}</Option>)}
        </Dropdown>
      </Field>
    </div>
  );
}
