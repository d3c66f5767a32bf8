import type { Question, Understanding, Vocabulary } from "../../../src/insights/ask/types";

const periods = ["2026Q3", "2026Q2", "2026Q1", "2025Q4", "2025Q3", "2025Q2", "2025Q1", "2024Q4"];
const time = { periods, chosen: "2026Q3", asOf: "2026-09-20" };

export const chinese: Vocabulary = {
  ...time,
  departments: ["销售部", "市场部", "研发部", "人力资源部", "财务部", "客服中心", "生产部"],
  owners: ["张伟", "李娜", "王芳", "陈静", "刘洋"],
  kpis: [
    "销售收入", "毛利率", "客户满意度", "新客户数", "应收账款周转天数", "研发项目准时率", "缺陷率", "员工流失率", "招聘完成率", "培训覆盖率",
    "预算执行率", "准时交付率", "投诉处理时长", "市场线索数", "品牌知名度", "产量",
  ],
};

export const english: Vocabulary = {
  ...time,
  departments: ["Sales", "Marketing", "R&D", "Human Resources", "Finance", "Customer Service"],
  owners: ["Li Wei", "Anna Schmidt", "Tom Baker", "Maria Lopez"],
  kpis: [
    "Revenue", "Gross margin", "Customer satisfaction", "New customers", "On-time delivery rate", "Defect rate", "Staff turnover",
    "Training hours per employee", "Budget variance", "Days sales outstanding", "Complaint response time", "Qualified leads",
  ],
};

/** Groups of periods that many questions mean, by a name that tests use for them. */
const named: Readonly<Record<string, readonly string[]>> = {
  "@all": [...periods].reverse(),
  "@2026": ["2026Q1", "2026Q2", "2026Q3"],
  "@2025": ["2025Q1", "2025Q2", "2025Q3", "2025Q4"],
  "@2025Q4..2026Q3": ["2025Q4", "2026Q1", "2026Q2", "2026Q3"],
  "@2026Q2..2026Q3": ["2026Q2", "2026Q3"],
};

/**
 * Everything that is in an understanding, in one line: subject, measure, aggregate, @periods, in:departments, by:owners,
 * kpi:names, standing, limits, order and since, each only where there is one; no @ for the chosen period alone.
 */
export function inWords(understood: Understanding): string {
  if (understood.kind === "unknown") return `unknown: ${understood.words.join(" | ")}`;
  if (understood.kind === "noResults") return `noResults: ${understood.periods.join(",")} newest ${understood.newest}`;
  return understood.kind === "empty" ? "empty" : ofQuestion(understood.question);
}

function ofQuestion({ subject, measure, aggregate, filters, order, since }: Question): string {
  const limits = filters.limits.map((limit) => `${limit.measure}${limit.comparator}${limit.value}`);
  const parts = [
    subject, measure, aggregate, periodsInWords(filters.periods), list("in", filters.departments), list("by", filters.owners),
    list("kpi", filters.kpis), filters.standing, ...limits, order === null ? null : order.by + (order.count === null ? "" : `:${order.count}`),
    since === null ? null : `since:${since}`,
  ];
  return parts.filter((part) => part !== null).join(" ");
}

function list(label: string, names: readonly string[]): string | null {
  return names.length === 0 ? null : `${label}:${[...names].sort().join(",")}`;
}

function periodsInWords(asked: readonly string[]): string | null {
  const text = asked.join(",");
  if (text === time.chosen) return null;
  return Object.entries(named).find(([, group]) => group.join(",") === text)?.[0] ?? `@${text}`;
}
