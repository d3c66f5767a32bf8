import { errorOf, formulasOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();
const at = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> => onSheet(excel.current, work);

/** A table T in A1:C3. */
async function table(): Promise<void> {
  await at((sheet) => {
    sheet.getRange("A1:C3").values = [["Name", "Pts", "Max"], ["Ann", 3, 5], ["Bob", 7, 10]];
    sheet.tables.add("A1:C3", true).name = "T";
  });
}

describe("references to what is gone", () => {
  test("a deleted table leaves #REF! in formulas and names, for good, and undo brings it back", async () => {
    await table();
    await at((sheet, context) => {
      sheet.getRange("E1:E2").formulas = [["=SUM(T[Pts])+1"], ["=ROWS(T)"]];
      context.workbook.names.add("Points", "=SUM(T[Pts])");
    });
    await at((sheet) => sheet.tables.getItem("T").delete());
    expect([await formulasOf(excel.current, "E1:E2"), await valuesOf(excel.current, "E1:E2")]).toEqual([[["=SUM(#REF!)+1"], ["=ROWS(#REF!)"]], [["#REF!"], ["#REF!"]]]);
    excel.current.engine.undo();
    expect([await formulasOf(excel.current, "E1:E2"), await valuesOf(excel.current, "E1:E2")]).toEqual([[["=SUM(T[Pts])+1"], ["=ROWS(T)"]], [[11], [2]]]);
    await at((sheet) => sheet.tables.getItem("T").delete());
    await table();
    expect(await valuesOf(excel.current, "E1:E2")).toEqual([["#REF!"], ["#REF!"]]);
  });

  test("so does a column of a table, however it goes", async () => {
    await table();
    await at((sheet) => void (sheet.getRange("G1").formulas = [["=SUM(T[Max])+SUM(T[Pts])"]]));
    await at((sheet) => sheet.tables.getItem("T").columns.getItem("Max").delete());
    expect([await formulasOf(excel.current, "F1:G1"), await valuesOf(excel.current, "F1:G1")]).toEqual([[["=SUM(T[#REF!])+SUM(T[Pts])", ""]], [["#REF!", ""]]].map((each) => each));
  });

  test("a deleted sheet leaves the place, deleted cells the sheet", async () => {
    await at((sheet, context) => {
      context.workbook.worksheets.add("Other sheet").getRange("B2").values = [[4]];
      sheet.getRange("A1:A3").formulas = [["='Other sheet'!B2+1"], ["=SUM('Other sheet'!B2:B3)"], ["=\"'Other sheet'!B2\""]];
    });
    await at((_sheet, context) => context.workbook.worksheets.getItem("Other sheet").getRange("2:2").delete("Up"));
    expect((await formulasOf(excel.current, "A1:A2")).flat()).toEqual(["='Other sheet'!#REF!+1", "=SUM('Other sheet'!B2)"]);
    await at((_sheet, context) => context.workbook.worksheets.getItem("Other sheet").delete());
    expect((await formulasOf(excel.current, "A1:A3")).flat()).toEqual(["='Other sheet'!#REF!+1", "=SUM(#REF!B2)", "=\"'Other sheet'!B2\""]);
    expect((await valuesOf(excel.current, "A1:A3")).flat()).toEqual(["#REF!", "#REF!", "'Other sheet'!B2"]);
    // Rows put in move no cell of a sheet that is gone.
    await at((sheet) => void sheet.getRange("1:1").insert("Down"));
    expect((await formulasOf(excel.current, "A2:A3")).flat()).toEqual(["='Other sheet'!#REF!+1", "=SUM(#REF!B2)"]);
  });

  test("formulas of files that say so are read: they are errors, not unknown names", async () => {
    await at((sheet) => void (sheet.getRange("A1:A4").formulas = [["=Sheet1!#REF!+1"], ["=#REF!A1:B2"], ["=IFERROR(SUM('My s'!#REF!),7)"], ["=SUM(T[#REF!])"]]));
    expect((await valuesOf(excel.current, "A1:A4")).flat()).toEqual(["#REF!", "#REF!", 7, "#REF!"]);
  });
});

describe("several areas as one reference", () => {
  test.each([
    ["=SUM((A1:A2,C1:C2))", 33], ["=AREAS((A1:B2,C3,D4))", 3], ["=AREAS(A1:B2)", 1], ["=INDEX((A1:A3,C1:C3),2,1,2)", 20], ["=INDEX((A1:A3,C1:C3),1,1,3)", "#REF!"],
    ["=LARGE((A1:A2,C1:C2),1)", 20], ["=SMALL((A1:A3,C1:C3),2)", 2], ["=RANK(3,(A1:A3,C1:C3))", 4], ["=COUNT((A1,C1:C3))", 4], ["=(A1,C1)", "#VALUE!"], ["=(A1,C1)+1", "#VALUE!"],
    ["=SUBTOTAL(9,(A1:A2,C1))", 13],
  ])("%s", async (formula, expected) => {
    await at((sheet) => {
      sheet.getRange("A1:C3").values = [[1, "", 10], [2, "", 20], [3, "", 30]];
      sheet.getRange("E1").formulas = [[formula]];
    });
    expect(await valuesOf(excel.current, "E1")).toEqual([[expected]]);
    // What the areas hold is followed.
    if (formula.startsWith("=LARGE")) {
      await at((sheet) => void (sheet.getRange("C2").values = [[99]]));
      expect(await valuesOf(excel.current, "E1")).toEqual([[99]]);
    }
  });
});

describe("what Excel does not let one enter, and what it makes of the last digits", () => {
  test.each(["=IF()", "=VLOOKUP(1)", "=1+SUM(IF())", "=LET(a,IF(),a)"])("%s has too few arguments", async (formula) => {
    expect(await errorOf(excel.current, (_context, sheet) => void (sheet.getRange("A1").formulas = [[formula]]))).toMatchObject({ code: "InvalidArgument" });
  });
  test("nor more than 8,192 characters, nor a text of more than 255 among them", async () => {
    const enter = (formula: string) => errorOf(excel.current, (_context, sheet) => void (sheet.getRange("A1").formulas = [[formula]]));
    expect(await enter(`="${"x".repeat(256)}"`)).toMatchObject({ code: "InvalidArgument" });
    expect(await enter(`=${"1+".repeat(4096)}1`)).toMatchObject({ code: "InvalidArgument" });
    await at((sheet) => void (sheet.getRange("A1:A2").formulas = [[`=LEN("${"x".repeat(255)}")`], [`=LEN(${Array.from({ length: 31 }, () => `"${"x".repeat(250)}"`).join("&")})`]]));
    expect((await valuesOf(excel.current, "A1:A2")).flat()).toEqual([255, 7750]);
  });
  test.each([["=0.5-0.4-0.1", 0], ["=(1.333+1.225)-1.333-1.225", 0], ["=0.1+0.2-0.3", 0], ["=1-0.7-0.3", 0], ["=1*(0.5-0.4-0.1)", 0.5 - 0.4 - 0.1], ["=(0.5-0.4-0.1)", 0.5 - 0.4 - 0.1], ["=1E-20-1E-21", 1e-20 - 1e-21], ["=4.1-4-0.1", 4.1 - 4 - 0.1]])(
    "%s is %p", async (formula, expected) => {
      await at((sheet) => void (sheet.getRange("A1").formulas = [[formula]]));
      expect(await valuesOf(excel.current, "A1")).toEqual([[expected]]);
    });
  test("payments show as money and rates as percentages", async () => {
    await at((sheet) => void (sheet.getRange("A1:A3").formulas = [["=PMT(0.1,2,100)"], ["=RATE(2,0,-100,121)"], ["=ABS(PMT(0.1,2,100))"]]));
    const formats = await at(async (sheet, context) => {
      const range = sheet.getRange("A1:A3").load("numberFormat");
      await context.sync();
      return range.numberFormat;
    });
    expect(formats).toEqual([["$#,##0.00_);[Red]($#,##0.00)"], ["0%"], ["General"]]);
  });
  test("in manual mode a change waits, and that can be asked", async () => {
    const states: string[] = [];
    const state = () => at(async (_sheet, context) => {
      const { application } = context.workbook;
      application.load("calculationState");
      await context.sync();
      states.push(application.calculationState);
    });
    await at((sheet, context) => {
      sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
      context.workbook.application.calculationMode = "Manual";
    });
    await state();
    await at((sheet) => void (sheet.getRange("A1").values = [[5]]));
    await state();
    await at((_sheet, context) => context.workbook.application.calculate("Recalculate"));
    await state();
    expect([states, await valuesOf(excel.current, "B1")]).toEqual([["Done", "Pending", "Done"], [[10]]]);
  });
});

test("texts are sorted without their hyphens and apostrophes, which decide only between equals", async () => {
  await at((sheet) => {
    sheet.getRange("A1:A6").values = [["co-op"], ["coop"], ["con"], ["o'neil"], ["oneil"], ["-"]];
    sheet.getRange("A1:A6").sort.apply([{ key: 0, ascending: true }]);
  });
  expect((await valuesOf(excel.current, "A1:A6")).flat()).toEqual(["-", "con", "coop", "co-op", "oneil", "o'neil"]);
});

test("rows above and below with a negative count are those at the edge of the range itself", async () => {
  const addresses = await at(async (sheet, context) => {
    const range = sheet.getRange("B2:C5");
    const found = [range.getRowsBelow(-1), range.getRowsAbove(-2), range.getColumnsAfter(-1), range.getColumnsBefore(-1), range.getRowsBelow(2), range.getColumnsBefore(1)].map((each) => each.load("address"));
    await context.sync();
    return found.map(({ address }) => address.split("!")[1]);
  });
  expect(addresses).toEqual(["B5:C5", "B2:C3", "C2:C5", "B2:B5", "B6:C7", "A2:A5"]);
});

test("a row of totals that was put away comes back with its functions", async () => {
  await table();
  await at(async (sheet, context) => {
    const own = sheet.tables.getItem("T");
    own.showTotals = true;
    await context.sync();
    own.getTotalRowRange().formulas = [["All", "=SUBTOTAL(101,[Pts])", ""]];
    await context.sync();
    own.showTotals = false;
    own.rows.add(undefined, [["Cid", 8, 10]]);
    await context.sync();
    own.showTotals = true;
  });
  expect([await formulasOf(excel.current, "A5:C5"), await valuesOf(excel.current, "B5")]).toEqual([[["All", "=SUBTOTAL(101,[Pts])", ""]], [[6]]]);
});
