import type { Engine } from "../../engine";
import { areaOf } from "../../engine/area";
import type { CellInput } from "../../engine/cells";
import type { PageLanguage } from "../text";
import { SheetWriter } from "./sheetWriter";

type Key = "zh" | "en";
type Both = Readonly<Record<Key, string>>;

interface Person {
  readonly name: Both;
  readonly department: Both;
  /** Base pay of the quarter. */
  readonly pay: number;
}

/** One goal of a person: what counts, how much, and how far it came. */
interface Goal {
  readonly person: number;
  readonly kpi: Both;
  readonly direction: 1 | -1;
  readonly weight: number;
  readonly target: number;
  readonly actual: number;
  readonly format: string;
}

const SALES: Both = { zh: "销售部", en: "Sales" };
const SERVICE: Both = { zh: "客服部", en: "Service" };
const RESEARCH: Both = { zh: "研发部", en: "R&D" };

const PEOPLE: readonly Person[] = [
  { name: { zh: "李伟", en: "Alice Moore" }, department: SALES, pay: 36_000 },
  { name: { zh: "王芳", en: "Ben Carter" }, department: SALES, pay: 30_000 },
  { name: { zh: "张敏", en: "Chloe Diaz" }, department: SERVICE, pay: 27_000 },
  { name: { zh: "刘洋", en: "Dan Evans" }, department: SERVICE, pay: 24_000 },
  { name: { zh: "陈静", en: "Emma Ford" }, department: RESEARCH, pay: 45_000 },
  { name: { zh: "杨磊", en: "Frank Gao" }, department: RESEARCH, pay: 42_000 },
];

const goal = (person: number, kpi: Both, weight: number, target: number, actual: number, format: string, direction: 1 | -1 = 1): Goal => ({ person, kpi, weight, target, actual, format, direction });

const REVENUE: Both = { zh: "销售额（万元）", en: "Revenue (k)" };
const CUSTOMERS: Both = { zh: "新客户（家）", en: "New customers" };
const RECEIVABLES: Both = { zh: "逾期账款（万元）", en: "Overdue receivables (k)" };
const SATISFACTION: Both = { zh: "客户满意度", en: "Customer satisfaction" };
const RESPONSE: Both = { zh: "首次响应（小时）", en: "First response (hours)" };
const RELEASES: Both = { zh: "按期交付率", en: "Releases on time" };
const DEFECTS: Both = { zh: "上线缺陷（个）", en: "Defects after release" };

const GOALS: readonly Goal[] = [
  goal(0, REVENUE, 0.5, 800, 924, "#,##0"), goal(0, CUSTOMERS, 0.3, 20, 23, "0"), goal(0, RECEIVABLES, 0.2, 60, 52, "#,##0", -1),
  goal(1, REVENUE, 0.5, 650, 598, "#,##0"), goal(1, CUSTOMERS, 0.3, 18, 15, "0"), goal(1, RECEIVABLES, 0.2, 50, 58, "#,##0", -1),
  goal(2, SATISFACTION, 0.6, 0.92, 0.931, "0.0%"), goal(2, RESPONSE, 0.4, 4, 3.8, "0.0", -1),
  goal(3, SATISFACTION, 0.6, 0.92, 0.806, "0.0%"), goal(3, RESPONSE, 0.4, 4, 5.4, "0.0", -1),
  goal(4, RELEASES, 0.6, 0.9, 0.93, "0.0%"), goal(4, DEFECTS, 0.4, 12, 10, "0", -1),
  goal(5, RELEASES, 0.6, 0.9, 0.86, "0.0%"), goal(5, DEFECTS, 0.4, 12, 14, "0", -1),
];

const WORDS = {
  goals: { zh: "季度考核", en: "Quarterly review" },
  goalsTitle: { zh: "2026年第三季度 · 员工绩效考核", en: "2026 Q3 · Staff performance review" },
  goalsHint: { zh: "在“实际”列填写结果。得分在本表计算，员工的总分、等级和奖金在“结果”工作表。", en: "Type what was achieved under Actual. Scores follow here; totals, grades and bonuses stand on the sheet Results." },
  goalColumns: { zh: ["员工", "部门", "指标", "方向", "权重", "目标", "实际", "得分"], en: ["Employee", "Department", "KPI", "Direction", "Weight", "Target", "Actual", "Score"] },
  results: { zh: "结果", en: "Results" },
  resultsTitle: { zh: "结果与奖金", en: "Results and bonuses" },
  resultsHint: { zh: "奖金 = 季度工资 × 奖金比例 × 等级系数。改动比例，全部奖金立即重算。", en: "Bonus = quarter's pay × bonus rate × coefficient of the grade. Change the rate and every bonus follows." },
  peopleColumns: { zh: ["员工", "部门", "季度工资", "总分", "等级", "名次", "系数", "奖金"], en: ["Employee", "Department", "Quarter's pay", "Total", "Grade", "Rank", "Coefficient", "Bonus"] },
  rate: { zh: "奖金比例", en: "Bonus rate" },
  total: { zh: "奖金合计", en: "Bonuses in all" },
  grades: { zh: "等级", en: "Grade" },
  headcount: { zh: "人数", en: "People" },
  scoresChart: { zh: "员工总分", en: "Total score by employee" },
  gradesChart: { zh: "等级分布", en: "People by grade" },
} as const;

