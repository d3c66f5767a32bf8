import type { CellPosition } from "./cellPosition";
import { Formula } from "./formula";
import { bindFormula } from "./graph";
import type { Recalculation } from "./recalculation";
import { readingIn } from "./numberText";
import { withoutFilePrefixes } from "./shape";
import { RangeCells } from "./sheet";
import { firstValue } from "./spill";
import type { Symbols } from "./symbols";
import type { Templates } from "./template";
import { Cells, type CellValue, type Value } from "./values";

/** The results of formulas that stand in no cell: of names, rules for data, conditional formats. */
export class UnplacedFormulas {
  constructor(
    private readonly templates: Templates,
    private readonly symbols: Symbols,
    private readonly recalculation: Recalculation,
  ) {}

  /**
   * The value that a formula (with its "=") would have in a cell, without putting it there; of an array its first element.
   * Formulas that are to be calculated count with the values that they have now.
   */
  evaluate(text: string, at: CellPosition): CellValue {
    return firstValue(this.resultOf(text, at));
  }

  /** The value that it would have if its own cell held another value; other cells keep what they hold. */
  evaluateAssuming(text: string, at: CellPosition, assumed: CellValue): CellValue {
    const sheet = this.symbols.sheet(at.sheetId);
    const held = sheet.valueAt(at.row, at.column);
    sheet.setValue(at.row, at.column, assumed);
    try {
      return this.evaluate(text, at);
    } finally {
      sheet.setValue(at.row, at.column, held);
    }
  }

  /** The same as rows of values: all of an array, one by one for anything else. */
  evaluateArray(text: string, at: CellPosition): CellValue[][] {
    const result = this.resultOf(text, at);
    if (!(result instanceof Cells)) return [[firstValue(result)]];
    return Array.from({ length: result.materialRows }, (_, row) => Array.from({ length: result.materialColumns }, (__, column) => result.at(row, column)));
  }

  /** The cells that a formula leads to; null when its result is no range. */
  rangeOf(text: string, at: CellPosition): (CellPosition & { readonly rows: number; readonly columns: number }) | null {
    const result = this.resultOf(text, at);
    return result instanceof RangeCells ? { sheetId: result.sheet.id, row: result.top, column: result.left, rows: result.materialRows, columns: result.materialColumns } : null;
  }

  private resultOf(text: string, { sheetId, row, column }: CellPosition): Value {
    const { template, slots } = this.templates.get(withoutFilePrefixes(text));
    const formula = new Formula(this.symbols.sheet(sheetId), row, column, text, template);
    formula.removed = true; // nobody waits for an answer of an asynchronous function
    bindFormula(formula, slots, this.symbols);
    const value = readingIn(formula.sheet.surroundings.book().language, () => this.recalculation.evaluate(formula));
    // A shared template is kept: the same question comes again for other cells.
    if (!template.shared) this.templates.release(template);
    return value;
  }
}
