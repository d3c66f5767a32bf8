import { departmentId, departmentKey, keyOfDepartmentId } from "../goals/ids";
import type { GoalNode } from "../goals/types";
import { actualHomes } from "./shared/actualHomes";
import { reviewedKpis } from "./shared/reviewedKpis";
import type { Homes } from "./shared/sharedCells";
import { noHome } from "./shared/sharedUpdate";
import { mergeTable } from "../sheets/mergeTable";
import type { SheetPlan } from "../sheets/plan";
import { sheetName } from "../sheets/sheetName";
import { layRow } from "../sheets/tablePlan";
import type { Language, Message } from "../text/language";
import { reviewMessages as text } from "../text/review";
import type { PeriodGoal } from "./changes/segments";
import { moveFindings, movesOf, type Moves } from "./moves";
import { sheetPeriod } from "./periods";
import { reviewPlan } from "./reviewPlan";
import { parseReviewTableName } from "./reviewTable";
import type { Reviews, ReviewsRequest } from "./reviews";
import { effectiveShare } from "../goals/targets/effective";
import { okrTerms, type OkrTerms } from "./sheet/okrTerms";
import { placeKpis, type Placement, type ReviewsPer } from "./sheet/placement";
import { isShown } from "./sheet/sections";
import { lookAtLeft, lookAtNew, lookAtOld } from "./sheetLook";
import type { ReviewReading } from "./sheet/head";
import { leavingFrom, updateReview, type UpdateRequest } from "./sheet/updateReview";

/**
 * Plans the review sheets of a period. A department that has its sheet gets new KPIs below the others, its targets,
 * weights and formulas from the goal tree again, and keeps everything that was filled in; a KPI that has left the goal
 * tree keeps its row without a weight.
 */
export function planReviews(request: ReviewsRequest): Reviews {
  const kpis = reviewedKpis(request.goals);
  const names = [...request.sheets];
  const counted = new Map([...kpis].map(([department, all]) => [department, all.filter((kpi) => effectiveShare(kpi, request.period) > 0)] as const));
  const moves = movesOf({
    departments: request.departments, kpis: counted, existing: request.existing, locked: request.locked ?? new Set(),
    keyOf: (department) => keyFor(department, request.goals), departmentOf: (key) => departmentFor(key, request.goals), perOf: (department) => perOf(department, request.per),
  });
  const placed = request.departments.map((department) => {
    const key = keyFor(department, request.goals);
    const reviewed = counted.get(department)?.filter((kpi) => !staysElsewhere(kpi, key, moves));
    const isEmpty = reviewed?.every(isShown) ?? true;
    return { department, isKnown: reviewed !== undefined, placements: isEmpty ? [] : placeKpis(key, reviewed ?? [], request.existing, perOf(department, request.per), moves.moving) };
  });
  const homes = actualHomes({ ...request, placements: placed.flatMap(({ placements }) => placements) });
  const parts = placed.flatMap(({ department, isKnown, placements }): readonly Reviews[] => {
    if (placements.length === 0) return [nothingFor(department, isKnown ? text.noKpis : text.unknownDepartment)];
    return placements.map((placement) =>
      (placement.reading === null
        ? newReview(department, placement, names, homes, moves, request)
        : oldReview(department, placement, placement.reading, { ...request, homes, moves, okrs: termsOf(department, placement, request) })));
  });
  const updated = new Set(parts.flatMap(({ updates }) => updates.map(({ reading: { table } }) => table)));
  const left = [...new Set([...moves.moving.values()].map(({ from }) => from))].filter(({ table }) => !updated.has(table)).map((from) => leftReview(from, moves, request));
  return together([...parts, ...left], moves, placed.flatMap(({ placements }) => placements));
}

/** Whether a KPI of a department stays on a sheet of another one. */
function staysElsewhere({ id }: PeriodGoal, departmentKey: string, { staying }: Moves): boolean {
  const from = staying.get(id)?.from;
  const key = from === undefined ? undefined : parseReviewTableName(from.table)?.departmentKey;
  return key !== undefined && key !== departmentKey;
}

