import fc from "fast-check";
import { freeze, rowsOf } from "../../src/sharing/envelope";
import type { LogRow } from "../../src/sharing/log";
import { entryFor, readLog } from "../../src/sharing/logReader";
import { result, results, someResult } from "./support";

const push = (department: string, revision: number, list = results(department, 3)) =>
  rowsOf(freeze({ department, period: "2026Q4", revision, results: list, by: "someone", at: `2026-11-2${revision}T00:00:00Z` }));

const currentOf = (rows: readonly LogRow[]) => entryFor(readLog(rows), "Sales", "2026Q4")?.current ?? null;

/** Logs as they come to be: pushes of few departments and revisions, some torn. */
const someLog = fc
  .array(
    fc.record({
      department: fc.constantFrom("Sales", "Finance"),
      revision: fc.integer({ min: 1, max: 4 }),
      list: fc.array(someResult, { minLength: 1, maxLength: 4 }),
      lost: fc.option(fc.nat({ max: 3 }), { freq: 3 }),
    }),
    { maxLength: 8 },
  )
  .map((pushes) => pushes.flatMap(({ department, revision, list, lost }) => push(department, revision, list).filter((_, index) => index !== lost)));

describe("the view of the log", () => {
  it("depends only on the set of rows: repeating and reordering them changes nothing", () => {
    fc.assert(fc.property(
      someLog.chain((rows) => fc.record({
        rows: fc.constant(rows),
        shuffled: fc.shuffledSubarray(rows, { minLength: rows.length }),
        repeated: fc.subarray(rows),
      })),
      ({ rows, shuffled, repeated }) => {
        expect(readLog([...shuffled, ...repeated])).toEqual(readLog(rows));
        expect(readLog([...repeated, ...rows])).toEqual(readLog(rows));
      },
    ));
  });

  it("is not changed by a push that arrives torn, whatever part of it is lost", () => {
    fc.assert(fc.property(someLog, fc.integer({ min: 1, max: 9 }), fc.nat({ max: 2 }), (rows, revision, lost) => {
      const torn = push("Sales", revision, results("Sales", 3, { comment: "torn" })).filter((_, index) => index !== lost);
      expect(currentOf([...rows, ...torn])).toEqual(currentOf(rows));
    }));
  });

  it("is completed by sending the same push again, however it was torn", () => {
    const rows = push("Sales", 1);
    for (let kept = 0; kept < 3; kept++) expect(currentOf([...rows.slice(0, kept), ...rows])?.content).toHaveLength(3);
  });

  it("never lets an older revision hide a newer one, however late it arrives", () => {
    const [first, second] = [push("Sales", 1), push("Sales", 2, results("Sales", 2))];
    for (const rows of [[...first, ...second], [...second, ...first]]) {
      expect(currentOf(rows)).toMatchObject({ revision: 2, at: "2026-11-22T00:00:00Z" });
    }
  });

  it("shows two pushes of one revision as a conflict, keeps both, and counts the same one for every reader", () => {
    const [ours, theirs] = [push("Sales", 1), push("Sales", 1, results("Sales", 3, { actual: 7 }))];
    const entries = [[...ours, ...theirs], [...theirs, ...ours]].map((rows) => entryFor(readLog(rows), "Sales", "2026Q4"));
    expect(entries[0]).toEqual(entries[1]);
    expect(entries[0]?.conflicts.map(({ pushId }) => pushId).sort()).toEqual([ours[0]?.pushId, theirs[0]?.pushId].sort());
    expect(entries[0]?.current?.pushId).toBe([ours[0]?.pushId ?? "", theirs[0]?.pushId ?? ""].sort().at(-1));
  });

  it("does not count a push whose rows somebody edited", () => {
    const older = push("Sales", 1);
    const newer = push("Sales", 2);
    for (const edit of [{ value: 999 }, { comment: "edited" }, { department: "Finance" }, { revision: 3 }, { of: 2 }, { seq: 9 }]) {
      const edited = newer.map((row, index) => (index === 1 ? { ...row, ...edit } : row));
      expect(currentOf([...older, ...edited])?.revision).toBe(1);
    }
  });

  it("counts a push again once it was sent again, although rows of it were edited by hand", () => {
    const rows = push("Sales", 1);
    const edited = rows.map((row, index) => (index === 1 ? { ...row, value: -5, comment: "edited" } : row));
    for (const log of [[...edited, ...rows], [...rows, ...edited]]) expect(currentOf(log)?.content.map(({ value }) => value)).toEqual(rows.map(({ value }) => value));
  });

  it("is not held up by rows that claim to be of an endless push, or one place many times over", () => {
    const rows = push("Sales", 1);
    const endless = rows.map((row) => ({ ...row, of: 2 ** 40 }));
    const many = Array.from({ length: 400 }, (_, index) => ({ ...(rows[index % 3] as LogRow), comment: `edited ${index}` }));
    expect(currentOf([...endless, ...rows])?.revision).toBe(1);
    expect(currentOf([...rows, ...many])).toBeNull();
  });

  it("knows the highest revision seen, of a whole push or not, so that the next one is higher", () => {
    const view = readLog([...push("Sales", 1), ...push("Sales", 5).slice(0, 1)]);
    expect(entryFor(view, "Sales", "2026Q4")).toMatchObject({ highestRevision: 5, current: { revision: 1 } });
  });

  it("is not led astray by a row with a huge revision: the next push still counts", () => {
    const [row] = push("Sales", 1);
    for (const revision of [1e12, 1_000_001, 1_000_000, 600_000]) {
      const typed = { ...(row as LogRow), revision };
      const next = 1 + (entryFor(readLog([...push("Sales", 1), typed]), "Sales", "2026Q4")?.highestRevision ?? 0);
      expect(next).toBe(2);
      expect(currentOf([...push("Sales", 1), typed, ...push("Sales", next, results("Sales", 2))])?.revision).toBe(2);
    }
  });

  it("leaves out blank rows and rows that are not of a push", () => {
    const [row] = push("Sales", 1, [result()]);
    const odd = [{ ...row, pushId: "" }, { ...row, revision: null }, { ...row, seq: 1.5 }] as LogRow[];
    expect(readLog(odd)).toEqual({ entries: [], complete: new Map() });
  });
});
