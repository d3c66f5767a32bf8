import type { Engine } from "../../engine";
import { areaOf } from "../../engine/area";
import type { CellInput } from "../../engine/cells";
import type { PageLanguage } from "../text";
import { SheetWriter } from "./sheetWriter";

type Key = "zh" | "en";
type Both = Readonly<Record<Key, string>>;

/** A KPI through the quarters; one that nobody measured is null. */
interface Past {
  readonly id: string;
  readonly department: Both;
  readonly kpi: Both;
  readonly owner: Both;
  readonly unit: Both;
  readonly weight: number;
  readonly direction: "higher" | "lower";
  readonly target: number;
  readonly actuals: readonly (number | null)[];
}

const QUARTERS = ["2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3"] as const;

const SALES: Both = { zh: "销售部", en: "Sales" };
const SERVICE: Both = { zh: "客服部", en: "Service" };
const PRODUCTION: Both = { zh: "生产部", en: "Production" };
const DEPARTMENTS: readonly Both[] = [SALES, SERVICE, PRODUCTION];
const PERCENT: Both = { zh: "%", en: "%" };

const PASTS: readonly Past[] = [
  { id: "S-1", department: SALES, kpi: { zh: "销售收入", en: "Revenue" }, owner: { zh: "李伟", en: "Alice Moore" }, unit: { zh: "万元", en: "k" }, weight: 0.5, direction: "higher", target: 830, actuals: [742, 768, 781, 803, 826, 838, 861, 874] },
  { id: "S-2", department: SALES, kpi: { zh: "新客户数", en: "New customers" }, owner: { zh: "王芳", en: "Ben Carter" }, unit: { zh: "家", en: "" }, weight: 0.3, direction: "higher", target: 20, actuals: [22, 24, 21, 23, 22, 24, 23, 12] },
  { id: "S-3", department: SALES, kpi: { zh: "逾期账款", en: "Overdue receivables" }, owner: { zh: "王芳", en: "Ben Carter" }, unit: { zh: "万元", en: "k" }, weight: 0.2, direction: "lower", target: 60, actuals: [58, 57, 59, 56, 60, 61, 63, 66] },
  { id: "K-1", department: SERVICE, kpi: { zh: "客户满意度", en: "Customer satisfaction" }, owner: { zh: "张敏", en: "Chloe Diaz" }, unit: PERCENT, weight: 0.6, direction: "higher", target: 90, actuals: [88, 90, 89, 91, 90, 92, 91, 92] },
  { id: "K-2", department: SERVICE, kpi: { zh: "首次响应时长", en: "First response" }, owner: { zh: "刘洋", en: "Dan Evans" }, unit: { zh: "小时", en: "hours" }, weight: 0.4, direction: "lower", target: 6, actuals: [6.1, 5.8, 6, 5.9, 6.2, 5.9, 6, 3.2] },
  { id: "P-1", department: PRODUCTION, kpi: { zh: "准时交付率", en: "On-time delivery" }, owner: { zh: "陈静", en: "Emma Ford" }, unit: PERCENT, weight: 0.4, direction: "higher", target: 95, actuals: [95.2, 96.4, 96.3, 96.6, 96.1, 95.8, 95.4, 95.1] },
  { id: "P-2", department: PRODUCTION, kpi: { zh: "废品率", en: "Scrap rate" }, owner: { zh: "杨磊", en: "Frank Gao" }, unit: PERCENT, weight: 0.35, direction: "lower", target: 2, actuals: [2.6, 2.4, 2.5, 2.3, 2.4, 2.2, 2.3, 2.1] },
  { id: "P-3", department: PRODUCTION, kpi: { zh: "人均小时产量", en: "Output per hour" }, owner: { zh: "杨磊", en: "Frank Gao" }, unit: { zh: "件", en: "pieces" }, weight: 0.25, direction: "higher", target: 43, actuals: [43, 42, 44, 43, 42, 44, 43, null] },
];

const WORDS = {
  results: { zh: "汇总", en: "Results" },
  resultsTitle: { zh: "八个季度的指标结果", en: "Eight quarters of KPI results" },
  resultsHint: { zh: "窗格的“洞察”读取这张表：趋势、信号和预测都来自这里。改动实际值即可看到变化。", en: "Insights in the pane reads this table: trends, signals and forecasts come from it. Change an actual and look." },
  columns: {
    zh: ["周期", "部门", "指标", "负责人", "权重", "单位", "方向", "目标值", "实际值", "得分", "计分方法", "目标编号"],
    en: ["Period", "Department", "KPI", "Owner", "Weight", "Unit", "Direction", "Target", "Actual", "Score", "Method", "GoalId"],
  },
  higher: { zh: "越高越好", en: "higher" },
  lower: { zh: "越低越好", en: "lower" },
  ratio: { zh: "比率法", en: "ratio" },
  totals: { zh: "总分", en: "Totals" },
  totalsTitle: { zh: "各部门总分", en: "Totals of the departments" },
  totalsHint: { zh: "按权重计算；没有实际值的指标不计入。", en: "Weighted; a KPI without an actual is left out." },
  totalColumns: { zh: ["周期", "部门", "总分", "等级", "已评权重", "已填", "指标数"], en: ["Period", "Department", "Total", "Grade", "Coverage", "Filled", "KPIs"] },
  course: { zh: "总分走势", en: "Totals by quarter" },
  latest: { zh: "本季度总分", en: "Totals this quarter" },
} as const;

