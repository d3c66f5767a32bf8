import fc from "fast-check";
import { emptyNode } from "../../src/goals/emptyNode";
import type { GoalNode } from "../../src/goals/types";
import { bonusByRule, poolShares, type BonusInput } from "../../src/review/incentives/bonus";
import type { Payout } from "../../src/review/incentives/checkList";
import { People, personId } from "../../src/review/incentives/people";
import { paidIn, postingRows, postings } from "../../src/review/incentives/postings";
import { defaultFactors, ruleFor, ruleNamed, type IncentiveRule } from "../../src/review/incentives/rules";
import { statementParts } from "../../src/review/incentives/statement";
import type { KpiResult } from "../../src/review/types";
import { defaultGrades } from "../../src/scoring/grade";
import { scoreKpi } from "../../src/scoring/score";
import { tables } from "../../src/sheets/schema";
import { headingOf } from "../../src/sheets/schema";

const period = "2026Q4";
const rule = (more: Partial<IncentiveRule> = {}): IncentiveRule => ({
  name: "Standard", departments: [], jobs: [], targetBonus: 0.2, personBy: "grade", departmentBy: "grade", curve: {}, mode: "multiply",
  weights: [null, null, null], cap: null, pool: "", address: "Rules!A1", ...more,
});
const factors = defaultFactors(["S", "A", "B", "C", "D"]);
const rules = { grades: defaultGrades, factors };
const input = (more: Partial<BonusInput> = {}): BonusInput => ({ base: 10_000, score: 100, departmentScore: 90, inPost: 1, companyFactor: 1, ...more });
const result = (more: Partial<KpiResult>): KpiResult => ({
  period, department: "Sales", owner: "Li Wei", goalId: "S-1", code: "", kpi: "Revenue", unit: "", weight: 1, direction: 1, method: "ratio",
  target: 100, actual: 95, score: 95, status: "", evidence: "", comment: "", ...more,
});
const kpi = (more: Partial<GoalNode>): GoalNode => ({ ...emptyNode, level: "kpi", id: "S-1", department: "Sales", owner: "Li Wei", goal: "Revenue", weight: 1, ...more });

describe("which rule is somebody's", () => {
  const all = [rule({ name: "all" }), rule({ name: "sales", departments: ["Sales", "Key accounts"] }), rule({ name: "managers", jobs: ["Manager"] }), rule({ name: "sales managers", departments: ["sales"], jobs: ["manager"] })];
  it.each([
    [{ department: "Sales", job: "Manager" }, "sales managers"], [{ department: "Key accounts", job: "Clerk" }, "sales"], [{ department: "R&D", job: "Ｍanager" }, "managers"],
    [{ department: "R&D", job: "" }, "all"], [{ department: "", job: "" }, "all"],
  ])("%j: %s", (who, name) => expect(ruleFor(all, who)?.name).toBe(name));

  it("nobody's where every rule names somebody else", () => expect(ruleFor(all.slice(1), { department: "R&D", job: "Clerk" })).toBeNull());
  it("of two alike the upper one, by its name in any case", () => expect(ruleNamed([rule({ name: "A", targetBonus: 1 }), rule({ name: "a" })], "a")?.targetBonus).toBe(1));
});

