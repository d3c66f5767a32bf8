import type { Engine } from "../../engine";
import { areaOf } from "../../engine/area";
import type { CellInput } from "../../engine/cells";
import type { PageLanguage } from "../text";
import { SheetWriter } from "./sheetWriter";

type Key = "zh" | "en";

/** Revenue and cost of a month, planned and actual; null where the month is still to come. */
interface Month {
  readonly plan: number;
  readonly actual: number | null;
  readonly costPlan: number;
  readonly cost: number | null;
}

const MONTHS: readonly Month[] = [
  { plan: 420, actual: 431, costPlan: 290, cost: 296 }, { plan: 400, actual: 388, costPlan: 280, cost: 279 }, { plan: 460, actual: 472, costPlan: 315, cost: 318 },
  { plan: 480, actual: 495, costPlan: 325, cost: 331 }, { plan: 500, actual: 489, costPlan: 338, cost: 345 }, { plan: 520, actual: 541, costPlan: 350, cost: 352 },
  { plan: 510, actual: 523, costPlan: 345, cost: 349 }, { plan: 530, actual: 518, costPlan: 356, cost: 363 }, { plan: 560, actual: 584, costPlan: 372, cost: 380 },
  { plan: 580, actual: null, costPlan: 385, cost: null }, { plan: 600, actual: null, costPlan: 396, cost: null }, { plan: 640, actual: null, costPlan: 420, cost: null },
];

const WORDS = {
  months: { zh: "月度经营", en: "Monthly" },
  monthsTitle: { zh: "2026年经营指标（万元）", en: "2026 operating figures (k)" },
  monthsHint: { zh: "填写下一个月的实际值：完成率、差异和“分析”工作表随之更新。", en: "Type the actuals of the next month: attainment, variance and the sheet Analysis follow." },
  columns: {
    zh: ["月份", "收入计划", "收入实际", "成本计划", "成本实际", "毛利率", "完成率", "差异", "状态"],
    en: ["Month", "Revenue plan", "Revenue", "Cost plan", "Cost", "Margin", "Attainment", "Variance", "Status"],
  },
  status: { zh: `{"正常","关注","落后"}`, en: `{"On track","At risk","Off track"}` },
  chart: { zh: "收入：计划与实际", en: "Revenue: plan and actual" },
  analysis: { zh: "分析", en: "Analysis" },
  analysisTitle: { zh: "KPI 函数分析", en: "Analysis with KPI functions" },
  analysisHint: { zh: "每一行是一个公式；选中单元格可以看到写法。", en: "Each line is one formula; select a cell to see how it is written." },
  lines: {
    ytd: { zh: "年初至今完成率", en: "Attainment year to date" },
    runrate: { zh: "全年收入（按当前进度）", en: "Year's revenue at this pace" },
    year: { zh: "全年收入计划", en: "Year's revenue plan" },
    gap: { zh: "与计划的差异", en: "Against plan" },
    costs: { zh: "成本控制得分", en: "Score for cost control" },
    capability: { zh: "流程能否达到 500（月）", en: "Can a month reach 500?" },
  },
  forecast: { zh: "后三个月预测", en: "Next three months" },
  limits: { zh: "自然波动界限", en: "Natural limits" },
  limitRows: { zh: ["均值", "平均移动极差", "下限", "上限"], en: ["Mean", "Mean moving range", "Lower limit", "Upper limit"] },
  split: { zh: "明年目标 7,000 按今年的季节拆分", en: "Next year's 7,000 by this year's season" },
  month: { zh: "月份", en: "Month" },
  target: { zh: "目标", en: "Target" },
  splitChart: { zh: "明年各月目标", en: "Next year's targets" },
} as const;

const HEADER = 3;

export function fillFinanceKpis(engine: Engine, language: PageLanguage): void {
  const key: Key = language === "zh-CN" ? "zh" : "en";
  engine.edit(() => {
    fillMonths(SheetWriter.first(engine, WORDS.months[key]), key);
    fillAnalysis(SheetWriter.another(engine, WORDS.analysis[key]), key);
  });
}

