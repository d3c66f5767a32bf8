import { act, screen, waitFor, within } from "@testing-library/react";
import type { KpiResult } from "../../src/review";
import { freeze } from "../../src/sharing/envelope";
import { SharingError } from "../../src/sharing/sharingError";
import type { Envelope } from "../../src/sharing/types";
import { memoryGuard } from "../../src/sharing/windowGuard";
import { WorkbookError } from "../../src/workbook/types";
import { MemorySink } from "./memorySink";
import { MemoryTables } from "./memoryTables";
import { front, openPane, placesWith, settle } from "./pane";
import { thisQuarter, withReviews, withResults } from "./workbooks";

const push10 = { name: "Push 10 results" };

/** A push of the same results by somebody else, with actuals of their own. */
function pushOf(results: readonly KpiResult[], by: string, change: Partial<KpiResult> = {}, revision = 1): Envelope {
  const own = results.filter(({ department }) => department === "Sales").map((result, index) => (index === 0 ? { ...result, ...change } : result));
  return freeze({ department: "Sales", period: thisQuarter, revision, results: own, by, at: "2026-11-03T06:05:00.000Z" });
}

/** What the preview says of a department, line by line. */
async function previewOf(department: string): Promise<string> {
  const box = await front().findByRole("checkbox", { name: new RegExp(`^${department}`) });
  return box.closest("li")?.textContent ?? "";
}

