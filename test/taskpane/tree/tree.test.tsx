import { act, screen, waitFor } from "@testing-library/react";
import type { GoalNode } from "../../../src/goals/types";
import { front, openPane, settle } from "../pane";
import { withGoals } from "../workbooks";
import { command, enter, goals, named, names, openTree, row } from "./openTree";

describe("the goal tree", () => {
  it("shows what each goal weighs and wants, and what lies under the others", async () => {
    await openTree();
    expect(row("Sales bookings")).toHaveTextContent("Weight 35% · target 100 CNY");
    expect(row("Sales")).toHaveTextContent("5 items · weights 100%");
    expect(row("Sales bookings")).toHaveAttribute("aria-level", "3");
  });

  it("counts a blank weight of a job as what the others leave it", async () => {
    await openTree(async (workbook) => {
      const all = await goals(workbook);
      const [first, under, second, ...rest] = all.filter(({ parent }) => parent === all.find(({ goal }) => goal === "Sales")?.id);
      workbook.edit(first!.goal, { level: "role", weight: 0.4 });
      workbook.edit(under!.goal, { parent: first!.id, weight: 1 });
      workbook.edit(second!.goal, { level: "role", weight: null });
      for (const each of rest) workbook.edit(each.goal, { parent: second!.id });
    });
    expect(row("Sales")).toHaveTextContent("2 items · weights 100%");
  });

  it("is walked through with the keyboard alone: arrows, Home, End, letters, and closes and opens", async () => {
    const { user } = await openTree();
    act(() => row("Grow").focus());
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(row("Sales")).toHaveFocus());
    await user.keyboard("{ArrowLeft}");
    await waitFor(() => expect(row("Sales")).toHaveAttribute("aria-expanded", "false"));
    expect(names()).not.toContain("Sales bookings");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    await waitFor(() => expect(row("Sales bookings")).toHaveFocus());
    await user.keyboard("{End}");
    await waitFor(() => expect(front().getAllByRole("treeitem").at(-1)).toHaveFocus());
    await user.keyboard("m");
    await waitFor(() => expect(row("Marketing")).toHaveFocus());
    await user.keyboard("{Home}");
    await waitFor(() => expect(row("Grow")).toHaveFocus());
  });

  it("renames a goal where it stands, and Escape leaves it as it was", async () => {
    const { user, workbook } = await openTree();
    act(() => row("Sales bookings").focus());
    await user.keyboard("{F2}");
    await user.clear(await front().findByRole("textbox", { name: "New name of Sales bookings" }));
    await user.keyboard("Signed orders{Escape}");
    expect(await named(workbook, "Sales bookings")).toBeDefined();
    act(() => row("Sales bookings").focus());
    await user.keyboard("{F2}");
    await user.clear(await front().findByRole("textbox", { name: "New name of Sales bookings" }));
    await user.keyboard("Signed orders{Enter}");
    expect(await screen.findByText("Renamed to Signed orders")).toBeVisible();
    expect(await named(workbook, "Signed orders")).toMatchObject({ weight: 0.35 });
  });

  it("adds a KPI and opens it, and makes a copy of a goal", async () => {
    const pane = await openTree();
    await command(pane, "Sales", /^Add KPI/);
    expect(await front().findByRole("region", { name: "Edit New KPI" })).toBeVisible();
    expect(await named(pane.workbook, "New KPI")).toMatchObject({ department: "Sales", level: "kpi" });
    const before = (await goals(pane.workbook)).length;
    await command(pane, "Sales bookings", /^Duplicate/);
    await waitFor(async () => expect(await goals(pane.workbook)).toHaveLength(before + 1));
  });

  it("filters by words and keeps the way to what matches in view", async () => {
    await openTree();
    enter(front().getByRole("searchbox", { name: "Filter goals" }), "sales book");
    expect(names()).toEqual(["Grow", "Sales", "Sales bookings"]);
    enter(front().getByRole("searchbox", { name: "Filter goals" }), "xyz");
    expect(front().getByText(/No goal matches/)).toBeVisible();
  });

  it("keeps what is folded away and what is selected while another tab is looked at", async () => {
    const { user } = await openTree();
    act(() => row("Sales").focus());
    await user.keyboard("{ArrowLeft}");
    await user.click(front().getByRole("tab", { name: /^Checks/ }));
    await user.click(front().getByRole("tab", { name: /^Tree/ }));
    await front().findByRole("tree");
    expect(row("Sales")).toHaveAttribute("aria-expanded", "false");
  });

  it("stays quick with a thousand goals: only those in view are drawn", async () => {
    const workbook = await withGoals();
    const [top] = await goals(workbook);
    const many = Array.from({ length: 1000 }, (_, at): GoalNode => ({ ...top!, id: `K${at}`, parent: top!.id, level: "kpi", goal: `KPI ${at}`, department: "Sales" }));
    const seen = await goals(workbook);
    await workbook.editGoals({ seen, wanted: [...seen, ...many], origin: [...seen.map((_, at) => at), ...many.map(() => null)] });
    await openPane({ workbook });
    await front().findByRole("tree");
    expect(front().getAllByRole("treeitem").length).toBeLessThan(60);
  });
});

describe("selecting in the tree and in the sheet", () => {
  it("shows in the tree what is selected in the sheet, and the other way round, once", async () => {
    const { user, workbook } = await openTree();
    await user.click(row("Sales bookings"));
    await waitFor(() => expect(workbook.calls.some((call) => call.startsWith("goTo:"))).toBe(true));
    expect(workbook.calls.filter((call) => call.startsWith("goTo:"))).toHaveLength(1);
    act(() => workbook.select("Sales bookings"));
    act(() => workbook.select("Marketing"));
    expect(row("Marketing")).toHaveAttribute("aria-selected", "true");
    await settle();
    expect(workbook.calls.filter((call) => call.startsWith("goTo:"))).toHaveLength(1);
  });
});
