import { catalogue } from "../../text/language";

/** Where the numbers of an indicator come from. */
export const sources = catalogue({
  erp: { zh: "ERP/财务系统", en: "ERP / ledger" },
  crm: { zh: "CRM", en: "CRM" },
  pos: { zh: "POS/电商后台", en: "POS / e-commerce back office" },
  ads: { zh: "广告投放后台", en: "Ad platforms" },
  analytics: { zh: "BI平台/埋点数据", en: "BI platform / product analytics" },
  survey: { zh: "问卷调查", en: "Survey" },
  rating: { zh: "人工评价", en: "Manual rating" },
  warehouse: { zh: "WMS/物流系统", en: "WMS / logistics system" },
  projects: { zh: "项目管理系统", en: "Project management tool" },
  mes: { zh: "MES/设备系统", en: "MES / equipment system" },
  code: { zh: "代码与缺陷管理系统", en: "Code host and issue tracker" },
  tickets: { zh: "工单系统/ITSM", en: "Ticketing / ITSM" },
  monitoring: { zh: "监控系统", en: "Monitoring system" },
  contactCentre: { zh: "呼叫中心/在线客服系统", en: "Contact-centre platform" },
  hris: { zh: "人事系统/花名册", en: "HRIS / employee roster" },
  lms: { zh: "培训系统", en: "LMS" },
  quality: { zh: "质量管理系统", en: "Quality management system" },
  safety: { zh: "安全与能源管理台账", en: "Safety and energy records" },
  contracts: { zh: "OA/合同系统", en: "OA / contract system" },
});
