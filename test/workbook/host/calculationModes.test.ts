import { areaOf } from "../../../local/workbook/engine/area";
import type { WorkbookGlobals } from "../environment";
import { onSheet, useExcel, valuesOf } from "./setup";

const excel = useExcel();

test("a sheet whose calculation is off keeps its results until it is on again; new formulas get one", async () => {
  await onSheet(excel.current, (sheet, context) => {
    sheet.getRange("A1:B1").formulas = [[1, "=A1*10"]];
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1").formulas = [["=Sheet1!A1+1"]];
    sheet.enableCalculation = false;
    sheet.getRange("A1").values = [[2]];
    sheet.getRange("C1").formulas = [["=A1*100"]];
  });
  await excel.current.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").activate();
    await context.sync();
  });
  expect(await valuesOf(excel.current, "A1:C1")).toEqual([[2, 10, 200]]);
  await excel.current.run(async (context) => {
    context.workbook.application.calculate("Full");
    const other = context.workbook.worksheets.getItem("Other").getRange("A1").load("values");
    await context.sync();
    expect(other.values).toEqual([[3]]);
  });
  expect(await valuesOf(excel.current, "B1")).toEqual([[10]]);
  await onSheet(excel.current, (sheet) => {
    sheet.enableCalculation = true;
  });
  expect(await valuesOf(excel.current, "B1:C1")).toEqual([[20, 200]]);
});

test("in manual mode F9 calculates what has changed", async () => {
  const { engine } = excel.current;
  await onSheet(excel.current, (sheet, context) => {
    sheet.getRange("A1:B1").formulas = [[1, "=A1*10"]];
    context.workbook.application.calculationMode = "Manual";
  });
  await onSheet(excel.current, (sheet) => {
    sheet.getRange("A1").values = [[5]];
  });
  expect(await valuesOf(excel.current, "B1")).toEqual([[10]]);
  await onSheet(excel.current, (sheet) => {
    sheet.getRange("C1").formulas = [["=A1+B1"]];
  });
  expect(await valuesOf(excel.current, "B1:C1")).toEqual([[10, 15]]);
  engine.calculateNow();
  expect(await valuesOf(excel.current, "B1:C1")).toEqual([[50, 55]]);
});

test("an answer that comes after the workbook was closed is nobody's fault", async () => {
  const { createLocalExcel } = (globalThis as unknown as WorkbookGlobals).localWorkbook();
  let answer: (value: number) => void = () => undefined;
  const implementations = new Map([["LATE", () => new Promise<number>((resolve) => { answer = resolve; })]]);
  const local = createLocalExcel({ language: "en-US", functions: { namespace: "KPI", metadata: [{ id: "LATE", name: "LATE", parameters: [] }], implementations } });
  const { engine } = local;
  engine.cells.write(engine.sheets.activeId, areaOf(0, 0), () => ({ formula: "=KPI.LATE()" }));
  engine.settle();
  const faults: unknown[] = [];
  const listener = (error: unknown): void => void faults.push(error);
  process.on("uncaughtException", listener);
  try {
    local.dispose();
    answer(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    process.off("uncaughtException", listener);
  }
  expect(faults).toEqual([]);
});
