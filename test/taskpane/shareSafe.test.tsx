import { screen } from "@testing-library/react";
import axe from "axe-core";
import { front, openPane } from "./pane";
import { thisQuarter, withResults } from "./workbooks";
import type { MemoryWorkbook } from "./memoryWorkbook";

/** The pane at the summary, over results whose KPIs all have owners of their own. */
async function openSummary(language: "zh-CN" | "en-US", change?: (workbook: MemoryWorkbook) => void) {
  const workbook = await withResults(language);
  const owned = (await workbook.readResults()).map((result, at) => ({ ...result, owner: `Owner ${at}`, comment: "well done" }));
  jest.spyOn(workbook, "readMeeting").mockImplementation(async function readMeeting(this: MemoryWorkbook) {
    const totals = (await this.readReviews(thisQuarter)).totals.map((total) => ({ ...total, period: thisQuarter }));
    const { defaultGrades: grades } = await import("../../src/scoring/grade");
    return { language, results: owned.map((result) => ({ ...result, address: "" })), totals, actions: [], grades, keyResults: [], said: { messages: [], suggestions: [], records: [] } };
  });
  change?.(workbook);
  const pane = await openPane({ at: "#/review/consolidate", workbook, language });
  await pane.user.click(await front().findByRole("button", { name: language === "zh-CN" ? "公开摘要" : "Share-safe summary" }));
  return pane;
}

const rowsShown = () => front().getAllByRole("table").at(-1)?.textContent;

it("previews what everybody may see, makes it a sheet, and takes the sheet out again", async () => {
  const { user, workbook } = await openSummary("en-US");
  expect(await front().findByText(/^Average score 104\.0, 10 people/)).toBeVisible();
  expect(rowsShown()).toContain("Sales");
  expect(rowsShown()).not.toContain("Owner");
  await user.dblClick(front().getByRole("button", { name: "Make sheet" }));
  expect(await front().findByText("The summary is ready")).toBeVisible();
  expect(workbook.shareSafe.drawn).toHaveLength(1);
  await user.click(front().getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("The sheet with the summary was taken out")).toBeVisible();
  expect(workbook.shareSafe.drawn).toEqual([]);
  await user.click(front().getByRole("button", { name: "Make sheet" }));
  workbook.shareSafe.isChanged = true;
  await user.click(await front().findByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Nothing was taken out: the sheet was changed or is gone")).toBeVisible();
  expect(workbook.shareSafe.drawn).toHaveLength(1);
});

it("joins departments that are too small, shows people by aliases when asked, and keeps the choice in the workbook", async () => {
  const { user, workbook } = await openSummary("zh-CN");
  await user.click(await front().findByRole("radio", { name: "以代号显示每个人的得分" }));
  expect(front().getByText("另有 10 行个人得分，姓名以代号代替。")).toBeVisible();
  await user.click(front().getByRole("combobox", { name: "每组至少人数" }));
  await user.click(await screen.findByRole("option", { name: "8 人" }));
  expect(rowsShown()).toContain("全部部门（2 个）");
  await user.click(front().getByRole("button", { name: "各部门人数" }));
  const sales = await front().findByRole("textbox", { name: "销售部的人数" });
  await user.type(sales, "很多{Enter}");
  expect(front().getByText("请输入数字，例如 1200")).toBeVisible();
  await user.type(front().getByRole("textbox", { name: "市场部的人数" }), "12{Enter}");
  expect(rowsShown()).toContain("全部部门（2 个）17");
  await user.clear(sales);
  await user.type(sales, "30{Enter}");
  for (const row of ["销售部30", "市场部12"]) expect(rowsShown()).toContain(row);
  expect(workbook.shareSafe.options).toMatchObject({ names: "pseudonyms", minimum: 8, headcounts: { 市场部: 12, 销售部: 30 } });
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it("says why there is nothing to show where too few people have a score, and what to do", async () => {
  const { user } = await openSummary("en-US", (workbook) => {
    workbook.shareSafe.options = { names: "departments", minimum: 20, headcounts: {} };
  });
  expect(await front().findByText("Fewer than 20 people have a score: nothing can be shown.")).toBeVisible();
  expect(front().queryByRole("button", { name: "Make sheet" })).toBeNull();
  await user.click(front().getByRole("button", { name: "People in each department" }));
  await user.type(await front().findByRole("textbox", { name: "People in Sales" }), "40{Enter}");
  expect(await front().findByRole("button", { name: "Save as file" })).toBeVisible();
});
