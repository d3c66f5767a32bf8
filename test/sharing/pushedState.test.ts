import { freeze } from "../../src/sharing/envelope";
import { unpushedDepartments } from "../../src/sharing/pushedState";
import { results } from "./support";

const pushed = (department: string, revision: number, list = results(department, 3)) =>
  freeze({ department, period: "2026Q4", revision, results: list, by: "", at: "" });
const both = [...results("Sales", 3), ...results("HR", 3)];

describe("what is not pushed yet", () => {
  it("is every department that never pushed, or whose results have changed since", () => {
    expect(unpushedDepartments(both, [pushed("Sales", 1)])).toEqual([{ department: "HR", period: "2026Q4" }]);
    expect(unpushedDepartments(both, [pushed("Sales", 1), pushed("HR", 1)])).toEqual([]);
    const changed = both.map((result) => ({ ...result, ...(result.goalId === "HR-2" && { actual: 7 }) }));
    expect(unpushedDepartments(changed, [pushed("Sales", 1), pushed("HR", 1)])).toEqual([{ department: "HR", period: "2026Q4" }]);
  });

  it("goes by the newest push, in whatever order they are remembered", () => {
    const old = pushed("Sales", 1, results("Sales", 2));
    expect(unpushedDepartments(results("Sales", 3), [pushed("Sales", 2), old])).toEqual([]);
    expect(unpushedDepartments(results("Sales", 2), [pushed("Sales", 2), old])).toHaveLength(1);
  });

  it("cannot be told of pushes that remember no fingerprint, which count as made", () => {
    expect(unpushedDepartments(results("Sales", 1), [{ ...pushed("Sales", 1), hash: "" }])).toEqual([]);
    expect(unpushedDepartments([], [])).toEqual([]);
  });
});
