import { screen, waitFor, within } from "@testing-library/react";
import type { Language } from "../../src/text/language";
import { planTabsText, smartText } from "../../src/text/pane";
import { WorkbookError } from "../../src/workbook/types";
import { pieces } from "../../taskpane/screens/plan/smart/MarkedText";
import { MemoryWorkbook } from "./memoryWorkbook";
import { front, openPane, settle } from "./pane";
import { withGoals, withReviews } from "./workbooks";

const word = (language: Language): "zh" | "en" => (language === "zh-CN" ? "zh" : "en");
const vague = { "zh-CN": "提升服务质量", "en-US": "Improve service quality" } as const;
const good = { "zh-CN": "2030年6月30日前，将客户投诉量由48件降至24件", "en-US": "Cut complaints from 48 to 24 by 30 June 2030" } as const;

/** A workbook with a goal in words whose row knows all that a rewrite needs. */
async function withStated(language: Language): Promise<{ readonly workbook: MemoryWorkbook; readonly goals: readonly string[] }> {
  const workbook = await withGoals(language);
  const { nodes } = await workbook.readGoals();
  const [first, second, third] = nodes.filter(({ level }) => level === "kpi");
  const certain = language === "zh-CN" ? "提升客户满意度" : "Increase customer satisfaction";
  workbook.edit(first!.goal, { goal: good[language], owner: "李伟", source: "CRM", frequency: "monthly" });
  workbook.edit(second!.goal, { goal: certain, owner: "李伟", source: "CRM", frequency: "monthly", target: 90, due: "2030-12-31" });
  workbook.edit(third!.goal, { goal: vague[language], owner: "", source: "", frequency: null });
  return { workbook, goals: [good[language], certain, vague[language]] };
}

/** The goals of the list from the top. */
async function listed(): Promise<readonly HTMLElement[]> {
  const list = await front().findByRole("group", { name: /^(List of goals|目标列表)$/ });
  return within(list).getAllByRole("button", { name: /(Specific: |具体：)/ });
}

async function openGoal(user: Awaited<ReturnType<typeof openPane>>["user"], goal: string): Promise<void> {
  const header = (await listed()).find((each) => each.textContent?.startsWith(goal));
  await user.click(header!);
}

async function undo(user: Awaited<ReturnType<typeof openPane>>["user"], title: string, label: string): Promise<void> {
  const toast = await screen.findByText(title);
  await user.click(within(toast.parentElement!).getByRole("button", { name: label }));
}

describe("marking words", () => {
  it("cuts a text at spans that overlap and stand in any order, and loses nothing", () => {
    const cut = pieces("abcdefgh", [{ start: 4, end: 6 }, { start: 1, end: 3 }, { start: 2, end: 5 }, { start: 7, end: 99 }]);
    expect(cut.map(({ words, isMarked }) => (isMarked ? words.toUpperCase() : words)).join("")).toBe("aBCDEFgH");
    expect(pieces("abc", []).map(({ words }) => words)).toEqual(["abc"]);
  });
});

describe.each(["zh-CN", "en-US"] as const)("trying a goal in %s", (language) => {
  const text = (key: keyof typeof smartText) => smartText[key][word(language)];

  it("judges it while it is typed: in words, with what decided marked, and by keyboard from mark to mark", async () => {
    const { user } = await openPane({ language, at: "#/plan/smart" });
    const box = front().getByRole("textbox", { name: text("tryLabel") });
    await user.type(box, vague[language]);
    const panel = await front().findByText(new RegExp(`^${text("suggestion").split("{")[0]!}`));
    expect(panel).toBeVisible();
    const tabs = within(front().getByRole("tablist", { name: text("marks") })).getAllByRole("tab");
    expect(tabs.map((tab) => tab.textContent?.slice(0, 1))).toEqual(["S", "M", "A", "R", "T"]);
    expect(tabs[4]).toHaveAccessibleName(language === "zh-CN" ? "有时限：不符合" : "Time-bound: Not met");

    await user.clear(box);
    await user.type(box, good[language]);
    await waitFor(() => expect(within(front().getByRole("tablist", { name: text("marks") })).getAllByRole("tab")[4]).toHaveAccessibleName(language === "zh-CN" ? "有时限：符合" : "Time-bound: Met"));
    const time = within(front().getByRole("tablist", { name: text("marks") })).getAllByRole("tab")[4]!;
    time.focus();
    await user.keyboard("{Enter}");
    const marked = [...document.querySelectorAll("mark")].map(({ textContent }) => textContent);
    expect(marked.join(" ")).toContain(language === "zh-CN" ? "2030年6月30日" : "30 June 2030");
  });

  it("takes its result away with the last letter", async () => {
    const { user } = await openPane({ language, at: "#/plan/smart" });
    const box = front().getByRole("textbox", { name: text("tryLabel") });
    await user.type(box, vague[language]);
    await front().findByRole("tablist", { name: text("marks") });
    await user.clear(box);
    expect(front().queryByRole("tablist", { name: text("marks") })).toBeNull();
  });

  it("keeps what was typed through a look at the tree", async () => {
    const { user } = await openPane({ language, at: "#/plan/smart" });
    await user.type(front().getByRole("textbox", { name: text("tryLabel") }), vague[language]);
    await user.click(front().getByRole("tab", { name: new RegExp(`^${planTabsText.tree[word(language)]}`) }));
    await user.click(front().getByRole("tab", { name: new RegExp(`^${planTabsText.smart[word(language)]}`) }));
    expect(front().getByRole("textbox", { name: text("tryLabel") })).toHaveValue(vague[language]);
  });
});

