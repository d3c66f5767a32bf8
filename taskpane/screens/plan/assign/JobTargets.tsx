import { useState } from "react";
import { Caption1, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { kpisOfJob } from "../../../../src/goals/editing/assign";
import { wholeTargets, withTargets, type AssignmentDraft, type TargetChoice, type TargetMode } from "../../../../src/goals/editing/assignmentDraft";
import { kpiSlot, type SharedKpi } from "../../../../src/goals/editing/jobTargets";
import type { ChangedJob } from "../../../../src/goals/editing/planAssignments";
import type { GoalNode } from "../../../../src/goals/types";
import { frameText } from "../../../../src/text/pane";
import { assignText as text } from "../../../../src/text/pane/assign";
import { List, Muted, Row, Stack } from "../../../components/layout";
import { NumberInput } from "../../../components/NumberInput";
import { useText } from "../../../hooks/useText";

const useStyles = makeStyles({
  number: { width: "116px", flexShrink: 0, "& .fui-Input": { width: "100%", minWidth: 0 } },
  person: { minWidth: 0, flexGrow: 1, overflowWrap: "anywhere" },
  kpi: { maxWidth: "420px", paddingBlock: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

const modes = [["whole", text.whole], ["even", text.even], ["shares", text.shares]] as const satisfies readonly (readonly [TargetMode, unknown])[];

interface JobTargetsProps {
  readonly changed: ChangedJob;
  readonly title: string;
  /** The tree as it would be. */
  readonly nodes: readonly GoalNode[];
  readonly draft: AssignmentDraft;
  readonly onDraft: (draft: AssignmentDraft) => void;
}

/** How the targets of a job go to those who get it. */
export function JobTargets({ changed: { job, shared, alike }, title, nodes, draft, onDraft }: JobTargetsProps) {
  const t = useText();
  const choice = draft.targets[job.id] ?? wholeTargets;
  const kpis = shared.filter(({ takers }) => takers.length > 1);
  if (kpis.length === 0) return null;
  const change = (part: Partial<TargetChoice>): void => onDraft(withTargets(draft, job.id, part));
  return (
    <Stack gap="small" card>
      <Field label={t(text.targets, { job: title })}>
        <RadioGroup value={choice.mode} onChange={(_, { value }) => change({ mode: modes.find(([mode]) => mode === value)?.[0] ?? "whole" })}>
          {modes.map(([mode, label]) => <Radio key={mode} value={mode} label={t(label)} />)}
        </RadioGroup>
      </Field>
      {choice.mode !== "whole" && (
        <>
          <Caption1><Muted>{t(text.partHint)}</Muted></Caption1>
          <List gap="none" label={t(text.parts)}>
            {kpis.map((kpi) => <li key={kpi.slot}><KpiParts kpi={kpi} nodes={nodes} choice={choice} onChange={change} /></li>)}
          </List>
          {alike.length > 0 && <Caption1><Muted>{t(text.alike, { names: alike.join(t(frameText.listSeparator)) })}</Muted></Caption1>}
        </>
      )}
    </Stack>
  );
}

interface KpiPartsProps {
  readonly kpi: SharedKpi;
  readonly nodes: readonly GoalNode[];
  readonly choice: TargetChoice;
  readonly onChange: (part: Partial<TargetChoice>) => void;
}

/** One KPI: what is shared out, and everybody's part of it. */
function KpiParts({ kpi: { slot, name, unit, whole, takers }, nodes, choice, onChange }: KpiPartsProps) {
  const styles = useStyles();
  const t = useText();
  const own = choice.own[slot] ?? {};
  const total = choice.wholes[slot] ?? whole;
  return (
    <Stack gap="none" className={styles.kpi}>
      <Text weight="semibold">{unit === "" ? name : `${name} (${unit})`}</Text>
      <Amount label={t(text.total)} name={t(text.totalOf, { kpi: name })} value={total} onChange={(value) => { if (value !== null) onChange({ wholes: { ...choice.wholes, [slot]: value } }); }} />
      {takers.map(({ taker: { key, role } }) => {
        const part = kpisOfJob(nodes, role).find((each) => kpiSlot(each) === slot)?.target ?? null;
        return (
          <Amount
            key={key} label={role.owner} name={t(text.partOf, { kpi: name, name: role.owner })} value={own[key] ?? part}
            onChange={(value) => {
              const { [key]: _, ...others } = own;
              onChange({ own: { ...choice.own, [slot]: value === null ? others : { ...own, [key]: value } } });
            }}
          />
        );
      })}
    </Stack>
  );
}

interface AmountProps {
  readonly label: string;
  readonly name: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function Amount({ label, name, value, onChange }: AmountProps) {
  const styles = useStyles();
  const [invalid, setInvalid] = useState<string | undefined>();
  return (
    <Row>
      <span className={styles.person}>{label}</span>
      <NumberInput className={styles.number} name={name} value={value} unit="" format={String} invalidText={invalid} onInvalidText={setInvalid} onChange={onChange} />
    </Row>
  );
}
