import { within } from "@testing-library/react";
import axe from "axe-core";
import { WorkbookError } from "../../src/workbook/types";
import { MemoryWorkbook } from "./memoryWorkbook";
import { front, openPane } from "./pane";

const field = (name: string) => front().getByRole("textbox", { name });

async function opened(workbook = new MemoryWorkbook()) {
  const pane = await openPane({ at: "#/plan/okr", workbook });
  await pane.user.click(await front().findByRole("button", { name: "Add an objective" }));
  return pane;
}

describe("the OKR tab", () => {
  it("adds an objective whose key result of 3 on the way to 6 is graded 0.50, with the weight 0", async () => {
    const { user, workbook } = await opened();
    await user.type(field("Objective"), "Win the region");
    await user.type(field("Department"), "Sales");
    await user.type(field("Key result 1"), "Key customers won");
    await user.type(field("Target of key result 1"), "6");
    await user.type(field("Current of key result 1"), "３");
    await user.tab();
    await user.click(front().getByRole("button", { name: "Write to the workbook" }));
    expect(await front().findByText("Key results added: 1; sheet: OKRs")).toBeTruthy();
    expect(workbook.calls).toContain("addOkr");
    expect((await workbook.readOkrs()).keyResults).toMatchObject([{ objective: "Win the region", keyResult: "Key customers won", target: 6, current: 3, weight: 0, start: null, parent: null }]);
    const list = within(await front().findByRole("region", { name: "Objectives and key results" }));
    expect(list.getByText(/Sales · .* · Grade 0\.50 · 0% of the score/)).toBeTruthy();
    await user.click(list.getByRole("button", { name: "Go to the cell of Key customers won" }));
    expect(workbook.calls.at(-1)).toBe("goTo:OKRs!B5");
  });

  it("says what is missing, and writes nothing until it is there", async () => {
    const { user, workbook } = await opened();
    const says = (text: string) => expect(front().getByText(text)).toBeTruthy();
    const write = front().getByRole("button", { name: "Write to the workbook" });
    says("Write the objective.");
    await user.type(field("Objective"), "Win");
    says("Choose the department.");
    await user.type(field("Department"), "Sales");
    says("Write at least one key result.");
    await user.type(field("Key result 2"), "Customers");
    says("Give every key result a target.");
    await user.type(field("Target of key result 2"), "many{Enter}");
    says("Fields that hold no number: 1. Correct them first.");
    await user.click(write);
    expect(workbook.calls).not.toContain("addOkr");
    // The row with the wrong field is taken out, and so is what it said.
    await user.click(front().getByRole("button", { name: "Remove key result 2" }));
    expect(front().queryByText(/hold no number/)).toBeNull();
  });

  it("keeps what is being written while another tab is in front, and forgets it on Cancel", async () => {
    const { user } = await opened();
    await user.type(field("Objective"), "Win the region");
    await user.click(front().getByRole("tab", { name: /^SMART/ }));
    await user.click(front().getByRole("tab", { name: /^OKR/ }));
    expect((await front().findByRole<HTMLTextAreaElement>("textbox", { name: "Objective" })).value).toBe("Win the region");
    await user.click(front().getByRole("button", { name: "Cancel" }));
    expect(await front().findByRole("button", { name: "Add an objective" })).toBeTruthy();
  });

  it("shares a weight evenly among the key results, and takes no more than five of them", async () => {
    const { user, workbook } = await opened();
    await user.type(field("Objective"), "Win");
    await user.type(field("Department"), "Sales");
    await user.clear(field("Part of the department's score"));
    await user.type(field("Part of the department's score"), "20{Enter}");
    for (const number of [1, 2]) {
      await user.type(field(`Key result ${number}`), `Result ${number}`);
      await user.type(field(`Target of key result ${number}`), "10{Enter}");
    }
    for (let more = 0; more < 3; more += 1) await user.click(front().getByRole("button", { name: "Add a key result" }));
    expect(front().queryByRole("button", { name: "Add a key result" })).toBeNull();
    await user.click(front().getByRole("button", { name: "Write to the workbook" }));
    await front().findByText(/Key results added: 2/);
    expect((await workbook.readOkrs()).keyResults.map(({ weight }) => weight)).toEqual([0.1, 0.1]);
  });

  it("has nothing that axe objects to, with the form open beside objectives and findings", async () => {
    const workbook = new MemoryWorkbook();
    const keyResult = { objective: "Win", keyResult: "Customers", department: "Sales", owner: "", period: "2026Q4", commitment: null, start: null, current: null, unit: "", weight: null, parent: null };
    await workbook.addOkr({ language: "en-US", keyResults: [{ ...keyResult, target: null }, { ...keyResult, keyResult: "Orders", target: 6, current: 3, weight: 0.2 }] });
    await opened(workbook);
    expect(await front().findByText("Sales · 2026 Q4: 90.0 when last consolidated; the OKRs now count 20% and bring 10.0 points")).toBeVisible();
    expect(await front().findByText("Customers: no target, so nobody can tell when it is reached")).toBeVisible();
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([]);
  });

  it("shows why it could not write, and the objective is still in the form", async () => {
    const workbook = new MemoryWorkbook();
    const { user } = await opened(workbook);
    workbook.failures.set("addOkr", new WorkbookError("busy"));
    await user.type(field("Objective"), "Win");
    await user.type(field("Department"), "Sales");
    await user.type(field("Key result 1"), "Customers");
    await user.type(field("Target of key result 1"), "10{Enter}");
    await user.click(front().getByRole("button", { name: "Write to the workbook" }));
    expect(await front().findByText(/Excel is busy/)).toBeVisible();
    expect(field("Objective")).toMatchObject({ value: "Win" });
  });
});
