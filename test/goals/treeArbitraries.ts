import fc from "fast-check";
import type { TreeEdit } from "../../src/goals/editing/types";
import { emptyNode } from "../../src/goals/emptyNode";
import type { GoalLevel, GoalNode } from "../../src/goals";

const codes = ["SAL01", "FIN08", "CUS01", "HRM02", "X-1", null] as const;
const units = ["万元", "%", "人", ""] as const;
const states = [null, null, "agreed", "proposed", "reviewed", "declined", "retired"] as const;
const departments = ["销售部", "研发部", "Service"] as const;
const people = ["", "李伟", "王芳", "李伟、王芳"] as const;
const levels: readonly GoalLevel[] = ["department", "team", "role", "kpi", "kpi", "kpi"];

const contents = fc.record({
  level: fc.constantFrom(...levels), goal: fc.constantFrom("销售额", "客户满意度", "Order accuracy", "提升服务质量", "", "员工流失率"),
  code: fc.constantFrom(...codes), unit: fc.constantFrom(...units), state: fc.constantFrom(...states), department: fc.constantFrom(...departments),
  owner: fc.constantFrom(...people), contributors: fc.constantFrom(...people), source: fc.constantFrom("", "ERP"),
  weight: fc.option(fc.integer({ min: 0, max: 100 }).map((points) => points / 100), { freq: 3 }),
  target: fc.option(fc.integer({ min: -50, max: 1000 }), { freq: 3 }), share: fc.option(fc.constantFrom(0.2, 0.3, 0.5), { freq: 1 }),
  cascade: fc.constantFrom(null, "split" as const, "copy" as const, "contribute" as const),
  direction: fc.constantFrom(null, 1 as const, -1 as const, 0 as const), method: fc.constantFrom(null, "ratio" as const, "linear" as const, "step" as const),
  dimension: fc.constantFrom(null, "financial" as const, "customer" as const), stage: fc.constantFrom(null, "result" as const, "process" as const),
  nature: fc.constantFrom(null, "hard" as const, "soft" as const), frequency: fc.constantFrom(null, "monthly" as const, "yearly" as const),
  stretch: fc.option(fc.integer({ min: -50, max: 1200 }), { freq: 2 }), threshold: fc.option(fc.integer({ min: -50, max: 1200 }), { freq: 2 }),
  guard: fc.constantFrom(null, "FIN08", "CUS01"), rule: fc.constantFrom("", "滚动4期 +5%", "maybe"), start: fc.constantFrom("", "2026-04-01", "soon"), until: fc.constantFrom("", "2026-06-30", "2026-03-31"),
  parentSeed: fc.nat(), placeSeed: fc.nat(),
});

/** A goal tree without mistakes in its ids and parents, in any order of its rows, with anything in its other columns. */
export const anyTree: fc.Arbitrary<readonly GoalNode[]> = fc.array(contents, { maxLength: 14 }).map((rows) => {
  const nodes: GoalNode[] = [{ ...emptyNode, id: "S", level: "strategy", goal: "战略" }];
  for (const { parentSeed, placeSeed, ...values } of rows) {
    const carriers = nodes.filter(({ level }) => values.level === "kpi" || level !== "kpi");
    const parent = carriers[parentSeed % carriers.length]?.id ?? "S";
    nodes.splice(placeSeed % (nodes.length + 1), 0, { ...emptyNode, ...values, id: `G${nodes.length}`, parent });
  }
  return nodes;
});

/** An edit that people make in the pane, for whatever tree there is when its turn comes. */
export const treeEdit: fc.Arbitrary<(nodes: readonly GoalNode[]) => TreeEdit> = fc
  .record({ kind: fc.nat({ max: 11 }), first: fc.nat(), second: fc.nat(), position: fc.option(fc.nat({ max: 5 })), weight: fc.integer({ min: 0, max: 100 }), values: contents })
  .map(({ kind, first, second, position, weight, values }) => (nodes) => {
    const { parentSeed: _parent, placeSeed: _place, level, ...changes } = values;
    const idAt = (seed: number): string => nodes[seed % Math.max(1, nodes.length)]?.id ?? "none";
    const id = idAt(first);
    const pinned = nodes.filter((_, at) => (second >> (at % 8)) % 3 === 0).map((each) => each.id);
    const edits: readonly TreeEdit[] = [
      { kind: "set", id, changes }, { kind: "rename", id, goal: changes.goal }, { kind: "add", parent: id, position, node: { ...changes, level } },
      { kind: "remove", id }, { kind: "move", id, parent: idAt(second), position }, { kind: "duplicate", id }, { kind: "weigh", id, weight: weight / 100, pinned },
      { kind: "totalWeights", parent: id, pinned }, { kind: "splitTarget", id, shares: null }, { kind: "copyTarget", id },
      { kind: "decide", id, state: values.state ?? "agreed", pinned }, { kind: "date", id, days: { start: changes.start, ...(weight > 50 && { until: changes.until }) } },
    ];
    return edits[kind] ?? edits[0]!;
  });
