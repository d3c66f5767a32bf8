import { namesCell } from "../../goals/contributors";
import type { Finding, Severity } from "../../goals/types";
import { groupBy } from "../../goals/tree";
import type { GradeScale } from "../../scoring/grade";
import { incentiveMessages as text } from "../../text/incentives";
import type { Language, Message } from "../../text/language";
import { headings } from "../../text/sheets";
import { formatMoney } from "../../text/numbers";
import { withTerms } from "../../text/terms";
import { bonusByRule, noBonus, poolShares, type BonusByRule } from "./bonus";
import type { IncentiveList, ListColumns, ListEntry } from "./list";
import type { People } from "./people";
import { factorHeadings, ruleNamed, type IncentiveRule, type IncentiveRules } from "./rules";

export interface CheckRequest {
  readonly list: IncentiveList;
  readonly rules: IncentiveRules;
  readonly people: People;
  readonly grades: GradeScale;
  /** Amounts of the pools of the period by `poolKey`; null where a pool has none yet. */
  readonly pools: ReadonlyMap<string, number | null>;
  readonly language: Language;
}

/** What somebody is to be paid, by the list and checked against the rules. */
export interface Payout {
  readonly id: string;
  readonly person: string;
  readonly department: string;
  readonly rule: string;
  readonly reason: string;
  /** Null while it cannot be known. */
  readonly amount: number | null;
}

export interface CheckedList {
  readonly payouts: readonly Payout[];
  readonly findings: readonly Finding[];
}

/** What a formula takes for the same pool. */
export function poolKey(pool: string): string {
  return pool.toLowerCase();
}

/** A row with what the rules make of it. */
interface Judged {
  readonly entry: ListEntry;
  readonly rule: IncentiveRule | null;
  readonly expected: BonusByRule;
  /** The share of a pool; null without one. */
  readonly share: number | null;
  readonly payout: number | null;
}

/** Reads a list again with the rules: a number that somebody typed over a formula is found, not believed. */
export function checkList(request: CheckRequest): CheckedList {
  const { list, rules, people } = request;
  const judged = judge(request);
  return {
    payouts: judged.map(({ entry: { id, values }, payout }) =>
      ({ id, person: values.person, department: values.department, rule: values.rule, reason: values.reason, amount: payout })),
    findings: [
      ...list.findings, ...rules.findings,
      ...judged.flatMap((row) => rowFindings(row, request)),
      ...(list.companyFactor === null ? [finding("company", "error", text.noCompanyFactor, {}, { detail: text.noCompanyFactorDetail })] : []),
      ...noBases(judged), ...coefficients(judged, request), ...poolFindings(judged, request), ...againstResults(judged, people), ...repeated(judged),
    ],
  };
}

function judge({ list, rules, grades, pools }: CheckRequest): readonly Judged[] {
  const rows = list.entries.map((entry) => {
    const { values } = entry;
    const rule = values.rule === "" ? null : ruleNamed(rules.rules, values.rule);
    const expected = rule === null ? noBonus : bonusByRule({ ...values, companyFactor: list.companyFactor }, rule, { grades, factors: rules.factors });
    // Without the company's factor or the days in post the formula says nothing either.
    const bonus = list.companyFactor === null || values.inPost === null ? null : expected.bonus;
    return { entry, rule, expected: { ...expected, bonus } };
  });
  const shares = sharesOf(rows, pools, list.decimals ?? 2);
  return rows.map((row): Judged => {
    const { adjustment } = row.entry.values;
    const share = shares.get(row.entry) ?? null;
    const paid = row.expected.bonus === null ? null : (row.rule?.pool ?? "") === "" ? roundTo(row.expected.bonus, list.decimals ?? 2) : share;
    const payout = paid === null ? (row.expected.bonus === null ? adjustment : null) : roundTo(paid + (adjustment ?? 0), 6);
    return { ...row, share, payout };
  });
}

type Claimed = Pick<Judged, "entry" | "rule" | "expected">;

