import { assignmentMessages as text } from "../../text/assignments";
import { exactly } from "../../text/numerals";
import { addsUp, rollUpOf as combinedAs, type RollUpOf } from "../cascade/rollUp";
import { unitDecimals } from "../cascade/unitDecimals";
import { overlap, peakOfSpans, spanOf } from "../dayWeights";
import type { GoalNode, Method } from "../types";
import { kpisOfJob } from "./assign";
import type { TargetChoice } from "./assignmentDraft";
import { evenShares } from "./heldShares";
import { partsByDays } from "./partsByDays";
import { refuse } from "./rows";
import type { Refusal, TreeEdit } from "./types";

/** Somebody among whom targets are shared out: their role, and the line of the grid that it is told by. */
export interface TargetTaker {
  readonly key: string;
  readonly role: GoalNode;
  /** The part of the job, where weights say it. */
  readonly share: number | null;
}

/** A KPI whose target is shared out over those who have a job. */
export interface SharedKpi {
  readonly slot: string;
  readonly name: string;
  readonly unit: string;
  /** What they have together now, on the day on which that is most. */
  readonly whole: number;
  /** The goals that have it now: their period targets are what is shared out. */
  readonly from: readonly string[];
  readonly takers: readonly { readonly taker: TargetTaker; readonly kpi: GoalNode }[];
}

/** By what the KPIs of those who have a job are one. */
export function kpiSlot({ code, goal }: Pick<GoalNode, "code" | "goal">): string {
  return `${code ?? ""}\n${goal}`;
}

/** Methods whose parameter is a value of the KPI, which is less for a part: the worst value, the bad one, the start. */
const withValue: ReadonlySet<Method | null> = new Set<Method>(["linear", "efficacy", "progress"]);

/** Whether a target is an amount that parts add up to; a rule or a tier gives a target of its own. */
export function canBeShared(kpi: GoalNode, rollUpOf: RollUpOf): boolean {
  return kpi.target !== null && kpi.target !== 0 && kpi.rule === "" && kpi.tier === "" && addsUp(combinedAs(kpi, rollUpOf));
}

/** The KPIs that can be shared out over some people. `before` is the tree in which nothing has been shared out or given away yet. */
export function sharedKpis(before: readonly GoalNode[], job: readonly GoalNode[], nodes: readonly GoalNode[], takers: readonly TargetTaker[], rollUpOf: RollUpOf): readonly SharedKpi[] {
  const known = new Map(before.map((node) => [node.id, node] as const));
  const slots = new Map<string, { readonly taker: TargetTaker; readonly kpi: GoalNode }[]>();
  for (const taker of takers) {
    for (const kpi of kpisOfJob(nodes, taker.role)) {
      const slot = kpiSlot(kpi);
      slots.set(slot, [...(slots.get(slot) ?? []), { taker, kpi }]);
    }
  }
  return [...slots].flatMap(([slot, taking]): readonly SharedKpi[] => {
    const had = taking.flatMap(({ kpi }) => known.get(kpi.id) ?? []);
    const from = had.length > 0 ? had : job.filter((kpi) => kpiSlot(kpi) === slot);
    const [first] = from;
    if (first === undefined || taking.length === 0 || !from.every((kpi) => canBeShared(kpi, rollUpOf))) return [];
    return [{ slot, name: first.goal, unit: first.unit, whole: mostAtOnce(from), from: from.map(({ id }) => id), takers: taking }];
  });
}

function mostAtOnce(kpis: readonly GoalNode[]): number {
  return peakOfSpans(kpis.map((kpi) => ({ span: spanOf(kpi), weight: kpi.target })));
}

/** The targets of those who have a job after one of the ways to share them out. */
export function targetEdits(kpis: readonly SharedKpi[], choice: TargetChoice): readonly TreeEdit[] | Refusal {
  const edits: TreeEdit[] = [];
  for (const { slot, name, unit, whole, from, takers } of kpis) {
    const total = choice.wholes[slot] ?? whole;
    const own = takers.map(({ taker }) => choice.own[slot]?.[taker.key] ?? null);
    const decimals = Math.max(...[total, ...own].map((value) => unitDecimals(unit, value ?? 0)));
    const spans = takers.map(({ taker }) => spanOf(taker.role));
    const shares = sharesOf(takers.map(({ taker }) => taker), choice);
    const parts = partsByDays(total, takers.map((_, at) => ({ span: spans[at] ?? spanOf({ start: "", until: "" }), share: shares[at] ?? 0, own: own[at] ?? null })), decimals);
    if (parts === null) return refuse(text.partsOff, { kpi: name, total: exactly(total) });
    takers.forEach(({ kpi }, at) => {
      const target = parts[at] ?? 0;
      const share = target / total;
      const scaled = (height: number | null): number | null => (height === null ? null : Number((height * (target / (kpi.target ?? total))).toFixed(unitDecimals(unit, height))));
      edits.push({
        kind: "set", id: kpi.id, part: { slot: `${takers[0]?.kpi.id ?? ""}`, from, share, factor: total / whole },
        changes: {
          target, threshold: scaled(kpi.threshold), stretch: scaled(kpi.stretch), baseline: scaled(kpi.baseline),
          ...(withValue.has(kpi.method) && typeof kpi.parameter === "number" && { parameter: scaled(kpi.parameter) }),
        },
      });
    });
  }
  return edits;
}

function sharesOf(takers: readonly TargetTaker[], { mode }: TargetChoice): readonly number[] {
  const even = evenShares(1, takers.map(({ role }) => role)) ?? [];
  return takers.map(({ share }, at) => (mode === "shares" ? (share ?? even[at] ?? 0) : (even[at] ?? 0)));
}

/**
 * Those whose targets are shared out: who comes to a job or has other days, and who has it at the same time; where nobody
 * does, all who have it together with others. Those who have left keep theirs.
 */
export function takersBeside<Taker extends TargetTaker & { readonly isNew: boolean }>(takers: readonly Taker[]): readonly Taker[] {
  const fresh = takers.filter(({ isNew }) => isNew);
  const isBeside = (taker: Taker, others: readonly Taker[]): boolean => others.some((other) => other !== taker && overlap(spanOf(other.role), spanOf(taker.role)));
  return takers.filter((taker) => (fresh.length === 0 ? isBeside(taker, takers) : taker.isNew || isBeside(taker, fresh)));
}
