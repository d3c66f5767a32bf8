import { screen, waitFor, within } from "@testing-library/react";
import { indicatorByCode, proposeKpis } from "../../src/goals";
import { plainIndicator } from "../../src/goals/indicators/entries";
import type { OwnIndicator } from "../../src/goals/indicators/ownIndicator";
import { industryContent } from "../../src/goals/templates/content";
import { services } from "../../src/goals/templates/services";
import { writeTemplate } from "../../src/goals/templates/templateFile";
import { MemoryWorkbook } from "./memoryWorkbook";
import { front, openPane } from "./pane";

/** A workbook with a sales department. */
async function withSales(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const kpis = proposeKpis({ role: "business", job: "sales", language: "en-US" }).map((kpi) => ({ ...kpi, target: 100 }));
  await workbook.createGoals({ language: "en-US", strategy: "Grow", departments: [{ name: "Sales", owner: "Li Wei", role: "business", job: "sales", kpis }] });
  workbook.calls.length = 0;
  return workbook;
}

async function openLibrary(workbook = new MemoryWorkbook(), language: "zh-CN" | "en-US" = "en-US") {
  const pane = await openPane({ workbook, language, at: "#/plan/library" });
  await front().findByRole("list", { name: language === "en-US" ? "List of indicators" : "指标列表" });
  return pane;
}

const names = () => within(front().getByRole("list", { name: "List of indicators" })).getAllByRole("button").map(({ textContent }) => textContent ?? "");
const row = (indicator: OwnIndicator, index: number) => ({ indicator, index, address: `Indicators!A${index + 5}` });
const library = (code: string) => plainIndicator(indicatorByCode(code)!);

describe("Library, the list", () => {
  it("finds indicators in either language, says how many, and shows unit, dimension and what is in use", async () => {
    const { user } = await openLibrary(await withSales());
    expect(front().getByText("Indicators: 216")).toBeVisible();
    await user.type(front().getByRole("searchbox"), "回款");
    await waitFor(() => expect(names()[0]).toMatch(/^Collection rate.*FIN08.*%.*Financial.*in use/));
    expect(front().getAllByRole("img", { name: "Higher is better" }).length).toBeGreaterThan(0);
    await user.click(front().getByRole("button", { name: "Clear the search", hidden: true }));
    expect(front().getByRole("searchbox")).toHaveValue("");
    await user.type(front().getByRole("searchbox"), "no such thing");
    expect(front().getByText(/No indicator matches/)).toBeVisible();
  });

  it("narrows by what is in use, job, dimension, nature and stage, and clears it all at once", async () => {
    const { user } = await openLibrary(await withSales());
    const choose = async (label: string, option: string) => {
      await user.click(front().getByRole("combobox", { name: label }));
      await user.click(screen.getByRole("option", { name: option }));
    };
    await choose("From", "Used in the goal tree");
    expect(names()).toHaveLength(5);
    await choose("All dimensions", "Learning");
    expect(names()).toEqual([expect.stringMatching(/^Development plan completion/)]);
    await user.click(front().getByRole("button", { name: "Clear filters" }));
    await choose("All jobs", "HR");
    await choose("Hard and soft", "Soft");
    for (const name of names()) expect(name).not.toMatch(/Sales/);
    expect(names().some((name) => name.includes("Employee engagement"))).toBe(true);
  });
});

