import { openWorkbench, Person, type Workbench } from "../e2e/workbench";
import { note } from "./figures";

/** What is promised for a workbook with this many formulas, in milliseconds. */
const PROMISES: ReadonlyMap<number, { readonly load: number; readonly edit: number }> = new Map([
  [10_000, { load: 700, edit: 150 }],
  [100_000, { load: 5_000, edit: 600 }],
]);

const EDITS = 5;

/** Milliseconds of each piece of work, by its name. */
type Times = Readonly<Record<string, number>>;

/** The local workbook in a browser, as the add-in sees it: values and formulas written, edited, inserted into, taken back. */
export async function benchLocalWorkbook(): Promise<void> {
  const bench = await openWorkbench();
  try {
    for (const [rows, { load, edit }] of PROMISES) {
      const times = await measured(bench, rows);
      const label = `Local workbook, ${rows} × KPI.SCORE`;
      note(`${label}: written and calculated`, times["load"]!, "ms", load);
      note(`${label}: an edit under a total`, times["edit"]!, "ms", edit);
      for (const name of ["a row inserted near the end", "a row inserted near the top", "that taken back", "the column written again", "that taken back too", "everything calculated again"]) {
        note(`${label}: ${name}`, times[name]!);
      }
    }
  } finally {
    await bench.close();
  }
}

async function measured(bench: Workbench, rows: number): Promise<Times> {
  const person = await Person.opens(bench, "en-US");
  try {
    const api = await person.inOffice(writeAndEdit, { rows, edits: EDITS });
    const last = await person.inOffice(insertRow, rows - 5);
    const inserted = await person.inOffice(insertRow, 50);
    const undone = await takesBack(person, rows);
    const again = await person.inOffice(writeAgain, rows);
    const undoneToo = await takesBack(person, rows);
    const all = await person.inOffice(calculateAll, rows);
    return { ...api, "a row inserted near the end": last, "a row inserted near the top": inserted, "that taken back": undone, "the column written again": again, "that taken back too": undoneToo, "everything calculated again": all };
  } finally {
    await person.leaves();
  }
}

/** Runs in the pane's frame, like the others below: each ends when the total that depends on all is read. */
async function writeAndEdit({ rows, edits }: { rows: number; edits: number }): Promise<{ load: number; edit: number }> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const total = sheet.getRange("E1");
    let start = performance.now();
    sheet.getRange(`A1:B${rows}`).values = Array.from({ length: rows }, (_, row) => [60 + ((row * 37) % 90), 80 + (row % 40)]);
    sheet.getRange(`C1:C${rows}`).formulas = Array.from({ length: rows }, (_, row) => [`=KPI.SCORE(A${row + 1},B${row + 1})`]);
    total.formulas = [[`=SUM(C1:C${rows})`]];
    total.load("values");
    await context.sync();
    const load = performance.now() - start;
    const times: number[] = [];
    for (let edit = 0; edit < edits; edit++) {
      start = performance.now();
      sheet.getRange("A500").values = [[edit]];
      total.load("values");
      await context.sync();
      times.push(performance.now() - start);
    }
    return { load, edit: times.sort((a, b) => a - b)[Math.floor(edits / 2)]! };
  });
}

async function insertRow(row: number): Promise<number> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const start = performance.now();
    sheet.getRange(`${row}:${row}`).insert("Down");
    sheet.getRange("E1").load("values");
    await context.sync();
    return performance.now() - start;
  });
}

async function writeAgain(rows: number): Promise<number> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const start = performance.now();
    sheet.getRange(`A1:A${rows}`).values = Array.from({ length: rows }, (_, row) => [70 + ((row * 31) % 80)]);
    sheet.getRange("E1").load("values");
    await context.sync();
    return performance.now() - start;
  });
}

async function calculateAll(): Promise<number> {
  return Excel.run(async (context) => {
    const start = performance.now();
    context.workbook.application.calculate("Full");
    context.workbook.worksheets.getActiveWorksheet().getRange("E1").load("values");
    await context.sync();
    return performance.now() - start;
  });
}

/** Ctrl+Z in the grid, until the add-in sees the result. */
async function takesBack(person: Person, rows: number): Promise<number> {
  await person.clicksCell("Sheet1", "H5");
  const start = performance.now();
  await person.page.keyboard.press("Control+z");
  await person.cells("Sheet1", `A${rows}:E${rows}`);
  return performance.now() - start;
}
