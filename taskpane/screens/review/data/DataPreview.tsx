import { useMemo, useState } from "react";
import { Body1, Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { periodLabel, type PeriodId } from "../../../../src/review";
import { compareData, controlDifference } from "../../../../src/review/data/compareData";
import type { CollectedValue, DataComparison } from "../../../../src/review/data/types";
import { bySeverity } from "../../../../src/goals/severity";
import { chosenInputs, type Choices } from "../../../../src/review/files";
import { formatNumber } from "../../../../src/text/numbers";
import { dataPaneText as text } from "../../../../src/text/pane/data";
import { frameText } from "../../../../src/text/pane";
import { parseNumber } from "../../../../src/text/parse";
import type { ReviewInput, TakenData, Work } from "../../../../src/workbook/types";
import { Findings } from "../../../components/Findings";
import { Section, Stack } from "../../../components/layout";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useLongWork } from "../../../hooks/useLongWork";
import { useLanguage, useText } from "../../../hooks/useText";
import { useToday } from "../../../hooks/useToday";
import { useUndoSteps } from "../../../components/undo/UndoSteps";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { Changes } from "../files/Changes";
import { Conflicts } from "../files/Conflicts";
import type { ReadData } from "./sources";
import { UnknownNames } from "./UnknownNames";

// As wide as its longest option, a list would stand out of a narrow pane.
const useStyles = makeStyles({ select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } } });

interface DataPreviewProps {
  readonly read: ReadData;
  readonly period: PeriodId;
  readonly onWritten: (report: TakenData) => void;
  readonly onDismiss: () => void;
}

/** What data brings, before anything is written. */
export function DataPreview({ read: { reading, grids, isFromSheet }, period, onWritten, onDismiss }: DataPreviewProps) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const today = useToday();
  const { workbook, summary } = useWorkbook();
  const { keep } = useUndoSteps();
  const [at, setAt] = useState(0);
  const [names, setNames] = useState(reading.names);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [typedControl, setControl] = useState<string | null>(null);
  const grid = grids[at] ?? grids[0]!;
  // What was chosen of one sheet says nothing of another.
  const chooseSheet = (index: number): void => {
    setAt(index);
    setChoices(new Map());
    setControl(null);
  };
  const { kpis, rollUps, taken, typed } = reading;
  const compare = useMemo(
    () => (known: typeof names): DataComparison => compareData(grid, { period, today, kpis, names: known, taken, ...(isFromSheet ? {} : { typed }), rollUpOf: (code) => rollUps.get(code) ?? null }),
    [grid, period, today, kpis, taken, typed, rollUps, isFromSheet],
  );
  const compared = useMemo(() => compare(names), [compare, names]);
  // Names that were asked for stay in the list once they are answered: an answer can be changed.
  const asked = useMemo(() => compare(reading.names).unknown, [compare, reading.names]);
  const { cells, findings, unchanged, rows, otherPeriods, total, statedTotal, collected } = compared;
  const inputs = chosenInputs<ReviewInput["key"]>(cells, choices);
  const conflicts = cells.filter(({ isConflict }) => isConflict);
  const changes = cells.filter(({ isConflict }) => !isConflict);
  const control = typedControl ?? (statedTotal === null ? "" : String(statedTotal));
  const controlled = control.trim() === "" ? null : parseNumber(control);
  const difference = controlled === null ? null : controlDifference(total, controlled);
  const controlProblem = control.trim() !== "" && controlled === null ? t(text.controlBad)
    : difference === null ? null : t(difference < 0 ? text.controlLess : text.controlMore, { difference: formatNumber(Math.abs(difference), language) });
  const values = chosenValues(collected, cells, choices);
  const write = useLongWork(async (tools: Work) => {
    const report = await workbook.takeData({ period, language: summary?.language ?? language, inputs, collected: values, isFromSheet, names }, tools);
    keep(report);
    onWritten(report);
    return report;
  });
  const isNothing = inputs.length === 0 && (isFromSheet || values.length === 0);
  return (
    <Stack card>
      <Section title={t(text.readTitle, { name: grid.name })}>
        {grids.length > 1 && (
          <Field label={t(text.sheet)}>
            <Select size="small" className={styles.select} value={String(at)} onChange={(_, { value }) => chooseSheet(Number(value))}>
              {grids.map(({ name }, index) => <option key={index} value={String(index)}>{name}</option>)}
            </Select>
          </Field>
        )}
        <Body1 block>
          {[t(text.rows, { rows, period: periodLabel(period, language) }), ...(otherPeriods === 0 ? [] : [t(text.others, { count: otherPeriods })])].join(t(frameText.listSeparator))}
        </Body1>
        {rows > 0 && <Body1 block>{t(text.summary, { changed: changes.length, conflicts: conflicts.length, unchanged })}</Body1>}
      </Section>
      {rows > 0 && (
        <Field
          label={t(text.control)}
          hint={t(typedControl === null && statedTotal !== null ? text.controlStated : text.controlHint, { total: formatNumber(total, language) })}
          {...(controlProblem !== null && { validationState: "error" as const, validationMessage: controlProblem })}
        >
          <Input size="small" inputMode="decimal" value={control} onChange={(_, { value }) => setControl(value)} />
        </Field>
      )}
      <UnknownNames asked={asked} kpis={kpis} names={names} onName={(key, goalId) => setNames(withName(names, key, goalId))} />
      {conflicts.length > 0 && <Conflicts cells={conflicts} choices={choices} onChoose={setChoices} words={{ title: text.conflictsTitle, takeAll: text.takeAll }} />}
      {changes.length > 0 && <Changes cells={changes} />}
      {findings.length > 0 && <Section title={t(text.findingsTitle)}><Findings findings={bySeverity(findings)} /></Section>}
      {isNothing && <Body1>{t(text.nothing)}</Body1>}
      <WorkButton
        work={write} busyLabel={t(text.writing)} disabled={isNothing || controlProblem !== null}
        label={t(inputs.length === 0 && !isNothing ? text.keep : inputs.length === 1 ? text.writeOne : text.write, { count: inputs.length })}
      />
      <WorkOutcome work={write}>{() => null}</WorkOutcome>
      <div><Button size="small" onClick={onDismiss}>{t(text.close)}</Button></div>
    </Stack>
  );
}

/** What was chosen of what the data says; of what nobody has chosen there is none. */
function chosenValues(collected: DataComparison["collected"], cells: DataComparison["cells"], choices: Choices): readonly CollectedValue[] {
  return [...collected].flatMap(([goalId, values]) => {
    const own = cells.filter((cell) => cell.goalId === goalId);
    const chosen = own.map(({ id, isConflict }) => choices.get(id) ?? (isConflict ? "here" : 0)).find((choice) => typeof choice === "number");
    const value = own.length === 0 && values.length === 1 ? values[0] : chosen === undefined ? undefined : values[chosen];
    return value === undefined ? [] : [value];
  });
}

/** Undefined takes an answer back. */
function withName(names: Readonly<Record<string, string>>, key: string, goalId: string | undefined): Readonly<Record<string, string>> {
  const others = Object.fromEntries(Object.entries(names).filter(([name]) => name !== key));
  return goalId === undefined ? others : { ...others, [key]: goalId };
}
