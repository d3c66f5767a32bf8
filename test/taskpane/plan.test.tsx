import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { say } from "../../src/text/language";
import { WorkbookError, type KeptGoal } from "../../src/workbook/types";
import { keptSentence } from "../../taskpane/screens/plan/tree/keptSentence";
import { front, openPane } from "./pane";
import { withGoals } from "./workbooks";

type Pane = Awaited<ReturnType<typeof openPane>>;

async function openForm(options: Parameters<typeof openPane>[0] = {}): Promise<Pane> {
  return openPane({ at: "#/plan/new", ...options });
}

async function addDepartment({ user }: Pane, name: string, field = "Department") {
  await user.type(front().getByRole("textbox", { name: field }), `${name}{Enter}`);
}

function weights(): number[] {
  return front().getAllByRole<HTMLInputElement>("textbox", { name: /^Weight of/ }).map(({ value }) => Number(value));
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Waits until the work that a test holds back has begun. */
function hold(pane: Pane): () => void {
  let release = () => undefined as void;
  pane.workbook.gate = new Promise((resolve) => {
    release = () => {
      pane.workbook.gate = null;
      resolve();
    };
  });
  return () => release();
}

describe("Plan, in an empty workbook", () => {
  it("says what it is for and leads to the template form", async () => {
    const { user } = await openPane();
    await user.click(front().getByRole("button", { name: "Start from a template" }));
    expect(front().getByRole("textbox", { name: "Department" })).toBeVisible();
    expect(location.hash).toBe("#/plan/new");
  });

  it("keeps the keyboard where the work goes on: in the form, back on the page, at the outcome", async () => {
    const pane = await openPane();
    await pane.user.click(front().getByRole("button", { name: "Start from a template" }));
    expect(front().getByRole("textbox", { name: /Strategic goal/ })).toHaveFocus();
    await pane.user.click(front().getByRole("button", { name: "Back" }));
    expect(front().getByRole("button", { name: "Start from a template" })).toHaveFocus();
    await pane.user.keyboard("{Enter}");
    await addDepartment(pane, "Sales");
    await pane.user.click(front().getByRole("button", { name: "Create" }));
    const created = await front().findByText("Goal tree created");
    await waitFor(() => expect(document.activeElement).toContainElement(created));
    expect(document.activeElement).not.toBe(document.body);
  });

  it("lists the departments of an industry with its KPIs, and keeps those that are there", async () => {
    const pane = await openForm();
    await addDepartment(pane, "Finance");
    await pane.user.click(front().getByRole("combobox", { name: /^Template/ }));
    await pane.user.click(screen.getByRole("option", { name: "Catering" }));
    const panels = within(front().getByRole("region", { name: "2. KPIs per department" })).getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent?.replace(/\d+ KPIs.*/, ""));
    expect(panels).toEqual(["Finance", "Restaurants", "Central kitchen", "Procurement", "Marketing", "HR"]);
    await addDepartment(pane, "Retail store");
    expect(front().getAllByText("Table turnover").length).toBeGreaterThan(0);
    expect(front().getByRole("button", { name: "Create" })).toBeEnabled();
  });

  it("proposes three to five KPIs that total 100 for a role type and a job", async () => {
    const pane = await openForm();
    await addDepartment(pane, "Head office");
    expect(front().queryAllByRole("textbox", { name: /^Weight of/ })).toHaveLength(0);
    await pane.user.click(front().getByRole("combobox", { name: "Role type" }));
    await pane.user.click(screen.getByRole("option", { name: "Technical" }));
    expect(weights().length).toBeGreaterThanOrEqual(3);
    expect(weights().length).toBeLessThanOrEqual(5);
    expect(total(weights())).toBe(100);
    await pane.user.click(front().getByRole("combobox", { name: "Job" }));
    await pane.user.click(screen.getByRole("option", { name: "R&D engineer" }));
    expect(total(weights())).toBe(100);
    expect(front().getByText("Unit-test coverage")).toBeVisible();
  });

  it("adds further jobs to a department, each with its KPIs and its share, and shows them in the tree", async () => {
    const pane = await openForm();
    await addDepartment(pane, "Sales");
    await pane.user.click(front().getByRole("combobox", { name: "Further jobs of the department" }));
    for (const job of ["Customer service", "Marketing"]) await pane.user.click(screen.getByRole("menuitemcheckbox", { name: job }));
    await pane.user.keyboard("{Escape}");
    expect(front().getByRole("button", { name: /^Sales 3 jobs · \d+ KPIs · total 100%/ })).toBeVisible();
    await pane.user.click(front().getByRole("button", { name: /^Marketing 33% of the department/ }));
    const kpis = within(front().getByRole("list", { name: "KPIs of Marketing in Sales" })).getAllByRole("textbox", { name: /^Weight of/ });
    expect(total(kpis.map((field) => Number((field as HTMLInputElement).value)))).toBe(100);
    const share = front().getByRole("textbox", { name: "Weight of Marketing in the department" });
    await pane.user.clear(share);
    await pane.user.type(share, "50{Enter}");
    expect(front().getByRole("button", { name: /^Sales 25% of the department/ })).toBeVisible();
    await pane.user.click(front().getByRole("button", { name: "The tree as it will be" }));
    expect(within(front().getByRole("list", { name: "The tree as it will be" })).getByText("Marketing")).toBeVisible();
    await pane.user.click(front().getByRole("button", { name: "Remove the job Marketing" }));
    expect(front().getByRole("button", { name: /^Sales 2 jobs/ })).toBeVisible();
  });

  it("starts a department that is called after a job with that job's KPIs", async () => {
    const pane = await openForm({ language: "zh-CN" });
    await addDepartment(pane, "销售部", "部门");
    expect(front().getByRole("combobox", { name: "岗位类型" })).toHaveTextContent("业务类");
    expect(front().getByRole("combobox", { name: "岗位" })).toHaveTextContent("销售");
  });

  it("takes a pasted column as one department per cell and says which were there already", async () => {
    const pane = await openForm();
    await addDepartment(pane, "Sales");
    const field = front().getByRole("textbox", { name: "Department" });
    await pane.user.click(field);
    await pane.user.paste("Sales\r\nFinance\r\n\r\nHR\r\n");
    expect(front().getByText(/Already in the list: Sales/)).toBeVisible();
    for (const name of ["Finance", "HR"]) expect(front().getByRole("button", { name: new RegExp(`^${name} \\d KPIs`) })).toBeVisible();
  });

  it("keeps the weights at 100 when one is typed, dragged, removed or added, and leaves a pinned one alone", async () => {
    const pane = await openForm();
    await addDepartment(pane, "Sales");
    const [first] = front().getAllByRole("textbox", { name: /^Weight of/ });
    await pane.user.clear(first!);
    await pane.user.type(first!, "50%{Enter}");
    expect(weights()[0]).toBe(50);
    expect(total(weights())).toBe(100);

    await pane.user.click(front().getAllByRole("button", { name: /^Pin the weight/ })[0]!);
    fireEvent.change(front().getAllByRole("slider")[1]!, { target: { value: "30" } });
    expect(weights().slice(0, 2)).toEqual([50, 30]);
    expect(total(weights())).toBe(100);

    await pane.user.click(front().getAllByRole("button", { name: /^Remove .+/ }).at(-1)!);
    expect(total(weights())).toBe(100);
    expect(weights()[0]).toBe(50);

    await pane.user.click(front().getByRole("button", { name: "Add from library" }));
    await pane.user.type(front().getByRole("searchbox"), "员工流失");
    await pane.user.click(front().getByRole("button", { name: "Add Employee turnover" }));
    expect(front().getByRole("textbox", { name: "Weight of Employee turnover" })).toBeVisible();
    expect(total(weights())).toBe(100);
    expect(weights()[0]).toBe(50);
  });

  it("offers to undo when a new role replaced the KPIs", async () => {
    const pane = await openForm();
    await addDepartment(pane, "Sales");
    await pane.user.type(front().getByRole("textbox", { name: "Target of Sales bookings" }), "1200{Enter}");
    await pane.user.click(front().getByRole("combobox", { name: "Role type" }));
    await pane.user.click(screen.getByRole("option", { name: "Support" }));
    expect(front().queryByRole("textbox", { name: "Target of Sales bookings" })).toBeNull();
    await pane.user.click(front().getByRole("button", { name: "Undo" }));
    expect(front().getByRole("textbox", { name: "Target of Sales bookings" })).toHaveValue("1200");
  });

  it("keeps text that is no number where it is, says so, and waits with Create", async () => {
    const pane = await openForm();
    await addDepartment(pane, "Sales");
    const target = front().getByRole("textbox", { name: "Target of Sales bookings" });
    await pane.user.type(target, "a lot{Enter}");
    expect(target).toHaveValue("a lot");
    expect(front().getByText("Enter a number, for example 1200")).toBeVisible();
    expect(front().getByRole("button", { name: "Create" })).toBeDisabled();
    // Folding the department away and back loses nothing.
    await pane.user.click(front().getByRole("button", { name: /^Sales 5 KPIs/ }));
    await pane.user.click(front().getByRole("button", { name: /^Sales 5 KPIs/ }));
    const again = await front().findByRole("textbox", { name: "Target of Sales bookings" });
    expect(again).toHaveValue("a lot");
    await pane.user.clear(again);
    await pane.user.type(again, "１，２００{Enter}");
    expect(again).toHaveValue("1200");
    expect(front().getByRole("button", { name: "Create" })).toBeEnabled();
  });

  it("creates once however often Create is clicked, shows progress, then a result that stays", async () => {
    const pane = await openForm();
    await addDepartment(pane, "Sales");
    const release = hold(pane);
    await pane.user.dblClick(front().getByRole("button", { name: "Create" }));
    expect(await front().findByText("Writing the goal tree (2 of 4)")).toBeVisible();
    expect(front().getByRole("progressbar")).toBeVisible();
    expect(front().queryByRole("button", { name: "Create" })).toBeNull();
    await act(async () => release());
    expect(await front().findByText("Goal tree created")).toBeVisible();
    expect(pane.workbook.calls.filter((call) => call === "createGoals")).toHaveLength(1);
    expect(location.hash).toBe("#/plan/tree");
    await pane.user.click(front().getByRole("button", { name: "Show" }));
    expect(pane.workbook.calls).toContain("goTo:Goals!A5");
    await pane.user.click(front().getByRole("button", { name: "Dismiss" }));
    expect(front().queryByText("Goal tree created")).toBeNull();
  });

  it("takes a target that is still being typed when Create is clicked, right after a wrong one was corrected", async () => {
    const pane = await openForm();
    await addDepartment(pane, "Sales");
    const target = front().getByLabelText("Target of Sales bookings");
    await pane.user.type(target, "x{Enter}");
    await pane.user.clear(target);
    await pane.user.type(target, "1,500");
    await pane.user.click(front().getByRole("button", { name: "Create" }));
    await front().findByText("Goal tree created");
    const { nodes } = await pane.workbook.readGoals();
    expect(nodes.find(({ goal }) => goal === "Sales bookings")).toMatchObject({ target: 1500 });
  });

  it("takes back what it added to a tree that was there, and gives the keyboard to the tree", async () => {
    const workbook = await withGoals();
    const { nodes: before } = await workbook.readGoals();
    const pane = await openForm({ workbook });
    await addDepartment(pane, "Finance");
    await pane.user.click(front().getByRole("button", { name: "Create" }));
    await front().findByText("Goal tree created");
    await pane.user.click(await front().findByRole("button", { name: "Undo" }));
    expect(await screen.findByText(/^Undone: the \d+ rows just added were removed$/)).toBeVisible();
    expect((await workbook.readGoals()).nodes).toEqual(before);
    await waitFor(() => expect(document.activeElement).toHaveAttribute("role", "treeitem"));
  });

  it("says in both languages why what it added stays, and what of it stays when the rest goes", async () => {
    const workbook = await withGoals();
    const came = { goals: new Map(), okrs: [], columns: [], sheets: [], replaced: [] };
    const { createGoals, editGoals } = { createGoals: workbook.createGoals.bind(workbook), editGoals: workbook.editGoals.bind(workbook) };
    jest.spyOn(workbook, "createGoals").mockImplementation(async (...asked) => ({ ...(await createGoals(...asked)), came }));
    const edit = jest.spyOn(workbook, "editGoals").mockResolvedValueOnce({
      kept: [{ id: "", goal: "", reason: "looking", column: null, there: "Own!B2" }, { id: "", goal: "OKR", reason: "commented", column: null, there: "" }], address: null, undo: null,
    }).mockImplementationOnce(async (request) => ({ ...(await editGoals(request)), stays: ["OKR", "FIN-X"] }));
    const pane = await openForm({ workbook });
    await addDepartment(pane, "Finance");
    await pane.user.click(front().getByRole("button", { name: "Create" }));
    await pane.user.click(await front().findByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Own!B2 looks at something that would go, and would say #REF! for good, so nothing was undone. Change it first, then undo again.")).toBeVisible();
    expect(screen.getByText("Somebody has commented on a row of “OKR” that would go, so nothing was undone. Delete the comment first, then undo again.")).toBeVisible();
    expect(screen.getByText("Not undone")).toBeVisible();
    expect(edit).toHaveBeenCalledWith(expect.objectContaining({ came }));
    await pane.user.click(front().getByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Kept, because somebody has changed it since or uses it: OKR, FIN-X")).toBeVisible();
    const said = (kept: Pick<KeptGoal, "reason" | "there" | "goal">) => keptSentence({ id: "", column: null, ...kept }, (message, parameters) => say(message, "zh-CN", parameters));
    expect(said({ reason: "looking", there: "Own!B2", goal: "" })).toBe("Own!B2 用到了要撤销的内容，撤销后会变成 #REF!，所以没有撤销。请先改掉它，再撤销。");
    expect(said({ reason: "commented", there: "", goal: "OKR" })).toBe("“OKR”里要撤销的行上有人写了批注，所以没有撤销。请先删除批注，再撤销。");
  });

  it("shares the year's targets out over its periods as they are typed, and writes them with the tree", async () => {
    const pane = await openForm();
    await addDepartment(pane, "Sales");
    const step = within(front().getByRole("region", { name: "3. Periods and targets" }));
    await pane.user.click(step.getByRole("button", { name: /^Targets: Sales/ }));
    const type = async (name: string, value: string) => {
      const field = step.getByRole("textbox", { name });
      await pane.user.clear(field);
      await pane.user.type(field, `${value}{Enter}`);
    };
    await type("Sales bookings, Year's target", "1000");
    await pane.user.click(step.getByRole("button", { name: "Targets of Sales bookings by period: 250 CNY in each" }));
    await type("Sales bookings, target of Q1", "100");
    expect(step.getByRole("button", { name: "Targets of Sales bookings by period: Q1 100 · Q2 300 · Q3 300 · Q4 300" })).toBeVisible();
    expect(step.getByText("Total 1,000 CNY: it adds up")).toBeVisible();
    for (const quarter of ["Q2", "Q3", "Q4"]) await type(`Sales bookings, target of ${quarter}`, "200");
    expect(step.getByText("Total 700 CNY, 300 CNY left")).toBeVisible();
    expect(front().getByText("The periods do not add up to the year: Sales bookings. Correct them in step 3.")).toBeVisible();
    expect(front().getByRole("button", { name: "Create" })).toBeDisabled();
    await pane.user.click(step.getByRole("button", { name: "Make the year's target 700 CNY" }));
    expect(front().getByText(/^Period targets: 20\d\d, Quarters, 4 rows$/)).toBeVisible();
    await type("Sales bookings, Threshold", "800");
    expect(step.getByText("Higher is better: the threshold cannot be above the target.")).toBeVisible();
    await pane.user.click(front().getByRole("button", { name: "Create" }));
    await front().findByText("Goal tree created");
    expect((await pane.workbook.readTargets()).map(({ kpi, target }) => [kpi, target])).toEqual([100, 200, 200, 200].map((target) => ["Sales bookings", target]));
    await pane.user.click(front().getByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Undone: the workbook is as it was before")).toBeVisible();
    expect([(await pane.workbook.readGoals()).nodes, await pane.workbook.readTargets()]).toEqual([[], []]);
    expect(await front().findByRole("button", { name: "Start from a template" })).toBeVisible();
  });

  it("can be cancelled, keeps the form, and says that nothing was changed", async () => {
    const pane = await openForm();
    await addDepartment(pane, "Sales");
    const release = hold(pane);
    await pane.user.click(front().getByRole("button", { name: "Create" }));
    await pane.user.click(await front().findByRole("button", { name: "Cancel" }));
    await act(async () => release());
    expect(await front().findByText(/the workbook was not changed/)).toBeVisible();
    expect(total(weights())).toBe(100);
    expect((await pane.workbook.readSummary()).departments).toHaveLength(0);
  });

  it("keeps the form when the workbook refuses, and says why in the user's language", async () => {
    const pane = await openForm({ language: "zh-CN" });
    await addDepartment(pane, "销售部", "部门");
    pane.workbook.failures.set("createGoals", new WorkbookError("sheetProtected"));
    await pane.user.click(front().getByRole("button", { name: "生成目标树" }));
    expect(await front().findByText(/受密码保护.*未作改动/)).toBeVisible();
    await pane.user.click(front().getByRole("button", { name: "生成目标树" }));
    expect(await front().findByText("目标树已生成")).toBeVisible();
  });
});

describe("Plan, with a goal tree", () => {
  it("follows the sheet: a weight typed over there is found here, and the next step leads to what the checks say of it", async () => {
    const workbook = await withGoals();
    const { user } = await openPane({ workbook, at: "#/plan/tree" });
    act(() => workbook.setWeight("Sales bookings", 0.32));
    expect(await front().findByText("5 items · weights 97%")).toBeVisible();
    expect(screen.getByRole("region", { name: "Next step" })).toHaveTextContent("Sales: weights add up to 97%");
    await user.click(within(screen.getByRole("region", { name: "Next step" })).getByRole("button", { name: "Fix weights" }));
    await waitFor(() => expect(workbook.calls.at(-1)).toMatch(/^goTo:Goals!M/));
    const finding = (await front().findByText("Sales: weights total 97% instead of 100%")).closest("li");
    await waitFor(() => expect(finding).toHaveFocus());
  });

  it("does not offer a department again that is in the tree", async () => {
    const pane = await openForm({ workbook: await withGoals() });
    for (const name of ["Sales", "ＳＡＬＥＳ"]) {
      await addDepartment(pane, name);
      expect(front().getByText(`Already in the goal tree: ${name}`)).toBeVisible();
      expect(front().queryByRole("button", { name: "Create" })).toBeNull();
    }
  });

  it("says what went wrong when a cell cannot be reached, and looks again at what is there", async () => {
    const workbook = await withGoals();
    workbook.failures.set("goTo", new WorkbookError("sheetMissing", { sheet: "Goals" }));
    const { user } = await openPane({ workbook, at: "#/plan/checks" });
    const look = jest.spyOn(workbook, "readSummary");
    await user.click((await front().findAllByRole("button", { name: /Go to the cell|Go to cell/ }))[0]!);
    expect(await screen.findByText(/The sheet Goals is not there/)).toBeVisible();
    expect(look).toHaveBeenCalled();
  });
});
