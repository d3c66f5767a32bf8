import type { Span } from "./types";

/**
 * Concrete levers that change the level of a process: capacity, acquisitions, launches, people, systems. Strong ones say
 * so themselves; things such as a system or a team count only as a means (通过…, by …ing, with …, after …).
 */
const strong = [
  /新(?:建|增|购|开|设|添|扩)(?:的|了|一条|两条|三条|\d+条|一家|\d+家|一个|\d+个|一台|\d+台)?[^，,。；;]{0,6}?(?:工厂|厂房|产线|生产线|流水线|车间|设备|机台|仓库|仓|门店|网点|基地|机房|分公司|销售人员|客服人员|人员|编制|坐席|班组|班次|产能)/,
  /新(?:工厂|厂房|产线|生产线|车间|基地|仓库|分厂|厂区|产能|设备|机型)(?:的)?(?:投产|投用|启用|上线|达产|建成|投入)?/,
  /(?:扩产|扩建|投产|达产|技改|技术改造|自动化改造|产线改造|设备改造|并购|收购|兼并|合资|增员|增编|扩编|扩招|增配人手|增加人手|增加编制|新品上市|新产品上市|新品发布|新产品发布|第二班次|两班制|三班制|外包给|整体搬迁)/,
  /(?:增加|增聘|增招|增配|招聘|引进)\s*(?:\d+|[一二三四五六七八九十两]+)\s*(?:名|位|个)/,
  /\b(?:new|second|third|additional|extra|added|another)\s+(?:[a-z-]+\s+){0,2}(?:plant|factory|production line|line|warehouse|facility|machines?|furnace|press|shift|crew|capacity|data ?cent(?:er|re)|distribution cent(?:er|re)|hub|headcount|staff|hires|agents|engineers|sales ?people|reps|nurses|operators|drivers|technicians|fte)\b/i,
  /\b(?:the\s+)?(?:acquisition|takeover|merger|purchase|buyout)\s+of\b|\bacquir(?:e|ing)\b|\bmerg(?:e|ing)\s+with\b|\bafter\s+the\s+(?:acquisition|merger|takeover)\b/i,
  /\b(?:product\s+launch|launch\s+of\s+(?:the|a|our|two|three|\d+)|by\s+launching|added\s+headcount|ramp[- ]?up\s+of|commissioning\s+of|go[- ]?live\s+of|roll[- ]?out\s+of|opening\s+of)\b/i,
  /\b(?:hiring|adding|recruiting)\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a\s+dozen|a\s+(?:second|third)|another)\b/i,
];

const means = [
  /(?:通过|借助|依托|凭借|利用|随着|借力|得益于|采用|引入|导入|上线|部署|启用|投用|切换(?:到|至))[^，,。；;]{0,16}?(?:系统|平台|设备|机器人|自动化|软件|新品|新产品|新型号|新渠道|新团队|新供应商|改造|并网|外包|智能客服|专线|MES|ERP|WMS|CRM|RPA|AGV|SAP)/i,
  /(?:系统|平台|设备|产线|机器人|新品|新产品)(?:的)?(?:上线|投用|启用|切换|改造|上市|发布)(?:后|，|,|带动|推动)/,
  /\b(?:by|through|with|via|after|thanks\s+to|using|following|once)\s+(?:[a-z-]+\s+){0,5}?(?:automat\w+|robots?|install\w*|deploy\w*|outsourc\w+|migrat\w+|replac\w+|(?:new|upgraded|automated)\s+(?:[a-z-]+\s+){0,2}(?:system|platform|software|tool|product|supplier|contract|channel|model|equipment|team|range)|erp|mes|wms|crm|rpa)\b/i,
];

/** The words that name a concrete lever, outside the name of the metric itself; null without one. */
export function findLever(text: string, metric: string | null): Span | null {
  const searched = metric === null || metric === "" ? text : text.replaceAll(metric, " ".repeat(metric.length));
  for (const lever of [...strong, ...means]) {
    const found = lever.exec(searched);
    if (found !== null) return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}
