import fc from "fast-check";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { withFreeIds } from "../../src/goals/editing/freeIds";
import { renamedDepartments } from "../../src/goals/editing/renamedDepartments";
import { isRefusal, type Edited, type TreeEdit } from "../../src/goals/editing/types";
import { emptyNode } from "../../src/goals/emptyNode";
import { keyOfDepartmentId, type GoalNode } from "../../src/goals";
import { say } from "../../src/text/language";
import { anyTree, treeEdit } from "./treeArbitraries";

const node = (id: string, parent: string | null, more: Partial<GoalNode> = {}): GoalNode =>
  ({ ...emptyNode, id, parent, level: "kpi", goal: id, ...more });
const company: readonly GoalNode[] = [
  node("S", null, { level: "strategy" }),
  node("D-A", "S", { level: "department", goal: "销售部", department: "销售部", target: 1000, unit: "万元" }),
  node("A1", "D-A", { department: "销售部", weight: 0.5, unit: "万元" }),
  node("A2", "D-A", { department: "销售部", weight: 0.3, unit: "万元" }),
  node("A3", "D-A", { department: "销售部", weight: 0.2, unit: "万元" }),
  node("D-B", "S", { level: "department", goal: "市场部", department: "市场部" }),
  node("B1", "D-B", { department: "市场部", weight: 1 }),
];

function done(nodes: readonly GoalNode[], edit: TreeEdit): Edited {
  const result = applyEdit(nodes, edit);
  if (isRefusal(result)) throw new Error(say(result.refused, "zh-CN", result.parameters));
  return result;
}
function refusal(nodes: readonly GoalNode[], edit: TreeEdit): string {
  const result = applyEdit(nodes, edit);
  return isRefusal(result) ? say(result.refused, "zh-CN", result.parameters) : "";
}
const ids = (nodes: readonly GoalNode[]): string => nodes.map(({ id }) => id).join(" ");
const byId = (nodes: readonly GoalNode[], id: string): GoalNode | undefined => nodes.find((each) => each.id === id);

describe("edits of a goal tree", () => {
  it("are taken back exactly by their inverse, and again by the inverse of that", () => {
    fc.assert(fc.property(anyTree, treeEdit, (nodes, makeEdit) => {
      const result = applyEdit(nodes, makeEdit(nodes));
      if (isRefusal(result)) return;
      const back = done(result.nodes, result.inverse);
      expect(back.nodes).toEqual(nodes);
      expect(done(back.nodes, back.inverse).nodes).toEqual(result.nodes);
    }), { numRuns: 400 });
  });

  it("never bring about a cycle, a repeated id or a parent that does not exist, however many follow each other", () => {
    fc.assert(fc.property(anyTree, fc.array(treeEdit, { maxLength: 12 }), (start, edits) => {
      let nodes = start;
      const undo: TreeEdit[] = [];
      for (const makeEdit of edits) {
        const result = applyEdit(nodes, makeEdit(nodes));
        if (isRefusal(result)) continue;
        nodes = result.nodes;
        undo.unshift(result.inverse);
        const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
        expect(parents.size).toBe(nodes.length);
        for (const { id } of nodes) {
          let steps = 0;
          for (let up: string | null = id; up !== null && steps <= nodes.length; up = parents.get(up) ?? null, steps += 1) expect(parents.has(up)).toBe(true);
          expect(steps).toBeLessThanOrEqual(nodes.length);
        }
      }
      expect(done(nodes, { kind: "all", edits: undo }).nodes).toEqual(start);
    }), { numRuns: 200 });
  });

  it("keep the id of every goal that stays, and tell where its row stood", () => {
    fc.assert(fc.property(anyTree, treeEdit, (nodes, makeEdit) => {
      const result = applyEdit(nodes, makeEdit(nodes));
      if (isRefusal(result)) return;
      expect(result.origin).toHaveLength(result.nodes.length);
      result.origin.forEach((from, at) => {
        if (from !== null) expect(result.nodes[at]?.id).toBe(nodes[from]?.id);
      });
      expect(new Set(result.origin.filter((from) => from !== null)).size).toBe(result.origin.filter((from) => from !== null).length);
    }));
  });

  it("leave everything as it is when one of several is refused", () => {
    expect(refusal(company, { kind: "all", edits: [{ kind: "remove", id: "A1" }, { kind: "remove", id: "nowhere" }] })).toContain("nowhere");
  });
});

