import { act, screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { freeze } from "../../src/sharing/envelope";
import { SharingError } from "../../src/sharing/sharingError";
import { say as sayIn, type Language, type Message } from "../../src/text/language";
import { frameText, planText, shareText, smartText } from "../../src/text/pane";
import { MemorySink } from "./memorySink";
import type { MemoryWorkbook } from "./memoryWorkbook";
import { front, openPane } from "./pane";
import { withGoals, withResults, withReviews } from "./workbooks";

const empty = async (): Promise<MemoryWorkbook | undefined> => undefined;
const languages: readonly Language[] = ["zh-CN", "en-US"];

/** Every screen in each state that looks different. */
const states: readonly (readonly [string, string, (language: Language) => Promise<MemoryWorkbook | undefined>])[] = [
  ["Plan, empty", "#/plan/tree", empty],
  ["Plan, form", "#/plan/new", empty],
  ["Plan, a sheet of one's own", "#/plan/own", empty],
  ["Plan, tree", "#/plan/tree", withGoals],
  ["Plan, SMART without goals", "#/plan/smart", empty],
  ["Plan, OKR", "#/plan/okr", withGoals],
  ["Review, no goals", "#/review/cycle", empty],
  ["Review, cycle", "#/review/cycle", withReviews],
  ["Review, fill in", "#/review/fill", withReviews],
  ["Review, consolidate", "#/review/consolidate", withReviews],
  ["Review, consolidated", "#/review/consolidate", withResults],
  ["Review, meeting", "#/review/meeting", withReviews],
  ["Review, meeting with results", "#/review/meeting", withResults],
  ["Share, no results", "#/share", empty],
  ["Share, preview", "#/share", withResults],
  ["Share, nothing shared", "#/share/shared", withResults],
  ["Insights, no results", "#/insights", empty],
  ["Insights, with results", "#/insights", withResults],
  ["Settings", "#/settings", empty],
];

/** What axe finds, without the rules that need a laid-out page (contrast is checked in a browser). */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

describe.each(languages)("in %s", (language) => {
  it.each(states)("%s has nothing that axe objects to", async (_, at, workbookOf) => {
    const workbook = await workbookOf(language);
    await openPane({ language, at, ...(workbook !== undefined && { workbook }) });
    expect(await violations()).toEqual([]);
  });

  it("the form with KPIs, library and a wrong number has nothing that axe objects to", async () => {
    const word = language === "zh-CN" ? "zh" : "en";
    const { user } = await openPane({ language, at: "#/plan/new" });
    await user.type(front().getByLabelText(planText.department[word]), `${word === "zh" ? "销售部" : "Sales"}{Enter}`);
    await user.click(front().getByText(planText.addKpi[word]));
    await user.type(front().getAllByLabelText(word === "zh" ? /的目标值$/ : /^Target of/)[0]!, "x{Enter}");
    expect(front().getByText(frameText.notANumber[word])).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it("a goal opened in SMART, with its rewrite, and a goal being tried have nothing that axe objects to", async () => {
    const { user } = await openPane({ language, at: "#/plan/smart", workbook: await withGoals(language) });
    await user.type(front().getByRole("textbox", { name: smartText.tryLabel[language === "zh-CN" ? "zh" : "en"] }), "提升客户满意度");
    const [goal] = await front().findAllByRole("button", { expanded: false, name: language === "zh-CN" ? /具体：/ : /Specific:/ });
    await user.click(goal!);
    await waitFor(() => expect(front().getAllByRole("tabpanel")).toHaveLength(3));
    expect(await violations()).toEqual([]);
  });

  it("a preview with its rows, receipts and history, and the choice of a target have nothing that axe objects to", async () => {
    const say = (message: Message, parameters = {}) => sayIn(message, language, parameters);
    const { user } = await openPane({ language, at: "#/share", workbook: await withResults(language) });
    const department = language === "zh-CN" ? "销售部" : "Sales";
    await user.click(await front().findByRole("button", { name: say(shareText.rowsOf, { department }) }));
    await user.click(front().getByRole("button", { name: say(shareText.push, { count: 10 }) }));
    await front().findByText(say(shareText.pushedTitle));
    await user.click(front().getByRole("button", { name: say(shareText.changeTarget) }));
    await user.click(front().getByRole("radio", { name: new RegExp(`^${say(shareText.microsoft365)}`) }));
    expect(await violations()).toEqual([]);
  });

  it("a conflict side by side has nothing that axe objects to", async () => {
    const workbook = await withResults(language);
    const sink = new MemorySink();
    const own = (await workbook.readResults()).slice(0, 5);
    const [first, ...others] = own;
    const place = { department: first?.department ?? "", period: first?.period ?? "", revision: 1, at: "2026-11-03T06:05:00.000Z" };
    await new MemorySink(sink.tables).importPushes(["Li Wei", "Zhao Min"].map((by, index) =>
      freeze({ ...place, by, results: first === undefined ? [] : [{ ...first, actual: index }, ...others] })));
    await openPane({ language, at: "#/share/shared", workbook, sink });
    expect(await front().findAllByRole("columnheader")).toHaveLength(2);
    expect(await violations()).toEqual([]);
  });

  it("an error has nothing that axe objects to", async () => {
    const workbook = await withResults(language);
    const connect = async () => { throw new SharingError("unreachable", {}, { cause: new Error("x") }); };
    await openPane({ language, at: "#/share", workbook, connect });
    expect(await front().findAllByRole("button")).not.toHaveLength(0);
    expect(await violations()).toEqual([]);
  });
});

describe("the keyboard alone", () => {
  it("reaches header, next step, screen and navigation in this order", async () => {
    const { user } = await openPane();
    const order: string[] = [];
    act(() => document.body.focus());
    for (let step = 0; step < 7; step += 1) {
      await user.tab();
      order.push(document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
    }
    expect(order).toEqual(["Language and help", "Build the goal tree", "Tree", "Start from a template", "Use my existing sheet", "Look at an example", "Plan"]);
  });

  it("goes on where the work is: to Cancel while it runs, to the result when it is done", async () => {
    const pane = await openPane({ at: "#/plan/new" });
    await pane.user.type(front().getByRole("textbox", { name: "Department" }), "Sales{Enter}");
    let release = (): void => undefined;
    pane.workbook.gate = new Promise((resolve) => { release = resolve; });
    act(() => front().getByRole("button", { name: "Create" }).focus());
    await pane.user.keyboard("{Enter}");
    expect(await front().findByRole("button", { name: "Cancel" })).toHaveFocus();
    await act(async () => release());
    const created = await front().findByText("Goal tree created");
    expect(document.activeElement).toContainElement(created);
    expect(screen.getAllByRole("main")).toHaveLength(1);
  });
});
