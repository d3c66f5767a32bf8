import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { GoalNode } from "../../../src/goals/types";
import { withNames } from "../../../taskpane/screens/plan/tree/keptSentence";
import { front, openPane } from "../pane";
import { withGoals } from "../workbooks";
import { command, goals, named, names, openTree, row } from "./openTree";

describe("the goal tree", () => {
  it("removes a department with what is under it, and brings it back", async () => {
    const pane = await openTree();
    const before = await goals(pane.workbook);
    act(() => row("Marketing").focus());
    await pane.user.keyboard("{Delete}");
    expect(await screen.findByText(/^Removed Marketing and \d below it$/)).toBeVisible();
    expect((await goals(pane.workbook)).some(({ department }) => department === "Marketing")).toBe(false);
    await pane.user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await goals(pane.workbook)).toEqual(before));
    await waitFor(() => expect(row("Marketing")).toBeVisible());
  });

  it("says before a removal that notes will not come back, where Excel tells nobody of them", async () => {
    await openTree(async (workbook) => {
      const read = workbook.readGoals.bind(workbook);
      workbook.readGoals = async () => ({ ...(await read()), losesNotes: true });
    });
    fireEvent.contextMenu(row("Marketing"));
    expect(await screen.findByRole("menuitem", { name: /^Remove.*Notes.*do not come back/ })).toBeVisible();
  });

  it("moves a goal by keys and by its menu, and Ctrl+Z takes it back", async () => {
    const pane = await openTree();
    const [first, second] = names().slice(2, 4);
    act(() => row(first!).focus());
    await pane.user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await waitFor(() => expect(names().slice(2, 4)).toEqual([second, first]));
    await pane.user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(names().slice(2, 4)).toEqual([first, second]));
    expect(screen.getByText("Undone")).toBeVisible();
    expect(screen.queryByText(`Moved ${first}`)).toBeNull();
    await command(pane, first!, /^Move to/);
    await pane.user.click(within(screen.getByRole("dialog")).getByRole("radio", { name: "Marketing" }));
    await pane.user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Move" }));
    const marketing = await named(pane.workbook, "Marketing");
    await waitFor(async () => expect(await named(pane.workbook, first!)).toMatchObject({ parent: marketing.id }));
  });

  it("keeps the keyboard where a row has gone, so that Ctrl+Z works right after Delete", async () => {
    const { user, workbook } = await openTree();
    const before = await goals(workbook);
    const [first, second, third] = names().slice(2, 5);
    act(() => row(second!).focus());
    await user.keyboard("{Delete}");
    await waitFor(() => expect(row(third!)).toHaveFocus());
    expect(row(third!)).toHaveAttribute("aria-selected", "true");
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(async () => expect(await goals(workbook)).toEqual(before));
    act(() => row("Marketing").focus());
    await user.keyboard("{Delete}");
    await waitFor(() => expect(row("Sales")).toHaveFocus());
    expect(first).toBeDefined();
  });

  it("takes every step of keys that are pressed faster than the tree is drawn", async () => {
    const { workbook } = await openTree();
    const [first, second, third] = names().slice(2, 5);
    const goal = row(third!);
    act(() => {
      fireEvent.keyDown(goal, { key: "ArrowUp", altKey: true });
      fireEvent.keyDown(goal, { key: "ArrowUp", altKey: true });
    });
    await waitFor(() => expect(names().slice(2, 5)).toEqual([third, first, second]));
    expect((await goals(workbook)).slice(2, 5).map(({ goal: name }) => name)).toEqual([third, first, second]);
  });

  it("moves a goal that is dragged onto another one", async () => {
    const { workbook } = await openTree();
    const dataTransfer = { setData: () => undefined, effectAllowed: "", dropEffect: "" };
    fireEvent.dragStart(row("Sales bookings"), { dataTransfer });
    fireEvent.dragOver(row("Marketing"), { dataTransfer });
    fireEvent.drop(row("Marketing"), { dataTransfer });
    const marketing = await named(workbook, "Marketing");
    await waitFor(async () => expect(await named(workbook, "Sales bookings")).toMatchObject({ parent: marketing.id }));
  });

  it("gives the keyboard back to the goal when the dialog of moving it is left", async () => {
    const pane = await openTree();
    await command(pane, "Sales bookings", /^Move to/);
    await pane.user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(row("Sales bookings")).toHaveFocus());
  });

  it("gives the keyboard back to the goal when the question for a name is left, and when it is answered", async () => {
    const workbook = await withGoals();
    workbook.edit("Sales bookings", { state: "proposed" });
    const pane = { ...await openPane({ workbook, person: "" }), workbook };
    await front().findByRole("tree");
    await command(pane, "Sales bookings", /Pass review/);
    // What Office hears at the window makes it move the keyboard.
    const heard = jest.fn();
    window.addEventListener("keydown", heard);
    await pane.user.keyboard("{Escape}");
    window.removeEventListener("keydown", heard);
    expect(heard).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(row("Sales bookings")).toHaveFocus();
    await command(pane, "Sales bookings", /Pass review/);
    await pane.user.type(await screen.findByRole("textbox", { name: "Your name" }), "Wang Fang{Enter}");
    await waitFor(async () => expect(await named(workbook, "Sales bookings")).toMatchObject({ state: "reviewed" }));
    expect(row("Sales bookings")).toHaveFocus();
  });
});

describe("a way back that failed", () => {
  it("is offered again", async () => {
    const pane = await openTree();
    const write = pane.workbook.editGoals.bind(pane.workbook);
    let isBusy = true;
    pane.workbook.editGoals = async (request) => {
      const report = await write(request);
      const { undo } = report;
      return undo === null ? report : { ...report, undo: async () => {
        if (isBusy) throw new Error("a cell is being edited");
        return undo();
      } };
    };
    const before = await goals(pane.workbook);
    act(() => row("Marketing").focus());
    await pane.user.keyboard("{Delete}");
    await pane.user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await front().findByRole("button", { name: "Details" })).toBeVisible();
    expect(await goals(pane.workbook)).not.toEqual(before);
    isBusy = false;
    await pane.user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await goals(pane.workbook)).toEqual(before));
    await waitFor(() => expect(front().queryByRole("button", { name: "Details" })).toBeNull());
  });
});

it("calls a row that is gone by the name that it had", () => {
  const gone = { id: "g-7", goal: "g-7", reason: "gone", column: null, there: "" } as const;
  expect(withNames([gone], [{ id: "g-7", goal: "Returns" } as GoalNode])).toEqual([{ ...gone, goal: "Returns" }]);
});
