import fc from "fast-check";
import { indicatorByCode, indicators, jobByCode, jobs } from "../../src/goals";
import { draftsOf, emptyDraft, fieldKey, postsOf, postWeightKey, splitNames, withoutRole, type PlanDraft } from "../../taskpane/screens/plan/planDraft";
import { industryTemplate } from "../../taskpane/screens/plan/chosenTemplate";
import { planReducer, type ChosenTemplate, type PlanAction } from "../../taskpane/screens/plan/planReducer";

const department = "Sales";
const language = "en-US";

const edit: fc.Arbitrary<PlanAction> = fc.oneof(
  fc.record({ kind: fc.constant("weight" as const), department: fc.constant(department), index: fc.nat(8), weight: fc.double({ min: -50, max: 300, noNaN: true }) }),
  fc.record({ kind: fc.constant("removeKpi" as const), department: fc.constant(department), index: fc.nat(8) }),
  fc.record({ kind: fc.constant("addKpi" as const), department: fc.constant(department), indicator: fc.constantFrom(...indicators), language: fc.constant(language) }),
  fc.record({ kind: fc.constant("post" as const), department: fc.constant(department), role: fc.constantFrom("management" as const, "technical" as const, "support" as const), job: fc.constant(null), language: fc.constant(language) }),
  fc.record({ kind: fc.constant("undoPost" as const), department: fc.constant(department) }),
);

function withDepartment(): PlanDraft {
  return planReducer(emptyDraft, { kind: "addDepartments", names: [department], language });
}

const weightOf = (draft: PlanDraft) => draft.departments[0]?.kpis.reduce((sum, { weight }) => sum + weight, 0);

describe("the draft of a plan", () => {
  it("has weights that total 100 after any edits, as long as a KPI is left", () => {
    fc.assert(fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
      const draft = edits.reduce(planReducer, withDepartment());
      const isEmpty = draft.departments[0]?.kpis.length === 0;
      return isEmpty || Math.abs((weightOf(draft) ?? 0) - 100) < 1e-9;
    }));
  });

  it("never has the same department or the same indicator twice", () => {
    const twice = planReducer(withDepartment(), { kind: "addDepartments", names: [department, "HR"], language });
    expect(twice.departments.map(({ name }) => name)).toEqual([department, "HR"]);
    const [kpi] = twice.departments[0]!.kpis;
    const again = planReducer(twice, { kind: "addKpi", department, indicator: indicatorByCode(kpi!.code)!, language });
    expect(again.departments[0]!.kpis).toHaveLength(twice.departments[0]!.kpis.length);
  });

  it("leaves out departments that have no role yet", () => {
    const draft = planReducer(withDepartment(), { kind: "addDepartments", names: ["Head office"], language });
    expect(draftsOf(draft).map(({ name }) => name)).toEqual([department]);
  });

  it("does not take a job's name inside another word for the job", () => {
    const draft = planReducer(emptyDraft, { kind: "addDepartments", names: ["Shrimp farm", "Wholesale"], language });
    expect(draft.departments.map(({ role }) => role)).toEqual([null, null]);
  });
});

it.each([
  ["Human Resources", "hr"], ["R&D", "rd"], ["IT", "it"], ["IT operations", "sre"], ["After-sales service", "field"], ["Sales/Key accounts", "sales"], ["Purchasing", "buy"],
  ["产品研发部", "rd"], ["技术支持部", "field"], ["品质部", "qc"], ["客户服务中心", "cs"], ["产品部", "pm"], ["ＩＴ部", "it"], ["IT支持中心", "it"], ["战略发展中心", null], ["Head office", null], ["Italy", null],
])("the department %s begins with the KPIs of its job (%s)", (name, job) => {
  expect(planReducer(emptyDraft, { kind: "addDepartments", names: [name], language }).departments[0]?.job ?? null).toBe(job);
});

