import { checkGoal, type GoalSlots } from "../../src/smart";

const options = { asOf: "2025-05-15", fiscalYearStart: 1, locale: null };
const slots = (text: string): GoalSlots => checkGoal({ text }, options).slots;
const flags = (text: string): readonly string[] => checkGoal({ text }, options).flags;

describe("the target of a goal", () => {
  test.each<[string, GoalSlots["target"], GoalSlots["kind"]]>([
    ["Lift occupancy of the harbour hotel to 81%", 81, "level"],
    ["Cut energy use per square metre by 7 kWh", 7, "delta_abs"],
    ["Win 2 of the 5 regional bus concessions", 2, "level"],
    ["Triple the output of the bottling line", 200, "delta_rel"],
    ["Reduce the share of paper invoices from 30% to under 10%", 10, "level"],
    ["Hold food cost at 28-30% of revenue in the canteen", [28, 30], "level"],
    ["Migrate 300 mailboxes to Microsoft 365", 300, "level"],
    ["Visit at least 6 dairy farms each month", 6, "frequency"],
    ["Pay suppliers within 30 days of invoice date in 98% of cases", 98, "level"],
    ["With two extra drivers, shorten delivery rounds to 6 hours", 6, "level"],
    ["Fill the three open night-shift positions", 3, "level"],
    ["Sign the merger agreement with Alpine Foods", null, "milestone"],
    ["客户来电30秒内接听", 30, "level"],
    ["95%的工单在4小时内解决", 95, "level"],
    ["纸质发票占比由30%降到10%以下", 10, "level"],
    ["灌装线产量翻两番", 300, "delta_rel"],
    ["2025年船舶险保费收入1.8亿元", 180_000_000, "level"],
    ["通过新增2条分拣线，日均处理能力提升到8万件", 80_000, "level"],
    ["实现两个目标：新签客户达到25家，续约率达到90%", 25, "level"],
    ["完成全部50万元以上合同的复核", 100, "level"],
    ["取得风电场用地批复", null, "milestone"],
    ["Three in four managers use the planning tool", 75, "level"],
    ["Raise the recycling rate at the 12 depots to 80%", 80, "level"],
    ["Spend USD 400k more on trade fairs than last year", 400_000, "delta_abs"],
    ["2025年零安全事故", 0, "level"],
    ["平均无故障运行时间达2000小时", 2000, "level"],
    ["10千伏线路线损率降到3.1%", 3.1, "level"],
    ["6月前80名护士完成操作考核", 80, "level"],
    ["学徒比去年多招10人", 10, "level"],
    ["自助服务占比突破七成", 70, "level"],
    ["机务工卡全部电子化", 100, "level"],
  ])("%s", (text, target, kind) => {
    const found = slots(text);
    expect(found.target).toEqual(target);
    expect(found.kind).toBe(kind);
  });
});