describe("trying a goal", () => {
  it("takes the rewrite over with its gaps filled, and puts the goal into the selected cell with a way back", async () => {
    const { user, workbook } = await openPane({ at: "#/plan/smart" });
    const box = front().getByRole("textbox", { name: "Goal" });
    await user.type(box, "Improve customer retention");
    await user.type(await front().findByRole("textbox", { name: "By when?" }), "31 December 2030");
    await user.type(front().getByRole("textbox", { name: "What value shall be reached?" }), "85%");
    await user.click(front().getByRole("button", { name: "Use it" }));
    expect((box as HTMLTextAreaElement).value).toMatch(/customer retention.*85%.*31 December 2030/);
    await user.click(front().getByRole("button", { name: "Insert into the selected cell" }));
    expect(workbook.calls.at(-1)).toMatch(/^insertText:.*85%.*31 December 2030/);
    await undo(user, "Inserted into Sheet1!C3", "Undo");
    await waitFor(() => expect(workbook.calls.at(-1)).toBe("restoreCell:Sheet1!C3:what was there"));
  });
});

describe.each(["zh-CN", "en-US"] as const)("a goal whose gaps were left open in %s", (language) => {
  it("is asked for them again and keeps its words", async () => {
    const zh = language === "zh-CN";
    const { user } = await openPane({ language, at: "#/plan/smart" });
    const box = front().getByRole("textbox", { name: smartText.tryLabel[word(language)] });
    await user.click(box);
    await user.paste(zh ? "【完成时间】前，李伟将员工流失率降低至5%" : "Ann to reduce staff turnover to 5% by [date]");
    const use = await front().findByRole("button", { name: smartText.use[word(language)] });
    expect(use).toBeDisabled();
    await user.type(front().getByRole("textbox", { name: zh ? "何时完成？" : "By when?" }), zh ? "2030年6月30日" : "30 June 2030");
    await user.click(use);
    expect(box).toHaveValue(zh ? "2030年6月30日前，李伟将员工流失率降低至5%" : "Ann to reduce staff turnover to 5% by 30 June 2030");
  });
});

