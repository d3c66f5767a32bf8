import { openExcel } from "../excel";
import { errorOf, onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

describe("worksheets", () => {
  test("are added, listed in order, found by name and id, and counted", async () => {
    await excel.current.run(async (context) => {
      const { worksheets } = context.workbook;
      const data = worksheets.add("Data").load("id,name,position");
      worksheets.add();
      const list = worksheets.load("items/name");
      const count = worksheets.getCount();
      await context.sync();
      expect(list.items.map(({ name }) => name)).toEqual(["Sheet1", "Data", "Sheet2"]);
      expect([data.name, data.position, count.value]).toEqual(["Data", 1, 3]);
      const byId = worksheets.getItem(data.id).load("name");
      const byName = worksheets.getItem("DATA").load("name");
      const first = worksheets.getFirst().load("name");
      const last = worksheets.getLast().load("name");
      const next = first.getNext().load("name");
      await context.sync();
      expect([byId.name, byName.name, first.name, last.name, next.name]).toEqual(["Data", "Data", "Sheet1", "Sheet2", "Data"]);
    });
  });

  test("an absent one is a null object, and everything reached through it too", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const range = sheet.getRange("A1").load("values");
      const tables = sheet.tables.load("items/name");
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject, tables.isNullObject]).toEqual([true, true, true]);
    });
  });

  test("asking for an absent one by getItem is ItemNotFound", async () => {
    const error = await errorOf(excel.current, (context) => void context.workbook.worksheets.getItem("Nowhere").load("name"));
    expect(error).toMatchObject({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
  });

  test("a name that is taken is ItemAlreadyExists, one that Excel refuses InvalidArgument", async () => {
    expect(await errorOf(excel.current, (context) => void context.workbook.worksheets.add("sheet1"))).toMatchObject({
      code: "ItemAlreadyExists", location: "WorksheetCollection.add",
    });
    for (const name of ["a/b", "a:b", "[x]", "'quoted", "x".repeat(32)]) {
      expect(await errorOf(excel.current, (context) => void context.workbook.worksheets.add(name))).toMatchObject({ code: "InvalidArgument" });
    }
    expect(
      await errorOf(excel.current, (context, sheet) => {
        context.workbook.worksheets.add("Other");
        sheet.name = "other";
      }),
    ).toMatchObject({ code: "ItemAlreadyExists", location: "Worksheet.name" });
  });

  test("what was written before an error in the same batch stays", async () => {
    await errorOf(excel.current, (context, sheet) => {
      sheet.getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [[2]];
      sheet.getRange("A2").values = [[3]];
    });
    expect(await valuesOf(excel.current, "A1:A2")).toEqual([[1], [""]]);
  });

  test("are renamed, moved, coloured, hidden, activated and deleted", async () => {
    await excel.current.run(async (context) => {
      const { worksheets } = context.workbook;
      const [b, c] = [worksheets.add("B"), worksheets.add("C")];
      c.position = 0;
      b.name = "二月";
      b.tabColor = "#FF8800";
      c.visibility = "VeryHidden";
      b.showGridlines = false;
      b.activate();
      worksheets.load("items/name,items/visibility,items/tabColor,items/showGridlines");
      const active = worksheets.getActiveWorksheet().load("name");
      const visible = worksheets.getCount(true);
      await context.sync();
      expect(worksheets.items.map(({ name, visibility, tabColor, showGridlines }) => [name, visibility, tabColor, showGridlines])).toEqual([
        ["C", "VeryHidden", "", true], ["Sheet1", "Visible", "", true], ["二月", "Visible", "#FF8800", false],
      ]);
      expect([active.name, visible.value]).toEqual(["二月", 2]);
      b.delete();
      const after = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(after.name).toBe("Sheet1");
    });
  });

  test("the last visible sheet can be neither hidden nor deleted", async () => {
    expect(await errorOf(excel.current, (_context, sheet) => void sheet.delete())).toMatchObject({ code: "InvalidOperation", location: "Worksheet.delete" });
    expect(await errorOf(excel.current, (_context, sheet) => void (sheet.visibility = "Hidden"))).toMatchObject({ code: "InvalidOperation", location: "Worksheet.visibility" });
  });

  test("panes are frozen by rows, by columns and at a range", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocationOrNullObject().load("address");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const corner = sheet.freezePanes.getLocationOrNullObject().load("address");
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect([rows.address, corner.address, none.isNullObject]).toEqual(["Sheet1!1:2", "Sheet1!A1:B3", true]);
    });
  });

  test("the used range holds every cell with something in it", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const empty = sheet.getUsedRangeOrNullObject().load("address");
      await context.sync();
      expect(empty.isNullObject).toBe(true);
      sheet.getRange("C3").values = [[1]];
      sheet.getRange("E7").values = [["x"]];
      sheet.getRange("H9").format.fill.color = "yellow";
      const values = sheet.getUsedRange(true).load("address");
      const all = sheet.getUsedRange().load("address");
      await context.sync();
      expect([values.address, all.address]).toEqual(["Sheet1!C3:E7", "Sheet1!C3:H9"]);
    });
  });

  test("a page's print set-up is kept", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea("A1:H30");
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
      await context.sync();
      pageLayout.load("orientation,zoom,topMargin,centerHorizontally");
      pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({ orientation: "Landscape", zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 }, centerHorizontally: true });
      expect(pageLayout.topMargin).toBeCloseTo(72);
      expect([area.address, rows.address]).toEqual(["Sheet1!A1:H30", "Sheet1!1:3"]);
      expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("&P / &N");
    });
  });
});