describe("the jobs of a department in the draft", () => {
  const job = (code: string) => jobByCode(code)!;
  const withJobs = (...codes: readonly string[]): PlanDraft =>
    codes.reduce((draft, code) => planReducer(draft, { kind: "addPost", department, job: job(code), language }), withDepartment());
  const weights = (draft: PlanDraft) => postsOf(draft.departments[0]!).map(({ weight }) => weight);
  const codesOf = (draft: PlanDraft) => postsOf(draft.departments[0]!).map((post) => post.job);
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

  it("each bring their own KPIs and share the department equally", () => {
    const draft = withJobs("cs", "mkt", "hr");
    expect(weights(draft)).toEqual([25, 25, 25, 25]);
    const [written] = draftsOf(draft);
    expect(written).toMatchObject({ kpis: [], role: "business", job: "sales" });
    expect(written!.roles!.map((role) => role.job)).toEqual(["sales", "cs", "mkt", "hr"]);
    for (const { kpis } of written!.roles!) expect(total(kpis.map(({ weight }) => weight))).toBe(100);
  });

  it("make room for each other, but for those that are pinned", () => {
    const pinned = planReducer(withJobs("cs", "mkt"), { kind: "pinPost", department, post: 1, pinned: true });
    const before = weights(pinned)[1];
    const changed = weights(planReducer(pinned, { kind: "postWeight", department, post: 2, weight: 50 }));
    expect(changed).toEqual([100 - 50 - before!, before, 50]);
  });

  it("total 100 after any edits, and so do the KPIs of each", () => {
    const post = fc.nat(4);
    const jobEdit: fc.Arbitrary<PlanAction> = fc.oneof(
      fc.record({ kind: fc.constant("addPost" as const), department: fc.constant(department), job: fc.constantFrom(...jobs), language: fc.constant(language) }),
      fc.record({ kind: fc.constant("removePost" as const), department: fc.constant(department), post }),
      fc.record({ kind: fc.constant("postWeight" as const), department: fc.constant(department), post, weight: fc.integer({ min: -10, max: 150 }) }),
      fc.record({ kind: fc.constant("weight" as const), department: fc.constant(department), post, index: fc.nat(4), weight: fc.integer({ min: 0, max: 100 }) }),
    );
    fc.assert(fc.property(fc.array(jobEdit, { maxLength: 20 }), (edits) => {
      const draft = edits.reduce(planReducer, withJobs("cs"));
      expect(total(weights(draft))).toBe(100);
      for (const { kpis } of postsOf(draft.departments[0]!)) expect(total(kpis.map(({ weight }) => weight))).toBe(100);
    }));
  });

  it("leave one behind that is the whole department, whichever is taken out", () => {
    for (const [post, left] of [[0, "cs"], [1, "sales"]] as const) {
      const draft = planReducer(withJobs("cs"), { kind: "removePost", department, post });
      expect([codesOf(draft), weights(draft)]).toEqual([[left], [100]]);
      expect(draftsOf(draft)[0]).not.toHaveProperty("roles");
    }
  });

  it("come back when they were taken out, with weights, KPIs and what was typed, until something else is edited", () => {
    const draft = planReducer(withJobs("cs", "mkt"), { kind: "postWeight", department, post: 1, weight: 60 });
    const typed = planReducer(draft, { kind: "invalid", field: postWeightKey({ department, post: 1 }), text: "many" });
    const removed = planReducer(typed, { kind: "removePost", department, post: 1 });
    expect(removed.departments[0]!.removed?.post.job).toBe("cs");
    const back = planReducer(removed, { kind: "undoRemovePost", department });
    expect(back).toEqual({ ...typed, departments: typed.departments.map((form) => ({ ...form, isUntouched: false })) });
    const edited = planReducer(removed, { kind: "postWeight", department, post: 2, weight: 10 });
    expect(planReducer(edited, { kind: "undoRemovePost", department })).toBe(edited);
  });

  it("keep what was typed wrongly for themselves, until they are taken out", () => {
    const draft = withJobs("cs");
    const { code } = draft.departments[0]!.others[0]!.kpis[0]!;
    const field = fieldKey({ department, post: 1 }, code, "target");
    const wrong = planReducer(draft, { kind: "invalid", field, text: "many" });
    expect(planReducer(wrong, { kind: "removeKpi", department, post: 0, index: 0 }).invalid).toEqual({ [field]: "many" });
    expect(planReducer(wrong, { kind: "removePost", department, post: 1 }).invalid).toEqual({});
  });

  it("of a department without a role type are still to be chosen", () => {
    const draft = planReducer(withDepartment(), { kind: "addDepartments", names: ["Head office"], language });
    expect(withoutRole(draft)).toEqual(["Head office"]);
  });

  it("come from a template as they are in it, KPIs of the department itself as one more", () => {
    const [first] = draftsOf(withJobs("cs"));
    const content = (kpis: readonly (typeof first & object)["kpis"][number][]) => ({ strategy: "", goals: [], departments: [{ ...first!, kpis }] });
    const drawn = (kpis: Parameters<typeof content>[0]) =>
      planReducer(emptyDraft, { kind: "template", template: { key: "own:x", industry: null, content: content(kpis), indicators: [] }, taken: [] });
    expect(draftsOf(drawn([]))[0]!.roles).toEqual(first!.roles);
    expect(codesOf(drawn(first!.roles![0]!.kpis))).toEqual(["sales", "sales", "cs"]);
  });
});

