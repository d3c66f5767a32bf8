import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { targetRows, type TargetRow } from "../../../src/goals/targets/targetRows";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { front } from "../pane";
import { withGoals } from "../workbooks";
import { command, enter, goals, named, openEditor, openTree, row } from "./openTree";

describe("the goal tree", () => {
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
});

describe("the editor of a goal", () => {
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
