import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { userRoles } from "../../src/review/roles";
import { roleStore, type OwnRole, type RoleStore } from "../../taskpane/roles/roleStore";
import { mayOpen } from "../../taskpane/roles/tabNeeds";
import { screenIds } from "../../taskpane/routes";
import { front, openPane } from "./pane";
import { thisQuarter, withChangedFormula, withGoals, withResults, withReviews } from "./workbooks";

const storeOf = (own: OwnRole): RoleStore => ({ read: async () => ({ own, start: null }), write: async () => undefined, writeStart: async () => undefined });
const as = (role: OwnRole["role"], departments: readonly string[] = []) => storeOf({ role, departments });
const screensShown = () => within(screen.getByRole("navigation", { name: "Main navigation" })).getAllByRole("link").map((link) => link.textContent);
const tabsShown = () => front().getAllByRole("tab").map((tab) => tab.firstChild?.textContent);

/** Settings of a workbook in memory. */
function documentSettings() {
  const values = new Map<string, unknown>();
  return {
    list: async () => [...values], read: async (key: string) => values.get(key),
    write: async (key: string, value: unknown) => void values.set(key, value), remove: async (key: string) => void values.delete(key),
  };
}

it("every role has Settings and a screen to begin with", () => {
  for (const role of userRoles) expect([role, screenIds.filter((id) => mayOpen(role, id)).length >= 2, mayOpen(role, "settings")]).toEqual([role, true, true]);
});

it("a manager sees the own departments: in the header, the tree, the next step, and what is to be filled in", async () => {
  const { user } = await openPane({ at: "#/plan/tree", workbook: await withReviews(), roles: as("manager", ["Marketing"]) });
  expect(await screen.findByText(`${thisQuarter} · Marketing`)).toBeVisible();
  expect(screensShown()).toEqual(["Plan", "Review", "Share", "Insights", "Settings"]);
  expect(tabsShown()).toEqual(["Tree", "SMART"]);
  const tree = await front().findByRole("tree");
  await waitFor(() => expect(within(tree).queryByText("Sales")).toBeNull());
  expect(within(tree).getByText("Marketing")).toBeVisible();
  expect(front().queryByRole("button", { name: "Add departments" })).toBeNull();
  await user.click(within(screen.getByRole("region", { name: "Next step" })).getByRole("button", { name: "Go to first" }));
  expect(await front().findByText("0 of 5 filled in")).toBeVisible();
  expect(front().queryByRole("combobox")).toBeNull();
  expect(tabsShown()).toEqual(["Fill in", "Meeting"]);
});

it("who sees nothing yet is told why, and led to Settings", async () => {
  const { user } = await openPane({ at: "#/review/fill", workbook: await withReviews(), roles: as("manager", ["A department that was renamed"]) });
  expect(await front().findByText("There are no goals and reviews of yours")).toBeVisible();
  await user.click(front().getByRole("button", { name: "Go to Settings" }));
  expect(location.hash).toBe("#/settings");
});

it("an employee whose goals came after the sheets were made is told what to do", async () => {
  const workbook = await withReviews();
  const [first] = (await workbook.readGoals()).nodes.filter(({ level }) => level === "kpi");
  workbook.edit(first!.goal, { owner: "Chen Jing" });
  const read = workbook.readFill.bind(workbook);
  workbook.readFill = async (period) => {
    const reading = await read(period);
    return { ...reading, sheets: reading.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.filter(({ goalId }) => goalId !== first!.id) })) };
  };
  await openPane({ at: "#/review/fill", workbook, roles: as("employee"), person: "Chen Jing" });
  expect(await front().findByRole("heading", { name: /have no KPI of yours$/ })).toBeVisible();
  expect(front().getByText(/ask your manager or HR to generate the reviews again/)).toBeVisible();
});

it("an employee fills in own KPIs alone, without the manager's points, and does not hand in the department's sheet", async () => {
  const workbook = await withReviews();
  const [first] = (await workbook.readGoals()).nodes.filter(({ level }) => level === "kpi");
  workbook.edit(first!.goal, { owner: "Chen Jing", nature: "soft" });
  await openPane({ at: "#/review/fill", workbook, roles: as("employee"), person: "chen  jing" });
  expect((await front().findAllByText(first!.goal))[0]).toBeVisible();
  const { sheets } = await workbook.readFill(thisQuarter);
  for (const other of sheets.flatMap(({ rows }) => rows).filter(({ kpi }) => kpi !== first!.goal)) expect(front().queryByText(other.kpi)).toBeNull();
  expect(front().getByRole("textbox", { name: `${first!.goal}: self assessment` })).toBeEnabled();
  expect(front().getByRole("textbox", { name: `${first!.goal}: manager's assessment` })).toBeDisabled();
  expect(front().queryByRole("button", { name: /^Submit/ })).toBeNull();
  expect(front().getByText("The department hands this sheet in.")).toBeVisible();
  expect(screen.queryByRole("region", { name: "Next step" })).toBeNull();
});

