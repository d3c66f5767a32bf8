import type { Message } from "../text/language";

/** One step of a business process, with the indicators that can tell how it goes, the most usual one first. */
export interface ProcessStep {
  readonly name: Message;
  readonly codes: readonly string[];
}

export interface BusinessProcess {
  readonly code: string;
  readonly name: Message;
  readonly steps: readonly ProcessStep[];
}

const step = (zh: string, en: string, ...codes: readonly string[]): ProcessStep => ({ name: { zh, en }, codes });

/** The processes that most companies have, from end to end. */
export const businessProcesses: readonly BusinessProcess[] = [
  {
    code: "growth", name: { zh: "引流–转化–复购–口碑", en: "Lead to referral" },
    steps: [
      step("引流", "Lead", "MKT05", "MKT02", "MKT01", "RTL05"),
      step("转化", "Convert", "ECM01", "RTL02", "MKT03", "SAL03"),
      step("复购", "Repeat", "OPS04", "RTL04", "CUS08"),
      step("口碑", "Refer", "PRD05", "CUS01", "CAT05", "PRJ10"),
    ],
  },
  {
    code: "product", name: { zh: "获取–激活–留存–变现", en: "Acquire to monetise" },
    steps: [
      step("获取", "Acquire", "NET01", "PRD04", "MKT01"),
      step("激活", "Activate", "NET12", "PRD03"),
      step("留存", "Retain", "OPS02", "NET02", "CUS06"),
      step("变现", "Monetise", "NET03", "NET04", "NET06"),
    ],
  },
  {
    code: "orderToCash", name: { zh: "订单到回款", en: "Order to cash" },
    steps: [
      step("商机", "Opportunity", "SAL07", "SAL10", "PRJ07"),
      step("签约", "Order", "SAL01", "SAL04", "SAL02", "PRJ06"),
      step("交付", "Deliver", "LOG02", "DLV01", "ECM05"),
      step("开票对账", "Invoice", "FIN18", "FNC02"),
      step("回款", "Collect", "FIN08", "FIN09", "FIN17"),
    ],
  },
  {
    code: "procureToPay", name: { zh: "采购到付款", en: "Procure to pay" },
    steps: [
      step("寻源议价", "Source", "BUY01", "BUY05"),
      step("下单跟单", "Order", "BUY04", "BUY02"),
      step("收货检验", "Receive", "BUY03", "LOG03"),
      step("付款", "Pay", "FIN16", "FNC05"),
    ],
  },
  {
    code: "planToProduce", name: { zh: "计划到入库", en: "Plan to produce" },
    steps: [
      step("排产", "Plan", "MFG05", "SAL08"),
      step("备料", "Supply", "BUY02", "MFG13", "FIN15"),
      step("生产", "Produce", "MFG01", "MFG02", "MFG14", "MFG03"),
      step("检验", "Inspect", "QUA01", "MFG11", "QUA06"),
      step("入库发货", "Ship", "LOG01", "LOG02"),
    ],
  },
  {
    code: "hireToRetire", name: { zh: "招聘到离职", en: "Hire to retire" },
    steps: [
      step("招聘", "Recruit", "HRM03", "HRM14", "HRM15", "HRM10"),
      step("入职", "Onboard", "HRM04", "HRM16"),
      step("培养", "Develop", "HRM06", "HRM05", "GRW01", "HRM13"),
      step("绩效", "Review", "HRM08", "COL01"),
      step("保留", "Retain", "HRM02", "HRM01", "HRM07"),
    ],
  },
  {
    code: "developToLaunch", name: { zh: "需求到上线", en: "Develop to launch" },
    steps: [
      step("需求", "Require", "PRD02", "PRJ04"),
      step("开发", "Build", "RND01", "RND02", "RND09"),
      step("测试", "Test", "QUA04", "RND08", "RND05"),
      step("发布", "Release", "PRD01", "RND03", "RND04"),
      step("线上质量", "Run", "QUA03", "NET08", "PRD03"),
    ],
  },
  {
    code: "incidentToResolution", name: { zh: "报障到解决", en: "Incident to resolution" },
    steps: [
      step("发现", "Detect", "OPX03", "OPX01"),
      step("响应", "Respond", "CUS04", "CUS05", "ECM07"),
      step("处理", "Resolve", "CUS03", "OPX02", "ITS01", "PRJ08"),
      step("回访", "Confirm", "CUS01", "CUS09"),
      step("预防", "Prevent", "OPX04", "QUA08", "NET09"),
    ],
  },
  {
    code: "projectDelivery", name: { zh: "立项到续约", en: "Project to renewal" },
    steps: [
      step("方案投标", "Propose", "PRJ07", "PRJ06"),
      step("实施", "Carry out", "DLV03", "PRJ02", "PRJ01"),
      step("验收", "Accept", "DLV01", "PRJ03"),
      step("运维", "Support", "PRJ08", "CUS05", "PRJ09"),
      step("续约", "Renew", "PRJ05", "CUS08", "PRJ10"),
    ],
  },
  {
    code: "recordToReport", name: { zh: "记账到报告", en: "Record to report" },
    steps: [
      step("记账", "Record", "FNC02", "FNC05"),
      step("结账", "Close", "FNC01", "ADM04"),
      step("报税", "File", "FNC04"),
      step("报告", "Report", "DAT02", "DAT03"),
      step("资金计划", "Forecast", "FNC03", "FIN06"),
    ],
  },
];

/** The steps that none of these indicators watches. */
export function processGaps({ steps }: BusinessProcess, codes: ReadonlySet<string>): readonly ProcessStep[] {
  return steps.filter((each) => !each.codes.some((code) => codes.has(code)));
}