describe("a bonus by the rules", () => {
  it("multiplies the factors of company, department and person, in post, up to the cap", () => {
    expect(bonusByRule(input({ companyFactor: 1.1, inPost: 0.5 }), rule(), rules)).toEqual({ grade: "A", personFactor: 1.2, departmentFactor: 1, cap: null, bonus: 10_000 * 0.2 * 1.1 * 1.2 * 0.5 });
    expect(bonusByRule(input({ score: 120 }), rule({ cap: 1.25 }), rules).bonus).toBe(2500);
  });

  it("what is missing is missing: no base, score, total, factor or target bonus pays nothing, but not 0", () => {
    const none = [
      bonusByRule(input({ base: null }), rule(), rules), bonusByRule(input({ score: null }), rule(), rules), bonusByRule(input({ departmentScore: null }), rule(), rules),
      bonusByRule(input(), rule({ targetBonus: null }), rules), bonusByRule(input(), rule(), { ...rules, factors: [{ grade: "A", person: null, department: 1 }] }),
      bonusByRule(input(), rule({ mode: "add" }), rules),
    ];
    expect(none.map(({ bonus }) => bonus)).toEqual([null, null, null, null, null, null]);
    expect(bonusByRule(input({ base: 0 }), rule(), rules).bonus).toBe(0);
    expect(bonusByRule(input({ score: null, departmentScore: null }), rule({ personBy: "none", departmentBy: "none" }), rules).bonus).toBe(2000);
  });

  it("a better score never pays less, whatever the basis", () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 130, noNaN: true }), fc.double({ min: 0, max: 130, noNaN: true }), fc.constantFrom("grade" as const, "score" as const), (one, other, personBy) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((score) => bonusByRule(input({ score }), rule({ personBy }), rules).bonus ?? NaN) as [number, number];
      expect(high).toBeGreaterThanOrEqual(low);
    }));
  });

  it("a pool pays exactly what it has, or leaves over what caps keep back", () => {
    const claim = fc.record({ bonus: fc.option(fc.double({ min: 0, max: 1e5, noNaN: true })), cap: fc.option(fc.integer({ min: 0, max: 50_000 })) });
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.array(claim, { minLength: 1, maxLength: 40 }), (cents, claims) => {
      const shared = poolShares(cents / 100, claims, 2);
      if (shared === null) return;
      const sum = shared.shares.reduce((total, share) => total + Math.round(share * 100), 0);
      expect(sum + Math.round(shared.rest * 100)).toBe(cents);
      shared.shares.forEach((share, at) => expect(share).toBeLessThanOrEqual(claims[at]?.cap ?? Infinity));
    }));
  });
});

describe("people", () => {
  const people = (results: readonly KpiResult[], goals: readonly GoalNode[] = []) =>
    new People({ period, results, totals: [{ period, department: "Sales", total: 94.14999999999999, grade: "B" }], goals });

  it("are everybody who owns a KPI, in any spelling once, with the mean of the own scores", () => {
    const all = people([
      result({ weight: 0.5, score: 90 }), result({ owner: "li  wei、王 芳", weight: 0.25, score: 105 }), result({ owner: "王芳", department: "R&D", weight: 0.5, score: 100 }),
      result({ owner: "Sales", score: 50 }), result({ owner: "", score: 50 }), result({ owner: "Old", period: "2026Q3" }),
    ]).all();
    expect(all.map(({ person, department, score, scoreOf, departmentScore }) => [person, department, score, scoreOf, departmentScore])).toEqual([
      ["Li Wei", "Sales", 95, "own", 94.15], ["王 芳", "R&D", 101.666666667, "own", null],
    ]);
  });

  it("without own KPIs have their department's total, without scored ones nothing", () => {
    expect(people([]).of("Reception", "Sales")).toMatchObject({ score: 94.15, scoreOf: "department" });
    expect(people([]).of("Reception", "Nowhere")).toMatchObject({ score: null, scoreOf: null });
    expect(people([result({ score: null })]).of("Li Wei", "Sales")).toMatchObject({ score: null, scoreOf: null });
  });

  it.each<readonly [string, readonly Partial<GoalNode>[], number]>([
    ["all through", [{}], 1], ["from the middle on", [{ start: "2026-11-16" }], 46 / 92], ["days that overlap count once", [{ until: "2026-10-31" }, { start: "2026-10-15", until: "2026-11-14" }], 45 / 92],
    ["two stays", [{ until: "2026-10-10" }, { start: "2026-12-22" }], 20 / 92], ["gone before", [{ until: "2026-09-30" }], 0], ["words that are no day", [{ start: "soon" }], 1],
  ])("are in post %s", (_name, rows, share) => {
    expect(people([result({})], rows.map(kpi)).of("Li Wei", "").inPost).toBeCloseTo(share, 12);
  });

  it("have the job above their goals in the tree", () => {
    const role: GoalNode = { ...emptyNode, level: "role", id: "R", goal: "Account manager", role: "", department: "Sales" };
    expect(people([result({})], [role, kpi({ parent: "R", role: "business" })]).of("LI WEI", "").job).toBe("Account manager");
    expect(people([result({})], [kpi({ role: "Clerk" })]).of("Li Wei", "").job).toBe("Clerk");
  });
});

