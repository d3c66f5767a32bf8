import { screen, waitFor, within } from "@testing-library/react";
import { stepPeriod } from "../../src/review/periodSteps";
import { say, type Language, type Message, type MessageParameters } from "../../src/text/language";
import { insightsText } from "../../src/text/pane/insights";
import { WorkbookError } from "../../src/workbook/types";
import { front, openPane } from "./pane";
import type { MemoryWorkbook } from "./memoryWorkbook";
import { thisQuarter, withReviews } from "./workbooks";

/** Two departments whose KPIs were at their target for seven quarters; in this one Sales bookings fell. */
async function withHistory(language: Language = "en-US"): Promise<MemoryWorkbook> {
  const workbook = await withReviews(language);
  workbook.fill(thisQuarter, ({ kpi }) => (kpi === "Sales bookings" ? 60 : kpi === "Collection rate" ? null : 104));
  await workbook.consolidate(thisQuarter);
  const now = workbook.results;
  const earlier = [7, 6, 5, 4, 3, 2, 1].flatMap((ago) => now.map((result) => {
    const actual = 102 + (ago % 3);
    return { ...result, period: stepPeriod(thisQuarter, -ago) ?? "", actual, score: actual };
  }));
  workbook.results = [...earlier, ...now];
  return workbook;
}

