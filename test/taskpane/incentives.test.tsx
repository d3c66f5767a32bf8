import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { Payout } from "../../src/review/incentives/checkList";
import type { Posting } from "../../src/review/incentives/postings";
import { incentiveMessages } from "../../src/text/incentives";
import { say, type Language, type Message, type MessageParameters } from "../../src/text/language";
import { reviewText } from "../../src/text/pane";
import { incentivesText as text } from "../../src/text/pane/incentives";
import { front, openPane } from "./pane";
import { withResults, withReviews } from "./workbooks";

const payout = (person: string, amount: number | null, department = "Sales"): Payout => ({ id: `P-${person}`, person, department, rule: "Standard", reason: "", amount });
const posting = (person: string, amount: number, total = amount, isCorrection = false): Posting => ({ id: `P-${person}`, person, department: "Sales", rule: "Standard", amount, total, isCorrection, reason: "" });
const payouts = [payout("Ann", 1500), payout("Bob", 250.5), payout("Cem", 300, "HR")];
const first = payouts.map(({ person, amount }) => posting(person, amount ?? 0));

async function openBonus(language: Language = "en-US", { person = "Eva" }: { readonly person?: string } = {}) {
  const workbook = await withResults(language);
  workbook.incentives.next = { payouts, postings: first };
  const pane = await openPane({ at: "#/review/incentives", workbook, language, person });
  const t = (message: Message, parameters?: MessageParameters): string => say(message, language, parameters);
  const button = (message: Message, parameters?: MessageParameters) => front().findByRole("button", { name: t(message, parameters) });
  const press = async (message: Message, parameters?: MessageParameters) => pane.user.click(await button(message, parameters));
  return { ...pane, workbook, t, button, press };
}