it("does not add a department whose name differs in case only", () => {
  const draft = planReducer(withDepartment(), { kind: "addDepartments", names: ["sales", "HR"], language });
  expect(draft.departments.map(({ name }) => name)).toEqual(["Sales", "HR"]);
});

describe("names of departments in a text", () => {
  it.each([
    ["a column", "销售部\r\n市场部\r\n\r\n研发部\r\n", ["销售部", "市场部", "研发部"]],
    ["a row of cells", "Sales\tFinance", ["Sales", "Finance"]],
    ["a list in a sentence", "销售部、市场部，研发部", ["销售部", "市场部", "研发部"]],
    ["names that differ in case and width only", "Sales\nsales\nＳＡＬＥＳ", ["Sales"]],
    ["repeats and blanks", " HR \nHR\n  ", ["HR"]],
  ])("are read from %s", (_, text, names) => {
    expect(splitNames(text)).toEqual(names);
  });
});

describe("a template in the draft", () => {
  const template = (code: string): ChosenTemplate => industryTemplate(code, language)!;
  const names = (draft: PlanDraft): readonly string[] => draft.departments.map(({ name }) => name);
  const choose = (draft: PlanDraft, code: string | null, taken: readonly string[] = []): PlanDraft =>
    planReducer(draft, { kind: "template", template: code === null ? null : template(code), taken });

  it("brings departments, KPIs with numbers, strategic goals and the wording of the strategy", () => {
    const draft = choose(emptyDraft, "manufacturing");
    const { content } = template("manufacturing");
    expect(names(draft)).toEqual(content.departments.map(({ name }) => name));
    expect(draft).toMatchObject({ strategy: content.strategy, goals: content.goals, industry: "manufacturing" });
    expect(draftsOf(draft).every(({ kpis, serves }) => serves !== null && kpis.every(({ target, baseline }) => target !== null && baseline != null))).toBe(true);
  });

  it("gives way to another one, but for the departments that somebody has touched, and the strategy that somebody typed first", () => {
    const first = choose(planReducer(emptyDraft, { kind: "strategy", strategy: "Mine" }), "manufacturing");
    const touched = planReducer(first, { kind: "owner", department: "Quality", owner: "Li Wei" });
    const second = choose(touched, "catering");
    expect(second.strategy).toBe("Mine");
    expect(names(second)).toEqual(["Quality", ...template("catering").content.departments.map(({ name }) => name)]);
    expect(names(choose(second, null))).toEqual(["Quality"]);
  });

  it("leaves out departments that the workbook or the list has already", () => {
    const draft = choose(withDepartment(), "manufacturing", ["R&D"]);
    expect(names(draft).filter((name) => name === department)).toHaveLength(1);
    expect(names(draft)).not.toContain("R&D");
  });

  it("adds what counts outside the weights without touching them", () => {
    const before = withDepartment();
    const veto = indicatorByCode("LEG02")!;
    const after = planReducer(before, { kind: "addKpi", department, indicator: veto, language });
    expect(after.departments[0]!.kpis.slice(0, -1)).toEqual(before.departments[0]!.kpis);
    expect(after.departments[0]!.kpis.at(-1)).toMatchObject({ code: "LEG02", weight: 0 });
  });
});
