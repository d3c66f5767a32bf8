import fc from "fast-check";
import { emptyNode } from "../../src/goals/emptyNode";
import type { GoalNode } from "../../src/goals/types";
import { allowsChanges, board, cycleOrStart } from "../../src/review/cycle/board";
import { checkClosed } from "../../src/review/cycle/checkClosed";
import { dueOf, isClosed, readCycles, type Cycle } from "../../src/review/cycle/cycles";
import { fingerprint } from "../../src/review/cycle/fingerprint";
import { appliedFit, readFit, type Fit } from "../../src/review/cycle/fit";
import { frozenText, parseFrozen, type Frozen } from "../../src/review/cycle/frozen";
import { frozenFormula, ruleLiterals, thawedFormula } from "../../src/review/cycle/frozenFormulas";
import { reviewInputs } from "../../src/review/cycle/locks";
import { mayChange, openInputs } from "../../src/review/mayChange";
import { isRefused, moved, nextStep, type CycleStep } from "../../src/review/cycle/stages";
import { defaultRules } from "../../src/review/rules";
import { cycleStages, type CycleStage } from "../../src/sheets/cycleTerms";
import type { TableReading } from "../../src/sheets/readTable";
import { say } from "../../src/text/language";
import type { WorkbookReading } from "../../src/workbook/read";
import { departmentNames, frozenFor } from "../../src/workbook/review/departmentNames";
import { frozenNamespace } from "../../src/workbook/review/frozenPart";

const period = "2026Q4";
const cycle = (fields: Partial<Cycle> = {}): Cycle => ({ period, department: "Sales", stage: "process", state: "open", due: "", by: "", at: "", note: "", ...fields });
const ready = { hasSheet: true, isConsolidated: true, openAppeals: 0 };
const table = (name: string, header: readonly unknown[], rows: readonly (readonly unknown[])[]): TableReading => ({ table: name, sheet: "S", row: 3, column: 0, header, rows });

describe("the stages of a cycle", () => {
  it("are entered one after the other, and none is ever skipped", () => {
    const steps: readonly CycleStep[] = ["next", "back", "close", "reopen"];
    fc.assert(fc.property(
      fc.array(fc.tuple(fc.constantFrom(...steps), fc.constantFrom("", "why"), fc.record({ hasSheet: fc.boolean(), isConsolidated: fc.boolean(), openAppeals: fc.nat(2) })), { maxLength: 40 }),
      (walk) => {
        let now = cycle({ stage: "set" });
        for (const [step, reason, facts] of walk) {
          const outcome = moved(now, step, facts, reason);
          if (isRefused(outcome)) continue;
          const by = cycleStages.indexOf(outcome.stage) - cycleStages.indexOf(now.stage);
          expect(Math.abs(by)).toBeLessThanOrEqual(1);
          if (now.state === "closed") expect(step).toBe("reopen");
          if (outcome.state === "closed") expect(now.stage).toBe("result");
          if (by < 0 || step === "reopen") expect(reason).not.toBe("");
          now = { ...now, ...outcome };
        }
      },
    ));
  });

  it("lead from the goals to a closed period", () => {
    let now = cycle({ stage: "set" });
    const seen: string[] = [];
    for (let step = nextStep(now); step !== null; step = nextStep(now)) {
      const outcome = moved(now, step, ready, "");
      if (isRefused(outcome)) throw new Error(say(outcome.refused, "en-US", outcome.parameters));
      now = { ...now, ...outcome };
      seen.push(`${now.stage} ${now.state}`);
    }
    expect(seen).toEqual(["process open", "assess open", "calibrate open", "meet open", "result open", "result closed"]);
  });

  it("say in both languages what stands in the way", () => {
    const refusal = (now: Cycle, step: CycleStep, facts = ready): readonly string[] => {
      const outcome = moved(now, step, facts, "");
      return isRefused(outcome) ? (["zh-CN", "en-US"] as const).map((language) => say(outcome.refused, language, outcome.parameters)) : [];
    };
    expect(refusal(cycle({ stage: "set" }), "next", { ...ready, hasSheet: false })).toEqual(["Sales：还没有评审表，请先生成。", "Sales: there is no review sheet yet. Generate it first."]);
    expect(refusal(cycle({ stage: "result" }), "close", { ...ready, openAppeals: 2 })[1]).toBe("Sales: 2 appeals are open. Settle them before closing.");
    expect(refusal(cycle({ stage: "assess" }), "close")[0]).toBe("Sales：现在是“评估”阶段，走到“结果”阶段才能关闭。");
    expect(refusal(cycle({ stage: "result", state: "closed" }), "next")[0]).toBe("Sales：2026年第四季度已关闭。如需修改，请先重新打开并写明原因。");
    expect(refusal(cycle({ stage: "result" }), "next")[0]).toBe("Sales：已是最后阶段“结果”，下一步是关闭周期。");
    expect(refusal(cycle({ stage: "set" }), "back")[0]).toBe("Sales：退回和重新打开都要写明原因。");
  });

  it("open what is written in them and lock the rest", () => {
    expect([...openInputs("process")]).toContain("actual");
    expect([...openInputs("calibrate")]).toEqual(["manager"]);
    expect([...openInputs("meet")]).toEqual(["comment"]);
    expect(openInputs("set").size + openInputs("result").size).toBe(0);
    expect([...openInputs(null)]).toEqual(reviewInputs);
    for (const stage of cycleStages) {
      expect(openInputs(stage, { closed: true }).size).toBe(0);
      expect(openInputs(stage, { submitted: true }).has("actual")).toBe(false);
    }
    expect(openInputs("assess", { submitted: true })).toEqual(new Set(["manager"]));
  });

  it("let the goal tree change a sheet while goals are set and the period runs, until it is handed in", () => {
    const follows = (state: Parameters<typeof mayChange>[1]) => cycleStages.map((stage) => mayChange(stage, state).has("definition"));
    expect(follows({})).toEqual([true, true, false, false, false, false]);
    for (const state of [{ submitted: true }, { closed: true }]) expect(follows(state)).not.toContain(true);
    expect([mayChange(null).has("definition"), mayChange(null, { submitted: true }).has("definition")]).toEqual([true, false]);
  });

  it("refuse the result and closing while what was written is not what the sheets give", () => {
    const refused = (stage: CycleStage, step: "next" | "close"): string => {
      const outcome = moved(cycle({ stage }), step, { ...ready, isCurrent: false }, "");
      return isRefused(outcome) ? say(outcome.refused, "en-US", outcome.parameters) : "";
    };
    const again = "Sales: the results that were written are not what the sheets give now. Write them again under Consolidate first.";
    expect([refused("meet", "next"), refused("result", "close"), refused("process", "next")]).toEqual([again, again, ""]);
  });

  it("allow changes of goals until people are assessed", () => {
    expect(cycleStages.map((stage) => allowsChanges(cycle({ stage })))).toEqual([true, true, false, false, false, false]);
    expect(allowsChanges(cycle({ state: "closed" }))).toBe(false);
    expect(allowsChanges(null)).toBe(true);
  });
});

