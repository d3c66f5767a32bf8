import { openExcel } from "../excel";
import { errorOf, formulasOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

describe("values and formulas", () => {
  test("what is written is read back, calculated, in the same round trip", async () => {
    const read = await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = [[1, "two"], [true, "=A1*2"]];
      range.load("values,formulas,address,valueTypes,rowCount,columnCount,cellCount");
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      address: "Sheet1!A1:B2", rowCount: 2, columnCount: 2, cellCount: 4,
      values: [[1, "two"], [true, 2]],
      formulas: [[1, "two"], [true, "=A1*2"]],
      valueTypes: [["Double", "String"], ["Boolean", "Double"]],
    });
    expect(excel.current.requests).toBe(1);
  });

  test("null leaves a cell, an empty string empties it", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("A1:C1").values = [[null, "", 4]] as unknown as number[][];
    });
    expect(await valuesOf(excel.current, "A1:C1")).toEqual([[1, "", 4]]);
  });

  test("text that reads as a number, a percentage or a date becomes one, with its format", async () => {
    const read = await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("A1:A6");
      range.values = [["12"], ["12%"], ["2025-01-31"], ["1,234.5"], ["TRUE"], ["12 apples"]];
      range.load("values,numberFormat,text");
      await context.sync();
      return { values: range.values, formats: range.numberFormat.flat().map(String) };
    });
    expect(read.values).toEqual([[12], [0.12], [45688], [1234.5], [true], ["12 apples"]]);
    expect(read.formats[0]).toBe("General");
    expect(read.formats[1]).toBe("0%");
    expect(read.formats[2]).toMatch(/[dmy]/);
    expect(read.formats[3]).toBe("#,##0.00");
  });

  test("an apostrophe makes text of anything and is no part of it", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:A3").values = [["'=1+1"], ["'007"], ["''quoted"]];
      sheet.getRange("B1:B3").formulas = [["'=2+2"], ["'TRUE"], ["=A2&\"!\""]];
    });
    expect(await valuesOf(excel.current, "A1:B3")).toEqual([["=1+1", "=2+2"], ["007", "TRUE"], ["'quoted", "007!"]]);
  });

  test("text stays text when its cell is formatted afterwards", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:A2").values = [["'007"], ["'=x"]];
      sheet.getRange("A1:A2").format.font.bold = true;
      sheet.getRange("A1:A2").numberFormat = [["0.00"], ["0.00"]];
    });
    expect(await valuesOf(excel.current, "A1:A2")).toEqual([["007"], ["=x"]]);
  });

  test("in a cell formatted as text everything is text", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:A2").numberFormat = [["@"], ["@"]];
      sheet.getRange("A1:A2").values = [["12"], ["=1+1"]];
    });
    expect(await valuesOf(excel.current, "A1:A2")).toEqual([["12"], ["=1+1"]]);
  });

  test("a single value fills the whole range", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B2").values = [[7]];
      sheet.getRange("C1:C2").values = "x" as unknown as string[][];
    });
    expect(await valuesOf(excel.current, "A1:C2")).toEqual([[7, 7, "x"], [7, 7, "x"]]);
  });

  test("errors read as their codes, and blank cells as empty strings", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:D1").values = [["=1/0", "=NA()", "=nonsense(1)", "#N/A"]];
    });
    const read = await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("A1:E1").load("values,valueTypes,text");
      await context.sync();
      return [range.values, range.valueTypes, range.text];
    });
    expect(read).toEqual([
      [["#DIV/0!", "#N/A", "#NAME?", "#N/A", ""]],
      [["Error", "Error", "Error", "Error", "Empty"]],
      [["#DIV/0!", "#N/A", "#NAME?", "#N/A", ""]],
    ]);
  });

  test("text shows the value in its number format", async () => {
    const text = await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("A1:A4");
      range.values = [[0.125], [45688], [-1234.5], ["word"]];
      range.numberFormat = [["0.0%"], ["yyyy-mm-dd"], ["#,##0.00"], ["0.00"]];
      range.load("text");
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([["12.5%"], ["2025-01-31"], ["-1,234.50"], ["word"]]);
  });

  test("values of another shape are refused, and nothing is written", async () => {
    const error = await errorOf(excel.current, (_context, sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2, 3]];
    });
    expect(error).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
    expect(error.message).toContain("size or dimensions");
    expect(await valuesOf(excel.current, "A1:B2")).toEqual([["", ""], ["", ""]]);
  });

  test("a formula that cannot be read is refused", async () => {
    const error = await errorOf(excel.current, (_context, sheet) => {
      sheet.getRange("A1").formulas = [["=SUM(1,"]];
    });
    expect(error).toMatchObject({ code: "InvalidArgument", location: "Range.formulas" });
  });

  test("null for the whole range, and values for entire columns, are refused", async () => {
    for (const attempt of [
      (sheet: Excel.Worksheet) => void (sheet.getRange("A1").values = null as unknown as string[][]),
      (sheet: Excel.Worksheet) => void (sheet.getRange("A:B").values = "Due" as unknown as string[][]),
      (sheet: Excel.Worksheet) => void (sheet.getRange("2:2").numberFormat = [["0%"]]),
    ]) {
      expect((await errorOf(excel.current, (_context, sheet) => attempt(sheet))).code).toBe("InvalidArgument");
    }
  });

  test("cells of entire columns are not read one by one", async () => {
    const read = await onSheet(excel.current, async (sheet, context) => {
      const column = sheet.getRange("A:A").load("values,address,rowCount,isEntireColumn");
      await context.sync();
      return [column.values, column.address, column.rowCount, column.isEntireColumn];
    });
    expect(read).toEqual([null, "Sheet1!A:A", 1_048_576, true]);
  });

  test("thousands of cells are written and read in one round trip each", async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [row, `=A${row + 1}*2`, `name ${row}`]);
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:C3000").values = rows;
    });
    const read = await valuesOf(excel.current, "A1:C3000");
    expect(read).toHaveLength(3000);
    expect(read[2999]).toEqual([2999, 5998, "name 2999"]);
    expect(excel.current.requests).toBe(2);
  });

  test("manual calculation waits until it is asked for", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B1").values = [[1, "=A1+1"]];
      await context.sync();
      context.workbook.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[10]];
      const before = sheet.getRange("B1").load("values");
      await context.sync();
      expect(before.values).toEqual([[2]]);
      context.workbook.application.calculate("Full");
      const after = sheet.getRange("B1").load("values");
      context.workbook.application.load("calculationMode");
      await context.sync();
      expect(after.values).toEqual([[11]]);
      expect(context.workbook.application.calculationMode).toBe("Manual");
    });
  });
});

