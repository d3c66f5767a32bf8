import fc from "fast-check";
import { checkGoals } from "../../src/goals/checks";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { isRefusal } from "../../src/goals/editing/types";
import { emptyNode } from "../../src/goals/emptyNode";
import type { GoalNode } from "../../src/goals/types";
import { say } from "../../src/text/language";

const department: GoalNode = { ...emptyNode, id: "D", level: "department", goal: "Sales", department: "Sales" };
const role = (id: string, weight: number, days: Partial<Pick<GoalNode, "start" | "until">> = {}): GoalNode => ({ ...emptyNode, id, parent: "D", level: "role", goal: id, department: "Sales", owner: id, weight, ...days });
const tree = (...roles: readonly GoalNode[]): readonly GoalNode[] => [department, ...roles];
const onWeights = (nodes: readonly GoalNode[]) => checkGoals(nodes).filter(({ id }) => id.startsWith("weightGap:") || id.startsWith("weightsTotal:"));
const sentences = (nodes: readonly GoalNode[]) => onWeights(nodes).map(({ text, parameters }) => say(text, "en-US", parameters));
const repaired = (nodes: readonly GoalNode[]): readonly GoalNode[] => {
  const edits = onWeights(nodes)[0]?.fix?.edits;
  const result = edits === undefined ? null : applyEdit(nodes, { kind: "all", edits });
  if (result === null || isRefusal(result)) throw new Error("no repair");
  return result.nodes;
};

const untilJune = { until: "2026-06-30" };
const fromJuly = { start: "2026-07-01" };

describe("weights of days on which something is missing", () => {
  test("are right where it is somebody's on other days: reviews give it to those who are there", () => {
    expect(onWeights(tree(role("Ann", 0.5), role("Ben", 0.5, fromJuly)))).toEqual([]);
    expect(onWeights(tree(role("Ann", 0.5), role("Ben", 0.5, untilJune)))).toEqual([]);
    expect(onWeights(tree(role("Ann", 0.5, untilJune), role("Ben", 0.5, { start: "2026-09-01" }), role("Cid", 0.5)))).toEqual([]);
    expect(onWeights(tree(role("Ann", 0.34), role("Ben", 0.33, fromJuly), role("Cid", 0.33, { start: "2026-10-01" })))).toEqual([]);
  });

  test("are named where who follows weighs less than who was there, and the successor can have the rest", () => {
    const nodes = tree(role("Ann", 1, untilJune), role("Ben", 0.97, fromJuly));
    expect(sentences(nodes)).toEqual(["Sales: from 2026-07-01 the weights total only 97%; reviews scale them up to 100%"]);
    expect(onWeights(nodes)[0]).toMatchObject({ severity: "warning", goalId: "Ben", department: "Sales" });
    expect(repaired(nodes).map(({ weight }) => weight)).toEqual([null, 1, 1]);
    expect(onWeights(repaired(nodes))).toEqual([]);
  });

  test("are named where who was there before weighs less, and nobody begins who could have the rest", () => {
    const nodes = tree(role("Ann", 0.9, untilJune), role("Ben", 1, fromJuly));
    expect(sentences(nodes)).toEqual(["Sales: before 2026-07-01 the weights total only 90%; reviews scale them up to 100%"]);
    expect(onWeights(nodes)[0]?.fix).toBeUndefined();
  });

  test("are not said to fall short for days, but for the year, where they do all the time", () => {
    expect(sentences(tree(role("Ann", 0.5), role("Ben", 0.47, fromJuly)))).toEqual(["Sales: weights total 97% instead of 100%"]);
    expect(sentences(tree(role("Ann", 0.5), role("Ben", 0.47)))).toEqual(["Sales: weights total 97% instead of 100%"]);
  });

  test("come to 100 % after the repair, in the year as on the days, whoever shares a successor's part", () => {
    const points = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(fc.integer({ min: 91, max: 100 }), points, (left, following) => {
      const sum = following.reduce((all, each) => all + each, 0);
      fc.pre(sum < left);
      const nodes = tree(role("Ann", left / 100, untilJune), ...(left < 100 ? [role("Cid", (100 - left) / 100)] : []), ...following.map((each, at) => role(`N${at}`, each / 100, fromJuly)));
      const [finding] = onWeights(nodes);
      fc.pre(finding?.id.startsWith("weightGap:") === true);
      expect(onWeights(repaired(nodes))).toEqual([]);
    }));
  });
});
