import { applyEdit } from "../../src/goals/editing/applyEdit";
import { isRefusal } from "../../src/goals/editing/types";
import { emptyNode } from "../../src/goals/emptyNode";
import { checkGoals, type CheckContext } from "../../src/goals/checks";
import type { DefinitionRow } from "../../src/goals/check";
import { indicators, type Finding, type GoalNode } from "../../src/goals";
import type { Row } from "../../src/sheets/schema";
import { say } from "../../src/text/language";

const top: GoalNode = { ...emptyNode, id: "S", level: "strategy", goal: "战略" };
const department = (name: string, id: string): GoalNode => ({ ...emptyNode, id, parent: "S", level: "department", goal: name, department: name });
const kpi = (id: string, more: Partial<GoalNode> = {}): GoalNode => ({
  ...emptyNode, id, parent: "D", goal: id, department: "销售部", owner: "李伟", code: `X-${id}`, weight: 0.25, direction: 1, method: "ratio", target: 100, baseline: 80,
  source: "ERP", frequency: "monthly", ...more,
});
/** A department of four KPIs, the first of which is what a test makes it. */
const tree = (more: Partial<GoalNode> = {}): readonly GoalNode[] =>
  [top, department("销售部", "D"), kpi("新签额", more), kpi("回款额"), kpi("拜访量"), kpi("投诉数")];

const named = (findings: readonly Finding[], id: string): readonly Finding[] => findings.filter((finding) => finding.id.startsWith(`${id}:`));
const found = (nodes: readonly GoalNode[], id: string, context: CheckContext = {}): readonly string[] =>
  named(checkGoals(nodes, () => undefined, "quarter", context), id).map(({ text, parameters }) => say(text, "zh-CN", parameters));
/** What is found of a kind after its repair has been made. */
const repaired = (nodes: readonly GoalNode[], id: string, context: CheckContext = {}): { readonly left: readonly string[]; readonly nodes: readonly GoalNode[] } => {
  const [finding] = named(checkGoals(nodes, () => undefined, "quarter", context), id);
  const result = applyEdit(nodes, { kind: "all", edits: finding?.fix?.edits ?? [] });
  if (finding?.fix === undefined || isRefusal(result)) throw new Error(`no repair of ${id}`);
  return { left: found(result.nodes, id, context), nodes: result.nodes };
};
const first = (nodes: readonly GoalNode[]): GoalNode | undefined => nodes[2];

describe("the heights of a target", () => {
  it.each([[1, 120, true], [1, 100, false], [1, 90, false], [-1, 90, true], [-1, 100, false], [-1, 120, false], [0, 90, true], [0, 120, true]] as const)(
    "direction %i: a stretch of %i beside a target of 100 is beyond it: %s", (direction, stretch, isBeyond) => {
      expect(found(tree({ direction, stretch }), "stretchNotBeyond")).toHaveLength(isBeyond ? 0 : 1);
    });

  it("says both numbers, and swaps them when asked", () => {
    expect(found(tree({ stretch: 90 }), "stretchNotBeyond")).toEqual(["销售部 · 新签额：挑战值 90 没有超过目标值 100"]);
    const { left, nodes } = repaired(tree({ stretch: 90 }), "stretchNotBeyond");
    expect(left).toEqual([]);
    expect(first(nodes)).toMatchObject({ target: 90, stretch: 100 });
  });

  it("a threshold is never harder than the target, and a baseline that reaches it is noted", () => {
    expect(found(tree({ threshold: 110 }), "thresholdBeyond")).toEqual(["销售部 · 新签额：门槛值 110 比目标值 100 还难"]);
    expect(found(tree({ threshold: 110, direction: -1, baseline: null }), "thresholdBeyond")).toEqual([]);
    expect(found(tree({ threshold: 100 }), "thresholdBeyond")).toEqual([]);
    expect(found(tree({ baseline: 105 }), "baselineBeyond")).toEqual(["销售部 · 新签额：基线值 105 已经达到目标值 100"]);
  });
});

