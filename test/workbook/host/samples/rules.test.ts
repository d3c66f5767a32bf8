import { read, refusal, sample } from "./sample";

describe("data validation", () => {
  const kinds: [string, Excel.DataValidationRule, unknown, unknown][] = [
    ["whole numbers", { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } }, 5, 11],
    ["decimals", { decimal: { formula1: 0.5, operator: "GreaterThan" } }, 0.6, 0.5],
    ["a list", { list: { inCellDropDown: true, source: "red,green,blue" } }, "green", "black"],
    ["dates", { date: { formula1: "2024-01-01", operator: "GreaterThanOrEqualTo" } }, "2024-05-01", "2023-12-31"],
    ["times", { time: { formula1: "08:00", formula2: "18:00", operator: "Between" } }, 0.5, 0.9],
    ["lengths of text", { textLength: { formula1: 3, operator: "LessThan" } }, "ab", "abc"],
    ["a formula", { custom: { formula: "=ISNUMBER(A1)" } }, 4, "four"],
  ];
  for (const [name, rule, good, bad] of kinds) {
    sample(`allows ${name}`, async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.dataValidation.rule = rule;
      const seen: (boolean | null)[] = [];
      for (const value of [good, bad]) {
        range.values = [[value]];
        range.dataValidation.load("type,valid");
        await context.sync();
        seen.push(range.dataValidation.valid);
      }
      return seen;
    }, [true, false]);
  }

  sample("takes a list from cells and says what is wrong", async (context, sheet) => {
    sheet.getRange("D1:D3").values = [["S"], ["M"], ["L"]];
    const { dataValidation } = sheet.getRange("A1:A5");
    dataValidation.rule = { list: { inCellDropDown: true, source: "=$D$1:$D$3" } };
    dataValidation.errorAlert = { message: "Choose a size.", showAlert: true, style: "Stop", title: "Size" };
    dataValidation.prompt = { message: "S, M or L", showPrompt: true, title: "Size" };
    dataValidation.ignoreBlanks = false;
    sheet.getRange("A1:A2").values = [["M"], ["XL"]];
    dataValidation.load("rule,errorAlert,prompt,type,ignoreBlanks");
    const invalid = dataValidation.getInvalidCells().load("address");
    await context.sync();
    const seen = [dataValidation.type, dataValidation.rule.list?.source, dataValidation.errorAlert.style, dataValidation.prompt.title, invalid.address];
    dataValidation.clear();
    dataValidation.load("type");
    await context.sync();
    return [...seen, dataValidation.type];
  }, ["List", "=$D$1:$D$3", "Stop", "Size", "Sheet1!A2:A5", "None"]);

  refusal("is given a rule without its limit", async (context, sheet) => {
    sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "Between" } };
    await context.sync();
  }, "InvalidArgument");
});

