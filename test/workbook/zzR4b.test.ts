import { openSession } from "./fixture";
it("text format", async () => {
  const session = await openSession("en-US");
  console.log(JSON.stringify(await session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").numberFormat = [["@"]];
    sheet.getRange("A1:A2").formulas = [["2026Q4"], ["2026Q4"]];
    sheet.getRange("B1:B5").formulas = [["2026Q4"], ["=B1=A1"], ["=(B1:B1=A1)*1"], ["=SUMPRODUCT((B1:B1=A1)*1)"], ["=SUMPRODUCT((B1:B1=$A$2)*1)"]];
    await context.sync();
    const r = sheet.getRange("A1:B5").load("values, formulas, numberFormat");
    await context.sync();
    return [r.values, r.formulas, r.numberFormat];
  })));
});