describe("dynamic arrays", () => {
  test("spill, are read as values, and show #SPILL! while something is in the way", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("C1").formulas = [["=A1:A3*10"]];
      sheet.getRange("D1").formulas = [["=SUM(C1#)"]];
    });
    expect(await valuesOf(excel.current, "C1:D3")).toEqual([[10, 60], [20, ""], [30, ""]]);
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("C2").values = [["in the way"]];
    });
    expect(await valuesOf(excel.current, "C1:C3")).toEqual([["#SPILL!"], ["in the way"], [""]]);
    await onSheet(excel.current, (sheet) => sheet.getRange("C2").clear());
    expect(await valuesOf(excel.current, "C1:C3")).toEqual([[10], [20], [30]]);
  });

  test("tell where they spill to and from", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2").formulas = [["=SEQUENCE(2,2)"]];
      const to = sheet.getRange("B2").getSpillingToRange().load("address");
      const from = sheet.getRange("C3").getSpillParent().load("address");
      const none = sheet.getRange("A1").getSpillingToRangeOrNullObject().load("address");
      const used = sheet.getUsedRange().load("address");
      await context.sync();
      expect([to.address, from.address, none.isNullObject, used.address]).toEqual(["Sheet1!B2:C3", "Sheet1!B2", true, "Sheet1!B2:C3"]);
    });
  });
});

describe("formulas follow their cells", () => {
  test("when rows and columns are inserted and deleted", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("C1:C2").formulas = [["=SUM(A1:A3)"], ["=$A$3"]];
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("A:A").insert("Right");
    });
    expect(await formulasOf(excel.current, "D1:D3")).toEqual([["=SUM(B1:B4)"], [""], ["=$B$4"]]);
    await onSheet(excel.current, (sheet) => sheet.getRange("4:4").delete("Up"));
    expect(await formulasOf(excel.current, "D1:D3")).toEqual([["=SUM(B1:B3)"], [""], ["=#REF!"]]);
    expect(await valuesOf(excel.current, "D1:D3")).toEqual([[3], [""], ["#REF!"]]);
  });

  test("on sheets that are not in sight, and across sheets", async () => {
    await excel.current.run(async (context) => {
      const other = context.workbook.worksheets.add("Other data");
      other.getRange("A1:A2").values = [[5], [6]];
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").formulas = [["='Other data'!A2"]];
      other.getRange("1:1").insert("Down");
      other.name = "Renamed";
      const formula = sheet.getRange("A1").load("formulas,values");
      await context.sync();
      expect([formula.formulas, formula.values]).toEqual([[["=Renamed!A3"]], [[6]]]);
      other.delete();
      formula.load("formulas,values");
      await context.sync();
      expect([formula.formulas, formula.values]).toEqual([[["=#REF!A3"]], [["#REF!"]]]);
    });
  });

  test("when cells are shifted inside a block", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B3").values = [[1, "a"], [2, "b"], [3, "c"]];
      sheet.getRange("D1").formulas = [["=A3&B3"]];
      sheet.getRange("A2").insert("Down");
    });
    expect(await valuesOf(excel.current, "A1:B4")).toEqual([[1, "a"], ["", "b"], [2, "c"], [3, ""]]);
    expect(await formulasOf(excel.current, "D1")).toEqual([["=A4&B3"]]);
  });
});

test("nothing spills over merged cells, until they are parted", async () => {
  await onSheet(excel.current, (sheet) => {
    sheet.getRange("A3:B3").merge();
    sheet.getRange("A1").formulas = [["=SEQUENCE(4)"]];
  });
  expect(await valuesOf(excel.current, "A1:A4")).toEqual([["#SPILL!"], [""], [""], [""]]);
  await onSheet(excel.current, (sheet) => void sheet.getRange("A3").unmerge());
  expect(await valuesOf(excel.current, "A1:A4")).toEqual([[1], [2], [3], [4]]);
  await onSheet(excel.current, (sheet) => void sheet.getRange("A2:B2").merge());
  expect(await valuesOf(excel.current, "A1:A4")).toEqual([["#SPILL!"], [""], [""], [""]]);
});

test("a file with merged cells in the way of an array opens with #SPILL!", async () => {
  await onSheet(excel.current, (sheet) => {
    sheet.getRange("A3:B3").merge();
    sheet.getRange("A1").formulas = [["=SEQUENCE(4)"]];
  });
  const again = await openExcel({ functions: false, file: excel.current.save() });
  expect(await valuesOf(again, "A1")).toEqual([["#SPILL!"]]);
  again.dispose();
});
