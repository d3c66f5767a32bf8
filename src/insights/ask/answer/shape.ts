import type { Limit, Measure, Question } from "../types";

/**
 * How a question is worked out: KPIs row by row, one number over them, one for each group of them, the totals of departments
 * row by row, or one number of totals for each group.
 */
export type Shape = "kpis" | "number" | "groups" | "totals" | "totalGroups";

export interface ShapedQuestion extends Question {
  readonly shape: Shape;
  /** Limits on what a row is, and those on what a group comes to. */
  readonly rowLimits: readonly Limit[];
  readonly groupLimits: readonly Limit[];
}

/**
 * A question in the one form that answer, formula and sentence begin from. Totals are of whole departments: where KPIs or
 * people are named, scores take their place.
 */
export function shaped(question: Question): ShapedQuestion {
  const { subject, filters, aggregate } = question;
  const isOfAll = filters.kpis.length === 0 && filters.owners.length === 0;
  const hasTotals = isOfAll && (subject === "department" || subject === "period");
  const counts = aggregate === "count" || aggregate === "share";
  const measure: Measure = counts || (question.measure === "total" && !hasTotals) ? "score" : question.measure;
  const isTotalChange = measure === "change" && subject === "department" && isOfAll && aggregate === null;
  const shape = shapeOf(question, measure === "total" || isTotalChange);
  const isOwn = (limit: Limit): boolean => (shape === "groups" || shape === "totalGroups") && !counts && limit.measure === measure;
  return {
    ...question, measure, shape,
    aggregate: aggregate ?? ((shape === "groups" || shape === "totalGroups") && measure !== "change" ? "mean" : null),
    filters: { ...filters, standing: aggregate === "share" ? (filters.standing ?? "onTarget") : filters.standing },
    rowLimits: filters.limits.filter((limit) => !isOwn(limit)),
    groupLimits: filters.limits.filter(isOwn),
  };
}

function shapeOf({ subject, aggregate }: Question, isOfTotals: boolean): Shape {
  if (subject === "kpi") return aggregate === null ? "kpis" : "number";
  if (!isOfTotals) return "groups";
  return subject === "department" && aggregate === null ? "totals" : "totalGroups";
}

/** Whether larger values come first. */
export function isDescending({ by }: NonNullable<Question["order"]>): boolean {
  return by === "high" || by === "best";
}

/** What a ranking of KPIs goes by: best and worst of an actual or a weight mean its score. */
export function rankedBy({ order, measure }: Pick<Question, "order" | "measure">): Measure {
  const isJudged = measure === "score" || measure === "attainment" || measure === "change";
  return isJudged || order?.by === "high" || order?.by === "low" ? measure : "score";
}
