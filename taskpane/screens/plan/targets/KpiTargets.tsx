import { useState, type Dispatch } from "react";
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { addsUp, rollUpOf, type RollUpOf } from "../../../../src/goals/cascade/rollUp";
import { plannedTargets, type PeriodPlan } from "../../../../src/goals/targets/periodPlan";
import type { KpiDraft } from "../../../../src/goals/types";
import { headings } from "../../../../src/text/sheets";
import { planPeriodsText as text } from "../../../../src/text/pane/planPeriods";
import { Muted, Stack } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";
import { fieldKey, type PlanDraft, type PostKey } from "../planDraft";
import type { PlanAction } from "../planReducer";
import { KpiNumber } from "./KpiNumber";
import { KpiPeriods } from "./KpiPeriods";
import { LevelProblems } from "./LevelProblems";
import { partsLine } from "./partsLine";
import { RulePicker } from "./RulePicker";

const useStyles = makeStyles({
  item: { gap: tokens.spacingVerticalXS },
  name: { overflowWrap: "anywhere" },
  fields: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", columnGap: tokens.spacingHorizontalS, alignItems: "start" },
  line: { justifyContent: "flex-start", minWidth: 0, paddingInline: 0, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, textAlign: "start" },
});

const levels = [["threshold", headings.threshold], ["target", text.yearTarget], ["stretch", headings.stretch]] as const;

export interface KpiTargetsProps {
  readonly of: PostKey;
  readonly kpi: KpiDraft;
  readonly index: number;
  readonly plan: PeriodPlan;
  /** How its target follows the past, "" for a fixed one. */
  readonly rule: string;
  readonly defined: RollUpOf;
  readonly invalid: PlanDraft["invalid"];
  readonly dispatch: Dispatch<PlanAction>;
}

/** The targets of one KPI: threshold, target and stretch of the year, and what falls on each period. */
export function KpiTargets(props: KpiTargetsProps) {
  const { of, kpi, index, plan, rule, defined, invalid, dispatch } = props;
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const rollUp = rollUpOf(kpi, defined);
  const planned = plannedTargets({ ...kpi, rule }, plan, rollUp);
  const how = rule !== "" ? text.rolling : addsUp(rollUp) ? text.shared : text.same;
  const hasInvalid = planned.periods.some((period) => invalid[fieldKey(of, kpi.code, period)] !== undefined);
  const isPast = rule !== "" && planned.targets.every((each) => each === null);
  const line = isPast ? rule : plan.kind === null ? t(text.fixed) : partsLine(kpi, planned, t, language);
  const isShown = isOpen || hasInvalid || planned.gap !== 0;
  return (
    <Stack className={styles.item}>
      <div>
        <Body1 className={styles.name}>{kpi.name} </Body1>
        <Caption1><Muted>{[kpi.unit, ...(plan.kind === null && rule === "" ? [] : [t(how)])].filter((each) => each !== "").join(" · ")}</Muted></Caption1>
      </div>
      <div className={styles.fields}>
        {levels.map(([level, label]) => (
          <KpiNumber
            key={level}
            of={of}
            kpi={kpi}
            field={level}
            label={t(label)}
            name={t(text.fieldOf, { kpi: kpi.name, field: t(label) })}
            value={kpi[level] ?? null}
            onChange={(value) => dispatch({ kind: "edit", ...of, index, change: { [level]: value } })}
            invalid={invalid}
            dispatch={dispatch}
          />
        ))}
      </div>
      <LevelProblems of={kpi} />
      <Button
        size="small"
        appearance="transparent"
        className={styles.line}
        icon={isShown ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={isShown}
        aria-label={t(text.partsOf, { kpi: kpi.name, parts: line })}
        onClick={() => setOpen(!isShown)}
      >
        {line}
      </Button>
      {isShown && (
        <>
          {plan.kind !== null && <KpiPeriods {...props} rollUp={rollUp} planned={planned} />}
          <RulePicker label={t(text.ruleOf, { goal: kpi.name })} rule={rule} onRule={(next) => dispatch({ kind: "edit", ...of, index, change: { rule: next } })} />
        </>
      )}
    </Stack>
  );
}
