import { assignmentMessages as text } from "../../text/assignments";
import { formatWeight } from "../../text/numbers";
import type { RollUpOf } from "../cascade/rollUp";
import { isSamePerson } from "../contributors";
import { overlap, peakWeight, spanOf, type DaySpan } from "../dayWeights";
import type { GoalNode } from "../types";
import { applyEdit } from "./applyEdit";
import { assignEdit, kpisOfJob } from "./assign";
import { wholeTargets, type DraftAssignment, type StayChange, type TargetChoice } from "./assignmentDraft";
import { sharesAround } from "./givenShares";
import { jobGroup, type JobGroup } from "./jobGroup";
import { canBeShared, sharedKpis, takersBeside, targetEdits, type SharedKpi, type TargetTaker } from "./jobTargets";
import { refuse } from "./rows";
import { jobWeight, type TreeJob } from "./treeJobs";
import { isRefusal, type Refusal, type TreeEdit } from "./types";

/** What becomes of one job. */
export interface JobChanges {
  readonly job: TreeJob;
  readonly fresh: readonly DraftAssignment[];
  /** By the id of a role. */
  readonly changed: ReadonlyMap<string, StayChange>;
  readonly released: ReadonlySet<string>;
  readonly targets: TargetChoice | undefined;
}

/** The edits of one job, the tree after them, and the KPIs whose targets can be shared out. */
export interface JobEdits {
  readonly edits: readonly TreeEdit[];
  readonly nodes: readonly GoalNode[];
  readonly shared: readonly SharedKpi[];
  /** Names of KPIs with a target that is the same for everybody. */
  readonly alike: readonly string[];
}

/** Those who have a job in a tree, as turns that the lines of the grid are told by. */
interface Taker extends TargetTaker {
  readonly isNew: boolean;
}

/** Takes back, ends, gives away and shares out, in this order. */
export function jobEdits(before: readonly GoalNode[], changes: JobChanges, rollUpOf: RollUpOf): JobEdits | Refusal {
  const { job, fresh, changed, released, targets = wholeTargets } = changes;
  const anchor = before.find(({ id }) => id === job.id);
  if (anchor === undefined) return refuse(text.jobGone, { job: job.title });
  const maker = new Maker(before);
  maker.make(releaseEdits(before, anchor, released));
  maker.make([...changed].flatMap(([id, { start, until }]): readonly TreeEdit[] => (start === undefined && until === undefined ? []
    : [{ kind: "date", id, days: { ...(start !== undefined && { start }), ...(until !== undefined && { until }) } }])));
  const given = fresh.length === 0 ? null : assignEdit(maker.nodes, anchorIn(maker.nodes, job)?.id ?? "", fresh);
  maker.make(given === null ? [] : [given]);
  const holder = anchorAfter(before, maker.nodes, job);
  const group = holder === undefined ? null : jobGroup(maker.nodes, holder);
  const takers = group === null ? [] : takersIn(group, changes);
  const total = jobWeight(before, anchor);
  const freed = job.held.filter(({ id }) => released.has(id)).map(spanOf);
  const shares = shareEdits(takers, group?.holders ?? [], { total, before, freed, title: job.title });
  if (isRefusal(shares)) return shares;
  maker.make(shares);
  const taking = takersBeside(takers).map((taker) => withShare(taker, maker.nodes, total));
  const shared = sharedKpis(before, job.kpis, maker.nodes, taking, rollUpOf);
  const parts = targets.mode === "whole" ? [] : targetEdits(shared, targets);
  if (isRefusal(parts)) return parts;
  maker.make(parts);
  const alike = job.kpis.filter((kpi) => kpi.target !== null && !canBeShared(kpi, rollUpOf)).map(({ goal }) => goal);
  return maker.refused ?? { edits: maker.edits, nodes: maker.nodes, shared, alike };
}

/** Those who have the job once it has been given, by the lines that gave it to them. */
function takersIn({ holders, open }: JobGroup, { fresh, changed }: JobChanges): readonly Taker[] {
  return holders.filter((each) => !open.has(each)).map((role) => {
    const line = fresh.find((each) => each.start === role.start && each.until === role.until && isSamePerson(each.name, role.owner));
    const days = changed.get(role.id);
    return { key: line?.key ?? role.id, role, share: line?.share ?? days?.share ?? null, isNew: line !== undefined || days?.start !== undefined || days?.until !== undefined };
  });
}

/** Makes edits one after the other, each over what those before it leave. */
class Maker {
  readonly edits: TreeEdit[] = [];
  refused: Refusal | null = null;

