import type { Answer, ValueKind } from "../../../../src/insights/ask/answer";
import { exactPercent, points, quantity as plainNumber } from "../../../../src/sheets/columns";
import { formatOfUnit } from "../../../../src/sheets/unitFormats";
import { textWidth } from "../../../../src/sheets/textWidth";
import type { Language } from "../../../../src/text/language";
import type { AnswerToInsert } from "../../../../src/workbook/types";
import type { Say } from "../../../hooks/useText";
import { valueText } from "./valueText";

/** How values look in cells; quantities go by their unit. */
const formats: Readonly<Record<Exclude<ValueKind, "quantity">, string>> = {
  text: "", period: "", points, change: "+0.0;-0.0;0.0", share: exactPercent, weight: exactPercent, count: plainNumber,
};

/** Room beside the widest text: cells have other fonts than the pane, and headings are bold. */
const spare = 3;
const bold = 1.15;
/** The most that a column becomes: one very long name is no reason for a column that fills the screen. */
const widest = 48;

/** An answer as it stands in cells: the values as the formula gives them. */
export function answerCells(answer: Answer, about: { readonly title: string; readonly formula: string | null }, t: Say, language: Language): AnswerToInsert {
  const notes = answer.notes.map((note) => t(note));
  if (answer.kind === "number") {
    const { heading, value, valueKind, unit } = answer;
    return { ...about, notes, headings: [t(heading)], rows: [[value]], formats: [formatOf(valueKind, [unit])], widths: [widthFor(t(heading), [valueText(value, valueKind, unit, language)])] };
  }
  const units = answer.rows.map(({ unit }) => unit);
  return {
    ...about, notes,
    headings: answer.columns.map(({ heading }) => t(heading)),
    rows: answer.rows.map(({ values }) => values),
    formats: answer.columns.map(({ kind }) => formatOf(kind, units)),
    widths: answer.columns.map(({ heading, kind }, at) => widthFor(t(heading), answer.rows.map(({ values, unit }) => valueText(values[at] ?? null, kind, unit, language)))),
  };
}

function widthFor(heading: string, texts: readonly string[]): number {
  return Math.min(widest, spare + texts.reduce((width, text) => Math.max(width, textWidth(text)), Math.ceil(bold * textWidth(heading))));
}

function formatOf(kind: ValueKind, units: readonly string[]): string {
  if (kind !== "quantity") return formats[kind];
  const [unit = "", ...others] = new Set(units);
  return others.length > 0 ? "" : formatOfUnit(unit);
}
