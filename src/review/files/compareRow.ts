import type { Severity } from "../../goals/types";
import type { ReadRow } from "../../sheets/readTable";
import type { Scalar } from "../../sheets/plan";
import type { tables } from "../../sheets/schema";
import type { Message, MessageParameters } from "../../text/language";
import { filesText as text } from "../../text/files";
import { withTerms } from "../../text/terms";
import type { BodyRow } from "./findRows";
import type { FoundColumn } from "./findColumnsAgain";
import { formulaForm } from "./formulaForm";
import { readInput } from "./readInput";
import { plainScalar, sameScalar, shownValue } from "./scalars";
import type { FileStamp, StampRow } from "./stamp";
import type { InputDifference } from "./types";

/** Writes down what is odd about a file; `id` tells its kind. */
export type Note = (id: string, severity: Severity, message: Message, parameters?: MessageParameters) => void;

type ReviewColumns = (typeof tables)["review"]["columns"];

/** One row three times: as it was sent, as it came back, as it is here. */
export interface RowTriple {
  readonly sent: StampRow;
  readonly back: BodyRow;
  readonly here: ReadRow<ReviewColumns>;
  readonly kpi: string;
  /** Keys of the inputs that another department enters. */
  readonly entered: ReadonlySet<string>;
}

export interface RowFacts {
  readonly columns: readonly FoundColumn[];
  readonly stamp: FileStamp;
  readonly tellsFormulas: boolean;
  readonly note: Note;
}

interface ComparedRow {
  readonly differences: readonly InputDifference[];
  readonly unchanged: number;
}

export function compareRow(row: RowTriple, facts: RowFacts): ComparedRow {
  const { columns, stamp } = facts;
  const differences: InputDifference[] = [];
  let unchanged = 0;
  for (const found of columns) {
    const index = stamp.columns.indexOf(found.column);
    const { role } = found.column;
    if (role === "formula") checkFormula(row, found, index, facts);
    if (role === "locked") checkLocked(row, found, index, facts);
    if (role !== "input") continue;
    if (row.entered.has(found.column.key)) {
      checkEntered(row, found, facts);
      unchanged += 1;
      continue;
    }
    const outcome = compareInput(row, found, index, facts);
    if (outcome === "unchanged") unchanged += 1;
    else if (outcome !== "refused") differences.push(outcome);
  }
  return { differences, unchanged };
}

function compareInput({ sent, back, here, kpi }: RowTriple, { column, position }: FoundColumn, index: number, facts: RowFacts): InputDifference | "unchanged" | "refused" {
  const { stamp, note } = facts;
  const { key, heading } = column;
  const cell = back.cell(position);
  const before = plainScalar(sent.cells[index]);
  // What nobody has touched is not judged either.
  if (sameScalar(plainScalar(cell.value), before) && cell.typedAs !== "date") return "unchanged";
  const locked = (wanted: string): Scalar => sent.cells[stamp.columns.findIndex((each) => each.key === wanted)] ?? null;
  const read = readInput(cell, column, { unit: locked("unit"), target: locked("target") });
  const parameters = { kpi, heading, value: shownValue(cell.value), minimum: column.minimum ?? "", maximum: column.maximum ?? "" };
  if ("problem" in read) {
    note("value", "error", read.problem, parameters);
    return "refused";
  }
  if (here.position(key as keyof ReviewColumns) < 0) {
    note("columnHere", "error", text.columnGoneHere, parameters);
    return "refused";
  }
  const now = plainScalar(here.raw(key as keyof ReviewColumns));
  if (sameScalar(read.value, before) || sameScalar(read.value, now)) return "unchanged";
  if (read.note !== undefined) note("note", "info", read.note, { ...parameters, read: shownValue(read.value) });
  return { table: stamp.table, goalId: sent.id, kpi, key, heading, sent: before, back: read.value, here: now, isConflict: !sameScalar(now, before) };
}

/** What only the workbook may change came back changed: said, and not taken. */
function checkLocked({ sent, back, kpi }: RowTriple, { column, position }: FoundColumn, index: number, { note }: RowFacts): void {
  const before = plainScalar(sent.cells[index]);
  const now = plainScalar(back.cell(position).value);
  if (sameScalar(before, now) || column.key === "goalId") return;
  note("locked", "warning", withTerms(text.lockedChanged, { before: words(before), now: words(now) }), { kpi, heading: column.heading });
}

/** What another department enters is not taken from this one. */
function checkEntered({ back, here, kpi }: RowTriple, { column, position }: FoundColumn, { note }: RowFacts): void {
  const before = plainScalar(here.raw(column.key as keyof ReviewColumns));
  const now = plainScalar(back.cell(position).value);
  if (now === null || sameScalar(before, now)) return;
  note("entered", "warning", withTerms(text.lockedChanged, { before: words(before), now: words(now) }), { kpi, heading: column.heading });
}

function checkFormula({ sent, back, kpi }: RowTriple, { column, position }: FoundColumn, index: number, { columns, tellsFormulas, note }: RowFacts): void {
  const form = sent.formulas[index] ?? null;
  if (form === null || !tellsFormulas) return;
  const { formula, value } = back.cell(position);
  const keys = new Map(columns.map((each) => [each.position, each.column.key] as const));
  const parameters = { kpi, heading: column.heading };
  if (formula === null) note("formula", "warning", withTerms(text.formulaReplaced, { value: words(plainScalar(value)) }), parameters);
  else if (formulaForm(formula, back.row, (at) => keys.get(at) ?? "?") !== form) note("formula", "warning", text.formulaChanged, parameters);
}

function words(value: Scalar): Message {
  return value === null ? text.nothing : { zh: shownValue(value), en: shownValue(value) };
}