describe.each(["zh-CN", "en-US"] as const)("the goals of the tree in %s", (language) => {
  const text = (key: keyof typeof smartText) => smartText[key][word(language)];
  const undoWord = language === "zh-CN" ? "撤销" : "Undo";

  it("stand with their marks, those with gaps first, and can be narrowed to a department", async () => {
    const { workbook, goals } = await withStated(language);
    const { user } = await openPane({ language, at: "#/plan/smart", workbook });
    const all = await listed();
    const texts = all.map(({ textContent }) => textContent ?? "");
    const place = (goal: string) => texts.findIndex((each) => each.startsWith(goal));
    expect(place(goals[0]!)).toBeGreaterThan(place(goals[2]!));
    expect(all[place(goals[0]!)]).toHaveAccessibleName(expect.stringContaining(language === "zh-CN" ? "可衡量：符合" : "Measurable: Met") as unknown as string);

    await user.click(front().getByRole("combobox", { name: text("department") }));
    await user.click(screen.getByRole("option", { name: language === "zh-CN" ? "市场部" : "Marketing" }));
    expect((await listed()).length).toBeLessThan(all.length);
    expect((await listed()).some(({ textContent }) => textContent?.startsWith(goals[0]!))).toBe(false);
  });

  it("are rewritten where they stand, and back", async () => {
    const { workbook, goals } = await withStated(language);
    const { user } = await openPane({ language, at: "#/plan/smart", workbook });
    await openGoal(user, goals[1]!);
    expect(front().getByDisplayValue(language === "zh-CN" ? "2030年12月31日" : "31 December 2030")).toBeVisible();
    await user.click(front().getByRole("button", { name: text("apply") }));
    const rewritten = (await workbook.readGoals()).nodes.find(({ due }) => due === "2030-12-31")!.goal;
    expect(rewritten).toContain("90");
    expect(rewritten).not.toMatch(/[[【]/);
    await waitFor(async () => expect((await listed()).some(({ textContent }) => textContent?.startsWith(rewritten))).toBe(true));
    await undo(user, text("applied"), undoWord);
    await waitFor(async () => expect((await workbook.readGoals()).nodes.find(({ due }) => due === "2030-12-31")!.goal).toBe(goals[1]));
  });

  it("save their marks to the SMART column, of the words that stand in the sheet by then", async () => {
    const { workbook, goals } = await withStated(language);
    const { user } = await openPane({ language, at: "#/plan/smart", workbook });
    await listed();
    const reworded = good[language].replace("24", "20");
    workbook.edit(goals[2]!, { goal: reworded });
    await user.click(front().getByRole("button", { name: text("save") }));
    const { nodes } = await workbook.readGoals();
    const ids = [goals[0], reworded].map((words) => nodes.find(({ goal }) => goal === words)!.id);
    for (const id of ids) await waitFor(() => expect(workbook.smart.get(id)).toMatch(/^S ✓ M ✓ A [✓△✗?] R [✓△✗?] T ✓ [345]\/5$/));
    await undo(user, text("saved").replace("{count}", String(workbook.smart.size)), undoWord);
    await waitFor(() => expect(ids.map((id) => workbook.smart.get(id))).toEqual(["", ""]));
  });
});

describe("rewriting", () => {
  it("all that need no guess shows the list first, leaves out what is unticked, and is undone as one step", async () => {
    const { workbook, goals } = await withStated("en-US");
    const { nodes } = await workbook.readGoals();
    const other = nodes.filter(({ level }) => level === "kpi")[5]!;
    workbook.edit(other.goal, { goal: "Reduce the return rate", owner: "Li", source: "ERP", frequency: "weekly", target: 2, unit: "%", due: "end of 2030", direction: -1 });
    const { user } = await openPane({ at: "#/plan/smart", workbook });
    await user.click(await front().findByRole("button", { name: "Apply all that need no guess (2)" }));
    expect(front().getByRole("heading", { name: "These goals will be rewritten" })).toHaveFocus();
    expect(workbook.calls.filter((call) => call.startsWith("writeGoalTexts"))).toEqual([]);
    await user.click(front().getByRole("checkbox", { name: goals[1]! }));
    expect(front().getByRole("button", { name: "Apply 1" })).toBeEnabled();
    await user.click(front().getByRole("checkbox", { name: goals[1]! }));
    await user.click(front().getByRole("button", { name: "Apply 2" }));
    await waitFor(() => expect(workbook.calls).toContain("writeGoalTexts:2"));
    const said = async () => (await workbook.readGoals()).nodes.map(({ goal }) => goal);
    expect(await said()).not.toContain("Reduce the return rate");
    expect(document.activeElement).not.toBe(document.body);
    await undo(user, "2 goals rewritten", "Undo");
    await waitFor(async () => expect(await said()).toEqual(expect.arrayContaining(["Reduce the return rate", goals[1]])));
    expect(workbook.calls.filter((call) => call === "writeGoalTexts:2")).toHaveLength(2);
  });

  it("never covers what somebody has written meanwhile, and says so", async () => {
    const { workbook, goals } = await withStated("en-US");
    const { user } = await openPane({ at: "#/plan/smart", workbook });
    await openGoal(user, goals[1]!);
    const apply = front().getByRole("button", { name: "Apply" });
    workbook.edit(goals[1]!, { goal: "What Wang has just written" });
    await user.click(apply);
    expect(await screen.findByText(/^Not rewritten: 1/)).toBeVisible();
    expect((await workbook.readGoals()).nodes.map(({ goal }) => goal)).toContain("What Wang has just written");
  });

  it("says why the workbook refused", async () => {
    const { workbook, goals } = await withStated("en-US");
    workbook.failures.set("writeGoalTexts", new WorkbookError("sheetProtected"));
    const { user } = await openPane({ at: "#/plan/smart", workbook });
    await openGoal(user, goals[1]!);
    await user.click(front().getByRole("button", { name: "Apply" }));
    expect(await front().findByText("That could not be done")).toBeVisible();
  });

  it("keeps a goal in its place when it has become better, and leaves a good one its words", async () => {
    const { workbook, goals } = await withStated("en-US");
    const { user } = await openPane({ at: "#/plan/smart", workbook });
    const before = (await listed()).findIndex(({ textContent }) => textContent?.startsWith(goals[1]!));
    workbook.edit(goals[1]!, { goal: good["en-US"].replace("48", "50") });
    await settle();
    await waitFor(async () => expect((await listed())[before]?.textContent).toContain("from 50 to 24"));
    await user.click((await listed())[before]!);
    expect(front().queryByRole("textbox", { name: "Which target?" })).not.toBeInTheDocument();
    expect(front().queryByRole("button", { name: /^Apply$/ })).not.toBeInTheDocument();
  });

  it("says where the words and the row contradict each other", async () => {
    const { workbook } = await withStated("en-US");
    workbook.edit(good["en-US"], { target: 12, baseline: 48, direction: -1 });
    const { user } = await openPane({ at: "#/plan/smart", workbook });
    await openGoal(user, good["en-US"]);
    expect(front().getByText(/24.*12/)).toBeVisible();
  });

  it("offers targets from earlier results, which fill the gap", async () => {
    const workbook = await withReviews("en-US");
    const [kpi] = (await workbook.readGoals()).nodes.filter(({ level }) => level === "kpi");
    for (const [at, period] of ["2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4"].entries()) {
      await workbook.generateReviews({ language: "en-US", period, departments: ["Sales"] });
      workbook.fill(period, () => [70, 72, 73, 76, 78][at]!);
      await workbook.consolidate(period);
    }
    workbook.edit(kpi!.goal, { goal: "Improve customer retention", target: null, unit: "%", direction: 1 });
    const { user } = await openPane({ at: "#/plan/smart", workbook });
    await openGoal(user, "Improve customer retention");
    const proposals = within(front().getByRole("group", { name: "Targets to consider" })).getAllByRole("button");
    await user.click(proposals.at(-1)!);
    const value = proposals.at(-1)!.textContent?.split(": ")[1] ?? "";
    expect(value).toMatch(/^\d+(\.\d+)?%$/);
    expect(front().getByRole("textbox", { name: "What value shall be reached?" })).toHaveValue(value);
  });
});

describe("the selected cells", () => {
  it("are checked and rewritten in a workbook without a goal tree", async () => {
    const workbook = new MemoryWorkbook();
    workbook.goalCells.set("Sheet1!A2", "Improve customer retention");
    workbook.goalCells.set("Sheet1!A3", good["en-US"]);
    const { user } = await openPane({ at: "#/plan/smart", workbook });
    expect(front().getByText(/no goal tree yet/)).toBeVisible();
    await user.click(front().getByRole("button", { name: "Check the selected cells" }));
    expect(await listed()).toHaveLength(2);
    expect(front().queryByRole("button", { name: "Save to the SMART column" })).toBeNull();
    await openGoal(user, "Improve customer retention");
    await user.type(front().getByRole("textbox", { name: "What value shall be reached?" }), "85%");
    await user.click(front().getByRole("button", { name: "Apply" }));
    await waitFor(() => expect(workbook.goalCells.get("Sheet1!A2")).toMatch(/customer retention.*85%/));
    expect(await listed()).toHaveLength(2);
    await undo(user, "Goal rewritten", "Undo");
    await waitFor(() => expect(workbook.goalCells.get("Sheet1!A2")).toBe("Improve customer retention"));
  });

  it("that hold no text say so, and the way back to the tree is there", async () => {
    const { user } = await openPane({ at: "#/plan/smart", workbook: await withGoals() });
    await listed();
    await user.click(front().getByRole("button", { name: "Check the selected cells" }));
    expect(await front().findByText(/hold no text/)).toBeVisible();
    await user.click(front().getByRole("button", { name: "Back to the goal tree" }));
    expect((await listed()).length).toBeGreaterThan(2);
  });

  it("a thousand of them are all judged, thirty drawn at a time", async () => {
    const workbook = new MemoryWorkbook();
    for (let row = 1; row <= 1000; row += 1) workbook.goalCells.set(`Sheet1!A${row}`, row % 2 === 0 ? `${good["en-US"]} (${row})` : `Improve quality of line ${row}`);
    const { user } = await openPane({ at: "#/plan/smart", workbook });
    await user.click(front().getByRole("button", { name: "Check the selected cells" }));
    await waitFor(() => expect(front().getByText(/^Goals: 1000/)).toBeVisible(), { timeout: 30_000 });
    expect(await listed()).toHaveLength(30);
    await user.click(front().getByRole("button", { name: "Show more (970 left)" }));
    expect(await listed()).toHaveLength(60);
  });
});
