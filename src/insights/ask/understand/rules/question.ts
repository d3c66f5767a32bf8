import type { Aggregate, Filters, Limit, Measure, Order, Question, Standing, Subject, Understanding } from "../../types";
import { is, type Token, type TokenOf } from "../meanings";
import type { Covered } from "../periods/covered";
import { takePeriods } from "../periods/take";
import { takeAggregate } from "./aggregate";
import { takeLimits, limitOf, type SaidLimit } from "./limits";
import { takeOrder, type SaidOrder } from "./order";
import { Reading } from "./reading";
import { takeStanding } from "./standing";
import { takeSubject, type SaidSubject } from "./subject";
import { timeOf } from "./time";

/** Everything that the words of a question say, one by one. */
interface Said {
  readonly names: Pick<Filters, "departments" | "owners" | "kpis">;
  readonly aggregate: Aggregate | null;
  readonly standing: Standing | null;
  readonly limits: readonly SaidLimit[];
  readonly order: SaidOrder | null;
  readonly measure: Measure | null;
  readonly subject: SaidSubject;
  readonly isYesNo: boolean;
}

/** Words that say no more where nothing else needs them. */
const silent: ReadonlySet<Token["kind"]> = new Set(["and", "to", "doing", "data", "yesNo"]);

/** What the words of a question ask for; null where they ask nothing. Those that no rule understands go into `unknown`. */
export function questionOf(given: readonly Token[], covered: Covered, unknown: Token[]): Question | Understanding | null {
  const tokens = given.filter(({ kind }) => kind !== "stop").filter((token, at, said) => isSaid(token, said[at + 1], at === 0));
  if (tokens.every(({ kind }) => kind === "name" || silent.has(kind) && kind !== "doing" && kind !== "yesNo")) return null;
  const { asks, since, rest } = takePeriods(tokens);
  const reading = new Reading(rest);
  const isTrend = reading.has("trend");
  const changes = reading.takeAll("change");
  const said = readWords(reading, changes, since !== null && !(since.from && isTrend), unknown);
  unknown.push(...reading.left.filter(({ kind }) => !silent.has(kind)));
  const subject = subjectOf(said, unknown);
  const isFrom = since?.from === true && said.measure !== "change";
  const time = timeOf({
    asks: isFrom ? [...asks, { type: "range", from: since.ask, to: null }] : asks, since: isFrom ? null : (since?.ask ?? null),
    each: subject === "period", unit: said.subject.unit, isChange: said.measure === "change",
  }, covered);
  return "kind" in time ? time : assemble(said, subject, time);
}

/** A question begins with "is" or "did" where it asks for yes or no; "over" before a period is no comparison. */
function isSaid(token: Token, next: Token | undefined, isFirst: boolean): boolean {
  if (is(token, "yesNo")) return token.atStart !== true || isFirst;
  return !(is(token, "comparator") && token.ofTime === true && is(next, "period"));
}

function readWords(reading: Reading, changes: readonly TokenOf<"change">[], isCompared: boolean, unknown: Token[]): Said {
  const names = namesOf(reading.all("name"));
  const isYesNo = reading.has("yesNo");
  const doubtful = { aggregates: reading.all("aggregate"), amounts: reading.all("most") };
  const aggregate = takeAggregate(reading);
  const standing = takeStanding(reading);
  const limits = takeLimits(reading);
  const order = takeOrder(reading);
  const { measure, isSum } = takeMeasure(reading, changes.length > 0 || isCompared, unknown);
  const subject = takeSubject(reading, order?.at ?? limits[0]?.number.start ?? Infinity, aggregate !== null);
  reading.takeAll("name");
  const said: Said = {
    names, isYesNo, standing, limits, measure, subject, aggregate: aggregate ?? (isSum ? "sum" : null),
    order: measure === "change" ? orderOfChange(order, changes, subject) : order,
  };
  unknown.push(...(isAggregateOpen(said) ? doubtful.aggregates : []), ...(isAmountOpen(said) ? doubtful.amounts : []));
  return said;
}

