import axe from "axe-core";
import { screen, waitFor, within } from "@testing-library/react";
import { stepPeriod } from "../../src/review/periodSteps";
import type { Language } from "../../src/text/language";
import { askText } from "../../src/text/pane/ask";
import { WorkbookError } from "../../src/workbook/types";
import { front, openPane } from "./pane";
import type { MemoryWorkbook } from "./memoryWorkbook";
import { thisQuarter, withReviews } from "./workbooks";

/** Two quarters of results: in this one Sales bookings is at 60 and Collection rate has no actual. */
async function withResults(language: Language = "en-US"): Promise<MemoryWorkbook> {
  const workbook = await withReviews(language);
  workbook.fill(thisQuarter, ({ kpi }) => (kpi === "Sales bookings" ? 60 : kpi === "Collection rate" ? null : 104));
  await workbook.consolidate(thisQuarter);
  workbook.results = [...workbook.results.map((result) => ({ ...result, period: stepPeriod(thisQuarter, -1) ?? "", actual: 102, score: 102 })), ...workbook.results];
  return workbook;
}

async function openInsights(options: Partial<Parameters<typeof openPane>[0]> = {}) {
  const workbook = options.workbook ?? await withResults(options.language);
  const opened = await openPane({ at: "#/insights", ...options, workbook });
  const box = await front().findByRole("searchbox", { name: askText.label[options.language === "zh-CN" ? "zh" : "en"] });
  return { ...opened, box };
}

const answered = () => within(front().getByRole("region", { name: "Answer" }));

