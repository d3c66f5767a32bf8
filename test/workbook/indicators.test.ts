import { indicators, type Indicator } from "../../src/goals";
import { writeTemplate, readTemplate } from "../../src/goals/templates/templateFile";
import { industryContent } from "../../src/goals/templates/content";
import { manufacturing } from "../../src/goals/templates/manufacturing";
import type { OwnIndicator } from "../../src/goals/indicators/ownIndicator";
import { headingOf } from "../../src/sheets/schema";
import type { Language } from "../../src/text/language";
import { column, department, fill, openSession, tableNamed, type Session, type Table } from "./fixture";

let session: Session;

async function begin(language: Language = "zh-CN"): Promise<void> {
  session = await openSession(language, "1.13");
  await session.workbook.createGoals({ language, strategy: "2026", departments: [department(session.departments[0], "sales", "business", language)] });
}

const heading = (key: Parameters<typeof headingOf<"indicators">>[1]): string => headingOf("indicators", key, session.language);
const table = (): Promise<Table> => tableNamed(session, "tblIndicators");
const texts = async (key: Parameters<typeof heading>[0]): Promise<readonly unknown[]> => column(await table(), heading(key));

/** A definition of somebody's own, after one of the library. */
function own(change: Partial<OwnIndicator> = {}): OwnIndicator {
  const [first] = indicators;
  if (first === undefined) throw new Error("no indicators");
  return {
    ...first, code: "OWN01", name: { zh: "客户拜访转化率", en: "Visit conversion" }, definition: { zh: "有报价的拜访/拜访", en: "Visits with a quotation / visits" },
    formula: "=[SAL02]/[SAL10]", suitability: { quantifiable: "yes", influence: "partly", processLink: "yes", available: "no", exception: "先手工登记" }, ...change,
  };
}

/** What the cells of a column hold, as formulas. */
async function formulas(key: Parameters<typeof heading>[0]): Promise<readonly unknown[]> {
  return session.excel.run(async (context) => {
    const body = context.workbook.tables.getItem("tblIndicators").columns.getItem(heading(key)).getDataBodyRange().load("formulas");
    await context.sync();
    return body.formulas.flat();
  });
}

/** Puts a formula into the first row. */
async function setFormula(key: Parameters<typeof heading>[0], formula: string): Promise<void> {
  await session.excel.run(async (context) => {
    context.workbook.tables.getItem("tblIndicators").columns.getItem(heading(key)).getDataBodyRange().getCell(0, 0).formulas = [[formula]];
    await context.sync();
  });
}

async function trips(action: () => Promise<unknown>): Promise<number> {
  const before = session.excel.requests;
  await action();
  return session.excel.requests - before;
}

describe.each(["zh-CN", "en-US"] as const)("the indicators of a workbook in %s", (language) => {
  // Each test leaves the workbook as it was.
  beforeAll(() => begin(language));
  afterAll(() => session.excel.dispose());

  it("read back as the library says them", async () => {
    const { rows, findings, nodes } = await session.workbook.readLibrary();
    expect(findings).toEqual([]);
    expect(rows.map(({ indicator }) => indicator.code)).toEqual(indicators.map(({ code }) => code));
    rows.forEach(({ indicator: { formula, suitability, ...indicator } }, at) => {
      // The sheet lists jobs in the order of the jobs.
      const inOrder = (each: Indicator) => ({ ...each, jobs: [...each.jobs].sort(), roles: [...each.roles].sort() });
      expect(inOrder(indicator)).toEqual(inOrder(indicators[at]!));
      expect([formula, suitability.available]).toEqual(["", null]);
    });
    expect(nodes.length).toBeGreaterThan(0);
  });

  it("take a new one and a changed one in at most four round trips, read them back the same, and undo gives the sheet back as it was", async () => {
    const before = await table();
    const { rows } = await session.workbook.readLibrary();
    const seen = rows[3]!.indicator;
    const changed = { ...seen, definition: { zh: "部门收入减部门成本", en: "Unit revenue less unit cost" }, unit: { zh: "万元", en: "万元" }, numerator: null, denominator: null };
    const news = own();
    let undo: (() => Promise<unknown>) | null = null;
    expect(await trips(async () => {
      const report = await session.workbook.writeIndicators({ language, changes: [{ indicator: news, before: null }, { indicator: changed, before: seen }] });
      expect(report.kept).toEqual([]);
      undo = report.undo;
    })).toBeLessThanOrEqual(4);
    const after = await session.workbook.readLibrary();
    expect(after.rows).toHaveLength(rows.length + 1);
    expect(after.rows[3]!.indicator.definition).toEqual(changed.definition);
    expect(after.rows.at(-1)!.indicator).toMatchObject({ code: "OWN01", formula: "=[SAL02]/[SAL10]", suitability: news.suitability });
    await undo!();
    expect(await table()).toEqual(before);
  });
});