/** A share of what is not said, or means of KPIs in an order: neither is a question that can be asked. */
function isAggregateOpen({ aggregate, standing, order, subject }: Said): boolean {
  return aggregate === "share" ? standing === null : (aggregate === "mean" || aggregate === "sum") && order !== null && subject.subject === "kpi";
}

/** 最多 and "most" of nothing that could be more or less. */
function isAmountOpen(said: Said): boolean {
  const { aggregate, measure, order, subject } = said;
  return order?.said === "amount" && measure === null && aggregate === null && !isCountOfKpis(said, subject.subject ?? "kpi");
}

/** Which department has the most missed KPIs, which people have no actuals: KPIs are counted, though nobody said "how many". */
function isCountOfKpis({ aggregate, measure, order, standing, limits, subject }: Said, of: Subject): boolean {
  if (of === "kpi" || (aggregate !== null && aggregate !== "count")) return false;
  const isMost = order?.said === "amount" && measure === null;
  return isMost ? standing !== null || subject.ofKpis : subject.ofKpis ? standing !== null || limits.length > 0 : standing === "notMeasured";
}

/** How many departments missed: the rows that did tell it, while a count is one of KPIs. */
function isListOfThem({ aggregate, order, standing, subject }: Said, of: Subject): boolean {
  return aggregate === "count" && (of === "department" || of === "owner") && !subject.ofKpis && !subject.each && order === null && standing !== null;
}

function namesOf(tokens: readonly TokenOf<"name">[]): Said["names"] {
  const named = (of: "departments" | "owners" | "kpis"): readonly string[] => [...new Set(tokens.flatMap((token) => (token.of === of ? token.names : [])))];
  return { departments: named("departments"), owners: named("owners"), kpis: named("kpis") };
}

/** One measure is asked for; a second one is not understood. "Total actual" is the sum of them. */
function takeMeasure(reading: Reading, isChange: boolean, unknown: Token[]): { readonly measure: Measure | null; readonly isSum: boolean } {
  const said = reading.takeAll("measure");
  const isSum = said.some(({ measure }) => measure === "total") && said.some(({ measure }) => measure === "actual");
  const kept = isSum ? said.filter(({ measure }) => measure !== "total") : said;
  if (isChange) {
    unknown.push(...kept.filter(({ measure }) => measure !== "score" && measure !== "total"));
    return { measure: "change", isSum: false };
  }
  const first = kept[0]?.measure ?? null;
  unknown.push(...kept.filter(({ measure }) => measure !== first));
  return { measure: first, isSum };
}

/** 提高最多 is the highest change, 下降最多 the lowest; which ones improved: all, those that did most first. */
function orderOfChange(order: SaidOrder | null, changes: readonly TokenOf<"change">[], { isAsked }: SaidSubject): SaidOrder | null {
  const isDown = changes.find(({ up }) => up !== null)?.up === false;
  if (order === null) return isAsked && changes.some(({ up }) => up !== null) ? { at: 0, by: isDown ? "low" : "high", count: null, said: "sort" } : null;
  const isHigh = order.by === "high" || order.by === "best";
  return { ...order, by: isHigh === isDown ? "low" : "high" };
}

function subjectOf({ names, aggregate, order, measure, standing, limits, subject, isYesNo }: Said, unknown: Token[]): Subject {
  if (subject.subject !== null) return ofNoun({ aggregate, order, standing, limits, subject }, unknown);
  const isOfKpis = names.kpis.length > 0 || aggregate !== null || (standing !== null && !isYesNo) || limits.length > 0 || (order !== null && measure !== "change");
  if (isOfKpis) return measure === "total" && names.kpis.length === 0 ? "department" : "kpi";
  if (names.departments.length > 0 && names.owners.length === 0) return "department";
  if (names.owners.length > 0) return "owner";
  return measure === "total" ? "department" : "kpi";
}

/**
 * 各部门没达标的指标 lists KPIs. The lowest three of each department is more than one list, and the department with the
 * lowest KPI a question within a question: neither is understood.
 */
