import { checkGoal } from "../../src/smart";

const options = { asOf: "2025-05-15", fiscalYearStart: 1, locale: null };

/** Which of several numbers a goal is to reach, and what it is worth; null where it has none. */
type Target = number | readonly [number, number] | null;

function reads(table: Record<string, readonly (readonly [string, Target])[]>): void {
  describe.each(Object.entries(table))("%s", (_, goals) => {
    test.each(goals)("%s", (text, target) => expect(checkGoal({ text }, options).slots.target).toEqual(target));
  });
}

describe("the target among the numbers of a goal", () => {
  reads({
    "where it starts from is not where it is to go": [
      ["门店缺货率：上半年7.4%，下半年降到5%", 5],
      ["Seat occupancy, evening trains: 71.5% to 78% in H2", 78],
      ["Churn of second-year members: 22% → 18%", 18],
      ["获客成本现210元，目标180元", 180],
      ["招聘周期：目标25天，现为38天", 25],
      ["投诉PPM≤40（现状65）", 40],
      ["隐患整改率：一季度70%、全年98%", 98],
      ["把120件积压返修单压到30件以内", 30],
      ["夜班投诉，今年要比去年的36件少四分之一", 25],
      ["绿化面积在600亩基础上再增加50亩", 50],
      ["Waste: 3.1% of output, down to 2.4%", 2.4],
      ["Bring the claims ratio, 68% in 2024, to 64% in 2026", 64],
      ["Bed occupancy: 71% in Q1, 77% by Q4", 77],
      ["Days to quote: 9 to 4", 4],
      ["Cut the pile of 210 unread applications to fewer than 20", 20],
      ["Online share of sales 24% (2024: 17%)", 24],
      ["Place EUR 8.5M of marine cover in 2026 (2025 plan: 7.1)", 8_500_000],
      ["Reach a customer base of 3.6k in the northern region", 3600],
      ["Turnover stood at 22% last year and should come down to 17%", 17],
      ["At 14 a month, damaged pallets should not exceed 6 by May", 6],
      ["Halve the number of recalls to at most 4 a year", 4],
      ["两台旧空压机更换后，单位气耗降低5%", 5],
      ["五年累计植树8万株", 80_000],
      ["人均单产从每班70件提到每班82件", 82],
      ["Build on the 9% gained in 2024", null],
      ["One in eight current-account holders takes out a card", 12.5],
    ],
    "a number that says which one is meant": [
      ["半年以上未结工单占比降到2%", 2],
      ["三年期定期存款余额增加2.5亿元", 250_000_000],
      ["8吨以上吊车持证上岗率达到100%", 100],
      ["200平方米以下门店坪效提升9%", 9],
      ["-25℃冷库日均开门次数减少到15次", 15],
      ["8小时以上的计划外停机每月不超过1次", 1],
      ["单笔超过20万元的采购，公开招标率提高到95%", 95],
      ["首次响应10分钟内的工单比例提升到90%", 90],
      ["今年新增的30台售货机利用率达到40%", 40],
      ["主推的6款新品销售占比过三成", 30],
      ["把24小时自助洗车点的开机率提到99%", 99],
      ["客户满意度（10分制）不低于8.6分", 8.6],
      ["Sites with fewer than ten staff: 96% covered by a first aider", 96],
      ["超限运输车辆（49吨以上）处理天数降到3天", 3],
      ["Sickness among new starters in their first 60 days below 4%", 4],
      ["Lift the attach rate of 5-year warranties to 22%", 22],
      ["Cut pump start-up time at -30 °C to under 6 seconds", 6],
      ["Changeovers on labeller 3 finished in under 12 min", 12],
      ["Reduce average unloading at dock 9 to 40 minutes", 40],
      ["Cut the number of clients with more than two open disputes to six", 6],
      ["Bring food waste in the 9 canteens to 55 g per meal", 55],
    ],
    "whom or where it is done for": [
      ["今年为四个山区乡镇卫生院配齐6台彩超", 6],
      ["年内在6个县城新建18座换电站", 18],
      ["11月前给全市150个社区装上充电桩", 150],
      ["三个训练中心全年接待学员满800人", 800],
      ["四季度新增两家年用量过百吨的客户", 2],
      ["四个小区共900户的水表年底前换完", 900],
    ],
    "what it is to lead to": [
      ["增聘4名药师，使处方审核率达到98%", 98],
      ["来料合格率≥99%，由质检科每月抽检80批", 99],
    ],
    "how far goes before which way": [
      ["新客转化率提升3个百分点至12%", 12],
      ["Raise the app rating by 0.3 points to 4.5", 4.5],
      ["Double the share of repeat donors, to 40%", 40],
      ["Double the number of apprentices from 8 to 16", 16],
      ["Lift margin two points to 41%", 41],
    ],
    "nothing of something, and all of it": [
      ["高空坠物事件零发生", 0],
      ["今年行车投诉零发生", 0],
      ["消防培训做到一人不漏", 100],
      ["全部9个工区通过标准化复评", 100],
      ["All 14 clinic managers certified in first aid", 100],
      ["年底前拆除全部17处违建", 17],
      ["内控自评扩大到全部子公司", 100],
      ["Safety certificates for every contractor by March", 100],
      ["No clinic to fall under 94% in the hygiene check", 94],
      ["Close all 23 findings of the fire inspection", 23],
    ],
    "shares and changes in words": [
      ["让每四位新客户里有一位来自推荐", 25],
      ["Paper use on the second floor: minus a quarter", 25],
      ["Bookings up a quarter", 25],
      ["Cut the response time by a factor of four", 75],
      ["Grow output by a factor of three", 200],
      ["Quadruple webinar registrations", 300],
      ["Quotes for spare parts to take one day or less", 1],
      ["Shorten the handover from 90 minutes to an hour", 1],
      ["Cost per mile from 62p to 58p", 58],
      ["Repairs done at the first visit: eight out of ten", 80],
      ["年内让八成员工换上新工牌", 80],
      ["At 96% availability, cut cost per call to 4 euros", 4],
      ["Every fourth customer on a service contract", 25],
      ["Fund 70% of capex from operations", 70],
      ["下半年为在职员工每人安排一次体检", 1],
    ],
    "no number at all": [
      ["Turn the shop into a friendlier one", null],
      ["用好微服务架构3.0", null],
      ["2024款车型口碑要过硬", null],
      ["车间三班倒，服务要跟上", null],
      ["与9家兄弟单位多交流、多走动", null],
      ["Use Copilot 365 more actively", null],
      ["Follow up on audit point 12 with more care", null],
      ["加强对200多家加盟店的督导", null],
      ["投诉率较2024年的3.2%有所下降", null],
      ["关注6个月以上未登录用户", null],
      ["节假日加强2号馆的值守", null],
    ],
  });
});