const monthName = (index: number, key: Key): string =>
  key === "zh" ? `${index + 1}月` : (["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][index] ?? "");

const column = (name: string): string => (/^\p{L}+$/u.test(name) ? name : `[${name}]`);

function fillMonths(sheet: SheetWriter, key: Key): void {
  const columns = WORDS.columns[key];
  const [, plan, actual, , cost, , attainment] = columns;
  const whenDone = (formula: string): CellInput => ({ formula: `=IF([@${column(actual)}]="","",${formula})` });
  sheet.heading(WORDS.monthsTitle[key], WORDS.monthsHint[key]);
  sheet.table("tblMonths", HEADER, columns, MONTHS.map((month, index): readonly CellInput[] => [
    monthName(index, key), month.plan, month.actual, month.costPlan, month.cost,
    whenDone(`1-[@${column(cost)}]/[@${column(actual)}]`),
    whenDone(`KPI.ATTAIN([@${column(actual)}],[@${column(plan)}])`),
    whenDone(`KPI.VARIANCE([@${column(actual)}],[@${column(plan)}])`),
    whenDone(`KPI.STATUS([@${column(attainment)}],1,0.95,${WORDS.status[key]})`),
  ]));
  sheet.numbers(areaOf(HEADER + 1, 1, MONTHS.length, 4), "#,##0");
  sheet.numbers(areaOf(HEADER + 1, 5, MONTHS.length, 2), "0.0%");
  sheet.numbers(areaOf(HEADER + 1, 7, MONTHS.length), "+#,##0;-#,##0;0");
  sheet.widths(64, 108, 80, 88, 72, 76, 100, 84, 84);
  const chart = sheet.chart("ColumnClustered", areaOf(HEADER, 0, MONTHS.length + 1, 3), WORDS.chart[key], { left: 12, top: 300, width: 480, height: 220 });
  const [planned] = chart.series;
  if (planned) Object.assign(planned, { chartType: "LineMarkers" });
  chart.axes.value.majorGridlines.format.line.color = "#E7E6E6";
  sheet.engine.sheets.setFreeze(sheet.id, { rows: HEADER + 1, columns: 1 });
}

function fillAnalysis(sheet: SheetWriter, key: Key): void {
  const [, plan, actual, costPlan, cost] = WORDS.columns[key];
  const done = (name: string): string => `INDEX(tblMonths[${name}],1):INDEX(tblMonths[${name}],COUNT(tblMonths[${actual}]))`;
  const { lines } = WORDS;
  sheet.heading(WORDS.analysisTitle[key], WORDS.analysisHint[key]);
  const count = `COUNT(tblMonths[${actual}])`;
  sheet.write(HEADER, 0, [
    [lines.ytd[key], { formula: `=KPI.YTD(tblMonths[${actual}],tblMonths[${plan}],${count})` }],
    [lines.runrate[key], { formula: `=KPI.RUNRATE(SUM(tblMonths[${actual}]),SUM(${done(plan)})/SUM(tblMonths[${plan}]))` }],
    [lines.year[key], { formula: `=SUM(tblMonths[${plan}])` }],
    [lines.gap[key], { formula: `=KPI.VARIANCE(B${HEADER + 2},B${HEADER + 3},"pct")` }],
    [lines.costs[key], { formula: `=KPI.SCORE(SUM(tblMonths[${cost}]),SUM(${done(costPlan)}),-1)` }],
    [lines.capability[key], { formula: `=KPI.CAPABILITY(tblMonths[${actual}],500)` }],
  ]);
  const forecast = HEADER + 7;
  sheet.write(forecast, 0, [[WORDS.forecast[key]], [{ formula: `=KPI.FORECAST(${done(actual)},3)` }]]);
  sheet.write(forecast, 2, [[WORDS.limits[key]], ...WORDS.limitRows[key].map((text): readonly CellInput[] => [text])]);
  sheet.write(forecast + 1, 3, [[{ formula: `=KPI.XMR(tblMonths[${actual}])` }]]);
  sheet.write(HEADER, 5, [[WORDS.split[key]], [WORDS.month[key], WORDS.target[key]], ...MONTHS.map((_, index): readonly CellInput[] => [monthName(index, key)])]);
  sheet.write(HEADER + 2, 6, [[{ formula: `=KPI.SPLIT(7000,tblMonths[${plan}],0)` }]]);
  for (const area of [areaOf(HEADER, 5), areaOf(HEADER + 1, 5, 1, 2), areaOf(forecast, 0), areaOf(forecast, 2)]) sheet.bold(area);
  sheet.numbers(areaOf(HEADER, 1), "0.0%");
  sheet.numbers(areaOf(HEADER + 1, 1, 2), "#,##0");
  sheet.numbers(areaOf(HEADER + 3, 1), "+0.0%;-0.0%");
  sheet.numbers(areaOf(HEADER + 4, 1), "0.0");
  sheet.numbers(areaOf(forecast + 1, 0, 3), "#,##0");
  sheet.numbers(areaOf(forecast + 1, 3, 4), "#,##0.0");
  sheet.numbers(areaOf(HEADER + 2, 6, MONTHS.length), "#,##0");
  sheet.widths(170, 84, 130, 72, 24, 84, 84);
  sheet.chart("AreaStacked", areaOf(HEADER + 1, 5, MONTHS.length + 1, 2), WORDS.splitChart[key], { left: 12, top: 300, width: 480, height: 220 });
}

