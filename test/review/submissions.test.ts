import fc from "fast-check";
import {
  openAppealsOf, readSubmissions, refusalOf, standingAt, submissionKey, submissionsOf, type SubmissionRecord, type SubmissionRules,
} from "../../src/review/fill/submissions";
import { readThreads } from "../../src/review/fill/threads";
import { recordPlan } from "../../src/sheets/recordPlan";
import { fillMessages } from "../../src/text/fill";
import { readingOf } from "./planReading";

const event = (state: SubmissionRecord["state"], at: string, more: Partial<SubmissionRecord> = {}): SubmissionRecord =>
  ({ period: "2026Q4", department: "Sales", owner: "", state, by: "Li Wei", at, revision: 1, note: "", ...more });
const place = { period: "2026Q4", department: "Sales", owner: "" };
const standing = (records: readonly SubmissionRecord[], rules: SubmissionRules = {}) => standingAt(submissionsOf(records, rules), place);

const first = event("submitted", "2026-12-30 18:00:00 +08:00");
const back = event("returned", "2026-12-31 09:00:00 +08:00", { by: "Wang Fang", note: "no evidence" });
const second = event("submitted", "2027-01-02 10:00:00 +08:00", { revision: 2 });

describe("where a review stands", () => {
  it("is open at first, then what the last submission or return says", () => {
    expect(standing([])).toMatchObject({ state: "open", revision: 0, openAppeals: [] });
    expect(standing([first])).toMatchObject({ state: "submitted", by: "Li Wei", revision: 1 });
    expect(standing([first, back])).toMatchObject({ state: "returned", by: "Wang Fang", note: "no evidence", revision: 1 });
    expect(standing([first, back, second])).toMatchObject({ state: "submitted", revision: 2 });
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(fc.property(fc.shuffledSubarray([first, back, second], { minLength: 3, maxLength: 3 }), (records) => {
      expect(standing(records)).toEqual(standing([first, back, second]));
    }));
  });

  it("orders times by the moment, whatever zone they were written in", () => {
    const early = event("returned", "2026-12-30 12:00:00 +01:00");
    expect(standing([early, first]).state).toBe("returned");
  });

  it("is late when the first submission came after the due day of whoever wrote it; coming back does not make it late", () => {
    const due = { due: () => "2026-12-30" };
    expect(standing([first, back, second], due).isLate).toBe(false);
    expect(standing([second], due).isLate).toBe(true);
    expect(standing([second], { due: () => "" }).isLate).toBe(false);
  });

  it("is late by the day that counted when it was handed in, whatever day the next stage has", () => {
    fc.assert(fc.property(fc.constantFrom("", "2026-12-01", "2027-12-31"), (now) => {
      expect(standing([{ ...second, due: "2026-12-30" }], { due: () => now }).isLate).toBe(true);
      expect(standing([{ ...first, due: "2026-12-30" }], { due: () => now }).isLate).toBe(false);
    }));
  });

  it("knows a substitute by the owners, and nobody where no owner is known", () => {
    expect(standing([first], { owners: () => ["li wei ", "Zhao Lei"] }).isSubstitute).toBe(false);
    expect(standing([first], { owners: () => ["Zhao Lei"] }).isSubstitute).toBe(true);
    expect(standing([first], { owners: () => [""] }).isSubstitute).toBe(false);
    const own = submissionsOf([{ ...first, owner: "Zhao Lei" }]);
    expect(standingAt(own, { ...place, owner: "zhao lei" }).isSubstitute).toBe(true);
  });

  it("is no substitute's work when any of the people who own a sheet or its KPIs together hands it in", () => {
    const shared = "Zhao Lei, Sun Li";
    const isSubstitute = (by: string) => standingAt(submissionsOf([{ ...first, owner: shared, by }]), { ...place, owner: shared }).isSubstitute;
    expect(["zhao lei", "Sun Li", "Li Wei"].map(isSubstitute)).toEqual([false, false, true]);
    expect(standing([first], { owners: () => ["赵磊、Li Wei", ""] }).isSubstitute).toBe(false);
  });

  it("keeps people and departments apart", () => {
    const all = submissionsOf([first, { ...first, department: "R&D", state: "appealed" }, { ...first, owner: "Zhao Lei" }]);
    expect(all.size).toBe(3);
    expect(new Set([...all.keys()].map(String)).has(submissionKey(place))).toBe(true);
    expect(openAppealsOf(all, "2026Q4").map(({ department }) => department)).toEqual(["R&D"]);
    expect(openAppealsOf(all, "2026Q3")).toEqual([]);
  });
});

