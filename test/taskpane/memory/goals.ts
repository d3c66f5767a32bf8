import type { GoalNode } from "../../../src/goals";
import { withFreeIds } from "../../../src/goals/editing/freeIds";
import { targetsAlong } from "../../../src/goals/targets/copiedTargets";
import type { TargetRow } from "../../../src/goals/targets/targetRows";
import type { EditGoalsRequest, GoalsReading, GoalsReport, GoalsWorkbook, GoalTargets, IgnoredFinding, KeptGoal, TargetsReport, TierRequest } from "../../../src/workbook/types";
import type { MemoryBook } from "./book";
import type { MemoryNewGoals } from "./newGoals";

/** `GoalsWorkbook` over plain data, once there are goals. */
export class MemoryGoals implements Omit<GoalsWorkbook, keyof MemoryNewGoals> {
  private ignored: readonly IgnoredFinding[] = [];

  constructor(private readonly book: MemoryBook & Pick<GoalsWorkbook, "writeTargets">) {}

  async readGoals(): Promise<GoalsReading> {
    this.book.mayFail("readGoals");
    const { nodes, checks } = this.book;
    const addresses = this.book.goalAddresses();
    return { nodes, findings: checks.check(nodes, ({ id }, column) => (column === "weight" ? addresses[id]?.replace(/D(?=\d+$)/, "M") : addresses[id])), addresses };
  }

  async editGoals(request: EditGoalsRequest): Promise<GoalsReport> {
    const { book } = this;
    book.call("editGoals");
    const { seen, wanted: asked, origin, copyOf = [], parts = [], targets: gone = [] } = request;
    const inUse = this.idsInUse();
    const wanted = withFreeIds(asked, origin, (id) => inUse.has(id));
    const there = new Map(book.nodes.map((node) => [node.id, node] as const));
    const kept = this.kept({ ...request, wanted }, there);
    if (kept.length > 0) return { kept, address: null, undo: null };
    const { nodes, targets } = book;
    const along = targetsAlong(targets, { seen, goals: wanted, copyOf, parts });
    const isGone = (row: TargetRow): boolean => along.removed.includes(row) || gone.some(({ goalId, period }) => goalId === row.goalId && period === row.period);
    book.targets = [...targets.filter((row) => !isGone(row)), ...along.added];
    book.nodes = wanted.map((node, at) => (seen[origin[at] ?? -1] === node ? (there.get(node.id) ?? node) : node));
    book.announce();
    return { kept: [], address: "Goals!D6", undo: () => this.putBack(nodes, targets), ...(wanted === asked ? {} : { nodes: wanted }) };
  }

  async showTier({ code, tier }: TierRequest): Promise<string> {
    this.book.call(`showTier:${code} ${tier}`);
    return "'Target tiers'!D5";
  }

  async readTargets(): Promise<readonly TargetRow[]> {
    return this.book.targets;
  }

  async writeTargets({ goalId, seen, rows }: GoalTargets): Promise<TargetsReport> {
    const { book } = this;
    book.call(`writeTargets:${rows.length}`);
    const replaced = new Set([...seen, ...rows].map(({ period }) => period));
    const isReplaced = (row: TargetRow): boolean => row.goalId === goalId && replaced.has(row.period);
    const before = book.targets.filter(isReplaced);
    book.targets = [...book.targets.filter((row) => !isReplaced(row)), ...rows];
    return { kept: [], undo: () => book.writeTargets({ goalId, seen: rows, rows: before }) };
  }

  async readIgnored(): Promise<readonly IgnoredFinding[]> {
    return this.ignored;
  }

  async ignoreFinding(finding: IgnoredFinding): Promise<void> {
    this.book.call(`ignoreFinding:${finding.id}:${finding.reason}`);
    this.ignored = [...this.ignored, finding];
  }

  async showFinding(id: string): Promise<void> {
    this.book.calls.push(`showFinding:${id}`);
    this.ignored = this.ignored.filter((finding) => finding.id !== id);
  }

  /** Ids of goals that are there, and of goals that are gone but that results or targets still name. */
  private idsInUse(): ReadonlySet<string> {
    const { nodes, results, targets } = this.book;
    return new Set([...nodes.map(({ id }) => id), ...[...results, ...targets].map(({ goalId }) => goalId)]);
  }

  /** What stands in the way of an edit: cells that say something else by now, or that a formula makes. */
  private kept({ seen, wanted, origin, replaceFormulas = false }: EditGoalsRequest, there: ReadonlyMap<string, GoalNode>): readonly KeptGoal[] {
    return wanted.flatMap((node, at): readonly KeptGoal[] => {
      const was = seen[origin[at] ?? -1];
      const now = there.get(was?.id ?? "");
      if (was === undefined || now === undefined || was === node) return [];
      const field = (Object.keys(node) as (keyof GoalNode)[]).find((key) => node[key] !== was[key] && now[key] !== was[key]);
      if (field !== undefined) return [{ id: was.id, goal: now.goal, reason: "changed", column: { zh: field, en: field }, there: String(now[field]) }];
      const formula = this.book.formulas.get(was.id);
      return formula === undefined || replaceFormulas ? [] : [{ id: was.id, goal: now.goal, reason: "formula", column: null, there: formula }];
    });
  }

  private async putBack(nodes: readonly GoalNode[], targets: readonly TargetRow[]): Promise<GoalsReport> {
    this.book.calls.push("undo");
    this.book.nodes = nodes;
    this.book.targets = targets;
    this.book.announce();
    return { kept: [], address: null, undo: null };
  }
}
