import type { Person } from "../workbench";
import { dragsCell, dragsLine, pastes, presses, types, widensTable } from "./byHand";
import type { Draw } from "./dice";

/** One thing that somebody does; answers the code of Excel's error where it was refused. */
interface RandomAction {
  readonly name: string;
  readonly weight: number;
  readonly act: (person: Person, draw: Draw) => Promise<string | null>;
}

type Batch = (sheet: Excel.Worksheet, draw: Draw, context: Excel.RequestContext) => unknown;

/** Goes over to the pane's frame as text: a batch may use nothing but what it is given. */
const byAddIn = (batch: Batch): RandomAction["act"] => (person, draw) =>
  person.inOffice(async ({ source, drawn }: { source: string; drawn: Draw }) => {
    const run = new Function(`return ${source}`)() as Batch;
    try {
      await Excel.run(async (context) => {
        await run(context.workbook.worksheets.getActiveWorksheet(), drawn, context);
        await context.sync();
      });
      return null;
    } catch (error) {
      return (error as { readonly code?: string }).code ?? String(error);
    }
  }, { source: batch.toString(), drawn: draw });

/** What people and the add-in do, and how often. */
export const randomActions: readonly RandomAction[] = [
  { name: "values written", weight: 10, act: byAddIn((sheet, { range, number }) => void (sheet.getRange(range).values = [[number]] as never)) },
  { name: "numbers one by one", weight: 8, act: byAddIn((sheet, { cell, number, text, chance }) => {
    const range = sheet.getRange(cell).getResizedRange(4, 1);
    range.values = [0, 1, 2, 3, 4].map((row) => [number + row, chance < 0.3 && row > 2 ? text : row * 2]);
  }) },
  { name: "formula written", weight: 20, act: byAddIn((sheet, { cell, formula }) => void (sheet.getRange(cell).formulas = [[formula]])) },
  { name: "formula filled down", weight: 4, act: byAddIn((sheet, { cell, formula }) => {
    sheet.getRange(cell).formulas = [[formula]];
    sheet.getRange(cell).getResizedRange(3, 0).copyFrom(cell);
  }) },
  { name: "number typed", weight: 4, act: types(({ number }) => String(number)) },
  { name: "text typed", weight: 2, act: types(({ text }) => text) },
  { name: "formula typed", weight: 3, act: types(({ formula }) => formula) },
  { name: "cells copied and pasted", weight: 2, act: pastes("Control+c") },
  { name: "cells cut and pasted", weight: 2, act: pastes("Control+x") },
  { name: "a cell dragged", weight: 2, act: dragsCell },
  { name: "a row dragged", weight: 1, act: dragsLine("row") },
  { name: "a column dragged", weight: 1, act: dragsLine("column") },
  { name: "cells moved", weight: 2, act: byAddIn((sheet, { range, target }) => sheet.getRange(range).moveTo(target)) },
  { name: "rows inserted", weight: 4, act: byAddIn((sheet, { rows }) => void sheet.getRange(rows).insert("Down")) },
  { name: "rows deleted", weight: 4, act: byAddIn((sheet, { rows }) => sheet.getRange(rows).delete("Up")) },
  { name: "column inserted", weight: 2, act: byAddIn((sheet, { columns }) => void sheet.getRange(columns).insert("Right")) },
  { name: "column deleted", weight: 2, act: byAddIn((sheet, { columns }) => sheet.getRange(columns).delete("Left")) },
  { name: "cells inserted", weight: 2, act: byAddIn((sheet, { range, chance }) => void sheet.getRange(range).insert(chance < 0.5 ? "Down" : "Right")) },
  { name: "cells deleted", weight: 2, act: byAddIn((sheet, { range, chance }) => sheet.getRange(range).delete(chance < 0.5 ? "Up" : "Left")) },
  { name: "cells cleared", weight: 3, act: byAddIn((sheet, { range }) => sheet.getRange(range).clear()) },
  { name: "what has wandered off cleared", weight: 2, act: byAddIn((sheet) => {
    sheet.getRange("A45:AZ500").clear();
    sheet.getRange("M1:AZ500").clear();
  }) },
  { name: "cells coloured", weight: 2, act: byAddIn((sheet, { range }) => void (sheet.getRange(range).format.fill.color = "#FFF2CC")) },
  { name: "cells sorted", weight: 3, act: byAddIn((sheet, { cell, chance }) => sheet.getRange(cell).getResizedRange(5, 1).sort.apply([{ key: 0, ascending: chance < 0.5 }])) },
  { name: "cells filtered", weight: 2, act: byAddIn((sheet, { cell, number }) =>
    void sheet.autoFilter.apply(sheet.getRange(cell).getResizedRange(8, 1), 0, { filterOn: "Custom", criterion1: `>${number}` })) },
  { name: "filter taken away", weight: 2, act: byAddIn((sheet) => sheet.autoFilter.remove()) },
  { name: "name defined", weight: 2, act: byAddIn(async (sheet, { cell }, context) => {
    const known = context.workbook.names.getItemOrNullObject("Budget").load("name");
    await context.sync();
    if (!known.isNullObject) known.delete();
    context.workbook.names.add("Budget", sheet.getRange(cell));
  }) },
  { name: "table added", weight: 2, act: byAddIn((sheet, { cell }) => void sheet.tables.add(sheet.getRange(cell).getResizedRange(4, 1), true)) },
  { name: "row added to a table", weight: 3, act: byAddIn(async (sheet, { number }, context) => {
    const tables = sheet.tables.load("items/name");
    await context.sync();
    const columns = tables.items[0]?.columns.load("items/name");
    await context.sync();
    if (columns) tables.items[0]!.rows.add(undefined, [columns.items.map((_column, index) => number + index)]);
  }) },
  { name: "a row of a table moved", weight: 2, act: byAddIn(async (sheet, { target }, context) => {
    const tables = sheet.tables.load("items/name");
    await context.sync();
    tables.items[0]?.getDataBodyRange().getRow(0).moveTo(target);
  }) },
  { name: "a table filtered", weight: 2, act: byAddIn(async (sheet, { number }, context) => {
    const tables = sheet.tables.load("items/name");
    await context.sync();
    tables.items[0]?.columns.getItemAt(0).filter.applyCustomFilter(`>${number}`);
  }) },
  { name: "a table widened by hand", weight: 2, act: widensTable },
  { name: "table ended", weight: 1, act: byAddIn(async (sheet, _draw, context) => {
    const tables = sheet.tables.load("items/name");
    await context.sync();
    tables.items[0]?.convertToRange();
  }) },
  { name: "sheet added", weight: 1, act: byAddIn(async (_sheet, _draw, context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    if (sheets.items.length < 4) sheets.add().activate();
  }) },
  { name: "sheet renamed", weight: 2, act: byAddIn((sheet, { text }) => void (sheet.name = `Sheet ${text}`)) },
  { name: "sheet named back", weight: 1, act: byAddIn((sheet) => void (sheet.name = "Sheet1")) },
  { name: "sheet deleted", weight: 0.5, act: byAddIn(async (sheet, _draw, context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    if (sheets.items.length > 2) sheet.delete();
  }) },
  { name: "other sheet shown", weight: 3, act: byAddIn(async (_sheet, { chance }, context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    sheets.items[Math.floor(chance * sheets.items.length)]?.activate();
  }) },
  { name: "everything calculated", weight: 1, act: byAddIn((_sheet, _draw, context) => context.workbook.application.calculate("Full")) },
  { name: "taken back", weight: 10, act: presses("Control+z") },
  { name: "done again", weight: 5, act: presses("Control+y") },
];