describe("approvals", () => {
  const payout = (person: string, amount: number | null): Payout => ({ id: personId(person), person, department: "Sales", rule: "Standard", reason: "", amount });
  const columns = Object.keys(tables.payouts.columns) as (keyof typeof tables.payouts.columns)[];

  it("whatever the list says over time, the rows add up to what it says last, and nothing is posted twice", () => {
    const names = ["Ann", "Bob", "Cem", "Dan"];
    const lists = fc.array(fc.array(fc.record({ person: fc.constantFrom(...names), cents: fc.option(fc.integer({ min: 0, max: 999_999 })) }), { maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(lists, (steps) => {
      const record: unknown[][] = [];
      const reading = () => ({ table: "tblPayouts", sheet: "Payouts", row: 3, column: 0, header: columns.map((key) => headingOf("payouts", key, "en-US")), rows: record });
      const known = new Map<string, number>();
      steps.forEach((rows, at) => {
        const unique = [...new Map(rows.map((row) => [row.person, row])).values()];
        const payouts = unique.map(({ person, cents }) => payout(person, cents === null ? null : cents / 100));
        const posted = postings(payouts, paidIn(reading(), period));
        for (const row of postingRows(period, posted, { reason: "", by: "Eva", at: `t${at}` })) record.push(columns.map((key) => row[key] ?? ""));
        for (const name of names) {
          const now = unique.find(({ person }) => person === name);
          // Who is not on the list gets nothing; a payout that is not known changes nothing.
          if (now === undefined) known.set(name, 0);
          else if (now.cents !== null) known.set(name, now.cents / 100);
        }
        const paid = paidIn(reading(), period);
        for (const name of names) expect(paid.get(personId(name))?.amount ?? 0).toBeCloseTo(known.get(name) ?? 0, 6);
        expect(postings(payouts, paid)).toEqual([]);
      });
    }));
  });
});

describe("a statement", () => {
  it("says what each KPI alone would have to reach for the next grade: reaching it brings the grade", () => {
    const share = fc.integer({ min: 1, max: 9 });
    fc.assert(fc.property(fc.array(fc.record({ weight: share, actual: fc.integer({ min: 50, max: 119 }), direction: fc.constantFrom(1 as const, -1 as const) }), { minLength: 1, maxLength: 5 }), (rows) => {
      const results = rows.map(({ weight, actual, direction }, at) => {
        const score = scoreKpi({ actual, target: 100, direction, method: "ratio" });
        return result({ goalId: `S-${at}`, kpi: `K${at}`, weight, actual, direction, score: Number(score) });
      });
      const weights = results.reduce((sum, { weight }) => sum + weight, 0);
      const score = results.reduce((sum, each) => sum + each.weight * (each.score ?? 0), 0) / weights;
      const entry = { id: personId("Li Wei"), values: { base: 1000, score, departmentScore: 100, scoreOf: "own", inPost: 1 }, row: null } as never;
      const { next, kpis } = statementParts({ period, entry, rule: rule(), rules, companyFactor: 1, results, goals: [] });
      if (next === null) return;
      kpis.forEach(({ needed }, at) => {
        if (needed === null) return;
        const own = results[at]!;
        const reached = Number(scoreKpi({ actual: needed, target: 100, direction: own.direction, method: "ratio" }));
        expect(score + ((reached - (own.score ?? 0)) * own.weight) / weights).toBeCloseTo(next.from, 6);
      });
    }));
  });
});