/** What axe finds, without the rules that need a laid-out page. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return found.map(({ id }) => id);
}

describe.each(["en-US", "zh-CN"] as const)("bonuses in the pane (%s)", (language) => {
  test("rules, list, approval: each step offers the next one, and amounts are shown by department before anything is approved", async () => {
    const { workbook, t, press, button } = await openBonus(language);
    await press(text.makeRules);
    await press(text.make);
    await front().findByText(t(text.made));
    const rows = within(await front().findByRole("table", { name: t(text.amount) })).getAllByRole("row").map((row) => row.textContent);
    expect(rows.slice(1)).toEqual(["Sales21,750.50", "HR1300.00", `${t(text.inAll)}32,050.50`]);
    expect(await violations()).toEqual([]);
    await press(text.approve, { amount: "2,050.50", count: 3 });
    await front().findByText(t(text.standing, { amount: "2,050.50" }));
    expect(workbook.incentives.approvals).toMatchObject([{ postings: first, by: "Eva", reason: "" }]);
    expect(await button(text.update)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  test("a correction shows each difference, and asks for its reason first", async () => {
    const { user, workbook, t, press } = await openBonus(language);
    workbook.incentives.next = { payouts, approved: 2000, postings: [posting("Bob", 50.5, 250.5, true)] };
    await press(text.makeRules);
    await press(text.make);
    await press(text.approveChangeOne, { amount: "50.50", count: 1 });
    expect(front().getByText(t(text.reasonNeeded))).toBeInTheDocument();
    expect(workbook.incentives.approvals).toEqual([]);
    const field = front().getByRole("textbox", { name: t(text.reason) });
    expect(field).toHaveFocus();
    await user.type(field, "Recount");
    await press(text.approveChangeOne, { amount: "50.50", count: 1 });
    await waitFor(() => expect(workbook.incentives.approvals).toMatchObject([{ reason: "Recount" }]));
  });

  test("errors stand in the way of an approval, and lead to their cells", async () => {
    const { workbook, t, press } = await openBonus(language);
    workbook.incentives.next = {
      payouts: [payout("Ann", null)], postings: [],
      findings: [{ id: "incentive:base", severity: "error", text: incentiveMessages.noBase, detail: incentiveMessages.noBaseDetail, parameters: { count: 1, names: "Ann" }, address: "List!E8" }],
    };
    await press(text.makeRules);
    await press(text.make);
    await front().findByText(t(incentiveMessages.noBase, { count: 1, names: "Ann" }));
    expect(front().getByText(t(text.settleFirst))).toBeInTheDocument();
    expect(front().queryByRole("button", { name: new RegExp(t(text.approveOne, { amount: ".*" })) })).toBeNull();
    expect(await violations()).toEqual([]);
  });
});

test("who approves says the name first; what has changed meanwhile is not approved", async () => {
  const { user, workbook, t, press } = await openBonus("en-US", { person: "" });
  await press(text.makeRules);
  await press(text.make);
  await press(text.approve, { amount: "2,050.50", count: 3 });
  expect(front().getByText(t(text.approverNeeded))).toBeInTheDocument();
  await user.type(front().getByRole("textbox", { name: t(text.approver) }), "Eva");
  workbook.incentives.isOutdated = true;
  await press(text.approve, { amount: "2,050.50", count: 3 });
  expect(await front().findByText(t(text.outdated))).toBeInTheDocument();
});

test("a second click approves nothing twice", async () => {
  const { user, workbook, button, press } = await openBonus();
  await press(text.makeRules);
  await press(text.make);
  await user.dblClick(await button(text.approve, { amount: "2,050.50", count: 3 }));
  await waitFor(() => expect(workbook.incentives.approvals).toHaveLength(1));
});

test("a statement is made for whoever is chosen", async () => {
  const { user, workbook, t, press } = await openBonus();
  await press(text.makeRules);
  await press(text.make);
  await user.click(await front().findByRole("combobox", { name: t(text.statementOf) }));
  await user.click(await screen.findByRole("option", { name: "Cem · HR" }));
  await press(text.makeStatement);
  await front().findByText(t(text.statementMade));
  expect(workbook.incentives.statements).toEqual(["Cem"]);
  await press(text.makeStatements, { count: 3 });
  await front().findByText(t(text.statementsMade, { count: 3 }));
  expect(workbook.incentives.statements).toEqual(["Cem", "Ann", "Bob", "Cem"]);
});

test("a workbook that holds results alone, without goals and review sheets, has bonuses", async () => {
  const workbook = await withResults("en-US");
  const summary = workbook.readSummary.bind(workbook);
  workbook.readSummary = async () => ({ ...await summary(), departments: [], periods: [] });
  await openPane({ at: "#/review/incentives", workbook, language: "en-US" });
  expect(await front().findByRole("button", { name: text.makeRules.en })).toBeInTheDocument();
});

test("without goals the cycle of such a workbook says what comes first", async () => {
  const workbook = await withResults("en-US");
  const summary = workbook.readSummary.bind(workbook);
  workbook.readSummary = async () => ({ ...await summary(), departments: [], periods: [] });
  await openPane({ at: "#/review/cycle", workbook, language: "en-US" });
  expect(await front().findByText(reviewText.noGoalsTitle.en)).toBeInTheDocument();
});

test("without results it says what comes first", async () => {
  await openPane({ at: "#/review/incentives", workbook: await withReviews("en-US"), language: "en-US" });
  expect(await front().findByText(text.nothingTitle.en)).toBeInTheDocument();
});

test.each(["manager", "employee", "viewer"] as const)("a %s sees no bonuses", async (role) => {
  await openPane({ at: "#/review/incentives", workbook: await withReviews("en-US"), language: "en-US", roles: { read: async () => ({ own: { role, departments: [] }, start: null }), write: async () => undefined, writeStart: async () => undefined } });
  expect(screen.queryByRole("tab", { name: text.tab.en })).toBeNull();
  expect(screen.queryByText(text.sentence.en)).toBeNull();
});
