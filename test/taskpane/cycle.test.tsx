import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { nextPeriod, periodLabel } from "../../src/review";
import { stepPeriod } from "../../src/review/periodSteps";
import type { Language } from "../../src/text/language";
import { writeSettings, readSettings } from "../../taskpane/settings";
import type { MemoryWorkbook } from "./memoryWorkbook";
import { front, openPane } from "./pane";
import { thisQuarter, withGoals, withResults, withReviews } from "./workbooks";

type User = Awaited<ReturnType<typeof openPane>>["user"];

const calls = (workbook: MemoryWorkbook, name: string) => workbook.calls.filter((call) => call.startsWith(name));

async function open(workbook: MemoryWorkbook, language: Language = "en-US") {
  const { user } = await openPane({ at: "#/review/cycle", workbook, language });
  await front().findByRole("group", { name: language === "zh-CN" ? "部门" : "Departments" });
  return user;
}

async function unfold(user: User, name: string): Promise<void> {
  await user.click(front().getByRole("button", { name }));
}

/** Takes every department of a workbook with results to the last stage. */
async function atTheEnd(language: Language = "en-US"): Promise<MemoryWorkbook> {
  const workbook = await withResults(language);
  const departments = (await workbook.readSummary()).departments.map(({ name }) => name);
  for (let stage = 0; stage < 4; stage += 1) await workbook.stepCycle({ language, period: thisQuarter, departments, step: "next", reason: "", by: "Wang", due: "" });
  return workbook;
}

/** So many quarters before this one. */
function earlier(count: number): readonly string[] {
  return Array.from({ length: count }, (_none, at) => stepPeriod(thisQuarter, -at - 1) ?? "");
}

describe("the stages of a period", () => {
  it("go on for the ticked departments with one button, however often it is clicked, and say where everybody is", async () => {
    const workbook = await withReviews();
    const user = await open(workbook);
    expect(front().getByRole("listitem", { name: "process: 2 of 2 departments" })).toHaveAttribute("aria-current", "step");
    await user.click(front().getByRole("checkbox", { name: /^Marketing/ }));
    await user.dblClick(front().getByRole("button", { name: "Move Sales to assess" }));
    expect(await front().findByText("Done: Sales")).toBeVisible();
    expect(calls(workbook, "stepCycle")).toEqual(["stepCycle:next:Sales"]);
    expect(await front().findByRole("listitem", { name: "assess: 1 of 2 departments" })).toBeVisible();
    expect(front().getByRole("checkbox", { name: /^Sales/ })).toHaveAccessibleName(/assess/);
  });

  it("go back only with a reason", async () => {
    const workbook = await withReviews("zh-CN");
    const user = await open(workbook, "zh-CN");
    await user.click(front().getByRole("button", { name: "更多步骤" }));
    await user.click(front().getByRole("button", { name: "退回上一阶段（2 个部门）" }));
    await user.click(front().getByRole("button", { name: "退回上一阶段（2 个部门）" }));
    expect(front().getByText("请写明原因，它会记入变更记录。")).toBeVisible();
    expect(calls(workbook, "stepCycle")).toEqual([]);
    await user.type(front().getByRole("textbox", { name: /原因/ }), "目标未定");
    await user.click(front().getByRole("button", { name: "退回上一阶段（2 个部门）" }));
    expect(await front().findByText("已完成：销售部、市场部")).toBeVisible();
    expect(workbook.cycle.cycles.map(({ stage, note }) => [stage, note])).toEqual([["set", "目标未定"], ["set", "目标未定"]]);
  });

  it("say which department may not go on and why", async () => {
    const workbook = await withReviews();
    for (let stage = 0; stage < 3; stage += 1) {
      await workbook.stepCycle({ language: "en-US", period: thisQuarter, departments: ["Sales"], step: "next", reason: "", by: "Wang", due: "" });
    }
    const user = await open(workbook);
    // Marketing still runs; who is being assessed has to submit.
    expect(front().getByText("Not submitted yet (1): Sales")).toBeVisible();
    await user.click(front().getByRole("button", { name: "Move 2 departments one stage on" }));
    expect(await front().findByText("Done: Marketing")).toBeVisible();
    expect(front().getByText("Sales: no results yet. Write them under Consolidate before the stage result.")).toBeVisible();
  });

  it("ask for the name that is noted", async () => {
    const workbook = await withReviews();
    const user = await open(workbook);
    act(() => writeSettings({ ...readSettings(), person: "" }));
    await user.clear(front().getByRole("textbox", { name: /Your name/ }));
    await user.click(front().getByRole("button", { name: "Move 2 departments to assess" }));
    expect(front().getByText("Enter your name.")).toBeVisible();
    expect(calls(workbook, "stepCycle")).toEqual([]);
    await user.type(front().getByRole("textbox", { name: /Your name/ }), "Zhao");
    await user.click(front().getByRole("button", { name: "Move 2 departments to assess" }));
    await waitFor(() => expect(calls(workbook, "stepCycle")).toHaveLength(1));
  });

  it("end with closing, checking and the next period", async () => {
    const workbook = await atTheEnd();
    const user = await open(workbook);
    await user.click(front().getByRole("button", { name: "Close the period of 2 departments" }));
    expect(await front().findByText("2 of 2 departments closed")).toBeVisible();
    expect(front().getByText("This period is closed. It can be copied to the next one.")).toBeVisible();
    workbook.cycle.checks = [{ department: "Sales", fingerprint: "0123456789abcdef", isSame: true, findings: [] }];
    await user.click(front().getByRole("button", { name: "Check the closed period" }));
    expect(await front().findByText("Recomputed, identical to the last bit (1 checked)")).toBeVisible();
    const next = nextPeriod(thisQuarter) ?? "";
    await user.click(front().getByRole("button", { name: `Copy to ${periodLabel(next, "en-US")}` }));
    await user.click(await front().findByRole("button", { name: `Go to ${periodLabel(next, "en-US")}` }));
    expect(front().getByRole("combobox", { name: "Review period" })).toHaveTextContent(periodLabel(next, "en-US"));
    expect(await front().findByRole("listitem", { name: "set: 2 of 2 departments" })).toBeVisible();
  });
});

