import fc from "fast-check";
import { adviseGoal, checkGoal, type SmartReport } from "../../src/smart";

const options = { asOf: "2025-05-15", fiscalYearStart: 1, locale: null };
const check = (text: string): SmartReport => checkGoal({ text }, options);

/** Texts like goals: words, numbers, dates and signs of both languages in any order. */
const pieces = [
  "Reduce ", "the ", "scrap rate ", "from 7% ", "to 3.5% ", "by ", "Q3 ", "in 2026", "，", "。", ", ", "and ", "降低", "客户投诉率", "由8%", "至5%", "年底前", "完成", "上线",
  "ISO 9001", "两成", "每月", "【X】", "[target]", "within 2 hours ", "全部", "若干", "\u0000", "\ud800", "😀", "％", "１２", "--", "(", "）", "万元", "12,000", "…", "\n",
];
const goalLike = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((each) => each.join(""));
const anyText = fc.oneof(goalLike, fc.string({ maxLength: 200 }), fc.string({ unit: "binary", maxLength: 60 }));

describe("the report on any text", () => {
  test("has the five criteria in order, each with a reason in words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { criteria } = check(text);
        expect(criteria.map(({ criterion }) => criterion).join("")).toBe("SMART");
        for (const { why, verdict, suggestion } of criteria) {
          expect(why).not.toBe("");
          expect(why + suggestion).not.toMatch(/\{\w+\}/);
          if (verdict === "met") continue;
          expect(suggestion).not.toBe("");
        }
      }),
    );
  });

  test("quotes words that are there", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { criteria, slots } = check(text);
        const spans = [...criteria.flatMap(({ evidence }) => evidence), ...(slots.metric === null ? [] : [slots.metric.span]), ...(slots.scope === null ? [] : [slots.scope])];
        for (const { start, end } of spans) {
          expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThan(end);
        }
      }),
    );
  });

  test("is the same every time, with or without a date", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(check(text)).toEqual(check(text));
        const verdicts = (report: SmartReport): string => report.criteria.map(({ verdict }) => verdict).join();
        expect(verdicts(checkGoal({ text }, { ...options, asOf: null }))).toBe(verdicts(check(text)));
      }),
    );
  });

  test.each(["a", "9", "九", "%", "由", "，", "and to ", "降低", "2025年", "X% ", "[", "-", "每", "3 × ", "千分之", "by by "])("of 10,000 characters of %j does not throw", (piece) => {
    expect(() => check(piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000))).not.toThrow();
  });
});