describe("Insights", () => {
  it("without results leads to Consolidate", async () => {
    const { user } = await openPane({ at: "#/insights", workbook: await withReviews() });
    await user.click(await front().findByRole("button", { name: "Go to Consolidate" }));
    expect(location.hash).toBe("#/review/consolidate");
  });

  it("puts the KPI that changed for the worse first, with the way to its cell", async () => {
    const { user, workbook } = await openPane({ at: "#/insights", workbook: await withHistory() });
    const attention = within(await front().findByRole("region", { name: /^Needs attention/ }));
    const [first] = attention.getAllByRole("listitem");
    expect(first).toHaveTextContent("Sales bookings");
    expect(first).toHaveTextContent("a change for the worse, not routine variation");
    expect(first).toHaveTextContent(/points of the total are lost/);
    await user.click(attention.getByRole("button", { name: "Go to the actual of Sales bookings" }));
    expect(workbook.calls.at(-1)).toMatch(/^goTo:Results!/);
    const missing = attention.getAllByRole("listitem").find((item) => item.textContent?.includes("Collection rate"));
    expect(missing).toHaveTextContent("There is no actual for this period.");
  });

  it("shows the values behind it, each with its cell, and hides them again", async () => {
    const { user, workbook } = await openPane({ at: "#/insights", workbook: await withHistory() });
    await user.click(await front().findByRole("button", { name: "Values of Sales bookings" }));
    const table = front().getByRole("table", { name: "Values of Sales bookings" });
    expect(within(table).getAllByRole("row")).toHaveLength(9);
    const [newest] = within(table).getAllByRole("button");
    await user.click(newest!);
    expect(workbook.calls.at(-1)).toMatch(/^goTo:Results!/);
    await user.click(front().getByRole("button", { name: "Hide the values of Sales bookings" }));
    expect(front().queryByRole("table", { name: "Values of Sales bookings" })).toBeNull();
  });

  it("forecasts the next quarter against this one's targets", async () => {
    await openPane({ at: "#/insights", workbook: await withHistory() });
    const outlooks = await front().findByRole("table", { name: /^Forecast for/ });
    expect(within(outlooks).getAllByText("Likely to reach").length).toBeGreaterThan(0);
    const card = front().getByRole("list", { name: "Where things stand" });
    expect(card).toHaveTextContent(/Forecast to reach target\d of 9/);
  });

  it("looks at one department and at an earlier period", async () => {
    const { user } = await openPane({ at: "#/insights", workbook: await withHistory() });
    await user.click(await front().findByRole("combobox", { name: "Department" }));
    await user.click(screen.getByRole("option", { name: "Marketing" }));
    expect(front().queryByText("Sales bookings")).toBeNull();
    expect(front().getByText("No KPI needs attention.")).toBeVisible();
    await user.click(front().getByRole("combobox", { name: "Period" }));
    await user.click(screen.getAllByRole("option")[1]!);
    expect(front().getByRole("list", { name: "Where things stand" })).toHaveTextContent("5 of 5");
  });

  it("follows the workbook", async () => {
    const { workbook } = await openPane({ at: "#/insights", workbook: await withHistory() });
    await front().findByText("There is no actual for this period.");
    workbook.results = workbook.results.map((result) => ({ ...result, actual: result.actual ?? 103, score: result.score ?? 103 }));
    workbook.announce();
    await waitFor(() => expect(front().queryByText("There is no actual for this period.")).toBeNull(), { timeout: 3000 });
  });

  it("says what went wrong beside what it knew, and reads again", async () => {
    const workbook = await withHistory();
    const { user } = await openPane({ at: "#/insights", workbook });
    await front().findByText(/^Needs attention/);
    workbook.failures.set("readInsights", new WorkbookError("columnMissing", { table: "tblResults", columns: "Score" }));
    workbook.announce();
    expect(await front().findByText(/tblResults/, {}, { timeout: 3000 })).toBeVisible();
    expect(front().getByText(/^Needs attention/)).toBeVisible();
    await user.click(front().getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(front().queryByText(/tblResults/)).toBeNull());
  });

  it.each(["en-US", "zh-CN"] as const)("finds which KPIs move together when asked, with how sure that is and the way to their cells (%s)", async (language) => {
    const workbook = await withHistory(language);
    const [leads, follows] = [...new Set(workbook.results.filter(({ department }) => department === workbook.results[0]!.department).map(({ kpi }) => kpi))];
    const levels = [0, 5, 2, 10, 12, 6, 10, 11].map((level) => 100 + level);
    const at = (period: string): number => 7 - Array.from({ length: 8 }, (_none, ago) => stepPeriod(thisQuarter, -ago)).indexOf(period);
    workbook.results = workbook.results.filter(({ kpi }) => kpi === leads || kpi === follows).map((result) => {
      const now = at(result.period);
      return { ...result, actual: result.kpi === leads ? levels[now]! : 3 * (levels[now - 1] ?? 90) };
    });
    const t = (message: Message, parameters?: MessageParameters) => say(message, language, parameters);
    const { user } = await openPane({ at: "#/insights", workbook, language });
    const section = within(await front().findByRole("region", { name: t(insightsText.relations) }));
    await user.click(section.getByRole("button", { name: t(insightsText.relationsLook) }));
    const names = [leads, follows].map((kpi) => t(insightsText.named, { kpi: kpi! }));
    expect(section.getByText(t(insightsText.relationLaterOne, { one: names[0]!, other: names[1]! }))).toBeVisible();
    expect(section.getByText(t(insightsText.relationMeasure, { r: "1", n: 6 }))).toBeVisible();
    expect(section.getByText(t(insightsText.relationsCaution, { kpis: 2, tests: 3 }))).toBeVisible();
    await user.click(section.getByRole("button", { name: t(insightsText.goToActual, { kpi: follows! }) }));
    expect(workbook.calls.at(-1)).toMatch(/^goTo:Results!/);
  });

  it("says where there are too few results for relations", async () => {
    const workbook = await withHistory();
    workbook.results = workbook.results.filter(({ period }) => period === thisQuarter);
    const { user } = await openPane({ at: "#/insights", workbook });
    await user.click(await front().findByRole("button", { name: "Look" }));
    expect(front().getByText(insightsText.relationsTooFew.en)).toBeVisible();
  });

  it("speaks Chinese", async () => {
    await openPane({ at: "#/insights", workbook: await withHistory("zh-CN"), language: "zh-CN" });
    expect(await front().findByText(/^需要关注/)).toBeVisible();
    expect(front().getByText(say(insightsText.onTarget, "zh-CN"))).toBeVisible();
  });
});
