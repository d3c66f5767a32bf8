import * as fc from "fast-check";
import { checkGoal } from "../../src/smart";
import { achievability, type Achievability } from "../../src/smart/achievable";
import type { AchievabilityClass, Cadence, GoalDirection } from "../../src/smart/types";

interface Case {
  readonly metric?: string;
  readonly unit?: string;
  readonly direction?: GoalDirection;
  readonly baseline: number;
  readonly target: number;
  readonly history: readonly number[];
  readonly historyCadence?: Cadence;
  readonly goalCadence?: Cadence;
}

function judge(fields: Case, text = ""): Achievability {
  const found = achievability(text, fields);
  if (found === null) throw new Error("baseline, target and history were given");
  return found;
}

const of = (fields: Case, text?: string): AchievabilityClass => judge(fields, text).class;

describe("the class of a goal, by hand", () => {
  // Money: steps are relative. 100 → 110 → 121 → 133.1 grows by 10 % each time.
  const sales = { metric: "sales", unit: "k EUR", direction: "up", baseline: 133.1, history: [100, 110, 121, 133.1] } as const;
  // Rates: steps are differences. 80 → 82 → 85 → 86: 2, 3, 1 points.
  const yields = { metric: "first pass yield", unit: "%", direction: "up", baseline: 86, history: [80, 82, 85, 86] } as const;
  // Durations that fall: 40 → 38 → 37 → 34: 2, 1, 3 days.
  const days = { metric: "lead time", unit: "days", direction: "down", baseline: 34, history: [40, 38, 37, 34] } as const;

  it.each<[string, Case, AchievabilityClass]>([
    ["half the usual growth", { ...sales, target: 139 }, "too_easy"],
    ["the usual growth, when it never varied", { ...sales, target: 146.41 }, "ok"],
    ["twice the usual growth", { ...sales, target: 159 }, "stretch"],
    ["three times the best growth", { ...sales, target: 173.03 }, "stretch"],
    ["a little more than three times", { ...sales, target: 174 }, "unrealistic"],
    ["half a point", { ...yields, target: 86.5 }, "too_easy"],
    ["the smallest step", { ...yields, target: 87 }, "too_easy"],
    ["an ordinary step", { ...yields, target: 88 }, "ok"],
    ["the best step", { ...yields, target: 89 }, "ok"],
    ["more than the best step", { ...yields, target: 92 }, "stretch"],
    ["four times the best step", { ...yields, target: 98 }, "unrealistic"],
    ["more than everything", { ...yields, target: 101 }, "invalid"],
    ["less than there is", { ...yields, target: 85 }, "invalid"],
    ["what there is", { ...yields, target: 86 }, "invalid"],
    ["days: an ordinary step", { ...days, target: 32 }, "ok"],
    ["days: twice the best step", { ...days, target: 28 }, "stretch"],
    ["days: ten days fewer", { ...days, target: 24 }, "unrealistic"],
    ["days: more days", { ...days, target: 36 }, "invalid"],
    ["fewer than none", { metric: "complaints", unit: "cases", direction: "down", baseline: 4, target: -1, history: [9, 7, 5, 4] }, "invalid"],
    ["growth may pass 100 %", { metric: "revenue growth", unit: "%", direction: "up", baseline: 98, target: 104, history: [80, 86, 92, 98] }, "ok"],
    ["a rate that has been above 100", { metric: "完成比例", unit: "%", direction: "up", baseline: 103, target: 106, history: [97, 99, 101, 103] }, "stretch"],
    ["three values", { ...yields, history: [82, 85, 86], target: 88 }, "insufficient_history"],
    ["three values, already met", { ...yields, history: [82, 85, 86], target: 80 }, "invalid"],
    ["never better, a small step", { ...yields, history: [90, 89, 87, 86], target: 87 }, "stretch"],
    ["never better, a large step", { ...yields, history: [90, 89, 87, 86], target: 93 }, "unrealistic"],
    ["flat, any step", { ...yields, history: [86, 86, 86, 86], target: 87 }, "unrealistic"],
    ["a series with a zero has no relative steps", { metric: "new customers", unit: "count", direction: "up", baseline: 6, target: 8, history: [0, 2, 4, 6] }, "ok"],
  ])("%s", (_name, fields, expected) => expect(of(fields)).toBe(expected));

  it("compares a level to keep with its bound", () => {
    const kept = { metric: "availability", unit: "%", direction: "keep", baseline: 99.1, history: [99, 99.2, 99.0, 99.1] } as const;
    expect(judge({ ...kept, target: 99 })).toMatchObject({ class: "ok", reason: "holdsBound" });
    expect(judge({ ...kept, target: 95 })).toMatchObject({ class: "too_easy", reason: "ampleRoom" });
    expect(of({ ...kept, target: 99.3 })).toBe("ok");
    expect(of({ ...kept, target: 99.9 })).toBe("unrealistic");
    expect(of({ ...kept, target: 101 })).toBe("invalid");
  });

  it("goes by the metric when no direction is stated, and by the words when that is not known either", () => {
    const plain = { baseline: 20, history: [26, 24, 22, 20] };
    expect(of({ ...plain, metric: "员工流失率", unit: "%", target: 18 })).toBe("ok");
    expect(of({ ...plain, metric: "员工流失率", unit: "%", target: 22 })).toBe("invalid");
    expect(of({ ...plain, unit: "h", target: 22 }, "Reduce the zyx to 22 h")).toBe("invalid");
  });

  it("ends scores where the text says that they end", () => {
    const rating = { metric: "chat rating", unit: "score", direction: "up", baseline: 4.7, history: [4.3, 4.5, 4.6, 4.7], target: 5.1 } as const;
    expect(of(rating)).toBe("stretch");
    expect(of(rating, "Raise the chat rating to 5.1 out of 5")).toBe("invalid");
    expect(of(rating, "聊天评分（5分制）提高到5.1")).toBe("invalid");
  });

  it("measures the goal in the periods of the past values", () => {
    const monthly = { metric: "回款率", unit: "%", direction: "up", baseline: 80, history: [77, 78, 79, 80], target: 86, historyCadence: "month" } as const;
    expect(of(monthly)).toBe("unrealistic");
    expect(of({ ...monthly, goalCadence: "quarter" })).toBe("stretch");
    expect(of({ ...monthly, goalCadence: "half" })).toBe("ok");
  });

  it("says nothing without baseline, target and past values", () => {
    expect(achievability("", { baseline: 1, target: 2 })).toBeNull();
    expect(achievability("", { baseline: 1, history: [1, 2] })).toBeNull();
    expect(achievability("", { target: 1, history: [] })).toBeNull();
  });
});