function ofNoun({ aggregate, order, standing, limits, subject }: Pick<Said, "aggregate" | "order" | "standing" | "limits" | "subject">, unknown: Token[]): Subject {
  const own = subject.subject ?? "kpi";
  if (own === "period" || own === "kpi" || !subject.ofKpis || aggregate !== null || order?.said === "amount") return own;
  const isList = subject.each && !subject.isAsked;
  const isOpen = order !== null && (isList || (standing === null && limits.length === 0));
  if (isOpen) unknown.push(...subject.nouns.filter((noun) => (noun.subject === own) === isList));
  return isList ? "kpi" : own;
}

function assemble(said: Said, subject: Subject, time: { readonly periods: Question["filters"]["periods"]; readonly since: Question["since"] }): Question {
  const { names, order } = said;
  const ofAll = names.kpis.length === 0 && names.owners.length === 0;
  const asked = isCountOfKpis(said, subject) ? "count" : isListOfThem(said, subject) ? null : said.aggregate;
  const isYesNo = said.isYesNo && said.subject.subject === null;
  const standing = isYesNo ? null : said.standing;
  const isWhole = subject !== "kpi" && subject !== "period" && asked === null;
  const own = ownMeasure(subject, asked, ofAll);
  const limits = said.limits.map((limit) => limitOf(limit, own === "change" ? "score" : own)).map((limit) => (subject === "department" && isWhole && ofAll && limit.measure === "score" ? { ...limit, measure: own as Limit["measure"] } : limit));
  const measure = measureOf(said.measure ?? limits[0]?.measure ?? null, own, subject, asked, ofAll);
  const turned = isWhole && standing !== null ? limitOfStanding(standing, own as Limit["measure"]) : null;
  const aggregate = asked ?? highestOf(said, subject) ?? (isWhole || subject === "period" ? meanOf(subject, measure) : null);
  return {
    subject, measure, aggregate,
    filters: { periods: time.periods, ...names, standing: turned === null ? standing : null, limits: turned === null ? limits : [...limits, turned] },
    order: aggregate === "highest" || aggregate === "lowest" ? null : orderOf(order, measure, said.subject), since: time.since,
  };
}

function ownMeasure(subject: Subject, aggregate: Aggregate | null, ofAll: boolean): Measure {
  if (aggregate === "sum") return "actual";
  return subject === "department" && aggregate === null && ofAll ? "total" : "score";
}

/** What a department scores is its total; counts and shares are of KPIs, whatever they are asked by. */
function measureOf(said: Measure | null, own: Measure, subject: Subject, aggregate: Aggregate | null, ofAll: boolean): Measure {
  if (aggregate === "count" || aggregate === "share") return "score";
  if (said === null || (said === "score" && own === "total")) return own;
  return said === "total" && (subject === "kpi" || subject === "owner" || !ofAll) ? "score" : said;
}

function meanOf(subject: Subject, measure: Measure): Aggregate | null {
  return measure === "change" || (measure === "total" && subject === "department") ? null : "mean";
}

/** A department or a person is on target as a whole. */
function limitOfStanding(standing: Standing, measure: Limit["measure"]): Limit {
  return { measure, comparator: standing === "onTarget" ? ">=" : "<", value: 100 };
}

/** "What is the highest score" asks for a number; "the KPI with the highest score" for a row. */
function highestOf({ order, measure, subject, limits }: Said, of: Subject): Aggregate | null {
  if (order === null || order.said !== "superlative" || order.count !== null || measure === null || measure === "change" || measure === "total" || limits.length > 0) return null;
  if (subject.isAsked || subject.ofKpis || (order.by !== "high" && order.by !== "low")) return null;
  if (of !== "kpi" && !subject.each) return null;
  return order.by === "high" ? "highest" : "lowest";
}

function orderOf(order: SaidOrder | null, measure: Measure, { many }: SaidSubject): Order | null {
  if (order === null) return null;
  const isJudged = measure === "score" || measure === "attainment" || measure === "total";
  const by = isJudged ? order.by : order.by === "best" ? "high" : order.by === "worst" ? "low" : order.by;
  return { by, count: order.count ?? (order.said === "sort" || many === true ? null : 1) };
}
