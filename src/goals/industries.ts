import type { Message } from "../text/language";
import type { Mix } from "./mixes";

export type IndustryCode = "manufacturing" | "internet" | "retail" | "services" | "catering" | "ecommerce";

/** A department as an industry usually has it: its name and the job whose KPIs it starts with. */
export interface IndustryDepartment {
  readonly name: Message;
  readonly job: string;
}

/** What a company of an industry starts from: its departments, and the KPIs of the jobs that are special in it. */
export interface Industry {
  readonly code: IndustryCode;
  readonly name: Message;
  readonly departments: readonly IndustryDepartment[];
  readonly mixes: Readonly<Record<string, Mix>>;
}

const department = (zh: string, en: string, job: string): IndustryDepartment => ({ name: { zh, en }, job });

const sales = department("销售部", "Sales", "sales");
const marketing = department("市场部", "Marketing", "mkt");
const research = department("研发部", "R&D", "rd");
const procurement = department("采购部", "Procurement", "buy");
const logistics = department("仓储物流部", "Warehouse & logistics", "log");
const success = department("客户成功部", "Customer success", "csm");
const finance = department("财务部", "Finance", "fin");
const people = department("人力资源部", "HR", "hr");

export const industries: readonly Industry[] = [
  {
    code: "manufacturing",
    name: { zh: "制造业", en: "Manufacturing" },
    departments: [sales, research, department("生产部", "Production", "mfg"), department("质量部", "Quality", "qc"), procurement, logistics, finance, people],
    mixes: {
      mfg: { MFG05: 25, QUA01: 20, FIN10: 20, MFG17: 15, GRW01: 20 },
      qc: { QUA10: 25, QUA05: 20, QUA07: 20, BUY03: 20, GRW01: 15 },
      log: { LOG02: 30, LOG01: 20, OPS07: 20, LOG06: 15, GRW01: 15 },
    },
  },
  {
    code: "internet",
    name: { zh: "互联网", en: "Internet" },
    departments: [department("产品部", "Product", "pm"), research, department("测试部", "QA", "qa"), department("运维部", "IT operations", "sre"), department("运营部", "Growth", "ops"), marketing, success, finance, people],
    mixes: {
      pm: { NET02: 25, NET12: 20, PRD01: 25, NET03: 15, PRD06: 15 },
      rd: { RND01: 25, QUA03: 20, NET09: 15, RND11: 20, COL03: 20 },
      sre: { OPX01: 25, OPX02: 20, NET07: 15, NET11: 20, COL03: 20 },
      ops: { NET01: 25, OPS02: 25, NET03: 20, OPS05: 15, PRD06: 15 },
    },
  },
  {
    code: "retail",
    name: { zh: "零售", en: "Retail" },
    departments: [department("门店", "Shops", "store"), procurement, marketing, logistics, finance, people],
    mixes: {
      store: { RTL01: 30, RTL02: 20, RTL03: 15, RTL09: 20, RTL06: 15 },
    },
  },
  {
    code: "services",
    name: { zh: "技术服务", en: "Technical services" },
    departments: [sales, department("交付部", "Delivery", "dlv"), research, department("售后部", "Field service", "field"), success, finance, people],
    mixes: {
      dlv: { DLV01: 25, PRJ01: 20, PRJ03: 20, PRJ02: 15, COL03: 20 },
      field: { PRJ08: 25, CUS01: 20, PRJ09: 25, COL02: 15, GRW01: 15 },
    },
  },
  {
    code: "catering",
    name: { zh: "餐饮", en: "Catering" },
    departments: [department("门店", "Restaurants", "store"), procurement, marketing, finance, people],
    mixes: {
      store: { CAT01: 25, CAT02: 20, CAT05: 20, CAT07: 20, CAT04: 15 },
    },
  },
  {
    code: "ecommerce",
    name: { zh: "电商", en: "E-commerce" },
    departments: [department("运营部", "Shop operations", "ops"), marketing, department("客服部", "Customer service", "cs"), procurement, logistics, finance, people],
    mixes: {
      ops: { OPS03: 25, ECM01: 20, ECM04: 15, ECM05: 20, OPS04: 20 },
      mkt: { ECM03: 30, ECM02: 20, MKT03: 20, MKT01: 15, COL02: 15 },
      cs: { ECM08: 25, ECM07: 20, CUS01: 20, CUS03: 15, GRW01: 20 },
      log: { LOG02: 30, ECM05: 20, LOG04: 20, LOG05: 15, GRW01: 15 },
    },
  },
];

export function industryByCode(code: string): Industry | undefined {
  return industries.find((industry) => industry.code === code);
}
