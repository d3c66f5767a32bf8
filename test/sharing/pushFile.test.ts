import fc from "fast-check";
import { freeze } from "../../src/sharing/envelope";
import { pushFileOf, readPushFile } from "../../src/sharing/pushFile";
import { results, someResult } from "./support";

const envelope = (department = "Sales", list = results(department, 3)) => freeze({ department, period: "2026Q4", revision: 2, results: list, by: "Li Na", at: "2026-11-21T08:00:00Z" });
const textOf = (...envelopes: ReturnType<typeof envelope>[]) => pushFileOf(envelopes)?.text ?? "";

describe("a push file", () => {
  it("gives back exactly what was pushed, whatever the texts in it", () => {
    fc.assert(fc.property(fc.array(someResult, { minLength: 1, maxLength: 5 }), fc.string({ unit: "binary" }), (list, department) => {
      const frozen = envelope(department, list);
      expect(readPushFile(`\uFEFF${textOf(frozen, envelope())}`, "x")).toEqual([frozen, envelope()]);
    }));
  });

  it("says in its name what it holds, in letters that every file system takes", () => {
    expect(pushFileOf([envelope("R&D / 研发:*?")])?.name).toMatch(/^2026Q4 R&D _ 研发___ r2 [A-Z2-7]{6}\.kpipush\.json$/);
    expect(pushFileOf([envelope("Sales"), envelope("HR")])?.name).toMatch(/^2026Q4 Sales\+1 r2 /);
    expect(pushFileOf([])).toBeNull();
  });

  it("is refused when anything that counts was edited in it", () => {
    const edits: [string, string][] = [['"value": 100', '"value": 999'], ['"revision": 2', '"revision": 9'], ["Sales-1", "Sales-9"], ['"2026Q4"', '"2027Q1"'], ['"status": "watch"', '"status": "ok"']];
    for (const [from, to] of edits) {
      const text = textOf(envelope());
      expect(text).toContain(from);
      expect(() => readPushFile(text.replace(from, to), "sales.json")).toThrow(expect.objectContaining({ code: "badFile", parameters: { file: "sales.json" } }));
    }
  });

  it("is told from any other file", () => {
    for (const text of ["", "{", "[]", "null", '{"format":"kpitables-push","version":1,"pushes":[]}', '{"format":"kpitables-push","version":2,"pushes":[{}]}', '{"format":"kpitables-push","version":1,"pushes":[{"pushId":1}]}', "PK\u0003\u0004"]) {
      expect(() => readPushFile(text, "x")).toThrow(expect.objectContaining({ code: "badFile" }));
    }
  });

  it("is refused, in words, when its rows are no rows or its numbers are none that a push has", () => {
    const frozen = envelope();
    const huge = freeze({ ...frozen, revision: 1_000_001, results: results("Sales", 3) });
    const broken = [{ ...frozen, content: [null] }, { ...frozen, content: ["text"] }, { ...frozen, content: [] }, { ...frozen, revision: 0 }, huge];
    for (const push of broken) {
      const text = JSON.stringify({ format: "kpitables-push", version: 1, pushes: [push] });
      expect(() => readPushFile(text, "x")).toThrow(expect.objectContaining({ code: "badFile" }));
    }
  });

  it("brings nothing along but pushes", () => {
    const withMore = textOf(envelope()).replace('"department"', '"token": "secret", "department"').replace('"goalId"', '"formula": "=1", "goalId"');
    expect(readPushFile(withMore, "x")).toEqual([envelope()]);
  });
});
