import { emptyNode } from "../../goals/emptyNode";
import { effectiveShare } from "../../goals/targets/effective";
import { groupBy, isAgreed } from "../../goals/tree";
import { readTable, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { PeriodGoal } from "../changes/segments";
import { codeInId, type ReviewRow } from "../scoredRow";
import type { PeriodId } from "../types";
import { definitionOf, definitionOnSheet } from "./definition";

/** A review sheet, and whether what the goal tree defines on it may still change. */
export interface AgreedSheet {
  readonly department: string;
  /** Whose own sheet it is; "" for the whole department. */
  readonly person: string;
  readonly reading: TableReading;
  readonly isLocked: boolean;
}

export interface AgreedRequest {
  readonly period: PeriodId;
  /** The goals of the period as the tree has them now. */
  readonly goals: readonly PeriodGoal[];
  readonly sheets: readonly AgreedSheet[];
  /** What the sheets of a department were generated from; null where nobody knows: then the sheet itself says it. */
  readonly frozenOf: (department: string) => readonly PeriodGoal[] | null;
  /** KPIs of which an approved change of the period says from or until when they count. */
  readonly dated: ReadonlySet<string>;
}

/** A KPI of which the goal tree and what was agreed say different things: what it is in each, null where it is not. */
export interface Parted {
  readonly department: string;
  readonly inTree: PeriodGoal | null;
  readonly agreed: PeriodGoal | null;
  /** Its row, where its sheet has one. */
  readonly row: ReviewRow | null;
  /** What it is in the tree where it is another department's by now. */
  readonly elsewhere?: PeriodGoal;
}

export interface AgreedGoals {
  readonly goals: readonly PeriodGoal[];
  readonly parted: readonly Parted[];
}

/**
 * The goals by which the sheets of a period count: those of the tree, but on sheets that were handed in or are being
 * assessed what they were generated from, with the changes that were approved. What is new in the tree is not on them.
 */
export function agreedGoals(request: AgreedRequest): AgreedGoals {
  const { goals, sheets } = request;
  if (!sheets.some(({ isLocked }) => isLocked)) return { goals, parted: [] };
  const inTree = new Map(goals.map((goal) => [goal.id, goal] as const));
  const open = openRows(sheets);
  const parted = [...groupBy(sheets, ({ department }) => department)].flatMap(([department, own]) => partedIn(department, own, inTree, open, request));
  const byId = new Map(parted.map((each) => [each.agreed?.id ?? each.inTree?.id ?? "", each] as const));
  const kept = goals.flatMap((goal): readonly PeriodGoal[] => {
    const own = byId.get(goal.id);
    return own === undefined ? [goal] : own.agreed === null ? [] : [own.agreed];
  });
  return { goals: [...kept, ...parted.flatMap(({ agreed }) => (agreed === null || inTree.has(agreed.id) ? [] : [agreed]))], parted };
}

/** The KPIs of a department that count by what was agreed, and those that are not among them. */
function partedIn(department: string, sheets: readonly AgreedSheet[], inTree: ReadonlyMap<string, PeriodGoal>, open: OpenRows, { period, goals, frozenOf, dated }: AgreedRequest): readonly Parted[] {
  if (!sheets.some(({ isLocked }) => isLocked)) return [];
  const counts = (goal: PeriodGoal): boolean => goal.level === "kpi" && isAgreed(goal) && effectiveShare(goal, period) > 0;
  const rows = sheets.flatMap(({ reading, isLocked }) => readTable(tables.review, reading).rows
    .flatMap((row) => (row.values.goalId === "" || row.values.section === "shared" ? [] : [{ row, isLocked }])));
  const rowOf = new Map(rows.map((each) => [each.row.values.goalId, each] as const).reverse());
  const frozen = frozenOf(department)?.filter(counts) ?? null;
  const onSheets = frozen === null
    ? rows.filter(({ row, isLocked }) => isLocked && isCounted(row)).map(({ row }) => goalOnSheet(row, department, inTree.get(row.values.goalId)))
    : frozen.filter((goal) => rowOf.get(goal.id)?.isLocked ?? isLockedFor(goal, sheets));
  const agreed = new Map(onSheets.map((goal) => [goal.id, withApproved(goal, inTree.get(goal.id), department, dated)] as const));
  const news = goals.filter((goal) => goal.department === department && counts(goal) && !rowOf.has(goal.id) && !agreed.has(goal.id) && isLockedFor(goal, sheets));
  return [
    ...[...agreed.values()].map((goal): Parted => {
      const now = inTree.get(goal.id);
      const row = rowOf.get(goal.id)?.row ?? null;
      if (now === undefined || !counts(now)) return { department, agreed: goal, inTree: null, row };
      return now.department === department ? { department, agreed: goal, inTree: now, row } : { department, agreed: goal, inTree: null, row, elsewhere: now };
    }),
    ...news.map((goal): Parted => {
      const there = open.get(goal.id);
      // What cannot come here stays where it is filled in.
      if (there === undefined) return { department, agreed: null, inTree: goal, row: null };
      return { department: there.department, agreed: goalOnSheet(there.row, there.department, goal), inTree: null, row: there.row, elsewhere: goal };
    }),
  ];
}

/** The rows of sheets that may still change, by their KPIs. */
type OpenRows = ReadonlyMap<string, { readonly department: string; readonly row: ReviewRow }>;

function openRows(sheets: readonly AgreedSheet[]): OpenRows {
  return new Map(sheets.filter(({ isLocked }) => !isLocked).flatMap(({ department, reading }) => readTable(tables.review, reading).rows
    .flatMap((row) => (row.values.goalId === "" || row.values.section === "shared" || !isCounted(row) ? [] : [[row.values.goalId, { department, row }] as const]))));
}

/** A row whose KPI had left the tree before has no weight any more; what counts outside the weights never had one. */
function isCounted({ values: { weight, section } }: ReviewRow): boolean {
  return weight !== null || section === "bonus" || section === "veto";
}

/** Whether a KPI without a row would come onto a sheet that is locked: its owner's, else the department's. */
function isLockedFor({ owner }: PeriodGoal, sheets: readonly AgreedSheet[]): boolean {
  if (sheets.every(({ isLocked }) => isLocked)) return true;
  return (sheets.find(({ person }) => person !== "" && person === owner) ?? sheets.find(({ person }) => person === ""))?.isLocked ?? false;
}

function goalOnSheet(row: ReviewRow, department: string, now: PeriodGoal | undefined): PeriodGoal {
  const { goalId } = row.values;
  const code = codeInId(goalId);
  const known: PeriodGoal = { ...(now ?? { ...emptyNode, id: goalId, code: code === "" ? null : code }), department };
  return { ...known, ...definitionOnSheet(row, definitionOf(known), "known") };
}

/** What was agreed, with the changes of the period that somebody has approved since; where it hangs and what it is called by is the tree's. */
function withApproved(goal: PeriodGoal, now: PeriodGoal | undefined, department: string, dated: ReadonlySet<string>): PeriodGoal {
  const { approved = [], segments } = now ?? {};
  const isTarget = now !== undefined && approved.includes("target");
  const isWeight = now !== undefined && approved.includes("weight");
  return {
    ...goal, department,
    ...(now === undefined ? {} : { parent: now.parent, contributors: now.contributors }),
    ...(isTarget ? { target: now.target, threshold: now.threshold, stretch: now.stretch } : {}),
    ...(isWeight ? { weight: now.weight } : {}),
    ...(approved.length > 0 && segments !== undefined ? { segments } : {}),
    ...(approved.length > 0 ? { approved } : {}),
    ...(now !== undefined && dated.has(goal.id) ? { start: now.start, until: now.until } : {}),
  };
}