function sharesOf(rows: readonly Claimed[], pools: CheckRequest["pools"], decimals: number): ReadonlyMap<ListEntry, number> {
  const shares = new Map<ListEntry, number>();
  for (const [pool, members] of groupBy(rows.filter(({ rule, expected }) => (rule?.pool ?? "") !== "" && expected.bonus !== null), ({ rule }) => rule?.pool ?? "")) {
    const amount = pools.get(poolKey(pool)) ?? null;
    const shared = amount === null ? null : poolShares(amount, members.map(({ expected }) => expected), decimals);
    members.forEach(({ entry }, index) => { if (shared !== null) shares.set(entry, shared.shares[index] ?? 0); });
  }
  return shares;
}

/** As Excel's ROUND: half away from zero, with the decimals that people see. */
function roundTo(amount: number, decimals: number): number {
  const unit = 10 ** decimals;
  const scaled = Math.abs(amount) * unit;
  return (Math.sign(amount) * Math.round(Number(scaled.toPrecision(15)))) / unit;
}

function finding(id: string, severity: Severity, message: Message, parameters: Finding["parameters"], more: Partial<Pick<Finding, "detail" | "address" | "department" | "person">> = {}): Finding {
  return { id: `incentive:${id}`, severity, text: message, parameters, ...more };
}

function rowFindings(row: Judged, { list }: CheckRequest): readonly Finding[] {
  const { entry: { id, values, row: read }, rule, payout } = row;
  const { person, department } = values;
  const about = (column: keyof ListColumns): Pick<Finding, "address" | "department"> => ({ address: read.cell(column), department });
  if (values.rule === "") return [finding(`rule:${id}`, "error", text.noRule, { person }, { detail: text.noRuleDetail, ...about("rule") })];
  if (rule === null) return [finding(`rule:${id}`, "error", text.unknownRule, { person, rule: values.rule }, { detail: text.noRuleDetail, ...about("rule") })];
  const found: Finding[] = [];
  if (values.base !== null && values.score === null && rule.personBy !== "none" && !read.unreadable.has("score")) {
    found.push(finding(`score:${id}`, "error", text.noScore, { person }, { detail: text.noScoreDetail, ...about("score") }));
  }
  if (values.base !== null && values.departmentScore === null && rule.departmentBy !== "none" && !read.unreadable.has("departmentScore")) {
    found.push(finding(`department:${id}`, "error", text.noDepartmentTotal, { person, department }, { detail: text.noScoreDetail, ...about("departmentScore") }));
  }
  if ((values.adjustment ?? 0) !== 0 && values.reason === "") {
    found.push(finding(`reason:${id}`, "error", text.noReason, { person, amount: formatMoney(values.adjustment ?? 0) }, about("reason")));
  }
  if (payout !== null && payout < 0) found.push(finding(`negative:${id}`, "error", text.negativePay, { person, amount: formatMoney(payout) }, about("payout")));
  const wrong = wrongCell(row, list);
  if (wrong !== null) found.push(finding(`cell:${id}`, "error", withTerms(text.otherCells, { column: headings[wrong.heading] }), { person, shown: wrong.shown, expected: wrong.expected }, { detail: text.otherCellsDetail, ...about(wrong.column) }));
  return found;
}

interface WrongCell {
  readonly column: keyof ListColumns;
  readonly heading: keyof typeof headings;
  readonly shown: string;
  readonly expected: string;
}

/** The first cell of a row that says something else than the rules do; the others follow from it. */
function wrongCell({ entry: { values, row }, rule, expected, share, payout }: Judged, { companyFactor }: IncentiveList): WrongCell | null {
  const checks: readonly (readonly [column: keyof ListColumns & keyof Judged["entry"]["values"], heading: keyof typeof headings, expected: number | null])[] = [
    ["targetBonus", "targetBonus", rule?.targetBonus ?? null], ["companyFactor", "companyFactor", companyFactor],
    ["departmentFactor", "departmentFactor", expected.departmentFactor], ["personFactor", "personFactor", expected.personFactor],
    ["cap", "capAmount", expected.cap], ["bonus", "bonus", expected.bonus], ["share", "poolShare", share], ["payout", "payout", payout],
  ];
  for (const [column, heading, wanted] of checks) {
    const shown = values[column] as number | null;
    if (row.unreadable.has(column) || isSame(shown, wanted)) continue;
    return { column, heading, shown: cellWords(shown), expected: cellWords(wanted) };
  }
  return null;
}

function isSame(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other)) * 10;
}

function cellWords(value: number | null): string {
  return value === null ? "–" : formatMoney(value);
}