describe("the rewrite", () => {
  const numbers = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

  test("has no number that the goal does not have", () => {
    fc.assert(
      fc.property(goalLike, (text) => {
        const given = new Set(numbers(text.normalize("NFKC")));
        const { rewrite } = check(text);
        for (const number of numbers(rewrite.text)) expect([...given].some((each) => each.includes(number))).toBe(true);
      }),
    );
  });

  test("asks one question for each of its gaps, and has every gap in its text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { rewrite } = check(text);
        for (const { placeholder, question } of rewrite.gaps) {
          expect(rewrite.text).toContain(placeholder);
          expect(question).toMatch(/[?？]$/);
        }
        expect(new Set(rewrite.gaps.map(({ placeholder }) => placeholder)).size).toBe(rewrite.gaps.length);
      }),
    );
  });

  test.each([
    ["Reduce picking errors in the Bristol warehouse", "[owner] to reduce picking errors in the Bristol warehouse to [target] by [date]; measured from [data source]"],
    ["降低无锡工厂的设备故障率", "【完成时间】前，【负责人】将无锡工厂的设备故障率降低至【目标值】（数据来源：【数据来源】）"],
    ["提升大客户销售额（签约额）", "【完成时间】前，【负责人】将大客户销售额（签约额）提升至【目标值】（数据来源：【数据来源】）"],
    ["优化备件管理，缩短维修等待时间", "【完成时间】前，【负责人】优化备件管理，将维修等待时间缩短至【目标值】（数据来源：【数据来源】）"],
    ["Open the second depot in Leeds", "[owner] to open the second depot in Leeds by [date]"],
    ["返工率下降2个百分点", "【完成时间】前，【负责人】确保返工率下降2个百分点（目前为【基线值】；数据来源：【数据来源】）"],
    ["Help the dealers with their paperwork", "[owner] to bring [metric] to [target] by [date], to help the dealers with their paperwork; measured from [data source]"],
    ["Draft the escalation procedure for the Oslo office", "[owner] to draft the escalation procedure for the Oslo office, approved by [approver] by [date]"],
    ["将华北区回款周期由60天缩短至48天，同时坏账率降至1%以内", "【完成时间】前，【负责人】将华北区回款周期由60天缩短至48天；【完成时间】前，【负责人】确保坏账率降至1%以内"],
    ["Keep machine availability at 95%", "[owner] to keep machine availability at 95% until [date]; measured from [data source]"],
    ["- 费用率控制在12%以内", "- 【完成时间】前，【负责人】确保费用率控制在12%以内（数据来源：【数据来源】）"],
    ["客服部：投诉处理满意率≥95%", "客服部：【完成时间】前，【负责人】确保投诉处理满意率≥95%（数据来源：【数据来源】）"],
    ["确保报表及时、准确", "【完成时间】前，【负责人】使【指标】达到【目标值】，以确保报表及时、准确（数据来源：【数据来源】）"],
    ["Organize monthly safety meetings", "[owner] to bring [metric] to [target] by [date] (organize monthly safety meetings); measured from [data source]"],
  ])("of %j keeps its words and marks what is missing", (text, better) => {
    expect(check(text).rewrite.text).toBe(better);
  });

  test.each(["Cut scrap on line 4 from 5.1% to 4% by 30 September", "9月30日前发布《差旅管理办法》", "Raise win rate to 35% and cut quote turnaround to 3 days by Q4"])("leaves %j as it is", (text) => {
    expect(check(text).rewrite.text).toBe(text);
  });

  test.each(["1、完成销售额5000万；2、新开发客户50家；3、回款率95%", "（1）销售额增长10%（2）费用下降5%", "- Grow sales\n- Cut costs by 5%", "销售额：5000万元 | 回款率：95%"])("leaves the list %j as it is", (text) => {
    expect(check(text).rewrite).toMatchObject({ text, gaps: [] });
  });

  test("two sentences that end in numbers are no list", () => {
    expect(check("Cut open vacancies from 24 to 10. Keep overdue ones below 5. Ann does it").rewrite.text).toContain("[date]");
  });

  test.each([
    ["【完成时间】前，【负责人】将员工流失率降低至【目标值】（数据来源：【数据来源】）", ["【完成时间】", "【负责人】", "【目标值】", "【数据来源】"]],
    ["[owner] to reduce complaints to [target] by [date]; measured from the CRM", ["[owner]", "[target]", "[date]"]],
  ])("asks again for the gaps that were left open in %j, and keeps its words", (text, gaps) => {
    const { rewrite } = check(text);
    expect(rewrite.text).toBe(text);
    expect(rewrite.gaps.map(({ placeholder }) => placeholder)).toEqual(gaps);
  });

  test("fills the gaps that were left open with what the fields have come to know", () => {
    const fields = { owner: "李伟", target: 5, unit: "%" } as const;
    const { rewrite } = checkGoal({ text: "【完成时间】前，【负责人】将员工流失率降低至【目标值】", fields }, options);
    expect(rewrite.text).toBe("【完成时间】前，李伟将员工流失率降低至5%");
    expect(rewrite.gaps.map(({ placeholder }) => placeholder)).toEqual(["【完成时间】"]);
  });

  test("the words that decided end in no blank", () => {
    const text = "No lost-time injuries in 2026";
    for (const { evidence } of check(text).criteria) for (const { start, end } of evidence) expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
  });

  test("takes owner, source, rhythm, values and their unit from the fields", () => {
    const fields = { owner: "品质部", source: "工单系统", frequency: "month", baseline: 3.2, target: 2.5, unit: "%" } as const;
    const { rewrite } = checkGoal({ text: "年底前降低客户投诉率", fields }, options);
    expect(rewrite.text).toBe("年底前，品质部将客户投诉率由3.2%降低至2.5%（数据来源：工单系统，每月复盘）");
    expect(rewrite.gaps).toEqual([]);
  });

  test("goes the way that the fields say", () => {
    const fields = { baseline: 95, target: 80, unit: "小时", direction: "down" } as const;
    expect(checkGoal({ text: "设备停机时间", fields }, options).rewrite.text).toContain("由95小时缩短至80小时");
    expect(checkGoal({ text: "Support the team", fields: { ...fields, unit: "h" } }, options).rewrite.text).toContain("to reduce [metric] from 95 h to 80 h by [date]");
  });

  const answers: Readonly<Record<string, string>> = {
    "【指标】": "一次解决率", "【基线值】": "60", "【目标值】": "90%", "【验收人】": "总经理", "【完成时间】": "2026年9月30日", "【负责人】": "李伟", "【数据来源】": "工单系统",
    "[metric]": "first-contact resolution rate", "[baseline]": "60", "[target]": "90%", "[approver]": "the board", "[date]": "30 September 2026", "[owner]": "Ann", "[data source]": "the CRM",
  };

  test.each([
    "Increase sales", "Improve employee engagement", "Sales to grow 15%", "Be more proactive in communication", "Improve the quality of our reports", "Boost overall productivity by 12% before the end of October",
    "Answer all customer e-mails within 24 hours", "Hold four supplier audits per quarter", "Write the radiation-safety handbook for the imaging department", "Complete ISO 27001 certification",
    "提高门店坪效", "加强团队建设，做好员工关怀", "推进数字化转型", "服务质量明显改善", "每月组织2次安全培训", "保持员工离职率在8%以下", "人均产值同比提升10%", "修订门店店长绩效考核细则", "三季度管理效能提升30%", "降本增效",
  ])("of %j is specific, measurable and time-bound when its gaps are filled", (text) => {
    const { rewrite } = check(text);
    const places = rewrite.gaps.map(({ placeholder }) => rewrite.text.indexOf(placeholder));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places.length).toBeGreaterThan(0);
    const filled = rewrite.gaps.reduce((words, { placeholder }) => words.split(placeholder).join(answers[placeholder] ?? "?"), rewrite.text);
    const marks = check(filled).criteria.filter(({ criterion }) => "SMT".includes(criterion)).map(({ verdict }) => verdict);
    expect(marks).toEqual(["met", "met", "met"]);
    for (const number of numbers(text)) expect(numbers(filled)).toContain(number);
  });

  test("proposes targets from the past only, whether there is a target or not", () => {
    const fields = { baseline: 20, history: [30, 28, 25, 22, 20], direction: "down" as const, metric: "open tickets" };
    const { rewrite } = checkGoal({ text: "Bring open tickets down", fields }, options);
    expect(rewrite.text).not.toMatch(/\b1[0-9]\b/);
    expect(rewrite.proposals.map(({ kind }) => kind)).toEqual(["trend", "stretch"]);
    expect(checkGoal({ text: "Bring open tickets down", fields: { ...fields, target: 18 } }, options).rewrite.proposals).toEqual(rewrite.proposals);
    expect(check("Bring open tickets down").rewrite.proposals).toEqual([]);
  });
});

