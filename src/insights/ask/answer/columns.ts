import { askAggregates, askMeasures } from "../../../text/ask";
import type { Message } from "../../../text/language";
import { headings } from "../../../text/sheets";
import { withTerms } from "../../../text/terms";
import type { Aggregate, Measure, Standing } from "../types";
import type { ShapedQuestion } from "./shape";
import type { AnswerColumn, ValueKind } from "./types";

const names = {
  kpi: { key: "kpi", heading: headings.kpi, kind: "text" },
  department: { key: "department", heading: headings.department, kind: "text" },
  owner: { key: "owner", heading: headings.owner, kind: "text" },
  period: { key: "period", heading: headings.period, kind: "period" },
} as const satisfies Readonly<Record<string, AnswerColumn>>;

/** What the rows of an answer hold. */
export function columnsOf(question: ShapedQuestion): readonly AnswerColumn[] {
  const { shape, subject, filters } = question;
  const several = filters.periods.length > 1 ? [names.period] : [];
  const before = shape === "kpis" ? [names.kpi, names.department, ...several] : shape === "totals" ? [names.department, ...several] : [names[subject]];
  return [...before, { key: "value", heading: headingOfNumber(question), kind: valueKind(question) }];
}

/** "Average attainment", "Number of KPIs below target". */
export function headingOfNumber(question: ShapedQuestion): Message {
  const { zh, en } = valueWords(question);
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** The same inside a sentence. */
export function valueWords({ shape, subject, aggregate, measure, filters }: ShapedQuestion): Message {
  const words = measure === "change" && shape === "totals" ? askMeasures.changeOfTotal : askMeasures[measure];
  // The mean of one total is that total.
  if (aggregate === null || (aggregate === "mean" && measure === "total" && subject === "period" && filters.departments.length === 1)) return words;
  if (aggregate === "count") return counts[filters.standing ?? "all"];
  if (aggregate === "share") return shares[filters.standing ?? "onTarget"];
  return withTerms(askAggregates[aggregate], { measure: words });
}

const counts: Readonly<Record<Standing | "all", Message>> = {
  all: askAggregates.count, onTarget: askAggregates.countOnTarget, missed: askAggregates.countMissed, notMeasured: askAggregates.countNotMeasured,
};
const shares: Readonly<Record<Standing, Message>> = {
  onTarget: askAggregates.shareOnTarget, missed: askAggregates.shareMissed, notMeasured: askAggregates.shareNotMeasured,
};

export function valueKind({ aggregate, measure }: Pick<ShapedQuestion, "aggregate" | "measure">): ValueKind {
  return (aggregate === null ? undefined : kindOfAggregate[aggregate]) ?? kindOfMeasure[measure];
}

const kindOfAggregate: Readonly<Partial<Record<Aggregate, ValueKind>>> = { count: "count", share: "share" };
const kindOfMeasure: Readonly<Record<Measure, ValueKind>> = {
  score: "points", attainment: "share", actual: "quantity", target: "quantity", weight: "weight", total: "points", change: "change",
};
