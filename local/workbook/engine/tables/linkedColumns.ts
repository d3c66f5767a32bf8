import { offsetReferences } from "../moving/formulaReferences";
import { FOLLOWING } from "../moving/following";
import { intersection, type Area } from "../area";
import type { Cells } from "../cells";
import type { Tables } from "./tables";
import { dataArea } from "./workbookTable";

interface Parts {
  readonly tables: Tables;
  readonly cells: Cells;
}

/**
 * With Excel's AutoCorrect option "Fill formulas in tables to create calculated columns", formulas that an add-in writes into a
 * column of a table that is blank throughout make it a calculated column: every row gets the last of them. Which builds do so
 * for several different formulas at once is not documented (office-js issues 2093, 5909 and 6745 report it), so the local
 * workbook leaves cells as they were written unless it is asked to be as strict.
 */
export class LinkedColumns {
  /** The blank columns, one cell wide over all rows of their table, that lie under an area about to be written. */
  static under({ tables, cells }: Parts, sheetId: string, area: Area): readonly Area[] {
    return tables.all(sheetId).flatMap((table) => {
      const data = dataArea(table);
      const under = intersection(data, area);
      if (!under) return [];
      return Array.from({ length: under.columns }, (_, across): Area => ({ ...data, column: under.column + across, columns: 1 })).filter((column) => isBlank(cells, sheetId, column));
    });
  }

  /** What Excel makes of such a column once something is written into it. */
  static link({ cells }: Parts, sheetId: string, column: Area): void {
    let last: { readonly row: number; readonly formula: string } | null = null;
    for (let row = column.row; row < column.row + column.rows; row++) {
      const formula = cells.formula(sheetId, row, column.column);
      if (formula !== null) last = { row, formula };
      else if (cells.input(sheetId, row, column.column) !== null) return;
    }
    const model = last;
    if (model === null) return;
    cells.write(sheetId, column, (index) => ({ formula: offsetReferences(model.formula, column.row + index - model.row, 0) }), FOLLOWING);
  }
}

function isBlank(cells: Cells, sheetId: string, area: Area): boolean {
  let blank = true;
  cells.forEach(sheetId, area, (row, column) => (blank &&= cells.input(sheetId, row, column) === null));
  return blank;
}