describe("many departments", () => {
  it("are searched and ticked together", async () => {
    const workbook = await withGoals();
    workbook.cycle.cycles = Array.from({ length: 60 }, (_, at) => ({
      period: thisQuarter, department: `Branch ${at + 1}`, stage: "process", state: "open", due: at < 3 ? "2020-01-01" : "", by: "", at: "", note: "",
    }));
    const user = await open(workbook);
    expect(front().getByText("62 of 62 chosen")).toBeVisible();
    await user.click(front().getByRole("checkbox", { name: "All" }));
    expect(front().getByText("0 of 62 chosen")).toBeVisible();
    await user.click(front().getByRole("combobox", { name: "Show" }));
    await user.click(screen.getByRole("option", { name: "Late" }));
    expect(front().getAllByRole("checkbox", { name: /^Branch/ })).toHaveLength(3);
    await user.click(front().getByRole("checkbox", { name: "All" }));
    expect(front().getByText("3 of 62 chosen")).toBeVisible();
    await user.type(front().getByRole("textbox", { name: "Filter departments" }), "BRANCH 2");
    expect(front().getByRole("checkbox", { name: /^Branch 2.*late/ })).toBeChecked();
  });
});

describe("periods", () => {
  it("of other kinds are chosen, a fiscal year by the month that Settings keep in the workbook", async () => {
    const workbook = await withReviews();
    await workbook.writeFiscalYearStart(4);
    const user = await open(workbook);
    expect(front().getByRole("combobox", { name: "Review period" })).toHaveTextContent(/^FY\d{4} Q\d \(/);
    await user.click(front().getByRole("combobox", { name: "Kind of period" }));
    await user.click(screen.getByRole("option", { name: "Month" }));
    await user.click(front().getByRole("combobox", { name: "Review period" }));
    expect(screen.getAllByRole("option")).toHaveLength(9);
    await user.keyboard("{Escape}");
    await user.click(front().getByRole("combobox", { name: "Kind of period" }));
    await user.click(screen.getByRole("option", { name: "Own dates" }));
    const [from, to] = [front().getByLabelText("From"), front().getByLabelText("To")];
    expect(from).not.toHaveValue("");
    expect(to).not.toHaveValue("");
  });

  it("begin where Settings say", async () => {
    const workbook = await withReviews("zh-CN");
    const { user } = await openPane({ at: "#/settings", workbook, language: "zh-CN" });
    await user.click(await front().findByRole("combobox", { name: "财年从几月开始" }));
    await user.click(screen.getByRole("option", { name: "4月" }));
    expect(await front().findByText("已保存。已有的周期不受影响。")).toBeVisible();
    expect(calls(workbook, "writeFiscalYearStart")).toEqual(["writeFiscalYearStart:4"]);
    await user.click(screen.getByRole("link", { name: "评审" }));
    expect(await front().findByRole("combobox", { name: "评审周期" })).toHaveTextContent(/财年第.季度（/);
  });
});

describe("new review sheets", () => {
  /** A workbook in which people of some departments have sheets of their own, and what it is asked to generate. */
  async function withOwnSheets(hasOwn: (department: string) => boolean) {
    const workbook = await withReviews();
    const read = workbook.readSummary.bind(workbook);
    workbook.readSummary = async () => {
      const summary = await read();
      return { ...summary, periods: summary.periods.map((each) => ({ ...each, departments: each.departments.map((department) => (hasOwn(department.name) ? { ...department, perPerson: true } : department)) })) };
    };
    const asked: unknown[] = [];
    const look = workbook.lookAtReviews.bind(workbook);
    workbook.lookAtReviews = async (request) => {
      asked.push(request.per);
      return look(request);
    };
    return { workbook, asked };
  }

  it("are of each department's kind where only some have people's own, until somebody chooses one for all", async () => {
    const { workbook, asked } = await withOwnSheets((department) => department === "Sales");
    const user = await open(workbook);
    const own = front().getByRole("checkbox", { name: "One sheet for each person" });
    expect(own).toBePartiallyChecked();
    for (const _ of ["as they were", "people's own", "the department's"]) {
      await user.click(front().getByRole("button", { name: /^Generate/ }));
      await user.click(await front().findByRole("button", { name: "Dismiss" }));
      await user.click(own);
    }
    expect(asked).toEqual([new Map([["Sales", "person"], ["Marketing", "department"]]), "person", "department"]);
  });

  it("are people's own where the newest period has them, until somebody chooses otherwise", async () => {
    const { workbook } = await withOwnSheets(() => true);
    const user = await open(workbook);
    const own = front().getByRole("checkbox", { name: "One sheet for each person" });
    expect(own).toBeChecked();
    expect(front().getByRole("button", { name: "Generate people's sheets in 2 departments" })).toBeVisible();
    await user.click(own);
    expect(own).not.toBeChecked();
    expect(front().getByRole("button", { name: "Generate 2 review sheets" })).toBeVisible();
  });
});

describe("a change during the period", () => {
  it("is asked for field by field, decided by somebody else, and the sheet brought up to date", async () => {
    const workbook = await withReviews();
    const user = await open(workbook);
    await unfold(user, "Changes during the period");
    await user.click(front().getByRole("button", { name: "Request a change" }));
    await user.click(front().getByRole("button", { name: "Send request" }));
    expect(front().getAllByText("Type a department or KPI").length).toBeGreaterThan(0);
    // What an input method writes comes without keys.
    fireEvent.change(front().getByRole("combobox", { name: /KPI/ }), { target: { value: "销" } });
    expect(await screen.findByRole("option", { name: "No KPI matches." })).toBeVisible();
    await user.clear(front().getByRole("combobox", { name: /KPI/ }));
    await user.type(front().getByRole("combobox", { name: /KPI/ }), "sales bookings");
    await user.click(screen.getByRole("option", { name: /Sales bookings/ }));
    await user.click(front().getByRole("button", { name: "Send request" }));
    expect(front().getByText("Enter the new value.")).toBeVisible();
    expect(front().getByText("Say why.")).toBeVisible();
    await user.type(front().getByRole("textbox", { name: /New value/ }), "150");
    await user.type(front().getByRole("textbox", { name: /Reason/ }), "new market");
    await user.click(front().getByRole("button", { name: "Send request" }));
    expect(await front().findByText("Noted; it waits for somebody else's approval")).toBeVisible();
    expect(workbook.cycle.changes).toMatchObject([{ what: "target", old: "100", new: "150", state: "proposed", by: "Wang Fang" }]);

    await user.click(await front().findByRole("button", { name: /^Approve: Sales bookings target: 100 → 150/ }));
    expect(await front().findByText("Whoever asked for a change cannot approve it.")).toBeVisible();
    await user.clear(front().getByRole("textbox", { name: /Your name/ }));
    await user.type(front().getByRole("textbox", { name: /Your name/ }), "Zhao Lei");
    await user.click(front().getByRole("button", { name: /^Approve: Sales bookings/ }));
    expect(await front().findByText("Approved and written into the goal tree")).toBeVisible();
    await waitFor(() => expect(front().queryByText(/it waits for somebody else's approval/)).not.toBeInTheDocument());
    expect(workbook.cycle.changes).toMatchObject([{ state: "approved", approved: "Zhao Lei" }]);
  });
});

describe("the check of KPIs at the end", () => {
  it("keeps, changes or retires each and is saved once", async () => {
    const workbook = await atTheEnd();
    const user = await open(workbook);
    await unfold(user, "Do the KPIs still fit?");
    await user.click(within(front().getByRole("radiogroup", { name: "Verdict on Sales bookings" })).getByRole("radio", { name: "change" }));
    await user.type(front().getByRole("textbox", { name: "New target of Sales bookings" }), "120");
    await user.click(within(front().getByRole("radiogroup", { name: "Verdict on New customers" })).getByRole("radio", { name: "retire" }));
    await user.dblClick(front().getByRole("button", { name: "Save verdicts (2)" }));
    expect(await front().findByText("Verdicts saved: 2")).toBeVisible();
    expect(workbook.cycle.fit.map(({ verdict, newTarget }) => [verdict, newTarget])).toEqual([["change", 120], ["retire", null]]);
    expect(calls(workbook, "writeFit")).toEqual(["writeFit:2"]);
  });

  it.each(["en-US", "zh-CN"] as const)("says what the results so far say of a target (%s)", async (language) => {
    const workbook = await atTheEnd(language);
    const [first] = workbook.results.filter(({ period }) => period === thisQuarter);
    workbook.results = [
      ...[...earlier(3)].map((period, at) => ({ ...first!, period, actual: 90 + at, score: 100 + at })),
      ...workbook.results.map((result) => (result === first ? { ...result, score: 120 } : result)),
    ];
    const user = await open(workbook, language);
    await unfold(user, language === "zh-CN" ? "指标复核" : "Do the KPIs still fit?");
    expect(await front().findByText(language === "zh-CN" ? "4 个周期里 4 个达标：目标可能太容易。" : "On target in 4 of 4 periods: the target may be too easy.")).toBeVisible();
    expect(front().getByText(language === "zh-CN" ? /1 个值得再看/ : /to be looked at again: 1/)).toBeVisible();
  });

  it("saves no change without a target that can be read, and keeps what was typed", async () => {
    const workbook = await atTheEnd();
    const user = await open(workbook);
    await unfold(user, "Do the KPIs still fit?");
    await user.click(within(front().getByRole("radiogroup", { name: "Verdict on Sales bookings" })).getByRole("radio", { name: "change" }));
    const save = () => user.click(front().getByRole("button", { name: "Save verdicts (1)" }));
    await save();
    expect(front().getByText("Enter the new value.")).toBeVisible();
    const target = front().getByRole("textbox", { name: "New target of Sales bookings" });
    await user.type(target, "95 points");
    await save();
    expect(front().getByText(/95 points is no number/)).toBeVisible();
    expect(target).toHaveValue("95 points");
    expect(calls(workbook, "writeFit")).toEqual([]);
    await user.clear(target);
    await user.type(target, "95");
    await save();
    expect(await front().findByText("Verdicts saved: 1")).toBeVisible();
    expect(workbook.cycle.fit).toMatchObject([{ verdict: "change", newTarget: 95 }]);
  });

  it("keeps the verdicts that are given while others are being saved", async () => {
    const workbook = await atTheEnd();
    const user = await open(workbook);
    await unfold(user, "Do the KPIs still fit?");
    const writeFit = workbook.cycle.writeFit.bind(workbook.cycle);
    let release = (): void => {};
    const write = jest.spyOn(workbook.cycle, "writeFit").mockImplementation(async (verdicts) => {
      await new Promise<void>((resolve) => { release = resolve; });
      return writeFit(verdicts);
    });
    const retire = (kpi: string) => user.click(within(front().getByRole("radiogroup", { name: `Verdict on ${kpi}` })).getByRole("radio", { name: "retire" }));
    await retire("Sales bookings");
    await user.click(front().getByRole("button", { name: "Save verdicts (1)" }));
    await retire("New customers");
    act(release);
    expect(await front().findByText("Verdicts saved: 1")).toBeVisible();
    write.mockRestore();
    await user.click(front().getByRole("button", { name: "Save verdicts (1)" }));
    await waitFor(() => expect(workbook.cycle.fit).toHaveLength(2));
  });
});

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  it("an unfolded cycle has nothing that axe objects to", async () => {
    const user = await open(await atTheEnd(language), language);
    for (const name of language === "zh-CN" ? ["更多步骤", "期中变更", "指标复核", "历史"] : ["More steps", "Changes during the period", "Do the KPIs still fit?", "History"]) await unfold(user, name);
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([]);
  });
});