describe("when and how a target counts", () => {
  it("asks for dates and rules that can be read", () => {
    expect(found(tree({ start: "年初" }), "unreadable")).toEqual(["销售部 · 新签额：看不懂日期“年初”"]);
    expect(found(tree({ start: "2026-05-01", until: "2026-04-30" }), "endsBeforeStart")).toHaveLength(1);
    expect(found(tree({ start: "2026-04-30", until: "2026-04-30" }), "endsBeforeStart")).toEqual([]);
    expect(found(tree({ rule: "看情况" }), "unreadableRule")).toEqual(["销售部 · 新签额：看不懂目标规则“看情况”"]);
    expect(found(tree({ rule: "滚动4期 +5%" }), "unreadableRule")).toEqual([]);
  });

  it("misses no target where a rule, a tier or the periods give it", () => {
    const target: Row<"targets"> = { kpi: "", department: "", period: "2026Q4", target: 25, threshold: null, stretch: null, goalId: "新签额" };
    expect(found(tree({ target: null }), "missingTarget")).toEqual(["销售部 · 新签额：没有目标值"]);
    expect(found(tree({ target: null, rule: "滚动4期" }), "missingTarget")).toEqual([]);
    expect(found(tree({ target: null, tier: "华东" }), "missingTarget")).toEqual([]);
    expect(found(tree({ target: null }), "missingTarget", { targets: [target] })).toEqual([]);
  });

  it("knows the tiers that the workbook has, and says nothing where it has no such table", () => {
    const tiers: readonly Row<"tiers">[] = [{ code: "X-新签额", kpi: "", tier: "华东", target: 90, threshold: null, stretch: null, factor: null }];
    expect(found(tree({ tier: "华南" }), "unknownTier", { tiers })).toEqual(["销售部 · 新签额：“目标分层”里没有 X-新签额 的“华南”"]);
    expect(found(tree({ tier: "华东" }), "unknownTier", { tiers })).toEqual([]);
    expect(found(tree({ tier: "华南" }), "unknownTier")).toEqual([]);
    expect(found(tree({ tier: "华东", code: null }), "tierWithoutCode", { tiers })).toHaveLength(1);
  });

  it("the targets of all periods add up to the goal's", () => {
    const quarters = (targets: readonly number[]): CheckContext => ({
      targets: targets.map((target, at) => ({ kpi: "", department: "", period: `2026Q${at + 1}`, target, threshold: null, stretch: null, goalId: "新签额" })),
    });
    expect(found(tree(), "periodGap", quarters([25, 25, 25, 20]))).toEqual(["销售部 · 新签额：各期目标合计 95，全年 100，相差 5"]);
    expect(found(tree(), "periodGap", quarters([25, 25, 25, 25]))).toEqual([]);
    expect(found(tree(), "periodGap", quarters([25, 25]))).toEqual([]);
    // The goal's target is that of one year: another year's rows are no fault.
    const lastYear = (quarters([20, 20, 20, 20]).targets ?? []).map((each) => ({ ...each, period: each.period.replace("2026", "2025") }));
    const withLast = (targets: readonly number[]): CheckContext => ({ targets: [...lastYear, ...(quarters(targets).targets ?? [])] });
    expect(found(tree(), "periodGap", withLast([25, 25, 25, 25]))).toEqual([]);
    expect(found(tree(), "periodGap", { targets: [...(withLast([25, 25, 25, 25]).targets ?? [])].reverse() })).toEqual([]);
    expect(found(tree(), "periodGap", withLast([25, 25, 25, 20]))).toEqual(["销售部 · 新签额：各期目标合计 95，全年 100，相差 5"]);
    expect(found(tree({ unit: "%" }), "periodGap", quarters([90, 90, 90, 90]))).toEqual([]);
  });
});

describe("the days of a job and those of its KPIs", () => {
  const job = { ...emptyNode, id: "R", parent: "D", level: "role", goal: "销售 · 李伟", department: "销售部", owner: "李伟" } as const;
  const held = (days: Partial<GoalNode>, ...kpis: readonly Partial<GoalNode>[]): readonly GoalNode[] =>
    [top, department("销售部", "D"), { ...job, ...days }, ...kpis.map((more, at) => kpi(`指标${at + 1}`, { parent: "R", ...more }))];

  it("are told apart where a KPI goes on after whoever has left, and made the same", () => {
    const nodes = held({ start: "2026-02-01", until: "2026-06-30" }, {}, { start: "2026-03-01", until: "2026-05-31" }, { start: "2026-02-01", until: "2026-12-31" });
    expect(found(nodes, "daysBeyond")).toEqual(["销售部 · 销售 · 李伟：下面 2 项的日期超出了它的日期（指标1、指标3）"]);
    const { left, nodes: mended } = repaired(nodes, "daysBeyond");
    expect(left).toEqual([]);
    expect(mended.slice(3).map(({ start, until }) => [start, until])).toEqual([["2026-02-01", "2026-06-30"], ["2026-03-01", "2026-05-31"], ["2026-02-01", "2026-06-30"]]);
  });

  it("are as good as each other where the job has none, they cannot be read, or the KPI does not count", () => {
    expect(found(held({}, { until: "2026-06-30" }), "daysBeyond")).toEqual([]);
    expect(found(held({ until: "soon" }, {}), "daysBeyond")).toEqual([]);
    expect(found(held({ until: "2026-06-30" }, { state: "retired" }), "daysBeyond")).toEqual([]);
  });
});

