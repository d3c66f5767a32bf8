import { checkGoal } from "../../src/smart";

const options = { asOf: "2025-05-15", fiscalYearStart: 1, locale: null };
const slotsOf = (text: string) => checkGoal({ text }, options).slots;
const verdictOf = (text: string, letter: string) => checkGoal({ text }, options).criteria.find(({ criterion }) => criterion === letter)?.verdict;

type Said = readonly [text: string, direction: string, target: number | readonly [number, number] | null];

const done: readonly Said[] = [
  ["Match 75 mentors with care leavers by November", "complete", 75],
  ["Take on 18 trainees by September", "complete", 18],
  ["Bring 120 fitters on board in Q3", "complete", 120],
  ["Stage 14 matinees for schools in the 2025 season", "complete", 14],
  ["Sign up 12 dealers in Peru", "complete", 12],
  ["Check all scaffolds by 1 June", "complete", 100],
  ["Complete the permit renewals for six quarries", "complete", 6],
  ["Sign the two-year maintenance agreement by June", "complete", null],
  ["年内办结存量诉讼案件23起", "complete", 23],
  ["四季度模具采购价较上季度下浮2%—4%", "down", [2, 4]],
  ["2025年模具降本金额不少于320万元", "up", 3_200_000],
  ["年底前行政费用压减金额达到90万元", "up", 900_000],
  ["模具降本5%", "down", 5],
  ["投运220千伏变电站2座", "complete", 2],
  ["贯通隧道12.5公里", "complete", 12.5],
  ["16栋单体全部封顶", "complete", 100],
  ["开放日不少于6场", "complete", 6],
  ["每名党员每年参加志愿服务2次", "complete", 2],
  ["片区经理月均拜访不少于30家", "complete", 30],
  ["Three more kiosks operational at the ferry pier by May", "complete", 3],
  ["Bike racks installed at 90 schools by October", "complete", 90],
  ["Win 4 tenders before the summer", "complete", 4],
  ["Lease the remaining 6 studios by June", "complete", 6],
  ["Inoculate 3k pupils under twelve by June", "complete", 3000],
  ["Hand 18 cottages over to tenants by March 2026", "complete", 18],
  ["三季度新签约分销单位40家", "complete", 40],
  ["每季度安全座谈不少于两次", "complete", 2],
  ["6台压缩机投入使用", "complete", 6],
  ["Build 9 more bus shelters by Q4", "complete", 9],
];

const flowing: readonly Said[] = [
  ["Welcome 45,000 visitors to the exhibition by 31 December", "up", 45000],
  ["Open 800 savings accounts by June", "up", 800],
  ["Have 3,000 audio books on loan by the end of the year", "up", 3000],
  ["68% of eligible women screened for breast cancer", "up", 68],
  ["All new starters meet the safety standard by Q4", "up", 100],
  ["Run the standby generators 900 hours in 2025", "up", 900],
  ["年出栏生猪20万头", "up", 200000],
  ["带动就业2000人", "up", 2000],
  ["线上自用占比四成", "up", 40],
  ["Each trainee to log 200 hours in the simulator in 2025", "up", 200],
  ["Every consultant to bill 1,400 hours in 2025", "up", 1400],
  ["Bill 91% of the surveyors' hours in Q4", "up", 91],
  ["Bottle 80,000 litres of juice by October", "up", 80000],
  ["Draw 7,000 visitors to the lantern walk in November", "up", 7000],
  ["Have 650 families composting kitchen waste by December", "up", 650],
  ["宴会场地出租天数达到19天", "up", 19],
  ["技师人均有效工时达到1500小时", "up", 1500],
  ["风机满发小时数2100", "up", 2100],
  ["新项目带来成交客户900户", "up", 900],
  ["公益图书募集3万册", "up", 30000],
  ["外贸渠道订单额做到3亿至4亿元", "up", [300000000, 400000000]],
];