describe("an appeal", () => {
  const appeal = event("appealed", "2027-01-03 10:00:00 +08:00", { note: "wrong customer" });
  const answer = event("answered", "2027-01-04 10:00:00 +08:00");

  it("is open until it is answered, and a new one is open again", () => {
    expect(standing([first, appeal]).openAppeals).toEqual([appeal]);
    expect(standing([first, appeal, answer]).openAppeals).toEqual([]);
    const again = { ...appeal, at: "2027-01-05 10:00:00 +08:00" };
    expect(standing([first, appeal, answer, again]).openAppeals).toEqual([again]);
  });

  it("is settled by an answer to whom it comes from, and by nobody's else", () => {
    const other = event("appealed", "2027-01-03 11:00:00 +08:00", { by: "Zhao Lei" });
    const toLi = { ...answer, by: "Wang Fang", appellant: "li  wei" };
    expect(standing([first, appeal, other, toLi]).openAppeals).toEqual([other]);
    // Older workbooks do not say whose appeal an answer settles.
    expect(standing([first, appeal, other, answer]).openAppeals).toEqual([]);
  });

  it("of nobody's name is settled by an answer that names nobody, which settles nothing else", () => {
    const nameless = event("appealed", "2027-01-03 12:00:00 +08:00", { by: " " });
    expect(refusalOf("answered", standing([first, appeal, nameless]), { by: "Wang Fang", appellant: "" })).toBeNull();
    expect(standing([first, appeal, nameless, answer]).openAppeals).toEqual([appeal]);
    expect(standing([first, nameless, { ...answer, appellant: "Li Wei" }]).openAppeals).toEqual([nameless]);
    // The next such answer is an older workbook's again.
    expect(standing([first, appeal, nameless, answer, { ...answer, at: "2027-01-05 10:00:00 +08:00" }]).openAppeals).toEqual([]);
  });

  it("needs a submission, and an answer needs an appeal of the person it answers, and somebody else to give it", () => {
    const li = { by: "Li Wei" };
    expect(refusalOf("appealed", standing([]), li)).not.toBeNull();
    expect(refusalOf("appealed", standing([first]), li)).toBeNull();
    const answers = [
      [[first], "Wang Fang", "Li Wei"], [[first, appeal], "Wang Fang", "Zhao Lei"], [[first, appeal], "Wang Fang", ""],
      [[first, appeal], "LI WEI", "Li Wei"], [[first, appeal], "Wang Fang", "li wei"],
    ] as const;
    expect(answers.map(([records, by, appellant]) => refusalOf("answered", standing(records), { by, appellant }))).toEqual([
      fillMessages.noAppeal, fillMessages.noAppeal, fillMessages.noAppeal, fillMessages.ownAppeal, null,
    ]);
  });
});

describe("steps that cannot be taken", () => {
  it("are submitting twice and returning what is not there", () => {
    const refusal = (step: "submitted" | "returned", records: readonly SubmissionRecord[]) => refusalOf(step, standing(records), { by: "Li Wei" });
    expect([refusal("submitted", [first]), refusal("returned", []), refusal("returned", [first, back])].every((each) => each !== null)).toBe(true);
    expect([refusal("submitted", []), refusal("submitted", [first, back]), refusal("returned", [first])]).toEqual([null, null, null]);
  });
});

describe.each(["zh-CN", "en-US"] as const)("the records as sheets in %s", (language) => {
  it("read back as they were written", () => {
    const records = [first, back, event("appealed", "2027-01-03 10:00:00 +08:00", { owner: "Zhao Lei", note: "=1+1" }), event("answered", "2027-01-04 10:00:00 +08:00", { appellant: "Li Wei" })];
    const plan = recordPlan({ table: "submissions", rows: records, name: "S", language, title: fillMessages.submissionsTitle, note: fillMessages.submissionsNote });
    expect(readSubmissions(readingOf(plan))).toEqual({ records, missing: [] });
    const messages = [{ period: "2026Q4", department: "Sales", goalId: "X-1", kpi: "Bookings", author: "Li Wei", at: first.at, message: "why?" }];
    const threads = recordPlan({ table: "threads", rows: messages, name: "T", language, title: fillMessages.threadsTitle, note: fillMessages.threadsNote });
    expect(readThreads(readingOf(threads))).toEqual(messages);
  });
});
