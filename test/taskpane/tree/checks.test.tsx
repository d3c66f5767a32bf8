import { act, screen, waitFor, within } from "@testing-library/react";
import { checkGoals } from "../../../src/goals/checks";
import type { DefinitionRow } from "../../../src/goals/check";
import { front, openPane } from "../pane";
import { withGoals } from "../workbooks";
import { command, enter, goals, named, openTree } from "./openTree";

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
