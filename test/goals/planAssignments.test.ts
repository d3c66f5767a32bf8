import fc from "fast-check";
import { proposeKpis } from "../../src/goals";
import { checkGoals } from "../../src/goals/checks";
import { peakWeight } from "../../src/goals/dayWeights";
import { totalWeight } from "../../src/goals/departmentWeights";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { kpisOfJob } from "../../src/goals/editing/assign";
import { isWanted, personRows, wholeTargets, withoutStay, type AssignmentDraft, type DraftAssignment, type TargetChoice } from "../../src/goals/editing/assignmentDraft";
import { assignmentPreview } from "../../src/goals/editing/assignmentPreview";
import { noAssignments } from "../../src/goals/editing/noAssignments";
import { planAssignments, withTemplates } from "../../src/goals/editing/planAssignments";
import { templateJobEdit } from "../../src/goals/editing/templateJob";
import { jobsOf } from "../../src/goals/editing/treeJobs";
import { vacancies } from "../../src/goals/editing/vacancies";
import { isRefusal } from "../../src/goals/editing/types";
import { goalTree } from "../../src/goals/goalTree";
import { targetsAlong } from "../../src/goals/targets/copiedTargets";
import type { TargetRow } from "../../src/goals/targets/targetRows";
import type { GoalNode } from "../../src/goals/types";
import { say } from "../../src/text/language";

const language = "zh-CN";
const kpis = (job: string) => proposeKpis({ role: "business", job, language }).map((kpi) => ({ ...kpi, target: 100 }));
const role = (job: string, weight: number) => ({ role: "business", job, weight, pinned: false, kpis: kpis(job) }) as const;
const department = { name: "销售部", owner: "", role: "business", job: null } as const;
const jobs = goalTree({ strategy: "战略", language, departments: [{ ...department, kpis: [], roles: [role("sales", 70), role("pm", 30)] }] });
const plain = goalTree({ strategy: "战略", language, departments: [{ ...department, job: "sales", kpis: kpis("sales") }] });
const [sales] = jobsOf(jobs);
const whole = jobsOf(plain)[0]!;

let lines = 0;
const line = (name: string, rest: Partial<DraftAssignment> = {}): DraftAssignment => ({ key: `L${(lines += 1)}`, job: sales!.id, name, start: "", until: "", share: null, ...rest });
const draft = (rest: Partial<AssignmentDraft>): AssignmentDraft => ({ ...noAssignments, ...rest });
const rolesOf = (nodes: readonly GoalNode[]) => nodes.filter(({ level }) => level === "role");
const heldBy = (nodes: readonly GoalNode[], name: string) => rolesOf(nodes).filter(({ owner }) => owner === name);

/** The tree after a draft, which can be taken back exactly. */
function made(nodes: readonly GoalNode[], wanted: AssignmentDraft): readonly GoalNode[] {
  const { edit, edited: { nodes: planned }, problems } = planAssignments(nodes, wanted);
  if (edit === null) throw new Error(problems.map(({ refused, parameters }) => say(refused, language, parameters)).join());
  const edited = applyEdit(nodes, edit);
  if (isRefusal(edited)) throw new Error(say(edited.refused, language, edited.parameters));
  expect(edited.nodes).toEqual(planned);
  const back = applyEdit(edited.nodes, edited.inverse);
  expect(isRefusal(back) ? back : back.nodes).toEqual(nodes);
  return edited.nodes;
}
const refusals = (nodes: readonly GoalNode[], wanted: AssignmentDraft): readonly string[] =>
  planAssignments(nodes, wanted).problems.map(({ refused, parameters }) => say(refused, language, parameters));

describe("the jobs of a tree", () => {
  it("are its departments with KPIs of their own and its roles, one for all who have it, with who has it", () => {
    expect(jobsOf(jobs).map(({ title, department: name, held }) => [title, name, held])).toEqual([["销售", "销售部", []], ["产品经理", "销售部", []]]);
    const given = made(jobs, draft({ added: [line("王芳", { until: "2026-06-30" }), line("李伟", { start: "2026-07-01" })] }));
    expect(jobsOf(given).map(({ title, held }) => [title, held.map(({ name, until, share }) => [name, until, share])])).toEqual([
      ["销售", [["王芳", "2026-06-30", 1], ["李伟", "", 1]]], ["产品经理", []],
    ]);
    expect(jobsOf(made(plain, draft({ added: [line("王芳", { job: whole.id }), line("李伟", { job: whole.id })] }))).map(({ title, held }) => [title, held.length])).toEqual([["销售", 2]]);
  });
});

