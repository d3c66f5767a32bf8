import { kpisByDepartment } from "../../src/goals/tree";
import { column, department, fill, openSession, period, readTables, reviewOf, tableNamed, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openSession("en-US", "1.13");
});
afterEach(() => session.excel.dispose());

const rowOf = (table: { readonly header: readonly string[]; readonly rows: readonly (readonly unknown[])[] }, id: string): Readonly<Record<string, unknown>> => {
  const row = table.rows.find((cells) => cells[table.header.indexOf("GoalId")] === id) ?? [];
  return Object.fromEntries(table.header.map((heading, at) => [heading, row[at]]));
};

describe("a KPI that another department shares", () => {
  it("is entered once and shows on both sheets: with its own weight where the department has the KPI, else without one, and counts nowhere twice", async () => {
    const [sales, development] = session.departments;
    const first = department(sales, "sales", "business", "en-US");
    const second = department(development, "rd", "technical", "en-US");
    const [own, shown] = first.kpis;
    const [weighted, ...others] = second.kpis;
    if (own === undefined || shown === undefined || weighted === undefined) throw new Error("the library proposes KPIs");
    const sameCode = { ...weighted, code: own.code, name: own.name, unit: own.unit, direction: own.direction, method: own.method, parameter: own.parameter };
    await session.workbook.createGoals({ language: "en-US", strategy: "2026", departments: [first, { ...second, kpis: [sameCode, ...others] }] });
    const { nodes } = await session.workbook.readGoals();
    const idOf = (name: string, code: string): string => kpisByDepartment(nodes).get(name)?.find((kpi) => kpi.code === code)?.id ?? "";
    const [ownId, shownId, linkedId] = [idOf(sales, own.code), idOf(sales, shown.code), idOf(development, own.code)];
    const backId = kpisByDepartment(nodes).get(development)?.find(({ id }) => id !== linkedId)?.id ?? "";
    const contributors = (await tableNamed(session, "tblGoals")).rows.map((cells) =>
      (cells.includes(ownId) || cells.includes(shownId) ? development : cells.includes(backId) ? sales : ""));
    await fill(session, "tblGoals", "Contributors", contributors);

    // The sheet of the department that looks on is made first, then both again: the link needs a sheet to look at.
    const alone = await session.workbook.generateReviews({ language: "en-US", period, departments: [development] });
    expect(alone.findings.filter(({ id }) => id.startsWith("noHome:"))).toHaveLength(2);
    // A cap that comes now needs its column on both sheets.
    await fill(session, "tblGoals", "Cap", (await tableNamed(session, "tblGoals")).rows.map((cells) => (cells.includes(shownId) ? 40 : "")));
    const both = await session.workbook.generateReviews({ language: "en-US", period, departments: [development, sales] });
    expect(both.findings.filter(({ severity }) => severity !== "info")).toEqual([]);

    const review = await reviewOf(session, sales);
    const ids = column(review, "GoalId").slice(0, first.kpis.length);
    await fill(session, review.name, "Actual", ids.map((id) => (id === ownId ? 80 : 50)));
    const looking = await reviewOf(session, development);
    expect(rowOf(looking, shownId)).toMatchObject({ Actual: 50, Weight: "", Cap: 40, Section: "Shared", Weighted: "" });
    expect(rowOf(looking, shownId)["Comment"]).toContain(sales);
    expect(rowOf(looking, linkedId)).toMatchObject({ Actual: 80, Section: "KPI" });
    expect(column(looking, "GoalId")).toHaveLength(second.kpis.length + 1);

    const { sheets } = await session.workbook.readFill(period);
    const form = sheets.find((sheet) => sheet.department === development);
    const entry = (id: string) => form?.rows.find(({ goalId }) => goalId === id);
    expect(entry(shownId)?.sharedFrom).toBe(sales);
    expect([...(entry(linkedId)?.locked ?? [])]).toEqual(["actual"]);
    expect(form?.kpis).toBe(second.kpis.length);
    const write = { period, table: looking.name, goalId: linkedId, input: "actual", before: 80, after: 99 } as const;
    expect(await session.workbook.writeFill(write)).toEqual({ kind: "locked" });

    const { results, findings } = await session.workbook.readReviews(period);
    expect(results.filter(({ goalId }) => goalId === shownId).map((result) => result.department)).toEqual([sales]);
    expect(results.find(({ goalId }) => goalId === linkedId)).toMatchObject({ department: development, actual: 80, weight: sameCode.weight / 100 });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);

    // Two new sheets that look at each other.
    await session.workbook.generateReviews({ language: "en-US", period: "2027Q1", departments: [sales, development] });
    const next = (await readTables(session)).filter(({ sheet }) => sheet.startsWith("2027Q1"));
    expect(next.map((table) => rowOf(table, table.sheet.endsWith(sales) ? backId : shownId)["Actual"])).toEqual(["", ""]);
    const owner = next.find(({ sheet }) => sheet.endsWith(development))?.name ?? "";
    expect(await session.workbook.writeFill({ period: "2027Q1", table: owner, goalId: backId, input: "actual", before: null, after: 7 })).toEqual({ kind: "written" });
    expect((await readTables(session)).filter(({ sheet }) => sheet === `2027Q1 ${sales}`).map((table) => rowOf(table, backId)["Actual"])).toEqual([7]);

    await fill(session, "tblGoals", "Contributors", contributors.map(() => ""));
    await session.workbook.generateReviews({ language: "en-US", period, departments: [development] });
    const apart = await reviewOf(session, development);
    expect(column(apart, "GoalId")).not.toContain(shownId);
    expect(rowOf(apart, linkedId)["Actual"]).toBe("");
    const locked = await session.excel.run(async (context) => {
      const cells = context.workbook.tables.getItem(apart.name).columns.getItem("Actual").getDataBodyRange();
      const each = apart.rows.map((_, row) => cells.getCell(row, 0).load("format/protection/locked"));
      await context.sync();
      return each.map((cell) => cell.format.protection.locked);
    });
    expect(locked).toEqual(apart.rows.map(() => false));
  });
});
