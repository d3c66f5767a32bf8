import { act, screen, waitFor, within } from "@testing-library/react";
import { periodLabel } from "../../src/review";
import { WorkbookError } from "../../src/workbook/types";
import { front, openPane, settle } from "./pane";
import { thisQuarter, withGoals, withReviews } from "./workbooks";

const generated = (calls: readonly string[]) => calls.filter((call) => call.startsWith("generateReviews"));

describe("Review, before there are goals", () => {
  it("says that goals come first and leads there", async () => {
    const { user } = await openPane({ at: "#/review" });
    await user.click(front().getByRole("button", { name: "Go to Plan" }));
    expect(location.hash).toBe("#/plan");
  });
});

describe("Review, Cycle", () => {
  it("generates the chosen departments of the chosen quarter once, however often it is clicked", async () => {
    const workbook = await withGoals();
    const { user } = await openPane({ at: "#/review/cycle", workbook });
    await user.click(await front().findByRole("checkbox", { name: /^Marketing/ }));
    await user.dblClick(front().getByRole("button", { name: "Generate 1 review sheet" }));
    expect(await front().findByText(`Review sheets for ${periodLabel(thisQuarter, "en-US")} are ready`)).toBeVisible();
    expect(generated(workbook.calls)).toEqual([`generateReviews:${thisQuarter}:Sales`]);
    expect(front().getByRole("checkbox", { name: /^Sales/ })).toHaveAccessibleName(/Generated, nothing filled/);
    expect(front().getByRole("checkbox", { name: /^Marketing/ })).toHaveAccessibleName(/Not generated/);
  });

  it("offers the quarters around today in the user's words", async () => {
    const workbook = await withGoals("zh-CN");
    const { user } = await openPane({ at: "#/review/cycle", workbook, language: "zh-CN" });
    await user.click(await front().findByRole("combobox", { name: "评审周期" }));
    const options = screen.getAllByRole("option").map(({ textContent }) => textContent);
    expect(options).toContain(periodLabel(thisQuarter, "zh-CN"));
    expect(options).toHaveLength(9);
    await user.click(screen.getAllByRole("option")[3]!);
    await user.click(front().getByRole("button", { name: "生成 2 张评审表" }));
    await waitFor(() => expect(generated(workbook.calls)).toHaveLength(1));
    expect(generated(workbook.calls)[0]).not.toContain(thisQuarter);
  });

  it("asks why sheets are generated from a tree with errors, before anything is written", async () => {
    const workbook = await withGoals();
    const { nodes } = await workbook.readGoals();
    workbook.setWeight(nodes.find(({ level, department }) => level === "kpi" && department === "Sales")?.goal ?? "", 0.9);
    const { user } = await openPane({ at: "#/review/cycle", workbook });
    await user.click(await front().findByRole("button", { name: "Generate 2 review sheets" }));
    expect(await front().findByText("The goal tree has errors; nothing was generated")).toBeVisible();
    expect(generated(workbook.calls)).toEqual([]);
    await user.click(front().getByRole("button", { name: "Generate all the same" }));
    await user.click(front().getByRole("button", { name: "Generate all the same" }));
    expect(front().getByText(/Say why; it is noted/)).toBeVisible();
    await user.type(front().getByRole("textbox", { name: /Reason/ }), "agreed by the board");
    await user.click(front().getByRole("button", { name: "Generate all the same" }));
    expect(await front().findByText(`Review sheets for ${periodLabel(thisQuarter, "en-US")} are ready`)).toBeVisible();
    expect(generated(workbook.calls)).toEqual([`generateReviews:${thisQuarter}:Sales,Marketing:agreed by the board`]);
  });

  it("shows what generating again will do before it does, and takes it back from its card or with Ctrl+Z", async () => {
    const workbook = await withReviews();
    const { user } = await openPane({ at: "#/review/cycle", workbook });
    await user.click(await front().findByRole("button", { name: "Generate 2 review sheets" }));
    const ready = `Review sheets for ${periodLabel(thisQuarter, "en-US")} are ready`;
    expect(await front().findByText(`This is what generating for ${periodLabel(thisQuarter, "en-US")} will do`)).toBeVisible();
    expect(front().getByText(/Same KPIs, formulas and locks put back \(2\)/)).toBeVisible();
    expect(generated(workbook.calls)).toHaveLength(1);
    await user.click(front().getByRole("button", { name: "Go on" }));
    expect(await front().findByText(ready)).toBeVisible();
    workbook.inTheWay = [{ id: "undo:cells:Sales", severity: "warning", text: { zh: "F8", en: "F8 has been changed since" }, parameters: {} }];
    await user.click(front().getByRole("button", { name: "Undo" }));
    expect(await front().findByText("F8 has been changed since")).toBeVisible();
    expect(front().getByText(ready)).toBeVisible();
    workbook.inTheWay = [];
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(front().queryByText(ready)).toBeNull());
    expect(workbook.calls.filter((call) => call.startsWith("undo "))).toHaveLength(2);
  });

  it("leaves out departments that are as the goal tree says, until somebody wants them again", async () => {
    const workbook = await withReviews();
    const read = workbook.readCycle.bind(workbook);
    jest.spyOn(workbook, "readCycle").mockImplementation(async (period) => {
      const reading = await read(period);
      return { ...reading, departments: reading.departments.map((each) => (each.department === "Sales" ? { ...each, hasSheet: true, isChanged: false } : each)) };
    });
    const { user } = await openPane({ at: "#/review/cycle", workbook });
    expect(await front().findByText("The sheet of Sales is as the goal tree says, or was handed in: it is left out.")).toBeVisible();
    expect(front().getByRole("button", { name: "Generate 1 review sheet" })).toBeEnabled();
    await user.click(front().getByRole("checkbox", { name: "Generate these again as well" }));
    expect(front().getByRole("button", { name: "Generate 2 review sheets" })).toBeEnabled();
  });

  it("does not generate for nobody", async () => {
    const { user } = await openPane({ at: "#/review/cycle", workbook: await withGoals() });
    await user.click(await front().findByRole("checkbox", { name: "All" }));
    expect(front().getByText("Choose at least one department.")).toBeVisible();
    expect(front().getByRole("button", { name: /^Generate/ })).toBeDisabled();
  });
});

