import { screen } from "@testing-library/react";
import { front, openPane } from "./pane";
import { thisQuarter, withReviews } from "./workbooks";

test("a KPI that another department enters shows whose it is, cannot be typed into and is not asked for", async () => {
  const workbook = await withReviews("en-US");
  const read = workbook.readFill.bind(workbook);
  jest.spyOn(workbook, "readFill").mockImplementation(async (period) => {
    const reading = await read(period);
    return { ...reading, sheets: reading.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row, at) => (at > 0 ? row : { ...row, sharedFrom: "Logistics", locked: new Set(["actual"] as const) })) })) };
  });
  const [shared, own] = (await read(thisQuarter)).sheets[0]!.rows;
  await openPane({ workbook, at: "#/review/fill" });
  await screen.findByRole("region", { name: "KPIs" });
  expect(front().getByText("Logistics enters it; it shows here by itself.")).toBeVisible();
  expect(front().getByRole("textbox", { name: `${shared!.kpi}: actual` })).toBeDisabled();
  expect(front().getByRole("textbox", { name: `${own!.kpi}: actual` })).toBeEnabled();
  expect(front().queryByRole("button", { name: `Fill in ${shared!.kpi}` })).toBeNull();
  expect(front().getByRole("button", { name: `Fill in ${own!.kpi}` })).toBeVisible();
});
