import { namesIn } from "../../goals/contributors";
import type { Finding } from "../../goals/types";
import { coefficientTable } from "../../scoring/coefficient";
import { Failure } from "../../scoring/failure";
import { factorWeights, type BonusMode } from "../../scoring/payouts/bonus";
import { payout, type PayoutCurve } from "../../scoring/payouts/payoutCurve";
import { fraction } from "../../scoring/types";
import { readTable, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { incentiveMessages as text, type FactorBasis } from "../../text/incentives";
import type { Message } from "../../text/language";
import { plainText } from "../../text/parse";
import { headings } from "../../text/sheets";
import { withTerms } from "../../text/terms";

/** One row of `tblIncentiveRules`. */
export interface IncentiveRule {
  readonly name: string;
  /** Whom it is for; none is everybody. */
  readonly departments: readonly string[];
  readonly jobs: readonly string[];
  /** Fraction of the base; null where the cell is blank. */
  readonly targetBonus: number | null;
  readonly personBy: FactorBasis;
  readonly departmentBy: FactorBasis;
  readonly curve: PayoutCurve;
  readonly mode: BonusMode;
  readonly weights: readonly [company: number | null, department: number | null, person: number | null];
  /** The most as a multiple of the bonus on target; null for no cap. */
  readonly cap: number | null;
  /** The pool that pays it; "" where each bonus is paid as it is. */
  readonly pool: string;
  readonly address: string;
}

/** What grades multiply a bonus by. Null where a cell is blank. */
export interface GradeFactors {
  readonly grade: string;
  readonly person: number | null;
  readonly department: number | null;
}

export interface IncentiveRules {
  readonly rules: readonly IncentiveRule[];
  readonly factors: readonly GradeFactors[];
  readonly findings: readonly Finding[];
}

/** The rules as the workbook has them; what cannot be used is a finding. */
export function readIncentiveRules(rules: TableReading, payoutTable: TableReading): IncentiveRules {
  const read = readTable(tables.incentiveRules, rules);
  const factors = readTable(tables.payout, payoutTable);
  const found = read.rows.flatMap((row): IncentiveRule[] => {
    const { values } = row;
    if (values.rule === "") return [];
    return [{
      name: values.rule, departments: namesIn(values.department), jobs: namesIn(values.job), targetBonus: values.targetBonus,
      personBy: values.personBy ?? "grade", departmentBy: values.departmentBy ?? "grade",
      curve: { threshold: values.threshold, payThreshold: values.payThreshold, max: values.max, payMax: values.payMax },
      mode: values.mode ?? "multiply", weights: [values.companyWeight, values.departmentWeight, values.personWeight],
      cap: values.cap, pool: values.pool, address: row.cell("rule"),
    }];
  });
  return {
    rules: found,
    factors: factors.rows.map(({ values }) => ({ grade: values.grade, person: values.personFactor, department: values.departmentFactor })),
    findings: [...read.findings, ...factors.findings, ...ruleFindings(found)],
  };
}

function ruleFindings(rules: readonly IncentiveRule[]): readonly Finding[] {
  const seen = new Set<string>();
  return rules.flatMap((rule): readonly Finding[] => {
    const key = plainText(rule.name);
    const isRepeated = seen.has(key);
    seen.add(key);
    const finding = (id: string, message: Message, detail?: Message): Finding =>
      ({ id: `incentive:${id}:${rule.name}`, severity: "error", text: message, ...(detail === undefined ? {} : { detail }), parameters: { rule: rule.name }, address: rule.address });
    if (isRepeated) return [{ ...finding("repeated", text.repeatedRule), severity: "warning" }];
    const reason = whyUnusable(rule);
    return [
      ...(rule.targetBonus === null ? [finding("target", text.noTargetBonus, text.badRuleDetail)] : []),
      ...(reason === null ? [] : [finding("bad", withTerms(text.badRule, { reason }), text.badRuleDetail)]),
    ];
  });
}

/** Why nobody can have a bonus by a rule; null where they can. */
function whyUnusable({ mode, weights, curve, personBy, departmentBy, cap, targetBonus }: IncentiveRule): Message | null {
  const problems = [
    mode === "add" ? factorWeights(weights) : null,
    personBy === "score" || departmentBy === "score" ? payout(fraction(1), curve) : null,
  ].filter((each) => each instanceof Failure);
  const [first] = problems;
  if (first !== undefined) return { zh: first.text("zh-CN"), en: first.text("en-US") };
  if (mode === "add" && weights.every((weight) => weight === null)) return text.addNeedsWeights;
  if ((cap ?? 0) < 0 || (targetBonus ?? 0) < 0) return text.negativeShare;
  return null;
}

/** The rule for somebody: the one that names the job and the department, then the job, then the department, then everybody. Of equals the upper one. */
export function ruleFor(rules: readonly IncentiveRule[], { department, job }: { readonly department: string; readonly job: string }): IncentiveRule | null {
  let best: { readonly rule: IncentiveRule; readonly rank: number } | null = null;
  for (const rule of rules) {
    const rank = rankOf(rule.jobs, job, 2) + rankOf(rule.departments, department, 1);
    if (rank >= 0 && (best === null || rank > best.rank)) best = { rule, rank };
  }
  return best?.rule ?? null;
}

/** What naming somebody's job or department is worth; nothing can make up for naming another one. */
function rankOf(named: readonly string[], own: string, worth: number): number {
  if (named.length === 0) return 0;
  return own !== "" && named.some((each) => plainText(each) === plainText(own)) ? worth : -10;
}

/** A rule by the name in a cell, as a formula finds it: the first one, whatever the case. */
export function ruleNamed(rules: readonly IncentiveRule[], name: string): IncentiveRule | null {
  return rules.find((rule) => rule.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** The factors that new workbooks begin with: those of KPI.COEF for grades that it knows; other grades are to be filled in. */
export function defaultFactors(grades: readonly string[]): readonly GradeFactors[] {
  const known = coefficientTable(null, null);
  return grades.map((grade) => {
    const person = known instanceof Failure ? null : (known.byLabel.get(plainText(grade)) ?? null);
    return { grade, person, department: person === null ? null : departmentFactors[grade] ?? person };
  });
}

/** Departments move less than people. */
const departmentFactors: Readonly<Record<string, number>> = { S: 1.2, A: 1.1, B: 1, C: 0.9, D: 0.8 };

export const factorHeadings = { person: headings.personFactor, department: headings.departmentFactor } as const;