describe("who is accountable", () => {
  it.each(["李伟、王芳", "李伟,王芳", "李伟；王芳", "李伟/王芳", "李伟 ， 王芳"])("“%s” are two: the first stays, the other becomes a contributor", (owner) => {
    expect(found(tree({ owner }), "severalOwners")).toEqual(["销售部 · 新签额：有 2 个负责人（李伟、王芳）"]);
    const { left, nodes } = repaired(tree({ owner, contributors: "赵磊" }), "severalOwners");
    expect(left).toEqual([]);
    expect(first(nodes)).toMatchObject({ owner: "李伟", contributors: "赵磊、王芳" });
  });

  it("an English name of two words is one person", () => {
    expect(found(tree({ owner: "Li Wei" }), "severalOwners")).toEqual([]);
  });

  it("an owner is no contributor too", () => {
    const { left, nodes } = repaired(tree({ contributors: "王芳, 李伟" }), "ownerContributes");
    expect(left).toEqual([]);
    expect(first(nodes)?.contributors).toBe("王芳");
  });

  it("a KPI shared by departments has one owner among them", () => {
    const shared = (owner: string) => [...tree({ code: "SAL01", contributors: "市场部" }), department("市场部", "M"), kpi("新签额2", { parent: "M", department: "市场部", code: "SAL01", owner })];
    expect(found(shared("王芳"), "sharedOwners")).toEqual(["新签额：几个部门共担（销售部、市场部），却各有负责人"]);
    expect(found(shared("李伟"), "sharedOwners")).toEqual([]);
    expect(repaired(shared("王芳"), "sharedOwners")).toMatchObject({ left: [], nodes: expect.arrayContaining([expect.objectContaining({ id: "新签额2", owner: "李伟" })]) });
    expect(found(tree({ code: "SAL01" }).concat(kpi("别的", { department: "市场部", code: "SAL01", owner: "王芳" })), "sharedOwners")).toEqual([]);
  });

  it("and one target: a change in one department is offered to the others", () => {
    const shared = (target: number) => [...tree({ code: "SAL01", contributors: "市场部" }), department("市场部", "M"), kpi("新签额2", { parent: "M", department: "市场部", code: "SAL01", target })];
    expect(found(shared(120), "sharedTargets")).toEqual(["新签额：几个部门共担（销售部、市场部），目标值却不一样"]);
    const { left, nodes } = repaired(shared(120), "sharedTargets");
    expect(left).toEqual([]);
    expect(nodes.at(-1)?.target).toBe(100);
    expect(found(shared(100), "sharedTargets")).toEqual([]);
  });
});

describe("what a code means", () => {
  const definition = (definitionZh: string): DefinitionRow => ({
    code: "X-新签额", nameZh: "新签额", nameEn: "", definitionZh, definitionEn: "", unit: "万元", direction: 1, rollUp: "sum", numerator: "", denominator: "",
  });

  it("is one thing: two definitions are a conflict that shows both", () => {
    expect(found(tree(), "twoDefinitions", { indicators: [definition("签约金额"), definition("到账金额")] })).toEqual(["指标 X-新签额 有两种口径：“签约金额”和“到账金额”"]);
    expect(found(tree(), "twoDefinitions", { indicators: [definition("签约金额"), definition("签约金额")] })).toEqual([]);
  });

  it("whose data cannot be had stands in nobody's goals, unless somebody says why", () => {
    const without = { ...definition("签约金额"), available: "no" } as const;
    expect(found(tree(), "dataUnavailable", { indicators: [without] })).toEqual(["新签额（X-新签额）：指标库里写明取不到数据"]);
    expect(found(tree(), "dataUnavailable", { indicators: [{ ...without, exception: "下季度上线" }] })).toEqual([]);
    expect(found(tree(), "dataUnavailable", { indicators: [{ ...without, available: "partly" }] })).toEqual([]);
  });

  it("has one direction everywhere, that of its definition", () => {
    const indicators = [definition("签约金额")];
    expect(found(tree({ direction: -1 }), "directionsDiffer", { indicators })).toEqual(["指标 X-新签额：各处的方向不一致"]);
    expect(repaired(tree({ direction: -1 }), "directionsDiffer", { indicators }).left).toEqual([]);
    expect(repaired(tree({ direction: null }), "missingDirection", { indicators }).left).toEqual([]);
  });

  it("units that differ for one code are noted", () => {
    const nodes = [...tree({ code: "SAL01", unit: "万元" }), kpi("别的", { code: "SAL01", unit: "元" })];
    expect(found(nodes, "unitsDiffer")).toEqual(["指标 SAL01：各处的单位不一致（万元、元）"]);
  });

  it("a KPI whose guard is missing gets it, with a weight that the others make room for", () => {
    const nodes = tree({ guard: "FIN08" });
    expect(found(nodes, "noGuard")).toEqual(["销售部：没有回款率来制衡新签额"]);
    const after = repaired(nodes, "noGuard");
    expect(after.left).toEqual([]);
    expect(after.nodes.at(-1)).toMatchObject({ code: "FIN08", department: "销售部", parent: "D" });
    expect(after.nodes.slice(2).reduce((sum, { weight }) => sum + Math.round((weight ?? 0) * 100), 0)).toBe(100);
    expect(found([...nodes, kpi("回款率", { code: "FIN08" })], "noGuard")).toEqual([]);
  });

  it("a soft KPI says what its ratings mean", () => {
    expect(found(tree({ nature: "soft" }), "noAnchors")).toEqual(["销售部 · 新签额：没有评分标准"]);
    expect(found(tree({ nature: "soft", anchors: "5 分：……" }), "noAnchors")).toEqual([]);
    expect(found(tree({ nature: "hard" }), "noAnchors")).toEqual([]);
    expect(named(checkGoals(tree({ nature: "soft" })), "noAnchors")).toMatchObject([{ severity: "error", goalId: "新签额" }]);
  });
});

