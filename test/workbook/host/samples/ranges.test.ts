import { read, refusal, sample } from "./sample";

const products = [["Product", "Qty", "Price", "Total"], ["Almonds", 2, 7.5, ""], ["Coffee", 1, 34.5, ""], ["Chocolate", 5, 9.5, ""]];

describe("ranges", () => {
  sample("writes values and formulas and reads texts", async (context, sheet) => {
    sheet.getRange("B2:E5").values = products;
    sheet.getRange("E3:E5").formulas = [["=C3*D3"], ["=C4*D4"], ["=C5*D5"]];
    sheet.getRange("D3:E5").numberFormat = [["$0.00"]] as unknown as string[][];
    const range = sheet.getRange("E3:E5").load("values,text,formulas,formulasR1C1,valueTypes");
    await context.sync();
    return [range.values, range.text, range.formulas[0], range.formulasR1C1[2], range.valueTypes[0]];
  }, [[[15], [34.5], [47.5]], [["$15.00"], ["$34.50"], ["$47.50"]], ["=C3*D3"], ["=RC[-2]*RC[-1]"], ["Double"]]);

  refusal("writes values of another shape", async (context, sheet) => {
    sheet.getRange("A1:B2").values = [[1, 2, 3]];
    await context.sync();
  }, "InvalidArgument");

  sample("copies values, formulas and formats one by one", async (context, sheet) => {
    sheet.getRange("A1:A3").formulas = [["=1+1"], [5], [""]];
    sheet.getRange("A1:A3").format.fill.color = "yellow";
    sheet.getRange("C1").copyFrom("A1:A3", Excel.RangeCopyType.values);
    sheet.getRange("D1:D3").values = [["a"], ["b"], ["kept"]];
    sheet.getRange("D1").copyFrom("A1:A3", Excel.RangeCopyType.all, true);
    sheet.getRange("A6").copyFrom("A1:A3", "Values", false, true);
    sheet.getRange("E1").copyFrom("A1:A3", "Formats");
    const copies = sheet.getRange("C1:D3").load("formulas");
    const fills = [sheet.getRange("C1").format.fill.load("color"), sheet.getRange("E1").format.fill.load("color")];
    await context.sync();
    return [copies.formulas, fills.map(({ color }) => color), await read(context, sheet, "A6:C6")];
  }, [[[2, "=1+1"], [5, 5], ["", "kept"]], ["#FFFFFF", "#FFFF00"], [[2, 5, ""]]]);

  sample("moves cells, and formulas go on seeing them", async (context, sheet) => {
    sheet.getRange("A1:B1").formulas = [[4, "=A1*2"]];
    sheet.getRange("A1").moveTo("D5");
    const formula = sheet.getRange("B1").load("formulas,values");
    await context.sync();
    return [formula.formulas, formula.values];
  }, [[["=D5*2"]], [[8]]]);

  sample("inserts and deletes rows and columns", async (context, sheet) => {
    sheet.getRange("A1:B3").formulas = [[1, "=SUM(A1:A3)"], [2, ""], [3, ""]];
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("A:A").insert("Right");
    sheet.getRange("B5").delete("Up");
    const range = sheet.getUsedRange().load("address,formulas");
    await context.sync();
    return [range.address, range.formulas[0]];
  }, ["Sheet1!B1:C4", [1, "=SUM(B1:B4)"]]);

  sample("clears what is asked: contents, formats, all", async (context, sheet) => {
    const range = sheet.getRange("A1:A3");
    range.values = [[1], [2], [3]];
    range.format.font.bold = true;
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear("Formats");
    sheet.getRange("A3").clear();
    const bold = ["A1", "A2", "A3"].map((cell) => sheet.getRange(cell).format.font.load("bold"));
    await context.sync();
    return [await read(context, sheet, "A1:A3"), bold.map((font) => font.bold)];
  }, [[[""], [2], [""]], [true, false, false]]);

  sample("formats cells", async (context, sheet) => {
    const range = sheet.getRange("A1:B2");
    range.format.fill.color = "#4472C4";
    range.format.font.set({ color: "white", bold: true, name: "Arial", size: 14 });
    range.format.horizontalAlignment = "Center";
    range.format.wrapText = true;
    range.format.columnWidth = 100;
    range.format.rowHeight = 30;
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    range.format.borders.getItem("EdgeBottom").color = "#00FF00";
    range.load("format/fill/color,format/font/color,format/font/name,format/horizontalAlignment,format/wrapText,format/columnWidth,format/rowHeight");
    const edge = range.format.borders.getItem("EdgeBottom").load("style,color,weight");
    await context.sync();
    const { fill, font, horizontalAlignment, wrapText, columnWidth, rowHeight } = range.format;
    return [fill.color, font.color, font.name, horizontalAlignment, wrapText, Math.round(columnWidth), rowHeight, edge.style, edge.color, edge.weight];
  }, ["#4472C4", "#FFFFFF", "Arial", "Center", true, 100, 30, "Continuous", "#00FF00", "Thin"]);

  sample("sets several properties with an object", async (context, sheet) => {
    sheet.getRange("B2:E2").set({ format: { fill: { color: "#E2EFDA" }, font: { italic: true }, verticalAlignment: "Center" } });
    const other = sheet.getRange("B7:E7");
    const source = sheet.getRange("B2:E2").load("format/fill/color,format/font/italic,format/verticalAlignment");
    await context.sync();
    other.set({ format: { fill: { color: source.format.fill.color } } });
    other.load("format/fill/color");
    await context.sync();
    return [source.format.font.italic, source.format.verticalAlignment, other.format.fill.color];
  }, [true, "Center", "#E2EFDA"]);

  sample("fills a series", async (context, sheet) => {
    sheet.getRange("A1:B2").values = [[1, "Mon"], [3, "Tue"]];
    sheet.getRange("A1:B2").autoFill("A1:B4", "FillDefault");
    sheet.getRange("D1").values = [[10]];
    sheet.getRange("D1").autoFill("D1:D3", "FillCopy");
    await context.sync();
    return read(context, sheet, "A1:D4");
  }, [[1, "Mon", "", 10], [3, "Tue", "", 10], [5, "Wed", "", 10], [7, "Thu", "", ""]]);

  sample("spills a dynamic array and reads its range", async (context, sheet) => {
    sheet.getRange("A1:A5").values = [["b"], ["a"], ["b"], ["c"], ["a"]];
    sheet.getRange("C1").formulas = [["=SORT(UNIQUE(A1:A5))"]];
    sheet.getRange("E1").formulas = [["=COUNTA(C1#)"]];
    const spill = sheet.getRange("C1").getSpillingToRange().load("address,values,hasSpill");
    const parent = sheet.getRange("C3").getSpillParent().load("address");
    const none = sheet.getRange("A1").getSpillingToRangeOrNullObject().load("address");
    await context.sync();
    return [spill.address, spill.values, parent.address, none.isNullObject, await read(context, sheet, "E1")];
  }, ["Sheet1!C1:C3", [["a"], ["b"], ["c"]], "Sheet1!C1", true, [[3]]]);

  sample("finds precedents and dependents", async (context, sheet) => {
    sheet.getRange("A1:C1").formulas = [[2, "=A1*2", "=B1+A1"]];
    const direct = sheet.getRange("C1").getDirectPrecedents().areas.load("items/address");
    const all = sheet.getRange("C1").getPrecedents().areas.load("items/address");
    const dependents = sheet.getRange("A1").getDirectDependents().areas.load("items/address");
    await context.sync();
    const addresses = (areas: Excel.RangeAreasCollection) => areas.items.flatMap(({ address }) => address.split(",")).map((address) => address.replace("Sheet1!", "")).sort();
    return [addresses(direct), addresses(all), addresses(dependents)];
  }, [["A1:B1"], ["A1:B1"], ["B1:C1"]]);

  sample("links to a page, a mail and a place in the workbook", async (context, sheet) => {
    sheet.getRange("A1").hyperlink = { address: "https://example.com/", textToDisplay: "Site", screenTip: "Go" };
    sheet.getRange("A2").hyperlink = { documentReference: "Sheet1!D4", textToDisplay: "There" };
    const links = ["A1", "A2"].map((cell) => sheet.getRange(cell).load("hyperlink,values"));
    await context.sync();
    const before = links.map(({ hyperlink, values }) => [hyperlink.address ?? null, hyperlink.documentReference ?? null, values[0]?.[0]]);
    sheet.getRange("A1").clear("Hyperlinks");
    const cleared = sheet.getRange("A1").load("hyperlink,values");
    await context.sync();
    return [before, cleared.hyperlink, cleared.values];
  }, [[["https://example.com/", "", "Site"], ["", "Sheet1!D4", "There"]], null, [["Site"]]]);

  sample("removes duplicates", async (context, sheet) => {
    sheet.getRange("A1:B5").values = [["Name", "City"], ["Ann", "Rome"], ["Bob", "Oslo"], ["ann", "Lima"], ["Ann", "Rome"]];
    const result = sheet.getRange("A1:B5").removeDuplicates([0], true).load("removed,uniqueRemaining");
    await context.sync();
    return [result.removed, result.uniqueRemaining, await read(context, sheet, "A1:A5")];
  }, [2, 2, [["Name"], ["Ann"], ["Bob"], [""], [""]]]);

  sample("merges and unmerges", async (context, sheet) => {
    sheet.getRange("A1:C2").values = [[1, 2, 3], [4, 5, 6]];
    sheet.getRange("A1:C2").merge(true);
    const merged = sheet.getRange("A1:C2").getMergedAreasOrNullObject().load("address,areaCount");
    await context.sync();
    const before = [merged.areaCount, await read(context, sheet, "A1:C2")];
    sheet.getRange("A1:C2").unmerge();
    const none = sheet.getRange("A1:C2").getMergedAreasOrNullObject().load("address");
    await context.sync();
    return [before, none.isNullObject];
  }, [[2, [[1, "", ""], [4, "", ""]]], true]);

  sample("gives cells a style, an own one too", async (context, sheet) => {
    sheet.getRange("A1").style = Excel.BuiltInStyle.heading1;
    context.workbook.styles.add("Loud");
    const loud = context.workbook.styles.getItem("Loud");
    loud.font.color = "#FF0000";
    loud.font.bold = true;
    sheet.getRange("A2").style = "Loud";
    const first = sheet.getRange("A1").load("style");
    const second = sheet.getRange("A2").load("style,format/font/color,format/font/bold");
    await context.sync();
    const seen = [first.style, second.style, second.format.font.color, second.format.font.bold];
    loud.delete();
    const gone = context.workbook.styles.getItemOrNullObject("Loud").load("name");
    await context.sync();
    return [...seen, gone.isNullObject];
  }, ["Heading1", "Loud", "#FF0000", true, true]);

  sample("walks from a range to others", async (context, sheet) => {
    sheet.getRange("B2:D4").values = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
    const range = sheet.getRange("C3");
    const parts = [
      range.getSurroundingRegion(), range.getOffsetRange(1, -1), range.getResizedRange(1, 1), range.getEntireRow(), range.getEntireColumn(), range.getRowsAbove(), range.getColumnsAfter(2),
      range.getBoundingRect("E9"), range.getIntersectionOrNullObject("A1"), sheet.getRange("B2:D4").getLastCell(), sheet.getRange("B2:D4").getColumn(1), range.getRangeEdge("Down"), range.getExtendedRange("Right"),
    ];
    for (const part of parts) part.load("address");
    await context.sync();
    return parts.map((part) => (part.isNullObject ? null : part.address.replace("Sheet1!", "")));
  }, ["B2:D4", "B4", "C3:D4", "3:3", "C:C", "C2", "D3:E3", "C3:E9", null, "D4", "C2:C4", "C4", "C3:D3"]);

  sample("works on several areas at once", async (context, sheet) => {
    sheet.getRange("A1:C3").formulas = [[1, "=A1", "x"], [2, "=A2", ""], [3, "=A3", "y"]];
    const areas = sheet.getRanges("A1:A2,C3");
    areas.format.fill.color = "pink";
    areas.load("address,areaCount,cellCount");
    const formulas = sheet.getUsedRange().getSpecialCells("Formulas").load("address");
    const texts = sheet.getUsedRange().getSpecialCellsOrNullObject("Constants", "Text").load("address");
    const errors = sheet.getUsedRange().getSpecialCellsOrNullObject("Formulas", "Errors").load("address");
    await context.sync();
    return [areas.address, areas.areaCount, areas.cellCount, formulas.address, texts.address, errors.isNullObject];
  }, ["Sheet1!A1:A2,Sheet1!C3", 2, 3, "Sheet1!B1:B3", "Sheet1!C1,Sheet1!C3", true]);

  sample("gets and sets properties cell by cell", async (context, sheet) => {
    sheet.getRange("A1:B1").setCellProperties([[{ format: { fill: { color: "#FF0000" } } }, { format: { font: { bold: true } } }]]);
    const cells = sheet.getRange("A1:B1").getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    await context.sync();
    return cells.value[0]?.map(({ address, format }) => [address, format?.fill?.color, format?.font?.bold]);
  }, [["Sheet1!A1", "#FF0000", false], ["Sheet1!B1", "#FFFFFF", true]]);

  sample("reads and writes dates as days", async (context, sheet) => {
    sheet.getRange("A1").values = [["1/31/2024"]];
    sheet.getRange("B1").formulas = [["=A1+1"]];
    sheet.getRange("B1").numberFormat = [["yyyy-mm-dd"]];
    const range = sheet.getRange("A1:B1").load("values,text,numberFormat");
    await context.sync();
    return [range.values, range.text[0]?.[1], range.numberFormat[0]?.[0]];
  }, [[[45322, 45323]], "2024-02-01", "m/d/yyyy"]);

  sample("selects cells and reads the selection", async (context, sheet) => {
    sheet.getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange().load("address,rowCount");
    await context.sync();
    return [selected.address, selected.rowCount];
  }, ["Sheet1!B2:C3", 2]);

  sample("turns text and indents it", async (context, sheet) => {
    sheet.getRange("A1").format.textOrientation = 45;
    sheet.getRange("A2").format.indentLevel = 2;
    sheet.getRange("A3").format.shrinkToFit = true;
    const formats = ["A1", "A2", "A3"].map((cell) => sheet.getRange(cell).format.load("textOrientation,indentLevel,shrinkToFit"));
    await context.sync();
    return formats.map(({ textOrientation, indentLevel, shrinkToFit }) => [textOrientation, indentLevel, shrinkToFit]);
  }, [[45, 0, false], [0, 2, false], [0, 0, true]]);

  sample("hides rows and columns", async (context, sheet) => {
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    const parts = ["2:3", "1:3", "B:B"].map((address) => sheet.getRange(address).load("rowHidden,columnHidden,hidden"));
    await context.sync();
    return [parts[0]?.rowHidden, parts[1]?.rowHidden, parts[2]?.columnHidden];
  }, [true, null, true]);

  sample("loads what is there whatever else was asked", async (context, sheet) => {
    const range = sheet.getRange("A1").load("address, noSuchThing, items/whatever");
    const sheets = context.workbook.worksheets.load("items, values");
    const all = sheet.getRange("A1").load();
    const some = sheet.getRange("B2").load({ address: true, format: { font: { name: true } } });
    await context.sync();
    return [range.address, sheets.items.length, all.rowCount, some.address, typeof some.format.font.name];
  }, ["Sheet1!A1", 1, 1, "Sheet1!B2", "string"]);

  refusal("reads what was not loaded", async (_context, sheet) => sheet.getRange("A1").values, "PropertyNotLoaded");

  sample("follows a range that it tracks", async (context, sheet) => {
    const range = sheet.getRange("B2").load("address");
    context.trackedObjects.add(range);
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    range.load("address");
    await context.sync();
    range.untrack();
    return range.address;
  }, "Sheet1!B3");
});
