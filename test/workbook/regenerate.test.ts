import { headingOf } from "../../src/sheets/schema";
import { say } from "../../src/text/language";
import { column, department, fill, openReviewed, period, readTables, reviewOf, tableNamed, type Session } from "./fixture";

const heading = (key: Parameters<typeof headingOf<"review">>[1]): string => headingOf("review", key, "zh-CN");

let session: Session;
async function begin(excelApi: string): Promise<void> {
  session = await openReviewed("zh-CN", excelApi);
}
afterEach(() => session.excel.dispose());

// Tables grow by resizing them where Excel can (1.13), else by adding rows.
describe.each(["1.12", "1.13"])("generating again in ExcelApi %s", (excelApi) => {
  beforeEach(() => begin(excelApi));

  it("keeps every input, adds a new KPI below with live formulas, and shows the weights of the goal tree", async () => {
    const [sales] = session.departments;
    const before = await reviewOf(session, sales);
    await fill(session, before.name, heading("actual"), [110, 95, 80, 150, 90]);
    await fill(session, before.name, heading("evidence"), ["CRM 报表", "", "=1+1 不是公式"].map((text) => (text.startsWith("=") ? `'${text}` : text)));
    await fill(session, before.name, heading("comment"), ["", "客户延期"]);

    const goals = await tableNamed(session, "tblGoals");
    const last = goals.rows.findLastIndex((row) => row[goals.header.indexOf("部门")] === sales);
    await session.excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblGoals");
      const body = table.getDataBodyRange();
      body.load("values, rowCount");
      await context.sync();
      const row = [...(body.values[last] ?? [])];
      row[goals.header.indexOf("编号")] = String(row[0]).replace(/-.*/, "-EXTRA");
      row[goals.header.indexOf("目标")] = "新增指标";
      row[goals.header.indexOf("权重")] = 0;
      table.resize(table.getRange().getResizedRange(1, 0));
      const below = body.getRowsBelow(1);
      below.values = [row];
      body.getCell(2, goals.header.indexOf("权重")).values = [[0.3]];
      await context.sync();
    });

    const report = await session.workbook.generateReviews({ language: "zh-CN", period, departments: [sales] });
    expect(report).toMatchObject({ added: 1, kept: 5, sheets: [`${period} ${sales}`] });
    expect(report.findings.map(({ text, parameters }) => say(text, "zh-CN", parameters))).toEqual(["销售部 · 销售额（签约额）：已按目标树更新：权重 35% → 30%"]);

    const after = await reviewOf(session, sales);
    expect(column(after, heading("actual"))).toEqual([110, 95, 80, 150, 90, ""]);
    expect(column(after, heading("evidence"))).toEqual(["CRM 报表", "", "=1+1 不是公式", "", "", ""]);
    expect(column(after, heading("comment"))[1]).toBe("客户延期");
    expect(column(after, heading("kpi"))[5]).toBe("新增指标");
    await fill(session, after.name, heading("actual"), [110, 95, 80, 150, 90, 50]);
    expect(column(await reviewOf(session, sales), heading("score"))).toEqual([110, 95, 80, 120, 90, 50]);
  });
});

