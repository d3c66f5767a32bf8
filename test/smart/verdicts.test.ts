import { checkGoal } from "../../src/smart";
import type { Criterion } from "../../src/smart/types";

const options = { asOf: "2025-05-15", fiscalYearStart: 1, locale: null };

function verdict(text: string, criterion: Criterion): string {
  return checkGoal({ text }, options).criteria.find((each) => each.criterion === criterion)!.verdict;
}
const isMet = (text: string, criterion: Criterion): boolean => verdict(text, criterion) === "met";

type Table = Readonly<Record<string, { readonly met?: readonly string[]; readonly not?: readonly string[] }>>;

function judges(criterion: Criterion, table: Table): void {
  describe.each(Object.entries(table))("%s", (_, { met = [], not = [] }) => {
    if (met.length > 0) test.each(met.map((text) => [text]))("met: %s", (text) => expect(isMet(text, criterion)).toBe(true));
    if (not.length > 0) test.each(not.map((text) => [text]))("not met: %s", (text) => expect(isMet(text, criterion)).toBe(false));
  });
}

describe("Specific", () =>
  judges("S", {
    "S1 and S2a: a named metric with an amount": {
      met: ["Gross margin of at least 31%", "Cut order lead time by 3 days", "客户退货率控制在1.5%以内", "人均产值提高8万元"],
    },
    "S1 and S2b: a named metric with a scope": {
      met: ["Lower overtime hours in the packaging hall", "Grow repeat purchases among dental clinics", "降低东莞厂区的设备故障率", "提高老年客群的复购率"],
    },
    "S1 and S2c: a deliverable with a topic or a name": {
      met: ["Sign the framework agreement with Nordwind Logistics", "Migrate the payroll database to the Frankfurt data centre", "发布供应商准入管理办法", "取得苏州工厂的食品生产许可证"],
    },
    "S2c: a system by where it goes, a round by what is looked at": {
      met: ["Migrate the invoicing service to PostgreSQL", "将排课系统迁移至省级云平台", "每月开展2次厨房卫生检查", "Three quality walks a week in the dye house"],
      not: ["Move the culture to excellence", "每月组织2次服务"],
    },
    "S2d: a concrete means": { met: ["Reduce stock losses by fitting RFID gates"], not: ["Reduce stock losses by working harder"] },
    "S1: hires of a named role are a deliverable": { met: ["Recruit a night-shift supervisor for the Bremen depot", "招聘3名嵌入式工程师", "下半年增加夜班的质检人员"], not: ["增加人员"] },
    "S3: a metric needs a direction or a comparator": {
      met: ["Uptime of the booking engine ≥ 99.5%", "冷库温度合格率≥99%"],
      not: ["Focus on churn in the SME segment", "关注华南区的应收账款周转天数"],
    },
    "B1: a generic attribute is no head, tied and quantified it is one": {
      met: ["Raise the quality of the laser welds by 12%", "焊接质量提升15%"],
      not: ["Improve efficiency", "Strengthen teamwork across the company", "全面提升管理水平", "员工综合素质提升20%", "Become 20% more agile"],
    },
    "B2: no end state": {
      not: ["Support the sales team", "Work on supplier relationships", "Help colleagues wherever needed", "配合财务部做好相关工作", "积极推进降本增效", "重视安全生产"],
    },
    "B3: a bare slogan": { not: ["Increase revenue", "Lower costs", "提高销售额", "降低库存"] },
    "B4: perceptions need a number or an instrument": {
      met: ["Raise employee engagement to 78 points", "Lift customer satisfaction, measured by CSAT, among hotel guests", "客户满意度达到92%", "按问卷得分提升连锁药店的服务满意度"],
      not: ["Increase brand awareness in Vietnam", "Improve staff morale at the call centre", "提升华北区客户满意度", "提高品牌知名度"],
    },
    "B5: the object is a placeholder": { not: ["Launch [product] in Italy", "Roll out TBD by June", "完成某系统上线", "××项目6月底前验收"] },
    "B6: a generic deliverable": {
      met: ["Publish a data-retention policy for patient records", "制定危化品运输应急预案"],
      not: ["Create a plan", "Provide some training", "Introduce a better process", "制定相关制度", "建立一套机制"],
    },
    "C1: improving a thing says nothing about its end, updating it does": {
      met: ["Revise the export compliance manual", "修订差旅报销管理办法", "迁移旧版客户数据库"],
      not: ["Improve the onboarding plan for interns", "Optimise the pricing strategy for spare parts", "优化绩效考核方案", "完善仓库管理制度"],
    },
    "C5: a baseline counts as an amount": { met: ["Bring churn down from 9%", "将废品率从4.2%往下降"] },
    "C7: results are generic, revenue is a metric": { met: ["Service revenue in Austria up 6%"], not: ["Achieve better results", "提升部门业绩"] },
    "before a colon stands what is measured, where behind it is only how much": {
      met: ["Weekly visitors: reach 40 people by June", "Weekly clients: at most 40 people in 2025", "Culture projects opened: reach 12 count in 2025", "志愿者：保持在60人"],
      not: ["Efficiency: reach 90% in 2025", "效率：2025年达到90%"],
    },
    "a metric with a scope goes somewhere in whatever words, also without an amount": {
      met: [
        "华北区域经销商的逾期回款要往下降", "把直播团队的坑位成交率做上去", "线缆车间铜材利用率再往上抬一抬", "门店试衣间投诉，三季度要比二季度少", "让B2B商城的复购频次高于去年",
        "逐步提高线上渠道在车险新单中的比重", "使钣金件一次交检合格率高于去年同期", "优化装卸排班，减少码头集卡的等待时间", "盘活闲置叉车，降低租赁叉车台数",
        "Get the average age of open warranty cases down", "A smaller backlog of overdue boiler services", "Shorter turnaround for lab samples from the dialysis unit",
        "Lower the share of paper invoices among municipal clients", "Grow the number of bilingual guides at the museum", "Extend credit terms with the top 15 wholesalers",
      ],
      not: ["让管理出效益", "提高办事速度", "Improve turnaround"],
    },
    "one English word before a metric is its kind, no scope": { met: ["Lift weekend footfall in the Leeds shop"], not: ["Lift mobile conversion", "Increase basket size", "Raise renewal premium"] },
    "what rises has to be a measure or counted": { met: ["Raise the take-up of the bike scheme among nurses"], not: ["Grow digital banking for everyone", "Bring more life to the campus"] },
    "praise and more of something are no end": {
      met: ["制定冷链运输考核方案"],
      not: ["制定一份更科学的考核方案", "组建一支优秀的团队", "培养更多优秀的主播", "形成人人讲安全的良好习惯", "Build a better payroll tool", "Set a good example for others"],
    },
    "what a thing is made like is no end, what is made is": {
      met: ["Make a safety film for the crane crew", "打造能耗监测平台"],
      not: ["Make the lobby welcoming", "Make meetings 30% more productive", "Make better use of data", "Make our onboarding twice as good", "打造有温度的医院", "打造过硬队伍", "建设美丽校园"],
    },
    "an attribute of people, of everybody or of another attribute is generic however much it changes": {
      met: ["Double the quality of the weld seams on line B", "转换效率提升2个百分点"],
      not: ["Planner efficiency to rise 9%", "Better data quality by a third", "Competence uplift of 20% for all", "客房服务质量提升50%", "全校管理质量提高15%", "下半年住客体验提升三成", "Be 15% more agile as a company"],
    },
    "slogans say nothing, whichever words they are made of": {
      not: [
        "以钉钉子精神抓落实", "打好污染防治攻坚战", "扛起责任，展现担当", "深入开展降本增效活动", "抓好验收", "认真对待标书的编制", "产品研发要走在前面", "推进厂房建设", "加快科技成果转化",
        "Go the extra mile for patients", "Raise our game in logistics", "Lay the foundations for future growth", "Prepare thoroughly for the inspection", "Deliver on our promises",
        "Roll up our sleeves and deliver", "Improve how we onboard new colleagues", "Shape the future of mobility", "Meet expectations", "Run three campaigns", "Maintain high standards at reception",
      ],
    },
    "what is done to a thing belongs to what is completed": {
      met: ["9月底前完成仓库搬迁", "车间办公环境改造12月前完工", "电池回收产线年底前达产", "客户数据脱敏工具8月上线，覆盖全部测试环境"],
      not: ["完成系统升级", "完成制度建设"],
    },
    "what stands behind 将, 把 or 通过 is the thing or the way": {
      met: ["将采购模块迁移到新服务器", "通过引入自动贴标机减少包装工序用人", "通过错峰排产减少空压机房的峰段用电"],
    },
    "a service that is launched and results that are released are things": { met: ["Launch the click-and-collect service in Porto", "Blood results released to the ward in under 90 minutes"], not: ["Deliver great service", "Launch a service"] },
    "a goal of two parts is specific when both are": {
      met: ["Cut claims to 40 a month and raise first-pass yield to 97%"],
      not: ["Raise first-pass yield to 97% and strengthen our culture"],
    },
  }));