describe("Library, one indicator", () => {
  it("says its definition, parts, source and guard, leads to the guard and back to the list as it was", async () => {
    const { user } = await openLibrary();
    await user.type(front().getByRole("searchbox"), "DSO");
    await user.click(front().getByRole("button", { name: /^Days sales outstanding/ }));
    expect(front().getByText("Average receivables x days in period")).toBeVisible();
    expect(front().getByText("ERP / ledger")).toBeVisible();
    expect(front().getByRole("button", { name: "Back to the list" })).toHaveFocus();
    await user.click(front().getByRole("button", { name: "Back to the list" }));
    expect(front().getByRole("searchbox")).toHaveValue("DSO");
    await user.clear(front().getByRole("searchbox"));
    await user.type(front().getByRole("searchbox"), "Time to fill");
    await user.click(front().getByRole("button", { name: /^Time to fill/ }));
    await user.click(front().getByRole("button", { name: "Probation pass rate" }));
    expect(front().getByRole("heading", { name: "Probation pass rate" })).toBeVisible();
  });

  it("is added to a department, which makes room for its weight; a department that has it is not offered", async () => {
    const workbook = await withSales();
    const { user } = await openLibrary(workbook);
    await user.type(front().getByRole("searchbox"), "SAL04");
    await user.click(front().getByRole("button", { name: /^Opportunity win rate/ }));
    await user.click(front().getByRole("button", { name: "Add to department…" }));
    await user.click(front().getByRole("combobox", { name: "Department" }));
    await user.click(screen.getByRole("option", { name: "Sales" }));
    await user.click(front().getByRole("button", { name: "Add" }));
    await waitFor(async () => expect((await workbook.readGoals()).nodes.some(({ code }) => code === "SAL04")).toBe(true));
    const { nodes } = await workbook.readGoals();
    const weights = nodes.filter(({ level }) => level === "kpi").map(({ weight }) => weight ?? 0);
    expect(weights).toHaveLength(6);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
    expect(nodes.find(({ code }) => code === "SAL04")).toMatchObject({ department: "Sales", unit: "%", direction: 1, source: "CRM", guard: "SAL03" });
    await user.click(await front().findByRole("button", { name: "Add to department…" }));
    expect(front().getByText("Every department has it already.")).toBeVisible();
  });

  it("whose data nobody can get is not given to a department", async () => {
    const workbook = await withSales();
    workbook.library = [row({ ...library("SAL04"), suitability: { quantifiable: "yes", influence: "yes", processLink: "yes", available: "no", exception: "" } }, 0)];
    const { user } = await openLibrary(workbook);
    await user.type(front().getByRole("searchbox"), "SAL04");
    await user.click(front().getByRole("button", { name: /^Opportunity win rate/ }));
    expect(front().getByText(/Without data this indicator cannot be given/)).toBeVisible();
    expect(front().queryByRole("button", { name: "Add to department…" })).toBeNull();
  });
});

