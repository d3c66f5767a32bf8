import { historiesBefore } from "../../src/review/history";
import type { KpiResult } from "../../src/review";

const result = (period: string, actual: number | null, goalId = "g"): KpiResult => ({
  period, department: "Sales", kpi: "Orders", code: "", owner: "", weight: 1, unit: "", direction: 1, method: "ratio", target: 100, actual, score: null, status: "",
  goalId, evidence: "", comment: "",
});

describe("what the form shows of earlier periods", () => {
  it("is what was reached before the period, oldest first, over periods of one length", () => {
    const results = [result("2026Q3", 3), result("2025", 400), result("2026Q1", 1), result("2026Q4", 9), result("2027Q1", 10), result("2026Q2", null), result("2025Q4", 0)];
    expect(historiesBefore(results, "2026Q4").get("g")?.values).toEqual([0, 1, 3]);
    expect(historiesBefore(results, "2025Q4").get("g")).toBeUndefined();
  });
});