describe("the direction of a goal", () => {
  test.each<[string, GoalSlots["direction"]]>([
    ["Average response time of ambulance crews: 8 minutes or less", "down"],
    ["Claims ratio of 62% or lower in 2025", "down"],
    ["95% of parcels delivered within 24 hours", "up"],
    ["No overdue maintenance orders on the crane fleet", "down"],
    ["Answer chats within 40 seconds", "down"],
    ["Recruit 3 paediatric nurses", "complete"],
    ["Win back 60 former members", "up"],
    ["Consolidate packaging suppliers from 23 to 21", "down"],
    ["Meet the group average for fill rate in the Lodz depot", "up"],
    ["Hold two safety walks a month in the paint shop", "complete"],
    ["All forklift drivers recertified", "complete"],
    ["Fewer than five complaints about packaging per month", "down"],
    ["Maintain hall temperature between 18 and 21 degrees", "keep"],
    ["全年客户流失不超过2家", "down"],
    ["库存周转天数≤45天", "down"],
    ["检票闸机可用率达99.9%", "up"],
    ["年内招满12名注塑工艺员", "complete"],
    ["每月走访养殖户不少于8户", "complete"],
    ["新增融资的综合成本不高于4%", "down"],
    ["一车间良品率96%", "up"],
    ["Ramp the kiln up to 80% of its rated output", "up"],
    ["Bring requests from 210 a week to 150", "down"],
    ["Sixty more couriers on contract", "up"],
    ["Hold 12 supplier reviews by June", "complete"],
    ["Take the number of followers to 40,000", "up"],
    ["Satisfaction with the handling of delays: 80%", "up"],
    ["Teacher attendance no lower than 97%", "up"],
    ["Bad debts held to 0.8% of sales", "down"],
    ["Water taken from the river 25% below the 2022 baseline", "down"],
    ["Serve 2,500 meals a day", "up"],
    ["Inspect 40 sites by June", "complete"],
    ["Make sure all sites pass the fire audit", "complete"],
    ["三季度账期放宽到90天", "up"],
    ["吨产品碳足迹较2023年低20%", "down"],
    ["费用率不突破5%", "down"],
    ["收回逾期账款120万元", "up"],
    ["样机续航不少于8小时", "up"],
    ["电池寿命达到2050小时", "up"],
    ["泳池酸碱度保持7.2至7.6", "keep"],
    ["全年零安全事故", "down"],
    ["Replace 60 gas boilers with heat pumps in 2026", "complete"],
    ["Reduce the frequency of emergency repairs to once a quarter", "down"],
    ["Generate 250 qualified leads per month in H2", "up"],
    ["Fill 90% of vacancies internally", "up"],
    ["Release EUR 4M of working capital in H2", "up"],
    ["Survey 300 residents by mid-September", "complete"],
    ["Secure EUR 1.5M of grants by December", "up"],
    ["Sickness rate 4% in H2 2025", "down"],
    ["三季度完成120名坐席的普通话测评", "complete"],
    ["8月底前培训班组长60名", "complete"],
    ["二季度新增会员2万人", "up"],
    ["9月底前修复高危漏洞46个", "complete"],
    ["四季度空驶率压到12%", "down"],
    ["三季度信访积案化解率达到90%", "up"],
    ["年内收回欠费300万元", "up"],
    ["新员工上岗达标时间4周", "down"],
    ["废水达标时间3小时", "down"],
    ["空气优良天数300天", "up"],
    ["出水达标天数350天", "up"],
    ["Push basket size past EUR 38", "up"],
    ["At least 85% of appraisals finished by March", "up"],
    ["Speed up quotations: 2 days", "down"],
    ["Accelerate onboarding of merchants to 48 hours", "down"],
    ["Make quarterly closing faster: six days instead of nine", "down"],
    ["Quicken the answer to tender requests to five days", "down"],
    ["Reply to all tenders two days sooner by Q4", "down"],
    ["Stop losing more than 1% of parcels", "down"],
    ["Avoid more than 3 escalations a month in H2", "down"],
    ["Take the cost of a claim below EUR 210 in 2026", "down"],
    ["Sign contracts worth EUR 5M by December", "up"],
    ["Time from order to cash 38 days by year-end", "down"],
    ["Energy bill of the Turin plant EUR 900k in 2026", "down"],
    ["Add 15 charging points at head office by May", "complete"],
    ["Add 1,200 paying users in Q3", "up"],
    ["Get 70 stores onto the new till by November", "complete"],
    ["Put 60 apprentices through the robotics course", "complete"],
    ["Dispose of 30 idle machines by August", "complete"],
    ["Cover 80% of spend with framework agreements by Q4", "up"],
    ["Cost savings of EUR 400k in indirect spend by Q4", "up"],
    ["Cost-to-income ratio 54% in FY26", "down"],
    ["Free up 600 m2 of warehouse space by June", "up"],
    ["Let the share of paper invoices sink to 5% by March", "down"],
    ["Deliver at least 12 hours of training per head", "up"],
    ["Bring voluntary turnover on the night shift to 12%", "down"],
    ["Collect 92% of ground rents by the due date", "up"],
    ["一次验收合格率98%", "up"],
    ["库存准确率保持在99.5%以上", "up"],
    ["全年节约采购成本500万元", "down"],
    ["全年完成投资8亿元", "up"],
    ["停止超过1%的货损", "down"],
    ["三季度无事故运行90天", "up"],
    ["设备平均无故障时间达到600小时", "up"],
    ["四季度无破损交付率99%", "up"],
    ["实现零事故率", "down"],
    ["直播场均观看5000人次", "up"],
    ["无纸化审批比例达到90%", "up"],
    ["加快审批，三季度做到2天办结", "down"],
    ["提速结账：每月5个工作日", "down"],
    ["告警响应快15分钟", "down"],
    ["全年少用纸200箱", "down"],
    ["四季度月销1800台", "up"],
    ["线上收入突破千万元", "up"],
    ["三季度收缴92%的物业费", "up"],
    ["PM2.5平均浓度35微克/立方米", "down"],
    ["Cap overtime at 10 hours per week", "down"],
    ["Contain energy use to 900 MWh in 2026", "down"],
    ["No customer waits more than 45 minutes at the desk", "down"],
    ["With no overtime, produce at least 400 units a day by June", "up"],
    ["Complaint rate no worse than 2% in Q3", "down"],
    ["Availability no worse than 99% in Q3", "up"],
    ["Half as many defects as last year", "down"],
    ["Misrouted parcels 1% in December", "down"],
    ["Late deliveries 2% in Q3", "down"],
    ["100% of expense claims with a receipt attached by October", "up"],
    ["全年合同100%归档", "complete"],
    ["每月开展安全巡查4次", "complete"],
    ["年内新建社区养老服务站20个", "complete"],
    ["6月底前燃煤锅炉减至3台", "down"],
    ["全年千吨公里燃油消耗较上年再降0.3升", "down"],
    ["6月底前把线下审批环节精简到3个", "down"],
    ["本学期迟到旷课率2%", "down"],
    ["新能源车普及率30%", "up"],
  ])("%s: %s", (text, direction) => expect(slots(text).direction).toBe(direction));
});