describe("Measurable", () =>
  judges("M", {
    "M1: a level, threshold, change, range or count": {
      met: [
        "Reach 99.2% delivery reliability", "Keep scrap below 2%", "Add 14 dealers in Peru", "Hold stock cover between 20 and 25 days", "Cut rework by a third",
        "Double the number of trial users", "毛利率达到三成五", "能耗下降两成", "新签客户不少于四十家", "日活翻番", "客诉率控制在千分之三以内",
      ],
    },
    "M2: a completion event on a named deliverable": {
      met: [
        "Obtain the export licence for Norway", "Go live with the warehouse system in Lyon", "Close the Lisbon branch", "File the VAT return for Poland",
        "完成二号仓库消防验收", "智能客服系统上线", "取得医疗器械注册证", "签署长三角物流框架协议",
      ],
      not: ["Complete some training", "提交相关材料"],
    },
    "M3: a counted frequency": { met: ["Hold two safety walks a month in the paint shop", "每季度走访重点客户不少于10家"] },
    "M2: an event is one however it is said": {
      met: [
        "力争明年上半年通过国家实验室认可", "争取早日拿到采矿许可证", "编制完成并发布企业碳排放报告", "修订并印发《库房消防规定》", "车间除尘系统改造12月前验收合格",
        "Get the plant through its acceptance test", "Get export clearance for the new turbine blades", "Farm shop in Lienz open by Easter", "The new payroll engine passes parallel run in November",
        "Dam safety to be checked by an engineer, report signed by 15 March", "Wind up the Maltese subsidiary",
      ],
      not: ["培养更多优秀的主播", "以更高标准抓好交付", "岗位职责履行到位", "专项行动取得实效", "通过错峰排产减少峰段用电", "Prepare for the audit"],
    },
    "every one of some, or a document for every one, can be verified": {
      met: [
        "Every new driver completes fire training on day one", "Every site has a fire warden", "Exit interviews held with every leaver", "Every line manager holds a talk with each report",
        "Energy certificates of class B for every office building", "Forklift training for every driver of the depot",
      ],
      not: ["Support for every team"],
    },
    "C2: none and all are amounts": {
      met: ["No lost-time accidents at the Ghent plant", "All forklift drivers hold a valid licence", "杜绝重大质量事故", "全员完成信息安全培训", "Eliminate manual bookings in the ledger"],
      not: ["Support all departments", "关心每一位员工"],
    },
    "C3: a benchmark that can be looked up": {
      met: ["Churn in the prepaid segment at or below the budgeted figure", "Keep travel costs of the sales force within budget", "设备利用率不低于集团平均水平", "Bring audit findings at or below the group average"],
      not: ["Use our EUR 30,000 budget to raise footfall", "Be better than before", "服务水平高于同行", "Perform better than our competitors"],
    },
    "names, dates, groups, budgets, weights and placeholders are no targets": {
      not: [
        "Introduce ISO 14001 at the depot", "Upgrade the clinic to Windows 11", "Coach our team of eleven", "Renovate floor 4", "Use a budget of EUR 20,000 for signage",
        "Reduce churn by X%", "推行5S管理", "搭建3号楼监控系统", "管理好50人的团队", "降低采购成本（权重15%）", "使用20万元预算改善食堂", "退货率下降X%",
      ],
    },
    "the baseline alone is no target": { not: ["Reduce response time from 9 hours", "将交付周期从45天缩短"] },
    "an indefinite amount is no target": { not: ["Win several new accounts in Chile", "Reduce complaints significantly", "大幅降低能耗", "引进若干高端人才"] },
    "the period itself is no target": { not: ["Improve picking accuracy in 3 months", "三个月内提升拣货准确率"] },
    "process verbs have no acceptance criterion": { not: ["Implement a customer portal for installers", "搭建经销商订货平台", "推进数据中台建设", "Develop a succession scheme for plant managers"] },
    "a level that is reached is an amount, one that names a thing is none": {
      met: ["数据管理成熟度达到三级", "设备自动化等级保持在4级", "客诉等级由4级降到2级，每月复盘"],
      not: ["推进3级响应机制", "完善三级医院评审工作", "落实三级安全教育"],
    },
    "a number on a poorly defined attribute is a target": { met: ["团队协作提升30%", "Improve productivity by 15%"] },
  }));

