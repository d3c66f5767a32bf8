import { waitFor, within } from "@testing-library/react";
import { capabilities, mayDo, userRoles, type Capability } from "../../src/review/roles";
import { isGuarded } from "../../taskpane/roles/commandNeeds";
import { guardedWorkbook, RoleRefusal } from "../../taskpane/roles/guardedWorkbook";
import { scopedWorkbook } from "../../taskpane/roles/scopedWorkbook";
import type { OwnRole, RoleStore } from "../../taskpane/roles/roleStore";
import { MemoryWorkbook } from "./memoryWorkbook";
import { front, openPane } from "./pane";
import { thisQuarter, withResults, withReviews } from "./workbooks";

const as = (role: OwnRole["role"], departments: readonly string[] = []): RoleStore =>
  ({ read: async () => ({ own: { role, departments }, start: null }), write: async () => undefined, writeStart: async () => undefined });

const suggest = (workbook: MemoryWorkbook, id: string, author: string, words: string) =>
  workbook.addSuggestions([{ id, period: thisQuarter, department: "Sales", person: "", goalId: "", kpi: "", author, suggestion: words }]);

describe("suggestions in the pane", () => {
  it("are made under one's name for a KPI and for the whole sheet, and a double click makes one", async () => {
    const workbook = await withReviews();
    const { user } = await openPane({ at: "#/review/fill", workbook });
    const [details] = await front().findAllByRole("button", { name: /: Evidence and talk$/ });
    await user.click(details!);
    await user.type(front().getByRole("textbox", { name: /^Message about / }), "Ask weekly");
    await user.dblClick(front().getByRole("button", { name: "Send as a suggestion" }));
    expect(await front().findByText("Ask weekly")).toBeVisible();
    expect(front().getByRole("button", { name: /: 1 suggestion$/ })).toBeVisible();
    const whole = within(front().getByRole("region", { name: "Suggestions" }));
    await user.click(whole.getByRole("button", { name: "Suggest an improvement" }));
    await user.click(whole.getByRole("button", { name: "Suggest an improvement" }));
    expect(whole.getByText("Write what you suggest.")).toBeVisible();
    await user.type(whole.getByRole("textbox", { name: /whole sheet/ }), "Fewer KPIs");
    await user.dblClick(whole.getByRole("button", { name: "Suggest an improvement" }));
    expect(await whole.findByText("Fewer KPIs")).toBeVisible();
    const { suggestions } = await workbook.readFill(thisQuarter);
    expect(suggestions.map(({ author, suggestion, goalId, state }) => [author, suggestion, goalId !== "", state])).toEqual([
      ["Wang Fang", "Ask weekly", true, "open"], ["Wang Fang", "Fewer KPIs", false, "open"],
    ]);
  });

  it("are listed for HR and become an action with owner and date in one step; to decline one needs a word why", async () => {
    const workbook = await withResults();
    await suggest(workbook, "S-1", "Li Wei", "Fewer KPIs");
    await suggest(workbook, "S-2", "Zhao", "Longer lunch");
    const { user } = await openPane({ at: "#/review/meeting", workbook });
    expect(await front().findByText("Suggestions that wait for an answer: 2")).toBeVisible();
    const talk = within(front().getByRole("region", { name: "To be talked about first" }));
    await user.click(talk.getByRole("button", { name: "Answer: Fewer KPIs" }));
    expect(talk.getByRole("textbox", { name: "Owner of the action" })).toHaveValue("Li Wei");
    await user.type(talk.getByRole("textbox", { name: "Due" }), "2026-12-31");
    await user.dblClick(talk.getByRole("button", { name: "Accept as an action" }));
    await waitFor(() => expect(workbook.notes).toMatchObject([{ action: "Fewer KPIs", owner: "Li Wei", due: "2026-12-31", state: "open" }]));
    expect(workbook.calls.filter((call) => call.startsWith("stepSuggestion"))).toHaveLength(1);
    expect(await front().findByText("1 suggestion waits for an answer")).toBeVisible();
    await user.click(talk.getByRole("button", { name: "Answer: Longer lunch" }));
    await user.click(talk.getByRole("button", { name: "Decline" }));
    expect(talk.getByText("Say why it is declined: whoever suggested it will read it.")).toBeVisible();
    await user.type(talk.getByRole("textbox", { name: "Your answer" }), "The shop is open then");
    await user.click(talk.getByRole("button", { name: "Decline" }));
    await waitFor(() => expect(front().queryByRole("region", { name: "To be talked about first" })).toBeNull());
  });

  it("show an employee what became of the own ones, without the way to answer and without colleagues'", async () => {
    const workbook = await withReviews();
    const [mine] = (await workbook.readGoals()).nodes.filter(({ level, department }) => level === "kpi" && department === "Sales");
    workbook.edit(mine!.goal, { owner: "Chen Jing" });
    await suggest(workbook, "S-1", "Chen Jing", "Fewer KPIs");
    await suggest(workbook, "S-2", "Zhao", "Longer lunch");
    await workbook.stepSuggestion({ key: "S-1", step: "decline", by: "Wang Fang", note: "The audit asks for them" });
    await openPane({ at: "#/review/fill", workbook, roles: as("employee"), person: "Chen Jing" });
    const whole = within(await front().findByRole("region", { name: "Suggestions" }));
    expect(whole.getByText("The audit asks for them")).toBeVisible();
    expect(whole.getByText("declined")).toBeVisible();
    expect(whole.queryByText("Longer lunch")).toBeNull();
    expect(whole.queryByRole("button", { name: /^(Answer|Open again)/ })).toBeNull();
    const { said } = await scopedWorkbook(workbook, { kind: "person", name: "Chen Jing" }).readMeeting();
    expect(said.suggestions.map(({ id }) => id)).toEqual(["S-1"]);
  });
});

