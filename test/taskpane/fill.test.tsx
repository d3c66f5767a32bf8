import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { standingAt } from "../../src/review/fill/submissions";
import { headings } from "../../src/text/sheets";
import { departmentState } from "../../taskpane/screens/review/departmentState";
import { firstFor } from "../../taskpane/screens/review/fill/firstFor";
import { front, openPane, settle } from "./pane";
import { thisQuarter, withChangedFormula, withReviews } from "./workbooks";
import type { MemoryWorkbook } from "./memoryWorkbook";

// The pane waits for edits to settle after every entry: its clock is moved on.
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

async function openForm(language: "zh-CN" | "en-US" = "en-US") {
  const workbook = await withReviews(language);
  const pane = await openPane({ workbook, language, at: "#/review/fill" });
  await screen.findByRole("region", { name: language === "zh-CN" ? "指标" : "KPIs" });
  return { ...pane, workbook };
}
const actual = (kpi: string): HTMLInputElement => front().getByRole("textbox", { name: `${kpi}: actual` });
const first = (workbook: MemoryWorkbook) => workbook.filling.read(thisQuarter, []).sheets[0]!.rows[0]!;
const writes = ({ calls }: MemoryWorkbook): readonly string[] => calls.filter((call) => call.startsWith("writeFill"));

describe("a review sheet that lacks a heading", () => {
  it.each(["en-US", "zh-CN"] as const)("is neither filled in nor submitted, and says which one in %s", async (language) => {
    const workbook = await withReviews(language);
    const [sheet] = workbook.filling.read(thisQuarter, []).sheets;
    workbook.readFill = async (period) => ({ period, suggestions: [], sheets: [{ ...sheet!, rows: [], filled: 0, kpis: 0, missing: [headings.actual] }] });
    await openPane({ workbook, language, at: "#/review/fill" });
    const said = language === "zh-CN" ? `${sheet!.department}的评审表找不到“实际值”列` : `The review sheet of ${sheet!.department} has no column Actual`;
    expect(await screen.findByText((content) => content.startsWith(said))).toBeInTheDocument();
    expect(front().queryByRole("button", { name: language === "zh-CN" ? "提交" : "Submit" })).not.toBeInTheDocument();
  });
});

