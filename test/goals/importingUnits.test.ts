import fc from "fast-check";
import { isAmount, readAmount } from "../../src/goals/importing/amount";
import type { CellBlock } from "../../src/goals/importing/block";
import { importRows } from "../../src/goals/importing/importRows";
import { findLayout } from "../../src/goals/importing/layout";
import { unitFactor } from "../../src/goals/importing/unitFactor";

type Cells = readonly (readonly unknown[])[];

function read(values: Cells, percent: readonly number[] = []) {
  const block: CellBlock = { sheet: "S", row: 0, column: 0, values, formats: values.map((row) => row.map((_, column) => (percent.includes(column) ? "0%" : "General"))) };
  const layout = findLayout(block);
  if (layout === null) throw new Error("no headings");
  return importRows(block, layout, "2026");
}

/** Threshold, target, stretch and unit of the first KPI, and the cells with findings. */
function levels(...values: Cells): readonly unknown[] {
  const { kpis: [kpi], findings } = read(values);
  return [kpi?.threshold, kpi?.target, kpi?.stretch, kpi?.unit, ...findings.map(({ address }) => address)];
}

describe("tenths in Chinese", () => {
  test.each([["三成", 30], ["3成", 30], ["三成半", 35], ["三成五", 35], ["3成5", 35], ["７.5 成", 75], ["十成", 100], ["不低于九成", 90], ["九成以上", 90]])("%s are percent", (text, value) => {
    expect(readAmount(text)).toMatchObject({ value, unit: "%" });
  });

  test.each(["三成到四成", "三到五天", "三四成", "3成-4成"])("%s are two numbers", (text) => {
    expect(isAmount(readAmount(text))).toBe(false);
  });

  test("weigh beside points and percentages what they say", () => {
    const weights = (...column: readonly unknown[]) => read([["指标", "权重", "目标值"], ...column.map((weight, at) => [`指标${at}`, weight, 1])]).kpis.map(({ weight }) => weight);
    expect(weights("三成", "四成", "三成")).toEqual([0.3, 0.4, 0.3]);
    expect(weights("30%", "四成", 30)).toEqual([0.3, 0.4, 0.3]);
    expect(weights(0.35, "三成五", 0.3)).toEqual([0.35, 0.35, 0.3]);
  });
});