const further: readonly Said[] = [
  ["贷款审批通过率提高到80%", "up", 80],
  ["新增储能装机容量四十兆瓦", "up", 40],
  ["存货周转天数两个月内压缩8天", "down", 8],
  ["Zero lost-time accidents in the foundry", "down", 0],
  ["Reply rate to tenancy mails: 31% in Q3", "up", 31],
  ["Straight-through rate for refund claims to hit 70% by December", "up", 70],
  ["90% of travellers through the barrier in 8 minutes in Q4", "up", 90],
  ["Energy from renewables to account for 45% of use by 2027", "up", 45],
  ["Turnover per seat to top EUR 3,000 in Q4", "up", 3000],
  ["Steam use per batch is to fall by a sixth by December", "down", 100 / 6],
  ["Pay 5% less for cartons than last year", "down", 5],
  ["Slim the tariff booklet to 12 pages by May", "down", 12],
  ["客户回访率做到九成", "up", 90],
  ["Rejected permits corrected within a week: 96% by Q4", "up", 96],
  ["Garden waste composted: 70% by Q4", "up", 70],
];

const limited: readonly Said[] = [
  ["Non-performing loans 1.1% at year end", "down", 1.1],
  ["3% abandoned calls", "down", 3],
  ["Mishandled bags two per thousand or fewer", "down", 2],
  ["Combined ratio of 97 or better for 2025", "down", 97],
  ["Trolley waits over 12 hours: fewer than 90 in the winter quarter", "down", 90],
  ["Answer tickets within an hour", "down", 1],
  ["Close the ledgers by working day 3", "down", 3],
  ["订单到发货2天", "down", 2],
  ["每套房交付缺陷2.8处", "down", 2.8],
  ["全年无责任旅客投诉", "down", 0],
  ["无重大质量索赔", "down", 0],
  ["Share of trunks misrouted 0.3% by Q3", "down", 0.3],
  ["Share of offers without a cost sheet to 4% by Q4", "down", 4],
  ["Scrubbing minutes per cabin: 15 by Q4", "down", 15],
  ["One incorrect label in ten thousand at most in 2025", "down", 1],
  ["逾期30天以上租金占比1.4%", "down", 1.4],
  ["三季度系统回滚次数2次", "down", 2],
  ["投诉转派次数平均1.2次", "down", 1.2],
];

const kept: readonly Said[] = [
  ["新签订单毛利率守住31%", "keep", 31],
  ["保持单班产量在900台上下", "keep", 900],
  ["Staff strength to stay at 350 until March 2026", "keep", 350],
];

describe("direction and target", () => {
  test.each([...done, ...flowing, ...further, ...limited, ...kept])("%s: %s", (text, direction, target) => {
    expect(slotsOf(text)).toMatchObject({ direction, target });
  });

  test("what stands before a colon is not what is to be reached", () => {
    expect(slotsOf("Members making at least one booking per month: 800 by the end of March").target).toBe(800);
  });
});

describe("what looks like a number and is none", () => {
  test.each(["1、提升客户满意度", "2. Improve supplier delivery", "(3) 降低采购成本", "① 优化仓库布局", "四、提升客户满意度", "=A1*2", "=SUM(B2:B5)"])("%s has no target", (text) => {
    expect(slotsOf(text).target).toBeNull();
    expect(verdictOf(text, "M")).not.toBe("met");
  });

  test("the number of a list entry is passed over, evidence stays where it was written", () => {
    const text = "2、Q3新签客户30家";
    const report = checkGoal({ text }, options);
    expect(report.slots.target).toBe(30);
    const [evidence] = report.criteria[1]!.evidence;
    expect(text.slice(evidence!.start, evidence!.end)).toBe("30家");
  });

  test("months in a list are none of its numbers", () => {
    expect(slotsOf("三、四月各办1场").deadline).toBe("2026-04-30");
  });
});

describe("times", () => {
  test.each(["【完成时间】前新签合同20份", "【日期】前完成ERP上线", "Launch the portal by [go-live date]"])("%s: a gap for a date is none", (text) => {
    const { flags } = checkGoal({ text }, options);
    expect(verdictOf(text, "T")).not.toBe("met");
    expect(flags).toContain("placeholder");
  });

  test.each([
    ["Win 3 clients before October", "2025-09-30"],
    ["Win 3 clients before the end of October", "2025-10-31"],
    ["Attendance at 95% for the 2025 calendar year", "2025-12-31"],
    ["Raise EUR 2M in donations over FY25", "2025-12-31"],
    ["回购占比本季度要高于四成", "2025-06-30"],
    ["Losses 11% (today 13.5%)", null],
  ])("%s: %s", (text, deadline) => {
    expect(slotsOf(text).deadline).toBe(deadline);
  });
});

test.each(["按时提交月度报表", "Submit the monthly report"])("%s: which report is said, and that it is handed in", (text) => {
  expect(verdictOf(text, "M")).toBe("met");
});