describe("writing definitions", () => {
  afterEach(() => session.excel.dispose());

  it("brings columns that an older workbook lacks, at the end of its table, and loses nothing", async () => {
    await begin();
    await session.excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("tblIndicators");
      for (const key of ["formula", "available", "exception", "counts"] as const) columns.getItem(heading(key)).delete();
      await context.sync();
    });
    const { header } = await table();
    await session.workbook.writeIndicators({ language: "zh-CN", changes: [{ indicator: own(), before: null }] });
    expect((await table()).header).toEqual([...header, heading("formula"), heading("counts"), heading("available"), heading("exception")]);
    expect((await session.workbook.readLibrary()).rows.at(-1)!.indicator).toMatchObject({ formula: "=[SAL02]/[SAL10]", suitability: own().suitability });
  });

  it("writes nothing over a row that somebody has changed meanwhile, and nothing under a code that is taken", async () => {
    await begin();
    const { rows } = await session.workbook.readLibrary();
    const seen = rows[0]!.indicator;
    await fill(session, "tblIndicators", heading("unit"), ["万元"]);
    const changed = await session.workbook.writeIndicators({ language: "zh-CN", changes: [{ indicator: { ...seen, guard: "FIN03" }, before: seen }] });
    expect(changed).toMatchObject({ kept: ["FIN01"], undo: null });
    const taken = await session.workbook.writeIndicators({ language: "zh-CN", changes: [{ indicator: own({ code: "fin02" }), before: null }] });
    expect(taken.kept).toEqual(["fin02"]);
    expect((await texts("unit"))[0]).toBe("万元");
    expect(await texts("code")).toHaveLength(indicators.length);
  });

  it("leaves the language that somebody did not write blank, also when a change is taken back", async () => {
    await begin();
    const zhOnly = own({ name: { zh: "拜访转化率", en: "" }, definition: { zh: "有报价的拜访/拜访", en: "" } });
    await session.workbook.writeIndicators({ language: "zh-CN", changes: [{ indicator: zhOnly, before: null }] });
    const before = await table();
    const seen = (await session.workbook.readLibrary()).rows.at(-1)!.indicator;
    const report = await session.workbook.writeIndicators({ language: "zh-CN", changes: [{ indicator: { ...seen, guard: "FIN03" }, before: seen }] });
    await report.undo!();
    expect(await table()).toEqual(before);
    expect((await texts("nameEn")).at(-1)).toBe("");
  });

  it("takes one of two rows of a code out, and brings it back with what people wrote beside it", async () => {
    await begin();
    const { rows } = await session.workbook.readLibrary();
    await session.excel.run(async (context) => {
      const sheetTable = context.workbook.tables.getItem("tblIndicators");
      sheetTable.columns.add(-1, [["我的备注"], ...rows.map((_, at) => [at === 5 ? "重要" : ""])]);
      await context.sync();
    });
    await fill(session, "tblIndicators", heading("code"), ["FIN01", "FIN02", "FIN03", "FIN04", "FIN05", "FIN01"]);
    const twice = (await session.workbook.readLibrary()).rows.filter(({ indicator }) => indicator.code === "FIN01");
    expect(twice).toHaveLength(2);
    const report = await session.workbook.writeIndicators({ language: "zh-CN", changes: [], dropped: [twice[1]!] });
    expect((await texts("code")).filter((code) => code === "FIN01")).toHaveLength(1);
    await report.undo!();
    const back = await table();
    expect(back.rows).toHaveLength(indicators.length);
    expect(column(back, "我的备注").at(-1)).toBe("重要");
  });

  it("brings a text that begins with = back as a text when a row comes back", async () => {
    await begin();
    await fill(session, "tblIndicators", heading("definitionEn"), ["'=1+1"]);
    const before = (await session.workbook.readLibrary()).rows[0]!;
    expect(before.indicator.definition.en).toBe("=1+1");
    const report = await session.workbook.writeIndicators({ language: "zh-CN", changes: [], dropped: [before] });
    expect(await report.undo!()).toMatchObject({ kept: [] });
    expect((await texts("definitionEn")).at(-1)).toBe("=1+1");
    expect(await formulas("definitionEn")).toContain("=1+1");
  });

  it("leaves the formulas beside a changed cell, and puts a formula that it changed back", async () => {
    await begin();
    await setFormula("source", "=\"CR\"&\"M\"");
    await setFormula("unit", "=\"万\"&\"元\"");
    const seen = (await session.workbook.readLibrary()).rows[0]!.indicator;
    const report = await session.workbook.writeIndicators({ language: "zh-CN", changes: [{ indicator: { ...seen, unit: { zh: "元", en: "元" } }, before: seen }] });
    expect([(await formulas("source"))[0], (await formulas("unit"))[0]]).toEqual(["=\"CR\"&\"M\"", "元"]);
    await report.undo!();
    expect([(await formulas("source"))[0], (await formulas("unit"))[0]]).toEqual(["=\"CR\"&\"M\"", "=\"万\"&\"元\""]);
  });

  it("are not taken back over what somebody has written meanwhile, and the report says so", async () => {
    await begin();
    const seen = (await session.workbook.readLibrary()).rows[0]!.indicator;
    const report = await session.workbook.writeIndicators({ language: "zh-CN", changes: [{ indicator: { ...seen, guard: "FIN03" }, before: seen }] });
    await fill(session, "tblIndicators", heading("source"), ["另一个系统"]);
    expect(await report.undo!()).toEqual({ kept: ["FIN01"], address: null, undo: null });
    expect([(await texts("guard"))[0], (await texts("source"))[0]]).toEqual(["FIN03", "另一个系统"]);
  });

  it("draws the library first in a workbook that has none, and foreign text stays text", async () => {
    session = await openSession("en-US", "1.13");
    const report = await session.workbook.writeIndicators({ language: "en-US", changes: [{ indicator: own({ name: { zh: "=1+1", en: "=HYPERLINK(\"x\")" } }), before: null }] });
    expect(report.address).toBe(`Indicators!A${4 + indicators.length + 1}`);
    const { rows } = await session.workbook.readLibrary();
    expect(rows.at(-1)!.indicator.name).toEqual({ zh: "=1+1", en: "=HYPERLINK(\"x\")" });
    await report.undo!();
    expect((await session.workbook.readLibrary()).hasTable).toBe(false);
  });
});

