import { checkGoals } from "../../src/goals/checks";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { withLines } from "../../src/goals/editing/assignmentDraft";
import { noAssignments } from "../../src/goals/editing/noAssignments";
import { planAssignments } from "../../src/goals/editing/planAssignments";
import { jobsOf } from "../../src/goals/editing/treeJobs";
import { isRefusal } from "../../src/goals/editing/types";
import { departmentFile } from "../../src/review/files";
import { headingOf } from "../../src/sheets/schema";
import type { Language } from "../../src/text/language";
import { column, department, fill, openPrepared, readTables, type Session, type Table } from "./fixture";

/** The days of Li Wei, who is there all year, and of Wang Fang, who joins on 16 August. */
const joins = "2026-08-16";

/** A department whose job two people have, the second one from the middle of a quarter on; each has half of it. */
async function assign({ workbook, language, departments: [sales] }: Session): Promise<void> {
  await workbook.createGoals({ language, strategy: "2026", departments: [department(sales, "sales", "business", language)] });
  const { nodes: seen } = await workbook.readGoals();
  const line = { job: null, until: "", share: null };
  const draft = withLines(noAssignments, [{ ...line, name: "Li Wei", start: "" }, { ...line, name: "Wang Fang", start: joins }], jobsOf(seen)[0]!.id);
  const { edit } = planAssignments(seen, draft);
  const edited = edit === null ? null : applyEdit(seen, edit);
  if (edited === null || isRefusal(edited)) throw new Error("nothing to assign");
  await workbook.editGoals({ seen, wanted: edited.nodes, origin: edited.origin, copyOf: edited.copyOf, parts: edited.parts });
}

