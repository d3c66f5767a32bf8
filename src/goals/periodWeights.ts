import { dayNumber } from "../review/days";
import { parsePeriod } from "../review/periods";
import type { PeriodId } from "../review/types";
import { overlap, spanOf, type DaySpan } from "./dayWeights";
import { departmentWeights } from "./departmentWeights";
import { ownersIn } from "./editing/jobGroup";
import { GroupParts } from "./groupParts";
import { growthOf, type Growth, type LevelContext } from "./levelInPeriod";
import { isCounted, Presence } from "./presence";
import { groupBy, indexTree } from "./tree";
import type { GoalNode } from "./types";

/**
 * The goals with the weight that each KPI has within its department in a period. It is that of `departmentWeights`, and on
 * days on which goals beside it do not count what it takes over from them; the mean over its own days. So the weights by
 * the days on which they count come to the same in every period, to 100 % where the tree does for the year, and those of
 * a longer period are the means of its parts'.
 *
 * Where nobody's stay in a job begins or ends in the period, KPIs of which only some days are missing leave the others as
 * they are: the total of a review is in proportion to what counts anyway. Goals whose weight is that of the tree stay the
 * same objects.
 */
export function periodWeights<Node extends GoalNode>(nodes: readonly Node[], period: PeriodId): readonly Node[] {
  const weighted = departmentWeights(nodes);
  const days = parsePeriod(period);
  const kpis = nodes.filter(isCounted);
  if (days === null || kpis.every(({ start, until }) => start === "" && until === "")) return weighted;
  const parts = new GroupParts(indexTree(nodes));
  const inTree = new Map(nodes.map((node, at) => [node as GoalNode, weighted[at]?.weight ?? 0] as const));
  let owners: ReadonlySet<string> | null = null;
  const people = (): ReadonlySet<string> => (owners ??= ownersIn(nodes));
  const span = { first: dayNumber(days.start), last: dayNumber(days.end) };
  const grown = new Map([...groupBy(kpis, ({ department }) => department).values()]
    .flatMap((own) => [...new GrowingWeights({ parts, presence: presenceOf(own, parts, span), people }).weightsOf(own, inTree)]));
  return weighted.map((node, at) => {
    const weight = grown.get(nodes[at] ?? node) ?? node.weight;
    return weight === node.weight ? node : { ...node, weight };
  });
}

/** On which days the KPIs of a department are asked for: where no stay begins or ends, those that count on some as if on all of them. */
function presenceOf(kpis: readonly GoalNode[], parts: GroupParts, period: DaySpan): Presence {
  const presence = new Presence(kpis, parts, period);
  if (kpis.some((kpi) => parts.wayUp(kpi).some((group) => presence.isPartly(group)))) return presence;
  return new Presence(kpis, parts, period, (kpi) => (overlap(spanOf(kpi), period) ? period : spanOf(kpi)));
}

/** What the KPIs of a department weigh in a period, each level worked out once. */
class GrowingWeights {
  private readonly levels = new Map<string, Growth>();

  constructor(private readonly context: LevelContext) {}

  /** The weights of the KPIs that count in the period, from those that they have in the tree. */
  weightsOf(kpis: readonly GoalNode[], inTree: ReadonlyMap<GoalNode, number>): ReadonlyMap<GoalNode, number> {
    const growth = new Map(kpis.flatMap((kpi) => {
      const mean = this.meanGrowth(kpi);
      return mean === null ? [] : [[kpi, mean] as const];
    }));
    return new Map([...growth].map(([kpi, factor]) => [kpi, (inTree.get(kpi) ?? 0) * factor] as const));
  }

  /** By how much a KPI weighs more on the days on which it counts; null where it does on none. */
  private meanGrowth(kpi: GoalNode): number | null {
    const { parts, presence } = this.context;
    const levels = [kpi, ...parts.wayUp(kpi)].flatMap((goal) => [this.levelOf(goal).get(goal) ?? []]);
    return presence.meanOf(kpi, (run) => levels.reduce((growth, own) => growth * (own[run] ?? 1), 1));
  }

  private levelOf(goal: GoalNode): Growth {
    const key = `${goal.parent ?? ""}\n${goal.department}`;
    const known = this.levels.get(key) ?? growthOf(this.context.parts.levelOf(goal), this.context);
    this.levels.set(key, known);
    return known;
  }
}