it("an employee looks at agreed goals and proposes KPIs, which take no weight from the others and can be taken back", async () => {
  const workbook = await withGoals();
  const before = (await workbook.readGoals()).nodes;
  const [own] = before.filter(({ level }) => level === "kpi");
  workbook.edit(own!.goal, { owner: "Chen Jing" });
  const { user } = await openPane({ at: "#/plan/tree", workbook, roles: as("employee"), person: "Chen Jing" });
  const row = async (name: string) => (await within(await front().findByRole("tree")).findByText(name)).closest<HTMLElement>("[role=treeitem]")!;
  const offered = async (name: string) => {
    fireEvent.contextMenu(await row(name));
    return (await screen.findAllByRole("menuitem")).map((item) => item.querySelector(".fui-MenuItem__content")?.textContent ?? "");
  };
  expect(await offered(own!.goal)).toEqual(["Show details", "Go to cell", "Propose a KPI"]);
  await user.click(screen.getByRole("menuitem", { name: /^Show details/ }));
  expect(await front().findByRole("textbox", { name: "Goal" })).toBeDisabled();
  fireEvent.keyDown(await row(own!.goal), { key: "Delete" });
  fireEvent.keyDown(await row(own!.goal), { key: "d", ctrlKey: true });
  expect(workbook.calls.filter((call) => call.startsWith("editGoals"))).toEqual([]);
  await offered(own!.goal);
  await user.click(screen.getByRole("menuitem", { name: "Propose a KPI" }));
  expect(await front().findByRole("textbox", { name: "Goal" })).toBeEnabled();
  const after = (await workbook.readGoals()).nodes;
  const [proposed, ...others] = after.filter(({ id }) => !before.some((node) => node.id === id));
  expect([others, proposed]).toEqual([[], expect.objectContaining({ level: "kpi", state: "proposed", owner: "Chen Jing", parent: own!.parent, weight: null })]);
  expect(after.filter(({ id }) => id !== proposed!.id).map(({ weight }) => weight)).toEqual(before.map(({ weight }) => weight));
  expect(front().queryByRole("combobox", { name: "Status" })).toBeNull();
  expect(await offered("Proposed KPI")).toEqual(["Edit", "Rename", "Go to cell", "Propose a KPI", "Remove"]);
});

