import { useCallback, useMemo, useState } from "react";
import { Button, Caption1, Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { rollUpOf } from "../../../../src/goals/cascade/rollUp";
import { isRefusal } from "../../../../src/goals/editing/types";
import { periodGap, splitOver } from "../../../../src/goals/targets/splitOver";
import { byPeriod, targetRows, type TargetRow } from "../../../../src/goals/targets/targetRows";
import type { GoalNode } from "../../../../src/goals/types";
import { periodLabel } from "../../../../src/review";
import { partsOf } from "../../../../src/review/periodSteps";
import { treeText } from "../../../../src/text/pane";
import { ErrorCard } from "../../../components/ErrorCard";
import { Row, Stack } from "../../../components/layout";
import { NumberInput } from "../../../components/NumberInput";
import { useReading } from "../../../hooks/useReading";
import { useLanguage, useText } from "../../../hooks/useText";
import { useToday } from "../../../hooks/useToday";
import { useUndoToast } from "../../../hooks/useUndoToast";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { withUnit } from "../tree/GoalRow";
import { useTreeEdits } from "../tree/useTreeEdits";

const useStyles = makeStyles({
  grid: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(88px, 1fr))", gap: tokens.spacingHorizontalS },
  choice: { minWidth: 0 },
  number: { "& .fui-Input": { minWidth: 0, width: "100%" } },
});

const kinds = { quarter: treeText.quarters, month: treeText.months } as const;
type Kind = keyof typeof kinds;

/** The target of a year over its quarters or months: evenly, as last year went, or by hand, with what is left in view. */
export function PeriodTargets({ node }: { readonly node: GoalNode }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { workbook, revision, refresh } = useWorkbook();
  const { goals } = useTreeEdits();
  const tell = useUndoToast();
  const { year } = useToday();
  const read = useCallback(async () => ({ rows: await workbook.readTargets(), results: await workbook.readResults() }), [workbook]);
  const { value, error, again } = useReading(read, revision);
  const [chosen, setChosen] = useState<Kind | null>(null);
  const [byHand, setByHand] = useState<Readonly<Record<string, number | null>>>({});
  const [invalid, setInvalid] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<unknown>(null);

  const own = useMemo(() => (value?.rows ?? []).filter(({ goalId }) => goalId === node.id), [value, node.id]);
  const saved = useMemo(() => byPeriod(own), [own]);
  const kind = chosen ?? (partsOf(String(year), "month").some((period) => saved.has(period)) ? "month" : "quarter");
  const periods = partsOf(String(year), kind);
  const rollUp = rollUpOf(node, (code) => goals?.rollUps?.[code] ?? null);
  const total = node.target ?? 0;
  const parts = periods.map((period) => (period in byHand ? (byHand[period] ?? null) : (saved.get(period)?.target ?? null)));
  const gap = periodGap(total, parts.map((part) => part ?? 0), rollUp);
  const past = partsOf(String(year - 1), kind).map((period) => value?.results.find((result) => result.goalId === node.id && result.period === period)?.actual ?? null);

  const fill = (profile: readonly (number | null)[] | null): void => {
    const targets = splitOver({ total, unit: node.unit, rollUp, count: periods.length, profile });
    if (isRefusal(targets)) tell({ title: t(targets.refused, targets.parameters), intent: "warning" });
    else setByHand(Object.fromEntries(periods.map((period, at) => [period, targets[at] ?? null])));
  };
  const write = async (rows: readonly TargetRow[]): Promise<void> => {
    try {
      const before = await workbook.writeTargets({ goalId: node.id, rows });
      setFailure(null);
      const undo = async (): Promise<void> => {
        await workbook.writeTargets(before);
        setByHand({});
        await refresh();
      };
      tell({ title: t(treeText.periodsSaved, { goal: node.goal }), alone: true, onUndo: () => void undo().catch(setFailure) });
      await refresh();
    } catch (problem) {
      setFailure(problem);
    }
  };
  const save = (): void => {
    const heights = new Map(own.map((row) => [row.period, row] as const));
    const rows = targetRows(node, periods, parts.map((part) => part ?? 0)).map((row) => ({ ...row, threshold: heights.get(row.period)?.threshold ?? null, stretch: heights.get(row.period)?.stretch ?? null }));
    void write(rows);
  };
  const clear = (): void => {
    setByHand({});
    void write([]);
  };
  const isChanged = periods.some((period) => period in byHand && byHand[period] !== (saved.get(period)?.target ?? null));
  const isComplete = parts.every((part) => part !== null) && Object.keys(invalid).length === 0;
  const amount = (number: number): string => withUnit(number, node.unit, language);
  return (
    <Stack gap="small">
      {error !== null && <ErrorCard error={error} onRetry={again} />}
      {failure !== null && <ErrorCard error={failure} onDismiss={() => setFailure(null)} />}
      <Field label={`${t(treeText.periods)} ${year}`} size="small">
        <Dropdown size="small" className={styles.choice} value={t(kinds[kind])} selectedOptions={[kind]} onOptionSelect={(_, { optionValue }) => {
          setChosen(optionValue === "month" ? "month" : "quarter");
          setByHand({});
        }}>
          {Object.entries(kinds).map(([id, label]) => <Option key={id} value={id}>{t(label)}</Option>)}
        </Dropdown>
      </Field>
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
      <Caption1 role="status">
        {t(gap === 0 ? treeText.addsUp : gap < 0 ? treeText.over : treeText.remainder, { total: amount(total - gap), left: amount(gap), over: amount(-gap) })}
      </Caption1>
      <Row wrap>
        <Button size="small" onClick={() => fill(null)}>{t(treeText.splitEvenly)}</Button>
        <Button size="small" disabled={past.every((actual) => actual === null)} title={past.every((actual) => actual === null) ? t(treeText.noProfile) : ""} onClick={() => fill(past)}>
          {t(treeText.byProfile)}
        </Button>
        <Button size="small" appearance="primary" disabled={!isComplete || !isChanged} onClick={save}>{t(treeText.savePeriods)}</Button>
        {own.length > 0 && <Button size="small" appearance="subtle" onClick={clear}>{t(treeText.clearPeriods)}</Button>}
      </Row>
    </Stack>
  );
}