function together(parts: readonly Reviews[], moves: Moves, placements: readonly Placement[]): Reviews {
  const sheets = new Map([...placements.flatMap(({ key, reading }) => (reading === null ? [] : [[key, reading.sheet] as const])), ...parts.flatMap(({ plans }) => plans.flatMap(({ name, tables: [table] }) => {
    const id = table === undefined ? null : parseReviewTableName(table.name);
    return id === null ? [] : [[id.personKey === undefined ? id.departmentKey : `${id.departmentKey}_${id.personKey}`, name] as const];
  }))]);
  return {
    moves: [...moves.moving.values()],
    plans: parts.flatMap(({ plans }) => plans),
    updates: parts.flatMap(({ updates }) => updates),
    looks: parts.flatMap(({ looks }) => looks),
    added: parts.reduce((sum, { added }) => sum + added, 0),
    kept: parts.reduce((sum, { kept }) => sum + kept, 0),
    findings: [...moveFindings(moves, (key) => sheets.get(key) ?? ""), ...parts.flatMap(({ findings }) => findings)],
    missing: parts.flatMap(({ missing }) => missing),
  };
}

function perOf(department: string, per: ReviewsRequest["per"]): ReviewsPer | undefined {
  return typeof per === "object" ? per.get(department) : per;
}

export const noReviews: Reviews = { plans: [], updates: [], moves: [], looks: [], added: 0, kept: 0, findings: [], missing: [] };

function nothingFor(department: string, message: Message): Reviews {
  return { ...noReviews, findings: [{ id: `department:${department}`, severity: "error", text: message, parameters: { department }, department }] };
}

/** `names` are those that are taken; the new one joins them. */
function newReview(department: string, placement: Placement, names: string[], homes: Homes, moves: Moves, request: ReviewsRequest): Reviews {
  const { key, owner, kpis } = placement;
  const { period, language, rules, statusLabels, orientation } = request;
  const okrs = termsOf(department, { owner }, request);
  const name = sheetName([sheetPeriod(period), department, ...(owner === null ? [] : [owner])].join(" "), names);
  names.push(name);
  const plan = reviewPlan({ period, department, key, owner, kpis, homes, name, language, rules, statusLabels, okrs, ...(orientation === undefined ? {} : { orientation }) });
  return { ...noReviews, plans: [withInputs(plan, moves, language)], looks: [lookAtNew(name, department, placement, moves)], added: kpis.length, findings: kpis.flatMap((kpi) => noHome(department, kpi, homes)) };
}

/** A new sheet with what was filled in of KPIs that come from other sheets. */
function withInputs(plan: SheetPlan, { moving }: Moves, language: Language): SheetPlan {
  return {
    ...plan,
    tables: plan.tables.map((table) => {
      const positions = new Map(table.columns.map(({ key }, position) => [key, position] as const));
      return {
        ...table,
        rows: table.rows.map((row) => {
          const inputs = moving.get(String(row[positions.get("goalId") ?? -1]))?.inputs;
          return inputs === undefined ? row : layRow("review", inputs, positions, row.length, language, null).map((cell, at) => cell ?? row[at] ?? null);
        }),
      };
    }),
  };
}

function oldReview(department: string, placement: Placement, reading: ReviewReading, request: UpdateRequest & { readonly moves: Moves }): Reviews {
  return { ...noReviews, ...updateReview(department, placement.kpis, reading, request), looks: [lookAtOld(department, placement, reading, request.moves)] };
}

/** The sheet of a department that is not generated otherwise: rows go from it, and nothing else. */
function leftReview(from: ReviewReading, moves: Moves, { language, goals }: ReviewsRequest): Reviews {
  const { away } = leavingFrom(from, moves);
  const { update } = mergeTable({
    table: "review", reading: from, language, rows: [], keyOf: (row) => String(row["goalId"]), isObsolete: (row) => away.has(String(row["goalId"])) && row["section"] !== "shared", protected: true,
  });
  const key = parseReviewTableName(from.table)?.departmentKey ?? "";
  return { ...noReviews, updates: update === null ? [] : [update], looks: [lookAtLeft(departmentFor(key, goals) ?? "", from, moves)] };
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
