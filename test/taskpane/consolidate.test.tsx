import { act, waitFor } from "@testing-library/react";
import { WorkbookError } from "../../src/workbook/types";
import { front, openPane, settle } from "./pane";
import { thisQuarter, withChangedFormula, withResults, withReviews } from "./workbooks";

const writes = (calls: readonly string[]) => calls.filter((call) => call.startsWith("consolidate:"));

describe("Consolidate, when results were consolidated before", () => {
  it("shows what would be corrected and writes it only with a reason", async () => {
    const workbook = await withResults();
    workbook.fill(thisQuarter, ({ department, kpi }) => (department === "Sales" && kpi === "Collection rate" ? 90 : 104));
    const { user } = await openPane({ at: "#/review/consolidate", workbook });
    expect(await front().findByRole("heading", { name: "Corrections (1)" })).toBeVisible();
    expect(front().getByText("Actual: 104 → 90")).toBeVisible();
    const before = writes(workbook.calls).length;
    await user.click(front().getByRole("button", { name: "Write results" }));
    expect(front().getByText("Say why the results are corrected.")).toBeVisible();
    expect(writes(workbook.calls)).toHaveLength(before);
    expect(front().getByRole("textbox", { name: /^Reason for the correction/ })).toHaveFocus();
    await user.type(front().getByRole("textbox", { name: /^Reason for the correction/ }), "Audit");
    await user.dblClick(front().getByRole("button", { name: "Write results" }));
    expect(await front().findByText(/is consolidated/)).toBeVisible();
    expect(writes(workbook.calls).slice(before)).toEqual([`consolidate:${thisQuarter}:Audit:Wang Fang`]);
    await waitFor(() => expect(front().queryByRole("heading", { name: /^Corrections/ })).toBeNull());
    act(() => workbook.fill(thisQuarter, () => 95));
    expect(await front().findByRole("heading", { name: /^Corrections/ })).toBeVisible();
    await user.click(front().getByRole("button", { name: "Write results" }));
    expect(front().queryByText(/is consolidated/)).toBeNull();
  });

  it("asks for no reason where a missing actual is filled in", async () => {
    const workbook = await withReviews();
    workbook.fill(thisQuarter, ({ kpi }) => (kpi === "Collection rate" ? null : 104));
    await workbook.consolidate(thisQuarter);
    workbook.fill(thisQuarter, () => 104);
    await openPane({ at: "#/review/consolidate", workbook });
    expect(await front().findByRole("button", { name: "Write results" })).toBeVisible();
    await settle();
    expect(front().queryByRole("heading", { name: /^Corrections/ })).toBeNull();
  });
});

describe("a formula that was changed on a review sheet", () => {
  it("is put back from its finding, on the sheets of that department alone", async () => {
    const { workbook, department } = await withChangedFormula();
    const { user } = await openPane({ at: "#/review/consolidate", workbook });
    const button = await front().findByRole("button", { name: new RegExp(`^Restore formulas: .*${department}!L8`) });
    expect(front().getAllByRole("button", { name: /^Restore formulas/ })).toHaveLength(2);
    await user.dblClick(button);
    expect(await front().findByText("Formulas restored; what was filled in stays")).toBeVisible();
    expect(workbook.calls.filter((call) => call === `generateReviews:${thisQuarter}:${department}`)).toHaveLength(1);
    await waitFor(() => expect(front().getAllByRole("button", { name: /^Restore formulas/ })).toHaveLength(1));
  });

  it("says why it could not be put back, and offers it again", async () => {
    const { workbook } = await withChangedFormula();
    workbook.failures.set("generateReviews", new WorkbookError("sheetProtected"));
    const { user } = await openPane({ at: "#/review/consolidate", workbook });
    await user.click((await front().findAllByRole("button", { name: /^Restore formulas/ }))[0]!);
    expect(await front().findByText(/password/)).toBeVisible();
    expect(front().getAllByRole("button", { name: /^Restore formulas/ })).toHaveLength(2);
  });
});

describe("the dashboard", () => {
  it("is offered once there are results, made once, and shown", async () => {
    const workbook = await withReviews("zh-CN");
    const { user } = await openPane({ at: "#/review/consolidate", workbook, language: "zh-CN" });
    await front().findByRole("button", { name: "写入汇总表" });
    expect(front().queryByRole("button", { name: "生成看板" })).toBeNull();
    await user.click(front().getByRole("button", { name: "写入汇总表" }));
    await user.dblClick(await front().findByRole("button", { name: "生成看板" }));
    expect(await front().findByText("看板已生成")).toBeVisible();
    expect(workbook.calls.filter((call) => call.startsWith("makeDashboard"))).toEqual([`makeDashboard:${thisQuarter}`]);
    await user.click(front().getAllByRole("button", { name: "查看" }).at(-1)!);
    expect(workbook.calls.at(-1)).toBe("goTo:Dashboard!A1");
  });

  it("says what went wrong and can be tried again", async () => {
    const workbook = await withResults();
    workbook.failures.set("makeDashboard", new WorkbookError("busy"));
    const { user } = await openPane({ at: "#/review/consolidate", workbook });
    await user.click(await front().findByRole("button", { name: "Make dashboard" }));
    expect(await front().findByText(/Excel is busy/)).toBeInTheDocument();
    await user.click(front().getByRole("button", { name: "Make dashboard" }));
    expect(await front().findByText("The dashboard is ready")).toBeVisible();
  });
});
