import { loadHeadless } from "../headless";
import { note } from "./figures";
import { median } from "./measure";

const ROWS = 50;

/** A fresh workbook in Node with 150 cells, 50 of them KPI.SCORE, until the last one is calculated. */
export async function benchNodeWorkbook(): Promise<void> {
  const { startEngine, functions } = await loadHeadless();
  const time = median(() => {
    const engine = startEngine({ language: "en-US", functions });
    const sheet = engine.sheets.activeId;
    engine.cells.write(sheet, { row: 0, column: 0, rows: ROWS, columns: 3 }, (row, column) =>
      [60 + row, 100, { formula: `=KPI.SCORE(A${row + 1},B${row + 1})` }][column],
    );
    if (engine.value(sheet, ROWS - 1, 2) !== 60 + ROWS - 1) throw new Error("The fresh workbook did not calculate.");
    engine.dispose();
  });
  note(`In Node: a fresh workbook of ${ROWS * 3} cells, calculated`, time, "ms", 10);
}
