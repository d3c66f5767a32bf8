import { act, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../../src/workbook/types";
import { front, settle } from "../pane";
import { command, enter, goals, named, openEditor, openTree, row } from "./openTree";

describe("the editor of a goal", () => {
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
});