describe("Review, the tabs", () => {
  it("are walked with the arrow keys and opened with Enter", async () => {
    const { user } = await openPane({ at: "#/review/cycle", workbook: await withReviews() });
    const cycle = await front().findByRole("tab", { name: "Cycle" });
    act(() => cycle.focus());
    await user.keyboard("{ArrowRight}");
    // A tab that is not selected keeps room for its bold name: without styles it is read twice.
    await waitFor(() => expect(front().getByRole("tab", { name: /^Fill in/ })).toHaveFocus());
    await user.keyboard("{Enter}");
    expect(front().getByRole("tab", { name: "Fill in" })).toHaveAttribute("aria-selected", "true");
    expect(front().getByRole("tabpanel")).toHaveAccessibleName("Fill in");
  });

  it("say in one sentence what is not there yet, and lead there", async () => {
    await openPane({ at: "#/review/meeting", workbook: await withReviews() });
    expect(await front().findByText(/A review meeting rests on the results/)).toBeVisible();
    expect(front().getByRole("button", { name: "Go to Consolidate" })).toBeVisible();
  });
});

describe("Review, Fill in", () => {
  it("begins with the first sheet that is not complete, shows how far it is and opens it", async () => {
    const workbook = await withReviews();
    workbook.fill(thisQuarter, ({ department, kpi }) => (department === "Sales" || kpi === "Lead conversion rate" ? 90 : null));
    const { user } = await openPane({ at: "#/review/fill", workbook });
    expect(await front().findByText(/1 of 5 filled in/)).toBeVisible();
    expect(front().getByRole("combobox", { name: /Review sheet/ })).toHaveTextContent("Marketing (1/5)");
    await user.click(front().getByRole("button", { name: "Open sheet" }));
    expect(workbook.calls).toContain(`goTo:'${thisQuarter} Marketing'!A1`);
  });
});

describe("Review, Consolidate", () => {
  it("shows what is missing with the way to its cell", async () => {
    const workbook = await withReviews();
    const { user } = await openPane({ at: "#/review/consolidate", workbook });
    expect(await front().findByText("10 findings")).toBeVisible();
    await user.click(front().getByRole("button", { name: "Show all 10" }));
    await user.click(front().getAllByRole("button", { name: /^Go to cell: Marketing/ })[0]!);
    expect(workbook.calls.some((call) => call.startsWith(`goTo:'${thisQuarter} Marketing'!`))).toBe(true);
  });

  it("shows totals, coverage and status with a word beside every mark", async () => {
    const workbook = await withReviews();
    workbook.fill(thisQuarter, ({ department, kpi }) => (department === "Sales" ? 104 : kpi === "Lead conversion rate" ? 80 : null));
    await openPane({ at: "#/review/consolidate", workbook });
    const table = within(await front().findByRole("table", { name: "Totals and grades" }));
    const sales = within(table.getByRole("row", { name: /^Sales/ }));
    expect(sales.getByText("104.0")).toBeVisible();
    expect(sales.getByText("5 on track")).toBeVisible();
    expect(sales.getByText("●")).toBeVisible();
  });

  it("writes the results once and leads on to Share", async () => {
    const workbook = await withReviews();
    workbook.fill(thisQuarter, () => 100);
    const { user } = await openPane({ at: "#/review/consolidate", workbook });
    await user.dblClick(await front().findByRole("button", { name: "Write results" }));
    expect(await front().findByText(/is consolidated/)).toBeVisible();
    expect(workbook.calls.filter((call) => call.startsWith("consolidate"))).toHaveLength(1);
    await user.click(front().getByRole("button", { name: "Go to Share" }));
    expect(location.hash).toBe("#/share");
  });

  it("names the renamed heading, keeps the last reading, and reads again when it is put right", async () => {
    const workbook = await withReviews("zh-CN");
    const { user } = await openPane({ at: "#/review/consolidate", workbook, language: "zh-CN" });
    await front().findByRole("table");
    workbook.failures.set("readReviews", new WorkbookError("columnMissing", { table: "tblReview", columns: "实际值" }));
    act(() => workbook.fill(thisQuarter, () => null));
    await settle();
    expect(front().getByText(/表 tblReview 中找不到列：实际值/)).toBeVisible();
    expect(front().getByRole("table")).toBeVisible();
    await user.click(front().getByRole("button", { name: "重试" }));
    await waitFor(() => expect(front().queryByText(/找不到列/)).toBeNull());
  });
});