describe.each(["zh-CN", "en-US"] as const)("somebody who joins a job in the middle of a year (%s)", (language: Language) => {
  let session: Session;
  beforeEach(async () => {
    session = await openPrepared(assign, language, "1.13");
  });
  afterEach(() => session.excel.dispose());

  const heading = (key: Parameters<typeof headingOf<"review">>[1]): string => headingOf("review", key, language);
  const generate = (period: string, perPerson = false) => session.workbook.generateReviews({ language, period, departments: [session.departments[0]], ...(perPerson && { per: "person" as const }) });
  const sheetsOf = async (period: string): Promise<readonly Table[]> => (await readTables(session)).filter(({ sheet }) => sheet.startsWith(`${period} `));
  const sum = (tables: readonly Table[], key: "weight" | "counted", owner?: string): number => tables.reduce((all, table) => {
    const owners = column(table, heading("owner"));
    return all + column(table, heading(key)).reduce<number>((own, weight, at) => (owner === undefined || owners[at] === owner ? own + Number(weight) : own), 0);
  }, 0);
  const onWeights = async (period: string): Promise<readonly string[]> =>
    (await session.workbook.readReviews(period)).findings.map(({ id }) => id.split(":")[0] ?? "").filter((id) => /^(?:weights|changedWeight|tampered|lagging|total)/.test(id));

  /** The line above the tables of some sheets that says what their weights come to. */
  const notesOn = async (tables: readonly Table[]): Promise<readonly string[]> => session.excel.run(async (context) => {
    const cells = tables.map(({ sheet }) => context.workbook.worksheets.getItem(sheet).getRange("A3").load("values"));
    await context.sync();
    return cells.map(({ values }) => String(values[0]?.[0]));
  });

  it("says on the sheet of somebody whose job weighs 0 % that none of its rows counts", async () => {
    const goals = (await readTables(session)).find(({ name }) => name === "tblGoals")!;
    const [weights, ids, parents, owners] = (["weight", "id", "parent", "owner"] as const).map((key) => column(goals, headingOf("goals", key, language)));
    const isJob = (at: number): boolean => owners![at] === "Wang Fang" && parents!.includes(ids![at]);
    await fill(session, "tblGoals", headingOf("goals", "weight", language), weights!.map((weight, at) => (isJob(at) ? 0 : weight)));
    await generate("2026Q4", true);
    const notes = await notesOn(await sheetsOf("2026Q4"));
    expect(notes).toContain(language === "en-US" ? "No row on this sheet has a weight, so none counts in a total." : "本表各行都没有权重，不计入总分。");
  });

  it.each([["2026Q1", 1, 0], ["2026Q3", 0.75, 0.25], ["2026Q4", 0.5, 0.5]] as const)("leaves 100 %% of %s on the sheet, in the totals and in the results", async (period, liWei, wangFang) => {
    expect(checkGoals((await session.workbook.readGoals()).nodes).filter(({ id }) => id.startsWith("weight"))).toEqual([]);
    await generate(period);
    const [review] = await sheetsOf(period);
    expect([sum([review!], "counted", "Li Wei"), sum([review!], "counted", "Wang Fang")]).toEqual([expect.closeTo(liWei, 9), expect.closeTo(wangFang, 9)]);
    const owners = column(review!, heading("owner"));
    await fill(session, review!.name, heading("actual"), owners.map((owner) => (owner === "Li Wei" ? 100 : 50)));
    expect(await onWeights(period)).toEqual([]);
    const filled = (await sheetsOf(period))[0]!;
    const due = column(filled, heading("score")).reduce<number>((all, score, at) => all + Number(score) * Number(column(filled, heading("counted"))[at]), 0);
    const { results, totals } = await session.workbook.consolidate(period);
    expect(totals[0]?.total).toBeCloseTo(due, 9);
    expect(results.map(({ weight }) => weight)).toEqual(column(filled, heading("weight")));
    expect(await notesOn([filled])).toEqual([""]);
  });

  it("leaves them on people's own sheets together, and in the files that go out", async () => {
    await generate("2026Q3", true);
    const sheets = await sheetsOf("2026Q3");
    expect(sheets).toHaveLength(2);
    expect(sum(sheets, "counted")).toBeCloseTo(1, 9);
    expect(await onWeights("2026Q3")).toEqual([]);
    // Wang Fang's column says 50 %, and half of the quarter's days count it.
    const [weight, counted] = [sum(sheets, "weight", "Wang Fang"), sum(sheets, "counted", "Wang Fang")].map((share) => Math.round(share * 1000) / 10);
    expect([weight, counted]).toEqual([50, 25]);
    const notes = await notesOn(sheets);
    expect(notes.find((note) => note.includes("75%"))).not.toMatch(/50%|25%/);
    expect(notes.find((note) => note.includes("50%"))).toBe(language === "en-US"
      ? "Weights are parts of the department's 100%: here 50% in all, and 25% by the days on which they count (see Counted), which count as 100% in the total."
      : "权重是在部门中的占比，本表合计 50%，按生效天数计入 25%（见“计入权重”列）；计算总分时按合计 100% 折算。");
    const { tabs, rules } = await session.workbook.readReviewFiles("2026Q3");
    const stamp = { workbook: "W1", period: "2026Q3", exportId: "E1", exportedAt: "2026-11-22T00:00:00Z" };
    const inFiles = tabs.flatMap((tab) => {
      const table = departmentFile({ tab, person: null, rules, stamp })!.sheet.tables[0]!;
      const at = table.columns.findIndex(({ key }) => key === "weight");
      return table.rows.map((row) => Number(row[at]));
    });
    expect(inFiles.sort()).toEqual(sheets.flatMap((table) => column(table, heading("weight")).map(Number)).sort());
  });

  it("changes a sheet that was drawn before they came when it is generated again, and is named until then", async () => {
    await generate("2026Q3");
    const goals = (await readTables(session)).find(({ name }) => name === "tblGoals")!;
    const starts = column(goals, headingOf("goals", "start", language));
    await fill(session, "tblGoals", headingOf("goals", "start", language), starts.map((start) => (start === "" ? "" : "2026-07-01")));
    expect(new Set(await onWeights("2026Q3"))).toEqual(new Set(["weights", "changedWeight", "lagging"]));
    await generate("2026Q3");
    expect(await onWeights("2026Q3")).toEqual([]);
    expect(sum(await sheetsOf("2026Q3"), "counted", "Li Wei")).toBeCloseTo(0.5, 9);
  });
});