describe("a draft of who has which job", () => {
  it("is one edit over several jobs, whose preview says what is written", () => {
    const [, product] = jobsOf(jobs);
    const wanted = draft({ added: [line("王芳"), line("李伟"), line("王芳", { job: product!.id, start: "2026-03-01" })] });
    const nodes = made(jobs, wanted);
    const edited = applyEdit(jobs, planAssignments(jobs, wanted).edit!);
    if (isRefusal(edited)) throw new Error("Refused");
    const preview = assignmentPreview(jobs, edited);
    expect(preview.lines.map((each) => [each.kind, each.kind === "target" ? "" : each.role.owner])).toEqual([["taken", "王芳"], ["weighed", "王芳"], ["given", "李伟"], ["taken", "王芳"]]);
    expect(preview).toMatchObject({ added: 1 + kpis("sales").length, removed: 0 });
    expect(checkGoals(nodes).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("ends what somebody has, with its KPIs, and gives it to a successor with the same weight", () => {
    const first = made(jobs, draft({ added: [line("王芳")] }));
    const nodes = made(first, draft({ changed: { [heldBy(first, "王芳")[0]!.id]: { until: "2026-06-30" } }, added: [line("李伟", { start: "2026-07-01" })] }));
    expect(rolesOf(nodes).map(({ owner, weight, start, until }) => [owner, weight, start, until])).toEqual([["王芳", 0.7, "", "2026-06-30"], ["李伟", 0.7, "2026-07-01", ""], ["", 0.3, "", ""]]);
    expect(kpisOfJob(nodes, heldBy(nodes, "王芳")[0]!).every(({ until }) => until === "2026-06-30")).toBe(true);
  });

  it("gives a job again to somebody who comes back, with KPIs of their own for each stay, and on no day twice", () => {
    const left = made(jobs, draft({ added: [line("王芳", { until: "2026-03-31" })] }));
    const nodes = made(left, draft({ added: [line("王 芳", { start: "2026-07-01" })] }));
    expect(rolesOf(nodes).map(({ goal, weight, start, until }) => [goal, weight, start, until])).toEqual([
      ["销售 · 王芳", 0.7, "", "2026-03-31"], ["销售 · 王 芳", 0.7, "2026-07-01", ""], ["产品经理", 0.3, "", ""],
    ]);
    expect(checkGoals(nodes).filter(({ severity }) => severity === "error")).toEqual([]);
    const again = "王芳在这些日子里已经有“销售”。离开后再回来的，请给前一段填结束日期，后一段的开始日期要更晚。";
    expect(refusals(left, draft({ added: [line("王芳", { start: "2026-03-31" })] }))).toEqual([again]);
    expect(refusals(nodes, draft({ changed: { [heldBy(nodes, "王芳")[0]!.id]: { until: "" } } }))).toHaveLength(1);
  });

  it("takes shares that are given, and shares evenly what they leave", () => {
    const nodes = made(jobs, draft({ added: [line("王芳", { share: 0.5 }), line("李伟"), line("赵敏")] }));
    expect(rolesOf(nodes).map(({ weight }) => weight)).toEqual([0.35, 0.175, 0.175, 0.3]);
    expect(rolesOf(made(plain, draft({ added: [line("王芳", { share: 0.6, job: whole.id }), line("李伟", { job: whole.id })] }))).map(({ weight }) => weight)).toEqual([0.6, 0.4]);
    expect(refusals(jobs, draft({ added: [line("王芳", { share: 0.7 }), line("李伟", { share: 0.5 })] }))).toEqual(["“销售”的占比在同一天合计 120%，超过 100%。请改小一个。"]);
    expect(refusals(jobs, draft({ added: [line("王芳", { share: 1 }), line("李伟")] }))).toEqual(["“销售”的占比已经分完，没有填占比的人分不到。请改小一个占比。"]);
    expect(refusals(jobs, draft({ added: [line("王芳", { share: 1.2 })] }))).toEqual(["王芳在“销售”的占比应大于 0、不超过 100%，请改正。"]);
  });

  it("says from which day on a part of a job is nobody's", () => {
    const left = made(jobs, draft({ added: [line("王芳", { until: "2026-06-30" }), line("李伟")] }));
    expect(vacancies(jobsOf(left))).toEqual([{ job: jobsOf(left)[0], day: "2026-07-01", share: 0.5, isBefore: false }]);
    expect(vacancies(jobsOf(made(left, draft({ added: [line("赵敏", { start: "2026-07-01" })] }))))).toEqual([]);
  });

  it("says how much is nobody's before somebody comes, and counts those without a weight as equal", () => {
    const three = (...lines: readonly DraftAssignment[]) => vacancies(jobsOf(made(plain, draft({ added: lines.map((each) => ({ ...each, job: whole.id })) })))).map(({ day, share, isBefore }) => [day, share.toFixed(3), isBefore]);
    expect(three(line("王芳"), line("李伟"), line("赵敏", { start: "2026-07-01" }))).toEqual([["2026-07-01", "0.333", true]]);
    expect(three(line("王芳"), line("李伟"), line("赵敏", { until: "2026-06-30" }))).toEqual([["2026-07-01", "0.333", false]]);
    const hired = made(plain, draft({ added: [line("王芳", { job: whole.id }), line("李伟", { job: whole.id, start: "2019-05-06" })] }));
    expect([vacancies(jobsOf(hired), 2019).length, vacancies(jobsOf(hired), 2020)]).toEqual([1, []]);
    expect(three(line("王芳", { start: "2026-07-01" }), line("李伟", { start: "2026-07-01" }))).toEqual([]);
    expect(three(line("王芳", { until: "2026-03-31" }), line("李伟", { start: "2026-07-01" }))).toEqual([["2026-04-01", "1.000", false]]);
  });

  it("brings a job of the templates along, for which the weights beside it make room, and gives it to people", () => {
    const templates = [{ name: "质量", edit: templateJobEdit(jobs, jobs[1]!.id, "qc", language)! }];
    const job = jobsOf(withTemplates(jobs, { templates }).nodes).at(-1)!;
    const nodes = made(jobs, draft({ templates, added: [line("王芳", { job: job.id }), line("李伟")] }));
    expect(rolesOf(nodes).map(({ owner, weight }) => [owner, weight])).toEqual([["李伟", 0.47], ["", 0.2], ["王芳", 0.33]]);
    expect(checkGoals(nodes).filter(({ severity }) => severity === "error")).toEqual([]);
    const beside = made(plain, draft({ templates: [{ name: "质量", edit: templateJobEdit(plain, plain[1]!.id, "qc", language)! }] }));
    expect(totalWeight(beside.filter(({ parent }) => parent === plain[1]!.id))).toBeCloseTo(1, 9);
  });

  it("keeps a line in view whose job has gone from the tree, and says so", () => {
    const lost = draft({ added: [line("王芳", { job: "gone" })] });
    expect(refusals(jobs, lost)).toEqual(["王芳的岗位已不在目标树里。请删去这一行，另加一个岗位。"]);
    expect(personRows([sales!], lost, jobsOf(jobs)).map(({ name, stays }) => [name, stays.length])).toEqual([["王芳", 1]]);
    expect(isWanted(withoutStay(lost, personRows([sales!], lost)[0]!.stays[0]!))).toBe(false);
  });

  it("takes an assignment back: the others share what it weighed, and the last one leaves the job to nobody", () => {
    const two = made(jobs, draft({ added: [line("王芳"), line("李伟")] }));
    const one = made(two, draft({ released: [heldBy(two, "王芳")[0]!.id] }));
    expect(rolesOf(one).map(({ goal, weight }) => [goal, weight])).toEqual([["销售 · 李伟", 0.7], ["产品经理", 0.3]]);
    const none = made(one, draft({ released: [heldBy(one, "李伟")[0]!.id] }));
    expect(rolesOf(none).map(({ goal, owner }) => [goal, owner])).toEqual([["销售", ""], ["产品经理", ""]]);
    expect(kpisOfJob(none, rolesOf(none)[0]!)).toHaveLength(kpis("sales").length);
  });

  it("weighs on no day more than the job, whoever comes, goes, returns and has which share", () => {
    const day = fc.integer({ min: 1, max: 9 }).map((month) => `2026-0${month}-01`);
    const days = fc.tuple(fc.option(day, { nil: "" }), fc.option(day, { nil: "" })).map(([one, other]) => (one > other && other !== "" ? { start: other, until: one } : { start: one, until: other }));
    const stay = fc.record({ days, name: fc.constantFrom("A", "B", "C"), share: fc.option(fc.constantFrom(0.25, 0.5, 1 / 3), { nil: null }) });
    let applied = 0;
    fc.assert(fc.property(fc.array(fc.array(stay, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), fc.nat(5), (waves, ended) => {
      let nodes = jobs;
      for (const wave of waves) {
        const roles = rolesOf(nodes).filter(({ owner }) => owner !== "");
        const ends = roles[ended];
        const plan = planAssignments(nodes, draft({ added: wave.map(({ days: own, ...each }) => line(each.name, { ...own, share: each.share })), changed: ends === undefined ? {} : { [ends.id]: { until: "2026-05-31" } } }));
        if (plan.edit === null) continue;
        applied += 1;
        nodes = plan.edited.nodes;
        const held = rolesOf(nodes).filter(({ owner }) => owner !== "");
        expect(peakWeight(held)).toBeLessThanOrEqual(0.7 + 1e-9);
        for (const name of ["A", "B", "C"]) expect(peakWeight(held.filter(({ owner }) => owner === name).map((each) => ({ ...each, weight: 1 })))).toBeLessThanOrEqual(1);
        expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
      }
    }), { numRuns: 40 });
    expect(applied).toBeGreaterThan(5);
  });
});

describe("the targets of a job over those who have it", () => {
  const amount = (nodes: readonly GoalNode[], total: number) => nodes.map((node) => (node.level === "kpi" ? { ...node, parameter: null, unit: "元", target: total, threshold: total / 2, code: null } : node));
  const choose = (rest: Partial<TargetChoice>) => ({ [whole.id]: { ...wholeTargets, ...rest } });
  const targetsOf = (nodes: readonly GoalNode[]) => rolesOf(nodes).map((each) => kpisOfJob(nodes, each)[0]?.target);

  it("are the whole for each, even parts, parts by share, or numbers of one's own that the others complete", () => {
    const tree = amount(plain, 100);
    const two = [line("王芳", { job: whole.id, share: 0.7 }), line("李伟", { job: whole.id })];
    expect(targetsOf(made(tree, draft({ added: two })))).toEqual([100, 100]);
    expect(targetsOf(made(tree, draft({ added: two, targets: choose({ mode: "even" }) })))).toEqual([50, 50]);
    const byShare = made(tree, draft({ added: two, targets: choose({ mode: "shares" }) }));
    expect([targetsOf(byShare), kpisOfJob(byShare, rolesOf(byShare)[0]!)[0]?.threshold]).toEqual([[70, 30], 35]);
    const [slot] = planAssignments(tree, draft({ added: two })).jobs[0]!.shared.map((each) => each.slot);
    const own = (numbers: Readonly<Record<string, number>>) => draft({ added: two, targets: choose({ mode: "even", own: { [slot!]: numbers } }) });
    expect(targetsOf(made(tree, own({ [two[0]!.key]: 33.5 })))).toEqual([33.5, 66.5]);
    const name = kpisOfJob(tree, tree[1]!)[0]!.goal;
    expect(refusals(tree, own({ [two[0]!.key]: 33, [two[1]!.key]: 60 }))).toEqual([`“${name}”各人的目标合计应为 100。请改一个数，或留空由系统补足。`]);
    expect(targetsOf(made(tree, draft({ added: two, targets: choose({ mode: "even", wholes: { [slot!]: 90 } }) })))).toEqual([45, 45]);
  });

  it("can be shared out over those who have it already, and whoever has left keeps theirs", () => {
    const tree = amount(plain, 100);
    const three = made(tree, draft({ added: [line("王芳", { job: whole.id, until: "2026-03-31" }), line("李伟", { job: whole.id, start: "2026-04-01" }), line("赵敏", { job: whole.id, start: "2026-04-01" })] }));
    const [job] = jobsOf(three);
    const choice = { ...wholeTargets, mode: "even" as const };
    expect(targetsOf(three)).toEqual([100, 100, 100]);
    const { shared } = planAssignments(three, draft({ targets: { [job!.id]: choice } })).jobs[0]!;
    expect(shared[0]).toMatchObject({ whole: 200 });
    expect(targetsOf(made(three, draft({ targets: { [job!.id]: { ...choice, wholes: Object.fromEntries(shared.map(({ slot }) => [slot, 100])) } } })))).toEqual([100, 50, 50]);
  });

  it("stay whole where they are no amounts, and take a worst value along where they are", () => {
    const rate = amount(plain, 95).map((node) => ({ ...node, unit: node.level === "kpi" ? "%" : node.unit }));
    const added = [line("王芳", { job: whole.id }), line("李伟", { job: whole.id })];
    expect(targetsOf(made(rate, draft({ added, targets: choose({ mode: "even" }) })))).toEqual([95, 95]);
    const plan = planAssignments(rate, draft({ added, targets: choose({ mode: "even" }) }));
    expect([plan.jobs[0]?.shared, plan.jobs[0]?.alike.length]).toEqual([[], kpis("sales").length]);
    const worst = amount(plain, 100).map((node) => (node.level === "kpi" ? { ...node, parameter: 60, method: "linear" as const } : node));
    expect(made(worst, draft({ added, targets: choose({ mode: "even" }) })).filter(({ level }) => level === "kpi").every(({ parameter }) => parameter === 30)).toBe(true);
  });

  it("add up to the last digit for any people, amounts and shares, in every period too", () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 }).map((value) => value / 100);
    fc.assert(fc.property(fc.integer({ min: 2, max: 7 }), cents, fc.array(cents, { minLength: 4, maxLength: 4 }), fc.constantFrom("even" as const, "shares" as const), fc.boolean(), (count, total, quarters, mode, joins) => {
      const tree = amount(plain, total);
      const added = Array.from({ length: count }, (_, at) => line(`P${at}`, { job: whole.id, start: joins && at > 0 ? `2026-0${at + 1}-10` : "", share: at === 0 ? 0.4 : null }));
      const plan = planAssignments(tree, draft({ added, targets: choose({ mode }) }));
      const edited = applyEdit(tree, plan.edit!);
      if (isRefusal(edited)) throw new Error("Refused");
      const [first] = kpisOfJob(tree, tree[1]!);
      const of = (nodes: readonly GoalNode[]) => nodes.filter(({ goal, level }) => level === "kpi" && goal === first!.goal);
      const sum = (values: readonly (number | null)[]) => Math.round(values.reduce<number>((all, value) => all + (value ?? 0), 0) * 100);
      expect(sum(of(edited.nodes).map(({ target }) => target))).toBe(Math.round(total * 100));
      const rows = quarters.map((target, at): TargetRow => ({ goalId: first!.id, kpi: first!.goal, department: "销售部", period: `2026Q${at + 1}`, target, threshold: null, stretch: null }));
      const along = targetsAlong(rows, { seen: tree, goals: edited.nodes, copyOf: edited.copyOf, parts: edited.parts });
      const inPeriod = (period: string) => sum(along.added.filter((row) => row.period === period).map(({ target }) => target));
      expect(along.removed).toEqual(rows);
      if (!joins) expect(rows.map(({ period }) => inPeriod(period))).toEqual(quarters.map((target) => Math.round(target * 100)));
      else for (const [at, { period }] of rows.entries()) expect(inPeriod(period)).toBeLessThanOrEqual(Math.round((quarters[at] ?? 0) * 100));
    }), { numRuns: 40 });
  });

  it("of periods go by days between somebody and a successor", () => {
    const tree = amount(plain, 365);
    const first = made(tree, draft({ added: [line("王芳", { job: whole.id, until: "2026-08-15" }), line("李伟", { job: whole.id, start: "2026-08-16" })], targets: {} }));
    expect(targetsOf(first)).toEqual([365, 365]);
    const plan = planAssignments(tree, draft({ added: [line("王芳", { job: whole.id, until: "2026-08-15" }), line("李伟", { job: whole.id, start: "2026-08-16" })], targets: choose({ mode: "even" }) }));
    const edited = applyEdit(tree, plan.edit!);
    if (isRefusal(edited)) throw new Error("Refused");
    const [kpi] = kpisOfJob(tree, tree[1]!);
    const rows = ["2025Q4", "2026Q2", "2026Q3"].map((period): TargetRow => ({ goalId: kpi!.id, kpi: kpi!.goal, department: "销售部", period, target: 92, threshold: 46, stretch: null }));
    const along = targetsAlong(rows, { seen: tree, goals: edited.nodes, copyOf: edited.copyOf, parts: edited.parts });
    expect(along.added.map(({ period, target, threshold }) => [period, target, threshold])).toEqual([["2025Q4", 92, 46], ["2026Q2", 92, 46], ["2026Q3", 46, 23], ["2026Q3", 46, 23]]);
    expect(targetsOf(edited.nodes)).toEqual([365, 365]);
    const later = applyEdit(tree, planAssignments(tree, draft({ added: ["王芳", "李伟"].map((name) => line(name, { job: whole.id, start: "2026-07-01" })), targets: choose({ mode: "even" }) })).edit!);
    if (isRefusal(later)) throw new Error("Refused");
    const then = targetsAlong(rows, { seen: tree, goals: later.nodes, copyOf: later.copyOf, parts: later.parts });
    expect([then.removed, then.added.map(({ period, target }) => [period, target])]).toEqual([[rows[2]], [["2026Q3", 46], ["2026Q3", 46]]]);
  });
});