describe("the table of cycles", () => {
  const header = ["周期", "部门", "阶段", "状态", "截止日期", "经办人", "时间", "说明"];

  it("is read in either language, with days as people and Excel write them", () => {
    const { cycles } = readCycles(table("tblCycles", header, [
      [period, "销售部", "评估", "进行中", 46376, "李伟", "", ""], [period, "研发部", "assess", "closed", "2026/12/20", "", "", ""], ["", "", "", "", "", "", "", ""],
    ]));
    expect(cycles.map(({ stage, state, due }) => [stage, state, due])).toEqual([["assess", "open", "2026-12-20"], ["assess", "closed", "2026-12-20"]]);
    expect(dueOf(cycles, period, "销售部")).toBe("2026-12-20");
    expect(isClosed(cycles, period, "研发部")).toBe(true);
  });

  it("keeps a period locked whose status nobody can read, and takes the last of two rows", () => {
    const { cycles } = readCycles(table("tblCycles", header, [[period, "销售部", "结果", "关了", "", "", "", ""], [period, "研发部", "设定", "", "", "", "", ""], [period, "研发部", "过程", "", "", "", "", ""]]));
    expect(cycles.map(({ stage, state }) => [stage, state])).toEqual([["result", "closed"], ["process", "open"]]);
  });
});

describe("the board of a period", () => {
  const kpi = (department: string): GoalNode => ({ ...emptyNode, id: `${department}-1`, goal: "k", department });
  it("has every department with KPIs or a cycle, and what the workbook says of it", () => {
    const states = board({
      period, goals: [kpi("Sales"), kpi("R&D")], cycles: [cycle({ department: "Old" })], sheets: ["Sales", "Sales"],
      standings: [], results: [{ period, department: "Sales" }, { period: "2026Q3", department: "R&D" }],
    });
    expect(states.map(({ department, hasSheet, sheets, isConsolidated }) => [department, hasSheet, sheets, isConsolidated])).toEqual([["Sales", true, 2, true], ["R&D", false, 0, false], ["Old", false, 0, false]]);
    expect(cycleOrStart(null, period, "Sales", true).stage).toBe("process");
  });
});

