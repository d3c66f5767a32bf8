import fc from "fast-check";
import type { SubmissionRecord } from "../../src/review/fill/submissions";
import type { ThreadMessage } from "../../src/review/fill/threads";
import { meetingPlan } from "../../src/review/meeting/meetingPlan";
import { openLines, printedThreads } from "../../src/review/talk/printedTalk";
import { shortText } from "../../src/review/talk/shortText";
import { actionFrom, afterStep, readSuggestions, suggestionKey, suggestionRefusal, withOutcomes, type Suggestion, type SuggestionStep } from "../../src/review/talk/suggestions";
import { noTalk, talkOf, type Said } from "../../src/review/talk/talk";
import { pageColumns } from "../../src/review/meeting/pageParts";
import { tablePlan } from "../../src/sheets/tablePlan";
import { textWidth } from "../../src/sheets/textWidth";
import type { SuggestionState } from "../../src/sheets/suggestionStates";
import type { Language } from "../../src/text/language";
import { suggestionMessages } from "../../src/text/suggestions";

const period = "2026Q4";
const sales = { department: "Sales", person: "" };
const li = { department: "Sales", person: "Li Wei" };

const suggestion = (change: Partial<Suggestion> = {}): Suggestion => ({
  id: "S-1", period, department: "Sales", person: "", kpi: "Orders", goalId: "G1", suggestion: "Call earlier", author: "Li Wei", at: "2026-11-01 09:00:00 +08:00",
  state: "open", answer: "", answeredBy: "", answeredAt: "", doneBy: "", doneAt: "", actionId: "", ...change,
});
const record = (change: Partial<SubmissionRecord> = {}): SubmissionRecord => ({
  period, department: "Sales", owner: "", state: "appealed", by: "Li Wei", at: "2026-11-02 09:00:00 +08:00", revision: 1, note: "The target was another", ...change,
});
const message = (change: Partial<ThreadMessage> = {}): ThreadMessage => ({
  period, department: "Sales", goalId: "G1", kpi: "Orders", author: "Wang Fang", at: "2026-11-03 09:00:00 +08:00", message: "Why?", ...change,
});
const kpi = (change: Partial<{ goalId: string; kpi: string; comment: string; owner: string }> = {}) => ({ goalId: "G1", kpi: "Orders", comment: "", owner: "Li Wei", ...change });
const said = (change: Partial<Said>): Said => ({ messages: [], suggestions: [], records: [], ...change });

const steps: readonly SuggestionStep[] = ["accept", "decline", "act", "finish", "reopen"];

describe("a suggestion", () => {
  it("is never answered twice, and whatever was done with it can be opened again", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 8 }), (tried) => {
      let now = suggestion();
      for (const step of tried) {
        const words = { step, by: "Wang Fang", note: "because" };
        const refused = suggestionRefusal(now, words);
        if ((step === "accept" || step === "decline") && now.state !== "open") expect(refused).not.toBeNull();
        if (refused === null) now = afterStep(now, words, "2026-11-05 10:00:00 +08:00");
        if (now.state !== "open") expect(suggestionRefusal(now, { step: "reopen", note: "" })).toBeNull();
      }
      expect(now).toMatchObject({ suggestion: "Call earlier", author: "Li Wei", at: suggestion().at });
    }));
  });

  it("is declined with a word why, and accepted without", () => {
    expect(suggestionRefusal(suggestion(), { step: "decline", note: "  " })).toBe(suggestionMessages.reasonNeeded);
    expect(suggestionRefusal(suggestion(), { step: "accept", note: "" })).toBeNull();
    expect(afterStep(suggestion(), { step: "decline", by: "Wang Fang", note: " No budget " }, "then")).toMatchObject({ state: "declined", answer: "No budget", answeredBy: "Wang Fang", answeredAt: "then" });
  });

  it("becomes an action once, of the meeting of its period, with who does it until when", () => {
    const action = { id: "A-1", owner: "Zhao", due: "2026-12-31" };
    const accepted = afterStep(suggestion(), { step: "accept", by: "Wang Fang", note: "", action }, "then");
    expect(accepted.actionId).toBe("A-1");
    expect(suggestionRefusal(accepted, { step: "act", note: "" })).toBe(suggestionMessages.hasAction);
    expect(actionFrom(suggestion(), action, "en-US")).toMatchObject({ period, department: "Sales", kpi: "Orders", action: "Call earlier", owner: "Zhao", due: "2026-12-31", state: "open", fact: "Suggested by Li Wei" });
  });

  it("is done when the promise that it became was kept", () => {
    const accepted = suggestion({ state: "accepted", actionId: "A-1" });
    const action = actionFrom(accepted, { id: "A-1", owner: "Zhao", due: "" }, "en-US");
    expect(withOutcomes([accepted], [action])).toEqual([accepted]);
    expect(withOutcomes([accepted], [{ ...action, state: "done" }])).toEqual([{ ...accepted, state: "done", doneBy: "Zhao" }]);
  });

  it.each<Language>(["zh-CN", "en-US"])("reads from its sheet as it was written in %s; one typed there has a key and is open", (language) => {
    const states: readonly SuggestionState[] = ["open", "accepted", "declined", "done"];
    const rows = states.map((state, index) => suggestion({ id: `S-${index}`, state }));
    const plan = tablePlan({ table: "suggestions", language, row: 3, rows: [...rows, { period, department: "Sales", suggestion: "Typed" }, { period, suggestion: " " }] });
    const reading = { table: "tblSuggestions", sheet: "s", row: 3, column: 0, header: plan.columns.map(({ heading }) => heading), rows: plan.rows.map((row) => row.map((cell) => cell ?? "")) };
    const read = readSuggestions(reading);
    expect(read.slice(0, 4)).toEqual(rows);
    expect(read.slice(4).map((each) => [each.suggestion, each.state])).toEqual([["Typed", "open"]]);
    expect(new Set(read.map(suggestionKey)).size).toBe(5);
  });
});