describe("what is printed", () => {
  test("may be several ranges, in files too", async () => {
    await onSheet(excel.current, (sheet) => sheet.pageLayout.setPrintArea(sheet.getRanges("A1:B5,D1:D5")));
    const again = await openExcel({ functions: false, file: excel.current.save() });
    for (const open of [excel.current, again]) {
      await onSheet(open, async (sheet, context) => {
        const area = sheet.pageLayout.getPrintArea().load("address,areaCount");
        await context.sync();
        expect([area.address, area.areaCount]).toEqual(["Sheet1!A1:B5,Sheet1!D1:D5", 2]);
      });
    }
    again.dispose();
  });

  test("goes along with rows and columns that come and go, titles and page breaks too", async () => {
    await onSheet(excel.current, async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.setPrintArea("A1:D10");
      pageLayout.setPrintTitleRows("1:2");
      pageLayout.setPrintTitleColumns("A:A");
      sheet.horizontalPageBreaks.add("A6");
      const told = async (): Promise<unknown[]> => {
        const [area, rows, columns] = [pageLayout.getPrintArea(), pageLayout.getPrintTitleRows(), pageLayout.getPrintTitleColumns()].map((range) => range.load("address"));
        const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
        await context.sync();
        return [area, rows, columns].map((range) => range?.address.replaceAll("Sheet1!", "")).concat(breaks.items.map(({ rowIndex }) => String(rowIndex)));
      };
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A:B").insert("Right");
      expect(await told()).toEqual(["C2:F11", "2:3", "C:C", "6"]);
      sheet.getRange("4:5").delete("Up");
      expect(await told()).toEqual(["C2:F9", "2:3", "C:C", "4"]);
      sheet.getRange("1:20").delete("Up");
      const none = [pageLayout.getPrintAreaOrNullObject(), pageLayout.getPrintTitleRowsOrNullObject()].map((range) => range.load("address"));
      await context.sync();
      expect(none.map(({ isNullObject }) => isNullObject)).toEqual([true, true]);
    });
  });

  test.each([9, 401])("is not scaled to %d percent", async (scale) => {
    expect(await errorOf(excel.current, (_context, sheet) => void (sheet.pageLayout.zoom = { scale }))).toMatchObject({ code: "InvalidArgument", location: "PageLayout.zoom" });
  });
});

test("$all loads what load() does, of an object and of the items of a collection", async () => {
  await excel.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const [one, all] = [sheet.getRange("A1").load("$all"), sheet.getRange("A1").load()];
    const [named, every] = [context.workbook.worksheets.load("$all"), context.workbook.worksheets.load("items/$all")];
    await context.sync();
    expect(one.toJSON()).toEqual(all.toJSON());
    expect(one.values).toEqual([[""]]);
    expect([named.items[0]?.name, every.items[0]?.visibility]).toEqual(["Sheet1", "Visible"]);
  });
});

describe("protection", () => {
  test("locked cells of a protected sheet cannot be written, unlocked ones can", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
      sheet.getRange("B1:B2").format.protection.locked = false;
      sheet.protection.protect({ allowAutoFilter: true, selectionMode: "Normal" });
    });
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("B1:B2").values = [[20], [40]];
    });
    const refused = await errorOf(excel.current, (_context, sheet) => {
      sheet.getRange("A1:B1").values = [[10, 20]];
    });
    expect(refused).toMatchObject({ code: "AccessDenied", location: "Range.values" });
    for (const attempt of [
      (sheet: Excel.Worksheet) => void (sheet.getRange("A1").format.fill.color = "red"),
      (sheet: Excel.Worksheet) => void sheet.getRange("1:1").insert("Down"),
      (sheet: Excel.Worksheet) => void sheet.getRange("A1").clear(),
      (sheet: Excel.Worksheet) => void sheet.getRange("A1").copyFrom("B1"),
      (sheet: Excel.Worksheet) => void (sheet.getRange("B1").format.protection.locked = true),
    ]) {
      expect((await errorOf(excel.current, (_context, sheet) => attempt(sheet))).code).toBe("AccessDenied");
    }
    expect(await valuesOf(excel.current, "A1:B2")).toEqual([[1, 20], [3, 40]]);
  });

  test("its options and state are read back, and it is lifted again", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.protect({ allowFormatCells: true }, "secret");
      sheet.protection.load("protected,options");
      sheet.getRange("A1").format.font.bold = true;
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowSort: false });
    });
    expect((await errorOf(excel.current, (_context, sheet) => void sheet.protection.unprotect("wrong"))).code).toBe("InvalidArgument");
    await onSheet(excel.current, (sheet) => {
      sheet.protection.unprotect("secret");
      sheet.getRange("A1").values = [[1]];
    });
    expect(await valuesOf(excel.current, "A1")).toEqual([[1]]);
  });

  test("a sheet that is protected cannot be protected again", async () => {
    const error = await errorOf(excel.current, (_context, sheet) => {
      sheet.protection.protect();
      sheet.protection.protect();
    });
    expect(error).toMatchObject({ code: "InvalidOperation", location: "WorksheetProtection.protect" });
  });

  test("unlocking entire columns and the whole sheet works without touching every cell", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange().format.protection.locked = false;
      sheet.getRange("B:B").format.protection.locked = true;
      sheet.protection.protect();
      sheet.getRange("A500").values = [["open"]];
    });
    expect((await errorOf(excel.current, (_context, sheet) => void (sheet.getRange("B500").values = [["no"]]))).code).toBe("AccessDenied");
    expect(await valuesOf(excel.current, "A500:B500")).toEqual([["open", ""]]);
  });

  test("the structure of a protected workbook stays", async () => {
    const error = await errorOf(excel.current, (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add("More");
    });
    expect(error).toMatchObject({ code: "AccessDenied", location: "WorksheetCollection.add" });
  });
});
