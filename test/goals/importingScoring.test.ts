import { importedTree } from "../../src/goals/importing/importedTree";
import { importRows, withDepartment } from "../../src/goals/importing/importRows";
import { findLayout, type Mapping } from "../../src/goals/importing/layout";
import { readCap, readParameter } from "../../src/goals/importing/scoringCells";
import { applyScore, scoreRule } from "../../src/scoring/score";
import { Failure } from "../../src/scoring/failure";
import { say } from "../../src/text/language";

type Cells = readonly (readonly unknown[])[];

function read(values: Cells, percent: readonly number[] = []) {
  const block = { sheet: "S", row: 0, column: 0, values, formats: values.map((row) => row.map((_, column) => (percent.includes(column) ? "0%" : "General"))) };
  const layout = findLayout(block);
  if (layout === null) throw new Error("no headings");
  const { kpis, findings } = withDepartment(importRows(block, layout, "2026"), "Sales");
  return { kpis, mapping: layout.mapping, nodes: importedTree(kpis, "-", "en-US").slice(2), said: findings.map(({ text, parameters, address }) => [say(text, "en-US", parameters), address]) };
}

const table = "80%:60; 90%:80; 100%:100";

describe("the columns of method, parameter and cap", () => {
  test.each([
    ["计分方法", "参数", "封顶"], ["计分方式", "计分参数", "封顶分"], ["评分方式", "档位", "得分上限"], ["Method", "Parameter", "Cap"], ["Scoring method", "Scoring table", "Maximum score"], ["计分方法", "计分标准", "上限"], ["Method", "Scale", "Maximum"],
  ])("are recognised as %s, %s and %s", (method, parameter, cap) => {
    const { mapping, kpis, said } = read([["KPI", "Weight", "Target", method, parameter, cap], ["Orders", "50%", 10, "step", table, "120%"], ["Returns", "50%", 5, "层差法", table, "120%"]]);
    expect(mapping).toEqual({ kpi: 0, weight: 1, target: 2, method: 3, parameter: 4, cap: 5 });
    expect([kpis.map(({ method: by, parameter: points, cap: most }) => [by, points, most]), said]).toEqual([Array(2).fill(["step", table, 120]), []]);
  });

  test.each<[string, Cells, Mapping]>([
    ["a standard in words is a definition", [["指标", "目标值", "评分标准"], ["回款", 10, "完成得满分，每低1%扣2分"], ["续费", 5, "按完成率计分"]], { kpi: 0, target: 1, definition: 2 }],
    ["limits of the KPI are no highest scores", [["指标", "目标值", "上限"], ["回款", 1000, 5000], ["续费", 2000, 6000]], { kpi: 0, target: 1 }],
    ["the most that there can be is one as well", [["KPI", "Target", "Max"], ["OTIF", "95%", "100%"], ["Yield", "96%", "100%"]], { kpi: 0, target: 1, stretch: 2 }],
    ["a maximum of the KPI is its stretch value", [["KPI", "Target", "Max"], ["OTIF", 95, 98], ["Yield", 120, 130]], { kpi: 0, target: 1, stretch: 2 }],
  ])("are told by their cells where the heading may mean something else: %s", (_, cells, mapping) => {
    expect(read(cells).mapping).toEqual(mapping);
  });
});

describe("a cap as people write it", () => {
  test.each([
    [120, "General"], [1.2, "General"], [1.2, "0%"], ["120%", ""], ["120 %", ""], ["１２０％", ""], ["1.2", ""], ["120分", ""], ["120 points", ""], ["1.2倍", ""], ["最高120分", ""], ["≤120%", ""], ["max. 120", ""], ["120%封顶", ""],
  ])("%j in the format %s is 120 points", (cell, format) => expect(readCap(cell, format)).toEqual({ cap: 120 }));

  test.each([["", "blank"], [null, "blank"], ["N/A", "blank"], ["-", "blank"], ["无", "none"], ["None", "none"], ["上不封顶", "none"], ["uncapped", "none"], ["看情况", "text"], ["120万元", "text"], [0, "text"], ["-5", "text"], ["#REF!", "error"]])("%j is %s", (cell, outcome) => expect(readCap(cell, "")).toBe(outcome));
});

