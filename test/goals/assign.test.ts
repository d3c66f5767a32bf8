import fc from "fast-check";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { assigned, assignEdit, type Assignment } from "../../src/goals/editing/assign";
import { copiedTargets } from "../../src/goals/targets/copiedTargets";
import { peakWeight } from "../../src/goals/dayWeights";
import { emptyNode } from "../../src/goals/emptyNode";
import { isRefusal } from "../../src/goals/editing/types";
import { checkGoals } from "../../src/goals/checks";
import { departmentWeights, totalWeight } from "../../src/goals/departmentWeights";
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

const kpisUnder = (nodes: readonly GoalNode[], id: string) => nodes.filter(({ parent, level }) => parent === id && level === "kpi");
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

  it("are still to be given where the job has its department's owner, who can have it too", () => {
    const owned = jobs.map((node) => (node.level === "strategy" ? node : { ...node, owner: "王芳" }));
    expect(assigned(owned, owned.find(({ id }) => id === job.id)!)).toEqual([]);
    const nodes = given(given(owned, job.id, [person("王芳"), person("李伟")]), job.id, [person("王芳"), person("赵敏")]);
    expect(rolesOf(nodes).map(({ goal, owner }) => [goal, owner])).toEqual([["销售 · 王芳", "王芳"], ["销售 · 李伟", "李伟"], ["销售 · 赵敏", "赵敏"], ["产品经理", "王芳"]]);
  });

  it("are those of jobs made by hand too, by what they are called and not by their role", () => {
    const [sales, product] = rolesOf(jobs).map(({ id }) => id);
    const same = jobs.map((node) => (node.id === product ? { ...node, role: "销售" } : node.id === sales ? { ...node, role: "" } : node));
    const nodes = given(same, job.id, [person("王芳"), person("李伟")]);
    expect(rolesOf(nodes).map(({ goal, owner }) => [goal, owner])).toEqual([["销售 · 王芳", "王芳"], ["销售 · 李伟", "李伟"], ["产品经理", ""]]);
    const two = jobs.map((node) => (node.id === product ? { ...node, goal: "销售" } : node));
    expect(rolesOf(given(two, product!, [person("王芳"), person("李伟")])).map(({ id, owner }) => [id, owner])).toEqual([[sales, "李伟"], [product, "王芳"]]);
  });

  it("are the KPIs that count, with those that hang under them", () => {
    const [first, second] = kpisUnder(jobs, job.id);
    const nested = jobs.map((node) => (node === second ? { ...node, parent: first!.id } : node === kpisUnder(jobs, job.id)[2] ? { ...node, state: "proposed" as const } : node));
    const nodes = given(nested, job.id, [person("王芳"), person("李伟", "2026-02-15")]);
    const [mine, copy] = rolesOf(nodes);
    const [firstCopy, ...others] = kpisUnder(nodes, copy!.id);
    expect(kpisUnder(nodes, first!.id).map(({ id, owner }) => [id, owner])).toEqual([[second!.id, "王芳"]]);
    expect(kpisUnder(nodes, firstCopy!.id).map(({ code, owner, start }) => [code, owner, start])).toEqual([[second!.code, "李伟", "2026-02-15"]]);
    expect([others.length + 2, kpisUnder(nodes, mine!.id).find(({ state }) => state === "proposed")?.owner]).toEqual([kpis("sales").length - 1, ""]);
  });

  it("of a department that has jobs beside them weigh what they did, and total 100 % within", () => {
    const own = plain.map((node) => (node.level === "kpi" ? { ...node, weight: (node.weight ?? 0) * 0.4 } : node));
    const beside = [...own, { ...job, parent: plain[1]!.id, weight: 0.6 }, ...kpisUnder(jobs, job.id).map((kpi) => ({ ...kpi, id: `J-${kpi.id}` }))];
    const nodes = given(beside, plain[1]!.id, [person("王芳"), person("李伟")]);
    expect(rolesOf(nodes).map(({ owner, weight }) => [owner, weight])).toEqual([["", 0.6], ["王芳", 0.2], ["李伟", 0.2]]);
    for (const { id } of rolesOf(nodes)) expect(totalWeight(kpisUnder(nodes, id))).toBeCloseTo(1, 9);
    expect(totalWeight(departmentWeights(nodes).filter(({ level }) => level === "kpi"))).toBeCloseTo(1, 9);
  });

  it("are copies that know their originals, so that what is kept under those can be copied too", () => {
    const edited = applyEdit(jobs, assignEdit(jobs, job.id, [person("王芳"), person("李伟")])!);
    if (isRefusal(edited)) throw new Error("Nothing to assign");
    const originals = kpisUnder(jobs, job.id).map(({ id }) => id);
    expect(edited.copyOf.filter((id) => id !== null)).toEqual(originals);
    const rows = originals.slice(0, 1).flatMap((goalId) => ["2026Q1", "2026Q2"].map((period) => ({ goalId, kpi: "旧名", department: "", period, target: 250, threshold: 200, stretch: null })));
    const copy = edited.nodes.find((_, at) => edited.copyOf[at] === originals[0])!;
    expect(copiedTargets(rows, edited.nodes, edited.copyOf)).toEqual(rows.map((row) => ({ ...row, goalId: copy.id, kpi: copy.goal, department: copy.department })));
  });

  it("weigh for a successor what they weighed for whoever had them before, and everybody else keeps what they have", () => {
    const until = "2026-06-30";
    const one = given(jobs, job.id, [person("王芳", "", until)]);
    expect(rolesOf(given(one, job.id, [person("李伟", "2026-07-01")])).map(({ owner, weight }) => [owner, weight])).toEqual([["王芳", 0.7], ["李伟", 0.7], ["", 0.3]]);
    const both = given(jobs, job.id, [person("王芳", "", until), person("李伟", "2026-07-01")]);
    expect(checkGoals(both).filter(({ severity }) => severity === "error")).toEqual([]);
    const three = given(both, job.id, [person("赵敏", "2026-07-01")]);
    expect(rolesOf(three).map(({ owner, weight }) => [owner, weight])).toEqual([["王芳", 0.7], ["李伟", 0.35], ["赵敏", 0.35], ["", 0.3]]);
    const uneven = given(jobs, job.id, [person("王芳"), person("李伟", "", until)]).map((node) => ({ ...node, ...(node.owner === "王芳" && node.level === "role" && { weight: 0.4 }), ...(node.owner === "李伟" && node.level === "role" && { weight: 0.3 }) }));
    expect(rolesOf(given(uneven, job.id, [person("赵敏", "2026-07-01")])).map(({ weight }) => weight)).toEqual([0.4, 0.3, 0.3, 0.3]);
    expect(rolesOf(given(plain, plain[1]!.id, [person("王芳", "", until), person("李伟", "2026-07-01")])).map(({ weight }) => weight)).toEqual([1, 1]);
    const weights = (nodes: readonly GoalNode[]) => rolesOf(nodes).map(({ owner, weight }) => [owner, weight]);
    expect(weights(given(three, job.id, [person("周杰", "", until)]))).toEqual([["王芳", 0.35], ["李伟", 0.35], ["赵敏", 0.35], ["周杰", 0.35], ["", 0.3]]);
  });

  it("keep what successors weigh together when a weight beside them changes", () => {
    const both = given(jobs, job.id, [person("王芳", "", "2026-06-30"), person("李伟", "2026-07-01")]);
    const [ann, , other] = rolesOf(both);
    for (const [id, weight] of [[other!.id, 0.4], [ann!.id, 0.6]] as const) {
      const edited = applyEdit(both, { kind: "weigh", id, weight, pinned: [] });
      expect(isRefusal(edited) ? edited : rolesOf(edited.nodes).map((each) => each.weight)).toEqual([0.6, 0.6, 0.4]);
    }
    const light = both.map((node) => (node.id === other!.id ? { ...node, weight: 0.2 } : node));
    const [finding] = checkGoals(light).filter(({ id }) => id.startsWith("weightsTotal"));
    const repaired = applyEdit(light, finding!.fix!.edits[0]!);
    expect([finding?.parameters?.["sum"], isRefusal(repaired) ? repaired : checkGoals(repaired.nodes).some(({ id }) => id.startsWith("weightsTotal"))]).toEqual(["90%", false]);
  });

  it("weigh on no day more than the job, whoever comes and goes when", () => {
    const day = fc.integer({ min: 1, max: 9 }).map((month) => `2026-0${month}-01`);
    const days = fc.tuple(fc.option(day, { nil: "" }), fc.option(day, { nil: "" })).map(([start, until]) => (start > until && until !== "" ? person("", until, start) : person("", start, until)));
    fc.assert(fc.property(fc.array(fc.array(days, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), (waves) => {
      const nodes = waves.reduce((all, wave, at) => given(all, job.id, wave.map((each, index) => ({ ...each, name: `P${at}.${index}` }))), jobs);
      expect(peakWeight(rolesOf(nodes).filter(({ owner }) => owner !== ""))).toBeLessThanOrEqual(0.7 + 1e-9);
    }), { numRuns: 40 });
  });

  it("stay one job when somebody gives it another owner by hand", () => {
    const two = given(jobs, job.id, [person("王芳"), person("李伟")]);
    const renamed = two.map((node) => (node.owner === "王芳" ? { ...node, owner: "王小芳" } : node));
    for (const id of rolesOf(renamed).slice(0, 2).map((each) => each.id)) {
      const nodes = given(renamed, id, [person("赵敏")]);
      expect(rolesOf(nodes).map(({ goal, owner, weight }) => [goal, owner, weight])).toEqual([
        ["销售 · 王小芳", "王小芳", 0.2334], ["销售 · 李伟", "李伟", 0.2333], ["销售 · 赵敏", "赵敏", 0.2333], ["产品经理", "", 0.3],
      ]);
    }
    const left = two.map((node) => (node.owner === "王芳" ? { ...node, owner: "" } : node));
    expect(rolesOf(given(left, rolesOf(left)[1]!.id, [person("赵敏")])).map(({ goal, owner }) => [goal, owner])).toEqual([["销售 · 赵敏", "赵敏"], ["销售 · 李伟", "李伟"], ["产品经理", ""]]);
    const regions = jobs.map((node) => (node.level === "role" ? { ...node, role: "销售", goal: node.id === job.id ? "销售 · 北区" : "销售 · 南区" } : node));
    expect(rolesOf(given(regions, job.id, [person("赵敏")])).map(({ goal }) => goal)).toEqual(["销售 · 北区 · 赵敏", "销售 · 南区"]);
  });

  it("are called by the job and who has them now where their only holder was changed by hand", () => {
    const one = given(jobs, job.id, [person("王芳")]);
    const owned = (owner: string) => one.map((node) => (node.level === "role" && node.owner === "王芳" ? { ...node, owner } : node));
    const names = (nodes: readonly GoalNode[], name: string) => rolesOf(given(nodes, job.id, [person(name)])).map(({ goal, owner }) => [goal, owner]);
    expect(names(owned("李伟"), "赵敏")).toEqual([["销售 · 李伟", "李伟"], ["销售 · 赵敏", "赵敏"], ["产品经理", ""]]);
    expect(names(owned(""), "赵敏")).toEqual([["销售 · 赵敏", "赵敏"], ["产品经理", ""]]);
    expect(names(owned("李 伟"), "李伟")).toEqual(rolesOf(owned("李 伟")).map(({ goal, owner }) => [goal, owner]));
  });

  it("of a department leave it what it is to reach as a whole", () => {
    const whole = { threshold: 5, stretch: 7, baseline: 3, target: 6, tier: "A", due: "2026-12-31", source: "ERP", rule: "last period", share: 0.5 } as const;
    const nodes = given(plain.map((node) => (node.level === "department" ? { ...node, ...whole } : node)), plain[1]!.id, [person("王芳", "2026-02-01")]);
    const { goal, owner, start, department: own, role: named } = rolesOf(nodes)[0]!;
    expect(rolesOf(nodes)).toEqual([{ ...emptyNode, id: rolesOf(nodes)[0]!.id, parent: plain[1]!.id, level: "role", goal, owner, start, department: own, role: named }]);
    expect([owner, start, own]).toEqual(["王芳", "2026-02-01", "销售部"]);
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
