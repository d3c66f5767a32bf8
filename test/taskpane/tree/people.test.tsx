import { fireEvent, screen, waitFor } from "@testing-library/react";
import { targetRows } from "../../../src/goals/targets/targetRows";
import { front } from "../pane";
import { command, enter, goals, named, openTree } from "./openTree";

describe("the goal tree", () => {
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
});
