import fc from "fast-check";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { isRefusal, type TreeEdit } from "../../src/goals/editing/types";
import { checkGoals } from "../../src/goals/checks";
import { emptyNode } from "../../src/goals/emptyNode";
import { mayBecome, signed, signedStates } from "../../src/goals/states";
import type { Signature } from "../../src/goals/types";
import type { GoalNode, GoalState } from "../../src/goals/types";
import { say } from "../../src/text/language";
import { goalStateTerms } from "../../src/text/terms";

const states = goalStateTerms.map(({ value }) => value);
const wang: Signature = { name: "王芳", date: "2026-01-05", language: "zh-CN" };
const tree = (state: GoalState | null, signOff = ""): readonly GoalNode[] => [
  { ...emptyNode, id: "S", level: "strategy", goal: "战略" },
  { ...emptyNode, id: "K", parent: "S", goal: "回款率", department: "销售部", owner: "李伟", weight: 1, state, signOff },
];
const decide = (nodes: readonly GoalNode[], state: GoalState, by: Signature = wang) => applyEdit(nodes, { kind: "decide", id: "K", state, pinned: [], by });
const refusal = (edited: ReturnType<typeof decide>): string => (isRefusal(edited) ? say(edited.refused, "zh-CN", edited.parameters) : "");

describe("the sign-off of a goal", () => {
  it("goes from a proposal over its review to agreement, with names and days, and cannot skip a step", () => {
    expect(refusal(decide(tree("proposed"), "agreed"))).toBe("“回款率”现在是“待审”，不能直接改为“已定”：提议要先评审，再同意。");
    const reviewed = decide(tree("proposed"), "reviewed");
    if (isRefusal(reviewed)) throw new Error(refusal(reviewed));
    const agreed = decide(reviewed.nodes, "agreed", { ...wang, name: "Zhao: CEO", date: "2026-01-09" });
    if (isRefusal(agreed)) throw new Error(refusal(agreed));
    expect(agreed.nodes[1]).toMatchObject({ state: "agreed", signOff: "2026-01-05 王芳：已评审\n2026-01-09 Zhao CEO：已定" });
    expect(applyEdit(agreed.nodes, agreed.inverse)).toMatchObject({ nodes: reviewed.nodes });
  });

  it("is not given to a proposal by whoever made it", () => {
    expect(refusal(decide(tree("proposed"), "reviewed", { ...wang, name: " 李伟 " }))).toContain("不能由本人评审");
    expect(isRefusal(decide(tree("reviewed"), "agreed", { ...wang, name: "李伟" }))).toBe(false);
  });

  it("is not given to a branch by anybody who has a row of it, however the name is typed", () => {
    const branch = (owner: string): readonly GoalNode[] => [...tree("proposed"), { ...tree("proposed")[1]!, id: "C", parent: "K", goal: "账期", owner }];
    for (const [owner, name] of [["王芳", " 王芳"], [" 赵敏、王　芳", "王芳"], ["Ann; WANG  fang", "Wang Fang "], ["Ｗａｎｇ Fang / 李伟", "wang fang"]] as const) {
      expect(refusal(decide(branch(owner), "reviewed", { ...wang, name }))).toContain("“账期”");
    }
    expect(isRefusal(decide(branch("王芳芳"), "reviewed"))).toBe(false);
    const later = branch("王芳").map((node) => (node.id === "C" ? { ...node, state: "agreed" as const } : node));
    expect(isRefusal(decide(later, "reviewed"))).toBe(false);
  });

  it("can be given to what counts already, level by level", () => {
    const edit: TreeEdit = { kind: "decide", id: "S", state: "agreed", pinned: [], by: wang };
    expect(applyEdit(tree(null), edit)).toMatchObject({ nodes: [{ signOff: "2026-01-05 王芳：已定" }, { state: "agreed", signOff: "2026-01-05 王芳：已定" }] });
  });

  it("never takes a goal from proposed to agreed without a review, whatever is decided in whatever order", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...states), { maxLength: 12 }), (decisions) => {
      let nodes = tree("proposed");
      for (const state of decisions) {
        const edited = decide(nodes, state);
        expect(isRefusal(edited)).toBe(!mayBecome(nodes[1]?.state ?? null, state));
        if (!isRefusal(edited)) nodes = edited.nodes;
      }
      const passed = signedStates(nodes[1]?.signOff ?? "").map(({ state }) => state);
      passed.forEach((state, at) => expect(state !== "agreed" || ["reviewed", "agreed", "retired"].includes(passed[at - 1] ?? "proposed")).toBe(true));
      expect(passed.at(-1) ?? "proposed").toBe(nodes[1]?.state);
    }));
  });

  it("is read again as it was written, in either language, among lines of other people", () => {
    const name = fc.string({ minLength: 1 }).filter((text) => text.replace(/[\s:：]+/g, "") !== "");
    fc.assert(fc.property(name, fc.constantFrom(...states), fc.constantFrom("zh-CN", "en-US"), (typed, state, language) => {
      const lines = signed("siehe Mail", state, { name: typed, date: "2026-11-22", language });
      expect(signedStates(lines)).toEqual([{ date: "2026-11-22", name: typed.replace(/[\s:：]+/g, " ").trim(), state }]);
    }));
  });

  it("that ends with another state than the cell says is a finding, which goes back to what was signed", () => {
    const found = checkGoals(tree("agreed", "2026-01-05 王芳：未采纳")).find(({ id }) => id.startsWith("signOffDiffers"));
    expect(found && say(found.text, "zh-CN", found.parameters)).toBe("销售部 · 回款率：状态是“已定”，签署记录的最后一步却是“未采纳”");
    expect(found?.fix?.edits).toEqual([{ kind: "set", id: "K", changes: { state: "declined" } }]);
    expect(checkGoals(tree(null, "2026-01-05 王芳：已定")).some(({ id }) => id.startsWith("signOffDiffers"))).toBe(false);
  });
});
