import { industries } from "../../src/goals";
import { standardLimits } from "../../src/goals/limits/limits";
import { industryContent } from "../../src/goals/templates/content";
import type { Finding } from "../../src/goals/types";
import { say } from "../../src/text/language";
import { column, department, openPrepared, openSession, period, readTables, tableNamed, type Session } from "./fixture";

const language = "en-US";
const goals = async ({ workbook }: Session): Promise<void> => {
  await workbook.createGoals({ language, strategy: "2026", departments: [department("Sales", "sales", "business", language)] });
};
const said = (findings: readonly Finding[]): readonly string[] => findings.map(({ text, parameters }) => say(text, language, parameters));

/** A workbook of a time before there were limits. */
async function withoutLimits(session: Session): Promise<void> {
  await goals(session);
  await session.excel.run(async (context) => {
    const table = context.workbook.tables.getItem("tblLimits");
    const range = table.getRange();
    table.convertToRange();
    range.clear();
    await context.sync();
  });
}

let session: Session;
afterEach(() => session.excel.dispose());

describe("the limits of a workbook", () => {
  const limitCell = async (key: string): Promise<unknown> => {
    const { rows } = await tableNamed(session, "tblLimits");
    return rows.find(([name]) => name === key)?.[1];
  };

  it("are changed from the pane and in the sheet, hold for the checks and for Generate, and come back with what the cell held", async () => {
    session = await openPrepared(goals, language);
    const { workbook } = session;
    expect(await workbook.readLimits()).toEqual({ limits: standardLimits, findings: [], isThere: true });
    const requests = session.excel.requests;
    const { before } = await workbook.writeLimits({ tooManyKpis: 4, manyKpis: 4, dimensionShare: 0.2 }, language);
    expect(session.excel.requests - requests).toBeLessThanOrEqual(4);
    expect(before).toEqual({ manyKpis: 5, tooManyKpis: 8, dimensionShare: 0.6 });
    expect(said((await workbook.readGoals()).findings)).toContain("Sales: 5 KPIs; 4 is the most");
    expect((await workbook.readGoals()).limits).toMatchObject({ tooManyKpis: 4, dimensionShare: 0.2 });
    const { errors, isPlain } = await workbook.lookAtReviews({ language, period, departments: ["Sales"] });
    expect([said(errors), isPlain]).toEqual([["Sales: 5 KPIs; 4 is the most"], false]);

    const { address } = await workbook.writeLimits({ tooManyKpis: "=1+", manyKpis: { formula: "=2+2" } }, language);
    expect(address).toBe("Rules!G6");
    expect([await limitCell("Most KPIs allowed"), await limitCell("Most KPIs advised")]).toEqual(["=1+", 4]);
    expect(said((await workbook.readLimits()).findings)).toEqual(['"Most KPIs allowed": =1+ cannot be used; the default 8 applies']);
    const again = await workbook.writeLimits({ tooManyKpis: 8, manyKpis: 5 }, language);
    expect(again.before).toEqual({ tooManyKpis: "=1+", manyKpis: { formula: "=2+2" } });
    await workbook.writeLimits(again.before, language);
    expect([await limitCell("Most KPIs allowed"), await limitCell("Most KPIs advised")]).toEqual(["=1+", 4]);
  });

  it("come onto the rules sheet of an older workbook, beside the other tables, and rows that were deleted come back", async () => {
    session = await openPrepared(withoutLimits, language);
    const { workbook, excel } = session;
    const { findings } = await workbook.readGoals();
    expect(said(findings.filter(({ id }) => id.startsWith("limits:")))).toEqual(["The rules sheet holds no limits for the checks; the defaults apply"]);
    const others = (await readTables(session)).filter(({ sheet }) => sheet === "Rules");
    const protection = async (lock: boolean): Promise<boolean> => excel.run(async (context) => {
      const { protection: rules } = context.workbook.worksheets.getItem("Rules");
      if (lock) rules.protect();
      rules.load("protected");
      await context.sync();
      return rules.protected;
    });
    // A rules sheet that somebody has locked is locked again.
    await protection(true);
    const requests = excel.requests;
    await workbook.writeLimits({ fewKpis: 2 }, language);
    expect(excel.requests - requests).toBeLessThanOrEqual(4);
    expect(await workbook.readLimits()).toEqual({ limits: { ...standardLimits, fewKpis: 2 }, findings: [], isThere: true });
    expect((await readTables(session)).filter(({ sheet, name }) => sheet === "Rules" && name !== "tblLimits")).toEqual(others);

    expect(await protection(false)).toBe(true);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Rules").protection.unprotect();
      const table = context.workbook.tables.getItem("tblLimits");
      for (const row of [8, 2, 1, 0]) table.rows.getItemAt(row).delete();
      await context.sync();
    });
    await protection(true);
    expect((await workbook.readLimits()).findings).toHaveLength(4);
    await workbook.writeLimits({ fewKpis: 2, manyKpis: 6, tooManyKpis: 9, proposals: 2 }, language);
    expect(await workbook.readLimits()).toEqual({ limits: { ...standardLimits, fewKpis: 2, manyKpis: 6, tooManyKpis: 9, proposals: 2 }, findings: [], isThere: true });
    expect(await protection(false)).toBe(true);
    expect((await readTables(session)).filter(({ sheet, name }) => sheet === "Rules" && name !== "tblLimits")).toEqual(others);
  });
});