describe("a concrete lever", () => {
  const output = { metric: "output", unit: "tonnes", direction: "up", baseline: 133.1, target: 185, history: [100, 110, 121, 133.1] } as const;

  it.each([
    "二号生产线投产后产量达到185吨", "新增产线一条，产量提高到185吨", "并购华东工厂后产量达到185吨", "增招30名操作工，使产量达到185吨", "通过上线新MES系统使产量达到185吨",
    "Raise output to 185 t with a new production line", "After the acquisition of Kern, raise output to 185 t", "By hiring 20 operators raise output to 185 t",
    "Raise output to 185 t by installing two robots", "Add a third shift and raise output to 185 t: third shift from May",
    "通过增设两座窑炉，产量达到185吨", "随着西区泵站开通，产量达到185吨", "依托扩建的码头，产量达到185吨",
    "With two extra welders raise output to 185 t", "By leasing a kiln raise output to 185 t", "Output of 185 t through buying the Brno foundry",
  ])("lets a goal go further once: %s", (text) => {
    expect(of(output, "Raise output to 185 t")).toBe("unrealistic");
    expect(of(output, text)).toBe("stretch");
    expect(of({ ...output, target: 205 }, text)).toBe("unrealistic");
  });

  it.each(["通过加强管理使产量达到185吨", "努力把产量提升到185吨", "Work harder to raise output to 185 t", "Raise output to 185 t by improving efficiency", "优化流程，产量达到185吨",
    "通过增强意识使产量达到185吨", "Raise output to 185 t by adding value", "Raise output to 185 t by hiring better"])(
    "is not: %s",
    (text) => expect(judge(output, text).lever).toBeNull(),
  );

  it("is no part of the metric's own name", () => {
    expect(judge({ ...output, metric: "new product line sales" }, "Raise new product line sales to 185").lever).toBeNull();
  });

  it("does not make wrong numbers right", () => {
    expect(of({ ...output, target: 120 }, "二号生产线投产")).toBe("invalid");
  });
});