describe("the other slots", () => {
  test("metric, scope and comparator stand where the words stand", () => {
    const text = "提高西南大区连锁药店的复购率到35%以上";
    const { metric, scope, comparator, unit } = slots(text);
    expect(text.slice(metric!.span.start, metric!.span.end)).toBe("复购率");
    expect(text.slice(scope!.start, scope!.end)).toContain("西南大区");
    expect(comparator).toBe("atLeast");
    expect(unit).toBe("%");
  });

  test("baseline and deadline", () => {
    expect(slots("Cut lead time from 14 to 9 days by 30 June 2026")).toMatchObject({ baseline: 14, target: 9, deadline: "2026-06-30" });
    expect(slots("三季度末前返工率由6%降至4%")).toMatchObject({ baseline: 6, target: 4, deadline: "2025-09-30" });
  });

  test("a project event is a deadline of its own kind, and a fiscal year ends when it ends", () => {
    expect(slots("Close all punch-list items within 30 days of go-live").deadline).toMatch(/^event:/);
    expect(checkGoal({ text: "Reach 900 subscribers by the end of this fiscal year" }, { ...options, fiscalYearStart: 4 }).slots.deadline).toBe("2026-03-31");
  });

  test("without a date nothing is resolved but everything is judged", () => {
    const { slots: found, criteria } = checkGoal({ text: "Cut scrap on line 2 to 3% by year-end" }, { ...options, asOf: null });
    expect(found.deadline).toBeNull();
    expect(criteria[4]!.verdict).toBe("met");
  });

  test("owner and rhythm are read where the text names them", () => {
    expect(slots("Procurement to cut freight cost per pallet to EUR 41 in Q3").owner).toBe("Procurement");
    expect(slots("Scrap on line 6 below 1.8% every week").cadence).toBe("week");
  });
});

describe("flags", () => {
  test.each<[string, string]>([
    ["Raise fill rate to 97% and cut picking errors to 40 a month", "double_goal"],
    ["把退货率降到2%，并新增经销商12家", "double_goal"],
    ["Publish the accessibility statement for the city website", "activity"],
    ["Grow repeat orders by 8%", "no_baseline"],
    ["Teamwork up 20%", "undefined_metric"],
    ["管理水平提升20%", "undefined_metric"],
    ["Upgrade the clinic to Windows 11", "number_trap"],
    ["Rewrite the 2024 travel policy", "date_trap"],
    ["Reduce waste by X%", "placeholder"],
    ["每周召开例会", "recurring"],
    ["Answer chats within 40 seconds", "sla"],
    ["做好员工关怀", "vague_words"],
  ])("%s: %s", (text, flag) => expect(flags(text)).toContain(flag));

  test("a measure with its guardrail, or a goal with its means, is one goal", () => {
    expect(flags("By moving to weekly buying, cut stock cover to 20 days")).not.toContain("double_goal");
    expect(flags("优化排产，将交付周期缩短到10天")).not.toContain("double_goal");
    expect(flags("Cut handling time to 6 minutes without letting CSAT slip under 4.4")).not.toContain("double_goal");
  });
});