test("what a cell shows is the report without its reasons in words", () => {
  fc.assert(
    fc.property(goalLike, (text) => {
      const statement = { text, fields: { baseline: 7, target: 3.5, history: [9, 8, 7.5, 7, 6.8], parent: "Reduce the cost of scrap" } };
      const inWords = checkGoal(statement, options).criteria.map(({ why, ...rest }) => {
        expect(why).not.toBe("");
        return rest;
      });
      expect(adviseGoal(statement, options)).toEqual(inWords);
    }),
  );
});

describe("text and columns", () => {
  const contradictions = (text: string, fields: object): number => checkGoal({ text, fields }, options).contradictions.length;

  test("a target that differs is reported, one in another unit is not", () => {
    expect(contradictions("Reach a fill rate of 94% in Q3", { target: 96 })).toBe(1);
    expect(contradictions("Reach a fill rate of 94% in Q3", { target: 0.94 })).toBe(0);
    expect(contradictions("全年回款1200万元", { target: 1200 })).toBe(0);
  });

  test("a direction against baseline and target is reported", () => {
    expect(contradictions("Reduce downtime in hall 2", { baseline: 12, target: 15 })).toBe(1);
    expect(contradictions("Reduce downtime in hall 2", { baseline: 15, target: 12 })).toBe(0);
  });

  test("a direction against its column is reported, and the rewrite keeps the word", () => {
    const fields = { owner: "Ann", source: "HRIS", direction: "up", target: 5, unit: "%" } as const;
    const { contradictions: found, rewrite } = checkGoal({ text: "Reduce turnover of key staff", fields }, options);
    expect(found).toEqual(["The text says down, the direction column says higher is better."]);
    expect(rewrite.text).toBe("Ann to reduce turnover of key staff to 5% by [date]; measured from HRIS");
    expect(checkGoal({ text: "降低核心员工流失率", fields }, options).rewrite.text).toContain("降低至5%");
    expect(contradictions("Reduce turnover of key staff", { direction: "down" })).toBe(0);
    // Which way is better the words leave open.
    expect(contradictions("Improve lead time", { direction: "down" })).toBe(0);
    expect(contradictions("提升库存周转天数", { direction: "down" })).toBe(0);
  });

  test("a baseline that differs is reported", () => {
    expect(contradictions("返工率由6%降至4%", { baseline: 7 })).toBe(1);
    expect(contradictions("返工率由6%降至4%", { baseline: 6, target: 4 })).toBe(0);
  });
});