describe("what a meeting has to talk about", () => {
  it("is what nobody has answered: appeals first, then suggestions, oldest first", () => {
    const talk = talkOf(said({
      records: [record(), record({ by: "Zhao", at: "2026-11-01 08:00:00 +08:00" }), record({ state: "answered", by: "Wang Fang", appellant: "Zhao", at: "2026-11-04 08:00:00 +08:00", note: "Agreed" })],
      suggestions: [suggestion({ at: "2026-11-09 09:00:00 +08:00" }), suggestion({ id: "S-2" }), suggestion({ id: "S-3", state: "declined" })],
    }), period, sales, [kpi()]);
    expect(talk.appeals.map(({ by }) => by)).toEqual(["Li Wei"]);
    expect(talk.suggestions.map(({ id }) => id)).toEqual(["S-2", "S-1"]);
  });

  it("has each KPI's comment, messages and suggestions with their answers by time, and the sheet's appeals with theirs", () => {
    const talk = talkOf(said({
      records: [record(), record({ state: "answered", by: "Wang Fang", appellant: "Li Wei", at: "2026-11-04 08:00:00 +08:00", note: "It was not" }), record({ state: "submitted", note: "" }), record({ state: "returned", by: "Wang Fang", note: "Add evidence", at: "2026-11-01 00:00:00 +08:00" })],
      messages: [message({ at: "2026-11-08 09:00:00 +08:00" }), message({ period: "2026Q3" }), message({ goalId: "GX" }), message({ department: "R&D" })],
      suggestions: [suggestion({ state: "declined", answer: "No budget", answeredBy: "Wang Fang", answeredAt: "2026-11-05 09:00:00 +08:00" }), suggestion({ id: "S-2", goalId: "", kpi: "", suggestion: "Fewer KPIs" })],
    }), period, sales, [kpi({ comment: "Late delivery" })]);
    expect(talk.threads.map(({ kpi: name, entries }) => [name, entries.map(({ kind, text }) => `${kind}: ${text}`)])).toEqual([
      ["", ["return: Add evidence", "suggestion: Fewer KPIs", "appeal: The target was another", "appealAnswer: It was not"]],
      ["Orders", ["comment: Late delivery", "suggestion: Call earlier", "answer: No budget", "message: Why?"]],
    ]);
  });

  it("keeps what others said about a department's sheet off a person's page, and people's own sheets off the department's", () => {
    const all = said({
      records: [record({ by: "Zhao" }), record(), record({ owner: "Li Wei", by: "LI  WEI", at: "2026-11-05 09:00:00 +08:00" }), record({ owner: "Zhao", by: "Zhao" })],
      suggestions: [suggestion({ goalId: "", kpi: "", author: "Zhao" }), suggestion({ id: "S-2", goalId: "", kpi: "", person: "Li Wei", author: "Zhao" }), suggestion({ id: "S-3", goalId: "G2" })],
    });
    const mine = talkOf(all, period, li, [kpi()]);
    expect(mine.appeals.map(({ owner, by }) => [owner, by])).toEqual([["", "Li Wei"], ["Li Wei", "LI  WEI"]]);
    expect(mine.suggestions.map(({ id }) => id)).toEqual(["S-2"]);
    const theirs = talkOf(all, period, sales, [kpi(), kpi({ goalId: "G2", kpi: "Other" })]);
    expect(theirs.appeals.map(({ owner, by }) => [owner, by])).toEqual([["", "Zhao"], ["", "Li Wei"]]);
    expect(theirs.suggestions.map(({ id }) => id)).toEqual(["S-1", "S-3"]);
  });
});

