import { front, openPane } from "./pane";
import { withGoals } from "./workbooks";

it("lines that cannot be read stay in the field, named by the numbers that they have there, and no day of theirs is lost", async () => {
  const { user } = await openPane({ at: "#/plan/assign", workbook: await withGoals() });
  const people = await front().findByRole("textbox", { name: "People" });
  await user.click(people);
  await user.paste("Ann\nBen, , someday\nEve, 2026-07-01");
  await user.click(front().getByRole("button", { name: "Add" }));
  expect(people).toHaveValue("Ben, , someday\nEve, 2026-07-01");
  expect(front().getByText(/^Line 1: “someday” is no date/)).toBeVisible();
  expect(front().getByText(/^Line 2: for which job are the days or the share of Eve/)).toBeVisible();
  expect(front().getByText("Ann")).toBeVisible();
});