describe("levels of a KPI in units of their own", () => {
  const zh = ["指标", "权重", "门槛值", "目标值", "挑战值"];
  const en = ["KPI", "Weight", "Threshold", "Target", "Stretch"];

  test("are converted to the unit of its target", () => {
    expect(levels(zh, ["续费额", "50%", "8000万", "1亿", "1.2亿"])).toEqual([0.8, 1, 1.2, "亿"]);
    expect(levels(zh, ["续费额", "50%", "80万元", "100万元", "1.2亿元"])).toEqual([80, 100, 12000, "万元"]);
    expect(levels(en, ["Revenue", "50%", "800k", "1M", "1.2M"])).toEqual([0.8, 1, 1.2, "m"]);
    expect(levels(en, ["Cost", "50%", "$1,200", "$1.1k", "$900"])).toEqual([1.2, 1.1, 0.9, "k $"]);
    expect(levels(zh, ["时长", "50%", "3小时", "2小时", "90分钟"])).toEqual([3, 2, 1.5, "小时"]);
    expect(levels(zh, ["产量", "50%", "", "5吨", "6000公斤"])).toEqual([null, 5, 6, "吨"]);
    expect(levels(zh, ["合格率", "50%", "九成", "95%", "995‰"])).toEqual([90, 95, 99.5, "%"]);
    expect(levels(zh, ["人均产值", "50%", "8千元/人", "1万元/人", "12000元/人"])).toEqual([0.8, 1, 1.2, "万元/人"]);
  });

  test("are converted to the unit of their row or heading, the target too", () => {
    expect(levels([...zh, "单位"], ["续费额", "50%", 8000, "1亿", "1.2亿", "万元"])).toEqual([8000, 10000, 12000, "万元"]);
    expect(levels(["指标", "权重", "门槛值（万元）", "目标值（亿元）", "挑战值"], ["续费额", "50%", 8000, 1, "1.2亿元"])).toEqual([0.8, 1, 1.2, "亿元"]);
    expect(levels(zh, ["续费额", "50%", "80万", 1000000, 1200000])).toEqual([800000, 1000000, 1200000, ""]);
  });

  test("stay as they are where the target is in the same unit or has none to compare", () => {
    expect(levels(zh, ["合格率", "50%", 90, "95%", 99])).toEqual([90, 95, 99, "%"]);
    expect(levels(zh, ["合格率", "50%", "90%", "", "99%"])).toEqual([90, null, 99, "%"]);
    expect(levels(zh, ["客诉", "50%", "5次", 3, "1次"])).toEqual([5, 3, 1, "次"]);
    expect(levels(["指标", "权重", "目标值（小时）"], ["培训", "50%", "3人"])).toEqual([null, 3, null, "人"]);
  });

  test("are left blank and reported where nothing tells how the units compare", () => {
    expect(levels(zh, ["回款", "50%", "80%", "1000万元", "12周"])).toEqual([null, 1000, null, "万元", "S!C2", "S!E2"]);
    expect(levels(zh, ["交付", "50%", "20个工作日", "2周", ""])).toEqual([null, 2, null, "周", "S!C2"]);
    expect(levels(zh, ["收入", "50%", "80%", 1000, ""])).toEqual([null, 1000, null, "", "S!C2"]);
    // Without a unit, and a hundred times off: in which of the two units?
    expect(levels(zh, ["续费额", "50%", 8000, "1亿", 2])).toEqual([null, 1, 2, "亿", "S!C2"]);
    expect(levels(zh, ["合格率", "50%", 0.9, "95%", ""])).toEqual([null, 95, null, "%", "S!C2"]);
  });

  test("a conversion there and back changes nothing", () => {
    const unit = fc.constantFrom("元", "万元", "亿", "k", "m", "usd m", "$", "分钟", "小时", "天", "周", "kg", "吨", "g", "m", "km", "%", "‰", "个", "万件", "件", "元/人", "score");
    fc.assert(fc.property(unit, unit, (from, to) => {
      const [there, back] = [unitFactor(from, to), unitFactor(to, from)];
      expect(there === null).toBe(back === null);
      if (there !== null && back !== null) expect(there * back).toBeCloseTo(1, 12);
      if (from === to) expect(there).toBe(1);
    }));
  });
});

describe("an owner who is named once for several rows", () => {
  const owners = (...values: Cells) => read(values).kpis.map(({ owner, role }) => [owner, role]);

  test("holds for them where the column stands left of the KPI, with the role beside it", () => {
    expect(owners(["姓名", "岗位", "考核内容", "权重"], ["张三", "出纳", "付款及时", "50%"], ["", "", "账实相符", "50%"], ["李四", "", "报税及时", "60%"], ["", "", "凭证差错", "40%"], ["", "会计", "对账", "10%"]))
      .toEqual([["张三", "出纳"], ["张三", "出纳"], ["李四", ""], ["李四", ""], ["", "会计"]]);
    expect(owners(["岗位", "指标", "权重"], ["出纳", "付款及时", "50%"], ["", "账实相符", "50%"])).toEqual([["", "出纳"], ["", "出纳"]]);
  });

  test("does not reach over a heading row of another department, nor to KPIs left of the column", () => {
    expect(owners(["姓名", "指标", "权重", "目标值"], ["销售部"], ["张三", "回款率", "50%", 1], ["", "续费率", "50%", 1], ["财务部"], ["", "报税及时", "100%", 1]))
      .toEqual([["张三", ""], ["张三", ""], ["", ""]]);
    expect(owners(["指标", "权重", "负责人"], ["回款率", "50%", "张三"], ["续费率", "50%", ""])).toEqual([["张三", ""], ["", ""]]);
  });
});