describe("generating again", () => {
  beforeEach(() => begin("1.13"));

  it("leaves other departments and columns of other people alone, wherever columns were moved", async () => {
    const [sales, development] = session.departments;
    const other = await reviewOf(session, development);
    const { name } = await reviewOf(session, sales);
    await session.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(`${period} ${sales}`);
      sheet.protection.unprotect();
      const table = context.workbook.tables.getItem(name);
      table.columns.add(0, [["我的列"], ["a"], ["b"], ["c"], ["d"], ["e"]]);
      sheet.protection.protect();
      await context.sync();
    });
    await fill(session, name, heading("actual"), [100, 100, 100, 100, 100]);
    await session.workbook.generateReviews({ language: "zh-CN", period, departments: [sales] });
    const after = await reviewOf(session, sales);
    expect(column(after, "我的列")).toEqual(["a", "b", "c", "d", "e"]);
    expect(column(after, heading("score"))).toEqual([100, 100, 100, 100, 100]);
    expect(await reviewOf(session, development)).toEqual(other);
  });

  it("clears the weight of a KPI that has left the goal tree and keeps what was filled in", async () => {
    const [sales] = session.departments;
    const { name } = await reviewOf(session, sales);
    await fill(session, name, heading("actual"), [10, 100, 100, 100, 100]);
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem("tblGoals").rows.getItemAt(2).delete();
      await context.sync();
    });
    const report = await session.workbook.generateReviews({ language: "zh-CN", period, departments: [sales] });
    expect(report.findings.map(({ id, severity }) => [id.split(":")[0], severity])).toEqual([["leftInPlace", "warning"]]);
    const after = await reviewOf(session, sales);
    expect(column(after, heading("actual"))).toEqual([10, 100, 100, 100, 100]);
    expect(column(after, heading("weight"))[0]).toBe("");
    const { totals, findings } = await session.workbook.readReviews(period);
    expect(totals[0]).toMatchObject({ total: 100, kpis: 4 });
    expect(findings.map(({ text, parameters }) => say(text, "zh-CN", parameters))).toContain("销售部 · 销售额（签约额）：目标树里已没有这个指标，不计入总分");
  });

  it("restores a formula that somebody typed over", async () => {
    const [sales] = session.departments;
    const { name } = await reviewOf(session, sales);
    await fill(session, name, heading("actual"), [110]);
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem(`${period} ${sales}`).protection.unprotect();
      context.workbook.tables.getItem(name).columns.getItem(heading("score")).getDataBodyRange().getCell(0, 0).values = [[120]];
      await context.sync();
    });
    const tampered = (await session.workbook.readReviews(period)).findings.filter(({ id }) => id.startsWith("tampered"));
    expect(tampered).toHaveLength(1);
    await session.workbook.generateReviews({ language: "zh-CN", period, departments: [sales] });
    expect(column(await reviewOf(session, sales), heading("score"))[0]).toBe(110);
  });
});

describe("consolidating after a review sheet was deleted", () => {
  beforeEach(() => begin("1.13"));

  it("keeps the earlier results of that department and says so", async () => {
    const [sales, development] = session.departments;
    for (const each of session.departments) await fill(session, (await reviewOf(session, each)).name, heading("actual"), [100, 100, 100, 100, 100]);
    await session.workbook.consolidate(period);
    expect((await session.workbook.readSummary()).resultsCurrent).toBe(true);
    await fill(session, (await reviewOf(session, sales)).name, heading("actual"), [50]);
    expect((await session.workbook.readSummary()).resultsCurrent).toBe(false);
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem(`${period} ${development}`).delete();
      await context.sync();
    });
    const { findings } = await session.workbook.consolidate(period);
    expect(findings.filter(({ id }) => id.startsWith("keptResults"))).toMatchObject([{ severity: "error", department: development }]);
    expect((await session.workbook.readResults()).map(({ department: name }) => name)).toEqual([...Array(5).fill(sales), ...Array(5).fill(development)]);
    expect(column(await tableNamed(session, "tblTotals"), "部门")).toEqual([sales, development]);
    expect((await session.workbook.readSummary()).resultsCurrent).toBe(true);
  });
});

describe("a renamed review sheet in a workbook without goals", () => {
  beforeEach(() => begin("1.13"));

  it("still belongs to the department at its head", async () => {
    const [sales, development] = session.departments;
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem(`${period} ${sales}`).name = "copy from Wang";
      context.workbook.tables.getItem("tblGoals").delete();
      await context.sync();
    });
    const { totals } = await session.workbook.readReviews(period);
    expect(totals.map(({ department: name }) => name)).toEqual([sales, development]);
  });
});

describe("creating goals again", () => {
  beforeEach(() => begin("1.13"));

  it("keeps what was edited in the sheet and adds the new department", async () => {
    await fill(session, "tblGoals", headingOf("goals", "target", "zh-CN"), ["", "", 777]);
    const report = await session.workbook.createGoals({
      language: "en-US", strategy: "2026",
      departments: [department(session.departments[0], "sales", "business", "zh-CN"), department("人力资源部", "hr", "support", "zh-CN")],
    });
    expect(report).toMatchObject({ added: 6, kept: 13 });
    const { nodes } = await session.workbook.readGoals();
    expect(nodes).toHaveLength(19);
    expect(nodes[2]?.target).toBe(777);
    expect(nodes.filter((node) => node.department === "人力资源部")).toHaveLength(6);
    expect((await readTables(session)).filter(({ name }) => name === "tblIndicators")).toHaveLength(1);
  });
});