const HEADER = 3;

export function fillPastResults(engine: Engine, language: PageLanguage): void {
  const key: Key = language === "zh-CN" ? "zh" : "en";
  engine.edit(() => {
    fillResults(SheetWriter.first(engine, WORDS.results[key]), key);
    fillTotals(SheetWriter.another(engine, WORDS.totals[key]), key);
  });
}

function fillResults(sheet: SheetWriter, key: Key): void {
  const columns = WORDS.columns[key];
  const [, , , , , , direction, target, actual] = columns;
  const rows = QUARTERS.flatMap((quarter, index) => PASTS.map((past): readonly CellInput[] => [
    quarter, past.department[key], past.kpi[key], past.owner[key], past.weight, past.unit[key], WORDS[past.direction][key], past.target, past.actuals[index] ?? "",
    { formula: `=IF([@${actual}]="","",KPI.SCORE([@${actual}],[@${target}],[@${direction}]))` }, WORDS.ratio[key], past.id,
  ]));
  sheet.heading(WORDS.resultsTitle[key], WORDS.resultsHint[key]);
  sheet.table("tblResults", HEADER, columns, rows);
  sheet.numbers(areaOf(HEADER + 1, 4, rows.length), "0%");
  sheet.numbers(areaOf(HEADER + 1, 9, rows.length), "0.0");
  sheet.bars(areaOf(HEADER + 1, 9, rows.length));
  sheet.widths(64, 84, 140, 92, 56, 56, 80, 64, 64, 80, 72, 64);
  sheet.engine.sheets.setFreeze(sheet.id, { rows: HEADER + 1, columns: 3 });
}

function fillTotals(sheet: SheetWriter, key: Key): void {
  const columns = WORDS.totalColumns[key];
  const [period, department, total] = columns;
  const results = WORDS.columns[key];
  const own = `(tblResults[${results[0]}]=[@${period}])*(tblResults[${results[1]}]=[@${department}])`;
  const scored = `${own}*ISNUMBER(tblResults[${results[9]}])`;
  const count = (rows: string): string => `SUMPRODUCT(${rows})`;
  const rows = QUARTERS.flatMap((quarter) => DEPARTMENTS.map((each): readonly CellInput[] => [
    quarter, each[key],
    { formula: `=KPI.WEIGHTED(FILTER(tblResults[${results[9]}],${scored}),FILTER(tblResults[${results[4]}],${scored}))` },
    { formula: `=KPI.GRADE([@${total}])` },
    { formula: `=SUMPRODUCT(${scored}*tblResults[${results[4]}])/SUMPRODUCT(${own}*tblResults[${results[4]}])` },
    { formula: `=${count(scored)}` },
    { formula: `=${count(own)}` },
  ]));
  sheet.heading(WORDS.totalsTitle[key], WORDS.totalsHint[key]);
  sheet.table("tblTotals", HEADER, columns, rows);
  sheet.numbers(areaOf(HEADER + 1, 2, rows.length), "0.0");
  sheet.numbers(areaOf(HEADER + 1, 4, rows.length), "0%");
  sheet.widths(64, 84, 64, 56, 72, 56, 64, 24, 64, 72, 72, 72);
  const courses = 8;
  sheet.write(HEADER, courses, [
    [period, ...DEPARTMENTS.map((each) => each[key])],
    ...QUARTERS.map((quarter, index): readonly CellInput[] => [quarter, ...DEPARTMENTS.map((_, at) => ({ formula: `=C${HEADER + 2 + index * DEPARTMENTS.length + at}` }))]),
  ]);
  sheet.bold(areaOf(HEADER, courses, 1, DEPARTMENTS.length + 1));
  sheet.numbers(areaOf(HEADER + 1, courses + 1, QUARTERS.length, DEPARTMENTS.length), "0.0");
  sheet.chart("Line", areaOf(HEADER, courses, QUARTERS.length + 1, DEPARTMENTS.length + 1), WORDS.course[key], { left: 460, top: 270, width: 400, height: 230 });
  const last = sheet.chart("BarClustered", areaOf(HEADER, 1, 1, 2), WORDS.latest[key], { left: 460, top: 510, width: 400, height: 190 });
  const rowOfLast = HEADER + 1 + rows.length - DEPARTMENTS.length;
  const column = (index: number) => sheet.engine.charts.track(sheet.id, areaOf(rowOfLast, index, DEPARTMENTS.length));
  last.series.splice(1);
  Object.assign(last.series[0] ?? {}, { name: WORDS.latest[key], values: column(2), categories: column(1), hasDataLabels: true });
  sheet.engine.charts.changed(last);
}
