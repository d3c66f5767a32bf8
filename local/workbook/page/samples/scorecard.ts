import type { Engine } from "../../engine";
import { areaOf } from "../../engine/area";
import type { CellInput } from "../../engine/cells";
import type { PageLanguage } from "../text";
import { SheetWriter } from "./sheetWriter";

/** A scorecard to look at and play with: one KPI a row, every KPI.* function in use. */
interface SampleKpi {
  readonly zh: string;
  readonly en: string;
  readonly direction: number;
  readonly method: readonly [zh: string, en: string];
  readonly parameter: number | null;
  readonly weight: number;
  readonly target: number;
  readonly actual: number;
  readonly format: string;
}

const RATIO = ["比率法", "ratio"] as const;

const KPIS: readonly SampleKpi[] = [
  { zh: "营业收入（万元）", en: "Revenue (k)", direction: 1, method: RATIO, parameter: null, weight: 0.3, target: 1200, actual: 1278, format: "#,##0" },
  { zh: "毛利率", en: "Gross margin", direction: 1, method: ["线性插值", "linear"], parameter: 0.25, weight: 0.2, target: 0.35, actual: 0.338, format: "0.0%" },
  { zh: "客户投诉（件）", en: "Customer complaints", direction: -1, method: RATIO, parameter: null, weight: 0.2, target: 10, actual: 12, format: "0" },
  { zh: "准时交付率", en: "On-time delivery", direction: 1, method: RATIO, parameter: null, weight: 0.2, target: 0.95, actual: 0.97, format: "0.0%" },
  { zh: "安全事故（起）", en: "Safety incidents", direction: -1, method: ["减分法", "deduct"], parameter: 20, weight: 0.1, target: 0, actual: 1, format: "0" },
];

const TABLE = "tblSample";
const HEADER_ROW = 3;

const WORDS = {
  sheet: { zh: "计分卡示例", en: "Sample scorecard" },
  title: { zh: "2026年第三季度 · 销售部计分卡", en: "2026 Q3 · Sales scorecard" },
  hint: {
    zh: "改动“实际”列试试：得分、总分和等级随公式立即更新。右侧窗格从模板建立您自己的目标。",
    en: "Change the actuals: scores, total and grade follow at once. The pane at the right builds your own goals from a template.",
  },
  columns: {
    zh: ["指标", "方向", "方法", "参数", "权重", "目标", "实际", "得分", "完成率", "状态"],
    en: ["KPI", "Direction", "Method", "Parameter", "Weight", "Target", "Actual", "Score", "Attainment", "Status"],
  },
  total: { zh: "总分", en: "Total" },
  grade: { zh: "等级", en: "Grade" },
  status: { zh: `{"正常","关注","落后"}`, en: `{"On track","At risk","Off track"}` },
} as const;

export function fillScorecard(engine: Engine, language: PageLanguage): void {
  const key = language === "zh-CN" ? "zh" : "en";
  const columns = WORDS.columns[key];
  const [, direction, method, parameter, weight, target, actual, score, attainment] = columns;
  const arguments_ = `[@${actual}],[@${target}],[@${direction}],[@${method}],[@${parameter}]`;
  const rows = KPIS.map((kpi): readonly CellInput[] => [
    kpi[key],
    kpi.direction,
    kpi.method[key === "zh" ? 0 : 1],
    kpi.parameter,
    kpi.weight,
    kpi.target,
    kpi.actual,
    { formula: `=KPI.SCORE(${arguments_})` },
    { formula: `=KPI.ATTAIN(${arguments_})` },
    { formula: `=KPI.STATUS([@${attainment}],,,${WORDS.status[key]})` },
  ]);

  engine.edit(() => {
    const sheet = SheetWriter.first(engine, WORDS.sheet[key]);
    sheet.heading(WORDS.title[key], WORDS.hint[key]);
    sheet.table(TABLE, HEADER_ROW, columns, rows);
    const foot = HEADER_ROW + rows.length + 2;
    sheet.write(foot, 0, [
      [WORDS.total[key], { formula: `=KPI.WEIGHTED(${TABLE}[${score}],${TABLE}[${weight}])` }],
      [WORDS.grade[key], { formula: `=KPI.GRADE(B${foot + 1})` }],
    ]);
    format(sheet, foot);
  });
}

function format(sheet: SheetWriter, foot: number): void {
  const first = HEADER_ROW + 1;
  KPIS.forEach((kpi, index) => {
    for (const column of [3, 5, 6]) sheet.numbers(areaOf(first + index, column), kpi.format);
  });
  sheet.numbers(areaOf(first, 4, KPIS.length), "0%");
  sheet.numbers(areaOf(first, 7, KPIS.length), "0.0");
  sheet.numbers(areaOf(first, 8, KPIS.length), "0.0%");
  sheet.numbers(areaOf(foot, 1), "0.0");
  sheet.bold(areaOf(foot, 0, 2, 2));
  sheet.widths(150, 72, 72, 84, 68, 72, 72, 64, 92, 80);
}