describe("Time-bound", () =>
  judges("T", {
    "T1: a deadline": {
      met: ["Hire two chemists by the end of March", "Open the Oslo store before Christmas", "9月底前完成盘点", "在国庆节之前上线新官网", "截至2026年3月31日回款800万元"],
    },
    "T2: a named period": { met: ["In Q4, cut returns to 3%", "Sell 400 licences this fiscal year", "下半年新增门店6家", "2025年实现净利润300万元", "本月完成对账"] },
    "T3: from now on": { met: ["Within 60 days, train all cashiers", "未来六个月内库存降低10%"] },
    "T4: a project event": { met: ["Close all defects within two weeks of go-live"] },
    "T5: the period of the metric": { met: ["Q3 revenue of 4 million", "2026年产量达到5万吨"] },
    "a year in a name": { not: ["Rewrite the 2024 travel policy", "学习2024年度工作报告"] },
    "a service level": { not: ["Answer chats within 40 seconds", "收到订单后2个工作日内发货"] },
    "what recurs": { not: ["Scrap below 2% every month", "每周召开例会", "Publish the figures quarterly", "年度离职率低于8%"] },
    "a start or the past": { not: ["From 1 June, keep stock below 300 units", "自7月起库存不超过300件"] },
    "C4: what is compared with": { not: ["Sales up 12% versus last year", "销售额同比增长12%"] },
    "vague time": { not: ["Reduce backlog as soon as possible", "尽快完成系统切换", "近期提升交付率到95%"] },
    "placeholders": { not: ["Launch the portal by [date]", "X月底前完成验收"] },
    "opening hours": { not: ["Keep the hotline staffed 24/7"] },
    "C6: annual without a year recurs, this year does not": { met: ["本年度离职率低于8%"], not: ["Annual turnover below 8%"] },
  }));