describe("filling in from the pane", () => {
  it("writes what was typed when the field is left, and once only when Enter and leaving come together", async () => {
    const { user, workbook } = await openForm();
    const { kpi } = first(workbook);
    await user.type(actual(kpi), "1,200{Enter}");
    await user.tab();
    await settle();
    expect(writes(workbook)).toEqual(["writeFill:actual:1200"]);
    expect(first(workbook).entries.actual).toBe(1200);
    expect(actual(kpi).value).toBe("1200");
    expect(front().getByText(/1 of 5 filled in/)).toBeInTheDocument();
  });

  it("shows what is typed in the sheet, and lists what is missing with the way to its field", async () => {
    const { user, workbook } = await openForm();
    const rows = workbook.filling.read(thisQuarter, []).sheets[0]!.rows;
    act(() => workbook.fill(thisQuarter, ({ goalId }) => (goalId === rows[0]!.goalId ? 88 : null)));
    await settle();
    expect(actual(rows[0]!.kpi).value).toBe("88");
    expect(front().getByText(/4 missing:/)).toBeInTheDocument();
    expect(front().queryByRole("button", { name: `Fill in ${rows[0]!.kpi}` })).not.toBeInTheDocument();
    await user.click(front().getByRole("button", { name: `Fill in ${rows[2]!.kpi}` }));
    expect(actual(rows[2]!.kpi)).toHaveFocus();
  });

  it("keeps what is no number, says what to do, and writes nothing", async () => {
    const { user, workbook } = await openForm();
    const { kpi } = first(workbook);
    await user.type(actual(kpi), "2026-11-01{Enter}");
    expect(front().getByText("2026-11-01 is a date; a number belongs here")).toBeInTheDocument();
    expect(actual(kpi).value).toBe("2026-11-01");
    expect(writes(workbook)).toEqual([]);
    await user.clear(actual(kpi));
    await user.type(actual(kpi), "N/A{Enter}");
    await settle();
    expect(writes(workbook)).toEqual(["writeFill:actual:N/A"]);
  });

  it("doubts a value without refusing it", async () => {
    const { user, workbook } = await openForm();
    const { kpi } = first(workbook);
    await user.type(actual(kpi), "12000{Enter}");
    await settle();
    expect(first(workbook).entries.actual).toBe(12000);
    expect(front().getByText(/120 times the target \(100\)/)).toBeInTheDocument();
  });

  it("shows both values when the sheet was edited at the same time, and writes what is chosen", async () => {
    const { user, workbook } = await openForm();
    const { kpi, goalId } = first(workbook);
    await user.type(actual(kpi), "95");
    act(() => workbook.fill(thisQuarter, (row) => (row.goalId === goalId ? 80 : null)));
    await settle();
    expect(front().getByText("The sheet has just changed to 80.")).toBeInTheDocument();
    expect(actual(kpi).value).toBe("95");
    fireEvent.blur(actual(kpi));
    expect(await front().findByText("The sheet says 80 now; you typed 95.")).toBeInTheDocument();
    expect(first(workbook).entries.actual).toBe(80);
    await user.click(front().getByRole("button", { name: "Use 95" }));
    await settle();
    expect(first(workbook).entries.actual).toBe(95);
    expect(actual(kpi).value).toBe("95");
  });

  it("keeps what is typed while a value is being written, and writes it when the field is left", async () => {
    const { user, workbook } = await openForm();
    const { kpi } = first(workbook);
    const writeFill = workbook.writeFill.bind(workbook);
    let release = (): void => {};
    const write = jest.spyOn(workbook, "writeFill").mockImplementation(async (change) => {
      await new Promise<void>((resolve) => { release = resolve; });
      return writeFill(change);
    });
    await user.type(actual(kpi), "12{Enter}");
    await user.type(actual(kpi), "34");
    release();
    await settle();
    expect(actual(kpi).value).toBe("1234");
    await user.type(actual(kpi), "{Enter}5");
    await user.tab();
    release();
    await settle();
    release();
    await settle();
    expect(writes(workbook)).toEqual(["writeFill:actual:12", "writeFill:actual:1234", "writeFill:actual:12345"]);
    expect(actual(kpi).value).toBe("12345");
    write.mockRestore();
  });

  it("keeps the chosen sheet while another tab is looked at", async () => {
    const { user } = await openForm();
    await user.click(front().getByRole("combobox", { name: "Review sheet" }));
    await user.click(screen.getByRole("option", { name: /^Marketing/ }));
    await user.click(front().getByRole("tab", { name: /^Meeting/ }));
    await user.click(front().getByRole("tab", { name: /^Fill in/ }));
    expect(await front().findByRole("combobox", { name: "Review sheet" })).toHaveTextContent(/^Marketing/);
  });

  it("gives back what the sheet says on Escape", async () => {
    const { user, workbook } = await openForm();
    const { kpi } = first(workbook);
    await user.type(actual(kpi), "twelve{Enter}{Escape}");
    expect(actual(kpi).value).toBe("");
    expect(front().queryByText(/twelve is no number/)).not.toBeInTheDocument();
    expect(writes(workbook)).toEqual([]);
  });

  it("keeps what was typed when the sheet cannot be written", async () => {
    const { user, workbook } = await openForm();
    const { kpi } = first(workbook);
    workbook.failures.set("writeFill", new Error("no connection"));
    await user.type(actual(kpi), "95{Enter}");
    await settle();
    expect(actual(kpi).value).toBe("95");
    await user.type(actual(kpi), "{Enter}");
    await settle();
    expect(first(workbook).entries.actual).toBe(95);
  });
});

describe("formulas that were changed on the sheet", () => {
  it("stand above the form of their department with the button that puts them back", async () => {
    const { workbook, department } = await withChangedFormula();
    const { user } = await openPane({ workbook, at: "#/review/fill" });
    expect(await front().findByText("A formula or a locked value was changed")).toBeInTheDocument();
    await user.dblClick(front().getByRole("button", { name: "Restore formulas" }));
    expect(await front().findByText("Formulas restored; what was filled in stays")).toBeInTheDocument();
    expect(workbook.calls.filter((call) => call === `generateReviews:${thisQuarter}:${department}`)).toHaveLength(1);
  });
});