const HEADER = 3;
const GRADES = ["S", "A", "B", "C", "D"] as const;

export function fillHrReview(engine: Engine, language: PageLanguage): void {
  const key: Key = language === "zh-CN" ? "zh" : "en";
  engine.edit(() => {
    const goals = SheetWriter.first(engine, WORDS.goals[key]);
    fillGoals(goals, key);
    fillResults(SheetWriter.another(engine, WORDS.results[key]), key);
  });
}

function fillGoals(sheet: SheetWriter, key: Key): void {
  const columns = WORDS.goalColumns[key];
  const [, , , direction, , target, actual] = columns;
  sheet.heading(WORDS.goalsTitle[key], WORDS.goalsHint[key]);
  sheet.table("tblAppraisal", HEADER, columns, GOALS.map((each): readonly CellInput[] => {
    const person = PEOPLE[each.person];
    return [
      person?.name[key] ?? "", person?.department[key] ?? "", each.kpi[key], each.direction, each.weight, each.target, each.actual,
      { formula: `=KPI.SCORE([@${actual}],[@${target}],[@${direction}])` },
    ];
  }));
  GOALS.forEach(({ format }, index) => sheet.numbers(areaOf(HEADER + 1 + index, 5, 1, 2), format));
  sheet.numbers(areaOf(HEADER + 1, 4, GOALS.length), "0%");
  sheet.numbers(areaOf(HEADER + 1, 7, GOALS.length), "0.0");
  sheet.bars(areaOf(HEADER + 1, 7, GOALS.length));
  sheet.widths(92, 104, 150, 88, 64, 72, 72, 80);
  sheet.engine.sheets.setFreeze(sheet.id, { rows: HEADER + 1, columns: 1 });
}

function fillResults(sheet: SheetWriter, key: Key): void {
  const columns = WORDS.peopleColumns[key];
  const [employee, , pay, total, grade, , coefficient, bonus] = columns;
  const review = WORDS.goalColumns[key];
  const own = (column: string): string => `FILTER(tblAppraisal[${column}],tblAppraisal[${review[0]}]=[@${employee}])`;
  sheet.heading(WORDS.resultsTitle[key], WORDS.resultsHint[key]);
  sheet.engine.names.add({ name: "BonusRate", formula: `='${WORDS.results[key]}'!$K$4`, comment: WORDS.rate[key], visible: true, sheetId: null });
  sheet.table("tblBonus", HEADER, columns, PEOPLE.map((person): readonly CellInput[] => [
    person.name[key], person.department[key], person.pay,
    { formula: `=KPI.WEIGHTED(${own(review[7])},${own(review[4])})` },
    { formula: `=KPI.GRADE([@${total}])` },
    { formula: `=RANK.EQ([@${total}],tblBonus[${total}])` },
    { formula: `=KPI.COEF([@${grade}])` },
    { formula: `=KPI.BONUS([@${bracketed(pay)}],BonusRate,1,1,[@${coefficient}])` },
  ]));
  const rows = PEOPLE.length;
  sheet.write(HEADER, 9, [[WORDS.rate[key], 0.15], [WORDS.total[key], { formula: `=SUM(tblBonus[${bonus}])` }]]);
  sheet.write(HEADER + 3, 9, [[WORDS.grades[key], WORDS.headcount[key]], ...GRADES.map((letter): readonly CellInput[] => [letter, { formula: `=COUNTIF(tblBonus[${grade}],"${letter}")` }])]);
  sheet.bold(areaOf(HEADER + 3, 9, 1, 2));
  sheet.bold(areaOf(HEADER, 9, 2, 1));
  sheet.numbers(areaOf(HEADER, 10), "0%");
  for (const area of [areaOf(HEADER + 1, 10), areaOf(HEADER + 1, 2, rows), areaOf(HEADER + 1, 7, rows)]) sheet.numbers(area, "#,##0");
  sheet.numbers(areaOf(HEADER + 1, 3, rows), "0.0");
  sheet.numbers(areaOf(HEADER + 1, 6, rows), "0.0");
  sheet.bars(areaOf(HEADER + 1, 3, rows));
  sheet.widths(92, 104, 92, 72, 60, 60, 84, 84, 24, 92, 84);
  const scores = sheet.chart("BarClustered", areaOf(HEADER, 0, rows + 1, 1), WORDS.scoresChart[key], { left: 12, top: 250, width: 380, height: 230 });
  const column = (index: number) => sheet.engine.charts.track(sheet.id, areaOf(HEADER + 1, index, rows));
  scores.series.splice(1);
  Object.assign(scores.series[0] ?? {}, { name: WORDS.scoresChart[key], values: column(3), categories: column(0), hasDataLabels: true });
  sheet.engine.charts.changed(scores);
  sheet.chart("ColumnClustered", areaOf(HEADER + 3, 9, GRADES.length + 1, 2), WORDS.gradesChart[key], { left: 420, top: 250, width: 320, height: 230 });
}

/** A heading with an apostrophe or a space stands in brackets of its own. */
const bracketed = (heading: string): string => (/^\p{L}+$/u.test(heading) ? heading : `[${heading.replaceAll("'", "''")}]`);
