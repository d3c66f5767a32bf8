import { screen, waitFor, within } from "@testing-library/react";
import type { ReviewAction } from "../../src/review/meeting/actions";
import { WorkbookError } from "../../src/workbook/types";
import { front, openPane } from "./pane";
import { thisQuarter, withResults } from "./workbooks";
import type { MemoryWorkbook } from "./memoryWorkbook";

const note = (change: Partial<ReviewAction>): ReviewAction => ({
  period: "2020Q1", department: "Sales", person: "", kpi: "", fact: "", cause: "", action: "", owner: "", due: "", state: "open",
  effect: "", agreed: "", goalId: "", id: "A-1", ...change,
});

async function withScores(): Promise<MemoryWorkbook> {
  const workbook = await withResults();
  workbook.fill(thisQuarter, ({ kpi }) => (kpi === "Sales bookings" ? 118 : kpi === "Collection rate" ? 60 : 100));
  await workbook.consolidate(thisQuarter);
  return workbook;
}

describe("Meeting", () => {
  it("names the best and the lowest KPI with the way to their results", async () => {
    const workbook = await withScores();
    const { user } = await openPane({ at: "#/review/meeting", workbook });
    expect(await front().findByText(/^Best: 118/)).toBeVisible();
    expect(front().getByText(/^Lowest: 60/)).toBeVisible();
    await user.click(front().getByRole("button", { name: "Go to the result of Sales bookings" }));
    expect(workbook.calls.at(-1)).toMatch(/^goTo:Results!/);
  });

  it("saves what is written when a field is left, one note for a fact however many of its fields", async () => {
    const workbook = await withScores();
    const { user } = await openPane({ at: "#/review/meeting", workbook });
    await user.type(await front().findByRole("textbox", { name: "Collection rate: Cause" }), "Two customers pay late");
    await user.tab();
    await user.type(front().getByRole("textbox", { name: "Collection rate: Action" }), "Agree on instalments");
    await user.tab();
    await user.type(front().getByRole("textbox", { name: "Collection rate: Owner" }), "Li Wei");
    await user.tab();
    await waitFor(() => expect(workbook.notes[0]?.owner).toBe("Li Wei"));
    expect(workbook.notes).toHaveLength(1);
    expect(workbook.notes[0]).toMatchObject({ kpi: "Collection rate", cause: "Two customers pay late", action: "Agree on instalments", department: "Sales", period: thisQuarter, state: "open" });
    expect(workbook.notes[0]?.fact).toMatch(/^Lowest: 60/);
  });

  it("keeps the fields of a topic of one's own while it is being saved", async () => {
    const workbook = await withScores();
    const { user } = await openPane({ at: "#/review/meeting", workbook });
    await user.click(await front().findByRole("button", { name: "Add a topic" }));
    await user.type(front().getByRole("textbox", { name: "Another topic: Fact" }), "Two people left");
    await user.tab();
    await user.keyboard("Pay below market");
    await user.tab();
    await waitFor(() => expect(workbook.notes[0]?.cause).toBe("Pay below market"));
    expect(workbook.notes).toHaveLength(1);
    expect(front().getAllByRole("textbox", { name: /: Cause$/ })).toHaveLength(3);
  });

  it("brings earlier promises back until they are settled", async () => {
    const workbook = await withScores();
    workbook.notes = [note({ action: "Call every customer", owner: "Li Wei" })];
    const { user } = await openPane({ at: "#/review/meeting", workbook });
    const states = within(await front().findByRole("radiogroup", { name: "What became of: Call every customer" }));
    expect(states.getByRole("radio", { name: "open" })).toBeChecked();
    await user.click(states.getByRole("radio", { name: "done" }));
    await waitFor(() => expect(workbook.notes[0]?.state).toBe("done"));
    await user.type(front().getByRole("textbox", { name: "What came of it: Call every customer" }), "6 points up");
    await user.tab();
    await waitFor(() => expect(workbook.notes[0]).toMatchObject({ state: "done", effect: "6 points up" }));
  });

  it("makes the page of the chosen department once what was typed is saved", async () => {
    const workbook = await withScores();
    const { user } = await openPane({ at: "#/review/meeting", workbook });
    await user.click(await front().findByRole("combobox", { name: "Department" }));
    await user.click(screen.getByRole("option", { name: "Marketing" }));
    await user.type(front().getByRole("textbox", { name: "Agreed" }), "Weekly look");
    await user.dblClick(front().getByRole("button", { name: "Make the page" }));
    expect(await front().findByText("The page is ready")).toBeVisible();
    expect(workbook.calls.filter((call) => call.startsWith("saveNotes") || call.startsWith("makeMeetingPage"))).toEqual(["saveNotes:1", `makeMeetingPage:${thisQuarter}:Marketing:`]);
    expect(workbook.notes[0]).toMatchObject({ agreed: "Weekly look", department: "Marketing" });
  });

  it("says why nothing was saved and keeps what was typed", async () => {
    const workbook = await withScores();
    workbook.failures.set("saveNotes", new WorkbookError("busy"));
    const { user } = await openPane({ at: "#/review/meeting", workbook });
    const field = await front().findByRole("textbox", { name: "Agreed" });
    await user.type(field, "Weekly look");
    await user.tab();
    expect(await front().findByText(/Excel is busy/)).toBeInTheDocument();
    expect(field).toHaveValue("Weekly look");
  });
});