describe("evidence, comments and conversation", () => {
  it("are folded away below their KPI, and a message has its author and time", async () => {
    const { user, workbook } = await openForm();
    const { kpi } = first(workbook);
    await user.click(front().getByRole("button", { name: `${kpi}: Evidence and talk` }));
    await user.type(front().getByRole("textbox", { name: `${kpi}: evidence` }), "https://example.com/r{Enter}");
    await settle();
    expect(front().getByRole("link", { name: `https://example.com/r, evidence of ${kpi}` })).toHaveAttribute("href", "https://example.com/r");
    await user.type(front().getByRole("textbox", { name: `Message about ${kpi}` }), "Why so low?");
    await user.dblClick(front().getByRole("button", { name: "Send" }));
    await settle();
    expect(workbook.calls.filter((call) => call.startsWith("addMessage"))).toEqual(["addMessage:Wang Fang:Why so low?"]);
    const talk = within(front().getByRole("list", { name: `Conversation about ${kpi}` }));
    expect(talk.getByText("Why so low?")).toBeInTheDocument();
    expect(talk.getByText(/Wang Fang · 2026-11-22/)).toBeInTheDocument();
  });

  it("keep what is typed when they are folded away, and unfold where it did not get in", async () => {
    const { user, workbook } = await openForm();
    const { kpi, goalId } = first(workbook);
    const fold = () => front().getByRole("button", { name: new RegExp(`^${kpi}: (Evidence|Comment)`) });
    const evidence = () => front().getByRole("textbox", { name: `${kpi}: evidence` });
    await user.click(fold());
    await user.type(front().getByRole("textbox", { name: `Message about ${kpi}` }), "Half a");
    await user.type(evidence(), "report 7");
    await workbook.writeFill({ period: thisQuarter, table: "Sales", goalId, input: "evidence", before: null, after: "invoice 3" });
    // Leaving the field for the button writes it: what came in between shows at once.
    await user.click(fold());
    await settle();
    expect(front().getByText("The sheet says invoice 3 now; you typed report 7.")).toBeVisible();
    await user.click(fold());
    expect(fold()).toHaveAttribute("aria-expanded", "false");
    await user.click(front().getByRole("button", { name: "Submit" }));
    expect(evidence()).toHaveFocus();
    expect(evidence()).toHaveValue("report 7");
    expect(front().getByRole("textbox", { name: `Message about ${kpi}` })).toHaveValue("Half a");
    await user.click(front().getByRole("button", { name: "Use report 7" }));
    await settle();
    expect(first(workbook).entries.evidence).toBe("report 7");
  });
});