  constructor(public nodes: readonly GoalNode[]) {}

  make(edits: readonly TreeEdit[]): void {
    if (edits.length === 0 || this.refused !== null) return;
    const edit: TreeEdit = { kind: "all", edits };
    const made = applyEdit(this.nodes, edit);
    if (isRefusal(made)) {
      this.refused = made;
      return;
    }
    this.nodes = made.nodes;
    this.edits.push(edit);
  }
}

/** A role that is taken back goes with its KPIs; the last one of a job becomes nobody's, so that the job stays. */
function releaseEdits(nodes: readonly GoalNode[], anchor: GoalNode, released: ReadonlySet<string>): readonly TreeEdit[] {
  if (released.size === 0) return [];
  const { name, holders } = jobGroup(nodes, anchor);
  const going = holders.filter(({ id }) => released.has(id));
  const isKept = holders.some((each) => !going.includes(each) && kpisOfJob(nodes, each).length > 0);
  const [first, ...others] = isKept ? [null, ...going] : going;
  const owner = nodes.find(({ id }) => id === anchor.parent)?.owner ?? "";
  return [
    ...(first == null ? [] : [first, ...kpisOfJob(nodes, first)].map((node): TreeEdit =>
      ({ kind: "set", id: node.id, changes: { owner, ...(node.start === first.start && { start: "" }), ...(node.until === first.until && { until: "" }), ...(node === first && { goal: name }) } }))),
    ...others.flatMap((each): readonly TreeEdit[] => (each === null ? [] : [{ kind: "remove", id: each.id }])),
  ];
}

/** A role or department by which a job is still told. */
function anchorIn(nodes: readonly GoalNode[], { id, held }: TreeJob): GoalNode | undefined {
  const ids = new Set([id, ...held.map((each) => each.id)]);
  return nodes.find((node) => ids.has(node.id) && kpisOfJob(nodes, node).length > 0);
}

/** Those to whom a department's own KPIs were given have roles that were not there before. */
function anchorAfter(before: readonly GoalNode[], nodes: readonly GoalNode[], job: TreeJob): GoalNode | undefined {
  const known = new Set(before.map(({ id }) => id));
  return anchorIn(nodes, job) ?? nodes.find((node) => node.parent === job.id && node.level === "role" && !known.has(node.id));
}

interface ShareTask {
  readonly total: number | null;
  readonly before: readonly GoalNode[];
  /** The days of those whose assignment was taken back. */
  readonly freed: readonly DaySpan[];
  readonly title: string;
}

/** What those who have the job weigh after that: given parts, and what these and other days ask of those beside them. */
function shareEdits(takers: readonly Taker[], holders: readonly GoalNode[], { total, before, freed, title }: ShareTask): readonly TreeEdit[] | Refusal {
  const isGiven = takers.some(({ share }) => share !== null);
  if (total === null) return isGiven ? refuse(text.weightFirst, { job: title }) : [];
  const isOver = holders.every(({ weight }) => weight !== null) && peakWeight(holders) > total + rounding;
  if (!isGiven && freed.length === 0 && !isOver) return [];
  const known = new Map(before.map((node) => [node.id, node] as const));
  const turns = holders.map((role) => {
    const taker = takers.find((each) => each.role === role);
    const was = known.get(role.id);
    const isLonger = was !== undefined && (spanOf(role).first < spanOf(was).first || spanOf(role).last > spanOf(was).last);
    const isBesideFreed = freed.some((span) => overlap(span, spanOf(role)));
    return { start: role.start, until: role.until, weight: role.weight, given: taker?.share ?? null, isMoved: isBesideFreed || role.weight === null || (isOver && isLonger) };
  });
  const weights = sharesAround(total, turns);
  if (!("kind" in weights)) return holders.flatMap(({ id, weight }, at): readonly TreeEdit[] => (weights[at] === weight ? [] : [{ kind: "set", id, changes: { weight: weights[at] ?? null } }]));
  return weights.kind === "tooMuch" ? refuse(text.sharesTooMuch, { job: title, sum: formatWeight(weights.sum) }) : refuse(text.noShareLeft, { job: title });
}

const rounding = 1e-9;

/** The part of the job that a role has in a tree. */
function withShare(taker: Taker, nodes: readonly GoalNode[], total: number | null): TargetTaker {
  const role = nodes.find(({ id }) => id === taker.role.id) ?? taker.role;
  return { key: taker.key, role, share: total === null || total === 0 || role.weight === null ? null : role.weight / total };
}