describe("rating anchors that are missing", () => {
  const soft = (code: string | null) => tree({ nature: "soft", code });

  it("come from the workbook's definition of the code, else from the library", () => {
    const anchors = "5 分：主动；1 分：被动";
    const own: DefinitionRow = { code: "X-1", nameZh: "", nameEn: "", definitionZh: "", definitionEn: "", unit: "", direction: 1, rollUp: "average", numerator: "", denominator: "", anchors };
    const after = repaired(soft("X-1"), "noAnchors", { indicators: [own] });
    expect([after.left, first(after.nodes)?.anchors]).toEqual([[], anchors]);
    const standard = indicators.find(({ anchors: defined }) => defined !== null)!;
    expect(first(repaired(soft(standard.code), "noAnchors").nodes)?.anchors).toBe(standard.anchors?.zh);
  });

  it("are to be written where nobody has defined them", () => {
    for (const code of ["X-1", null]) expect(named(checkGoals(soft(code)), "noAnchors")[0]?.fix).toBeUndefined();
    const [one, two, ...others] = soft("COL02").map((node) => node);
    expect(named(checkGoals([one!, two!, ...others, kpi("态度", { nature: "soft" })]), "noAnchors")[0]?.fix).toBeUndefined();
  });

  it("are defined for every soft indicator of the library", () => {
    expect(indicators.filter(({ nature, anchors: defined }) => nature === "soft" && (defined === null || defined.zh === "" || defined.en === "")).map(({ code }) => code)).toEqual([]);
  });
});

describe("what is wrong with a code", () => {
  it("is said to every department that is measured by it", () => {
    const row: DefinitionRow = { code: "X", nameZh: "", nameEn: "", definitionZh: "甲", definitionEn: "", unit: "", direction: 1, rollUp: "sum", numerator: "", denominator: "", available: "no" };
    const nodes = [...tree({ code: "X" }), department("市场部", "M"), kpi("品牌", { code: "X", department: "市场部", parent: "M" })];
    const departments = (id: string, rows: readonly DefinitionRow[]) => named(checkGoals(nodes, () => undefined, "quarter", { indicators: rows }), id).map((finding) => finding.department);
    expect(departments("dataUnavailable", [row])).toEqual(["销售部", "市场部"]);
    expect(departments("twoDefinitions", [row, { ...row, definitionZh: "乙" }])).toEqual(["销售部", "市场部"]);
  });
});

