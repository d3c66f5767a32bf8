import { departmentId, departmentKey, keyOfDepartmentId } from "../goals/ids";
import type { GoalNode } from "../goals/types";
import { actualHomes } from "./shared/actualHomes";
import { reviewedKpis } from "./shared/reviewedKpis";
import type { Homes } from "./shared/sharedCells";
import { noHome } from "./shared/sharedUpdate";
import { sheetName } from "../sheets/sheetName";
import type { Message } from "../text/language";
import { reviewMessages as text } from "../text/review";
import { sheetPeriod } from "./periods";
import { reviewPlan } from "./reviewPlan";
import type { Reviews, ReviewsRequest } from "./reviews";
import { effectiveShare } from "../goals/targets/effective";
import { okrTerms, type OkrTerms } from "./sheet/okrTerms";
import { placeKpis, type Placement, type ReviewsPer } from "./sheet/placement";
import { isShown } from "./sheet/sections";
import { updateReview } from "./sheet/updateReview";

/**
 * Plans the review sheets of a period. A department that has its sheet gets new KPIs below the others, its targets,
 * weights and formulas from the goal tree again, and keeps everything that was filled in; a KPI that has left the goal
 * tree keeps its row without a weight.
 */
export function planReviews(request: ReviewsRequest): Reviews {
  const kpis = reviewedKpis(request.goals);
  const names = [...request.sheets];
  const placed = request.departments.map((department) => {
    const reviewed = kpis.get(department)?.filter((kpi) => effectiveShare(kpi, request.period) > 0);
    const isEmpty = reviewed?.every(isShown) ?? true;
    return { department, isKnown: reviewed !== undefined, placements: isEmpty ? [] : placeKpis(keyFor(department, request.goals), reviewed ?? [], request.existing, perOf(department, request.per)) };
  });
  const homes = actualHomes({ ...request, placements: placed.flatMap(({ placements }) => placements) });
  const parts = placed.flatMap(({ department, isKnown, placements }): readonly Reviews[] => {
    if (placements.length === 0) return [nothingFor(department, isKnown ? text.noKpis : text.unknownDepartment)];
    return placements.map((placement) =>
      (placement.reading === null
        ? newReview(department, placement, names, homes, request)
        : updateReview(department, placement.kpis, placement.reading, { ...request, homes, okrs: termsOf(department, placement, request) })));
  });
  return {
    plans: parts.flatMap(({ plans }) => plans),
    updates: parts.flatMap(({ updates }) => updates),
    added: parts.reduce((sum, { added }) => sum + added, 0),
    kept: parts.reduce((sum, { kept }) => sum + kept, 0),
    findings: parts.flatMap(({ findings }) => findings),
    missing: parts.flatMap(({ missing }) => missing),
  };
}

function perOf(department: string, per: ReviewsRequest["per"]): ReviewsPer | undefined {
  return typeof per === "object" ? per.get(department) : per;
}

export const noReviews: Reviews = { plans: [], updates: [], added: 0, kept: 0, findings: [], missing: [] };

function nothingFor(department: string, message: Message): Reviews {
  return { ...noReviews, findings: [{ id: `department:${department}`, severity: "error", text: message, parameters: { department }, department }] };
}

/** `names` are those that are taken; the new one joins them. */
function newReview(department: string, { key, owner, kpis }: Placement, names: string[], homes: Homes, request: ReviewsRequest): Reviews {
  const { period, language, rules, statusLabels, orientation } = request;
  const okrs = termsOf(department, { owner }, request);
  const name = sheetName([sheetPeriod(period), department, ...(owner === null ? [] : [owner])].join(" "), names);
  names.push(name);
  const plan = reviewPlan({ period, department, key, owner, kpis, homes, name, language, rules, statusLabels, okrs, ...(orientation === undefined ? {} : { orientation }) });
  return { ...noReviews, plans: [plan], added: kpis.length, findings: kpis.flatMap((kpi) => noHome(department, kpi, homes)) };
}

/** Key results are the department's: on people's own sheets they do not count. */
function termsOf(department: string, { owner }: Pick<Placement, "owner">, { okrs = null, period }: Pick<ReviewsRequest, "okrs" | "period">): OkrTerms | null {
  return owner === null ? okrTerms(okrs, department, period) : null;
}

/** The key of a department: the one in its node's id, which survives renaming, else the one its name makes. */
export function keyFor(department: string, goals: readonly GoalNode[]): string {
  const node = goals.find((goal) => goal.level === "department" && goal.department === department);
  return (node === undefined ? null : keyOfDepartmentId(node.id)) ?? departmentKey(department);
}

/**
 * The department that the key of a department or of a review sheet stands for; null when the tree has none. A name that
 * makes this key stands for it only where its department has no other: it may be used again for another department.
 */
export function departmentFor(key: string, goals: readonly GoalNode[]): string | null {
  const [own = key] = key.split("_");
  const byId = goals.find((goal) => goal.id === departmentId(own))?.department;
  if (byId !== undefined) return byId;
  const named = goals.find((goal) => goal.department !== "" && departmentKey(goal.department) === own)?.department;
  return named !== undefined && keyFor(named, goals) === own ? named : null;
}
