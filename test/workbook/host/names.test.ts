import { errorOf, onSheet, useExcel } from "./setup";

const excel = useExcel();

describe("names", () => {
  test("stand for ranges, numbers, texts, arrays, tables and calculations", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B3").values = [["K", "V"], ["a", 1], ["b", 2]];
      sheet.tables.add("A1:B3", true).name = "Sales";
      const { names } = context.workbook;
      const added = [
        names.add("Cells", sheet.getRange("A2:B3"), "what they are for"), names.add("Rate", 0.25 as unknown as string), names.add("Count", "=SUM(Sheet1!$B$2:$B$3)"),
        names.add("Greeting", "hello"), names.add("List", "={1,2;3,4}"), names.add("Table", "=Sales"), names.add("Wrong", "=1/0"), names.add("Flag", "=TRUE"), names.add("Corner", "=B2"),
      ];
      for (const name of added) name.load("name,type,value,formula,comment,visible,scope");
      const array = added[4]!.arrayValues.load("values,types");
      const cells = added[0]!.arrayValues.load("values,types");
      const table = added[5]!.getRange().load("address");
      await context.sync();
      expect(added.map(({ name, type, value, formula }) => [name, type, value, formula])).toEqual([
        ["Cells", "Range", "Sheet1!$A$2:$B$3", "=Sheet1!$A$2:$B$3"], ["Rate", "Double", 0.25, "=0.25"], ["Count", "Integer", 3, "=SUM(Sheet1!$B$2:$B$3)"], ["Greeting", "String", "hello", '="hello"'],
        ["List", "Array", 1, "={1,2;3,4}"], ["Table", "Range", "Sheet1!$A$2:$B$3", "=Sales"], ["Wrong", "Error", "#DIV/0!", "=1/0"], ["Flag", "Boolean", true, "=TRUE"],
        ["Corner", "Range", "Sheet1!$B$2", "=Sheet1!$B$2"],
      ]);
      expect([added[0]!.comment, added[0]!.visible, added[0]!.scope]).toEqual(["what they are for", true, "Workbook"]);
      expect([array.values, array.types[0]?.[0], cells.values, cells.types[0]]).toEqual([[[1, 2], [3, 4]], "Double", [["a", 1], ["b", 2]], ["String", "Double"]]);
      expect(table.address).toBe("Sheet1!A2:B3");
    });
  });

  test("of a sheet stand beside those of the workbook", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add("Total", sheet.getRange("A1"));
      const own = sheet.names.addFormulaLocal("Total", "=Sheet1!$B$2*2", "sheet's own");
      sheet.getRange("A1:B2").values = [[1, ""], ["", 4]];
      sheet.getRange("D1").formulas = [["=Total"]];
      const other = context.workbook.worksheets.add("Other").getRange("A1");
      other.formulas = [["=Total"]];
      own.load("scope,value,comment");
      own.worksheet.load("name");
      const outer = context.workbook.names.getItem("total").load("scope,name");
      const nothing = outer.worksheetOrNullObject.load("name");
      const cell = sheet.getRange("D1").load("values");
      other.load("values");
      const counts = [context.workbook.names.getCount(), sheet.names.getCount()];
      await context.sync();
      expect([own.scope, own.value, own.comment, own.worksheet.name, outer.scope, outer.name, nothing.isNullObject]).toEqual(["Worksheet", 8, "sheet's own", "Sheet1", "Workbook", "Total", true]);
      expect([cell.values, other.values, counts.map(({ value }) => value)]).toEqual([[[8]], [[1]], [1, 1]]);
    });
  });

  test("change their formula, comment and visibility, follow their cells, and go", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const name = context.workbook.names.add("Here", sheet.getRange("B2"));
      sheet.getRange("A1").formulas = [["=Here"]];
      sheet.getRange("1:1").insert("Down");
      name.comment = "moved";
      name.visible = false;
      name.load("formula,comment,visible");
      await context.sync();
      expect([name.formula, name.comment, name.visible]).toEqual(["=Sheet1!$B$3", "moved", false]);
      name.formula = "=5*5";
      const cell = sheet.getRange("A2").load("values");
      const range = name.getRangeOrNullObject().load("address");
      await context.sync();
      expect([cell.values, range.isNullObject]).toEqual([[[25]], true]);
      name.delete();
      const gone = context.workbook.names.getItemOrNullObject("Here").load("name");
      cell.load("values");
      await context.sync();
      expect([gone.isNullObject, cell.values]).toEqual([true, [["#NAME?"]]]);
    });
  });

  test("that cannot be, that exist, or that are not there fail as in Excel", async () => {
    for (const wrong of ["1st", "A1", "two words", "R1C1", "c", "True", ""]) {
      expect(await errorOf(excel.current, (context) => void context.workbook.names.add(wrong, "=1"))).toMatchObject({ code: "InvalidArgument", location: "NamedItemCollection.add" });
    }
    await onSheet(excel.current, (_sheet, context) => void context.workbook.names.add("Taken", "=1"));
    expect((await errorOf(excel.current, (context) => void context.workbook.names.add("TAKEN", "=2"))).code).toBe("ItemAlreadyExists");
    expect(await errorOf(excel.current, (context) => void context.workbook.names.getItem("None").load("value"))).toMatchObject({ code: "ItemNotFound", location: "NamedItemCollection.getItem" });
    expect((await errorOf(excel.current, (context) => void context.workbook.names.getItem("Taken").getRange().load("address"))).code).toBe("InvalidReference");
    expect((await errorOf(excel.current, (context) => void context.workbook.names.add("Broken", "=SUM(("))).code).toBe("InvalidArgument");
    expect((await errorOf(excel.current, (context) => void context.workbook.names.addFormulaLocal("NoSign", "1+1"))).code).toBe("InvalidArgument");
  });
});
