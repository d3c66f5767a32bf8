import { useCallback, useMemo, useRef, useState } from "react";
import { Body1, Caption1, Dropdown, Field, Input, makeStyles, Option, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { calibrations, type Calibration } from "../../../../src/insights/calibration";
import { numberIn, parseEntry } from "../../../../src/review/fill/entry";
import { fitVerdictTerms, type FitVerdict } from "../../../../src/sheets/cycleTerms";
import { cycleMessages } from "../../../../src/text/cycle";
import type { Message, MessageParameters } from "../../../../src/text/language";
import { formatNumber } from "../../../../src/text/numbers";
import { frameText } from "../../../../src/text/pane";
import { cycleText as text } from "../../../../src/text/pane/cycle";
import { termName } from "../../../../src/text/terms";
import type { CycleKpi, Fit } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { List, Muted, Stack } from "../../../components/layout";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useLongWork } from "../../../hooks/useLongWork";
import { useReading } from "../../../hooks/useReading";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import type { CycleContext } from "./cycleContext";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: tokens.spacingVerticalXS },
  fields: { display: "grid", gridTemplateColumns: "1fr 2fr", columnGap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
});

/** What somebody has said of a KPI and not saved yet. */
interface Draft {
  readonly verdict: FitVerdict;
  readonly newTarget: string;
  readonly reason: string;
}

/** At the end of a period: does each KPI still fit? Keep it, change its target, or retire it. */
export function FitForm({ context: { period, reading, person, again } }: { readonly context: CycleContext }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { workbook, summary, revision } = useWorkbook();
  // Looked up once the list is opened; it can be answered without.
  const insights = useReading(useCallback(() => workbook.readInsights(), [workbook]), revision);
  const remarks = useMemo(() => calibrations(insights.value?.results ?? [], period), [insights.value, period]);
  const departments = [...new Set(reading.kpis.map(({ department }) => department))];
  const [chosen, setChosen] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [isAsked, setIsAsked] = useState(false);
  const department = departments.find((name) => name === chosen) ?? departments[0] ?? "";
  const kpis = reading.kpis.filter((kpi) => kpi.department === department);
  const flagged = kpis.filter(({ goalId }) => remarks.has(goalId)).length;
  const saved = new Map(reading.fit.map((fit) => [fit.goalId, fit] as const));
  const verdicts = reading.kpis.flatMap((kpi): readonly Fit[] => {
    const draft = drafts.get(kpi.goalId);
    return draft === undefined ? [] : [fitOf(kpi, draft, period, person.name)];
  });
  const writing = useRef<{ readonly verdicts: readonly Fit[]; readonly drafts: typeof drafts }>({ verdicts: [], drafts });
  const work = useLongWork(async (each) => {
    const written = writing.current;
    const count = await workbook.writeFit(written.verdicts, summary?.language ?? language, each);
    // What was ticked or typed while the sheet was written has not been saved.
    setDrafts((now) => new Map([...now].filter(([goalId, draft]) => written.drafts.get(goalId) !== draft)));
    again();
    return count;
  });
  const problemOf = (kpi: CycleKpi) => targetProblem(drafts.get(kpi.goalId), kpi.unit);
  const start = () => {
    const unclear = [...kpis, ...reading.kpis].find((kpi) => problemOf(kpi) !== null);
    setIsAsked(unclear !== undefined);
    if (unclear !== undefined) {
      setChosen(unclear.department);
      return;
    }
    person.act(() => {
      writing.current = { verdicts, drafts };
      work.start();
    });
  };
  const change = ({ goalId }: CycleKpi, part: Partial<Draft>) => setDrafts((before) => new Map(before).set(goalId, { ...draftOf(before.get(goalId), saved.get(goalId)), ...part }));
  return (
    <Stack gap="small">
      <Caption1><Muted>{t(text.fitHint)}</Muted></Caption1>
      {departments.length > 1 && (
        <Field label={t(text.fitDepartment)}>
          <Dropdown size="small" className={styles.narrow} value={department} selectedOptions={[department]} onOptionSelect={(_, { optionValue }) => setChosen(optionValue ?? department)}>
            {departments.map((name) => <Option key={name} value={name}>{name}</Option>)}
          </Dropdown>
        </Field>
      )}
      <Caption1>
        {[
          t(text.fitProgress, { done: kpis.filter(({ goalId }) => saved.has(goalId) || drafts.has(goalId)).length, all: kpis.length }),
          ...(flagged === 0 ? [] : [t(text.fitFlagged, { count: flagged })]),
        ].join(t(frameText.listSeparator))}
      </Caption1>
      <List gap="none" label={t(text.fit)}>
        {kpis.map((kpi) => {
          const isJudged = saved.has(kpi.goalId) || drafts.has(kpi.goalId);
          const problem = isAsked ? problemOf(kpi) : null;
          const { verdict, newTarget, reason } = draftOf(drafts.get(kpi.goalId), saved.get(kpi.goalId));
          return (
            <li key={kpi.goalId} className={styles.item}>
              <Body1 block>{kpi.kpi}</Body1>
              <Remark of={remarks.get(kpi.goalId)} />
              <RadioGroup
                layout="horizontal" aria-label={t(text.verdictOf, { kpi: kpi.kpi })} value={isJudged ? verdict : ""}
                onChange={(_, { value }) => change(kpi, { verdict: fitVerdictTerms.find((each) => each.value === value)?.value ?? "keep" })}
              >
                {fitVerdictTerms.map(({ value }) => <Radio key={value} value={value} label={t(termName(fitVerdictTerms, value))} />)}
              </RadioGroup>
              {isJudged && verdict !== "keep" && (
                <div className={styles.fields}>
                  {verdict === "change" && (
                    <Field {...(problem !== null && { validationState: "error" as const, validationMessage: t(problem.message, problem.parameters) })}>
                      <Input
                        size="small" className={styles.narrow} aria-label={t(text.newTargetOf, { kpi: kpi.kpi })} placeholder={kpi.target === null ? t(text.newTarget) : String(kpi.target)}
                        value={newTarget} onChange={(_, { value }) => change(kpi, { newTarget: value })}
                      />
                    </Field>
                  )}
                  <Input size="small" className={styles.narrow} aria-label={t(text.fitReasonOf, { kpi: kpi.kpi })} placeholder={t(text.reason)} value={reason} onChange={(_, { value }) => change(kpi, { reason: value })} />
                </div>
              )}
            </li>
          );
        })}
      </List>
      {verdicts.length > 0 && <WorkButton work={{ ...work, start }} label={t(text.saveFit, { count: verdicts.length })} busyLabel={t(text.stepping)} />}
      <WorkOutcome work={work}>{(count) => <Card intent="success" title={t(text.fitSaved, { count })} onDismiss={work.dismiss} />}</WorkOutcome>
    </Stack>
  );
}