describe("a company's own templates", () => {
  afterEach(() => session.excel.dispose());

  const template = (name: string) => ({ name, file: writeTemplate({ name, language: "zh-CN", content: industryContent(manufacturing, "zh-CN"), indicators: [own()] }) });

  it("are kept in the workbook under their names, in at most four round trips, and go when they are deleted", async () => {
    session = await openSession("zh-CN", "1.13");
    expect(await session.workbook.readTemplates()).toEqual([]);
    const names = ["制造 <2026> & \"试点\"", "B"];
    for (const name of names) expect(await trips(() => session.workbook.saveTemplate(template(name)))).toBeLessThanOrEqual(4);
    const stored = await session.workbook.readTemplates();
    expect(stored.map(({ name }) => name)).toEqual(names);
    expect(readTemplate(stored[0]!.file)).toMatchObject({ name: names[0], content: industryContent(manufacturing, "zh-CN") });
    await session.workbook.saveTemplate({ name: "B", file: "another" });
    await session.workbook.deleteTemplate(names[0]!);
    expect(await session.workbook.readTemplates()).toEqual([{ name: "B", file: "another" }]);
  });

  it("bring definitions that the library lacks into it when they are used, once", async () => {
    await begin();
    const { goals, strategy, departments } = industryContent(manufacturing, "zh-CN");
    const request = { language: "zh-CN" as const, strategy, goals, departments: departments.map((each) => ({ ...each, owner: "李伟" })), indicators: [own()] };
    await session.workbook.createGoals(request);
    await session.workbook.createGoals(request);
    expect((await texts("code")).filter((code) => code === "OWN01")).toHaveLength(1);
    const { nodes } = await session.workbook.readLibrary();
    expect(nodes.filter(({ id }) => id.startsWith("S-"))).toHaveLength(3);
  });

  it("take the definitions that came with them out again when they are taken back, but for those in use and those somebody has changed", async () => {
    await begin();
    const before = await table();
    const { nodes: seen } = await session.workbook.readGoals();
    const named = (code: string, change: Partial<OwnIndicator> = {}): OwnIndicator => own({ code, ...change });
    const kpis = department(session.departments[1], "rd", "technical", "zh-CN");
    const { definitions = [], goals } = await session.workbook.createGoals({
      language: "zh-CN", strategy: "2026", departments: [kpis], indicators: [named("OWN01"), named("OWN02"), named("OWN03", { name: { zh: "=1+1", en: "x" } }), named("OWN04"), named("FIN01")],
    });
    expect(definitions.map(({ code }) => code)).toEqual(["OWN01", "OWN02", "OWN03", "OWN04"]);
    const after = (await session.workbook.readGoals()).nodes;
    const used = seen.map((node, at) => (at === 3 ? { ...node, code: "own04" } : node));
    await session.workbook.editGoals({ seen: after, wanted: after.map((node) => used[seen.findIndex(({ id }) => id === node.id)] ?? node), origin: [...after.keys()] });
    const changed = (await session.workbook.readLibrary()).rows.find(({ indicator }) => indicator.code === "OWN02")!.indicator;
    await session.workbook.writeIndicators({ language: "zh-CN", changes: [{ indicator: { ...changed, guard: "FIN03" }, before: changed }] });
    const now = (await session.workbook.readGoals()).nodes;
    const rows = [...now.keys()].filter((at) => !goals!.includes(now[at]!.id));
    const codes = async () => (await texts("code")).slice(before.rows.length);
    let undo: (() => Promise<unknown>) | null = null;
    expect(await trips(async () => {
      ({ undo } = await session.workbook.editGoals({ seen: now, wanted: rows.map((at) => now[at]!), origin: rows, definitions }));
    })).toBeLessThanOrEqual(4);
    expect(await codes()).toEqual(["OWN02", "OWN04"]);
    await undo!();
    expect((await codes()).sort()).toEqual(["OWN01", "OWN02", "OWN03", "OWN04"]);
    expect((await session.workbook.readGoals()).nodes).toEqual(now);
  });
});
