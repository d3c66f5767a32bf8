import { screen, within } from "@testing-library/react";
import { MemoryWorkbook } from "./memoryWorkbook";
import { front, openPane } from "./pane";

const address = "Sheet1!B2:E2";

/** The third step of a template form for Sales with bookings of 1,000 in the year, shared out as last year went. */
async function openStep(row: readonly unknown[]) {
  const workbook = new MemoryWorkbook();
  workbook.cells.set(address, [[...row]]);
  const pane = await openPane({ at: "#/plan/new", workbook });
  const { user } = pane;
  await user.type(front().getByRole("textbox", { name: "Department" }), "Sales{Enter}");
  const step = within(front().getByRole("region", { name: "3. Periods and targets" }));
  await user.click(step.getByRole("combobox", { name: "Shared out" }));
  await user.click(screen.getByRole("option", { name: "As last year went" }));
  await user.click(step.getByRole("button", { name: /^Targets: Sales/ }));
  await user.type(step.getByRole("textbox", { name: "Sales bookings, Year's target" }), "1000{Enter}");
  await user.click(step.getByRole("button", { name: "Read the selected cells" }));
  return { ...pane, step };
}

const parts = (step: Awaited<ReturnType<typeof openStep>>["step"]) => step.getByRole("button", { name: /^Targets of Sales bookings by period:/ }).getAttribute("aria-label") ?? step.getByRole("button", { name: /^Targets of Sales bookings by period:/ }).textContent;

describe("last year's numbers in the template form", () => {
  it("shares the target out by numbers that are typed as text, without a word", async () => {
    const { step } = await openStep(["1,000", "2,000", "３，０００", 4000]);
    expect(parts(step)).toContain("Q1 100 · Q2 200 · Q3 300 · Q4 400");
    expect(step.queryByRole("button", { name: /^Go to/ })).toBeNull();
  });

  it("uses the mean for a blank one, says so, and leads to its cell", async () => {
    const { step, user, workbook } = await openStep([300, "", 200, 100]);
    expect(step.getByText("Last year: number 2 is blank")).toBeVisible();
    expect(step.getByText(/^The mean of the others is used for it/)).toBeVisible();
    expect(parts(step)).toContain("Q1 375 · Q2 250 · Q3 250 · Q4 125");
    await user.click(step.getByRole("button", { name: /^Go to/ }));
    expect(workbook.calls).toContain("goTo:Sheet1!C2");
  });

  it("shares out evenly by a line that cannot be followed, says why, and forgets the one before", async () => {
    const { step, user, workbook } = await openStep([100, 200, 300, 400]);
    expect(parts(step)).toContain("Q1 100");
    workbook.cells.set(address, [[0, 0, 0, 0]]);
    await user.click(step.getByRole("button", { name: "Read the selected cells" }));
    expect(await step.findByText("Last year: all numbers are 0")).toBeVisible();
    expect(step.queryByText(/has not been read yet/)).toBeNull();
    expect(parts(step)).toContain("250 CNY in each");
  });

  it("still says what to select where no line has several numbers", async () => {
    const { step } = await openStep(["a", "b", 1, ""]);
    expect(step.getByText(/^There are no 2, 4 or 12 numbers in a line in Sheet1!B2:E2/)).toBeVisible();
  });
});