describe("submitting from the pane", () => {
  const submit = () => front().getByRole("button", { name: "Submit" });

  it("says above the KPIs why a review came back, to whoever opens it then", async () => {
    const workbook = await withReviews("en-US");
    const step = (event: "submitted" | "returned", by: string, note = "") => workbook.recordSubmission({ period: thisQuarter, table: "Sales", event, by, note });
    await step("submitted", "Li Wei");
    await step("returned", "Wang Fang", "Add the audit");
    await openPane({ workbook, at: "#/review/fill" });
    const kpis = await screen.findByRole("region", { name: "KPIs" });
    const note = front().getByText("Add the audit");
    expect(note.compareDocumentPosition(kpis) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it("asks for a second click where something is missing, then locks every field and says who and when", async () => {
    const { user, workbook } = await openForm();
    await user.click(submit());
    expect(workbook.calls).not.toContain("recordSubmission:submitted:Wang Fang");
    expect(front().getByText(/5 actuals are missing/)).toBeInTheDocument();
    await user.dblClick(front().getByRole("button", { name: "Submit with 5 missing" }));
    await settle();
    expect(workbook.calls.filter((call) => call.startsWith("recordSubmission"))).toEqual(["recordSubmission:submitted:Wang Fang"]);
    expect(front().getByText(/Submitted by Wang Fang, 2026-11-22 09:01/)).toBeInTheDocument();
    expect(actual(first(workbook).kpi)).toBeDisabled();
  });

  it("hands in after the last entry has got in, without asking for it, and not at all where it did not get in", async () => {
    const { user, workbook } = await openForm();
    const { kpi, goalId } = first(workbook);
    act(() => workbook.fill(thisQuarter, (row) => (row.goalId === goalId ? null : 100)));
    await settle();
    let arrives = () => {};
    const slow = new Promise<void>((resolve) => (arrives = resolve));
    const writeFill = workbook.writeFill.bind(workbook);
    workbook.writeFill = async (change) => slow.then(() => writeFill(change));
    const steps = () => workbook.calls.filter((call) => /^(?:writeFill|recordSubmission)/.test(call));

    workbook.failures.set("writeFill", new Error("no connection"));
    await user.type(actual(kpi), "95");
    await user.click(submit());
    arrives();
    await settle();
    expect(steps()).toEqual([]);
    expect(actual(kpi).value).toBe("95");

    await user.type(actual(kpi), "{Enter}");
    await user.click(submit());
    expect(front().queryByRole("button", { name: /^Submit with/ })).not.toBeInTheDocument();
    await settle();
    expect(steps()).toEqual(["writeFill:actual:95", "recordSubmission:submitted:Wang Fang"]);
  });

  it("hands in nothing while a field holds what did not get in, and goes to that field", async () => {
    const { user, workbook } = await openForm();
    const { kpi, goalId } = first(workbook);
    act(() => workbook.fill(thisQuarter, () => 100));
    await settle();
    await user.clear(actual(kpi));
    await user.type(actual(kpi), "12x");
    await user.click(submit());
    await settle();
    expect(actual(kpi)).toHaveFocus();
    expect(front().getByText(/12x is no number/)).toBeInTheDocument();

    await user.clear(actual(kpi));
    await user.type(actual(kpi), "55");
    act(() => workbook.fill(thisQuarter, (row) => (row.goalId === goalId ? 77 : 100)));
    await settle();
    for (const _ of ["as it is left", "with the conflict shown"]) {
      await user.click(submit());
      await settle();
      expect(actual(kpi)).toHaveFocus();
    }
    expect(workbook.calls.some((call) => call.startsWith("recordSubmission"))).toBe(false);

    await user.click(front().getByRole("button", { name: "Use 55" }));
    await user.click(submit());
    await settle();
    expect(workbook.calls).toContain("recordSubmission:submitted:Wang Fang");
    expect(first(workbook).entries.actual).toBe(55);
    expect(document.body).not.toHaveFocus();
  });

  it("says what is wrong with an entry only once the button that is pressed has got its click", async () => {
    const { user, workbook } = await openForm();
    const { kpi } = first(workbook);
    await user.type(actual(kpi), "12x");
    await user.pointer({ target: submit(), keys: "[MouseLeft>]" });
    expect(front().queryByText(/12x is no number/)).not.toBeInTheDocument();
    await user.pointer({ target: submit(), keys: "[/MouseLeft]" });
    await settle();
    expect(front().getByText(/12x is no number/)).toBeInTheDocument();
    expect(actual(kpi)).toHaveFocus();
  });

  it("returns with a note, which stands above the form until it is submitted again as the next revision", async () => {
    const { user, workbook } = await openForm();
    act(() => workbook.fill(thisQuarter, () => 100));
    await settle();
    await user.click(submit());
    await settle();
    await user.click(front().getByRole("button", { name: "Return" }));
    await user.click(front().getByRole("button", { name: "Return" }));
    expect(front().getByText("Say what has to be changed.")).toBeInTheDocument();
    await user.type(front().getByRole("textbox", { name: /What to change/ }), "Attach the report");
    await user.click(front().getByRole("button", { name: "Return" }));
    await settle();
    expect(front().getByText("Attach the report")).toBeInTheDocument();
    expect(actual(first(workbook).kpi)).toBeEnabled();
    await user.click(submit());
    await settle();
    expect(front().getByText(/\(no\. 2\)/)).toBeInTheDocument();
  });

  it("shows an appeal until it is answered", async () => {
    const { user, workbook } = await openForm();
    act(() => workbook.fill(thisQuarter, () => 100));
    await settle();
    await user.click(submit());
    await settle();
    await user.click(front().getByRole("button", { name: "Appeal" }));
    await user.type(front().getByRole("textbox", { name: /What you disagree with/ }), "Wrong customer");
    await user.click(front().getByRole("button", { name: "Appeal" }));
    await settle();
    expect(front().getByText(/Appeal by Wang Fang waits for an answer/)).toBeInTheDocument();
    // The form is closed: the same appeal is not sent twice, and the next one begins empty.
    expect(front().queryByRole("textbox", { name: /What you disagree with/ })).not.toBeInTheDocument();
    await user.click(front().getByRole("button", { name: "Appeal" }));
    expect(front().getByRole("textbox", { name: /What you disagree with/ })).toHaveValue("");
    await user.click(front().getByRole("button", { name: "Cancel" }));
    expect(front().getByRole("button", { name: "Appeal" })).toHaveFocus();
    expect(workbook.calls.filter((call) => call.startsWith("recordSubmission:appealed"))).toHaveLength(1);
    // Nobody answers an own appeal; the answer to somebody's settles theirs alone.
    expect(front().queryByRole("button", { name: /^Answer/ })).not.toBeInTheDocument();
    expect(front().getByText("Somebody else has to answer your own appeal.")).toBeInTheDocument();
    await act(async () => void (await workbook.recordSubmission({ period: thisQuarter, table: "Sales", event: "appealed", by: "Zhao Lei", note: "Wrong target" })));
    await settle();
    const answer = () => front().getByRole("button", { name: "Answer: appeal by Zhao Lei" });
    await user.click(answer());
    await user.type(front().getByRole("textbox", { name: /Your answer/ }), "Corrected");
    await user.click(answer());
    await settle();
    await waitFor(() => expect(front().queryByText(/Appeal by Zhao Lei waits/)).not.toBeInTheDocument());
    expect(front().getByText(/Appeal by Wang Fang waits/)).toBeInTheDocument();
    expect(document.body).not.toHaveFocus();
  });

  it("begins with one's own sheet, however the name is spelt, else with the first that is not complete", () => {
    const open = standingAt(new Map(), { period: thisQuarter, department: "Sales", owner: "" });
    const sheets = [["", 2], ["Li Wei", 3], ["Wang  Fang、Sato Ken", 5]].map(([person, filled]) => ({ person: String(person), filled: Number(filled), kpis: 5, standing: open }));
    expect(["wang fang ", "ＬＩ WEI", "Zhao Lei", "", "Sato Ken"].map((name) => firstFor(sheets, name)?.person)).toEqual(["Wang  Fang、Sato Ken", "Li Wei", "", "", "Wang  Fang、Sato Ken"]);
  });

  it("begins with a sheet that cannot be read only where it is one's own, or what is left to be done", () => {
    const standing = standingAt(new Map(), { period: thisQuarter, department: "Sales", owner: "" });
    const sheet = (person: string, filled: number, missing: readonly (typeof headings)["actual"][] = []) => ({ person, filled, kpis: missing.length > 0 ? 0 : 5, standing, missing });
    const unread = sheet("Li Wei", 0, [headings.actual]);
    expect(firstFor([unread, sheet("", 2)], "Zhao Lei")?.person).toBe("");
    expect(firstFor([sheet("", 5), unread], "Zhao Lei")?.person).toBe("Li Wei");
    expect(firstFor([sheet("", 2), unread], "Li Wei")?.person).toBe("Li Wei");
    expect(departmentState({ name: "Sales", sheet: "Sales", filled: 0, kpis: 0, unread: { sheet: "Sales", missing: [headings.actual] } }).message)
      .toEqual({ zh: "无法读取：缺“实际值”列", en: "Cannot be read: no column Actual" });
  });

  it("asks for a name first", async () => {
    const { user, workbook } = await openForm();
    expect(front().getByText("You are Wang Fang")).toBeInTheDocument();
    await user.click(front().getByRole("button", { name: "Change your name" }));
    await user.clear(front().getByRole("textbox", { name: /Your name/ }));
    act(() => workbook.fill(thisQuarter, () => 100));
    await settle();
    await user.click(submit());
    expect(front().getByText("Enter your name first.")).toBeInTheDocument();
    expect(workbook.calls.some((call) => call.startsWith("recordSubmission"))).toBe(false);
  });
});