describe("proposals", () => {
  const proposal = (id: string, more: Partial<GoalNode> = {}) => kpi(id, { state: "proposed", owner: "王芳", weight: 0.1, ...more });

  it("wait, count nowhere, and are reviewed, then agreed on, with one step each", () => {
    const nodes = [...tree(), proposal("复购率", { stretch: 1, direction: null })];
    const findings = checkGoals(nodes);
    expect(findings.filter(({ goalId }) => goalId === "复购率").map(({ id }) => id)).toEqual(["proposalPending:复购率"]);
    expect(found(nodes, "proposalPending")).toEqual(["销售部 · 复购率：王芳提议，等待评审"]);
    expect(found(nodes, "weightsTotal")).toEqual([]);
    const reviewed = repaired(nodes, "proposalPending");
    expect(reviewed.left).toEqual([]);
    expect(found(reviewed.nodes, "proposalReviewed")).toEqual(["销售部 · 复购率：王芳提议，已评审，等待同意"]);
    const after = repaired(reviewed.nodes, "proposalReviewed");
    expect(after.left).toEqual([]);
    expect(found(after.nodes, "weightsTotal")).toEqual([]);
    expect(after.nodes.at(-1)).toMatchObject({ state: "agreed", weight: 0.1 });
  });

  it("keep within limits of weight and number, and say what they lack", () => {
    expect(found([...tree(), proposal("A", { weight: 0.21 })], "proposalHeavy")).toEqual(["销售部 · A：提议的权重 21% 超过 20%"]);
    expect(found([...tree(), proposal("A", { weight: 0.2 })], "proposalHeavy")).toEqual([]);
    const four = ["A", "B", "C", "D"].map((id) => proposal(id));
    expect(found([...tree(), ...four], "proposalMany")).toEqual(["销售部：王芳提议了 4 个指标，最多 3 个"]);
    expect(found([...tree(), ...four.slice(1)], "proposalMany")).toEqual([]);
    expect(found([...tree(), proposal("A", { target: null })], "proposalBare")).toEqual(["销售部 · A：提议还没有目标值"]);
  });

  it.each(["declined", "retired"] as const)("a goal that is %s is of no concern", (state) => {
    const nodes = [...tree(), kpi("A", { state, weight: 0.9, target: null, direction: null, owner: "" })];
    expect(checkGoals(nodes)).toEqual(checkGoals(tree()));
  });
});

describe("ids and parents", () => {
  it("a goal with several parents keeps the first when asked", () => {
    const nodes = [...tree({ parent: "D、M" }), department("市场部", "M")];
    expect(found(nodes, "severalParents")).toEqual(["新签额：写了几个上级（D、M）"]);
    expect(found(nodes, "orphan")).toEqual([]);
    expect(first(repaired(nodes, "severalParents").nodes)?.parent).toBe("D");
  });

  it("the same row under two parents is said with both", () => {
    const nodes = [...tree(), department("市场部", "M"), kpi("新签额", { parent: "M", department: "市场部" })];
    expect(found(nodes, "sameIdElsewhere")).toEqual(["新签额：同一个目标挂在几个上级下（D, M）"]);
    expect(found(nodes, "duplicateId")).toHaveLength(1);
    expect(repaired(nodes, "duplicateId").left).toEqual([]);
  });

  it("orphans go home to their department, rows without an id get one, circles are broken", () => {
    expect(first(repaired(tree({ parent: "nowhere" }), "orphan").nodes)?.parent).toBe("D");
    expect(repaired(tree({ id: "" }), "missingId").left).toEqual([]);
    const circle = [top, { ...department("销售部", "D"), parent: "T" }, { ...emptyNode, id: "T", parent: "D", level: "team" as const, goal: "一组", department: "销售部" }];
    expect(repaired(circle, "cycle").left).toEqual([]);
  });

  it("a goal of any level without a KPI under it is named, one that is measured itself is not", () => {
    const team: GoalNode = { ...emptyNode, id: "T", parent: "D", level: "team", goal: "一组", department: "销售部" };
    expect(found([...tree(), team], "noKpis")).toEqual(["一组：还没有指标"]);
    expect(found([...tree(), { ...team, code: "SAL01" }], "noKpis")).toEqual([]);
    expect(found([top], "noKpis")).toEqual(["战略：还没有指标"]);
  });
});

describe("weights on every level", () => {
  it("departments that have weights total 100 % too, and a repair makes it so", () => {
    const nodes = [top, { ...department("A", "DA"), weight: 0.5 }, { ...department("B", "DB"), weight: 0.4 }];
    expect(found(nodes, "weightsTotal")).toEqual(["战略：权重合计 90%，应为 100%"]);
    const after = repaired(nodes, "weightsTotal");
    expect(after.left).toEqual([]);
    expect(after.nodes.slice(1).map(({ weight }) => weight)).toEqual([0.56, 0.44]);
  });

  it("a KPI without a weight gets a fair one, and 25 is read as 25 %", () => {
    const after = repaired(tree({ weight: null }), "weightMissing");
    expect(after.nodes.slice(2).map(({ weight }) => weight)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(first(repaired(tree({ weight: 25 }), "weightOutOfRange").nodes)?.weight).toBe(0.25);
  });
});