function noBases(judged: readonly Judged[]): readonly Finding[] {
  const without = judged.filter(({ entry, rule }) => rule !== null && entry.values.base === null && !entry.row.unreadable.has("base"));
  const [first] = without;
  if (first === undefined) return [];
  return [finding("base", "error", text.noBase, { count: without.length, names: names(without) }, { detail: text.noBaseDetail, address: first.entry.row.cell("base") })];
}

function names(rows: readonly Judged[]): string {
  return listNames(rows.map(({ entry }) => entry.values.person));
}

/** The first names of a list, as many as a sentence holds. */
function listNames(all: readonly string[]): string {
  const shown = namesCell(all.slice(0, 5));
  return all.length > 5 ? `${shown} …` : shown;
}

/** Grades that somebody has and that no factor is there for. */
function coefficients(judged: readonly Judged[], { rules, grades: _grades }: CheckRequest): readonly Finding[] {
  const wanted = new Map<string, { readonly grade: string; readonly which: "person" | "department" }>();
  for (const { entry: { values }, rule, expected } of judged) {
    if (rule?.personBy === "grade" && values.score !== null && expected.personFactor === null) wanted.set(`person:${expected.grade}`, { grade: expected.grade, which: "person" });
  }
  const missing = rules.factors.filter(({ department }) => department === null).map(({ grade }) => grade);
  const isDepartmentMissing = judged.some(({ rule, entry, expected }) => rule?.departmentBy === "grade" && entry.values.departmentScore !== null && expected.departmentFactor === null);
  if (isDepartmentMissing) for (const grade of missing) wanted.set(`department:${grade}`, { grade, which: "department" });
  return [...wanted].map(([key, { grade, which }]) =>
    finding(`factor:${key}`, "error", withTerms(text.noCoefficient, { factor: factorHeadings[which] }), { grade }, { detail: text.noCoefficientDetail }));
}

function poolFindings(judged: readonly Judged[], { pools, list }: CheckRequest): readonly Finding[] {
  const members = groupBy(judged.filter(({ rule }) => (rule?.pool ?? "") !== ""), ({ rule }) => rule?.pool ?? "");
  return [...members].flatMap(([pool, rows]): readonly Finding[] => {
    const amount = pools.get(poolKey(pool)) ?? null;
    const address = rows[0]?.entry.row.cell("pool") ?? "";
    if (amount === null) return [finding(`pool:${pool}`, "error", text.noPoolAmount, { pool, count: rows.length }, { detail: text.noPoolAmountDetail, address })];
    const claims = rows.filter(({ expected }) => expected.bonus !== null).map(({ expected }) => expected);
    const shared = poolShares(amount, claims, list.decimals ?? 2);
    return shared === null || shared.rest === 0 ? [] : [finding(`rest:${pool}`, "warning", text.poolRest, { pool, amount: formatMoney(shared.rest) }, { address })];
  });
}

/** Whether the list still says what the results say. */
function againstResults(judged: readonly Judged[], people: People): readonly Finding[] {
  const standing = new Set(judged.map(({ entry }) => entry.id));
  const missing = people.all().filter(({ id }) => !standing.has(id));
  const changed = judged.filter(({ entry: { values } }) => {
    const now = people.of(values.person, values.department);
    return !isSame(values.score, now.score) || !isSame(values.departmentScore, now.departmentScore) || (now.scoreOf === "own" && !isSame(values.inPost, now.inPost));
  });
  return [
    ...(missing.length === 0 ? [] : [finding("missing", "error", text.notOnList, { names: listNames(missing.map(({ person }) => person)) }, { detail: text.notOnListDetail })]),
    ...(changed.length === 0 ? [] : [finding("changed", "error", text.changedScores, { count: changed.length, names: names(changed) }, { detail: text.changedScoresDetail, address: changed[0]?.entry.row.cell("score") ?? "" })]),
  ];
}

function repeated(judged: readonly Judged[]): readonly Finding[] {
  return [...groupBy(judged, ({ entry }) => entry.id).values()].flatMap((rows) => {
    const second = rows[1]?.entry;
    return second === undefined ? [] : [finding(`repeated:${second.id}`, "error", text.repeatedPerson, { person: second.values.person, department: second.values.department }, { detail: text.repeatedPersonDetail, address: second.row.cell("person") })];
  });
}