describe.each<Language>(["zh-CN", "en-US"])("what is printed of it in %s", (language) => {
  const words = fc.oneof(fc.string({ minLength: 1, maxLength: 600 }), fc.constantFrom("=1+1", "+cmd", "很长的话".repeat(200), "one\ntwo\nthree"));

  it("stays within its room on the page however much was said, counts what it leaves out, and holds no formula", () => {
    fc.assert(fc.property(fc.array(words, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (texts, kpis) => {
      const results = Array.from({ length: kpis }, (_, index) => kpi({ goalId: `G${index}`, kpi: `K${index}` }));
      const talk = talkOf(said({
        messages: texts.map((each, index) => message({ goalId: `G${index % kpis}`, message: each })),
        suggestions: texts.map((each, index) => suggestion({ id: `S-${index}`, goalId: `G${index % kpis}`, suggestion: each })),
        records: texts.map((note, index) => record({ by: `P${index}`, note })),
      }), period, sales, results);
      const { sheet } = meetingPlan({
        period, subject: sales, topics: [], promises: [], question: null, suggestion: null, agreed: "", talk, name: "page", language,
        standing: { total: 90, grade: "B", change: null, rank: null },
      });
      const without = meetingPlan({
        period, subject: sales, topics: [], promises: [], question: null, suggestion: null, agreed: "", talk: noTalk, name: "page", language,
        standing: { total: 90, grade: "B", change: null, rank: null },
      }).sheet;
      const room = (cells: typeof sheet.cells) => [...new Map(cells.map(({ row, height = 0 }) => [row, height] as const)).values()].reduce((sum, each) => sum + each, 0);
      // At the width of the page its columns leave about a thousand points of height on A4.
      expect(room(sheet.cells) - room(without.cells)).toBeLessThan(650);
      expect(sheet.print).toMatchObject({ onePage: true, columns: pageColumns });
      expect(sheet.cells.every(({ content }) => typeof content !== "object" || content === null)).toBe(true);
      const shown = [...openLines(talk, language), ...printedThreads(talk.threads, language).flatMap(({ lines }) => lines)];
      expect(shown.every((line) => textWidth(line) <= 230)).toBe(true);
    }), { numRuns: 20 });
  });

  it("is the last of what was said, and how much more stands where", () => {
    const many = Array.from({ length: 5 }, (_, index) => message({ message: `No ${index}`, at: `2026-11-0${index + 1} 09:00:00 +08:00` }));
    const [row] = printedThreads(talkOf(said({ messages: many }), period, sales, [kpi()]).threads, language);
    expect(row?.kpi).toBe("Orders");
    expect(row?.lines).toHaveLength(4);
    expect(row?.lines[0]).toBe(language === "zh-CN" ? "另有 2 条，见“沟通记录”" : "and 2 more in Conversations");
    expect(row?.lines.slice(1).map((line) => /No \d/.exec(line)?.[0])).toEqual(["No 2", "No 3", "No 4"]);
    const open = openLines({ appeals: [record()], suggestions: Array.from({ length: 5 }, () => suggestion()) }, language);
    expect(open).toHaveLength(5);
    expect(open[0]).toContain(language === "zh-CN" ? "申诉" : "appeal");
    expect(open[4]).toBe(language === "zh-CN" ? "另有 2 条，见“改进建议”" : "and 2 more in Suggestions");
  });
});

it("a text is cut by its width, never in the middle of a character", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, width) => {
    const short = shortText(text, width);
    expect(textWidth(short)).toBeLessThanOrEqual(width);
    if (!short.endsWith("…")) expect(short).toBe(text.replace(/\s+/gu, " ").trim());
  }));
});
