import { departmentFile } from "../../src/review/files";
import { proposeKpis, type KpiDraft } from "../../src/goals";
import { headingOf } from "../../src/sheets/schema";
import { column, fill, openPrepared, period, reviewOf, tableNamed, type Session } from "./fixture";

const language = "zh-CN";
const heading = (key: Parameters<typeof headingOf<"review">>[1]): string => headingOf("review", key, language);
const draft = proposeKpis({ role: "business", job: "sales", language });
const as = (at: number, more: Partial<KpiDraft>): KpiDraft => ({ ...draft[at]!, target: 100, ...more });
const kpis = [
  as(0, { method: "step", parameter: "80:60", target: null }),
  as(1, { method: "step", parameter: "80%:60; 90%:80; 100%:100", threshold: 80, stretch: 120 }),
  as(2, { method: "curve", direction: -1, parameter: "0%:120；100%：100；150%:0" }),
  as(3, { method: "ratio", parameter: null, cap: 150 }),
  as(4, { method: "band", direction: 0, parameter: "5%; 20%" }),
];

let session: Session;
beforeEach(async () => {
  session = await openPrepared(async ({ workbook }) => {
    await workbook.createGoals({ language, strategy: "2026", departments: [{ name: "销售部", owner: "李伟", role: "business", job: "sales", kpis }] });
    await workbook.generateReviews({ language, period, departments: ["销售部"] });
  }, language, "1.13");
});
afterEach(() => session.excel.dispose());

test("tables stay text in the tree and on the review sheet, score live there and in a department's file, and count as the rules say", async () => {
  expect(column(await tableNamed(session, "tblGoals"), "参数").filter((each) => each !== "")).toEqual(kpis.flatMap(({ parameter }) => parameter ?? []));
  const { name } = await reviewOf(session, "销售部");
  await fill(session, name, heading("actual"), [93, 95, 110, 170, 110]);
  const review = await reviewOf(session, "销售部");
  expect(column(review, heading("parameter"))[0]).toBe("80:60");
  const scores = column(review, heading("score")).map(Number);
  [60, 80, 80, 150, 200 / 3].forEach((score, at) => expect(scores[at]).toBeCloseTo(score, 9));
  const read = await session.workbook.readReviews(period);
  read.results.forEach(({ score }, at) => expect(score).toBeCloseTo(scores[at] ?? NaN, 9));
  expect([column(review, heading("threshold"))[1], column(review, heading("stretch"))[1]]).toEqual([80, 120]);

  const files = await session.workbook.readReviewFiles(period);
  const file = departmentFile({ tab: files.tabs[0]!, person: null, rules: files.rules, stamp: { workbook: "W1", period, exportId: "E1", exportedAt: "2026-11-22T00:00:00Z" } })!;
  expect([...file.remarks.values()]).toEqual([]);
  expect(JSON.stringify(file.sheet.tables)).not.toContain("KPI.");
});

test("a cap that comes later adds its column to a sheet in use, where nothing that was typed is lost", async () => {
  const plain = kpis.map(({ cap: _, threshold: _1, stretch: _2, ...kpi }) => kpi);
  const { workbook } = session;
  await workbook.createGoals({ language, strategy: "2026", departments: [{ name: "市场部", owner: "王芳", role: "business", job: "sales", kpis: plain }] });
  await workbook.generateReviews({ language, period, departments: ["市场部"] });
  const before = await reviewOf(session, "市场部");
  expect(before.header).not.toContain(heading("cap"));
  await fill(session, before.name, heading("actual"), [93, 95, 110, 170, 110]);
  await session.excel.run(async (context) => {
    const table = context.workbook.tables.getItem("tblGoals");
    const [caps, departments, codes] = ["封顶分", "部门", "指标编码"].map((each) => table.columns.getItem(each).getDataBodyRange().load("values"));
    await context.sync();
    const at = departments!.values.findIndex(([name], row) => name === "市场部" && codes!.values[row]?.[0] === draft[3]!.code);
    caps!.getCell(at, 0).values = [[160]];
    await context.sync();
  });
  await workbook.generateReviews({ language, period, departments: ["市场部"] });
  const after = await reviewOf(session, "市场部");
  expect(column(after, heading("cap"))[3]).toBe(160);
  expect(column(after, heading("actual"))).toEqual([93, 95, 110, 170, 110]);
  expect(column(after, heading("score"))[3]).toBe(160);
});
