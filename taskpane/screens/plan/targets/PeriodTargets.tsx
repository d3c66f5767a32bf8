import { useCallback, useMemo, useState } from "react";
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { addsUp, rollUpOf } from "../../../../src/goals/cascade/rollUp";
import { isRefusal } from "../../../../src/goals/editing/types";
import { periodGap, splitOver } from "../../../../src/goals/targets/splitOver";
import { byPeriod, targetRows, type TargetRow } from "../../../../src/goals/targets/targetRows";
import type { TargetKind } from "../../../../src/goals/targets/targetRows";
import { periodsOfYear, targetsByYear } from "../../../../src/goals/targets/yearTargets";
import type { GoalNode } from "../../../../src/goals/types";
import { currentPeriod, periodLabel } from "../../../../src/review";
import { previousPeriod } from "../../../../src/review/periodSteps";
import { treeText } from "../../../../src/text/pane";
import type { KeptGoal, TargetsReport } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { ErrorCard } from "../../../components/ErrorCard";
import { List, Row, Stack } from "../../../components/layout";
import { NumberInput } from "../../../components/NumberInput";
import { useReading } from "../../../hooks/useReading";
import { useLanguage, useText } from "../../../hooks/useText";
import { useToday } from "../../../hooks/useToday";
import { useUndoToast } from "../../../hooks/useUndoToast";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { withUnit } from "../tree/GoalRow";
import { targetSentence } from "../tree/keptSentence";
import { useTreeEdits } from "../tree/useTreeEdits";
import { OtherTargets } from "./OtherTargets";
import { draftPart, type KeptTargetDraft } from "./targetDraft";
import { YearChooser } from "./YearChooser";
import { yearsAround } from "./yearsAround";

const useStyles = makeStyles({
  grid: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(88px, 1fr))", gap: tokens.spacingHorizontalS },
  number: { "& .fui-Input": { minWidth: 0, width: "100%" } },
});

/** The kind that is shown first where a year has targets of several. */
const firstShown: readonly TargetKind[] = ["month", "quarter", "half", "week"];