describe("what a role does not have", () => {
  it("is written by nobody of that role, whatever calls it, and the refusal says who can", async () => {
    const workbook = new MemoryWorkbook();
    const guarded = guardedWorkbook(workbook, "viewer");
    await expect(guarded.consolidate(thisQuarter)).rejects.toThrow(RoleRefusal);
    await expect(guarded.consolidate(thisQuarter)).rejects.toMatchObject({ advice: { en: expect.stringContaining("does not write the results. Ask HR admin"), zh: expect.stringContaining("可以做的角色：HR 管理员。") } });
    expect(workbook.calls).toEqual([]);
    expect(await guarded.readResults()).toEqual([]);
    const names = Object.getOwnPropertyNames(MemoryWorkbook.prototype).filter(isGuarded);
    for (const role of userRoles) for (const name of names) expect(typeof guardedWorkbook(workbook, role)[name]).toBe("function");
  });

  it("HR does everything, and each capability is somebody's", () => {
    const all = Object.keys(capabilities) as readonly Capability[];
    expect(all.filter((capability) => !mayDo("hrAdmin", capability) && capability !== "insights")).toEqual([]);
  });

  it("an address of the ribbon that leads to it says who has it, and what a role has says nothing", async () => {
    const workbook = await withReviews();
    const { user, view } = await openPane({ at: "#/review/cycle", workbook, roles: as("manager", ["Sales"]) });
    const said = await view.findByText("Your role, Manager, does not run the review cycle");
    expect(view.getByText(/^Ask HR admin, or check your role/)).toBeVisible();
    await user.click(front().getAllByRole("tab")[0]!);
    await waitFor(() => expect(said).not.toBeInTheDocument());
  });
});

it("HR protects the sheets in Settings and takes it off again; nobody else is offered it", async () => {
  const { user, workbook, view } = await openPane({ at: "#/settings", workbook: await withReviews() });
  const protect = await front().findByRole("switch", { name: "Protect the sheets (2)" });
  await user.click(protect);
  await waitFor(() => expect(protect).toBeChecked());
  await user.click(protect);
  await waitFor(() => expect(protect).not.toBeChecked());
  expect(workbook.calls.filter((call) => call.startsWith("protectSheets"))).toEqual(["protectSheets:true", "protectSheets:false"]);
  expect(front().getByText(/it prevents slips and is not security\.$/)).toBeVisible();
  view.unmount();
  await openPane({ at: "#/settings", workbook, roles: as("manager", ["Sales"]) });
  expect(front().queryByRole("switch", { name: /^Protect/ })).toBeNull();
});
