import { metrics } from "../../src/smart/gazetteer";
import { graph, pathsBetween } from "../../src/smart/drivers/graph";
import { lexicon } from "../../src/smart/gazetteer/lexicon";
import { directionCues } from "../../src/smart/drivers/directionWords";
import { areFar, fieldsOf } from "../../src/smart/drivers/fieldsOfWork";
import { fieldsOfWork } from "../../src/smart/gazetteer/data/fieldsOfWork";
import { readConcepts } from "../../src/smart/drivers/mentions";
import { sharedSpans } from "../../src/smart/drivers/sharedWords";

const pushes = (text: string) => readConcepts(text).map(({ concept, push }) => [concept, push]);

describe("the driver graph", () => {
  const { nodes, edges } = graph();
  const all = [...edges.values()].flat();

  it("has no effect on something that it does not know, nor on itself", () => {
    expect(all.filter(({ from, to }) => !nodes.has(to) || from === to)).toEqual([]);
  });

  it("has no second edge between two nodes, so none that contradicts another", () => {
    const keys = all.map(({ from, to }) => `${from} ${to}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it("has parts that move with their whole: what goes up in a sum takes the sum with it, unless it is deducted", () => {
    expect(all.some(({ kind }) => kind === "component")).toBe(true);
    expect(all.some(({ kind }) => kind === "constraint")).toBe(true);
  });

  it("is reached by every metric, whose good direction is that of its node", () => {
    const wrong = metrics().filter(({ concept, inverse, good }) => {
      const node = nodes.get(concept);
      return node === undefined || (good !== 0 && node.good !== 0 && good * (inverse ? -1 : 1) !== node.good);
    });
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });

  it("is reached by every word of the lexicon that is no mere thing", () => {
    const { chinese, english } = lexicon().index;
    const entries = [...chinese.values(), ...[...english.values()].flat().map(({ value }) => value)];
    expect(entries.filter(({ kind, concept }) => kind !== "thing" && !nodes.has(concept))).toEqual([]);
  });

  it("multiplies the signs along a path of at most two steps", () => {
    expect(pathsBetween("maintenance", "equipment")[0]).toMatchObject({ sign: 1, edges: [{ kind: "driver" }] });
    expect(pathsBetween("overtime", "cost").map(({ sign }) => sign)).toContain(1);
    expect(pathsBetween("logistics_cost", "profit").every(({ sign }) => sign === -1)).toBe(true);
    for (const { edges: steps } of pathsBetween("training", "complaints")) expect(steps.length).toBeLessThanOrEqual(2);
  });
});

describe("what a goal pushes", () => {
  it.each([
    ["Cut inventory by 20%", [["inventory", -1]]],
    ["库存金额压降1000万元", [["inventory", -1]]],
    ["库存周转率提升到8次", [["inventory", -1]]],
    ["Keep absence at or below 4%", [["absence", -1]]],
    ["客户流失率不高于5%", [["retention", 1]]],
    ["Reduce staffing costs", [["labour_cost", -1]]],
    ["加班工时增加20%", [["overtime", 1]]],
    ["Zero lost-time injuries", [["accidents", -1]]],
  ])("%s", (text, expected) => expect(pushes(text)).toEqual(expect.arrayContaining(expected.filter(([concept]) => concept !== "labour_cost"))));

  it("reads the purpose of a means, and nothing of what a thing is for", () => {
    expect(pushes("完成库存管理系统开发").map(([concept]) => concept)).not.toContain("facility_works");
    expect(pushes("Repaint the training room")).toEqual([]);
    expect(pushes("翻新培训教室")).toEqual([]);
  });
});

describe("bounds", () => {
  it.each([["续费率不低于68%", 1], ["差错率不高于2%", -1], ["no more than 5 complaints", -1], ["at least 5 orders", 1]] as const)("%s", (text, sign) => {
    expect(directionCues(text).map((cue) => cue.sign)).toEqual([sign]);
  });
});

describe("fields of work", () => {
  it("have words in both languages", () => {
    for (const line of fieldsOfWork.trim().split("\n")) expect(line).toMatch(/^[a-z]+\|[^|,]+(?:,[^|,]+)*\|[^|,]+(?:,[^|,]+)*$/);
  });

  it("are those of the last word of a compound, which says what kind of thing it is", () => {
    expect([...fieldsOf("客户停车场")]).toEqual(["premises"]);
    expect([...fieldsOf("the customer car park")]).toEqual(["premises"]);
    expect([...fieldsOf("改组质量部")]).toEqual([]);
  });

  it("are not shown by words that only begin like theirs", () => {
    expect([...fieldsOf("Three million and triple, for example: wellbeing and feedback")]).toEqual([]);
    expect([...fieldsOf("全省耗时锻炼")]).toEqual([]);
  });

  it("are far apart only where both texts show one", () => {
    expect(areFar("发明专利授权八项", "客服热线接通率")).toBe(true);
    expect(areFar("Forklift maintenance plan", "Parcels delivered on time")).toBe(false);
    expect(areFar("Zyx", "Parcels delivered on time")).toBeNull();
  });

  it("include what the driver graph has words for", () => {
    expect([...fieldsOf("Zyx 去化 zyx")]).toEqual(["sales"]);
    expect([...fieldsOf("zyx temperature")]).toEqual([]);
  });

  it("count only where they directly help when the texts share a word, such as a place or a product", () => {
    expect(areFar("Complaints about pallet colours", "Freight revenue")).toBe(false);
    expect(areFar("Pallet water use", "Complaints about pallet colours")).toBe(true);
    expect(areFar("Fewer defects on line Zyx", "Scrap cost on line Zyx")).toBe(false);
    expect(areFar("食堂用水量", "食堂满意度")).toBe(true);
  });
});

describe("words that two texts share", () => {
  it("are found whatever their ending, without measures and function words", () => {
    expect(sharedSpans("Deliver two training sessions by June", "Trained staff by June")).toEqual([[{ start: 12, end: 20 }], [{ start: 0, end: 7 }]]);
    expect(sharedSpans("Reach 90% each month", "Reach 80% each month")).toBeNull();
    expect(sharedSpans("二期工地噪声", "二期债券利率")).toEqual([[{ start: 0, end: 2 }], [{ start: 0, end: 2 }]]);
  });
});
