import { existsSync } from "node:fs";
import { onSheet, useExcel, valuesOf } from "./setup";

const built = existsSync("dist/functions.js") && existsSync("dist/functions.json");
const excel = useExcel({ functions: true });

/** The built bundle is made by `npm run build`; test/functions fails where it is missing. */
(built ? describe : describe.skip)("KPI.* of the built bundle, in cells", () => {
  test("compute when the reply comes", async () => {
    const values = await onSheet(excel.current, async (sheet, context) => {
      const range = sheet.getRange("A1:C2");
      range.values = [[110, 100, "=KPI.SCORE(A1,B1)"], [150, 100, "=kpi.score(A2,B2)"]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[110, 100, 110], [150, 100, 120]]);
  });

  test("take whole columns and spill", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:B3").values = [[90, 100], [80, 100], [150, 100]];
      sheet.getRange("D1").formulas = [["=KPI.SCORE(A1:A3,B1:B3)"]];
    });
    expect(await valuesOf(excel.current, "D1:D3")).toEqual([[90], [80], [120]]);
  });

  test("an error cell says why when it is inspected", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:A3").formulas = [["=KPI.SCORE(\"\",100)"], ["=KPI.SCORE(1,2,1,\"nonsense\")"], ["=1/0"]];
    });
    expect(await valuesOf(excel.current, "A1:A3")).toEqual([["#N/A"], ["#VALUE!"], ["#DIV/0!"]]);
    const { engine } = excel.current;
    expect(engine.errorMessage(engine.sheets.activeId, 0, 0)).toMatch(/actual/i);
    expect(engine.errorMessage(engine.sheets.activeId, 1, 0)).toMatch(/nonsense/);
    expect(engine.errorMessage(engine.sheets.activeId, 2, 0)).toBeNull();
  });

  test("work inside tables with structured references", async () => {
    await onSheet(excel.current, (sheet) => {
      sheet.getRange("A1:C3").values = [["Actual", "Target", "Score"], [95, 100, ""], [100, 80, ""]];
      const table = sheet.tables.add("A1:C3", true);
      table.name = "tblReview";
      table.columns.getItem("Score").getDataBodyRange().formulas = [["=KPI.SCORE([@Actual],[@Target])"], ["=KPI.SCORE([@Actual],[@Target])"]];
    });
    expect(await valuesOf(excel.current, "C2:C3")).toEqual([[95], [120]]);
  });
});
