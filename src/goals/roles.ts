import type { Message } from "../text/language";
import type { Job, RoleType } from "./types";

export interface RoleDescription {
  readonly role: RoleType;
  readonly name: Message;
  /** What is measured in this kind of post (因岗制宜). */
  readonly description: Message;
}

/** The five kinds of post, each with its own mix of KPIs. */
export const roleTypes: readonly RoleDescription[] = [
  {
    role: "management",
    name: { zh: "管理类", en: "Management" },
    description: { zh: "团队整体目标：经营结果、战略任务、团队与跨部门协作", en: "The team's goals as a whole: business results, strategic tasks, people and cooperation" },
  },
  {
    role: "business",
    name: { zh: "业务类", en: "Business" },
    description: { zh: "业绩结果为主，兼顾客户与过程：签约、回款、新客户、漏斗", en: "Results first, with customers and process: bookings, collection, new customers, pipeline" },
  },
  {
    role: "technical",
    name: { zh: "技术类", en: "Technical" },
    description: { zh: "交付与质量并重：项目交付周期、代码质量、技术沉淀", en: "Delivery and quality together: lead time, code quality, technical growth" },
  },
  {
    role: "service",
    name: { zh: "服务类", en: "Service" },
    description: { zh: "客户感受与响应：满意度、一次解决率、处理时长", en: "What customers feel and how fast they are served: satisfaction, first-contact resolution, handling time" },
  },
  {
    role: "support",
    name: { zh: "支持类", en: "Support" },
    description: { zh: "内部服务、成本与合规：内部满意度、费用、按期完成", en: "Internal service, cost and compliance: internal satisfaction, expense, tasks on time" },
  },
];

/** The jobs of the library, each under the role type it belongs to. */
export const jobs: readonly Job[] = [
  { code: "ceo", name: { zh: "高管", en: "Executive" }, role: "management" },
  { code: "mgr", name: { zh: "部门经理", en: "Department manager" }, role: "management" },
  { code: "sales", name: { zh: "销售", en: "Sales" }, role: "business" },
  { code: "mkt", name: { zh: "市场", en: "Marketing" }, role: "business" },
  { code: "ops", name: { zh: "运营", en: "Operations / growth" }, role: "business" },
  { code: "pm", name: { zh: "产品经理", en: "Product manager" }, role: "business" },
  { code: "store", name: { zh: "门店", en: "Retail store" }, role: "business" },
  { code: "rd", name: { zh: "研发", en: "R&D engineer" }, role: "technical" },
  { code: "qa", name: { zh: "测试", en: "QA engineer" }, role: "technical" },
  { code: "sre", name: { zh: "运维", en: "IT operations / SRE" }, role: "technical" },
  { code: "mfg", name: { zh: "生产", en: "Manufacturing" }, role: "technical" },
  { code: "qc", name: { zh: "质量", en: "Quality" }, role: "technical" },
  { code: "data", name: { zh: "数据", en: "Data / BI" }, role: "technical" },
  { code: "dlv", name: { zh: "交付", en: "Delivery / project" }, role: "technical" },
  { code: "cs", name: { zh: "客服", en: "Customer service" }, role: "service" },
  { code: "csm", name: { zh: "客户成功", en: "Customer success" }, role: "service" },
  { code: "field", name: { zh: "售后", en: "Field service" }, role: "service" },
  { code: "fin", name: { zh: "财务", en: "Finance" }, role: "support" },
  { code: "hr", name: { zh: "人力资源", en: "HR" }, role: "support" },
  { code: "adm", name: { zh: "行政", en: "Administration" }, role: "support" },
  { code: "buy", name: { zh: "采购", en: "Procurement" }, role: "support" },
  { code: "legal", name: { zh: "法务合规", en: "Legal & compliance" }, role: "support" },
  { code: "it", name: { zh: "IT支持", en: "IT helpdesk" }, role: "support" },
  { code: "log", name: { zh: "仓储物流", en: "Warehouse & logistics" }, role: "support" },
];

export function jobByCode(code: string): Job | undefined {
  return jobs.find((job) => job.code === code);
}

export function roleName(role: RoleType): Message {
  return roleTypes.find((type) => type.role === role)?.name ?? { zh: role, en: role };
}
