import fc from "fast-check";
import { standardLimits } from "../../src/goals/limits/limits";
import { checkOkrs } from "../../src/goals/okr/checkOkrs";
import { averageGrade, gradeOf } from "../../src/goals/okr/grade";
import { mergeOkrs } from "../../src/goals/okr/mergeOkrs";
import { readOkrs } from "../../src/goals/okr/readOkrs";
import { okrShare, okrTotals, totalWithOkrs } from "../../src/goals/okr/totalWithOkrs";
import type { KeyResult } from "../../src/goals/okr/types";
import type { TableReading } from "../../src/sheets/readTable";
import { say } from "../../src/text/language";

const keyResult = (changed: Partial<KeyResult> = {}): KeyResult => ({
  id: "O-1", parent: null, objective: "Win the region", keyResult: "Key customers won", department: "Sales", owner: "Li Wei", period: "2026Q4",
  commitment: "committed", start: null, target: 6, current: 3, unit: "customers", weight: null, ...changed,
});
const many = (count: number, changed: Partial<KeyResult> = {}): readonly KeyResult[] =>
  Array.from({ length: count }, (_, index) => keyResult({ id: `O-${index}`, keyResult: `Result ${index}`, ...changed }));
const found = (keyResults: readonly KeyResult[], goals: ReadonlySet<string> | null = null): readonly string[] =>
  checkOkrs(keyResults, goals === null ? null : [...goals].map((id) => ({ id, department: "Sales" }))).map(({ text, parameters }) => say(text, "en-US", parameters));

describe("the grade of a key result", () => {
  it("is the part of the way that has been gone, from 0 where no start is given", () => {
    expect(gradeOf(keyResult())).toBe(0.5);
    expect(gradeOf(keyResult({ start: 20, target: 100, current: 68 }))).toBeCloseTo(0.6);
    expect(gradeOf(keyResult({ start: 5, target: 2, current: 3.5 }))).toBe(0.5);
  });

  it("stays within 0 and 1, and is missing while the target or the current value is", () => {
    expect([gradeOf(keyResult({ current: 9 })), gradeOf(keyResult({ current: -1 }))]).toEqual([1, 0]);
    expect([gradeOf(keyResult({ current: null })), gradeOf(keyResult({ target: null }))]).toEqual([null, null]);
  });

  it("averages over those that have one", () => {
    expect(averageGrade([keyResult(), keyResult({ current: 6 }), keyResult({ current: null })])).toBe(0.75);
    expect(averageGrade([keyResult({ current: null })])).toBeNull();
  });
});

describe("the total of a department", () => {
  const totalOf = (kpis: number | null, keyResults: readonly KeyResult[]) => totalWithOkrs(kpis, okrShare(keyResults, "Sales", "2026Q4"));

  it("does not change by key results with the weight 0, without a weight, without a grade, of others or of other periods", () => {
    const noWeight = [keyResult({ weight: 0 }), keyResult(), keyResult({ weight: 0.3, current: null }), keyResult({ weight: 0.3, department: "R&D" }), keyResult({ weight: 0.3, period: "2026Q3" })];
    fc.assert(fc.property(fc.option(fc.double({ min: 0, max: 150, noNaN: true }), { nil: null }), (kpis) => {
      expect(totalOf(kpis, noWeight)).toBe(kpis);
    }));
  });

  it("takes the weight of its key results from the KPIs", () => {
    expect(totalOf(90, [keyResult({ weight: 0.2 })])).toBeCloseTo(90 * 0.8 + 0.2 * 50);
    expect(totalOf(null, [keyResult({ weight: 0.2 })])).toBeCloseTo(50);
  });

  it("lies between its parts, whatever the weights", () => {
    const some = fc.array(fc.record({ weight: fc.double({ min: 0, max: 0.6, noNaN: true }), current: fc.double({ min: 0, max: 6, noNaN: true }) }), { maxLength: 5 });
    fc.assert(fc.property(fc.double({ min: 0, max: 120, noNaN: true }), some, (kpis, parts) => {
      const rows = parts.map((part) => keyResult(part));
      const grades = rows.map((row) => (gradeOf(row) ?? 0) * 100);
      const total = totalOf(kpis, rows) ?? NaN;
      expect(total).toBeGreaterThanOrEqual(Math.min(kpis, ...grades) - 1e-9);
      expect(total).toBeLessThanOrEqual(Math.max(kpis, ...grades) + 1e-9);
    }));
  });

  it("is told beside the one that was consolidated, for the departments whose key results count", () => {
    const totals = [{ department: "Sales", period: "2026Q4", total: 90 }, { department: "R&D", period: "2026Q4", total: 80 }, { department: "Sales", period: "2026Q3", total: 70 }];
    expect(okrTotals([keyResult({ weight: 0.2 })], totals)).toEqual([{ department: "Sales", period: "2026Q4", weight: 0.2, points: 10, total: 90 }]);
  });

  it("counts a key result without a period in every period, and finds the department however its name is typed", () => {
    expect(totalOf(100, [keyResult({ weight: 0.5, period: "", department: " sales" })])).toBe(75);
  });
});