describe("what is frozen", () => {
  const goal: GoalNode = { ...emptyNode, id: "g1", goal: "Orders < \"A&B\"\u0007\uffff", department: "Sales", target: 1 / 3, weight: 0.1 };
  const frozen: Frozen = {
    department: "Sales", ruleVersion: 1, at: "now", rules: defaultRules("zh-CN"), closed: null,
    goals: [{ ...goal, segments: [{ days: 31, share: 31, target: 100 }, { days: 61, share: 61, target: "current" }] }, { ...goal, id: "g2" }],
  };
  const text = frozenText({ period, departments: new Map([["Sales", frozen]]) });

  it("is read as it was written, numbers to the last bit", () => {
    const read = parseFrozen(text);
    expect(read?.departments.get("Sales")).toEqual(frozen);
    expect(read?.broken.size).toBe(0);
    expect(read?.fingerprints.get("Sales")).toMatch(/^[0-9a-f]{16}$/);
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (target) => {
      const again = parseFrozen(frozenText({ period, departments: new Map([["Sales", { ...frozen, goals: [{ ...goal, target }] }]]) }));
      expect(again?.departments.get("Sales")?.goals[0]?.target).toBe(target + 0);
    }));
  });

  it("is broken by any change, and worth nothing when it is cut off", () => {
    expect(parseFrozen(text.replace("0.1", "0.2"))?.broken).toEqual(new Set(["Sales"]));
    expect(parseFrozen(text.slice(0, -9))).toBeNull();
    expect(parseFrozen("{}")).toBeNull();
    expect(parseFrozen("null")).toBeNull();
    fc.assert(fc.property(fc.string({ minLength: 1, unit: "binary" }), fc.string({ minLength: 1, unit: "binary" }), (a, b) => expect(fingerprint(a) === fingerprint(b)).toBe(a === b)));
  });

  it("is parsed once for each reading of the workbook, however many departments ask for it", () => {
    const xml = `<cycle xmlns="x">${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</cycle>`;
    const reading = (parts: readonly (readonly [string, string])[]): WorkbookReading =>
      ({ name: "", language: null, sheets: [], tables: [], nextPosition: 0, found: new Map(), parts: new Map(parts) });
    const one = reading([[frozenNamespace(period), xml]]);
    const own = frozenFor(one, period, "Sales");
    expect(own).toEqual(frozen);
    expect(frozenFor(one, period, "Sales")).toBe(own);
    expect(departmentNames(one)).toBe(departmentNames(one));
    // Another reading may say something else by now.
    expect(frozenFor(reading([[frozenNamespace(period), xml]]), period, "Sales")).not.toBe(own);
    expect([frozenFor(reading([]), period, "Sales"), frozenFor(one, "2026Q3", "Sales"), frozenFor(one, period, "R&D")]).toEqual([null, null, null]);
  });

  it("says of a department without it that nothing can be checked", () => {
    const check = checkClosed({ period, department: "Sales", frozen: null, fingerprint: "", isBroken: false, tabs: [], written: { results: [], totals: [] }, goals: [], rules: defaultRules("en-US") });
    expect(check).toMatchObject({ isSame: false, findings: [{ severity: "error" }] });
  });

  it("takes the place of the rules in formulas, and gives it back", () => {
    const literals = ruleLiterals([table("tblStatus", ["Status", "From"], [["● on \"track\"", 0.9], ["■ off", 0]])]);
    const formula = "=IF([@Attainment]=\"\",\"\",KPI.STATUS([@Attainment],INDEX(tblStatus[From],1),tblStatus[Status]))";
    const closed = frozenFormula(formula, literals);
    expect(closed).toBe("=IF([@Attainment]=\"\",\"\",KPI.STATUS([@Attainment],INDEX({0.9;0},1),{\"● on \"\"track\"\"\";\"■ off\"}))");
    expect(thawedFormula(closed, literals)).toBe(formula);
  });
});

describe("the check of KPIs at the end", () => {
  const goal: GoalNode = { ...emptyNode, id: "g1", goal: "Orders", department: "Sales", target: 100, weight: 0.4 };
  const fit = (fields: Partial<Fit>): Fit => ({ period, department: "Sales", goalId: "g1", kpi: "Orders", verdict: "keep", newTarget: null, newWeight: null, reason: "", by: "", at: "", ...fields });

  it("keeps, changes or retires a KPI from the next period on", () => {
    expect(appliedFit([goal], [fit({})], period)).toEqual([goal]);
    expect(appliedFit([goal], [fit({ verdict: "change", newTarget: 120 })], period)[0]).toMatchObject({ target: 120, weight: 0.4 });
    expect(appliedFit([goal], [fit({ verdict: "retire" })], period)[0]).toMatchObject({ until: "2026-12-31" });
    // One that ends before the period does is not made longer.
    expect(appliedFit([{ ...goal, until: "2026/11/10" }], [fit({ verdict: "retire" })], period)[0]).toMatchObject({ until: "2026/11/10" });
    expect(appliedFit([goal], [fit({ verdict: "retire", period: "2026Q3" })], period)).toEqual([goal]);
  });

  it("is read from its table, and a row without a verdict says nothing", () => {
    const header = ["Period", "Department", "KPI", "Verdict", "New target", "New weight", "Reason", "By", "At", "GoalId"];
    expect(readFit(table("tblKpiFit", header, [[period, "Sales", "Orders", "调整", 120, "", "", "", "", "g1"], [period, "Sales", "x", "", "", "", "", "", "", "g2"]])))
      .toMatchObject([{ verdict: "change", newTarget: 120, newWeight: null }]);
  });
});
