import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { addsUp } from "../../../../src/goals/cascade/rollUp";
import type { PlannedTargets } from "../../../../src/goals/targets/periodPlan";
import type { RollUp } from "../../../../src/goals/types";
import { treeText } from "../../../../src/text/pane";
import { planPeriodsText as text } from "../../../../src/text/pane/planPeriods";
import { Row, Stack } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";
import { withUnit } from "../tree/GoalRow";
import { KpiNumber } from "./KpiNumber";
import type { KpiTargetsProps } from "./KpiTargets";
import { shortPeriod } from "./partsLine";

const useStyles = makeStyles({
  grid: { display: "grid", gap: tokens.spacingHorizontalS, alignItems: "start" },
  // Four quarters make no row of three and one.
  few: { gridTemplateColumns: "repeat(auto-fill, minmax(112px, 1fr))" },
  many: { gridTemplateColumns: "repeat(auto-fill, minmax(84px, 1fr))" },
});

interface KpiPeriodsProps extends KpiTargetsProps {
  readonly rollUp: RollUp;
  readonly planned: PlannedTargets;
}

/** The targets of a KPI by period: what is typed stays, the others share what is left, with the total in view. */
export function KpiPeriods({ of, kpi, index, rollUp, planned: { periods, targets, gap, refusal }, invalid, dispatch }: KpiPeriodsProps) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const byHand = kpi.periods ?? {};
  const isByHand = periods.some((period) => byHand[period] !== undefined);
  const amount = (number: number): string => withUnit(number, kpi.unit, language);
  const known = targets.filter((target) => target !== null);
  const sum = Number(known.reduce((all, target) => all + target, 0).toPrecision(12));
  const isWhole = addsUp(rollUp) && known.length === periods.length && refusal === null;
  const set = (period: string, target: number | null): void => {
    const { [period]: _, ...others } = byHand;
    dispatch({ kind: "edit", ...of, index, change: { periods: target === null ? others : { ...others, [period]: target } } });
  };
  const shareAgain = (): void => {
    const others = Object.fromEntries(Object.entries(byHand).filter(([period]) => !periods.includes(period)));
    dispatch({ kind: "edit", ...of, index, change: { periods: others } });
  };
  return (
    <Stack gap="small">
      <div className={mergeClasses(styles.grid, periods.length > 4 ? styles.many : styles.few)}>
        {periods.map((period, at) => {
          const label = shortPeriod(period, language);
          const name = t(text.fieldOf, { kpi: kpi.name, field: t(text.periodTarget, { period: label }) });
          return (
            <KpiNumber
              key={period} of={of} kpi={kpi} field={period} label={label} name={name} value={targets[at] ?? null}
              onChange={(target) => set(period, target)} invalid={invalid} dispatch={dispatch}
            />
          );
        })}
      </div>
      {isWhole && kpi.target !== null && (
        <Caption1 role="status">
          {t(gap === 0 ? treeText.addsUp : gap < 0 ? treeText.over : treeText.remainder, { total: amount(sum), left: amount(gap), over: amount(-gap) })}
        </Caption1>
      )}
      {isByHand && (
        <Row wrap>
          {isWhole && (gap !== 0 || kpi.target === null) && (
            <Button size="small" onClick={() => dispatch({ kind: "edit", ...of, index, change: { target: sum } })}>{t(text.takeSum, { sum: amount(sum) })}</Button>
          )}
          <Button size="small" appearance="subtle" onClick={shareAgain}>{t(text.again)}</Button>
        </Row>
      )}
    </Stack>
  );
}
