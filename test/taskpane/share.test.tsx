import { act, waitFor, within } from "@testing-library/react";
import { SharingError } from "../../src/sharing/types";
import { WorkbookError } from "../../src/workbook/types";
import { front, openPane, settle } from "./pane";
import { thisQuarter, withReviews, withResults } from "./workbooks";

describe("Share", () => {
  it("says what to do while no shared workbook is set up", async () => {
    await openPane({ at: "#/share", workbook: await withResults(), connect: async () => ({ kind: "notSetUp" }) });
    expect(await front().findByText("No shared workbook set up")).toBeVisible();
    expect(front().getByText(/config\.json/)).toBeVisible();
  });

  it("does not look for the shared workbook before it is opened", async () => {
    const connect = jest.fn(async () => ({ kind: "notSetUp" }) as const);
    const { user } = await openPane({ connect });
    expect(connect).not.toHaveBeenCalled();
    await user.click(document.querySelector<HTMLAnchorElement>('a[href="#/share"]')!);
    await waitFor(() => expect(connect).toHaveBeenCalledTimes(1));
  });

  it("leads to Consolidate while there are no results", async () => {
    const { user } = await openPane({ at: "#/share", workbook: await withReviews() });
    await user.click(await front().findByRole("button", { name: "Go to Consolidate" }));
    expect(location.hash).toBe("#/review/consolidate");
  });

  it("previews, pushes once however often it is clicked, and records every receipt", async () => {
    const workbook = await withResults();
    const { user, sink } = await openPane({ at: "#/share", workbook });
    const row = within(await front().findByRole("row", { name: /^Sales/ }));
    expect(row.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual(["Sales", "5", "0", "0", "0"]);
    await user.dblClick(front().getByRole("button", { name: "Push 10 results" }));
    expect(await front().findByText("Results pushed")).toBeVisible();
    expect(sink.pushCount).toBe(1);
    expect(front().getByText("Sales: revision 1, rows 5, confirmed")).toBeVisible();
    expect(workbook.calls.filter((call) => call.startsWith("recordPush"))).toEqual(["recordPush:Sales:1:confirmed", "recordPush:Marketing:1:confirmed"]);
    const history = within(await front().findByRole("region", { name: "History" }));
    expect(history.getAllByText("confirmed")).toHaveLength(2);
  });

  it("says so and records nothing when a push has nothing new", async () => {
    const workbook = await withResults("zh-CN");
    const { user } = await openPane({ at: "#/share", workbook, language: "zh-CN" });
    await user.click(await front().findByRole("button", { name: "推送 10 条结果" }));
    await user.click(await front().findByRole("button", { name: "再次核对并推送" }));
    expect(await front().findByText("没有变化，未写入任何内容")).toBeVisible();
    expect(workbook.calls.filter((call) => call.startsWith("recordPush"))).toHaveLength(2);
  });

  it("counts only what would be sent after one department changed", async () => {
    const workbook = await withResults();
    const { user } = await openPane({ at: "#/share", workbook });
    await user.click(await front().findByRole("button", { name: "Push 10 results" }));
    await front().findByRole("button", { name: "Check and push again" });
    act(() => workbook.fill(thisQuarter, ({ department }) => (department === "Sales" ? 90 : 104)));
    await workbook.consolidate(thisQuarter);
    await settle();
    expect(await front().findByRole("button", { name: "Push 5 results" })).toBeVisible();
  });

  it.each([
    ["locked", { target: "KPI.xlsx" }, "共享工作簿“KPI.xlsx”正被其他程序打开或占用。"],
    ["unreachable", {}, "连接不上共享工作簿所在的服务器。"],
    ["notFound", { target: "KPI.xlsx" }, "找不到共享工作簿“KPI.xlsx”：文件可能被移动、改名或删除。"],
    ["badTable", { target: "KPI.xlsx", table: "tblKpiLog", missing: "Score" }, "共享工作簿“KPI.xlsx”中找不到 Score；推送需要表格 tblKpiLog 及其全部列标题。"],
  ] as const)("explains a push that failed (%s): what happened, what is safe, what to do", async (code, parameters, words) => {
    const workbook = await withResults("zh-CN");
    const { user, sink } = await openPane({ at: "#/share", workbook, language: "zh-CN" });
    sink.failures.set("push", new SharingError(code, parameters, { cause: new Error("HTTP 423") }));
    await user.click(await front().findByRole("button", { name: "推送 10 条结果" }));
    expect(await front().findByText(words)).toBeVisible();
    expect(front().queryByText(/HTTP 423/)).toBeNull();
    await user.click(front().getByRole("button", { name: "详细信息" }));
    expect(await front().findByText(/HTTP 423/)).toBeVisible();
    await user.click(front().getByRole("button", { name: "推送 10 条结果" }));
    expect(await front().findByText("推送完成")).toBeVisible();
  });

  it("explains why there is no preview, and compares again", async () => {
    const { user, sink } = await openPane({ at: "#/settings", workbook: await withResults() });
    sink.failures.set("preview", new SharingError("unreachable"));
    await user.click(document.querySelector<HTMLAnchorElement>('a[href="#/share"]')!);
    await user.click(await front().findByRole("button", { name: "Try again" }));
    expect(await front().findByRole("button", { name: "Push 10 results" })).toBeVisible();
  });

  it("does not call a push failed because its receipt could not be written here", async () => {
    const workbook = await withResults();
    const { user } = await openPane({ at: "#/share", workbook });
    workbook.failures.set("recordPush", new WorkbookError("sheetProtected"));
    await user.click(await front().findByRole("button", { name: "Push 10 results" }));
    expect(await front().findByText("Results pushed")).toBeVisible();
    expect(front().getByText(/receipts couldn't be written/)).toBeVisible();
    expect(front().getByText(/protected with a password/)).toBeVisible();
  });

  it("asks for a name before anything is sent", async () => {
    const { user, sink } = await openPane({ at: "#/share", workbook: await withResults(), person: "" });
    await user.click(await front().findByRole("button", { name: "Push 10 results" }));
    expect(front().getByText("Enter your name before pushing.")).toBeVisible();
    expect(front().getByRole("textbox", { name: /Your name/ })).toHaveFocus();
    expect(sink.pushCount).toBe(0);
  });

  it("takes the receipts away when the results are no longer those that were sent", async () => {
    const workbook = await withResults();
    const { user } = await openPane({ at: "#/share", workbook });
    await user.click(await front().findByRole("button", { name: "Push 10 results" }));
    expect(await front().findByText("Results pushed")).toBeVisible();
    act(() => workbook.fill(thisQuarter, () => 90));
    await workbook.consolidate(thisQuarter);
    await settle();
    expect(front().queryByText("Results pushed")).toBeNull();
  });

  it("remembers who pushes", async () => {
    const { user, sink, view } = await openPane({ at: "#/share", workbook: await withResults(), person: "" });
    const push = jest.spyOn(sink, "push");
    await user.type(await front().findByRole("textbox", { name: /Your name/ }), "Li Wei");
    await user.click(front().getByRole("button", { name: "Push 10 results" }));
    await waitFor(() => expect(push).toHaveBeenCalledWith(expect.objectContaining({ by: "Li Wei" }), expect.anything(), expect.anything()));
    view.unmount();
    await openPane({ at: "#/share", workbook: await withResults() });
    expect(await front().findByRole("textbox", { name: /Your name/ })).toHaveValue("Li Wei");
  });
});