describe("the days of a job", () => {
  const job = node("R", "D-A", { level: "role", department: "销售部", owner: "王芳", start: "2026-01-01" });
  const kpis = [node("R1", "R", { start: "2026-01-01" }), node("R2", "R", { start: "2026-01-01", until: "2026-03-31" }), node("R3", "R1", { start: "2026-01-01" })];
  const nodes = [...company, job, ...kpis];

  it("are those of its KPIs when somebody leaves, but for KPIs with days of their own", () => {
    const left = done(nodes, { kind: "date", id: "R", days: { until: "2026-06-30" } });
    expect(left.nodes.slice(company.length).map(({ start, until }) => [start, until])).toEqual([
      ["2026-01-01", "2026-06-30"], ["2026-01-01", "2026-06-30"], ["2026-01-01", "2026-03-31"], ["2026-01-01", "2026-06-30"],
    ]);
    expect(done(left.nodes, left.inverse).nodes).toEqual(nodes);
    const short = done(nodes, { kind: "date", id: "R", days: { until: "2026-03-31" } });
    expect(done(short.nodes, short.inverse).nodes).toEqual(nodes);
  });

  it("of a KPI or a department are its own", () => {
    for (const id of ["R1", "D-A"]) expect(done(nodes, { kind: "date", id, days: { until: "2026-06-30" } }).nodes.filter(({ until }) => until === "2026-06-30").map((each) => each.id)).toEqual([id]);
  });
});