it("an employee without goals proposes the first one from there, under a department or job", async () => {
  const workbook = await withReviews();
  const before = (await workbook.readGoals()).nodes;
  const { user } = await openPane({ at: "#/review/fill", workbook, roles: as("employee"), person: "Lin Na" });
  await user.click(await front().findByRole("button", { name: "Propose a KPI" }));
  expect(location.hash).toBe("#/plan/tree");
  await user.click(await front().findByRole("button", { name: "Propose a KPI" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Propose" }));
  expect([dialog.getByText("Enter a name for the KPI."), dialog.getByText("Choose a department or a job.")]).toHaveLength(2);
  fireEvent.change(dialog.getByRole("textbox", { name: "Name of the KPI" }), { target: { value: "Trade fair leads" } });
  await user.selectOptions(dialog.getByRole("combobox", { name: /^Under which/ }), "Marketing");
  await user.click(dialog.getByRole("button", { name: "Propose" }));
  expect(await within(await front().findByRole("tree")).findByText("Trade fair leads")).toBeVisible();
  const [proposed, ...others] = (await workbook.readGoals()).nodes.filter(({ id }) => !before.some((node) => node.id === id));
  expect([others, proposed]).toEqual([[], expect.objectContaining({ state: "proposed", owner: "Lin Na", weight: null, department: "Marketing" })]);
});

it("a viewer is led from any address to the summary without names, and finance to results that it does not write", async () => {
  const workbook = await withResults();
  await workbook.writeShareSafeOptions({ names: "pseudonyms", minimum: 3, headcounts: { Sales: 20, Marketing: 9 } });
  const { view } = await openPane({ at: "#/plan/tree", workbook, roles: as("viewer") });
  expect(await front().findByText(/^Average score/)).toBeVisible();
  expect(screensShown()).toEqual(["Review", "Insights", "Settings"]);
  expect(front().queryByRole("button", { name: "Write results" })).toBeNull();
  view.unmount();
  await workbook.writeShareSafeOptions({ names: "departments", minimum: 5, headcounts: { Sales: 1, Marketing: 1 } });
  const few = await openPane({ at: "#/review/consolidate", workbook, roles: as("viewer") });
  expect(await front().findByText("Fewer than 5 people have a score: nothing can be shown.")).toBeVisible();
  few.view.unmount();
  await openPane({ at: "#/review/consolidate", workbook, roles: as("finance") });
  expect(await front().findByRole("table")).toHaveTextContent("Sales");
  for (const name of ["Write results", "Make dashboard", "Share-safe summary"]) expect(front().queryByRole("button", { name })).toBeNull();
});

it("shows nothing before it knows the role, nor where the role cannot be read, until that is tried again", async () => {
  const known: { answer: (own: Awaited<ReturnType<RoleStore["read"]>>) => void; fail: (error: Error) => void }[] = [];
  const roles: RoleStore = { ...as("viewer"), read: () => new Promise((answer, fail) => known.push({ answer, fail })) };
  const { user } = await openPane({ at: "#/review/consolidate", workbook: await withResults(), roles });
  expect(screen.getByText("Reading the workbook")).toBeVisible();
  await act(async () => known[0]!.fail(new Error("busy")));
  expect(screen.queryByRole("navigation")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect([screen.queryByRole("navigation"), screen.queryByText(/Sales/)]).toEqual([null, null]);
  await act(async () => known[1]!.answer({ own: { role: "viewer", departments: [] }, start: null }));
  expect(screensShown()).toEqual(["Review", "Insights", "Settings"]);
});

it("whoever sees changed formulas but does not answer for whole sheets is told who restores them", async () => {
  const { workbook, department } = await withChangedFormula();
  const { view } = await openPane({ at: "#/review/consolidate", workbook, roles: as("finance") });
  expect((await front().findAllByText(/formula/i))[0]).toBeVisible();
  expect(front().queryByRole("button", { name: /Restore/ })).toBeNull();
  view.unmount();
  const [own] = (await workbook.readGoals()).nodes.filter((node) => node.level === "kpi" && node.department === department);
  workbook.edit(own!.goal, { owner: "Wang Fang" });
  const read = workbook.readReviews.bind(workbook);
  workbook.readReviews = async (period) => {
    const reading = await read(period);
    return { ...reading, findings: reading.findings.map((finding) => ({ ...finding, goalId: own!.id })) };
  };
  await openPane({ at: "#/review/fill", workbook, roles: as("employee") });
  expect(await front().findByText("Ask your manager or HR to restore the formulas; what was filled in stays.")).toBeVisible();
  expect(front().queryByRole("button", { name: /Restore/ })).toBeNull();
});

it("the role is chosen in Settings, kept for this workbook alone, and said to be no protection", async () => {
  const settings = documentSettings();
  const other = documentSettings();
  const { user, view, workbook } = await openPane({ at: "#/settings", workbook: await withReviews(), roles: roleStore(settings) });
  expect(await front().findByText(/^A role decides what the pane shows .* It is not security/)).toBeVisible();
  const choose = async (label: string, option: string): Promise<void> => {
    await user.click(front().getByRole("combobox", { name: label }));
    await user.click(await screen.findByRole("option", { name: option }));
  };
  await choose("Role of others when they first open it", "Viewer");
  await waitFor(async () => expect((await roleStore(settings).read()).start).toBe("viewer"));
  expect(screensShown()).toHaveLength(5);
  const records = () => front().getByRole("switch", { name: "Hide the sheets with results and records (2)" });
  await user.click(records());
  await waitFor(() => expect(records()).toBeChecked());
  expect(workbook.records.every(({ isHidden }) => isHidden)).toBe(true);
  await choose("Your role in this workbook", "Manager");
  expect(await front().findByText("Choose at least one department; until then there is nothing to see.")).toBeVisible();
  await user.click(front().getByRole("checkbox", { name: "Sales" }));
  expect(await screen.findByText(`${thisQuarter} · Sales`)).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect((await roleStore(settings).read()).own).toEqual({ role: "manager", departments: ["Sales"] });
  expect((await roleStore(other).read()).own).toBeNull();
  view.unmount();
  localStorage.setItem("kpitables.roles", "{\"x\": 5");
  expect((await roleStore(settings).read()).own).toBeNull();
});