describe("proposals", () => {
  it("proposes what the trend gives and the best step once more, as exact as the past values", () => {
    const { proposals } = judge({ metric: "yield", unit: "%", direction: "up", baseline: 86, target: 90, history: [80, 82, 85, 86] });
    expect(proposals).toEqual([{ kind: "trend", target: 88 }, { kind: "stretch", target: 89 }]);
  });

  it("proposes nothing beyond the bounds, nothing from a few values, and no worsening", () => {
    const high = judge({ metric: "yield", unit: "%", direction: "up", baseline: 99, target: 99.5, history: [90, 93, 96, 99] });
    expect(high.proposals).toEqual([{ kind: "trend", target: 100 }, { kind: "stretch", target: 100 }]);
    expect(judge({ baseline: 3, target: 4, history: [1, 2, 3] }).proposals).toEqual([]);
    expect(judge({ direction: "up", baseline: 3, target: 4, history: [9, 7, 5, 3] }).proposals).toEqual([]);
  });
});

describe("for any history", () => {
  const values = fc.array(fc.integer({ min: 10, max: 1000 }), { minLength: 4, maxLength: 12 });
  const target = fc.integer({ min: 10, max: 4000 });

  it("money on another scale has the same class", () => {
    fc.assert(
      fc.property(values, target, fc.constantFrom(0.001, 0.5, 7, 1000, 12345), (history, goal, factor) => {
        const fields = { metric: "sales", unit: "EUR", direction: "up", baseline: history[history.length - 1] ?? 1, target: goal, history } as const;
        const scaled = { ...fields, baseline: fields.baseline * factor, target: goal * factor, history: history.map((value) => value * factor) };
        expect(of(scaled)).toBe(of(fields));
      }),
    );
  });

  it("a duration that is longer throughout has the same class", () => {
    fc.assert(
      fc.property(values, target, fc.integer({ min: 0, max: 5000 }), (history, goal, shift) => {
        const fields = { metric: "lead time", unit: "days", direction: "down", baseline: history[history.length - 1] ?? 1, target: goal, history } as const;
        const shifted = { ...fields, baseline: fields.baseline + shift, target: goal + shift, history: history.map((value) => value + shift) };
        expect(of(shifted)).toBe(of(fields));
      }),
    );
  });

  it("a harder target never has an easier class", () => {
    const order: readonly AchievabilityClass[] = ["too_easy", "ok", "stretch", "unrealistic"];
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (history, step, more) => {
        const baseline = history[history.length - 1] ?? 1;
        const fields = { metric: "sales", unit: "EUR", direction: "up", baseline, history } as const;
        const [easy, hard] = [of({ ...fields, target: baseline + step }), of({ ...fields, target: baseline + step + more })];
        expect(order.indexOf(hard)).toBeGreaterThanOrEqual(order.indexOf(easy));
      }),
    );
  });
});

describe("a level to keep", () => {
  const held = { unit: "%", direction: "down", baseline: 3.8, target: 4, historyCadence: "quarter", history: [4.1, 3.9, 4, 3.8] } as const;
  const judged = (text: string, fields: Case = held) =>
    checkGoal({ text, fields: { ...fields } }, { asOf: "2026-11-01", fiscalYearStart: 1, locale: null }).achievability;

  it("may be held already; a limit to get below may not", () => {
    expect(judged("Hold the scrap rate at or below 4% all year")).toBe("ok");
    expect(judged("全年报废率维持在4%以下")).toBe("ok");
    expect(judged("Hold the scrap rate at or below 9% all year", { ...held, target: 9 })).toBe("too_easy");
    expect(judged("Bring the scrap rate down to 4% this year")).toBe("invalid");
    expect(judged("全年报废率控制在4%以内")).toBe("invalid");
  });

  it("that is not held yet is judged by the way to it", () => {
    expect(judged("Hold the scrap rate at or below 1% all year", { ...held, target: 1 })).toBe("unrealistic");
  });
});