/** What the results so far say of the target. */
function Remark({ of: found }: { readonly of: Calibration | undefined }) {
  const t = useText();
  const language = useLanguage();
  if (found === undefined) return null;
  const number = (value: number): string => formatNumber(value, language);
  const words = found.kind === "unchanged" ? t(text.fitUnchanged, { of: found.of, value: number(found.value) })
    : found.kind === "alike" ? t(text.fitAlike, { of: found.of, score: number(found.score) })
      : t(found.kind === "easy" ? text.fitEasy : text.fitHard, { of: found.of, reached: found.reached });
  return <Caption1 block><Muted>{words}</Muted></Caption1>;
}

function draftOf(draft: Draft | undefined, saved: Fit | undefined): Draft {
  return draft ?? { verdict: saved?.verdict ?? "keep", newTarget: saved?.newTarget == null ? "" : String(saved.newTarget), reason: saved?.reason ?? "" };
}

/** Why a KPI's target cannot be changed to what was typed. */
function targetProblem(draft: Draft | undefined, unit: string): { readonly message: Message; readonly parameters: MessageParameters } | null {
  if (draft?.verdict !== "change") return null;
  const parsed = parseEntry(draft.newTarget, unit);
  if ("problem" in parsed) return { message: parsed.problem, parameters: parsed.parameters };
  return typeof parsed.entry === "number" ? null : { message: cycleMessages.noValue, parameters: {} };
}

function fitOf({ goalId, kpi, department, unit }: CycleKpi, { verdict, newTarget, reason }: Draft, period: string, by: string): Fit {
  return { period, department, goalId, kpi, verdict, newTarget: verdict === "change" ? numberIn(newTarget, unit) : null, newWeight: null, reason: reason.trim(), by, at: "" };
}
