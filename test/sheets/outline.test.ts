import fc from "fast-check";
import { goalTree, jobs, proposeKpis, type GoalNode } from "../../src/goals";
import { branches, goalDepths, goalGroups } from "../../src/goals/goalGroups";
import { goalsPlan } from "../../src/goals/goalsPlan";
import { emptyNode } from "../../src/goals/emptyNode";
import { pageBreaks } from "../../src/sheets/pages";
import type { GroupPlan, TablePlan } from "../../src/sheets/plan";

const node = (id: string, parent: string | null): GoalNode => ({ ...emptyNode, id, parent, goal: id });
const tree = [
  node("S", null), node("D1", "S"), node("T1", "D1"), node("K1", "T1"), node("K2", "T1"), node("K3", "D1"), node("D2", "S"), node("K4", "D2"), node("D3", "S"),
];

/** A tree in the order of its sheet: every goal hangs on one that stands above it. */
const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((picks) => {
  const nodes: GoalNode[] = [node("0", null)];
  // Depth first: a goal goes below the last goal of its parent.
  picks.forEach((pick, index) => {
    const parent = nodes[pick % nodes.length]!;
    const at = nodes.indexOf(parent) + 1 + (branches(nodes).find(({ row }) => nodes[row] === parent)?.below ?? (parent.parent === null ? nodes.length - 1 : 0));
    nodes.splice(at, 0, node(String(index + 1), parent.id));
  });
  return nodes;
});

describe("the outline of a goal tree", () => {
  it("folds what hangs under a goal, level by level, but leaves the top out", () => {
    expect(goalGroups(tree, 4)).toEqual([
      { axis: "rows", first: 6, count: 4 }, { axis: "rows", first: 7, count: 2 }, { axis: "rows", first: 11, count: 1 },
    ]);
  });

  it("knows how deep every goal stands, and takes one whose parent is elsewhere for the top of its own", () => {
    expect(goalDepths(tree)).toEqual([0, 1, 2, 3, 3, 2, 1, 2, 1]);
    expect(goalDepths([node("K", "gone"), node("L", "K")])).toEqual([1, 2]);
  });

  it("puts every row into as many groups as it has goals above it below the top, up to Excel's seven", () => {
    fc.assert(fc.property(trees, (nodes) => {
      const groups = goalGroups(nodes, 0);
      const holds = (row: number) => ({ first, count }: GroupPlan): boolean => row >= first && row < first + count;
      goalDepths(nodes).forEach((depth, row) => expect(groups.filter(holds(row))).toHaveLength(Math.max(0, Math.min(depth - 1, 7))));
    }));
  });

  it("does not take rows for a goal's own that were sorted away from it", () => {
    expect(branches([node("S", null), node("D1", "S"), node("D2", "S"), node("K1", "D1")]).map(({ below }) => below)).toEqual([0, 0, 0]);
  });
});

describe("the pages of a long table", () => {
  const table = (rows: number): TablePlan => ({
    name: "T", row: 3, column: 0, filterButtons: true, columns: [{ key: "goal", heading: "Goal", wrap: true }], rows: Array.from({ length: rows }, (_, row) => [`Row ${row}`]),
  });
  const starts = (rows: number, size: number): readonly number[] => Array.from({ length: Math.ceil(rows / size) }, (_, part) => part * size);

  it("never tear a part in two that fits on one, and begin a page only where a part begins", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 20 }), (rows, size) => {
      const first = starts(rows, size);
      const breaks = pageBreaks({ table: table(rows), widths: [40], above: 46, starts: first });
      for (const row of breaks) expect(first).toContain(row - 4);
      const pages = [0, ...breaks.map((row) => row - 4), rows];
      // A page holds 29 rows of 15 points.
      pages.slice(1).forEach((end, index) => expect(end - pages[index]!).toBeLessThanOrEqual(29));
    }));
  });

  it("hold as many parts as fit: a tree of four small departments is one page", () => {
    expect(pageBreaks({ table: table(20), widths: [40], above: 46, starts: starts(20, 5) })).toEqual([]);
  });

  it("let a part that is longer than a page run on", () => {
    expect(pageBreaks({ table: table(100), widths: [40], above: 46, starts: [0] })).toEqual([]);
  });
});

describe.each(["zh-CN", "en-US"] as const)("the goals sheet in %s", (language) => {
  const departments = jobs.slice(0, 12).map(({ code, role, name }) => ({ name: name.en, owner: "Li Wei", role, job: code, kpis: proposeKpis({ role, job: code, language }) }));
  const plan = goalsPlan(goalTree({ strategy: "S", departments, language }), "Goals", language);
  const [table] = plan.tables;

  it("offers every closed set of words in a list, and explains its headings in as many characters as Excel shows", () => {
    for (const key of ["level", "direction", "method", "frequency", "dimension", "nature", "stage", "cascade", "state"]) {
      expect(table?.columns.find((column) => column.key === key)?.validation).toMatchObject({ kind: "list" });
    }
    for (const { heading, note } of table?.columns ?? []) {
      expect(heading.length).toBeLessThanOrEqual(32);
      expect((note ?? "").length).toBeLessThanOrEqual(255);
    }
    expect(table?.columns.filter(({ note }) => note === undefined)).toEqual([]);
  });

  it("folds columns away that few trees need, unless something stands in them", () => {
    const folded = (groups: readonly GroupPlan[] | undefined) => groups?.filter(({ collapsed }) => collapsed === true)
      .flatMap(({ first, count }) => table?.columns.slice(first, first + count).map(({ key }) => key));
    const amounts = ["baseline", "threshold", "stretch"];
    const others = ["cascade", "share", "tier", "rule", "start", "until", "contributors", "id", "parent"];
    expect(new Set(folded(plan.groups))).toEqual(new Set([...amounts, ...others]));
    const withStretch = goalsPlan([node("S", null), { ...node("K", "S"), stretch: 120 }], "Goals", language);
    expect(new Set(folded(withStretch.groups))).toEqual(new Set(others));
  });

  it("shows money, percentages and counts as such, and keeps what was typed", () => {
    const nodes = ["元", "CNY", "%", "人", ""].map((unit, index) => ({ ...node(`K${index}`, "S"), unit, target: 0.5 }));
    const target = goalsPlan(nodes, "Goals", language).tables[0]?.columns.find(({ key }) => key === "target");
    const [yuan, cny, percent, people, none] = target?.numberFormats ?? [];
    expect(yuan).toBe(cny);
    expect(people).toBe(none);
    expect(new Set([yuan, percent, people]).size).toBe(3);
    // No format of percent: 95 stays 95.
    expect(percent).not.toContain("%");
  });
});