describe("conditional formats", () => {
  sample("of every type are added and listed", async (context, sheet) => {
    sheet.getRange("A1:A5").values = [[1], [2], [3], [4], [5]];
    const { conditionalFormats } = sheet.getRange("A1:A5");
    const scale = conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
    scale.colorScale.criteria = { minimum: { formula: null as unknown as string, type: "LowestValue", color: "blue" }, maximum: { formula: null as unknown as string, type: "HighestValue", color: "red" } } as Excel.ConditionalColorScaleCriteria;
    const custom = conditionalFormats.add("Custom");
    custom.custom.rule.formula = "=A1>AVERAGE($A$1:$A$5)";
    custom.custom.format.font.color = "green";
    const bar = conditionalFormats.add("DataBar");
    bar.dataBar.barDirection = "LeftToRight";
    const icons = conditionalFormats.add("IconSet");
    icons.iconSet.style = "ThreeTriangles";
    const text = conditionalFormats.add("ContainsText");
    text.textComparison.format.font.color = "#FF0000";
    text.textComparison.rule = { operator: "Contains", text: "Delayed" };
    const cell = conditionalFormats.add("CellValue");
    cell.cellValue.format.fill.color = "yellow";
    cell.cellValue.rule = { formula1: "=3", operator: "GreaterThan" };
    const top = conditionalFormats.add("TopBottom");
    top.topBottom.rule = { rank: 1, type: "TopItems" };
    const preset = conditionalFormats.add("PresetCriteria");
    preset.preset.rule = { criterion: "AboveAverage" };
    conditionalFormats.load("items/type");
    const count = conditionalFormats.getCount();
    cell.cellValue.load("rule");
    custom.custom.rule.load("formula");
    await context.sync();
    return [count.value, conditionalFormats.items.map(({ type }) => type).sort(), cell.cellValue.rule.formula1, custom.custom.rule.formula];
  }, [8, ["CellValue", "ColorScale", "ContainsText", "Custom", "DataBar", "IconSet", "PresetCriteria", "TopBottom"], "=3", "=A1>AVERAGE($A$1:$A$5)"]);

  sample("are put in order, told apart and cleared", async (context, sheet) => {
    const { conditionalFormats } = sheet.getRange("B2:C3");
    const first = conditionalFormats.add("DataBar");
    const second = conditionalFormats.add("Custom");
    second.custom.rule.formula = "=B2>1";
    first.priority = 0;
    first.stopIfTrue = false;
    first.load("priority,id");
    second.load("priority,id");
    const range = second.getRange().load("address");
    await context.sync();
    const seen = [first.priority, second.priority, first.id !== second.id, range.address];
    conditionalFormats.getItem(second.id).delete();
    const left = conditionalFormats.getCount();
    sheet.getRange().conditionalFormats.clearAll();
    const none = conditionalFormats.getCount();
    await context.sync();
    return [...seen, left.value, none.value];
  }, [0, 1, true, "Sheet1!B2:C3", 1, 0]);
});

describe("named items", () => {
  sample("stand for cells, a value and a formula", async (context, sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const { names } = context.workbook;
    names.add("Scores", sheet.getRange("A1:A3"), "all scores");
    names.addFormulaLocal("Best", "=MAX(Scores)");
    names.add("Rate", 0.25 as unknown as string);
    sheet.names.add("Own", "=Sheet1!$A$2");
    sheet.getRange("C1:C4").formulas = [["=SUM(Scores)"], ["=Best"], ["=Rate*4"], ["=Own"]];
    const item = names.getItem("Scores").load("type,value,formula,comment,scope,visible");
    const range = item.getRange().load("address");
    const count = names.getCount();
    await context.sync();
    return [item.type, item.value, item.formula, item.comment, item.scope, range.address, count.value, (await read(context, sheet, "C1:C4")).flat()];
  }, ["Range", "Sheet1!$A$1:$A$3", "=Sheet1!$A$1:$A$3", "all scores", "Workbook", "Sheet1!A1:A3", 3, [6, 3, 1, 2]]);

  sample("change and go", async (context, sheet) => {
    const { names } = context.workbook;
    names.add("Area", sheet.getRange("A1"));
    sheet.getRange("B1").formulas = [["=Area"]];
    sheet.getRange("A5").values = [[50]];
    const item = names.getItem("Area");
    item.formula = "=Sheet1!$A$5";
    item.visible = false;
    item.load("visible");
    const before = await read(context, sheet, "B1");
    item.delete();
    const gone = names.getItemOrNullObject("Area").load("name");
    await context.sync();
    return [before, item.visible, gone.isNullObject, await read(context, sheet, "B1")];
  }, [[[50]], false, true, [["#NAME?"]]]);

  sample("give their values as arrays", async (context) => {
    const item = context.workbook.names.add("List", "={1,2;3,4}");
    item.arrayValues.load("values,types");
    item.load("type");
    await context.sync();
    return [item.type, item.arrayValues.values];
  }, ["Array", [[1, 2], [3, 4]]]);

  refusal("have names that formulas can tell from cells", async (context) => {
    context.workbook.names.add("A1", "=1");
    await context.sync();
  }, "InvalidArgument");
});
