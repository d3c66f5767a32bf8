import * as fc from "fast-check";
import { indicators } from "../../src/goals/library";
import { findMetrics, metrics } from "../../src/smart/gazetteer";
import { stem } from "../../src/smart/gazetteer/words";

const names = (text: string) => findMetrics(text).map(({ name }) => name);
const isChinese = (text: string) => /[\u3400-\u9fff]/.test(text);
const codes = (text: string) => findMetrics(text).map(({ code }) => code);

describe("the vocabulary", () => {
  const known = metrics();
  const spellings = known.flatMap(({ code, names }) => names.map((name) => ({ code, name })));

  it("names hundreds of metrics in both languages", () => {
    expect(spellings.length).toBeGreaterThan(350);
    expect(spellings.filter(({ name }) => isChinese(name)).length).toBeGreaterThan(120);
    expect(spellings.filter(({ name }) => !isChinese(name)).length).toBeGreaterThan(200);
  });

  it("gives every spelling to one metric, whatever its case or number, and every code once", () => {
    const keys = spellings.map(({ name }) => name.toLowerCase().split(/[ -]/).map(stem).join(" "));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(new Set(known.map(({ code }) => code)).size).toBe(known.length);
  });

  it("finds each of its own spellings as that metric", () => {
    expect(spellings.filter(({ name, code }) => !codes(name).includes(code)).map(({ name }) => name)).toEqual([]);
  });

  it("makes metrics of its words and the endings behind them", () => {
    expect(findMetrics("投诉率")[0]).toMatchObject({ family: "rate", good: -1 });
    expect(findMetrics("投诉处理率")[0]).toMatchObject({ family: "rate", good: 1 });
    expect(findMetrics("投诉处理时长")[0]).toMatchObject({ family: "duration", good: -1 });
    expect(findMetrics("complaint rate")[0]).toMatchObject({ family: "rate", good: -1 });
    expect(findMetrics("人才保留率")[0]).toMatchObject({ family: "rate", good: 1 });
    expect(codes("员工离职率")).toEqual(codes("员工流失率"));
    expect(codes("客户流失率")).not.toEqual(codes("员工流失率"));
  });

  it("knows nearly every indicator of the library in both languages, and none in the wrong direction", () => {
    const found = indicators.flatMap(({ name, direction }) =>
      [name.zh.replace(/（.*）/, ""), name.en].map((text) => {
        const mentions = findMetrics(text);
        const last = mentions[mentions.length - 1];
        return { text, isFound: last !== undefined, isWrong: direction !== 0 && last?.good === -direction };
      }),
    );
    expect(found.filter(({ isWrong }) => isWrong).map(({ text }) => text)).toEqual([]);
    expect(found.filter(({ isFound }) => isFound).length / found.length).toBeGreaterThan(0.93);
  });

  it("bounds shares at 0 and 100, and growth not at all", () => {
    const bounds = (text: string) => findMetrics(text)[0]?.bounds;
    expect(bounds("合格率")).toEqual({ low: 0, high: 100 });
    expect(bounds("收入增长率")).toEqual({ low: null, high: null });
    expect(bounds("预算执行率")).toEqual({ low: 0, high: null });
    expect(bounds("净推荐值")).toEqual({ low: -100, high: 100 });
  });
});

describe("findMetrics", () => {
  it.each([
    ["一次交检合格率达到98%", ["一次交检合格率"]],
    ["应收账款周转天数压缩到45天", ["应收账款周转天数"]],
    ["Reduce days sales outstanding to 42", ["days sales outstanding"]],
    ["Gross profit margin of 30%", ["Gross profit margin"]],
  ])("takes the longest name: %s", (text, expected) => expect(names(text)).toEqual(expected));

  it("reads plurals, hyphens, possessives and any case", () => {
    expect(codes("Customer Complaints down")).toEqual(codes("one complaint a week"));
    expect(names("time-to-hire below 30 days")).toEqual(["time-to-hire"]);
    expect(names("OEE达到85%")).toEqual(["OEE"]);
    expect(names("本季度dau提升10%")).toEqual(["dau"]);
  });

  it("matches English on whole words", () => {
    expect(findMetrics("corporate accurate separate generate")).toEqual([]);
    expect(findMetrics("leadership roistering unpriced")).not.toContainEqual(expect.objectContaining({ code: "leads" }));
  });

  it("leaves verbs and words in front of other nouns alone", () => {
    expect(codes("Return 90% of emails")).not.toContain("returns");
    expect(codes("Release the new app")).not.toContain("deploy_frequency");
    expect(codes("Hire an inventory clerk")).not.toContain("inventory");
    expect(codes("更新服务器补丁")).not.toContain("service_generic");
    expect(codes("收到后5个工作日内入账")).not.toContain("work");
  });

  it.each(["效率", "质量", "服务", "能力", "efficiency", "quality", "productivity", "skills", "communication", "culture", "performance", "results", "业绩"])(
    "knows %s as an attribute that names no metric",
    (text) => expect(findMetrics(text)[0]).toMatchObject({ generic: true }),
  );

  it.each(["客户满意度", "知名度", "customer satisfaction", "brand awareness", "employee engagement", "morale", "忠诚度"])(
    "knows %s as something perceived",
    (text) => expect(findMetrics(text)[0]).toMatchObject({ perception: true }),
  );

  it.each(["NPS", "CSAT", "net promoter score", "满意度得分"])("knows %s as its instrument", (text) =>
    expect(findMetrics(text)[0]).toMatchObject({ perception: false, generic: false }),
  );
});

describe("metrics that only their shape shows", () => {
  it.each([
    ["灌装头更换次数降至每班2次", "灌装头更换次数", "count"],
    ["托盘周转箱清洗合格率99%", "合格率", "rate"],
    ["抽检批次留置时长不超过4小时", "抽检批次留置时长", "duration"],
    ["样品检测加急费下降10%", "样品检测加急费", "money"],
    ["驾驶舱点击热度指数", "驾驶舱点击热度指数", "score"],
    ["Cut kiln preheating time to 40 minutes", "kiln preheating time", "duration"],
    ["Raise the seed germination proportion to 94%", "seed germination proportion", "rate"],
    ["number of expired chemicals under 5", "number of expired chemicals", "count"],
    ["solvent per batch down 8%", "solvent per batch", "ratio"],
  ])("%s", (text, name, family) => {
    expect(findMetrics(text).map((mention) => [mention.name, mention.family])).toContainEqual([name, family]);
  });

  it.each(["加大力度", "完善制度", "端正态度", "第三季度", "本年度", "大量工作要做", "数据治理", "量化目标", "参数配置", "率先完成", "in no time", "on time", "real time", "We rate the suppliers", "over time"])(
    "%s is none",
    (text) => expect(findMetrics(text).filter(({ code }) => code === null)).toEqual([]),
  );
});

it("gives ordered spans without overlap that hold the name, for any text", () => {
  const word = fc.constantFrom("回款率", "提升", "客户", "满意度", "的", "10%", " cost ", "per unit", " rate ", "合格率", "工作", "time", "，", " of ", "number", "X", "ᾳ", "İ", "👍");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      const found = findMetrics(text);
      found.forEach((mention, at) => {
        expect(text.slice(mention.start, mention.end)).toBe(mention.name);
        expect(mention.start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
      });
    }),
  );
});
