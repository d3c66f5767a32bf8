import { personKey } from "../../goals/contributors";
import { groupBy } from "../../goals/tree";
import { gradeOf, type GradeScale } from "../../scoring/grade";
import { points } from "../../scoring/types";
import { ranks } from "../../scoring/fairness/rank";
import { periodBefore, type PeriodTotal } from "../meeting/standing";
import { comparePeriods, kindOf } from "../periods";
import type { KpiResult, PeriodId } from "../types";
import { dimensionScores } from "./dimensionScores";
import { gradeCounts, safeClasses } from "./gradeClasses";
import { mergeSmall } from "./mergeSmall";
import { saysName } from "./nameInText";
import { countOf, ownedResults, ownersOf, peopleOf, type DepartmentPeople } from "./people";
import { personScores, type PersonScore } from "./persons";
import { rounded } from "./rounded";
import type { GradeClass, GradeDistribution, SafeGroup, SafeLabel, SafePerson, ShareSafeOptions, ShareSafeSummary } from "./types";

export interface ShareSafeRequest {
  readonly period: PeriodId;
  readonly results: readonly KpiResult[];
  readonly totals: readonly PeriodTotal[];
  readonly grades: GradeScale;
  readonly options: ShareSafeOptions;
}

/** Periods that the trend looks back over. */
const mostPeriods = 8;

/** A department with its total of the period. */
interface ScoredDepartment extends DepartmentPeople {
  readonly total: number;
  readonly grade: string;
}

/** What of the results of a period everybody may see; null where too few people have a score for anything to be shown. */
export function shareSafeSummary(request: ShareSafeRequest): ShareSafeSummary | null {
  const { period, grades, options } = request;
  const departments = scoredDepartments(request, period);
  const merged = mergeSmall(departments, options.minimum, countOf);
  if (merged === null || departments.length === 0) return null;
  const { together } = merged;
  const parts = [...merged.alone.map((each) => [each]), ...(together.length > 0 ? [together] : [])];
  const scored = parts.map((own) => scoredGroup(own, grades, options.minimum));
  const places = ranks(scored.map(({ total }) => total));
  const names = knownNames(request.results);
  const groups = scored.map((group, at) => ({ ...group, rank: places[at] ?? scored.length })).sort((a, b) => a.rank - b.rank)
    .map((group, at): Group => ({ ...group, label: labelOf(group.parts, departments.length, at, names) }));
  const people = personScores(departments, grades);
  const distribution = distributionOf(people, groups, grades, options.minimum);
  return {
    period,
    minimum: options.minimum,
    people: countOf(departments),
    departments: departments.length,
    average: meanTotal(departments),
    groups: groups.map(({ parts: _parts, suppressed: _suppressed, ...group }) => group),
    distribution,
    trend: trendOf(request),
    persons: options.names === "pseudonyms" && distribution.of === "people" ? personsOf(people, groups, distribution.classes, request) : [],
    suppressed: groups.reduce((sum, { suppressed }) => sum + suppressed, 0),
  };
}

function scoredDepartments({ results, totals, options }: ShareSafeRequest, period: PeriodId): readonly ScoredDepartment[] {
  const own = new Map(totals.flatMap((row) => (row.period === period && row.department !== "" && row.total !== null ? [[row.department, { total: row.total, grade: row.grade }] as const] : [])));
  return peopleOf(ownedResults(results, period), [...own.keys()], options.headcounts).flatMap((each) => {
    const total = own.get(each.department);
    return total === undefined ? [] : [{ ...each, ...total }];
  });
}

function meanTotal(departments: readonly ScoredDepartment[]): number {
  return rounded(departments.reduce((sum, { total }) => sum + total, 0) / departments.length);
}

interface Group extends SafeGroup {
  readonly parts: readonly ScoredDepartment[];
  readonly suppressed: number;
}

