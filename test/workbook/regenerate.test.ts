import { headingOf } from "../../src/sheets/schema";
import { say } from "../../src/text/language";
import { column, department, fill, openSession, period, readTables, reviewOf, setUp, tableNamed, type Session } from "./fixture";

const heading = (key: Parameters<typeof headingOf<"review">>[1]): string => headingOf("review", key, "zh-CN");

let session: Session;
async function begin(excelApi: string): Promise<void> {
  session = await openSession("zh-CN", excelApi);
  await setUp(session);
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
    expect(report.findings.map(({ text, parameters }) => say(text, "zh-CN", parameters))).toEqual(["销售部 · 销售额（签约额）：权重由 35% 更新为 30%"]);

    const after = await reviewOf(session, sales);
    expect(column(after, heading("actual"))).toEqual([110, 95, 80, 150, 90, ""]);
    expect(column(after, heading("evidence"))).toEqual(["CRM 报表", "", "=1+1 不是公式", "", "", ""]);
    expect(column(after, heading("comment"))[1]).toBe("客户延期");
    expect(column(after, heading("kpi"))[5]).toBe("新增指标");
    await fill(session, after.name, heading("actual"), [110, 95, 80, 150, 90, 50]);
    expect(column(await reviewOf(session, sales), heading("score"))).toEqual([110, 95, 80, 120, 90, 50]);
  });

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
