import { Calculation } from "../../local/workbook/calc/calculation";
import { loadFunctions } from "../functions/runtime";
import { note } from "./figures";

function timed(label: string, work: () => void): void {
  const start = performance.now();
  work();
  note(`Calculation: ${label}`, performance.now() - start);
}

/** The calculation core over 100,000 formulas with a custom function: entered, calculated, edited. */
export function benchCalculation(): void {
  const rows = 100_000;
  const calculation = new Calculation();
  calculation.addSheet("s", "Sheet1");
  calculation.registerFunction({
    name: "KPI.SCORE",
    parameters: [{ matrix: true }, { matrix: true }, { matrix: false, optional: true }],
    allowErrors: true,
    call: ([actual, target]) => [[((actual as number[][])[0]?.[0] ?? 0) / ((target as number[][])[0]?.[0] ?? 1)]],
  });

  timed(`${rows} rows of values`, () => {
    for (let row = 0; row < rows; row++) {
      calculation.setCell("s", row, 0, row);
      calculation.setCell("s", row, 1, 100);
      calculation.setCell("s", row, 2, row % 7);
    }
  });
  timed(`${rows} formulas with a custom function entered`, () => {
    for (let row = 0; row < rows; row++) calculation.setCell("s", row, 3, `=KPI.SCORE(A${row + 1},B${row + 1})`);
  });
  timed("calculated", () => calculation.recalculate());
  timed("one edit", () => {
    calculation.setCell("s", 500, 0, 3);
    calculation.recalculate();
  });
  timed("a total, a conditional total and a look-up over all rows", () => {
    calculation.setCell("s", 0, 5, "=SUM(D:D)");
    calculation.setCell("s", 1, 5, "=SUMIFS(D:D,C:C,3)");
    calculation.setCell("s", 2, 5, `=XLOOKUP(${rows - 1},A:A,D:D)`);
    calculation.recalculate();
  });
  timed("one edit under them", () => {
    calculation.setCell("s", 500, 0, 4);
    calculation.recalculate();
  });
  timed("one edit that all rows read", () => {
    for (let row = 0; row < rows; row++) calculation.setCell("s", row, 4, `=D${row + 1}*$G$1`);
    calculation.setCell("s", 0, 6, 2);
    calculation.recalculate();
    calculation.setCell("s", 0, 6, 3);
    calculation.recalculate();
  });
  timed("everything again", () => calculation.recalculateAll());
  timed("a custom function over the whole column", () => {
    calculation.setCell("s", 0, 8, `=KPI.SCORE(A1:A${rows},B1:B${rows})`);
    calculation.recalculate();
  });
  scoreBesideNative(rows);
  timed("a table with 20,000 rows of [@Column]", () => {
    calculation.addSheet("t", "Table");
    calculation.setTable({ name: "T", sheetId: "t", top: 0, left: 0, bottom: 20_000, right: 2, columns: ["a", "b", "c"], totals: false });
    for (let row = 1; row <= 20_000; row++) {
      calculation.setCell("t", row, 0, row);
      calculation.setCell("t", row, 2, "=[@a]*2");
    }
    calculation.recalculate();
  });
  timed("the table grows by a row", () => {
    calculation.setTable({ name: "T", sheetId: "t", top: 0, left: 0, bottom: 20_001, right: 2, columns: ["a", "b", "c"], totals: false });
    calculation.setCell("t", 20_001, 2, "=[@a]*2");
    calculation.recalculate();
  });
  note("Calculation: memory in use after that", process.memoryUsage().heapUsed / 2 ** 20, "MB");
}

/** The real KPI.SCORE over a column in one call, beside formulas of Excel's own that give the same points. */
function scoreBesideNative(rows: number): void {
  const host = loadFunctions();
  const calculation = new Calculation();
  calculation.addSheet("s", "Sheet1");
  calculation.registerFunction({
    name: "KPI.SCORE",
    parameters: [{ matrix: true }, { matrix: true }],
    allowErrors: true,
    call: ([actual, target]) => host.call("SCORE", actual, target, null, null, null, null, null),
  });
  for (let row = 0; row < rows; row++) {
    calculation.setCell("s", row, 0, 60 + ((row * 37) % 90));
    calculation.setCell("s", row, 1, 80 + (row % 40));
  }
  timed("KPI.SCORE over the whole column, calculated", () => {
    calculation.setCell("s", 0, 3, `=KPI.SCORE(A1:A${rows},B1:B${rows})`);
    calculation.recalculate();
  });
  timed("the same points by one native array formula", () => {
    const ratio = `A1:A${rows}/B1:B${rows}`;
    calculation.setCell("s", 0, 5, `=IF(${ratio}>1.2,120,IF(${ratio}<0,0,100*${ratio}))`);
    calculation.recalculate();
  });
  timed("the same points by a native formula in each row", () => {
    for (let row = 0; row < rows; row++) calculation.setCell("s", row, 7, `=MAX(0,MIN(120,100*A${row + 1}/B${row + 1}))`);
    calculation.recalculate();
  });
}
