import { checkGoals, rememberingChecks } from "../../src/goals/checks";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { isRefusal, type TreeEdit } from "../../src/goals/editing/types";
import { goalTree, indicators, type GoalNode, type KpiDraft } from "../../src/goals";
import { draftOf } from "../../src/goals/propose";
import { note } from "./figures";
import { median } from "./measure";

const DEPARTMENTS = 1_667;

/**
 * 10,002 rows: a top, 1,667 departments with five KPIs of the library each, names of their own, every column filled in;
 * in one department of twenty something is wrong, so that there are findings to order and to point at.
 */
function largeTree(): readonly GoalNode[] {
  const departments = Array.from({ length: DEPARTMENTS }, (_, at) => ({
    name: `部门${at}`, owner: `负责人${at}`, role: "business" as const, job: null,
    kpis: Array.from({ length: 5 }, (_each, place): KpiDraft => ({
      ...draftOf(indicators[(at * 5 + place) % indicators.length]!, at % 20 === 0 && place === 0 ? 25 : 20, "zh-CN"), target: at % 40 === 0 ? null : 100 + place,
    })),
  }));
  return goalTree({ strategy: "2026", departments, language: "zh-CN" }).map((node, at) => (node.level !== "kpi" ? node : {
    ...node, goal: `${node.goal}${at}`, baseline: node.direction === -1 ? 120 : 80, code: at % 9 === 0 ? null : node.code,
  }));
}

/** Checks over a large goal tree: all of them, and what one edit costs afterwards. */
export function benchGoals(): void {
  const nodes = largeTree();
  const started = performance.now();
  const findings = checkGoals(nodes).length;
  note(`goal tree: first look at ${nodes.length} goals, ${findings} findings, every name read for SMART for the first time`, performance.now() - started);
  note("goal tree: all checks over 10,000 goals whose names have been read before", median(() => checkGoals(nodes)), "ms", 100);
  const checks = rememberingChecks();
  checks.check(nodes);
  const department = nodes.find(({ level }) => level === "department")!;
  const kpi = nodes.find(({ parent }) => parent === department.id)!;
  let turn = 0;
  const edits: Readonly<Record<string, () => TreeEdit>> = {
    "a target changed": () => ({ kind: "set", id: kpi.id, changes: { target: (turn += 1) } }),
    "a goal renamed to words never read before": () => ({ kind: "set", id: kpi.id, changes: { goal: `提升服务质量${(turn += 1)}`, code: null } }),
    "a KPI moved to the end of the tree and back": () => ({ kind: "move", id: kpi.id, parent: (turn += 1) % 2 === 0 ? department.id : nodes.at(-1)!.parent, position: null }),
  };
  let current = nodes;
  for (const [what, makeEdit] of Object.entries(edits)) {
    const trees = Array.from({ length: 20 }, () => {
      const result = applyEdit(current, makeEdit());
      if (isRefusal(result)) throw new Error(what);
      current = result.nodes;
      return current;
    });
    let at = 0;
    note(`goal tree: checks after ${what}`, median(() => checks.check(trees[(at += 1) % trees.length]!)), "ms", 5);
  }
  note("goal tree: the edit itself, a weight with its siblings", median(() => applyEdit(nodes, { kind: "weigh", id: kpi.id, weight: 0.3, pinned: [] })), "ms", 5);
}