function scoredGroup(parts: readonly ScoredDepartment[], grades: GradeScale, minimum: number): Omit<Group, "rank" | "label"> {
  const total = meanTotal(parts);
  const [first] = parts;
  const { scores, suppressed } = dimensionScores(parts, minimum);
  return {
    parts, total, suppressed,
    departments: parts.length,
    people: countOf(parts),
    grade: parts.length === 1 && first !== undefined && first.grade !== "" ? first.grade : String(gradeOf(points(total), grades)),
    dimensions: scores,
  };
}

function labelOf(parts: readonly ScoredDepartment[], all: number, at: number, names: ReadonlySet<string>): SafeLabel {
  const [first] = parts;
  if (parts.length > 1 || first === undefined) return { kind: parts.length === all ? "all" : "others", departments: parts.length };
  return saysName(personKey(first.department), names) ? { kind: "unnamed", place: at + 1 } : { kind: "department", name: first.department };
}

/** Everybody whom the results name. */
function knownNames(results: readonly KpiResult[]): ReadonlySet<string> {
  return new Set([...results.flatMap(ownersOf), ...results.map(({ submittedBy = "" }) => submittedBy)].map(personKey));
}

function distributionOf(people: readonly PersonScore[], groups: readonly Group[], scale: GradeScale, minimum: number): GradeDistribution {
  return people.length >= minimum
    ? { of: "people", classes: safeClasses(gradeCounts(people.map(({ grade }) => grade), scale), minimum) }
    : { of: "groups", classes: gradeCounts(groups.map(({ grade }) => grade), scale) };
}

/** The average of all departments in this period and those of its kind before it; a period with too few people is left out. */
function trendOf(request: ShareSafeRequest): ShareSafeSummary["trend"] {
  const { period, totals, options } = request;
  const kind = kindOf(period);
  const periods = [...new Set(totals.map((row) => row.period))].filter((id) => id === period || (kind !== null && kindOf(id) === kind && comparePeriods(id, period) > 0));
  return periods.sort(comparePeriods).slice(0, mostPeriods).reverse().flatMap((id) => {
    const departments = scoredDepartments(request, id);
    return departments.length > 0 && countOf(departments) >= options.minimum ? [{ period: id, average: meanTotal(departments) }] : [];
  });
}

/**
 * A line for each person, in an order that follows from what the lines say alone: that of the names in the workbook would
 * tell who is who. A group shows only where enough of the lines are of that group.
 */
function personsOf(people: readonly PersonScore[], groups: readonly Group[], classes: readonly GradeClass[], request: ShareSafeRequest): readonly SafePerson[] {
  const groupAt = new Map(groups.flatMap(({ parts }, at) => parts.map(({ department }) => [department, at] as const)));
  const sizes = [...groupBy(people, ({ department }) => String(groupAt.get(department)))].map(([at, { length: count }]) => ({ at: Number(at), count }));
  const merged = mergeSmall(sizes, request.options.minimum, (some) => some.reduce((sum, { count }) => sum + count, 0));
  const shown = new Set(merged?.alone.map(({ at }) => at) ?? []);
  const before = scoresBefore(request);
  const places = ranks(people.map(({ score }) => score));
  const lines = people.map(({ person, department, score, grade }, index) => {
    const at = groupAt.get(department) ?? groups.length;
    const place = shown.has(at) ? at : groups.length;
    return { place, score, grade: classOf(grade, classes), before: before.get(person) ?? null, rank: places[index] ?? people.length };
  });
  lines.sort((a, b) => b.score - a.score || a.place - b.place || classes.indexOf(a.grade) - classes.indexOf(b.grade) || (b.before ?? -1) - (a.before ?? -1));
  return lines.map(({ place, ...line }, index): SafePerson => ({ ...line, number: index + 1, label: groups[place]?.label ?? null }));
}

function classOf(grade: string, classes: readonly GradeClass[]): GradeClass {
  return classes.find(({ labels }) => labels.includes(grade)) ?? { labels: [grade], count: 1 };
}

/** What people reached in the period before. */
function scoresBefore(request: ShareSafeRequest): ReadonlyMap<string, number> {
  const before = periodBefore(request.results.map(({ period }) => period), request.period);
  if (before === null) return new Map();
  return new Map(personScores(scoredDepartments(request, before), request.grades).map(({ person, score }) => [person, score] as const));
}
