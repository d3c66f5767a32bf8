import { act, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { checkGoals } from "../../src/goals/checks";
import type { DefinitionRow } from "../../src/goals/check";
import { targetRows, type TargetRow } from "../../src/goals/targets/targetRows";
import type { GoalNode } from "../../src/goals/types";
import { WorkbookError } from "../../src/workbook/types";
import { withNames } from "../../taskpane/screens/plan/tree/keptSentence";
import { front, openPane, settle } from "./pane";
import type { MemoryWorkbook } from "./memoryWorkbook";
import { withGoals } from "./workbooks";

// One screen is open and nothing on it is hidden: to ask jsdom of every element whether it is takes most of the time.
configure({ defaultHidden: true });

/** The row of a goal, by its whole name. */
const row = (name: string): HTMLElement => front().getAllByRole("treeitem").find((item) => nameOf(item) === name)!;
const nameOf = (item: HTMLElement) => item.querySelector("span[title]")?.getAttribute("title");
const goals = async (workbook: MemoryWorkbook): Promise<readonly GoalNode[]> => (await workbook.readGoals()).nodes;
const named = async (workbook: MemoryWorkbook, name: string): Promise<GoalNode> => (await goals(workbook)).find(({ goal }) => goal === name)!;
const names = () => front().getAllByRole("treeitem").map(nameOf);

async function openTree(prepare: (workbook: MemoryWorkbook) => Promise<void> = async () => undefined) {
  const workbook = await withGoals();
  await prepare(workbook);
  const pane = await openPane({ workbook });
  await front().findByRole("tree");
  return { ...pane, workbook };
}

/** Types a text over what a field says, and a key after it. */
function enter(field: HTMLElement, text: string, key?: "Enter"): void {
  act(() => field.focus());
  fireEvent.change(field, { target: { value: text } });
  if (key !== undefined) fireEvent.keyDown(field, { key });
}

/** Selects a goal and runs a command of its menu. */
async function command({ user }: Awaited<ReturnType<typeof openTree>>, name: string, label: RegExp) {
  fireEvent.contextMenu(row(name));
  await user.click(await screen.findByRole("menuitem", { name: label }));
}

describe("the goal tree", () => {
  it("shows what each goal weighs and wants, and what lies under the others", async () => {
    await openTree();
    expect(row("Sales bookings")).toHaveTextContent("Weight 35% · target 100 CNY");
    expect(row("Sales")).toHaveTextContent("5 items · weights 100%");
    expect(row("Sales bookings")).toHaveAttribute("aria-level", "3");
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

  it("adds a KPI and opens it, and makes a copy of a goal", async () => {
    const pane = await openTree();
    await command(pane, "Sales", /^Add KPI/);
    expect(await front().findByRole("region", { name: "Edit New KPI" })).toBeVisible();
    expect(await named(pane.workbook, "New KPI")).toMatchObject({ department: "Sales", level: "kpi" });
    const before = (await goals(pane.workbook)).length;
    await command(pane, "Sales bookings", /^Duplicate/);
    await waitFor(async () => expect(await goals(pane.workbook)).toHaveLength(before + 1));
  });

  it("sets a target that follows the past by choosing, keeps the one that was written, and says while one types that the order is wrong", async () => {
    const { user, workbook, ...pane } = await openTree();
    await command({ user, workbook, ...pane }, "Sales bookings", /^Edit/);
    const editor = within(await front().findByRole("region", { name: "Edit Sales bookings" }));
    const rule = async () => (await named(workbook, "Sales bookings")).rule;
    const choose = async (field: string, option: string) => {
      fireEvent.click(editor.getByRole("combobox", { name: field }));
      fireEvent.click(screen.getByRole("option", { name: option }));
    };
    await choose("Target rule", "Mean of the last periods");
    await waitFor(async () => expect(await rule()).toBe("rolling 4"));
    await choose("Periods", "6");
    await user.type(await editor.findByRole("textbox", { name: "More or less" }), "{selectall}5{Enter}");
    await waitFor(async () => expect(await rule()).toBe("rolling 6 +5%"));
    await choose("Target rule", "In words");
    const words = editor.getByRole("textbox", { name: "In words" });
    expect(words).toHaveValue("rolling 6 +5%");
    fireEvent.change(words, { target: { value: "滚动3期 ×1.1" } });
    fireEvent.blur(words);
    await waitFor(async () => expect(await rule()).toBe("滚动3期 ×1.1"));
    await waitFor(() => expect(editor.getByRole("textbox", { name: "More or less" })).toHaveValue("10"));
    await choose("Target rule", "Fixed");
    await waitFor(async () => expect(await rule()).toBe(""));

    for (const [field, value] of [["Target", "100"], ["Threshold", "120"]] as const) fireEvent.change(editor.getByRole("textbox", { name: field }), { target: { value } });
    expect(editor.getByText("Higher is better: the threshold cannot be above the target.")).toBeVisible();
    fireEvent.change(editor.getByRole("textbox", { name: "Threshold" }), { target: { value: "80" } });
    expect(editor.queryByText(/the threshold cannot be/)).toBeNull();
  });

  it("gives the KPIs of a department to people in the grid: a preview first, then a role each, and back", async () => {
    const pane = await openTree();
    const { user, workbook } = pane;
    await command(pane, "Sales", /Assign to people/);
    const people = await front().findByRole("textbox", { name: "People" });
    await waitFor(() => expect(people).toHaveFocus());
    expect(front().getByRole("combobox", { name: "Job for lines without one" })).toHaveDisplayValue("Sales");
    fireEvent.change(people, { target: { value: "Ann\nBen, , soon\nCy\tSales\t2026-07-01\t\t50%" } });
    await user.click(front().getByRole("button", { name: "Add" }));
    expect(people).toHaveValue("Ben, , soon");
    expect(front().getByText("Line 1: “soon” is no date; write 2026-02-15.")).toBeVisible();
    expect(await front().findByText(/· Ann: always, \d KPIs, weight 50%/)).toBeVisible();
    // In a narrow pane everybody has a choice; somebody who comes back gets the days after.
    await user.click(front().getByRole("button", { name: /^Ann/ }));
    fireEvent.change(await front().findByLabelText("Ann, Sales: Until"), { target: { value: "2026-03-31" } });
    fireEvent.change(front().getByRole("combobox", { name: "Add a job for Ann" }), { target: { value: (await named(workbook, "Sales")).id } });
    expect((await front().findAllByLabelText("Ann, Sales: From")).map((field) => (field as HTMLInputElement).value)).toEqual(["", "2026-04-01"]);
    fireEvent.change(front().getAllByLabelText("Ann, Sales: From")[1]!, { target: { value: "2026-03-01" } });
    expect((await front().findAllByText(/^Ann has Sales on these days already/)).length).toBeGreaterThan(0);
    expect(front().getByRole("button", { name: "Apply" })).toHaveAttribute("aria-disabled", "true");
    fireEvent.change(front().getAllByLabelText("Ann, Sales: From")[1]!, { target: { value: "2026-08-01" } });
    await waitFor(() => expect(front().getByRole("button", { name: "Apply" })).not.toHaveAttribute("aria-disabled"));
    const before = await goals(workbook);
    await user.click(front().getByRole("button", { name: "Apply" }));
    expect(await screen.findByText("Assignments written to the goal tree")).toBeVisible();
    const roles = (await goals(workbook)).filter(({ level }) => level === "role");
    expect(roles.map(({ owner, start, until, weight }) => [owner, start, until, weight])).toEqual([["Ann", "", "2026-03-31", 0.5], ["Cy", "2026-07-01", "", 0.5], ["Ann", "2026-08-01", "", 0.5]]);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await goals(workbook)).toEqual(before));
  });

  it("shares a department's targets out over people, with numbers of one's own, and its period targets alike", async () => {
    const pane = await openTree();
    const { user, workbook } = pane;
    const bookings = await named(workbook, "Sales bookings");
    workbook.targets = targetRows(bookings, ["2026Q1", "2026Q2"], [40, 60]);
    await command(pane, "Sales", /Assign to people/);
    fireEvent.change(await front().findByRole("textbox", { name: "People" }), { target: { value: "Ann\nBen" } });
    await user.click(front().getByRole("button", { name: "Add" }));
    await user.click(await front().findByRole("radio", { name: "Even parts" }));
    const part = await front().findByRole("textbox", { name: "Sales bookings: target of Ann" });
    await waitFor(() => expect(part).toHaveValue("50"));
    enter(part, "70", "Enter");
    await waitFor(() => expect(front().getByRole("textbox", { name: "Sales bookings: target of Ben" })).toHaveValue("30"));
    await user.click(front().getByRole("button", { name: "Apply" }));
    await screen.findByText("Assignments written to the goal tree");
    const shares = (await goals(workbook)).filter(({ goal }) => goal === "Sales bookings");
    expect(shares.map(({ owner, target }) => [owner, target])).toEqual([["Ann", 70], ["Ben", 30]]);
    expect(workbook.targets.map(({ period, target }) => [period, target])).toEqual([["2026Q1", 28], ["2026Q1", 12], ["2026Q2", 42], ["2026Q2", 18]]);
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

it("calls a row that is gone by the name that it had", () => {
  const gone = { id: "g-7", goal: "g-7", reason: "gone", column: null, there: "" } as const;
  expect(withNames([gone], [{ id: "g-7", goal: "Returns" } as GoalNode])).toEqual([{ ...gone, goal: "Returns" }]);
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

describe("the editor of a goal", () => {
  async function openEditor() {
    const pane = await openTree();
    act(() => row("Sales bookings").focus());
    await pane.user.keyboard("{Enter}");
    const editor = within(await front().findByRole("region", { name: "Edit Sales bookings" }));
    return { ...pane, editor };
  }

  it("writes a field when it is left or Enter is pressed, and Escape brings back what it said", async () => {
    const { user, workbook, editor } = await openEditor();
    const target = editor.getByRole("textbox", { name: "Target" });
    enter(target, "１，５００", "Enter");
    await waitFor(async () => expect(await named(workbook, "Sales bookings")).toMatchObject({ target: 1500 }));
    enter(target, "7");
    await user.keyboard("{Escape}");
    expect(target).toHaveValue("1,500");
    enter(editor.getByRole("textbox", { name: "Unit" }), "EUR");
    await user.tab();
    await waitFor(async () => expect(await named(workbook, "Sales bookings")).toMatchObject({ unit: "EUR" }));
  });

  it("keeps text that is no number in its field and says what to type, also when another goal was looked at", async () => {
    const { user, editor } = await openEditor();
    enter(editor.getByRole("textbox", { name: "Target" }), "a lot", "Enter");
    expect(editor.getByText(/Enter a number, for example 1200/)).toBeVisible();
    await user.click(row("Marketing"));
    await user.click(row("Sales bookings"));
    expect(within(await front().findByRole("region", { name: "Edit Sales bookings" })).getByRole("textbox", { name: "Target" })).toHaveValue("a lot");
  });

  it("takes the unit of the goal after a number: 95% of a KPI in % is 95", async () => {
    const pane = await openTree();
    await command(pane, "Collection rate", /^Edit/);
    const editor = within(await front().findByRole("region", { name: "Edit Collection rate" }));
    const target = editor.getByRole("textbox", { name: "Target" });
    enter(target, "96 ％", "Enter");
    await waitFor(async () => expect(await named(pane.workbook, "Collection rate")).toMatchObject({ unit: "%", target: 96 }));
  });

  it("keeps what is typed on while a field is being saved, and saves that too", async () => {
    const { user, workbook, editor } = await openEditor();
    const write = workbook.editGoals.bind(workbook);
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => { go = resolve; });
    workbook.editGoals = async (request) => held.then(() => write(request));
    const unit = editor.getByRole("textbox", { name: "Unit" });
    enter(unit, "EUR", "Enter");
    await user.type(unit, " net");
    await act(async () => go());
    await waitFor(async () => expect(await named(workbook, "Sales bookings")).toMatchObject({ unit: "EUR" }));
    expect(unit).toHaveValue("EUR net");
    expect(editor.queryByRole("alert")).toBeNull();
    await user.tab();
    await waitFor(async () => expect(await named(workbook, "Sales bookings")).toMatchObject({ unit: "EUR net" }));
  });

  it("lets the siblings make room for a weight, but for those that are pinned", async () => {
    const { workbook, editor } = await openEditor();
    const before = await goals(workbook);
    enter(editor.getByRole("textbox", { name: "Weight" }), "50", "Enter");
    await waitFor(async () => expect(await named(workbook, "Sales bookings")).toMatchObject({ weight: 0.5 }));
    const sales = (await goals(workbook)).filter(({ department, level }) => department === "Sales" && level === "kpi");
    expect(sales.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBeCloseTo(1, 12);
    expect(sales.filter(({ id, weight }) => before.find((node) => node.id === id)?.weight !== weight).length).toBeGreaterThan(1);
  });

  it("shows both when somebody changes the cell of a field that is being typed in, and writes neither by itself", async () => {
    const { user, workbook, editor } = await openEditor();
    const target = editor.getByRole("textbox", { name: "Target" });
    enter(target, "120");
    act(() => workbook.edit("Sales bookings", { target: 140 }));
    expect(await editor.findByRole("alert")).toHaveTextContent("The sheet now says “140”");
    expect(target).toHaveValue("120");
    await user.tab();
    expect(await named(workbook, "Sales bookings")).toMatchObject({ target: 140 });
    await user.click(editor.getByRole("button", { name: "Use mine" }));
    await waitFor(async () => expect(await named(workbook, "Sales bookings")).toMatchObject({ target: 120 }));
  });

  it("says that a formula makes a cell, and replaces it when told to", async () => {
    const { user, workbook, editor } = await openEditor();
    workbook.formulas.set((await named(workbook, "Sales bookings")).id, "=50*2");
    enter(editor.getByRole("textbox", { name: "Target" }), "120", "Enter");
    expect(await front().findByText(/is worked out by =50\*2/)).toBeVisible();
    expect(await named(workbook, "Sales bookings")).toMatchObject({ target: 100 });
    await user.click(front().getByRole("button", { name: "Replace the formula" }));
    await waitFor(async () => expect(await named(workbook, "Sales bookings")).toMatchObject({ target: 120 }));
  });

  it("says at once and in view what was not written, keeps it in its field, and is silent once the sheet is whole again", async () => {
    const { user, workbook, editor } = await openEditor();
    const inView = jest.spyOn(Element.prototype, "scrollIntoView");
    workbook.failures.set("editGoals", new WorkbookError("columnMissing", { table: "tblGoals", columns: "Weight" }));
    const weight = editor.getByRole("textbox", { name: "Weight" });
    enter(weight, "55%", "Enter");
    const lacking = /lacks the columns: Weight/;
    expect((await front().findByText(lacking)).closest("[role=alert]")).toBeVisible();
    expect(inView).toHaveBeenCalled();
    expect(weight).toHaveValue("55%");
    expect(weight).toHaveAccessibleDescription(/Not saved/);
    await user.tab();
    expect(workbook.calls).not.toContain("editGoals");
    workbook.failures.set("readGoals", new WorkbookError("columnMissing", { table: "tblGoals", columns: "Weight" }));
    act(() => workbook.edit("Sales", { unit: "" }));
    await settle();
    expect(front().getAllByText(lacking)).toHaveLength(2);
    act(() => workbook.edit("Sales", { unit: "CNY" }));
    await settle();
    await waitFor(() => expect(front().queryByText(lacking)).toBeNull());
    expect(weight).toHaveValue("55%");
  });

  it("asks whether a bare fraction is a percentage or a part of one", async () => {
    const { workbook, editor } = await openEditor();
    const weight = editor.getByRole("textbox", { name: "Weight" });
    enter(weight, "0.3", "Enter");
    expect(editor.getByText(/^30% or 0\.3%\? Type it with the percent sign\./)).toBeVisible();
    expect(await named(workbook, "Sales bookings")).toMatchObject({ weight: 0.35 });
    enter(weight, "0.3%", "Enter");
    await waitFor(async () => expect(await named(workbook, "Sales bookings")).toMatchObject({ weight: 0.003 }));
  });

  it("claims no total of periods that do not add up", async () => {
    const { editor } = await openEditor();
    expect(editor.getByText(/^Total 0 CNY/)).toBeVisible();
    enter(editor.getByRole("textbox", { name: "Unit" }), "%", "Enter");
    await waitFor(() => expect(editor.queryByText(/^Total/)).toBeNull());
  });

  it("splits a target over the quarters, shows what is left, and writes the rows", async () => {
    const { user, workbook, editor } = await openEditor();
    const quarters = () => editor.getAllByRole<HTMLInputElement>("textbox", { name: /^Target of .*Q/ });
    await user.click(editor.getAllByRole("button", { name: "Evenly" })[0]!);
    expect(quarters().map(({ value }) => value)).toEqual(["25", "25", "25", "25"]);
    enter(quarters()[0]!, "20", "Enter");
    expect(editor.getByText("Total 95 CNY, 5 CNY left")).toBeVisible();
    await user.click(editor.getByRole("button", { name: "Save period targets" }));
    await waitFor(() => expect(workbook.targets.map(({ target }) => target)).toEqual([20, 25, 25, 25]));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(workbook.targets).toEqual([]));
  });

  it("saves the quarters of the year in view once, however often it is clicked, and leaves other years alone", async () => {
    const { user, workbook, editor } = await openEditor();
    const { id, goal, department } = await named(workbook, "Sales bookings");
    const year = new Date().getFullYear();
    const others = [year - 1, year + 1].map((each) => ({ goalId: id, kpi: goal, department, period: `${each}Q1`, target: 7, threshold: null, stretch: null }));
    workbook.targets = others;
    const write = workbook.writeTargets.bind(workbook);
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => { go = resolve; });
    workbook.writeTargets = async (targets) => held.then(() => write(targets));
    await user.click(editor.getAllByRole("button", { name: "Evenly" })[0]!);
    const save = editor.getByRole("button", { name: "Save period targets" });
    await user.dblClick(save);
    await act(async () => go());
    await waitFor(() => expect(workbook.targets).toHaveLength(6));
    expect(workbook.targets).toEqual(expect.arrayContaining(others));
    expect(workbook.calls.filter((call) => call.startsWith("writeTargets"))).toEqual(["writeTargets:4"]);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(workbook.targets).toEqual(others));
  });
});

describe("the targets of periods", () => {
  it("are set for another year and kind of period, beside the others, which stay and show where they are", async () => {
    const year = new Date().getFullYear();
    let others: readonly TargetRow[] = [];
    const pane = await openTree(async (workbook) => {
      const node = await named(workbook, "Sales bookings");
      others = targetRows(node, [`${year}Q1`, `${year}Q2`, String(year - 3)], [30, 12, 5]);
      workbook.targets = others;
      await workbook.writeFiscalYearStart(4);
    });
    const { user, workbook } = pane;
    await command(pane, "Sales bookings", /^Edit/);
    const editor = within(await front().findByRole("region", { name: "Edit Sales bookings" }));
    expect(editor.getByRole("button", { name: `${year}, Quarters (2): 42 CNY in total` })).toBeVisible();
    expect(editor.getByText(`${year - 3}: 5 CNY`)).toBeVisible();
    const choose = async (field: string, option: RegExp) => {
      await user.click(editor.getByRole("combobox", { name: field }));
      await user.click((await screen.findAllByRole("option", { name: option })).at(-1)!);
    };
    await choose("Year", /^FY/);
    await choose("Split over", /^Half-years$/);
    await user.click(editor.getAllByRole("button", { name: "Evenly" })[0]!);
    await user.click(editor.getByRole("button", { name: "Save period targets" }));
    await waitFor(() => expect(workbook.targets).toHaveLength(5));
    expect(workbook.targets.slice(0, 3)).toEqual(others);
    expect(workbook.targets.slice(3).map(({ period, target }) => [period.replace(/^FY\d{4}/, ""), target])).toEqual([["H1-04", 50], ["H2-04", 50]]);
    await user.click(editor.getByRole("button", { name: `${year}, Quarters (2): 42 CNY in total` }));
    expect(editor.getAllByRole<HTMLInputElement>("textbox", { name: /^Target of .*Q/ }).map(({ value }) => value)).toEqual(["30", "12", "", ""]);
  });
});

describe("a target that is shared out", () => {
  /** The editor of Sales, which has 900 CNY to give; of what is under it only these goals are in CNY. */
  async function openSplit(inMoney: readonly string[]) {
    const below = (workbook: MemoryWorkbook) => goals(workbook).then((nodes) => nodes.filter(({ parent }) => parent === nodes.find(({ goal }) => goal === "Sales")?.id));
    const pane = await openTree(async (workbook) => {
      workbook.edit("Sales", { target: 900, unit: "CNY" });
      for (const { goal } of await below(workbook)) workbook.edit(goal, inMoney.includes(goal) ? { unit: "CNY" } : { unit: "%", target: 95 });
    });
    await command(pane, "Sales", /^Edit/);
    const editor = within(await front().findByRole("region", { name: "Edit Sales" }));
    await pane.user.click(editor.getByRole("button", { name: "Cascade" }));
    const shares = () => editor.getAllByRole<HTMLInputElement>("textbox", { name: /^Share of / });
    return { ...pane, editor, below: await below(pane.workbook), shares };
  }
  const three = async () => {
    const workbook = await withGoals();
    const sales = await named(workbook, "Sales");
    return (await goals(workbook)).filter(({ parent }) => parent === sales.id).slice(0, 3).map(({ goal }) => goal);
  };

  it("goes evenly to the last digit to the goals that measure the same, and to no other", async () => {
    const inMoney = await three();
    const { user, workbook, editor, below, shares } = await openSplit(inMoney);
    expect(shares()).toHaveLength(3);
    await user.click(editor.getAllByRole("button", { name: "Evenly" }).at(-1)!);
    expect(editor.getByText("Total 100%: it adds up")).toBeVisible();
    await user.click(editor.getByRole("button", { name: "Split" }));
    await waitFor(async () => expect(await named(workbook, inMoney[0]!)).toMatchObject({ target: 300 }));
    for (const { goal } of below) expect(await named(workbook, goal)).toMatchObject(inMoney.includes(goal) ? { target: 300, share: 1 / 3 } : { target: 95, share: null });
    expect(editor.getByText("Total 100%: it adds up")).toBeVisible();
  });

  it("leaves a goal out that has no share", async () => {
    const inMoney = await three();
    const { user, workbook, editor, shares } = await openSplit(inMoney);
    const before = await named(workbook, inMoney[2]!);
    enter(shares()[0]!, "60");
    enter(shares()[1]!, "40");
    await user.click(editor.getByRole("button", { name: "Split" }));
    await waitFor(async () => expect(await named(workbook, inMoney[0]!)).toMatchObject({ target: 540 }));
    expect(await named(workbook, inMoney[1]!)).toMatchObject({ target: 360 });
    expect(await named(workbook, inMoney[2]!)).toEqual(before);
  });

  it("is still being typed after a look at another goal, over periods and over goals", async () => {
    const { user, editor, shares } = await openSplit(await three());
    const quarter = (within: typeof editor) => within.getAllByRole("textbox", { name: /^Target of .*Q1/ })[0]!;
    enter(shares()[0]!, "12.5");
    enter(quarter(editor), "200");
    await user.click(row("Marketing"));
    await user.click(row("Sales"));
    const again = within(await front().findByRole("region", { name: "Edit Sales" }));
    expect(again.getAllByRole("textbox", { name: /^Share of / })[0]).toHaveValue("12.5");
    expect(quarter(again)).toHaveValue("200");
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

describe("the checks", () => {
  it("lead from a soft KPI without rating anchors to the field for them", async () => {
    const workbook = await withGoals();
    act(() => workbook.edit("Sales bookings", { nature: "soft", code: "OWN1", anchors: "" }));
    const { user } = await openPane({ at: "#/plan/checks", workbook });
    await user.click(await front().findByRole("button", { name: /^Write the anchors.*Sales bookings/ }));
    await waitFor(() => expect(document.activeElement).toBe(front().getByLabelText("Rating anchors")));
  });

  it("lead from a KPI whose data cannot be had to where the reason is written", async () => {
    const workbook = await withGoals();
    const { nodes } = await workbook.readGoals();
    const definition: DefinitionRow = { code: "SAL01", nameZh: "", nameEn: "", definitionZh: "", definitionEn: "", unit: "", direction: 1, rollUp: "sum", numerator: "", denominator: "", available: "no" };
    const read = workbook.readGoals.bind(workbook);
    workbook.readGoals = async () => ({ ...(await read()), findings: checkGoals(nodes, undefined, "quarter", { indicators: [definition] }) });
    const { user } = await openPane({ at: "#/plan/checks", workbook });
    await user.click((await front().findAllByRole("button", { name: /^Say why/ }))[0]!);
    expect(await front().findByRole("combobox", { name: "Are the data available?" })).toBeInTheDocument();
  });

  it("leave a pinned weight where it is when they mend the others", async () => {
    const pane = await openTree();
    await command(pane, "Sales bookings", /^Edit/);
    await pane.user.click(within(await front().findByRole("region", { name: "Edit Sales bookings" })).getByRole("button", { name: /^Pin/ }));
    act(() => pane.workbook.setWeight("Collection rate", 0.01));
    await pane.user.click(front().getByRole("tab", { name: /^Checks/ }));
    await pane.user.click(await front().findByRole("button", { name: /^(?!Go|Ignore).*: Sales: weights total/ }));
    await waitFor(() => expect(front().queryByText(/^Sales: weights total/)).toBeNull());
    expect(await named(pane.workbook, "Sales bookings")).toMatchObject({ weight: 0.35 });
  });

  it("count what was found, lead to its cell, and mend what can be mended, with the way back", async () => {
    const workbook = await withGoals();
    const { user } = await openPane({ workbook, at: "#/plan/checks" });
    act(() => workbook.setWeight("Sales bookings", 0.32));
    const sentence = "Sales: weights total 97% instead of 100%";
    expect(await front().findByText(sentence)).toBeVisible();
    const item = front().getByText(sentence).closest("li")!;
    await user.click(within(item).getByRole("button", { name: /^Go to the cell|^Go to cell/ }));
    expect(workbook.calls.at(-1)).toMatch(/^goTo:Goals!M/);
    await user.click(within(item).getByRole("button", { name: /^(?!Go|Ignore).*: Sales: weights total/ }));
    await waitFor(() => expect(front().queryByText(sentence)).toBeNull());
    const sales = (await goals(workbook)).filter(({ department, level }) => department === "Sales" && level === "kpi");
    expect(sales.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBeCloseTo(1, 12);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await front().findByText(sentence)).toBeVisible();
  });

  it("ignore a finding with a reason that is kept, and show it again", async () => {
    const workbook = await withGoals();
    const { user } = await openPane({ workbook, at: "#/plan/checks" });
    const [button] = await front().findAllByRole("button", { name: /^Ignore: / });
    const sentence = button!.getAttribute("aria-label")!.replace("Ignore: ", "");
    await user.click(button!);
    const dialog = within(screen.getByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Ignore" }));
    expect(dialog.getByText("Write down a reason.")).toBeVisible();
    enter(dialog.getByRole("textbox", { name: "Reason" }), "Agreed with the board");
    await user.click(dialog.getByRole("button", { name: "Ignore" }));
    await waitFor(() => expect(front().queryByText(sentence)).toBeNull());
    expect(document.body).not.toHaveFocus();
    expect(await workbook.readIgnored()).toMatchObject([{ reason: "Agreed with the board" }]);
    await user.click(front().getByRole("button", { name: "Show 1 ignored" }));
    expect(front().getByText(/Agreed with the board/)).toBeVisible();
    await user.click(front().getByRole("button", { name: `Show again: ${sentence}` }));
    await waitFor(() => expect(front().getByRole("button", { name: `Ignore: ${sentence}` })).toBeVisible());
  });

  it("show whether the weights of a department lean to one side", async () => {
    const { user } = await openPane({ workbook: await withGoals(), at: "#/plan/checks" });
    await user.click(await front().findByRole("button", { name: "Show the balance of weights" }));
    expect(front().getByRole("img", { name: /^Weight by dimension: Financial \d/ })).toBeVisible();
    await user.click(front().getByRole("combobox", { name: "Department" }));
    await user.click(await screen.findByRole("option", { name: "Sales" }));
    expect(front().getByRole("list", { name: "Hard and soft" })).toHaveTextContent(/^Hard90%Soft10%$/);
  });

  it("list what people have proposed: to be reviewed, then agreed on, by name and day", async () => {
    const workbook = await withGoals();
    workbook.edit("Sales bookings", { state: "proposed" });
    const { user } = await openPane({ workbook, at: "#/plan/checks", person: "" });
    const review = await front().findByRole("button", { name: "Pass review of Sales bookings" });
    await user.click(review);
    const question = within(await screen.findByRole("dialog", { name: "Who signs" }));
    await user.click(question.getByRole("button", { name: "Continue" }));
    expect(question.getByText("Enter your name.")).toBeVisible();
    await user.type(question.getByRole("textbox", { name: "Your name" }), "Wang Fang{Enter}");
    await user.click(await front().findByRole("button", { name: "Approve Sales bookings" }));
    await waitFor(async () => expect(await named(workbook, "Sales bookings")).toMatchObject({
      state: "agreed", signOff: expect.stringMatching(/^\d{4}-\d{2}-\d{2} Wang Fang: reviewed\n\d{4}-\d{2}-\d{2} Wang Fang: agreed$/),
    }));
    await waitFor(() => expect(front().queryByRole("button", { name: "Approve Sales bookings" })).toBeNull());
    expect(document.body).not.toHaveFocus();
  });
});

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  it("the tree with an open editor and the checks have nothing that axe objects to", async () => {
    const workbook = await withGoals(language);
    const { user } = await openPane({ workbook, language });
    await front().findByRole("tree");
    const kpi = (await goals(workbook))[2]!.goal;
    act(() => row(kpi).focus());
    await user.keyboard("{Enter}");
    await front().findAllByRole("textbox");
    expect(await violations()).toEqual([]);
    await user.click(front().getByRole("tab", { name: language === "zh-CN" ? /^检查/ : /^Checks/ }));
    await front().findAllByRole("button", { name: language === "zh-CN" ? /^忽略：/ : /^Ignore: / });
    expect(await violations()).toEqual([]);
  });
});

/** What axe finds, without the rules that need a laid-out page (they are checked in a browser). */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