describe("adding, moving and removing goals", () => {
  it("a new goal stands at its place, takes over department and owner, and has an id of what it is", () => {
    const { nodes, inverse } = done(company, { kind: "add", parent: "D-A", position: 1, node: { level: "kpi", goal: "回款率", code: "FIN08" } });
    expect(ids(nodes)).toMatch(/^S D-A A1 \S+-FIN08 A2 A3 D-B B1$/);
    expect(nodes[3]).toMatchObject({ department: "销售部", parent: "D-A" });
    expect(ids(done(nodes, inverse).nodes)).toBe(ids(company));
  });

  it("an id that a goal had before is not given again", () => {
    const edit: TreeEdit = { kind: "add", parent: "D-A", position: null, node: { level: "kpi", goal: "新指标" } };
    const { nodes, origin } = done(company, edit);
    const first = nodes[5]?.id ?? "";
    expect(withFreeIds(nodes, origin, (id) => id === first)[5]?.id).toBe(`${first}-2`);
    expect(withFreeIds(nodes, origin, (id) => id === "A1")).toBe(nodes);
  });

  it("what hangs under a new goal follows it to the id that is free", () => {
    const { nodes, origin } = done(company, { kind: "duplicate", id: "D-A" });
    const kept = new Set(nodes.filter((_, at) => origin[at] === null).map(({ id }) => id));
    const free = withFreeIds(nodes, origin, (id) => kept.has(id));
    const copies = free.filter((_, at) => origin[at] === null);
    expect(copies.some(({ id }) => kept.has(id))).toBe(false);
    expect(new Set(free.map(({ id }) => id)).size).toBe(free.length);
    expect(copies.slice(1).every(({ parent }) => parent === copies[0]?.id)).toBe(true);
    expect(free.filter((_, at) => origin[at] !== null)).toEqual(company);
  });

  it("a KPI that was removed comes again with its weight, under an id of its own while results still speak of the first", () => {
    const { nodes } = done(company, { kind: "remove", id: "A3" });
    const edit: TreeEdit = { kind: "all", edits: [
      { kind: "add", parent: "D-A", position: null, node: { id: "A3", level: "kpi", goal: "A3", weight: 0 } },
      { kind: "weigh", id: "A3", weight: 0.2, pinned: [] },
    ] };
    const again = done(nodes, edit);
    expect(byId(withFreeIds(again.nodes, again.origin, (id) => id === "A3"), "A3-2")).toMatchObject({ parent: "D-A", weight: 0.2 });
    expect(done(again.nodes, again.inverse).nodes).toEqual(nodes);
  });

  it("a department under the name that another one had before has a key of its own, for its review sheets", () => {
    const first = done(company, { kind: "add", parent: "S", position: null, node: { level: "department", goal: "采购部" } });
    const id = first.nodes.at(-1)?.id ?? "";
    const renamed = done(first.nodes, { kind: "rename", id, goal: "供应链部" });
    const second = done(renamed.nodes, { kind: "add", parent: "S", position: null, node: { level: "department", goal: "采购部" } }).nodes.at(-1)?.id ?? "";
    expect(keyOfDepartmentId(second)).not.toBeNull();
    expect(second).not.toBe(id);
  });

  it("a branch moves with everything under it, and bears the name of its new department", () => {
    const { nodes } = done(company, { kind: "move", id: "A2", parent: "D-B", position: 0 });
    expect(ids(nodes)).toBe("S D-A A1 A3 D-B A2 B1");
    expect(byId(nodes, "A2")).toMatchObject({ department: "市场部", parent: "D-B" });
    expect(ids(done(company, { kind: "move", id: "D-A", parent: "S", position: null }).nodes)).toBe("S D-B B1 D-A A1 A2 A3");
  });

  it("nothing moves below itself, below a KPI of another kind, or to the top", () => {
    expect(refusal(company, { kind: "move", id: "D-A", parent: "A1", position: null })).toContain("不能移到自己的下级里");
    expect(refusal(company, { kind: "move", id: "D-A", parent: "B1", position: null })).toContain("只能放指标");
    expect(refusal(company, { kind: "move", id: "A1", parent: null, position: null })).toContain("要有上级目标");
  });

  it("a repeated id is repaired, and until then the goal is not edited", () => {
    const twice = [...company, node("A1", "D-B")];
    expect(refusal(twice, { kind: "remove", id: "A1" })).toContain("出现了不止一次");
    const { nodes, inverse } = done(twice, { kind: "giveId", row: 7, from: "A1", to: "A9" });
    expect(ids(nodes)).toBe("S D-A A1 A2 A3 D-B B1 A9");
    expect(done(nodes, inverse).nodes).toEqual(twice);
    expect(refusal(nodes, { kind: "giveId", row: 7, from: "A9", to: "A10" })).not.toBe("");
  });

  it("renaming the row that bears a department's name renames the department everywhere", () => {
    const { nodes, origin } = done(company, { kind: "rename", id: "D-A", goal: "大客户部" });
    expect(renamedDepartments(company, nodes, origin)).toEqual([{ from: "销售部", to: "大客户部", node: nodes[1] }]);
    expect(nodes.filter(({ department }) => department === "大客户部")).toHaveLength(4);
    expect(done(company, { kind: "rename", id: "A1", goal: "签约额" }).nodes[2]).toMatchObject({ goal: "签约额", department: "销售部" });
  });

  it("the copy of a department has a name and ids of its own", () => {
    const { nodes } = done(company, { kind: "duplicate", id: "D-A" });
    expect(nodes.slice(5, 9).map(({ department }) => department)).toEqual(new Array(4).fill("销售部 (2)"));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(11);
    expect(new Set(nodes.slice(6, 9).map(({ parent }) => parent))).toEqual(new Set([nodes[5]?.id]));
  });
});