/** The target of a year over its parts: evenly, as the year before went, or by hand, with what is left in view. */
export function PeriodTargets({ node, kept }: { readonly node: GoalNode; readonly kept: KeptTargetDraft }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { workbook, revision, refresh } = useWorkbook();
  const { goals } = useTreeEdits();
  const tell = useUndoToast();
  const today = useToday();
  const read = useCallback(async () => ({
    rows: await workbook.readTargets(), results: await workbook.readResults(), yearStart: await workbook.readFiscalYearStart(),
  }), [workbook]);
  const { value, error, again } = useReading(read, revision);
  const [chosenYear, setChosenYear] = draftPart(kept, "year");
  const [chosenKind, setChosenKind] = draftPart(kept, "kind");
  const [byHand, setByHand] = draftPart(kept, "periods");
  const [invalid, setInvalid] = draftPart(kept, "invalid");
  const [failure, setFailure] = useState<unknown>(null);
  const [obstacles, setObstacles] = useState<readonly KeptGoal[]>([]);
  const [isBusy, setBusy] = useState(false);

  const own = useMemo(() => (value?.rows ?? []).filter(({ goalId }) => goalId === node.id), [value, node.id]);
  const saved = useMemo(() => byPeriod(own), [own]);
  const yearStart = value?.yearStart ?? 1;
  const thisYear = currentPeriod(today, "year", yearStart);
  const year = chosenYear ?? thisYear;
  const offered = yearsAround(thisYear);
  const { years, others } = useMemo(() => targetsByYear(own, yearStart), [own, yearStart]);
  const kind = chosenKind ?? firstShown.find((each) => years.some((group) => group.year === year && group.kind === each)) ?? "quarter";
  const periods = periodsOfYear(year, kind);
  // Saving changes the periods in view; targets of other years and kinds stay.
  const inView = own.filter(({ period }) => periods.includes(period));
  const rollUp = rollUpOf(node, (code) => goals?.rollUps?.[code] ?? null);
  const total = node.target ?? 0;
  const parts = periods.map((period) => (period in byHand ? (byHand[period] ?? null) : (saved.get(period)?.target ?? null)));
  const gap = periodGap(total, parts.map((part) => part ?? 0), rollUp);
  const past = periodsOfYear(previousPeriod(year) ?? year, kind).map((period) => value?.results.find((result) => result.goalId === node.id && result.period === period)?.actual ?? null);

  const fill = (profile: readonly (number | null)[] | null): void => {
    const targets = splitOver({ total, unit: node.unit, rollUp, count: periods.length, profile });
    if (isRefusal(targets)) tell({ title: t(targets.refused, targets.parameters), intent: "warning" });
    else setByHand((before) => ({ ...before, ...Object.fromEntries(periods.map((period, at) => [period, targets[at] ?? null])) }));
  };
  const make = async (action: () => Promise<TargetsReport>, title: string): Promise<void> => {
    setBusy(true);
    try {
      const { kept: inTheWay, undo } = await action();
      setFailure(null);
      setObstacles(inTheWay);
      if (undo !== null) tell({ title, alone: true, onUndo: () => void make(undo, t(treeText.undone)) });
      await refresh();
      // What was typed on meanwhile stays.
      if (undo !== null) setByHand((now) => Object.fromEntries(Object.entries(now).filter(([period, target]) => !periods.includes(period) || target !== byHand[period])));
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };
  const write = (rows: readonly TargetRow[]): void => {
    if (!isBusy) void make(() => workbook.writeTargets({ goalId: node.id, seen: inView, rows }), t(treeText.periodsSaved, { goal: node.goal }));
  };
  const save = (): void => {
    const heights = new Map(own.map((row) => [row.period, row] as const));
    const rows = targetRows(node, periods, parts.map((part) => part ?? 0)).map((row) => ({ ...row, threshold: heights.get(row.period)?.threshold ?? null, stretch: heights.get(row.period)?.stretch ?? null }));
    write(rows);
  };
  const isChanged = periods.some((period) => period in byHand && byHand[period] !== (saved.get(period)?.target ?? null));
  const isComplete = parts.every((part) => part !== null) && !periods.some((period) => period in invalid);
  const amount = (number: number): string => withUnit(number, node.unit, language);
  return (
    <Stack gap="small">
      {error !== null && <ErrorCard error={error} onRetry={again} />}
      {failure !== null && <ErrorCard error={failure} onDismiss={() => setFailure(null)} />}
      {obstacles.length > 0 && (
        <Card intent="warning" title={t(treeText.notWritten)} onDismiss={() => setObstacles([])}>
          <List gap="none">
            {obstacles.map((each, at) => <li key={at}><Body1>{targetSentence(each, t)}</Body1></li>)}
          </List>
        </Card>
      )}
      <Caption1>{t(treeText.periods)}</Caption1>
      <YearChooser years={offered.includes(year) ? offered : [...offered, year]} year={year} onYear={setChosenYear} kind={kind} onKind={setChosenKind} />
      <div className={styles.grid}>
        {periods.map((period, at) => (
          <div key={period}>
            <Caption1>{periodLabel(period, language)}</Caption1>
            <NumberInput
              className={styles.number}
              name={t(treeText.periodOf, { period: periodLabel(period, language) })}
              value={parts[at] ?? null}
              unit={node.unit}
              format={String}
              invalidText={invalid[period]}
              onInvalidText={(text) => setInvalid((before) => Object.fromEntries([...Object.entries(before).filter(([key]) => key !== period), ...(text === undefined ? [] : [[period, text]])]))}
              onChange={(next) => setByHand((before) => ({ ...before, [period]: next }))}
            />
          </div>
        ))}
      </div>
      {addsUp(rollUp) && (
        <Caption1 role="status">
          {t(gap === 0 ? treeText.addsUp : gap < 0 ? treeText.over : treeText.remainder, { total: amount(total - gap), left: amount(gap), over: amount(-gap) })}
        </Caption1>
      )}
      <Row wrap>
        <Button size="small" onClick={() => fill(null)}>{t(treeText.splitEvenly)}</Button>
        <Button size="small" disabled={past.every((actual) => actual === null)} title={past.every((actual) => actual === null) ? t(treeText.noProfile) : ""} onClick={() => fill(past)}>
          {t(treeText.byProfile)}
        </Button>
        <Button size="small" appearance="primary" disabled={!isComplete || !isChanged || isBusy} onClick={save}>{t(treeText.savePeriods)}</Button>
        {inView.length > 0 && <Button size="small" appearance="subtle" disabled={isBusy} onClick={() => write([])}>{t(treeText.clearPeriods)}</Button>}
      </Row>
      <OtherTargets
        years={years.filter((group) => group.year !== year || group.kind !== kind)}
        others={others}
        amount={amount}
        addsUp={addsUp(rollUp)}
        onChoose={(targets) => {
          setChosenYear(targets.year);
          setChosenKind(targets.kind);
        }}
      />
    </Stack>
  );
}
