import type { TreeEdit } from "../../src/goals/editing/types";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { isRefusal } from "../../src/goals/editing/types";
import type { GoalNode } from "../../src/goals/types";
import { department, openSession, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openSession("en-US", "1.13");
  await create(session.departments);
});
afterEach(() => session.excel.dispose());

async function create([sales, development]: readonly (string | undefined)[]): Promise<void> {
  await session.workbook.createGoals({
    language: "en-US", strategy: "2026",
    departments: [
      ...(sales === undefined ? [] : [department(sales, "sales", "business", "en-US")]),
      ...(development === undefined ? [] : [department(development, "rd", "technical", "en-US")]),
    ],
  });
}

const nodes = async (): Promise<readonly GoalNode[]> => (await session.workbook.readGoals()).nodes;

async function edit(...edits: readonly TreeEdit[]): Promise<void> {
  const seen = await nodes();
  const edited = applyEdit(seen, { kind: "all", edits });
  if (isRefusal(edited)) throw new Error(edited.refused.en);
  const { kept } = await session.workbook.editGoals({ seen, wanted: edited.nodes, origin: edited.origin });
  expect(kept).toEqual([]);
}

describe("a department that is created under a name that was free again", () => {
  it("comes beside the renamed one, which keeps every row, and has review sheets of its own", async () => {
    const [sales = ""] = session.departments;
    const seen = await nodes();
    const old = seen.find(({ level }) => level === "department")!;
    const kpi = seen.find(({ parent }) => parent === old.id)!;
    await edit({ kind: "rename", id: old.id, goal: "Vendite" }, { kind: "set", id: kpi.id, changes: { target: 4242, owner: "Anna" } });
    const before = await nodes();
    await create([sales]);
    const after = await nodes();
    expect(after.slice(0, before.length)).toEqual(before);
    const added = after.slice(before.length);
    expect(added.map(({ goal }) => goal)).toEqual([sales, ...seen.filter(({ parent }) => parent === old.id).map(({ goal }) => goal)]);
    expect(added.slice(1).every(({ parent }) => parent === added[0]?.id)).toBe(true);
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    const reviews = await session.workbook.generateReviews({ language: "en-US", period: "2026Q4", departments: ["Vendite", sales] });
    expect(reviews.sheets).toHaveLength(2);
  });

  it("leaves a KPI where it was moved to, with its target", async () => {
    const seen = await nodes();
    const [from, to] = seen.filter(({ level }) => level === "department");
    const kpi = seen.find(({ parent }) => parent === from!.id)!;
    await edit({ kind: "move", id: kpi.id, parent: to!.id, position: null }, { kind: "set", id: kpi.id, changes: { target: 777 } }, { kind: "remove", id: from!.id });
    const before = await nodes();
    await create([from!.goal]);
    const after = await nodes();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.find(({ id }) => id === kpi.id)).toMatchObject({ parent: to!.id, target: 777 });
    expect(after.filter(({ code, department: name }) => code === kpi.code && name === from!.goal)).toHaveLength(1);
  });
});