describe("Library, the editor", () => {
  it("says at the fields what is missing, checks the formula while it is typed, saves, and takes it back", async () => {
    const { user, workbook } = await openLibrary();
    await user.click(front().getByRole("button", { name: "New indicator" }));
    await user.click(front().getByRole("button", { name: "Save to the library" }));
    const problems = within(front().getByText("Not ready to be saved").parentElement!);
    expect(problems.getAllByRole("listitem").length).toBe(4);
    const type = async (label: string | RegExp, text: string) => {
      await user.click(front().getByRole("textbox", { name: label }));
      await user.paste(text);
    };
    await type(/^Code/, "OWN01");
    await type(/^English name/, "Visit conversion");
    await type(/^English definition/, "Visits with a quotation / visits");
    await type(/^Unit/, "%");
    await type(/^Formula/, "=[SAL02]/visits");
    expect(front().getAllByText(/visits" is text: nothing can be divided by it/)[0]).toBeVisible();
    await user.clear(front().getByRole("textbox", { name: /^Formula/ }));
    await type(/^Formula/, "=[SAL02]/[SAL10]");
    expect(front().getByText("The formula works and refers to: SAL02, SAL10")).toBeVisible();
    await user.click(front().getByRole("button", { name: "Save to the library" }));
    expect(await front().findByRole("heading", { name: "Visit conversion" })).toBeVisible();
    expect(workbook.library.map(({ indicator }) => [indicator.code, indicator.formula])).toEqual([["OWN01", "=[SAL02]/[SAL10]"]]);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(workbook.library).toEqual([]));
  });

  it("shows a changed definition beside the library's, and marks it in the list", async () => {
    const workbook = new MemoryWorkbook();
    workbook.library = [row({ ...library("FIN03"), definition: { zh: "按管理口径", en: "By management accounts" } }, 0)];
    const { user } = await openLibrary(workbook);
    await user.type(front().getByRole("searchbox"), "FIN03");
    await waitFor(() => expect(names()[0]).toMatch(/changed/));
    await user.click(front().getByRole("button", { name: /^Gross margin/ }));
    expect(front().getByText("By management accounts")).toBeVisible();
    expect(front().getByText("(Revenue - cost of sales) / revenue")).toBeVisible();
  });

  it("says what failed and keeps what was typed", async () => {
    const workbook = new MemoryWorkbook();
    const { user } = await openLibrary(workbook);
    await user.click(front().getByRole("button", { name: /^Revenue FIN01|^Revenue.*FIN01/ }));
    await user.click(front().getByRole("button", { name: "Change the definition" }));
    await user.type(front().getByRole("textbox", { name: /^Source/ }), " 2");
    workbook.failures.set("writeIndicators", new Error("boom"));
    await user.click(front().getByRole("button", { name: "Save to the library" }));
    expect(await front().findByRole("textbox", { name: /^Source/ })).toHaveValue("ERP / ledger 2");
  });
});

describe("Library, conflicts", () => {
  it("shows two rows of a code side by side, and keeps the one that is chosen", async () => {
    const workbook = new MemoryWorkbook();
    workbook.library = [row(library("FIN01"), 0), row({ ...library("FIN01"), unit: { zh: "万元", en: "10k CNY" } }, 1)];
    const { user } = await openLibrary(workbook);
    const card = within(await front().findByText("Conflicts of definition: 1").then((title) => title.closest<HTMLElement>("[role=group], .fui-MessageBar") ?? title.parentElement!));
    expect(card.getByText("Unit: CNY")).toBeVisible();
    expect(card.getByText("Unit: 10k CNY")).toBeVisible();
    await user.click(card.getByRole("button", { name: "Keep this one: Row 6" }));
    await waitFor(() => expect(workbook.library.map(({ indicator }) => indicator.unit.en)).toEqual(["10k CNY"]));
    await waitFor(() => expect(front().queryByText("Conflicts of definition: 1")).toBeNull());
  });

  it("shows a goal whose unit is another than its indicator's, and makes either follow the other", async () => {
    const workbook = await withSales();
    workbook.library = [row(library("SAL01"), 0)];
    workbook.edit("Sales bookings", { unit: "k CNY" });
    const { user } = await openLibrary(workbook);
    await user.click(await front().findByRole("button", { name: "Keep this one: Library" }));
    await waitFor(async () => expect((await workbook.readGoals()).nodes.find(({ code }) => code === "SAL01")?.unit).toBe("CNY"));
  });
});

describe("Library, templates", () => {
  const showTemplates = async (pane: Awaited<ReturnType<typeof openLibrary>>) => pane.user.click(front().getByRole("tab", { name: /^Templates/ }));

  it("keeps the goal tree as a template, uses it in the form, and deletes it with a way back", async () => {
    const workbook = await withSales();
    const [kpi] = (await workbook.readGoals()).nodes.filter(({ level }) => level === "kpi");
    workbook.edit(kpi!.goal, { start: "2026-01-01" });
    const pane = await openLibrary(workbook);
    await showTemplates(pane);
    await pane.user.type(front().getByRole("textbox", { name: "Name of the template" }), "Branch office");
    await pane.user.click(front().getByRole("combobox", { name: "How targets are set where it is used" }));
    await pane.user.click(await screen.findByRole("option", { name: "Mean of the last periods" }));
    await pane.user.click(front().getByRole("button", { name: "Save as a template" }));
    await front().findByRole("button", { name: "Use the template Branch office" });
    expect(screen.getByText("Dates of 1 rows are left out: they are those of one year.")).toBeVisible();
    expect(workbook.templates.get("Branch office")).not.toContain("Li Wei");
    expect(JSON.parse(workbook.templates.get("Branch office") ?? "")).toMatchObject({ rule: "rolling 4" });
    await pane.user.click(front().getByRole("button", { name: "Delete the template Branch office" }));
    await waitFor(() => expect(workbook.templates.size).toBe(0));
    await pane.user.click((await screen.findAllByRole("button", { name: "Undo" })).at(-1)!);
    await waitFor(() => expect(workbook.templates.size).toBe(1));
  });

  it("does not keep a template that could not be read again, and says why; the name that was typed stays", async () => {
    const workbook = await withSales();
    const { nodes: seen } = await workbook.readGoals();
    await workbook.editGoals({ seen, wanted: seen.map((node, at) => (at === 2 ? { ...node, unit: "x".repeat(1001) } : node)), origin: seen.map((_, at) => at) });
    const pane = await openLibrary(workbook);
    await showTemplates(pane);
    await pane.user.type(front().getByRole("textbox", { name: "Name of the template" }), "Branch office");
    await pane.user.click(front().getByRole("button", { name: "Save as a template" }));
    expect(await front().findByText("Not saved")).toBeVisible();
    expect(front().getByText(/kpis\[\d\]\.unit should be text of at most 1000 characters/)).toBeVisible();
    expect(workbook.templates.size).toBe(0);
    expect(front().getByRole("textbox", { name: "Name of the template" })).toHaveValue("Branch office");
  });

  it("names a template that somebody has damaged, and lets it be deleted with a way back", async () => {
    const workbook = await withSales();
    workbook.templates.set("Old", "{}");
    const pane = await openLibrary(workbook);
    await showTemplates(pane);
    expect(await front().findByText("The template Old cannot be read")).toBeVisible();
    await pane.user.click(front().getByRole("button", { name: "Delete the template Old" }));
    await waitFor(() => expect(workbook.templates.size).toBe(0));
    await pane.user.click((await screen.findAllByRole("button", { name: "Undo" })).at(-1)!);
    await waitFor(() => expect(workbook.templates.get("Old")).toBe("{}"));
  });

  it("takes a file, offers it in the form beside the industries, and refuses a broken one with a sentence", async () => {
    const pane = await openLibrary();
    await showTemplates(pane);
    const input = front().getByLabelText<HTMLInputElement>("Import a template file");
    // jsdom's files cannot be read as text.
    const file = (text: string) => Object.assign(new File([text], "template.json", { type: "application/json" }), { text: async () => text });
    await pane.user.upload(input, file("{\"format\":\"kpitables-template\",\"version\":9}"));
    expect(await front().findByText(/saved by a newer version \(9\)/)).toBeVisible();
    await pane.user.upload(input, file(writeTemplate({ name: "=cmd()", language: "en-US", content: industryContent(services, "en-US"), indicators: [] })));
    await pane.user.click(await front().findByRole("button", { name: "Use the template =cmd()" }));
    expect(location.hash).toBe("#/plan/new");
    expect(await front().findByRole("combobox", { name: /^Template/ })).toHaveTextContent("=cmd()");
    expect(within(front().getByRole("region", { name: "2. KPIs per department" })).getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent?.replace(/\d+ KPIs.*/, ""))).toEqual(
      ["Sales", "Delivery", "R&D", "Field service", "Customer success", "Finance", "HR"]);
  });
});

describe("the process map in the form", () => {
  it("shows the steps of a process, marks the gaps, and adds the KPI that is ticked", async () => {
    const { user } = await openPane({ at: "#/plan/new" });
    const department = await front().findByRole("textbox", { name: "Department" });
    await user.type(department, "Sales{Enter}");
    await user.click(front().getByRole("button", { name: "Choose by process" }));
    await user.click(front().getByRole("combobox", { name: "Business process" }));
    await user.click(screen.getByRole("option", { name: "Lead to referral" }));
    expect(front().getByText(/^Steps without a KPI: 4/)).toBeVisible();
    await user.click(front().getByRole("checkbox", { name: "Repeat purchase rate" }));
    expect(front().getByText(/^Steps without a KPI: 3 \(Lead, Convert, Refer\)/)).toBeVisible();
    expect(front().getByRole("textbox", { name: "Target of Repeat purchase rate" })).toBeVisible();
  });
});
