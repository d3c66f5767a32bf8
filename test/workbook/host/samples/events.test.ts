import { arrived, expenses, run, sample } from "./sample";

describe("events", () => {
  sample("of one cell tell the values before and after", async (context, sheet) => {
    sheet.getRange("A1").values = [["old"]];
    const told: unknown[] = [];
    sheet.onChanged.add(async ({ type, address, changeType, source, triggerSource, details, worksheetId }) => {
      told.push([type, address, changeType, source, triggerSource, details.valueBefore, details.valueAfter, details.valueTypeBefore, details.valueTypeAfter, worksheetId !== ""]);
    });
    await context.sync();
    sheet.getRange("A1").values = [[7]];
    await context.sync();
    await arrived();
    return told;
  }, [["WorksheetChanged", "A1", "RangeEdited", "Local", "ThisLocalAddin", "old", 7, "String", "Double", true]]);

  sample("of tables tell the table and the cells", async (context, sheet) => {
    const table = expenses(sheet);
    const told: unknown[] = [];
    table.onChanged.add(async ({ type, address, changeType }) => void told.push([type, address, changeType]));
    context.workbook.tables.onChanged.add(async ({ type, tableId }) => void told.push([type, tableId !== ""]));
    await context.sync();
    sheet.getRange("D2").values = [[1]];
    sheet.getRange("H1").values = [[1]];
    await context.sync();
    await arrived();
    return told;
  }, [["TableChanged", "D2", "RangeEdited"], ["TableChanged", true]]);

  sample("are quiet while they are turned off", async (context, sheet) => {
    let told = 0;
    sheet.onChanged.add(async () => void told++);
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    await arrived();
    const quiet = told;
    context.runtime.load("enableEvents");
    await context.sync();
    const state = context.runtime.enableEvents;
    context.runtime.enableEvents = true;
    sheet.getRange("A1").values = [[2]];
    await context.sync();
    await arrived();
    return [quiet, state, told];
  }, [0, false, 1]);

  test("are given up in another run", async () => {
    let told = 0;
    const registration = await run(async (context, sheet) => {
      const handler = sheet.onSelectionChanged.add(async () => void told++);
      await context.sync();
      sheet.getRange("B2").select();
      await context.sync();
      return handler;
    });
    await arrived();
    await Excel.run(registration.context as Excel.RequestContext, async (same) => {
      registration.remove();
      await same.sync();
    });
    await run(async (context, sheet) => {
      sheet.getRange("C3").select();
      await context.sync();
    });
    await arrived();
    expect(told).toBe(1);
  });

  sample("of sheets tell what became of them", async (context) => {
    const told: unknown[] = [];
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async ({ type }) => void told.push(type));
    worksheets.onActivated.add(async ({ type }) => void told.push(type));
    worksheets.onDeactivated.add(async ({ type }) => void told.push(type));
    worksheets.onDeleted.add(async ({ type }) => void told.push(type));
    worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => void told.push([nameBefore, nameAfter]));
    worksheets.onMoved.add(async ({ positionBefore, positionAfter }) => void told.push([positionBefore, positionAfter]));
    worksheets.onVisibilityChanged.add(async ({ visibilityBefore, visibilityAfter }) => void told.push([visibilityBefore, visibilityAfter]));
    await context.sync();
    const sheet = worksheets.add("New");
    sheet.activate();
    sheet.name = "Newer";
    sheet.position = 0;
    sheet.visibility = "Hidden";
    await context.sync();
    sheet.delete();
    await context.sync();
    await arrived();
    return told;
  }, ["WorksheetAdded", "WorksheetDeactivated", "WorksheetActivated", ["New", "Newer"], [1, 0], "WorksheetDeactivated", "WorksheetActivated", ["Visible", "Hidden"], "WorksheetDeleted"]);

  sample("of calculation tell which cells", async (context, sheet) => {
    sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
    const told: unknown[] = [];
    sheet.onCalculated.add(async ({ type, address }) => void told.push([type, address]));
    await context.sync();
    sheet.getRange("A1").values = [[4]];
    await context.sync();
    await arrived();
    return told;
  }, [["WorksheetCalculated", "B1"]]);

  sample("of formulas tell what stood there", async (context, sheet) => {
    sheet.getRange("A1:A2").formulas = [["=1+1"], [5]];
    const told: unknown[] = [];
    sheet.onFormulaChanged.add(async ({ formulaDetails }) => void told.push(formulaDetails.map(({ cellAddress, previousFormula }) => [cellAddress, previousFormula])));
    await context.sync();
    sheet.getRange("A1:A3").formulas = [["=2+2"], ["=A1"], [3]];
    await context.sync();
    await arrived();
    return told;
  }, [[["A1", "=1+1"], ["A2", "5"]]]);

  sample("of formats, hidden rows, protection and order are told apart", async (context, sheet) => {
    sheet.getRange("A1:B3").values = [[3, "c"], [1, "a"], [2, "b"]];
    const told: unknown[] = [];
    sheet.onFormatChanged.add(async ({ type, address }) => void told.push([type, address]));
    sheet.onRowHiddenChanged.add(async ({ type, address, changeType }) => void told.push([type, address, changeType]));
    sheet.onProtectionChanged.add(async ({ type, isProtected }) => void told.push([type, isProtected]));
    sheet.onRowSorted.add(async ({ type, address }) => void told.push([type, address]));
    sheet.onColumnSorted.add(async ({ type, address }) => void told.push([type, address]));
    await context.sync();
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.getRange("5:6").rowHidden = true;
    sheet.getRange("A1:B3").sort.apply([{ key: 0, ascending: true }]);
    sheet.protection.protect();
    sheet.protection.unprotect();
    await context.sync();
    await arrived();
    return told.filter((entry) => (entry as string[])[0] !== "WorksheetFormatChanged" || (entry as string[])[1] === "A1:B1");
  }, [["WorksheetFormatChanged", "A1:B1"], ["WorksheetRowHiddenChanged", "5:6", "Hidden"], ["WorksheetRowSorted", "A1:B3"], ["WorksheetProtectionChanged", true], ["WorksheetProtectionChanged", false]]);

  sample("of the selection tell of the whole workbook", async (context, sheet) => {
    let told = 0;
    context.workbook.onSelectionChanged.add(async () => void told++);
    await context.sync();
    sheet.getRange("D4").select();
    await context.sync();
    await arrived();
    return told;
  }, 1);

  sample("can be listened to by several", async (context, sheet) => {
    const told: string[] = [];
    sheet.onChanged.add(async () => void told.push("first"));
    sheet.onChanged.add(async () => void told.push("second"));
    context.workbook.worksheets.onChanged.add(async () => void told.push("all"));
    await context.sync();
    sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
    await context.sync();
    await arrived();
    return told.sort();
  }, ["all", "first", "second"]);
});
