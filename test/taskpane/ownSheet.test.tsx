import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { OwnSheet } from "../../src/workbook/types";
import { front, openPane } from "./pane";
import { MemoryWorkbook } from "./memoryWorkbook";

const cells = [
  ["KPI", "Target", "Actual", "Weight", "Plan B"],
  ["Revenue", 1000, 900, "60%", 1100],
  ["Collection rate", "≥95%", 93, "40%", 90],
];

function sheet(values: readonly (readonly unknown[])[], name = "Sheet1"): OwnSheet {
  return {
    address: `${name}!A1:E3`, isTooLarge: false,
    block: { sheet: name, row: 0, column: 0, values, formats: values.map((row) => row.map(() => "General")) },
  };
}

async function openWith(ownSheet: OwnSheet) {
  const workbook = new MemoryWorkbook();
  workbook.ownSheet = ownSheet;
  const pane = await openPane({ at: "#/plan", workbook });
  await pane.user.click(front().getByRole("button", { name: "Use my existing sheet" }));
  await pane.user.click(front().getByRole("button", { name: "Read the selected cells" }));
  return pane;
}

describe("Plan, from somebody's own sheet", () => {
  it("shows what the columns were taken for, and imports once it knows the department", async () => {
    const { user, workbook } = await openWith(sheet(cells));
    expect(await front().findByRole("combobox", { name: "Target" })).toHaveDisplayValue("B: Target");
    expect(front().getByText("Not taken over: Actual, Plan B")).toBeVisible();
    expect(front().getByRole("button", { name: "Import 2 KPIs" })).toBeDisabled();
    fireEvent.change(front().getByRole("textbox", { name: /Department of rows/ }), { target: { value: "Sales" } });
    expect(front().getByText("Departments: 1 · KPIs: 2")).toBeVisible();
    await user.click(front().getByRole("button", { name: "Import 2 KPIs" }));
    expect(await front().findByText("Goal tree created")).toBeVisible();
    expect((await workbook.readGoals()).nodes.slice(2).map(({ goal, weight, target, direction }) => [goal, weight, target, direction])).toEqual([
      ["Revenue", 0.6, 1000, 1], ["Collection rate", 0.4, 95, 1],
    ]);
  });

  it("takes the column that the user chooses", async () => {
    const { user, workbook } = await openWith(sheet(cells, "Sales"));
    await user.selectOptions(await front().findByRole("combobox", { name: "Target" }), "E: Plan B");
    await user.click(front().getByRole("button", { name: "Import 2 KPIs" }));
    await front().findByText("Goal tree created");
    expect((await workbook.readGoals()).nodes.slice(2).map(({ target }) => target)).toEqual([1100, 90]);
  });

  it("brings method, parameter and cap along, takes them from the columns that the user chooses, and says what it cannot read", async () => {
    const { user, workbook } = await openWith(sheet([["KPI", "Target", "Scoring method", "Parameter", "Remarks", "Cap"], ["Deals", 10, "step", "80%:60; 100%:100", "90%:50; 100%:100", "150%"], ["Visits", 5, "", "it depends", "", ""]], "Sales"));
    expect(await front().findByRole("combobox", { name: "Parameter" })).toHaveDisplayValue("D: Parameter");
    expect(front().getByRole("combobox", { name: "Cap" })).toHaveDisplayValue("F: Cap");
    expect(front().getByText("Visits: Parameter “it depends” could not be read")).toBeVisible();
    await user.selectOptions(front().getByRole("combobox", { name: "Parameter" }), "E: Remarks");
    expect(front().queryByText(/could not be read/)).toBeNull();
    await user.click(front().getByRole("button", { name: "Import 2 KPIs" }));
    await front().findByText("Goal tree created");
    expect((await workbook.readGoals()).nodes.slice(2).map(({ method, parameter, cap }) => [method, parameter, cap])).toEqual([["step", "90%:50; 100%:100", 150], ["ratio", null, null]]);
  });

  it("asks which of several target columns it shall take", async () => {
    const { user } = await openWith(sheet([["KPI", "North target", "South target"], ["Revenue", 1, 2]], "Sales"));
    expect(await front().findByText("There are several target columns: choose one.")).toBeVisible();
    await user.selectOptions(front().getByRole("combobox", { name: "Target" }), "C: South target");
    expect(front().queryByText("There are several target columns: choose one.")).toBeNull();
  });

  it("brings the targets of quarters along, says where they do not make the year, and leaves them where they are none", async () => {
    const { user, workbook } = await openWith(sheet([["KPI", "Weight", "Annual target", "Q1", "Q2", "Q3", "Q4"], ["Orders", 1, 100, 10, 20, 30, 30]], "Sales"));
    expect(await front().findByText(/^Orders: the target of 20\d\d is 100, but its parts total 90$/)).toBeVisible();
    const periods = front().getByRole("switch", { name: "Targets of periods: Q1, Q2, Q3, Q4" });
    await user.click(periods);
    expect(front().queryByText(/its parts total/)).toBeNull();
    expect(front().getByText("Not taken over: Q1, Q2, Q3, Q4")).toBeVisible();
    await user.click(periods);
    await user.click(front().getByRole("button", { name: "Import 1 KPIs" }));
    await front().findByText("Goal tree created");
    expect((await workbook.readTargets()).map(({ target }) => target)).toEqual([10, 20, 30, 30]);
  });

  it("lists what it could not read, with the way to the cell", async () => {
    const { user, workbook } = await openWith(sheet([["KPI", "Target", "Weight"], ["Launch", "by June", 1]], "Sales"));
    expect(await front().findByText("Launch: Target “by June” is not a number")).toBeVisible();
    await user.click(front().getByRole("button", { name: /^Go to/ }));
    expect(workbook.calls).toContain("goTo:Sales!B2");
  });

  it.each([
    [sheet([["Date", "Amount"], [1, 2]]), "No headings were recognised in Sheet1!A1:E3"],
    [{ address: "Sheet1!A1", block: null, isTooLarge: false }, "There is nothing in Sheet1!A1"],
    [{ address: "Sheet1!A:ZZ", block: null, isTooLarge: true }, "Sheet1!A:ZZ is too large"],
  ])("says why there is nothing to import", async (ownSheet, sentence) => {
    await openWith(ownSheet);
    expect(await screen.findByText(sentence)).toBeVisible();
  });

  it("opens an example as a draft of the template form", async () => {
    const { user } = await openPane({ at: "#/plan" });
    await user.click(front().getByRole("button", { name: "Look at an example" }));
    expect(await front().findByRole("textbox", { name: /Strategic goal/ })).toHaveValue("Be the manufacturer in our region with the most reliable delivery and quality within three years");
    expect(front().getAllByText("Manufacturing").length).toBeGreaterThan(0);
    await waitFor(() => expect(front().getByRole("button", { name: "Create" })).toBeEnabled());
  });
});