describe("the checks of key results", () => {
  it("say which key result has no number, and which has no way to go", () => {
    expect(found([keyResult({ target: null })])).toEqual(["Key customers won: no target, so nobody can tell when it is reached"]);
    expect(found([keyResult({ start: 6 })])).toEqual(["Key customers won: it starts where it is to end"]);
  });

  it("say which objective has more than five key results, and which has none", () => {
    expect(found(many(5))).toEqual([]);
    expect(found(many(6))).toEqual(["Win the region (Sales): 6 key results, more than 5"]);
    const { text, parameters } = checkOkrs(many(4), null, undefined, { ...standardLimits, keyResults: 3 })[0]!;
    expect(say(text, "en-US", parameters)).toBe("Win the region (Sales): 4 key results, more than 3");
    expect(found([keyResult({ keyResult: "", target: null, current: null })])).toEqual(["Win the region (Sales): no key result yet"]);
  });

  it("take the same objective of two departments for two", () => {
    expect(found([...many(3), ...many(3, { department: "R&D" }).map((row) => ({ ...row, id: `${row.id}b` }))])).toEqual([]);
  });

  it("say when the weights take more than the whole, when a goal is not there, and when rows share an id", () => {
    expect(found([keyResult({ weight: 0.6 }), keyResult({ id: "O-2", weight: 0.6 })])).toEqual(["Sales · 2026Q4: the OKR weights total 120%, more than the whole score"]);
    expect(found([keyResult({ parent: "D-XXXXXX" })], new Set(["S"]))).toEqual(["Key customers won: the goal D-XXXXXX that it hangs on is not in the tree"]);
    const renamed = [keyResult({ department: "Vendite", weight: 0.2 }), keyResult({ id: "O-2", department: "Vendite" }), keyResult({ id: "O-3", department: " SALES ", weight: 0.2 })];
    expect(found(renamed, new Set(["S"]))).toEqual(["Key customers won: the department Vendite is not in the goal tree"]);
    expect(found(renamed)).toEqual([]);
    expect(found([keyResult(), keyResult({ keyResult: "Copied" })])).toEqual(["Copied: another row has the same id, O-1"]);
    expect(found([keyResult({ parent: "S" }), keyResult({ id: "", objective: "" })], new Set(["S"]))).toEqual(["Key customers won: belongs to no objective"]);
  });
});

describe("adding key results", () => {
  const { id: _id, ...draft } = keyResult();
  const planned = (language: "zh-CN" | "en-US") => mergeOkrs({ added: [draft, draft], reading: null, departments: ["Sales"], sheets: ["OKR"], language });

  it.each(["zh-CN", "en-US"] as const)("draws a sheet whose table is read back as it was meant, in %s", (language) => {
    const { plan, added } = planned(language);
    const [table] = plan?.tables ?? [];
    const reading: TableReading = {
      table: "tblOkrs", sheet: plan?.name ?? "", row: table?.row ?? 0, column: 0, header: table?.columns.map(({ heading }) => heading) ?? [],
      rows: table?.rows.map((row) => row.map((cell) => (cell === null || typeof cell === "object" ? "" : cell))) ?? [],
    };
    const { keyResults, missing } = readOkrs(reading, null);
    expect(missing).toEqual([]);
    expect(keyResults).toEqual(added);
    expect(new Set(added.map(({ id }) => id)).size).toBe(2);
  });
});
