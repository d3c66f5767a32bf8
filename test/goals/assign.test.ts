import fc from "fast-check";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { assigned, assignEdit, type Assignment } from "../../src/goals/editing/assign";
import { parseAssignments } from "../../src/goals/editing/parseAssignments";
import { isRefusal } from "../../src/goals/editing/types";
import { checkGoals } from "../../src/goals/checks";
import { goalTree } from "../../src/goals/goalTree";
import { proposeKpis } from "../../src/goals";
import type { GoalNode } from "../../src/goals/types";
import { say } from "../../src/text/language";

const language = "zh-CN";
const person = (name: string, start = "", until = ""): Assignment => ({ name, start, until });
const kpis = (job: string) => proposeKpis({ role: "business", job, language }).map((kpi) => ({ ...kpi, target: 100 }));
const role = (job: string, weight: number) => ({ role: "business", job, weight, pinned: false, kpis: kpis(job) }) as const;
const department = { name: "销售部", owner: "", role: "business", job: null } as const;
const jobs = goalTree({ strategy: "战略", language, departments: [{ ...department, kpis: [], roles: [role("sales", 70), role("pm", 30)] }] });
const plain = goalTree({ strategy: "战略", language, departments: [{ ...department, job: "sales", kpis: kpis("sales") }] });

function given(nodes: readonly GoalNode[], id: string, people: readonly Assignment[]): readonly GoalNode[] {
  const edit = assignEdit(nodes, id, people);
  if (edit === null) return nodes;
  const edited = applyEdit(nodes, edit);
  if (isRefusal(edited)) throw new Error(say(edited.refused, language, edited.parameters));
  const back = applyEdit(edited.nodes, edited.inverse);
  expect(isRefusal(back) ? null : back.nodes).toEqual(nodes);
  return edited.nodes;
}

const rolesOf = (nodes: readonly GoalNode[]) => nodes.filter(({ level }) => level === "role");
const job = rolesOf(jobs)[0]!;

describe("the KPIs of a job for people", () => {
  it("leave the first what is there, give the others copies, and share what the job weighs", () => {
    const nodes = given(jobs, job.id, [person("王芳"), person("李伟", "2026-02-15"), person("赵敏", "", "2026-06-30")]);
    expect(rolesOf(nodes).map(({ goal, owner, weight, start, until }) => [goal, owner, weight, start, until])).toEqual([
      ["销售 · 王芳", "王芳", 0.2334, "", ""], ["销售 · 李伟", "李伟", 0.2333, "2026-02-15", ""], ["销售 · 赵敏", "赵敏", 0.2333, "", "2026-06-30"], ["产品经理", "", 0.3, "", ""],
    ]);
    const count = kpis("sales").length;
    for (const { id, owner, start, until } of rolesOf(nodes).filter(({ owner }) => owner !== "")) {
      const own = nodes.filter(({ parent }) => parent === id);
      expect(own).toHaveLength(count);
      expect(own.every((kpi) => kpi.owner === owner && kpi.start === start && kpi.until === until)).toBe(true);
    }
    expect(checkGoals(nodes).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(checkGoals(nodes).some(({ id }) => id.startsWith("duplicateCode"))).toBe(false);
  });

  it("are added to by those who join later, and not twice to the same person", () => {
    const nodes = given(given(jobs, job.id, [person("王芳")]), job.id, [person("李伟", "2026-07-01"), person(" 王芳 ")]);
    expect(rolesOf(nodes).map(({ owner, weight }) => [owner, weight])).toEqual([["王芳", 0.35], ["李伟", 0.35], ["", 0.3]]);
    expect(assigned(nodes, rolesOf(nodes)[0]!)).toEqual([person("王芳"), person("李伟", "2026-07-01")]);
    expect(assignEdit(nodes, job.id, [person("李伟")])).toBeNull();
  });

  it("of a department without jobs become the first person's, in a role of their own", () => {
    const nodes = given(plain, plain[1]!.id, [person("王芳"), person("李伟")]);
    const ids = (all: readonly GoalNode[]) => all.filter(({ level }) => level === "kpi").map(({ id }) => id);
    expect(ids(nodes).slice(0, kpis("sales").length)).toEqual(ids(plain));
    expect(rolesOf(nodes).map(({ owner, weight }) => [owner, weight])).toEqual([["王芳", null], ["李伟", null]]);
    expect(nodes.some(({ parent, level }) => parent === plain[1]!.id && level === "kpi")).toBe(false);
  });

  it("keep what the tree totals, with ids of their own, for any people", () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(names, names, fc.constantFrom(jobs, plain), (some, others, tree) => {
      const target = tree === jobs ? job.id : plain[1]!.id;
      const nodes = given(tree, target, some.map((name) => person(name)));
      const all = tree === jobs ? given(nodes, target, others.map((name) => person(name))) : nodes;
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      if (tree === jobs) expect(rolesOf(all).reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBeCloseTo(1, 9);
    }), { numRuns: 40 });
  });
});

describe("people as they are typed", () => {
  it("have days as columns of a sheet or people write them", () => {
    expect(parseAssignments("王芳\n李伟，2026/2/15\n赵敏\t2026年3月1日\t2026-06-30\n\nAnn, , 46203").people)
      .toEqual([person("王芳"), person("李伟", "2026-02-15"), person("赵敏", "2026-03-01", "2026-06-30"), person("Ann", "", "2026-06-30")]);
  });

  it.each([
    ["王芳, next week", "第 1 行：“next week”不是日期，请写成 2026-02-15"],
    [", 2026-01-01", "第 1 行：缺少姓名"],
    ["A\n王芳, 2026-05-01, 2026-04-01", "第 2 行：“王芳”的结束日期早于开始日期"],
    ["王芳\n 王芳 ", "第 2 行：“王芳”写了两次"],
    ["王芳, 2026-01-01, 2026-02-01, 50%", "第 1 行：“50%”是多余的内容；每行写姓名、开始日期、结束日期"],
  ])("are refused with the line and what to do: %j", (typed, sentence) => {
    const [problem] = parseAssignments(typed).problems;
    expect(problem && say(problem.message, language, { line: problem.line, words: problem.words })).toBe(sentence);
  });
});
