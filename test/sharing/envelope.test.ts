import fc from "fast-check";
import { freeze, rowsOf } from "../../src/sharing/envelope";
import { logTable } from "../../src/sharing/log";
import { layoutOf } from "../../src/sharing/tableLayout";
import { result, results, someResult } from "./support";

const parts = { department: "Sales", period: "2026Q4", revision: 1, by: "Li Na", at: "2026-11-21T08:00:00Z" };

describe("a frozen push", () => {
  it("has the same PushId whenever the content is the same: order, time and person do not matter", () => {
    fc.assert(fc.property(fc.array(someResult, { minLength: 1, maxLength: 6 }), fc.string(), (list, by) => {
      const { pushId, hash } = freeze({ ...parts, results: list });
      const again = freeze({ ...parts, results: [...list].reverse(), by, at: "2027-01-01T00:00:00Z" });
      expect([again.pushId, again.hash]).toEqual([pushId, hash]);
      expect(pushId).toMatch(/^[A-Z2-7]{20}$/);
    }));
  });

  it("is another push when anything that counts differs", () => {
    const base = freeze({ ...parts, results: results("Sales", 2) });
    const others = [
      freeze({ ...parts, results: results("Sales", 3) }),
      freeze({ ...parts, results: results("Sales", 2, { comment: "late" }) }),
      freeze({ ...parts, results: results("Sales", 2, { actual: null }) }),
      freeze({ ...parts, department: "Finance", results: results("Sales", 2) }),
      freeze({ ...parts, period: "2026Q3", results: results("Sales", 2) }),
    ];
    expect(new Set([base, ...others].map(({ pushId }) => pushId)).size).toBe(6);
    expect(new Set([base, ...others].map(({ hash }) => hash)).size).toBe(6);
    const next = freeze({ ...parts, revision: 2, results: results("Sales", 2) });
    expect(next.pushId).not.toBe(base.pushId);
    expect(next.hash).toBe(base.hash);
  });

  it("keeps missing apart from 0, and numbers to Excel's 15 digits", () => {
    const [missing, zero] = [null, 0].map((actual) => freeze({ ...parts, results: [result({ actual })] }).pushId);
    expect(missing).not.toBe(zero);
    const [third] = rowsOf(freeze({ ...parts, results: [result({ actual: 1 / 3, target: -0, score: NaN })] }));
    expect([third?.value, third?.target, third?.score]).toEqual([0.333333333333333, 0, null]);
    expect(freeze({ ...parts, results: [result({ actual: 0.333333333333333 })] }).pushId).toBe(freeze({ ...parts, results: [result({ actual: 1 / 3 })] }).pushId);
  });

  it("numbers its rows 1…Of", () => {
    const rows = rowsOf(freeze({ ...parts, results: results("Sales", 3) }));
    expect(rows.map(({ seq, of }) => [seq, of])).toEqual([[1, 3], [2, 3], [3, 3]]);
  });
});

describe("the log's columns", () => {
  const headings = ["Note", "Comment", "At", "By", "hash", "Unit", "Status", "Weight", "Score", "Target", "Value", "Owner", "Kpi", "GoalId", "Of", "Seq", "Revision", "Period", "Department", "PushId"];

  it("may stand in any order, with others between them, which are left alone", () => {
    const layout = layoutOf(logTable, headings);
    const rows = rowsOf(freeze({ ...parts, results: [result({ comment: "=1" })] }));
    const cells = rows.map((row) => layout.write(row));
    expect(cells[0]?.slice(0, 2)).toEqual([null, "'=1"]);
    const arrived = cells.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace(/^'/, "") : cell)));
    expect(arrived.map((row) => layout.read(row))).toEqual(rows);
  });

  it("are missed by name", () => {
    expect(() => layoutOf(logTable, headings.filter((heading) => heading !== "Owner"))).toThrow(
      expect.objectContaining({ code: "badTable", parameters: { table: "tblKpiLog", missing: "Owner" } }),
    );
  });
});
