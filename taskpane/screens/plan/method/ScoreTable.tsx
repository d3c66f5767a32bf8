import { useRef, useState } from "react";
import { Button, Caption1, Input, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { parameterFailure } from "../../../../src/goals/parameter";
import { hasBarePercentages, rowsOfTable, textOfTable, type TypedRow } from "../../../../src/goals/scoreTable";
import type { Direction } from "../../../../src/goals/types";
import { reasonOf } from "../../../../src/scoring/reason";
import type { Message } from "../../../../src/text/language";
import { methodText as text } from "../../../../src/text/pane/method";
import { Muted, Row, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr) 24px", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

const blank: TypedRow = { bound: "", points: "" };

interface ScoreTableProps {
  readonly method: "step" | "curve";
  readonly direction: Direction | null;
  /** The table as one text; "" where there is none. */
  readonly value: string;
  /** Whether a target is known, of which bounds are shares; without one they may be of the actual itself. */
  readonly hasTarget: boolean;
  /** A table to begin with. */
  readonly proposal: string | null;
  readonly onSave: (value: string) => void;
}

/** The table of points of a method, row by row; it is saved as one text when a row is left and all rows are filled in. */
export function ScoreTable({ method, direction, value, hasTarget, proposal, onSave }: ScoreTableProps) {
  const styles = useStyles();
  const t = useText();
  const root = useRef<HTMLDivElement>(null);
  const bounds = !hasTarget && hasBarePercentages(value) ? "ofActual" : "ofTarget";
  const textOf = (some: readonly TypedRow[]): string => textOfTable(some, bounds);
  const [base, setBase] = useState(value);
  const [rows, setRows] = useState(() => rowsOfTable(value));
  // Another table has come from the sheet: what was typed here before no longer belongs to it.
  if (base !== value) {
    setBase(value);
    if (textOf(rows) !== value) setRows(rowsOfTable(value));
  }
  const isWhole = (some: readonly TypedRow[]): boolean => some.every(({ bound, points }) => bound.trim() !== "" && points.trim() !== "");
  const failureOf = (some: readonly TypedRow[]) => (some.length === 0 ? null : parameterFailure(method, textOf(some)));
  const save = (next: readonly TypedRow[]): void => {
    const written = textOf(next);
    if (isWhole(next) && failureOf(next) === null && written !== textOf(rowsOfTable(value))) onSave(written);
  };
  const set = (at: number, part: Partial<TypedRow>): void => setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const replace = (next: readonly TypedRow[]): void => {
    setRows(next);
    save(next);
  };
  const remove = (at: number): void => {
    replace(rows.filter((_, index) => index !== at));
    // The button that was pressed is gone: the keyboard goes on here.
    root.current?.querySelector<HTMLButtonElement>("[data-add]")?.focus();
  };
  const failure = isWhole(rows) ? failureOf(rows) : null;
  const message = failure !== null ? t(text.notSaved, { reason: t(reasonOf(failure)) }) : isWhole(rows) ? null : t(text.unfinished);
  return (
    <div ref={root} role="group" aria-label={t(text.table)}>
      <Stack gap="small">
        <Caption1>{t(text.table)}</Caption1>
        {rows.length > 0 && (
          <div className={styles.row} aria-hidden>
            <Caption1><Muted>{t(boundLabel(method, direction))}</Muted></Caption1>
            <Caption1><Muted>{t(text.points)}</Muted></Caption1>
          </div>
        )}
        {rows.map(({ bound, points }, at) => (
          <div key={at} className={styles.row}>
            <Input size="small" className={styles.input} value={bound} aria-label={t(text.boundOf, { row: at + 1 })} onChange={(_, data) => set(at, { bound: data.value })} onBlur={() => save(rows)} />
            <Input size="small" className={styles.input} value={points} inputMode="decimal" aria-label={t(text.pointsOf, { row: at + 1 })} onChange={(_, data) => set(at, { points: data.value })} onBlur={() => save(rows)} />
            <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={t(text.removeOf, { row: at + 1 })} title={t(text.removeOf, { row: at + 1 })} onClick={() => remove(at)} />
          </div>
        ))}
        <Caption1 role="status" className={failure === null ? "" : styles.problem}>{message}</Caption1>
        <Caption1><Muted>{t(ruleOf(method, direction))}</Muted></Caption1>
        <Row wrap>
          <Button data-add size="small" icon={<AddRegular />} onClick={() => setRows([...rows, blank])}>{t(text.add)}</Button>
          {proposal !== null && <Button size="small" onClick={() => replace(rowsOfTable(proposal))}>{t(text.propose)}</Button>}
        </Row>
      </Stack>
    </div>
  );
}

function boundLabel(method: "step" | "curve", direction: Direction | null): Message {
  if (method === "curve") return text.knot;
  return direction === -1 ? text.upper : text.lower;
}

function ruleOf(method: "step" | "curve", direction: Direction | null): Message {
  if (method === "curve") return text.curve;
  return direction === -1 ? text.stepUpper : text.stepLower;
}
