import { strFromU8, unzipSync } from "fflate";
import { openExcel } from "../excel";
import { errorOf, onSheet, useExcel } from "./setup";

const excel = useExcel();

const add = (sheet: Excel.Worksheet, type: `${Excel.ConditionalFormatType}`, address = "A1:A6"): Excel.ConditionalFormat =>
  sheet.getRange(address).conditionalFormats.add(type as Excel.ConditionalFormatType);

beforeEach(() => onSheet(excel.current, (sheet) => void (sheet.getRange("A1:A6").values = [[1], [2], [3], [4], [5], [50]])));

describe("conditional formats", () => {
  test("of every type say their type, and only the part of their type is there", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const types = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"] as const;
      const formats = types.map((type) => add(sheet, type).load("type,id,priority,stopIfTrue"));
      const dataBar = formats[1]?.dataBarOrNullObject.load("showDataBarOnly");
      const other = formats[1]?.iconSetOrNullObject.load("style");
      await context.sync();
      expect(formats.map(({ type }) => type)).toEqual(types);
      expect([dataBar?.isNullObject, other?.isNullObject]).toEqual([false, true]);
      const collection = sheet.getRange("A3").conditionalFormats.load("items/type,items/priority");
      const count = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      expect(collection.items.map(({ type, priority }) => [type, priority])).toEqual([...types].reverse().map((type, index) => [type, index]));
      expect(count.value).toBe(8);
    });
  });

  test("with data bars are described in all their parts", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const { dataBar } = add(sheet, "DataBar");
      dataBar.barDirection = "LeftToRight";
      dataBar.positiveFormat.gradientFill = false;
      dataBar.positiveFormat.fillColor = "green";
      dataBar.negativeFormat.matchPositiveFillColor = true;
      dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      dataBar.load("barDirection,axisFormat,showDataBarOnly,lowerBoundRule,upperBoundRule");
      dataBar.positiveFormat.load();
      dataBar.negativeFormat.load("fillColor,matchPositiveFillColor");
      await context.sync();
      expect([dataBar.barDirection, dataBar.axisFormat, dataBar.showDataBarOnly]).toEqual(["LeftToRight", "Automatic", false]);
      expect([dataBar.lowerBoundRule, dataBar.upperBoundRule.type]).toEqual([{ type: "Number", formula: "0" }, "Automatic"]);
      expect(dataBar.positiveFormat.toJSON()).toMatchObject({ fillColor: "#008000", gradientFill: false });
      expect(dataBar.negativeFormat.toJSON()).toMatchObject({ fillColor: "#008000", matchPositiveFillColor: true });
    });
  });

  test("with two or three colours", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const { colorScale } = add(sheet, "ColorScale");
      colorScale.criteria = {
        minimum: { type: "LowestValue", color: "blue" }, midpoint: { formula: "50", type: "Percent", color: "yellow" }, maximum: { type: "HighestValue", color: "red" },
      };
      colorScale.load("criteria,threeColorScale");
      await context.sync();
      expect(colorScale.threeColorScale).toBe(true);
      expect(colorScale.criteria).toMatchObject({ minimum: { type: "LowestValue", color: "#0000FF" }, midpoint: { formula: "50", type: "Percent", color: "#FFFF00" }, maximum: { color: "#FF0000" } });
    });
  });

  test("with icons", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const { iconSet } = add(sheet, "IconSet");
      iconSet.style = "FiveQuarters";
      iconSet.load("style,criteria");
      await context.sync();
      expect(iconSet.criteria).toHaveLength(5);
      iconSet.style = "ThreeTriangles";
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=2" },
        { type: "Number", operator: "GreaterThan", formula: "=4" },
      ];
      iconSet.load("style,criteria,showIconOnly,reverseIconOrder");
      await context.sync();
      expect(iconSet.toJSON()).toMatchObject({ style: "ThreeTriangles", showIconOnly: false, reverseIconOrder: false });
      expect(iconSet.criteria[2]).toMatchObject({ type: "Number", operator: "GreaterThan", formula: "=4" });
    });
  });

  test("with icons of several sets keep them, in files too, where newer sets stand apart from those that old elements know", async () => {
    const custom = { set: "FiveBoxes", index: 4 };
    const highest = { type: "Number", operator: "GreaterThan", formula: "4", customIcon: custom };
    const iconsOf = async (open: typeof excel.current): Promise<unknown> => onSheet(open, async (sheet, context) => {
      const [mixed, stars] = [0, 1].map((index) => sheet.getRange("A1:A6").conditionalFormats.getItemAt(index).iconSet.load("style,criteria"));
      await context.sync();
      return [mixed?.criteria.map(({ customIcon }) => customIcon as unknown), mixed?.criteria[2]?.formula, stars?.style];
    });
    await onSheet(excel.current, (sheet) => {
      add(sheet, "IconSet").iconSet.style = "ThreeStars";
      add(sheet, "IconSet").iconSet.criteria = [{}, { type: "Number", operator: "GreaterThan", formula: "2" }, highest] as Excel.ConditionalIconCriterion[];
    });
    const icons = [[null, null, custom], "4", "ThreeStars"];
    expect(await iconsOf(excel.current)).toEqual(icons);
    const file = excel.current.save();
    const { "xl/worksheets/sheet1.xml": bytes } = unzipSync(file);
    expect(strFromU8(bytes ?? new Uint8Array()).replace(/<extLst>.*/s, "")).not.toContain("<iconSet");
    const again = await openExcel({ functions: false, file });
    expect(await iconsOf(again)).toEqual(icons);
    again.dispose();
    const refused = await errorOf(excel.current, (_context, sheet) => {
      add(sheet, "IconSet").iconSet.criteria = [{}, {}, { ...highest, customIcon: { set: "FiveBoxes", index: 5 } }] as unknown as Excel.ConditionalIconCriterion[];
    });
    expect(refused.code).toBe("InvalidArgument");
  });

  test("for the largest, for presets and for values keep rule and format", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const top = add(sheet, "TopBottom").topBottom;
      top.rule = { rank: 1, type: "TopItems" };
      top.format.fill.color = "green";
      const preset = add(sheet, "PresetCriteria").preset;
      preset.rule = { criterion: "OneStdDevAboveAverage" };
      preset.format.borders.getItem("EdgeBottom").style = "Continuous";
      preset.format.numberFormat = "0.00";
      top.load("rule");
      top.format.fill.load("color");
      preset.load("rule");
      preset.format.load("numberFormat");
      preset.format.borders.getItem("EdgeBottom").load("style");
      const bottom = preset.format.borders.bottom.load("style");
      await context.sync();
      expect([top.rule, top.format.fill.color, preset.rule]).toEqual([{ rank: 1, type: "TopItems" }, "#008000", { criterion: "OneStdDevAboveAverage" }]);
      expect([preset.format.numberFormat, bottom.style]).toEqual(["0.00", "Continuous"]);
    });
  });

  test("change places by their priority", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const first = add(sheet, "TopBottom");
      add(sheet, "DataBar");
      first.priority = 0;
      const collection = sheet.getRange("A1:A6").conditionalFormats.load("items/type");
      await context.sync();
      expect(collection.items.map(({ type }) => type)).toEqual(["TopBottom", "DataBar"]);
    });
  });

  test("are found, deleted and cleared", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const format = add(sheet, "IconSet").load("id");
      const range = format.getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:A6");
      const { conditionalFormats } = sheet.getRange("A2");
      conditionalFormats.getItem(format.id).delete();
      add(sheet, "DataBar");
      conditionalFormats.clearAll();
      const count = conditionalFormats.getCount();
      const missing = conditionalFormats.getItemOrNullObject("none");
      await context.sync();
      expect([count.value, missing.isNullObject]).toEqual([0, true]);
    });
  });

  test("of a sheet that was deleted do not keep rows of another from being deleted", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const other = context.workbook.worksheets.add("Gone");
      add(other, "Custom").custom.rule.formula = "=A1>1";
      add(sheet, "Custom").custom.rule.formula = "=A1>1";
      await context.sync();
      other.delete();
      sheet.getRange("1:1").delete("Up");
      const format = sheet.getRange("A1").conditionalFormats.getItemAt(0).getRange().load("address");
      await context.sync();
      expect(format.address).toBe("Sheet1!A1:A5");
    });
  });

  test("take a formula with references counted from their first cell", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const { rule } = sheet.getRange("B2:B5").conditionalFormats.add("Custom").custom;
      rule.formulaR1C1 = "=RC[-1]>R1C1";
      rule.load("formula,formulaR1C1");
      await context.sync();
      expect([rule.formula, rule.formulaR1C1]).toEqual(["=A2>$A$1", "=RC[-1]>R1C1"]);
    });
  });

  test("tell whether others stop, but for those that draw every cell", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const formats = (["DataBar", "ColorScale", "IconSet", "CellValue"] as const).map((type) => add(sheet, type).load("stopIfTrue"));
      await context.sync();
      expect(formats.map(({ stopIfTrue }) => stopIfTrue)).toEqual([null, null, null, false]);
    });
  });

  test("of several ranges have no single one", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const format = add(sheet, "Custom", "A1:A6");
      sheet.getRange("A3").conditionalFormats.clearAll();
      const ranges = format.getRanges().load("address");
      const single = format.getRangeOrNullObject().load("address");
      await context.sync();
      expect([ranges.address, single.isNullObject]).toEqual(["Sheet1!A1:A2,Sheet1!A4:A6", true]);
      format.getRange().load("address");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    });
  });

  test("keep a double underline, in files too", async () => {
    await onSheet(excel.current, (sheet) => {
      const { custom } = add(sheet, "Custom");
      custom.rule.formula = "=A1>1";
      custom.format.font.underline = "Double";
    });
    const again = await openExcel({ functions: false, file: excel.current.save() });
    for (const open of [excel.current, again]) {
      const underline = await onSheet(open, async (sheet, context) => {
        const font = sheet.getRange("A1").conditionalFormats.getItemAt(0).custom.format.font.load("underline");
        await context.sync();
        return font.underline;
      });
      expect(underline).toBe("Double");
    }
    again.dispose();
  });

  test("follow another sheet that they refer to, when it gets another name or other rows and when it goes", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const other = context.workbook.worksheets.add("Limits");
      const { rule } = add(sheet, "Custom").custom;
      rule.formula = "=A1>Limits!$B$2";
      await context.sync();
      other.name = "New limits";
      other.getRange("1:1").insert("Down");
      rule.load("formula");
      await context.sync();
      expect(rule.formula).toBe("=A1>'New limits'!$B$3");
      other.delete();
      rule.load("formula");
      await context.sync();
      expect(rule.formula).toBe("=A1>#REF!$B$3");
      excel.current.engine.undo();
      rule.load("formula");
      await context.sync();
      expect(rule.formula).toBe("=A1>'New limits'!$B$3");
    });
  });

  test("stay on a protected sheet", async () => {
    await onSheet(excel.current, (sheet) => {
      add(sheet, "Custom");
      sheet.protection.protect();
    });
    const refused = await errorOf(excel.current, (_context, sheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0).delete());
    expect(refused).toMatchObject({ code: "AccessDenied", location: "ConditionalFormat.delete" });
  });

  test("of the best percent go up to all of them", async () => {
    await onSheet(excel.current, (sheet) => void (add(sheet, "TopBottom").topBottom.rule = { rank: 100, type: "TopPercent" }));
    expect((await errorOf(excel.current, (_context, sheet) => void (add(sheet, "TopBottom").topBottom.rule = { rank: 101, type: "BottomPercent" }))).code).toBe("InvalidArgument");
  });

  test("refuse what is no rule", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void (add(sheet, "TopBottom").topBottom.rule = { rank: 0, type: "TopItems" }))).toMatchObject({
      code: "InvalidArgument", location: "TopBottomConditionalFormat.rule",
    });
  });
});

test("the bound of a conditional format comes back from a file as it was", async () => {
  await onSheet(excel.current, (sheet) => {
    sheet.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=0", formula2: "=$B$1", operator: "Between" };
  });
  const again = await openExcel({ functions: false, file: excel.current.save() });
  const rule = await onSheet(again, async (sheet, context) => {
    const format = sheet.getRange("A1").conditionalFormats.getItemAt(0).cellValue.load("rule");
    await context.sync();
    return format.rule;
  });
  expect(rule).toEqual({ formula1: "=0", formula2: "=$B$1", operator: "Between" });
  again.dispose();
});
