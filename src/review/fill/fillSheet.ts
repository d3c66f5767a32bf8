import { noShare, type OkrShare } from "../../goals/okr/totalWithOkrs";
import type { Direction, GoalNode } from "../../goals/types";
import { findColumns, readTable, type TableReading } from "../../sheets/readTable";
import type { ReviewSection } from "../../sheets/reviewSections";
import { tables } from "../../sheets/schema";
import { reviewInputs, type ReviewInput } from "../cycle/locks";
import { openInputs } from "../mayChange";
import type { Cycle } from "../cycle/cycles";
import type { Rules } from "../rules";
import { isFilled, scoreRow, type ReviewRow } from "../scoredRow";
import { reviewedKpis } from "../shared/reviewedKpis";
import { lockedByRow } from "../shared/sharedCells";
import type { ReviewReading } from "../sheet/head";
import { countedWith, totalOf } from "../sheet/total";
import type { Message } from "../../text/language";
import { gradeOf } from "../../scoring/grade";
import { points } from "../../scoring/types";
import type { History } from "../history";
import type { PeriodId } from "../types";
import { entryOf, type Entry } from "./entry";
import type { SubmissionStanding } from "./submissions";
import type { ThreadMessage } from "./threads";

/** One KPI to be filled in. */
export interface FillRow {
  readonly goalId: string;
  readonly kpi: string;
  readonly unit: string;
  readonly section: ReviewSection;
  readonly weight: number | null;
  readonly target: number | null;
  readonly direction: Direction | null;
  readonly nature: GoalNode["nature"];
  /** What each rating of a soft KPI means. */
  readonly anchors: string;
  /** What the input cells hold. */
  readonly entries: Readonly<Record<ReviewInput, Entry>>;
  readonly isFilled: boolean;
  /** Points by the rules; null without an actual. */
  readonly score: number | null;
  readonly status: string;
  /** The cell of the actual. */
  readonly address: string;
  /** Earlier actuals, oldest first. */
  readonly history: readonly number[];
  readonly messages: readonly ThreadMessage[];
  /** Who enters the actual, where that is another department. */
  readonly sharedFrom?: string;
  /** Inputs that nobody fills in on this sheet, because another department does; none when left out. */
  readonly locked?: ReadonlySet<ReviewInput>;
}

/** A review sheet as the form shows it. */
export interface FillSheet {
  /** Name of the Excel table. */
  readonly table: string;
  readonly sheet: string;
  readonly department: string;
  /** Whose own sheet it is; "" for the whole department. */
  readonly person: string;
  readonly standing: SubmissionStanding;
  /** The day until which it is to be done, ISO; "" where nobody has said. */
  readonly due: string;
  readonly isClosed: boolean;
  /** Headings that the table lacks: then nothing of it can be read. None when left out. */
  readonly missing?: readonly Message[];
  /** Inputs that may be written now, of those that the sheet has. */
  readonly open: ReadonlySet<ReviewInput>;
  readonly rows: readonly FillRow[];
  readonly filled: number;
  readonly kpis: number;
  readonly total: number | null;
  readonly grade: string;
}

export interface FillContext {
  readonly period: PeriodId;
  readonly goals: readonly GoalNode[];
  readonly rules: Rules;
  readonly cycle: Cycle | null;
  readonly standing: SubmissionStanding;
  /** What each goal has reached before. */
  readonly past: ReadonlyMap<string, Pick<History, "values">>;
  readonly messages: readonly ThreadMessage[];
  /** What key results take of the total; nothing when left out. */
  readonly okrs?: OkrShare;
}

/** Puts together what the form needs of one sheet. A KPI that has left the goal tree has nothing to be filled in. */
export function fillSheet(tab: { readonly department: string; readonly person: string; readonly reading: ReviewReading }, context: FillContext): FillSheet {
  const { department, person, reading } = tab;
  const { period, rules, cycle, standing } = context;
  const byId = new Map(context.goals.map((goal) => [goal.id, goal] as const));
  const { rows: read, missing } = readTable(tables.review, reading);
  const scored = read
    .filter(({ values: { goalId } }) => goalId !== "" && (byId.size === 0 || byId.has(goalId)))
    .map((row) => scoreRow(row, { period, department, goal: byId.get(row.values.goalId), rules }));
  const origins = new Map((reviewedKpis(context.goals).get(department) ?? []).map(({ id, sharedFrom }) => [id, sharedFrom?.department] as const));
  const lockedOf = lockedByRow(reading);
  const rows = scored.map(({ row, result, section }): FillRow => {
    const goal = byId.get(row.values.goalId);
    const { goalId, kpi, unit, weight, target, direction, anchors } = row.values;
    return {
      goalId, kpi, unit, section, weight, target, direction,
      nature: goal?.nature ?? null,
      anchors: anchors === "" ? (goal?.anchors ?? "") : anchors,
      entries: entriesOf(row),
      isFilled: isFilled(row.values),
      score: result.score,
      status: result.status,
      address: row.cell("actual"),
      history: context.past.get(goalId)?.values ?? [],
      messages: context.messages.filter((message) => message.goalId === goalId),
      ...(lockedOf.has(row.index) ? { sharedFrom: origins.get(goalId) ?? "", locked: lockedOf.get(row.index)! } : {}),
    };
  });
  const due = rows.filter(({ section }) => section === "weighted");
  const total = countedWith(totalOf(scored).total, context.okrs ?? noShare);
  const isClosed = cycle?.state === "closed";
  return {
    table: reading.table, sheet: reading.sheet, department, person, standing, isClosed, rows, missing,
    due: cycle?.due ?? "",
    open: openOn(reading, cycle, standing),
    filled: due.filter((row) => row.isFilled).length,
    kpis: due.length,
    total: typeof total === "number" ? total : null,
    grade: typeof total === "number" ? String(gradeOf(points(total), rules.grades)) : "",
  };
}

/** The inputs that may be written now: the sheet has them, and neither the stage nor a submission locks them. */
export function openOn({ header }: Pick<TableReading, "header">, cycle: Pick<Cycle, "stage" | "state"> | null, standing: SubmissionStanding): ReadonlySet<ReviewInput> {
  const positions = findColumns(tables.review.columns, header);
  const open = openInputs(cycle?.stage ?? null, { submitted: standing.state === "submitted", closed: cycle?.state === "closed" });
  return new Set(reviewInputs.filter((input) => open.has(input) && positions.has(input)));
}

function entriesOf(row: ReviewRow): Readonly<Record<ReviewInput, Entry>> {
  const entry = (input: ReviewInput): Entry => entryOf(row.raw(input));
  return { actual: entry("actual"), evidence: entry("evidence"), comment: entry("comment"), self: entry("self"), manager: entry("manager") };
}