describe("asking", () => {
  it("answers, says how the question was understood, and leads to the cell of each row", async () => {
    const { user, workbook, box } = await openInsights();
    await user.type(box, "which two KPIs of Sales have the lowest score?{Enter}");
    // The next question is typed where this one stands, and who does not see hears the answer.
    expect(box).toHaveFocus();
    expect(answered().getByText(/^Understood as: the 2 KPIs of Sales with the lowest score in /u)).toBeVisible();
    const rows = within(answered().getByRole("table")).getAllByRole("row");
    expect(rows).toHaveLength(3);
    expect(rows[1]).toHaveTextContent(/Sales bookings.*60\.0$/u);
    await user.click(within(rows[1]!).getByRole("button", { name: "Go to the cell of Sales bookings" }));
    expect(workbook.calls.at(-1)).toMatch(/^goTo:Results!/u);
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContainEqual(expect.stringMatching(/lowest score in .*: 2 rows$/u));
  });

  it("starts from an example, and goes back to the examples", async () => {
    const { user, box } = await openInsights();
    const examples = () => front().queryByRole("list", { name: "Questions to begin with" });
    expect(examples()).toBeNull();
    await user.click(front().getByRole("button", { name: "Questions to begin with" }));
    const [first] = within(examples()!).getAllByRole("button");
    await user.click(first!);
    expect(box).toHaveValue(first!.textContent);
    expect(answered().getByRole("table")).toBeVisible();
    expect(examples()).toBeNull();
    await user.click(answered().getByRole("button", { name: "Clear the answer" }));
    expect(box).toHaveValue("");
    expect(front().queryByRole("region", { name: "Answer" })).toBeNull();
    expect(front().getByRole("button", { name: "Questions to begin with" })).toBeVisible();
  });

  it("a single number is shown large, with the formula that gives it", async () => {
    const { user, box } = await openInsights();
    await user.type(box, "how many KPIs missed their target{Enter}");
    expect(answered().queryByRole("table")).toBeNull();
    await user.click(answered().getByRole("button", { name: "Formula used" }));
    const formula = answered().getByRole<HTMLTextAreaElement>("textbox");
    expect(formula.value).toMatch(/^=.*tblResults\[/su);
    expect(formula).toHaveAttribute("readonly");
    await user.click(answered().getByRole("button", { name: "Copy the formula" }));
    expect(await navigator.clipboard.readText()).toBe(formula.value);
    expect(answered().getByText("Copied")).toBeVisible();
  });

  it("names what it does not understand instead of answering without it", async () => {
    const { user, box } = await openInsights();
    await user.type(box, "which charming departments missed{Enter}");
    expect(front().getByText("Not understood: “charming”")).toBeVisible();
    expect(front().getByRole("list", { name: "Questions to begin with" })).toBeVisible();
    expect(front().queryByRole("region", { name: "Answer" })).toBeNull();
    await user.clear(box);
    await user.type(box, "which KPIs missed in Q3 2031{Enter}");
    expect(front().getByText("There are no results for 2031 Q3")).toBeVisible();
    await user.clear(box);
    await user.type(box, "please{Enter}");
    expect(front().getByText("It is not clear what is asked")).toBeVisible();
  });

  it("a question in the other language is answered too", async () => {
    const { user, box } = await openInsights();
    await user.type(box, "Sales得分最低的两个指标{Enter}");
    expect(answered().getByText(/^Understood as: the 2 KPIs of Sales with the lowest score in /u)).toBeVisible();
  });

  it("the answer follows the workbook", async () => {
    const { user, workbook, box } = await openInsights();
    await user.type(box, "the KPI with the lowest score{Enter}");
    expect(answered().getByRole("table")).toHaveTextContent("60.0");
    workbook.results = workbook.results.map((result) => (result.score === 60 ? { ...result, score: 55 } : result));
    workbook.announce();
    await waitFor(() => expect(answered().getByRole("table")).toHaveTextContent("55.0"), { timeout: 3000 });
  });

  it("text of the workbook is text", async () => {
    const workbook = await withResults();
    workbook.results = workbook.results.map((result) => (result.score === 60 ? { ...result, kpi: "<img src=x onerror=alert(1)>" } : result));
    const { user, box, view } = await openInsights({ workbook });
    await user.type(box, "the KPI with the lowest score{Enter}");
    expect(answered().getByText("<img src=x onerror=alert(1)>")).toBeVisible();
    expect(view.container.querySelector("img")).toBeNull();
  });
});

describe("an answer in the sheet", () => {
  it("is written with its formula, and taken back", async () => {
    const { user, workbook, box } = await openInsights();
    await user.type(box, "the KPI with the lowest score{Enter}");
    await user.click(answered().getByRole("button", { name: "Insert into sheet" }));
    expect(await answered().findByText(/^The answer stands in Sheet1!/u)).toBeVisible();
    expect(answered().getByText("A formula gives the rows: they follow the results.")).toBeVisible();
    expect(workbook.calls.at(-1)).toMatch(/^insertAnswer:The KPI with the lowest score in /u);
    await user.click(answered().getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(workbook.calls.at(-1)).toMatch(/^undo insertAnswer:/u));
  });

  it("is refused with what to do where the cells are not free, and nothing is lost", async () => {
    const { user, workbook, box } = await openInsights();
    await user.type(box, "the KPI with the lowest score{Enter}");
    workbook.failures.set("insertAnswer", new WorkbookError("cellsTaken", { sheet: "Notes", area: "B3:C6", cells: "C3" }));
    await user.click(answered().getByRole("button", { name: "Insert into sheet" }));
    expect(await answered().findByText(/B3:C6/u)).toHaveTextContent("C3");
    expect(answered().getByRole("table")).toBeVisible();
    workbook.failures.clear();
    await user.click(answered().getByRole("button", { name: "Insert into sheet" }));
    expect(await answered().findByText(/^The answer stands in/u)).toBeVisible();
  });
});

it.each([["en-US", "which departments missed?"], ["zh-CN", "哪些指标没达标？"]] as const)("has nothing that axe objects to in %s", async (language, question) => {
  const { user, box } = await openInsights({ language });
  const violations = async () => (await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  expect(await violations()).toEqual([]);
  await user.type(box, `${question}{Enter}`);
  await user.click(within(front().getByRole("region", { name: askText.answer[language === "zh-CN" ? "zh" : "en"] })).getByRole("button", { name: askText.formula[language === "zh-CN" ? "zh" : "en"] }));
  expect(await violations()).toEqual([]);
  await user.clear(box);
  await user.type(box, "xyzzy{Enter}");
  expect(await violations()).toEqual([]);
});
