import type { Span } from "./types";

/**
 * Concrete levers that change the level of a process: capacity, acquisitions, launches, people, systems. Strong ones say
 * so themselves; things such as a system or a team count only as a means (通过…, by …ing, with …, after …).
 */
const strong = [
  /新(?:[建增购开设添扩][^，,。；;]{0,9}?(?:厂|线|车间|设备|机台|仓|门店|网点|基地|机房|公司|人员|编制|坐席|班[组次]|产能)|(?:工厂|厂房|产线|生产线|车间|基地|仓库|厂区|产能|设备|机型))/,
  /扩[产建编招]|投产|达产|技改|(?:技术|自动化|产线|设备)改造|并购|收购|兼并|合资|增[员编]|增[加配]人手|新产?品(?:上市|发布)|第二班次|[两三]班制|外包给|整体搬迁/,
  /(?:增[加聘招配]|招聘|引进)\s*(?:\d+|[一二三四五六七八九十两]+)\s*[名位个]/,
  /\b(?:new|second|third|additional|extra|added|another)\s+(?:[a-z-]+\s+){0,2}(?:plant|factory|line|warehouse|facility|machines?|furnace|press|shift|crew|capacity|data ?cent(?:er|re)|hub|headcount|staff|hires|agents|engineers|sales ?people|reps|nurses|operators|drivers|technicians|fte)\b/i,
  /\b(?:acqui(?:sition|ring|re)|takeover|merger|buyout|merging|purchase of)\b/i,
  /\b(?:product\s+launch|(?:launch|ramp[- ]?up|commissioning|go[- ]?live|roll[- ]?out|opening)\s+of|by\s+launching)\b/i,
  /\b(?:hiring|adding|recruiting)\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a\s+(?:dozen|second|third)|another)\b/i,
];

const means = [
  /(?:通过|借助|依托|凭借|利用|随着|得益于)[^，,。；;]{0,4}(?:新增|增[加设配派添购]|扩[建容充]|购[置入]|新[上建开设]|招[聘录])|随着[^，,。；;]{1,16}(?:投用|启用|开业|开通|到位)/,
  /\b(?:by|with|through|after|thanks\s+to|from)\s+(?:the\s+)?(?:(?:opening|building|buying|acquiring|hiring|adding|commissioning|leasing)\s+(?:(?:the|an?|our|\d+)\s|[a-z]+\s+(?:more|new|extra))|(?:[a-z]+|\d+)\s+(?:extra|additional|more)\s+[a-z])/i,
  /(?:通过|借助|依托|凭借|利用|随着|得益于|采用|引入|导入|上线|部署|启用|投用)[^，,。；;]{0,16}?(?:系统|平台|设备|机器人|自动化|软件|新品|新[产型渠团供]|改造|并网|外包|专线|MES|ERP|WMS|CRM|RPA|AGV|SAP)/i,
  /(?:系统|平台|设备|产线|机器人|新产?品)的?(?:上线|投用|启用|切换|改造|上市|发布)(?:后|，|,|带动|推动)/,
  /\b(?:by|through|with|via|after|thanks\s+to|using|following|once)\s+(?:[a-z-]+\s+){0,5}?(?:automat\w+|robots?|install\w*|deploy\w*|outsourc\w+|migrat\w+|replacing|(?:new|upgraded)\s+(?:[a-z-]+\s+){0,2}(?:system|platform|software|tool|product|supplier|contract|channel|model|equipment|team|range)|erp|mes|wms|crm|rpa)\b/i,
];

const levers = [...strong, ...means];
const han = /[\u3400-\u9fff]/;
const english = levers.filter(({ source }) => !han.test(source));

/** The words that name a concrete lever, outside the name of the metric itself; null without one. */
export function findLever(text: string, metric: string | null): Span | null {
  const searched = metric === null || metric === "" ? text : text.replaceAll(metric, " ".repeat(metric.length));
  for (const lever of han.test(text) ? levers : english) {
    const found = lever.exec(searched);
    if (found !== null) return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}
