import type { Indicator } from "../types";
import { sources } from "./sources";
import { units } from "./units";

/** Customer service, delivery and IT support. */
export const service: readonly Indicator[] = [
  {
    code: "CUS01", name: { zh: "客户满意度", en: "Customer satisfaction" },
    definition: { zh: "评价满意及以上人数/有效评价人数（注明量表）", en: "Answers at or above 'satisfied' / valid answers; state the scale" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.survey, frequency: "monthly", dimension: "customer", nature: "soft", stage: "result",
    roles: ["service", "business", "management"], jobs: ["cs", "csm", "store", "mgr"], guard: "CUS07",
  },
  {
    code: "CUS02", name: { zh: "平均处理时长", en: "Average handling time" },
    definition: { zh: "(通话+保持+事后处理时长)/处理量", en: "(Talk + hold + after-call time)/contacts handled" },
    unit: units.minutes, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.contactCentre, frequency: "daily", dimension: "process", nature: "hard", stage: "process",
    roles: ["service"], jobs: ["cs"], guard: "CUS03",
  },
  {
    code: "CUS03", name: { zh: "一次解决率", en: "First-contact resolution" },
    definition: { zh: "首次联系即解决的工单/工单总数", en: "Contacts solved at first contact / contacts" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.tickets, frequency: "weekly", dimension: "customer", nature: "hard", stage: "result",
    roles: ["service"], jobs: ["cs"], guard: null,
  },
  {
    code: "CUS04", name: { zh: "首次响应时间", en: "First response time" },
    definition: { zh: "客户提交到首次人工回复的中位时长", en: "Median time from request to first human reply" },
    unit: units.minutes, direction: -1, method: "linear", rollUp: "weighted", counts: "weighted",
    source: sources.tickets, frequency: "daily", dimension: "customer", nature: "hard", stage: "process",
    roles: ["service"], jobs: ["cs", "it"], guard: "CUS03",
  },
  {
    code: "CUS05", name: { zh: "服务响应率", en: "Response within SLA" },
    definition: { zh: "SLA时限内响应工单/应响应工单", en: "Tickets answered within SLA / tickets due" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.tickets, frequency: "weekly", dimension: "customer", nature: "hard", stage: "process",
    roles: ["service"], jobs: ["cs", "field", "dlv"], guard: "CUS03",
  },
  {
    code: "CUS06", name: { zh: "客户流失率", en: "Customer churn rate" },
    definition: { zh: "期间流失客户/期初客户", en: "Customers lost / customers at start" },
    unit: units.percent, direction: -1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.crm, frequency: "monthly", dimension: "customer", nature: "hard", stage: "result",
    roles: ["service", "business"], jobs: ["csm", "sales"], guard: null,
  },
  {
    code: "CUS07", name: { zh: "评价回收率", en: "Survey response rate" },
    definition: { zh: "收回有效评价/发出邀请", en: "Valid answers / invitations sent" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.survey, frequency: "monthly", dimension: "customer", nature: "hard", stage: "process",
    roles: ["service"], jobs: ["cs", "csm"], guard: null,
  },
  {
    code: "CUS08", name: { zh: "净收入留存率NRR", en: "Net revenue retention" },
    definition: { zh: "(期初经常收入+增购-缩减-流失)/期初经常收入", en: "(Opening recurring revenue + expansion - contraction - churn)/opening" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.crm, frequency: "quarterly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["service"], jobs: ["csm"], guard: null,
  },
  {
    code: "CUS09", name: { zh: "投诉处理及时率", en: "Complaints closed on time" },
    definition: { zh: "时限内办结投诉/应办结投诉", en: "Complaints closed within the limit / complaints due" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.tickets, frequency: "weekly", dimension: "customer", nature: "hard", stage: "process",
    roles: ["service"], jobs: ["cs", "field"], guard: "CUS01",
  },
  {
    code: "DLV01", name: { zh: "项目按期交付率", en: "Projects delivered on time" },
    definition: { zh: "按合同日验收项目/应验收项目", en: "Projects accepted by the contract date / projects due" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.projects, frequency: "monthly", dimension: "process", nature: "hard", stage: "result",
    roles: ["technical", "service"], jobs: ["dlv", "rd"], guard: "CUS01",
  },
  {
    code: "DLV02", name: { zh: "项目毛利率", en: "Project margin" },
    definition: { zh: "(项目收入-项目成本)/项目收入", en: "(Project revenue - project cost)/project revenue" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.erp, frequency: "monthly", dimension: "financial", nature: "hard", stage: "result",
    roles: ["service", "management"], jobs: ["dlv"], guard: null,
  },
  {
    code: "DLV03", name: { zh: "里程碑达成率", en: "Milestones met" },
    definition: { zh: "按期完成里程碑/应完成里程碑", en: "Milestones completed on time / due" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.projects, frequency: "monthly", dimension: "process", nature: "hard", stage: "process",
    roles: ["technical", "service"], jobs: ["dlv", "pm"], guard: null,
  },
  {
    code: "ITS01", name: { zh: "IT工单解决率", en: "Tickets resolved within SLA" },
    definition: { zh: "SLA内解决工单/工单总数", en: "Tickets resolved within SLA / tickets" },
    unit: units.percent, direction: 1, method: "linear", rollUp: "ratio", counts: "weighted",
    source: sources.tickets, frequency: "weekly", dimension: "customer", nature: "hard", stage: "process",
    roles: ["support"], jobs: ["it"], guard: "ADM02",
  },
];
