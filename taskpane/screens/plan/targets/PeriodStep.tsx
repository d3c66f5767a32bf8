import { useCallback, useEffect, type Dispatch } from "react";
import { Body1, Caption1, Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { periodSplits, planKinds, type PeriodSplit, type PlanKind } from "../../../../src/goals/targets/periodPlan";
import { currentPeriod } from "../../../../src/review";
import { planText } from "../../../../src/text/pane";
import { periodTargetsText } from "../../../../src/text/pane/periodTargets";
import { planPeriodsText as text } from "../../../../src/text/pane/planPeriods";
import { ErrorCard } from "../../../components/ErrorCard";
import { Muted, Section, Stack } from "../../../components/layout";
import { PeriodPicker } from "../../../components/PeriodPicker";
import { useReading } from "../../../hooks/useReading";
import { useText } from "../../../hooks/useText";
import { useToday } from "../../../hooks/useToday";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { periodPlan, type PlanDraft } from "../planDraft";
import type { PlanAction } from "../planReducer";
import { ProfileField } from "./ProfileField";
import { RulePicker } from "./RulePicker";
import { TargetList } from "./TargetList";
import { yearsAround } from "./yearsAround";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalS },
  choice: { minWidth: 0 },
});

interface PeriodStepProps {
  readonly draft: PlanDraft;
  readonly dispatch: Dispatch<PlanAction>;
}

/** The third step: of which year the targets are, in which periods they are wanted, how they are shared out, and the targets themselves. */
export function PeriodStep({ draft, dispatch }: PeriodStepProps) {
  const styles = useStyles();
  const t = useText();
  const { workbook } = useWorkbook();
  const today = useToday();
  const { value: yearStart, error, again } = useReading(useCallback(() => workbook.readFiscalYearStart(), [workbook]), 0);
  const { year, kind, split } = draft.periods;
  const thisYear = yearStart === null ? null : currentPeriod(today, "year", yearStart);
  // The year in which this day lies, until somebody chooses another one.
  useEffect(() => {
    const isOffered = thisYear === null || (year !== null && yearsAround(thisYear).includes(year));
    if (!isOffered) dispatch({ kind: "periods", change: { year: thisYear } });
  }, [year, thisYear, dispatch]);
  const plan = periodPlan(draft);

  if (draft.departments.length === 0) return <Section title={t(text.title)}><Body1><Muted>{t(planText.kpisEmpty)}</Muted></Body1></Section>;
  const nameOf = (each: PlanKind | null): string => t(each === null ? text.yearOnly : periodTargetsText[each]);
  return (
    <Section title={t(text.title)}>
      {error !== null && <ErrorCard error={error} onRetry={again} />}
      {plan !== null && thisYear !== null && (
        <Stack>
          <Stack gap="small">
            <div className={styles.pair}>
              <PeriodPicker size="small" label={t(periodTargetsText.year)} periods={yearsAround(thisYear)} value={plan.year} onChange={(next) => dispatch({ kind: "periods", change: { year: next } })} />
              <Choice<PlanKind | null> label={t(text.kind)} choices={[null, ...planKinds]} chosen={kind} nameOf={nameOf} onChoose={(next) => dispatch({ kind: "periods", change: { kind: next } })} />
            </div>
            {kind !== null && (
              <Choice<PeriodSplit>
                label={t(text.split)}
                choices={periodSplits}
                chosen={split}
                nameOf={(each) => t(text[each])}
                onChoose={(next) => dispatch({ kind: "periods", change: { split: next } })}
                hint={t(split === "hand" ? text.handHint : text.splitHint)}
              />
            )}
            {kind !== null && split === "profile" && <ProfileField draft={draft} plan={plan} dispatch={dispatch} />}
            <RulePicker label={t(text.rule)} rule={draft.rule} hint={draft.rule === "" ? "" : t(text.ruleHint)} onRule={(rule) => dispatch({ kind: "rule", rule })} />
          </Stack>
          <TargetList draft={draft} plan={plan} dispatch={dispatch} />
        </Stack>
      )}
    </Section>
  );
}

interface ChoiceProps<Value> {
  readonly label: string;
  readonly choices: readonly Value[];
  readonly chosen: Value;
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
  readonly hint?: string;
}

function Choice<Value extends string | null>({ label, choices, chosen, nameOf, onChoose, hint }: ChoiceProps<Value>) {
  const styles = useStyles();
  const keyOf = (value: Value): string => value ?? "-";
  return (
    <Field label={label} size="small" {...(hint !== undefined && { hint: <Caption1>{hint}</Caption1> })}>
      <Dropdown
        size="small"
        className={styles.choice}
        value={nameOf(chosen)}
        selectedOptions={[keyOf(chosen)]}
        onOptionSelect={(_, { optionValue }) => {
          const next = choices.find((each) => keyOf(each) === optionValue);
          if (next !== undefined) onChoose(next);
        }}
      >
        {choices.map((each) => <Option key={keyOf(each)} value={keyOf(each)}>{nameOf(each)}</Option>)}
      </Dropdown>
    </Field>
  );
}
