import type { CalendarKind } from "../../../../review/periods";
import type { Subject } from "../../types";
import { is, type TokenOf } from "../meanings";
import type { Reading } from "./reading";

/** What a question asks of, as far as its nouns tell. */
export interface SaidSubject {
  /** Null where no noun says it. */
  readonly subject: Subject | null;
  /** For each department, owner or period one answer: "by department", 各部门. */
  readonly each: boolean;
  /** Whether more than one was asked for; null where the words leave it open. */
  readonly many: boolean | null;
  readonly unit: CalendarKind | null;
  /** A noun for KPIs stands in it, besides the subject. */
  readonly ofKpis: boolean;
  /** Whether a question word stands with it: which departments, 谁. */
  readonly isAsked: boolean;
  readonly nouns: readonly TokenOf<"noun">[];
}

/** `from` is where the order or the limit stands: a length of time behind it is what is asked for (得分最高的季度, best quarter). */
export function takeSubject(reading: Reading, from: number, isAggregate: boolean): SaidSubject {
  absorbNames(reading);
  // "KPIs whose score is low" asks for no person.
  reading.take(...reading.all("who").filter((who) => is(reading.before(who), "noun")));
  const nouns = reading.all("noun");
  // 季度得分: a length of time alone says no more than the period that is looked at.
  const all = nouns.filter((noun) => noun.subject !== "period" || is(beforeCount(noun, reading), "each") || (nouns.length === 1 && noun.start > from));
  const asked = nouns.find((noun) => is(reading.before(noun), "which")) ?? (reading.has("who") ? undefined : nounBeforeWhich(reading));
  const each = all.find((noun) => is(beforeCount(noun, reading), "each") && noun.subject !== "kpi");
  const isWho = reading.has("who");
  const isTrend = reading.has("trend");
  const period = nouns.find(({ subject }) => subject === "period");
  const kpi = all.find(({ subject }) => subject === "kpi");
  const which = reading.all("which")[0];
  const chosen = asked ?? (isWho ? undefined : isTrend ? period : (each ?? headOf(all, isAggregate, reading)));
  const subject = asked?.subject ?? (isWho ? "owner" : isTrend || each?.subject === "period" ? "period" : (chosen?.subject ?? null));
  const unit = period?.unit ?? null;
  reading.takeAll("noun");
  for (const kind of ["which", "who", "each", "trend", "classifier"] as const) reading.takeAll(kind);
  return {
    subject, each: each !== undefined, many: which?.many ?? (isWho ? null : (chosen?.many ?? (each === undefined ? null : true))), unit,
    ofKpis: kpi !== undefined, nouns: all, isAsked: asked !== undefined || isWho,
  };
}

/**
 * The noun that the others only describe: the first in English (departments with missed KPIs), the last in Chinese
 * (有未达标指标的部门) and of two side by side; what is counted or averaged is that of KPIs, for each of the other noun.
 */
function headOf(nouns: readonly TokenOf<"noun">[], isAggregate: boolean, reading: Reading): TokenOf<"noun"> | undefined {
  const others = isAggregate ? nouns.filter(({ subject }) => subject !== "kpi") : [];
  const among = others.length > 0 ? others : nouns;
  const [first, last] = [among[0], among.at(-1)];
  const next = first === undefined ? undefined : reading.after(first);
  return first?.many === undefined ? last : (is(next, "noun") && next.start <= first.end + 1 && among.includes(next) ? next : first);
}

/** "the Finance department", 销售部门, 李娜本人: a noun beside a name only says what the name is. */
function absorbNames(reading: Reading): void {
  for (const noun of reading.all("noun")) {
    const before = reading.before(noun);
    const after = reading.after(noun);
    const named = is(before, "name") ? before : is(after, "name") && !is(before, "each") && !is(before, "which") ? after : null;
    if (named === null) continue;
    const is1 = (named.of === "departments" && noun.subject === "department") || (named.of === "owners" && noun.subject === "owner");
    if (is1) reading.take(noun);
  }
}

/** 得分最低的指标是哪个: the question word stands last. */
function nounBeforeWhich(reading: Reading): TokenOf<"noun"> | undefined {
  const which = reading.all("which").at(-1);
  if (which === undefined) return undefined;
  const before = reading.before(which);
  return is(before, "noun") ? before : undefined;
}

function beforeCount(noun: TokenOf<"noun">, reading: Reading): ReturnType<Reading["before"]> {
  const before = reading.before(noun);
  return is(before, "classifier") ? reading.before(before) : before;
}
