import { cellAddress } from "../../../src/sheets/address";
import type { CellsReading, CellsWorkbook, InsertedFormula } from "../../../src/workbook/types";
import type { MemoryBook } from "./book";

/** `CellsWorkbook` over plain data. */
export class MemoryCells implements CellsWorkbook {
  private selectionWatchers: ((address: string) => void)[] = [];

  constructor(private readonly book: MemoryBook) {}

  async goTo(address: string): Promise<void> {
    this.book.call(`goTo:${address}`);
  }

  async readSelection(): Promise<CellsReading> {
    this.book.mayFail("readSelection");
    const [first] = this.book.cells;
    const [address, values] = first ?? ["Sheet1!A1", [[""]]];
    return { address, rows: values.length, columns: values[0]?.length ?? 0, values };
  }

  async readCells(reference: string): Promise<CellsReading | null> {
    this.book.mayFail("readCells");
    const values = this.book.cells.get(reference);
    return values === undefined ? null : { address: reference, rows: values.length, columns: values[0]?.length ?? 0, values };
  }

  async insertFormula(formula: string): Promise<InsertedFormula> {
    this.book.call(`insertFormula:${formula}`);
    return { address: "Sheet1!C3", before: "what was there" };
  }

  async restoreCell({ address, before }: InsertedFormula): Promise<void> {
    this.book.call(`restoreCell:${address}:${before}`);
  }

  async insertText(text: string): Promise<InsertedFormula> {
    this.book.call(`insertText:${text}`);
    return { address: "Sheet1!C3", before: "what was there" };
  }

  async watchSelection(onSelect: (address: string) => void): Promise<() => Promise<void>> {
    this.selectionWatchers.push(onSelect);
    return async () => {
      this.selectionWatchers = this.selectionWatchers.filter((watcher) => watcher !== onSelect);
    };
  }

  /** Somebody selects the row of a goal in the sheet. */
  select(goal: string): void {
    const row = this.book.nodes.findIndex((node) => node.goal === goal);
    for (const watcher of this.selectionWatchers) watcher(cellAddress("Goals", row + 5, 8));
  }
}