describe("weights of siblings", () => {
  const weights = (nodes: readonly GoalNode[]): readonly (number | null)[] => nodes.slice(2, 5).map(({ weight }) => weight);

  it("follow the one that is changed, past the pinned ones", () => {
    expect(weights(done(company, { kind: "weigh", id: "A1", weight: 0.6, pinned: ["A3"] }).nodes)).toEqual([0.6, 0.2, 0.2]);
  });

  it("a weight that the pinned ones leave no room for is refused with the most that is possible", () => {
    expect(refusal(company, { kind: "weigh", id: "A1", weight: 0.9, pinned: ["A3"] })).toBe("锁定的权重共 20%，最多还能给 80%。请先解锁一个，或改小。");
    expect(refusal(company, { kind: "weigh", id: "A1", weight: 0.9, pinned: ["A2", "A3"] })).toBe("其余权重都不能动，只能是 50%。请先解锁一个。");
    expect(refusal(company, { kind: "weigh", id: "A1", weight: -0.1, pinned: [] })).toContain("0 到 100%");
  });

  it("what is only proposed has no part in them; once agreed on the others make room", () => {
    const proposed = [...company.slice(0, 5), node("A4", "D-A", { department: "销售部", weight: 0.2, state: "proposed" }), ...company.slice(5)];
    expect(weights(done(proposed, { kind: "weigh", id: "A1", weight: 0.6, pinned: [] }).nodes)).toEqual([0.6, 0.24, 0.16]);
    const reviewed = done(proposed, { kind: "decide", id: "A4", state: "reviewed", pinned: [] }).nodes;
    const agreed = done(reviewed, { kind: "decide", id: "A4", state: "agreed", pinned: [] });
    expect(agreed.nodes.slice(2, 6).map(({ weight }) => weight)).toEqual([0.4, 0.24, 0.16, 0.2]);
    expect(done(agreed.nodes, agreed.inverse).nodes).toEqual(reviewed);
    expect(weights(done(proposed, { kind: "decide", id: "A4", state: "declined", pinned: [] }).nodes)).toEqual([0.5, 0.3, 0.2]);
  });

  it("total exactly 100 % after any change, with every pinned one as it was, or the change is refused with a reason", () => {
    const sibling = fc.record({ points: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10), isPinned: fc.boolean() });
    fc.assert(fc.property(fc.array(sibling, { minLength: 1, maxLength: 9 }), fc.nat(), fc.integer({ min: 0, max: 100 }), (siblings, seed, points) => {
      const nodes = [...company.slice(0, 2), ...siblings.map((each, at) => node(`W${at}`, "D-A", { weight: each.points / 100 }))];
      const pinned = siblings.flatMap(({ isPinned }, at) => (isPinned ? [`W${at}`] : []));
      const id = `W${seed % siblings.length}`;
      for (const edit of [{ kind: "weigh", id, weight: points / 100, pinned }, { kind: "totalWeights", parent: "D-A", pinned }] as const) {
        const result = applyEdit(nodes, edit);
        const fixed = pinned.filter((each) => edit.kind === "totalWeights" || each !== id);
        const taken = fixed.reduce((sum, each) => sum + Math.round((byId(nodes, each)?.weight ?? 0) * 1000), 0) + (edit.kind === "weigh" ? points * 10 : 0);
        const isFull = fixed.length + (edit.kind === "weigh" ? 1 : 0) === siblings.length;
        expect(isRefusal(result)).toBe(isFull ? taken !== 1000 : taken > 1000);
        if (isRefusal(result)) continue;
        expect(result.nodes.slice(2).reduce((sum, { weight }) => sum + Math.round((weight ?? 0) * 10_000), 0)).toBe(10_000);
        for (const each of fixed) expect(byId(result.nodes, each)?.weight).toBe(byId(nodes, each)?.weight);
        if (edit.kind === "weigh") expect(byId(result.nodes, id)?.weight).toBeCloseTo(points / 100, 12);
      }
    }), { numRuns: 400 });
  });

  it("repair a total that is off", () => {
    const off = company.map((each) => (each.id === "A1" ? { ...each, weight: 0.47 } : each));
    expect(weights(done(off, { kind: "totalWeights", parent: "D-A", pinned: ["A2"] }).nodes)).toEqual([0.49, 0.3, 0.21]);
  });
});
