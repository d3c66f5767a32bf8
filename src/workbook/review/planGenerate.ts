import { kpisByDepartment } from "../../goals/tree";
import type { Finding } from "../../goals/types";
import type { AgreedGoals } from "../../review/agreed/agreedGoals";
import { yearTargets } from "../../review/agreed/yearTargets";
import { planReviews } from "../../review/generate";
import type { Reviews } from "../../review/reviews";
import { readRules, ruleHeadings, type Rules } from "../../review/rules";
import type { SheetPlan } from "../../sheets/plan";
import type { Language } from "../../text/language";
import { goalsOf, missingSheets } from "../goals";
import type { WorkbookReading } from "../read";
import { findTable, needTable } from "../tables";
import { agreedFindingsIn, agreedIn, lockedTables } from "./agreed";
import { definedRollUps, goalsIn, okrsIn, readReviewTables, reviewTables, reviewTabs, targetsIn } from "./reviewTables";
import type { GenerateRequest, ReviewsLook } from "./reviewsTypes";
import { splitYears, type SplitYears } from "./splitYears";
import { openDepartments } from "./startCycles";
import { loadIgnored, treeErrors } from "./treeErrors";

/** What generating review sheets goes by: one reading of the workbook, and what follows from it. */
export interface GeneratePlan {
  readonly request: GenerateRequest;
  readonly reading: WorkbookReading;
  readonly language: Language;
  readonly split: SplitYears;
  readonly agreed: AgreedGoals;
  /** Departments whose sheets may be generated. */
  readonly departments: readonly string[];
  /** Those among them that have KPIs. */
  readonly generated: readonly string[];
  readonly rules: Rules;
  /** Sheets that the review sheets refer to and that the workbook lacks. */
  readonly sides: readonly SheetPlan[];
  readonly reviews: Reviews;
  /** What is said beside what happens on the sheets. */
  readonly findings: readonly Finding[];
  readonly look: ReviewsLook;
}

/**
 * Reads the workbook once and works out what generating comes to; writes nothing. Only who `looks` is told what the goal
 * tree asks to think about before: its errors, and targets of a year.
 */
export async function planGenerate(context: Excel.RequestContext, request: GenerateRequest, looks: boolean): Promise<GeneratePlan> {
  const { period } = request;
  const ignored = looks ? loadIgnored(context) : null;
  const reading = await readReviewTables(context, period, ["goals", "indicators", "grades", "status", "limits", "submissions"]);
  const language = reading.language ?? request.language;
  needTable(reading, "goals");
  const split = splitYears(reading, period, goalsIn(reading, period, language) ?? [], request.split ?? [], language);
  const agreed = agreedIn(reading, period, split.goals);
  const { goals } = agreed;
  const kpis = kpisByDepartment(goals);
  const { open: departments, findings: closed } = openDepartments(reading, period, request.departments, reviewTabs(reading, period, goals));
  const generated = departments.filter((department) => (kpis.get(department) ?? []).length > 0);
  const rules = readRules(findTable(reading, "grades"), findTable(reading, "status"), language);
  const sides = await missingSheets(reading, language);
  const plan = { request, reading, language, split, agreed, departments, generated, rules, sides };
  const reviews = reviewsOf(plan, reading);
  const errors = ignored === null ? [] : await treeErrors(reading, generated.filter(isOpenTo(agreed)), ignored());
  const findings = [
    ...rules.findings, ...closed, ...agreedFindingsIn(reading, period, agreed, departments), ...(looks ? yearFindings(reading, plan) : []),
  ];
  return { ...plan, reviews, findings, look: lookOf(reviews, errors, findings) };
}

/** What becomes of the sheets, over a reading that may have wider tables than the workbook has yet. */
export function reviewsOf({ request, language, departments, agreed, rules, sides }: Omit<GeneratePlan, "reviews" | "findings" | "look">, reading: WorkbookReading): Reviews {
  const { period, per, orientation } = request;
  return planReviews({
    period, departments, goals: agreed.goals, language,
    existing: new Map(reviewTables(reading, period).map(([key, table]) => [key, table] as const)),
    sheets: [...reading.sheets, ...sides.map((plan) => plan.name)],
    rules: ruleHeadings(findTable(reading, "grades"), findTable(reading, "status"), language),
    statusLabels: rules.status.labels,
    okrs: okrsIn(reading),
    locked: lockedTables(reading, period, agreed.goals),
    ...(per === undefined ? {} : { per }),
    ...(orientation === undefined ? {} : { orientation }),
  });
}

/** What happens on the sheets is part of their looks. */
const onSheets = /^(updated|leftInPlace):/;

function lookOf({ looks, findings: said }: Reviews, errors: readonly Finding[], around: readonly Finding[]): ReviewsLook {
  const findings = [...around, ...said.filter(({ id }) => !onSheets.test(id))];
  return {
    sheets: looks, errors, findings,
    isPlain: looks.length > 0 && looks.every(({ state }) => state === "new") && errors.length === 0 && findings.every(({ severity }) => severity === "info"),
  };
}

/** Whether what the goal tree says of a department reaches its sheets: not where all that counts there was agreed before. */
function isOpenTo({ goals, parted }: AgreedGoals): (department: string) => boolean {
  const fixed = new Set(parted.map(({ agreed }) => agreed));
  return (department) => goals.some((goal) => goal.department === department && goal.level === "kpi" && !fixed.has(goal));
}

/** Targets of a year that a shorter period is asked for, where the goal tree still counts. */
function yearFindings(reading: WorkbookReading, { request: { period, split = [] }, generated, agreed: { goals, parted } }: Pick<GeneratePlan, "request" | "generated" | "agreed">): readonly Finding[] {
  const fixed = new Set(parted.map(({ agreed }) => agreed));
  const nodes = goalsOf(reading, reading.language ?? "en-US")?.nodes ?? [];
  return yearTargets({
    period, departments: generated, goals: goals.filter((goal) => !fixed.has(goal) && !split.includes(goal.id)),
    targets: targetsIn(reading, nodes, period), rollUpOf: definedRollUps(reading),
  });
}