it("a tree that an older version made gets the columns that a template says something in", async () => {
  session = await openPrepared(goals, language);
  const { workbook, excel } = session;
  await excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("tblGoals");
    for (const heading of ["Target rule", "Cap", "Anchors", "Horizon"]) columns.getItemOrNullObject(heading).delete();
    await context.sync();
  });
  const { header } = await tableNamed(session, "tblGoals");
  expect(header).not.toContain("Target rule");
  const [kpi, ...others] = department("Service", "cs", "service", language).kpis;
  const requests = excel.requests;
  await workbook.createGoals({
    language, strategy: "2026", departments: [{ name: "Service", owner: "", role: "service", job: "cs", kpis: [{ ...kpi!, rule: "rolling 4 +5%", cap: 150 }, ...others] }],
  });
  expect(excel.requests - requests).toBeLessThanOrEqual(4);
  const { nodes, findings } = await workbook.readGoals();
  expect(nodes.find(({ department: name, code }) => name === "Service" && code === kpi!.code)).toMatchObject({ rule: "rolling 4 +5%", cap: 150, horizon: null });
  expect(nodes.filter(({ department: name }) => name === "Sales").every(({ rule, cap }) => rule === "" && cap === null)).toBe(true);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect((await tableNamed(session, "tblGoals")).header).toEqual([...header, "Target rule", "Cap"]);
});

it("a template brings its objectives with the departments that are new, to a sheet of its own or below those that are there", async () => {
  session = await openSession(language);
  const { workbook } = session;
  const content = industryContent(industries[0]!, language);
  const [one, two] = content.departments.map((each) => ({ ...each, owner: "" }));
  const okr = { objective: "Delight", parent: null, commitment: null, start: 1, target: 2, unit: "", weight: null } as const;
  const okrs = [{ ...okr, keyResult: "=NPS", department: one!.name, parent: one!.serves ?? null }, { ...okr, keyResult: "Wait", department: two!.name }];
  const before = session.excel.requests;
  await workbook.createGoals({ language, strategy: "2026", goals: content.goals, departments: [one!], okrs });
  expect(session.excel.requests - before).toBeLessThanOrEqual(4);
  await workbook.createGoals({ language, strategy: "2026", goals: content.goals, departments: [one!, two!], okrs });
  const { keyResults, findings } = await workbook.readOkrs();
  expect(keyResults.map(({ keyResult, department: name, parent, current, period: of }) => [keyResult, name, parent, current, of])).toEqual([
    ["=NPS", one!.name, one!.serves, null, ""], ["Wait", two!.name, null, null, ""],
  ]);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(column(await tableNamed(session, "tblOkrs"), "Key result")).toEqual(["=NPS", "Wait"]);
});