describe("Share", () => {
  it("does not look for the shared workbook before it is opened", async () => {
    const connect = jest.fn(async () => placesWith(new MemorySink()));
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
    expect(await previewOf("Sales")).toMatch(/5 new.*becomes revision 1.*Not in the shared workbook yet/);
    await user.dblClick(front().getByRole("button", push10));
    expect(await front().findByText("Results pushed")).toBeVisible();
    expect(sink.pushCount).toBe(1);
    expect(sink.tables.count("tblKpiLog")).toBe(10);
    expect(front().getByText("Sales: revision 1, rows 5, confirmed")).toBeVisible();
    expect(workbook.calls.filter((call) => call.startsWith("recordPush"))).toEqual(["recordPush:Sales:1:confirmed", "recordPush:Marketing:1:confirmed"]);
    const history = within(await front().findByRole("region", { name: "History" }));
    expect(history.getAllByText("confirmed")).toHaveLength(2);
    expect(history.getAllByText(/Wang Fang · KPI shared\.xlsx/)).toHaveLength(2);
  });

  it("says so and records nothing when a push has nothing new", async () => {
    const workbook = await withResults("zh-CN");
    const { user } = await openPane({ at: "#/share", workbook, language: "zh-CN" });
    await user.click(await front().findByRole("button", { name: "推送 10 条结果" }));
    await user.click(await front().findByRole("button", { name: "再次核对并推送" }));
    expect(await front().findByText("没有变化，未写入任何内容")).toBeVisible();
    expect(workbook.calls.filter((call) => call.startsWith("recordPush"))).toHaveLength(2);
  });

  it("counts only what would be sent after one department changed, and shows each change", async () => {
    const workbook = await withResults();
    const { user } = await openPane({ at: "#/share", workbook });
    await user.click(await front().findByRole("button", push10));
    await front().findByRole("button", { name: "Check and push again" });
    act(() => workbook.fill(thisQuarter, ({ department, kpi }) => (department === "Sales" && kpi === "Sales bookings" ? 90 : 104)));
    await workbook.consolidate(thisQuarter);
    await settle();
    expect(await front().findByRole("button", { name: "Push 5 results" })).toBeVisible();
    expect(await previewOf("Sales")).toMatch(/1 changed, 4 unchanged.*becomes revision 2.*Now: revision 1 · Wang Fang/);
    await user.click(front().getByRole("button", { name: "Details of Sales" }));
    const rows = within(front().getByRole("list", { name: "Details of Sales" }));
    expect(rows.getAllByRole("listitem")).toHaveLength(1);
    expect(rows.getByText(/^Actual: 104.* → 90/)).toBeVisible();
    await user.click(front().getByRole("switch", { name: "Show unchanged results" }));
    expect(rows.getAllByRole("listitem")).toHaveLength(5);
  });

  it("pushes only the departments that were chosen", async () => {
    const { user, sink } = await openPane({ at: "#/share", workbook: await withResults() });
    await user.click(await front().findByRole("checkbox", { name: /^Marketing/ }));
    await user.click(front().getByRole("button", { name: "Push 5 results" }));
    expect(await front().findByText("Sales: revision 1, rows 5, confirmed")).toBeVisible();
    expect(sink.tables.count("tblKpiLog")).toBe(5);
    await user.click(front().getByRole("checkbox", { name: /^Sales/ }));
    expect(front().getByText("Choose at least one department.")).toBeVisible();
    expect(front().getByRole("button", { name: "Check and push again" })).toBeDisabled();
  });

  it("warns of a push that somebody else made since, with name and revision", async () => {
    const workbook = await withResults();
    const sink = new MemorySink();
    await new MemorySink(sink.tables).importPushes([pushOf(await workbook.readResults(), "Li Wei", { actual: 77 })]);
    await openPane({ at: "#/share", workbook, sink });
    expect(await previewOf("Sales")).toMatch(/Li Wei pushed revision 1 on .*, after this workbook's last push/);
    expect(await previewOf("Marketing")).not.toMatch(/Li Wei/);
  });

  it("does not push a department that another window is pushing, and says which", async () => {
    const workbook = await withResults();
    const guard = memoryGuard();
    const tables = new MemoryTables();
    const { user } = await openPane({ at: "#/share", workbook, sink: new MemorySink(tables, guard) });
    await front().findByRole("button", push10);
    let release = (): void => undefined;
    tables.gate = new Promise((resolve) => { release = resolve; });
    const other = new MemorySink(tables, guard).push({ results: await workbook.readResults(), known: [], by: "Li Wei", at: "2026-11-03T06:05:00.000Z" });
    await user.click(front().getByRole("button", push10));
    expect(await front().findByText("Another window is pushing the results of Sales right now.")).toBeVisible();
    await act(async () => release());
    await other;
    expect(tables.count("tblKpiLog")).toBe(10);
  });

  it("keeps what could not be sent, offers it as a file, and sends it on request", async () => {
    const workbook = await withResults();
    const { user, sink } = await openPane({ at: "#/share", workbook });
    await front().findByRole("button", push10);
    sink.tables.isLocked = true;
    await user.click(front().getByRole("button", push10));
    expect(await front().findByText("Some results are still waiting to be sent")).toBeVisible();
    expect(front().getAllByText(/is open in another program/)).not.toHaveLength(0);
    expect(front().getAllByRole("button", { name: "Save push file" })).not.toHaveLength(0);
    expect(await screen.findByText("2 departments: results are waiting to be sent")).toBeVisible();
    sink.tables.isLocked = false;
    await user.click(await front().findByRole("button", { name: "Send now" }));
    await waitFor(() => expect(front().queryByText("Waiting to be sent")).toBeNull());
    expect(sink.tables.count("tblKpiLog")).toBe(10);
    expect(workbook.calls.filter((call) => call.startsWith("recordPush:Sales"))).toEqual(["recordPush:Sales:1:queued", "recordPush:Sales:1:confirmed"]);
  });

  it("shows two pushes of one revision as a conflict", async () => {
    const workbook = await withResults();
    const sink = new MemorySink();
    const results = await workbook.readResults();
    await new MemorySink(sink.tables).importPushes([pushOf(results, "Li Wei", { actual: 77 }), pushOf(results, "Zhao Min", { actual: 78 })]);
    await openPane({ at: "#/share", workbook, sink });
    expect(await previewOf("Sales")).toMatch(/There are 2 different pushes of revision 1 \((Li Wei, Zhao Min|Zhao Min, Li Wei)\)/);
  });

  it.each([
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
    expect(await front().findByRole("button", push10)).toBeVisible();
  });

  it("can be cancelled while it is sent, and nothing is counted twice when it is pushed again", async () => {
    const { user, sink } = await openPane({ at: "#/share", workbook: await withResults() });
    let release = (): void => undefined;
    sink.tables.gate = new Promise((resolve) => { release = resolve; });
    await user.click(await front().findByRole("button", push10));
    await user.click(await front().findByRole("button", { name: "Cancel" }));
    sink.tables.gate = null;
    await act(async () => release());
    expect(await front().findByText("The push was cancelled.")).toBeVisible();
    await user.click(front().getByRole("button", { name: /^(Push|Check)/ }));
    expect(await front().findByText(/Results pushed|Nothing changed/)).toBeVisible();
    expect(sink.tables.count("tblKpiLog")).toBe(10);
  });

  it("does not call a push failed because its receipt could not be written here", async () => {
    const workbook = await withResults();
    const { user } = await openPane({ at: "#/share", workbook });
    workbook.failures.set("recordPushes", new WorkbookError("sheetProtected"));
    await user.click(await front().findByRole("button", push10));
    expect(await front().findByText("Results pushed")).toBeVisible();
    expect(front().getByText(/receipts couldn't be written/)).toBeVisible();
    expect(front().getByText(/protected with a password/)).toBeVisible();
  });

  it("asks for a name before anything is sent", async () => {
    const { user, sink } = await openPane({ at: "#/share", workbook: await withResults(), person: "" });
    await user.click(await front().findByRole("button", push10));
    expect(front().getByText("Enter your name before pushing.")).toBeVisible();
    expect(front().getByRole("textbox", { name: /Your name/ })).toHaveFocus();
    expect(sink.pushCount).toBe(0);
  });

  it("takes the receipts away when the results are no longer those that were sent, and the next step says so", async () => {
    const workbook = await withResults();
    const { user } = await openPane({ at: "#/share", workbook });
    await user.click(await front().findByRole("button", push10));
    expect(await front().findByText("Results pushed")).toBeVisible();
    expect(screen.getByText(/: results pushed$/)).toBeVisible();
    act(() => workbook.fill(thisQuarter, ({ department }) => (department === "Sales" ? 90 : 104)));
    await workbook.consolidate(thisQuarter);
    await settle();
    expect(front().queryByText("Results pushed")).toBeNull();
    expect(screen.getByText("Sales: results changed since they were pushed")).toBeVisible();
  });

  it("remembers who pushes", async () => {
    const { user, sink, view } = await openPane({ at: "#/share", workbook: await withResults(), person: "" });
    const push = jest.spyOn(sink, "push");
    await user.type(await front().findByRole("textbox", { name: /Your name/ }), "Li Wei");
    await user.click(front().getByRole("button", push10));
    await waitFor(() => expect(push).toHaveBeenCalledWith(expect.objectContaining({ by: "Li Wei" }), expect.anything()));
    view.unmount();
    await openPane({ at: "#/share", workbook: await withResults() });
    expect(await front().findByRole("textbox", { name: /Your name/ })).toHaveValue("Li Wei");
  });
});

describe("a push that has to settle", () => {
  it("is sent at once, and confirmed and recorded as such while the person does other things", async () => {
    const workbook = await withResults();
    const { user } = await openPane({ at: "#/share", workbook, sink: new MemorySink(new MemoryTables({ settleMs: 60_000 })) });
    await user.click(await front().findByRole("button", push10));
    expect(await front().findByText("Sales: revision 1, rows 5, confirmed")).toBeVisible();
    await waitFor(() => expect(workbook.calls).toContain("recordPush:Marketing:1:confirmed"));
    expect(workbook.calls.filter((call) => call.startsWith("recordPush:Sales"))).toEqual(["recordPush:Sales:1:sent", "recordPush:Sales:1:confirmed"]);
  });

  it("stays sent while it cannot be read again, and is confirmed when the pane is opened again", async () => {
    const workbook = await withResults();
    const { user, sink, view } = await openPane({ at: "#/share", workbook, sink: new MemorySink(new MemoryTables({ settleMs: 60_000 })) });
    await front().findByRole("button", push10);
    sink.failures.set("verify", new SharingError("unreachable"));
    await user.click(front().getByRole("button", push10));
    expect(await front().findByText("Sent, to be checked once more")).toBeVisible();
    view.unmount();
    await openPane({ at: "#/share", workbook, sink });
    await waitFor(() => expect(workbook.calls).toContain("recordPush:Marketing:1:confirmed"));
  });

  it("is looked after when the pane is opened again, before Share is: what was received is recorded", async () => {
    const workbook = await withResults();
    const { user, sink, view } = await openPane({ at: "#/share", workbook });
    await user.click(await front().findByRole("button", push10));
    await front().findByText("Results pushed");
    view.unmount();
    await sink.acknowledge((await sink.readShared()).unreceived, { by: "HR", at: "2026-11-04T00:00:00.000Z" });
    const connect = jest.fn(async () => placesWith(sink));
    await openPane({ at: "#/plan", workbook, sink, connect });
    await waitFor(() => expect(workbook.calls).toContain("recordPush:Marketing:1:received"));
    await user.click(document.querySelector<HTMLAnchorElement>('a[href="#/share"]')!);
    await front().findByRole("region", { name: "History" });
    expect(connect).toHaveBeenCalledTimes(1);
  });

  it("shows what was received when Share is opened again", async () => {
    const workbook = await withResults();
    const { user, sink, view } = await openPane({ at: "#/share", workbook });
    await user.click(await front().findByRole("button", push10));
    await front().findByText("Results pushed");
    view.unmount();
    await sink.acknowledge((await sink.readShared()).unreceived, { by: "HR", at: "2026-11-04T00:00:00.000Z" });
    await openPane({ at: "#/share", workbook, sink });
    const history = within(await front().findByRole("region", { name: "History" }));
    await waitFor(() => expect(history.getAllByText("received")).toHaveLength(2));
  });
});