describe("a parameter as people write it", () => {
  test.each([
    [table, table], [" 80%:60；90%：80；１００％：100 ", "80%:60；90%：80；１００％：100"], ["≥80%:60分; ≥100%:100分", "80%:60; 100%:100"], ["80%以上得60分，100%得100分", "80%:60; 100%:100"],
    ["80%=60\n100%=100", "80%:60; 100%:100"], ["80% → 60 points, 100% → 100 points", "80%:60; 100%:100"],
    ["5%", 0.05], ["±5%", 0.05], ["５％", 0.05], [0.05, 0.05], ["5%; 20%", "5%; 20%"], ["", null], ["无", null], ["none", null], ["N/A", null],
  ])("%j is %j", (cell, parameter) => expect(readParameter(cell, "", null)).toEqual({ parameter }));

  test.each(["每次扣2分", "扣2分", "2分/次", "2 points per incident", "2", 2])("%j is two points per incident", (cell) => expect(readParameter(cell, "", "deduct")).toEqual({ parameter: 2 }));

  test("of a method that takes a value of the KPI is one in its unit", () => {
    const { kpis, said } = read([["指标", "目标值", "计分方法", "参数"], ["回款率", "95%", "线性插值", "80%"], ["收入", "1亿元", "线性插值法", "8000万元"], ["周期", "5天", "功效系数", "9台"]]);
    expect(kpis.map(({ parameter }) => parameter)).toEqual([80, 0.8, null]);
    expect(said).toEqual([["周期: Parameter “9台” is in another unit than the target", "S!D4"]]);
  });
});

describe("what is said of them", () => {
  const row = (...cells: readonly unknown[]) => read([["KPI", "Target", "Method", "Parameter", "Cap"], ["Orders", 10, ...cells]]);

  test.each<[readonly unknown[], readonly unknown[], string | undefined]>([
    [["step", table, 120], ["step", table, 120], undefined],
    [["step", "depends", 120], ["step", null, 120], "Orders: Parameter “depends” could not be read S!D2"],
    [["step", "#REF!", 120], ["step", null, 120], "Orders: Parameter is an error value S!D2"],
    [["band", "5%", "as agreed"], ["band", 0.05, null], "Orders: Cap “as agreed” could not be read S!E2"],
    [["band", "5%", "none"], ["band", 0.05, null], "Orders: Cap says “none”: no limit S!E2"],
    [["band", "5%", 12], ["band", 0.05, 12], "Orders: Cap “12” is below 100 points S!E2"],
    [["", table, ""], ["step", table, null], "Orders: no method is named; its Parameter is scored in steps S!D2"],
    [["", "5%", ""], [null, 0.05, null], "Orders: there is a Parameter “5%” but no method S!D2"],
    [["ratio", "5%", ""], ["ratio", 0.05, null], "Orders: the method ratio does not use the Parameter “5%” S!D2"],
    [["band", "80%:60; 90%:80; 100%:100", ""], ["band", table, null], "Orders: Parameter “80%:60; 90%:80; 100%:100” cannot be used for scoring:"],
  ])("%j becomes %j", (cells, expected, sentence) => {
    const { kpis: [kpi], nodes: [node], said } = row(...cells);
    expect([kpi?.method, kpi?.parameter, kpi?.cap]).toEqual(expected);
    expect(said).toHaveLength(sentence === undefined ? 0 : 1);
    expect(said.map((each) => each.join(" ")).join()).toContain(sentence ?? "");
    expect([node?.parameter, node?.cap, node?.goal, node?.target]).toEqual([expected[1], expected[2], "Orders", 10]);
  });
});

test("a goal scores as its row says: the points of the step that is reached, up to its cap", () => {
  const { nodes } = read([
    ["KPI", "Target", "Scoring method", "Parameter", "Cap"],
    ["Orders", 10, "step", "80%=60, 100%=100, 130%=140", "130%"], ["Budget", 100, "band", "±5%", ""], ["Errors", 2, "deduct", "扣10分", 1.5], ["Site visits", 10, "", "", "1.5"],
  ]);
  const score = (at: number, actual: number): unknown => {
    const { method, parameter, cap, direction } = nodes[at]!;
    const rule = scoreRule({ method, parameter, cap, direction });
    return rule instanceof Failure ? rule : applyScore(rule, actual, nodes[at]!.target);
  };
  expect([score(0, 7), score(0, 9), score(0, 10), score(0, 20), score(1, 104), score(2, 4), score(3, 30)]).toEqual([0, 60, 100, 130, 100, 80, 150]);
});
