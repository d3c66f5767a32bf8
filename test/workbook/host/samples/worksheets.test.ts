import { read, refusal, run, sample } from "./sample";

describe("worksheets", () => {
  sample("adds a sheet, fills it and shows it", async (context) => {
    const sheet = context.workbook.worksheets.add("Sample");
    sheet.getRange("B2:C3").values = [["Product", "Price"], ["Almonds", 6]];
    sheet.activate();
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return [active.name, await read(context, sheet, "B2:C3")];
  }, ["Sample", [["Product", "Price"], ["Almonds", 6]]]);

  sample("replaces a sheet that may be there", async (context) => {
    context.workbook.worksheets.getItemOrNullObject("Sample").delete();
    context.workbook.worksheets.add("Sample");
    await context.sync();
    context.workbook.worksheets.getItemOrNullObject("Sample").delete();
    context.workbook.worksheets.add("Sample").getRange("A1").values = [["anew"]];
    await context.sync();
    return read(context, context.workbook.worksheets.getItem("sample"), "A1");
  }, [["anew"]]);

  sample("lists the sheets", async (context) => {
    for (const name of ["Jan", "Feb"]) context.workbook.worksheets.add(name);
    const sheets = context.workbook.worksheets.load("items/name,items/visibility,items/position");
    await context.sync();
    return sheets.items.map(({ name, visibility, position }) => [name, visibility, position]);
  }, [["Sheet1", "Visible", 0], ["Jan", "Visible", 1], ["Feb", "Visible", 2]]);

  sample("finds the sheets beside another", async (context) => {
    const { worksheets } = context.workbook;
    for (const name of ["2015", "2016", "2017"]) worksheets.add(name);
    worksheets.getItem("2016").visibility = "Hidden";
    const names = [worksheets.getFirst(), worksheets.getLast(), worksheets.getItem("2015").getNext(), worksheets.getItem("2015").getNext(true), worksheets.getItem("2017").getPrevious(), worksheets.getLast().getNextOrNullObject()];
    for (const sheet of names) sheet.load("name");
    await context.sync();
    return names.map((sheet) => (sheet.isNullObject ? null : sheet.name));
  }, ["Sheet1", "2017", "2016", "2017", "2016", null]);

  refusal("asks for the sheet after the last", async (context) => {
    context.workbook.worksheets.getLast().getNext().load("name");
    await context.sync();
  }, "ItemNotFound");

  refusal("deletes the only visible sheet", async (context, sheet) => {
    context.workbook.worksheets.add("Other").visibility = "Hidden";
    sheet.delete();
    await context.sync();
  }, "InvalidOperation");

  refusal("gives two sheets one name", async (context) => {
    context.workbook.worksheets.add("SHEET1");
    await context.sync();
  }, "ItemAlreadyExists");

  refusal("gives a sheet a name that no sheet can have", async (context, sheet) => {
    sheet.name = "a/b";
    await context.sync();
  }, "InvalidArgument");

  sample("renames, moves and copies a sheet", async (context, sheet) => {
    sheet.getRange("A1").values = [["origin"]];
    const other = context.workbook.worksheets.add("Other");
    other.name = "Renamed";
    other.position = 0;
    const copy = sheet.copy("After", sheet);
    copy.name = "Twin";
    sheet.copy("End");
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return [sheets.items.map(({ name }) => name), await read(context, context.workbook.worksheets.getItem("Twin"), "A1")];
  }, [["Renamed", "Sheet1", "Twin", "Sheet1 (2)"], [["origin"]]]);

  sample("hides a sheet, very much, and shows it", async (context) => {
    const sheet = context.workbook.worksheets.add("Quiet");
    const seen: string[] = [];
    for (const visibility of ["Hidden", "VeryHidden", "Visible"] as const) {
      sheet.visibility = visibility;
      sheet.load("visibility");
      await context.sync();
      seen.push(sheet.visibility);
    }
    const count = context.workbook.worksheets.getCount(true);
    await context.sync();
    return [seen, count.value];
  }, [["Hidden", "VeryHidden", "Visible"], 2]);

  sample("colours tabs and takes the colour away", async (context, sheet) => {
    sheet.tabColor = "#FF0000";
    sheet.load("tabColor");
    await context.sync();
    const before = sheet.tabColor;
    sheet.tabColor = "";
    sheet.load("tabColor");
    await context.sync();
    return [before, sheet.tabColor];
  }, ["#FF0000", ""]);

  sample("turns gridlines and headings off", async (context, sheet) => {
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.load("showGridlines,showHeadings");
    await context.sync();
    return [sheet.showGridlines, sheet.showHeadings];
  }, [false, false]);

  sample("freezes rows, columns, both, and lets go", async (context, sheet) => {
    const seen: (string | null)[] = [];
    for (const freeze of [() => sheet.freezePanes.freezeRows(2), () => sheet.freezePanes.freezeColumns(1), () => sheet.freezePanes.freezeAt(sheet.getRange("A1:B3")), () => sheet.freezePanes.unfreeze()]) {
      freeze();
      const location = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      seen.push(location.isNullObject ? null : location.address);
    }
    return seen;
  }, ["Sheet1!1:2", "Sheet1!A:A", "Sheet1!A1:B3", null]);

  sample("protects a sheet with a password and opens it again", async (context, sheet) => {
    sheet.protection.protect({ allowInsertRows: true }, "secret");
    sheet.protection.load("protected,options");
    await context.sync();
    const { protected: isProtected, options } = sheet.protection;
    sheet.protection.unprotect("secret");
    sheet.protection.load("protected");
    await context.sync();
    return [isProtected, options.allowInsertRows, options.allowFormatCells, sheet.protection.protected];
  }, [true, true, false, false]);

  refusal("writes to a protected sheet", async (context, sheet) => {
    sheet.protection.protect();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  }, "AccessDenied");

  refusal("opens a sheet with the wrong password", async (context, sheet) => {
    sheet.protection.protect({}, "secret");
    sheet.protection.unprotect("guess");
    await context.sync();
  }, "InvalidArgument");

  refusal("adds a sheet to a protected workbook", async (context) => {
    context.workbook.protection.protect("secret");
    context.workbook.worksheets.add();
    await context.sync();
  }, "AccessDenied");

  sample("unlocks some cells of a protected sheet", async (context, sheet) => {
    sheet.getRange("B2:B3").format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange("B2").values = [["open"]];
    const locked = sheet.getRange("A1").format.protection.load("locked,formulaHidden");
    await context.sync();
    return [await read(context, sheet, "B2"), locked.locked, locked.formulaHidden];
  }, [[["open"]], true, false]);

  sample("sets a sheet up for printing", async (context, sheet) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.centerHorizontally = true;
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
    pageLayout.printGridlines = true;
    pageLayout.setPrintArea("A1:D100");
    pageLayout.setPrintTitleRows("$1:$1");
    pageLayout.headersFooters.defaultForAllPages.centerHeader = "Report";
    pageLayout.setPrintMargins("Inches", { top: 1, left: 0.5 });
    sheet.horizontalPageBreaks.add("A21:E21");
    pageLayout.load("orientation,centerHorizontally,zoom,topMargin,leftMargin");
    const area = pageLayout.getPrintArea().load("address");
    const titles = pageLayout.getPrintTitleRows().load("address");
    const header = pageLayout.headersFooters.defaultForAllPages.load("centerHeader");
    const breaks = sheet.horizontalPageBreaks.getCount();
    await context.sync();
    return [pageLayout.orientation, pageLayout.centerHorizontally, pageLayout.zoom.horizontalFitToPages, pageLayout.topMargin, pageLayout.leftMargin, area.address, titles.address, header.centerHeader, breaks.value];
  }, ["Landscape", true, 1, 72, 36, "Sheet1!A1:D100", "Sheet1!1:1", "Report", 1]);

  sample("groups rows and columns and folds them", async (context, sheet) => {
    sheet.getRange("4:9").group("ByRows");
    sheet.getRange("4:5").group("ByRows");
    sheet.getRange("B:D").group("ByColumns");
    sheet.showOutlineLevels(1, 0);
    const rows = sheet.getRange("5:5").load("rowHidden");
    const columns = sheet.getRange("C:C").load("columnHidden");
    await context.sync();
    const folded = [rows.rowHidden, columns.columnHidden];
    sheet.getRange("4:9").showGroupDetails("ByRows");
    sheet.getRange("B:D").hideGroupDetails("ByColumns");
    rows.load("rowHidden");
    columns.load("columnHidden");
    await context.sync();
    return [folded, columns.columnHidden];
  }, [[true, false], true]);

  sample("finds every cell with a text and colours them", async (context, sheet) => {
    sheet.getRange("A1:C3").values = [["Complete", "x", "complete"], ["open", "Complete", ""], ["", "", "Incomplete"]];
    const found = sheet.findAll("Complete", { completeMatch: true, matchCase: false });
    found.load("address");
    found.format.fill.color = "green";
    const fill = sheet.getRange("B2").format.fill.load("color");
    await context.sync();
    return [found.address, fill.color];
  }, ["Sheet1!A1,Sheet1!C1,Sheet1!B2", "#008000"]);

  sample("replaces a text everywhere", async (context, sheet) => {
    sheet.getRange("A1:B2").values = [["north", "North-West"], ["south", "northern"]];
    const count = sheet.replaceAll("north", "N", { matchCase: false });
    await context.sync();
    return [count.value, await read(context, sheet, "A1:B2")];
  }, [3, [["N", "N-West"], ["south", "Nern"]]]);

  sample("filters a sheet and takes the filter off", async (context, sheet) => {
    sheet.getRange("A1:B5").values = [["City", "Sales"], ["Rome", 5], ["Oslo", 9], ["Lima", 1], ["Bern", 7]];
    sheet.autoFilter.apply(sheet.getRange("A1:B5"), 1, { filterOn: Excel.FilterOn.topItems, criterion1: "2" });
    const visible = sheet.getRange("A2:B5").getVisibleView().load("values");
    sheet.autoFilter.load("enabled,isDataFiltered");
    await context.sync();
    const before = [visible.values, sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered];
    sheet.autoFilter.clearCriteria();
    sheet.autoFilter.remove();
    sheet.autoFilter.load("enabled");
    await context.sync();
    return [...before, sheet.autoFilter.enabled];
  }, [[["Oslo", 9], ["Bern", 7]], true, true, false]);

  sample("keeps properties of its own on a sheet", async (context, sheet) => {
    sheet.customProperties.add("owner", "HR");
    sheet.customProperties.add("Owner", "Finance");
    const all = sheet.customProperties.load("items/key,items/value");
    await context.sync();
    const before = all.items.map(({ key, value }) => [key.toLowerCase(), value]);
    sheet.customProperties.getItem("owner").delete();
    const count = sheet.customProperties.getCount();
    await context.sync();
    return [before, count.value];
  }, [[["owner", "Finance"]], 0]);

  sample("reads a cell, a used range and a range by indexes", async (context, sheet) => {
    sheet.getRange("B3:D4").values = [[1, 2, 3], [4, 5, 6]];
    sheet.getRange("H20").format.fill.color = "red";
    const parts = [sheet.getCell(2, 1), sheet.getUsedRange(true), sheet.getRangeByIndexes(2, 2, 2, 2), context.workbook.worksheets.add().getUsedRangeOrNullObject()];
    for (const part of parts) part.load("address");
    await context.sync();
    return parts.map((part) => (part.isNullObject ? null : part.address));
  }, ["Sheet1!B3", "Sheet1!B3:D4", "Sheet1!C3:D4", null]);

  sample("uses a sheet in a second run", async (context) => {
    context.workbook.worksheets.add("Kept").getRange("A1").values = [[42]];
    await context.sync();
    return run((later) => read(later, later.workbook.worksheets.getItem("Kept"), "A1"));
  }, [[42]]);

  sample("goes to a cell and back", async (context, sheet) => {
    const other = context.workbook.worksheets.add("Other");
    other.activate();
    other.getRange("C5").select();
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    sheet.activate();
    const active = context.workbook.getActiveCell().load("address");
    await context.sync();
    return [cell.address, active.address];
  }, ["Other!C5", "Sheet1!A1"]);
});
