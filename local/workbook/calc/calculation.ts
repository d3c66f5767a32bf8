import { AsyncAnswers } from "./asyncAnswers";
import type { CellPosition } from "./cellPosition";
import type { Change } from "./changes";
import type { CustomFunction } from "./customFunction";
import { Formula, NameBinding } from "./formula";
import { FunctionRegistry } from "./functionRegistry";
import { bindFormula, connect, disconnect } from "./graph";
import { dynamicReferences } from "./excel/references";
import type { NameDefinition } from "./names";
import { Rebinding } from "./rebinding";
import { Recalculation } from "./recalculation";
import { ownTableSymbol } from "./reference";
import { withoutFilePrefixes } from "./shape";
import { Sheet, type BookState, type Surroundings } from "./sheet";
import { Symbols } from "./symbols";
import { sameTable, type Table } from "./table";
import { Templates } from "./template";
import { UnplacedFormulas } from "./unplacedFormulas";
import { sameValue, type CellError, type CellValue } from "./values";

export type { CellPosition } from "./cellPosition";
export type { Change } from "./changes";
export type { CustomFunction, CustomParameter, ErrorArgument, Invocation } from "./customFunction";
export { CellError, errorOfCode, errors, type CellValue, type ErrorCode } from "./values";

/** What can be put into a cell: a string beginning with "=" is a formula, `{ text }` is text whatever it begins with. Null and "" empty the cell. */
export type CellInput = number | string | boolean | null | CellError | { readonly text: string };

/** A table as the workbook knows it: the first row holds the headers, the last one the totals if there are any. Edges zero-based, inclusive. */
export interface TableDescription {
  readonly name: string;
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly columns: readonly string[];
  readonly totals: boolean;
}

/** How often formulas that go by INDIRECT or OFFSET through one another are tried anew. */
const dynamicTurns = 20;

const isDynamic = ({ template, bindings }: Formula): boolean =>
  [template, ...bindings.flatMap((binding) => (binding instanceof NameBinding ? [binding.template] : []))].some(({ symbols }) => dynamicReferences.some((name) => symbols.has(name)));

/**
 * Calculates a workbook: holds what is in its cells, knows which formula reads what, and brings results up to date with
 * as little work as an edit needs. Rows and columns are zero-based. Edits take effect with the next `recalculate`.
 */
export class Calculation {
  /** Which rows are out of sight: SUBTOTAL and AGGREGATE pass over them. Set by the host. */
  rowState: Surroundings["rowState"] = () => "shown";
  /** Whether an area touches merged cells: nothing spills over those. Set by the host, which tells of changes with `mergesChanged`. */
  isMerged: Surroundings["isMerged"] = () => false;
  /** Sheets whose formulas keep their results (`enableCalculation`). Set by the host. */
  isPaused: (sheetId: string) => boolean = () => false;
  /** What formulas can ask about the file. Set by the host. */
  book: () => BookState = () => ({ name: "", language: "en-US", sheetIds: [...this.symbols.sheets.keys()] });
  /** Told when answers of asynchronous custom functions have changed cells. */
  onAsyncChange: ((changes: Change[]) => void) | null = null;

  private readonly answers = new AsyncAnswers((formulas) => this.workIn(formulas));
  private readonly functions = new FunctionRegistry(this.answers);
  private readonly templates = new Templates(this.functions);
  private readonly symbols = new Symbols();
  private readonly recalculation = new Recalculation(this.functions, this.symbols, (sheetId) => this.isPaused(sheetId), () => this.book().language);
  private readonly rebinding = new Rebinding(this.templates, this.functions);
  /** Formulas that stand in no cell. */
  readonly unplaced = new UnplacedFormulas(this.templates, this.symbols, this.recalculation);
  private readonly volatileFormulas = new Set<Formula>();
  private readonly surroundings: Surroundings = {
    referenceOf: (text, sheet, row, column) => this.symbols.referenceOf(text, { sheet, row, column }),
    rowState: (sheetId, row) => this.rowState(sheetId, row),
    isMerged: (sheetId, area) => this.isMerged(sheetId, area),
    book: () => this.book(),
  };

  addSheet(id: string, name: string): void {
    this.symbols.addSheet(new Sheet(id, name, this.symbols.extent, this.surroundings));
    this.rebinding.symbolChanged(name);
  }

  /** References by the old name become `#REF!` until the host puts in the formulas with the new one. */
  renameSheet(id: string, name: string): void {
    const sheet = this.symbols.sheet(id);
    this.rebinding.symbolChanged(sheet.name);
    this.symbols.renameSheet(sheet, name);
    this.rebinding.symbolChanged(name);
  }

  removeSheet(id: string): void {
    const sheet = this.symbols.sheet(id);
    for (const table of [...this.symbols.tables.values()]) if (table.sheet === sheet) this.removeTable(table.name);
    sheet.formulas.forEach((formula) => this.removeFormula(formula));
    this.symbols.removeSheet(sheet);
    this.rebinding.symbolChanged(sheet.name);
  }

  /** Empties every cell of a sheet from a row on, but for what is spilled from above; its tables and names stay. */
  clearSheet(id: string, fromRow = 0): void {
    const sheet = this.symbols.sheet(id);
    sheet.formulas.forEach((formula, row, column) => {
      if (row < fromRow) return;
      this.removeFormula(formula);
      this.write(sheet, row, column, null);
    });
    sheet.values.forEach((_value, row, column) => {
      const owner = sheet.spillOwners.get(row, column);
      if (row >= fromRow && (owner === undefined || owner.row >= fromRow)) this.write(sheet, row, column, null);
    });
  }

  setCell(sheetId: string, row: number, column: number, input: CellInput): void {
    const sheet = this.symbols.sheet(sheetId);
    const formula = sheet.formulas.get(row, column);
    const owner = sheet.spillOwners.get(row, column);
    const empty = input === null || input === "";
    // Nothing is typed into a spilled cell by emptying it.
    if (owner !== undefined && empty) return;
    if (formula !== undefined) this.removeFormula(formula);
    if (owner !== undefined) {
      sheet.spillOwners.delete(row, column);
      this.recalculation.dirty.add(owner);
    }
    if (typeof input === "string" && input.startsWith("=")) {
      this.write(sheet, row, column, null);
      this.addFormula(sheet, row, column, withoutFilePrefixes(input));
    } else {
      this.write(sheet, row, column, empty ? null : typeof input === "object" && "text" in input ? input.text : input);
    }
  }

  getValue(sheetId: string, row: number, column: number): CellValue {
    return this.symbols.sheet(sheetId).valueAt(row, column);
  }

  /** The spilled area that a cell belongs to, as its anchor or as one of the filled cells. */
  getSpill(
    sheetId: string,
    row: number,
    column: number,
  ): { anchorRow: number; anchorColumn: number; rows: number; columns: number } | null {
    const sheet = this.symbols.sheet(sheetId);
    const formula = sheet.spillOwners.get(row, column) ?? sheet.formulas.get(row, column);
    if (formula === undefined || !formula.spills) return null;
    return { anchorRow: formula.row, anchorColumn: formula.column, rows: formula.spillRows, columns: formula.spillColumns };
  }

  /** Adds a table, or changes the one of this name. */
  setTable(description: TableDescription): void {
    const { sheetId, ...rest } = description;
    const table: Table = { ...rest, sheet: this.symbols.sheet(sheetId) };
    const known = this.symbols.tables.get(table.name.toUpperCase());
    if (known !== undefined && sameTable(known, table)) return;
    this.symbols.tables.set(table.name.toUpperCase(), table);
    this.tableChanged(table, known);
  }

  removeTable(name: string): void {
    const table = this.symbols.tables.get(name.toUpperCase());
    if (table === undefined) return;
    this.symbols.tables.delete(name.toUpperCase());
    this.tableChanged(table, undefined);
  }

  /** Defines a name for the workbook, or for one sheet. `formula` begins with "=". */
  setName(name: string, formula: string, scopeSheetId?: string): void {
    this.removeName(name, scopeSheetId);
    const definition: NameDefinition = {
      name,
      scopeSheetId: scopeSheetId ?? null,
      formula: this.templates.get(withoutFilePrefixes(formula.startsWith("=") ? formula : `=${formula}`)),
      bindings: new Map(),
    };
    definition.formula.template.names.add(definition);
    this.symbols.setName(definition);
    this.rebinding.symbolChanged(name);
  }

  removeName(name: string, scopeSheetId?: string): void {
    const definition = this.symbols.nameDefinition(name, scopeSheetId ?? null);
    if (definition === undefined) return;
    definition.formula.template.names.delete(definition);
    this.templates.release(definition.formula.template);
    this.symbols.removeName(name, scopeSheetId ?? null);
    this.rebinding.symbolChanged(name);
  }

  /** Adds a custom function, or replaces the one of this name: formulas that call it are calculated again. */
  registerFunction(custom: CustomFunction): void {
    this.functions.register(custom);
    this.rebinding.functionChanged(custom.name);
  }

  hasFunction(name: string): boolean {
    return this.functions.has(name.toUpperCase());
  }

  functionNames(): string[] {
    return this.functions.names();
  }

  /** Formulas that depend on themselves; they show 0. */
  circularReferences(): CellPosition[] {
    const found: CellPosition[] = [];
    for (const sheet of this.symbols.sheets.values()) {
      sheet.formulas.forEach((formula, row, column) => {
        if (formula.circle !== null) found.push({ sheetId: sheet.id, row, column });
      });
    }
    return found;
  }

  /** Calculates what the edits since the last time call for. Returns every formula cell and spilled cell that changed. */
  recalculate(): Change[] {
    this.rebindStaleFormulas();
    for (const formula of this.volatileFormulas) this.recalculation.dirty.add(formula);
    this.recalculation.execute();
    for (let turn = 0; turn < dynamicTurns && this.calculateDynamic(); turn++);
    return this.recalculation.takeChanges();
  }

  /** Calculates formulas that were never calculated, and leaves what the edits call for besides to `recalculate`. */
  recalculateNew(): Change[] {
    this.rebindStaleFormulas();
    this.recalculation.executeNew();
    return this.recalculation.takeChanges();
  }

  /** Whether edits call for formulas to be calculated. */
  get isWaiting(): boolean {
    return this.recalculation.dirty.size > 0;
  }

  /** A sheet is to be calculated again: all of it, whatever has changed meanwhile. */
  sheetResumed(id: string): void {
    this.symbols.sheet(id).formulas.forEach((formula) => this.recalculation.dirty.add(formula));
  }

  /** Rows were hidden or shown: what counts only those in sight is calculated again. */
  rowStatesChanged(): void {
    for (const name of ["SUBTOTAL", "AGGREGATE"]) {
      for (const { formulas } of this.templates.mentioning(name)) for (const formula of formulas) this.recalculation.dirty.add(formula);
    }
  }

  /** Cells were merged or parted: arrays lose or find room. */
  mergesChanged(sheetId: string): void {
    this.recalculation.wakeArrays(this.symbols.sheet(sheetId));
  }

  /** Formulas that find their cells while they are calculated may have read ones that were calculated after them. */
  private calculateDynamic(): boolean {
    const formulas = [...this.volatileFormulas].filter(isDynamic);
    if (formulas.length === 0) return false;
    const before = formulas.map((formula) => formula.sheet.valueAt(formula.row, formula.column));
    for (const formula of formulas) this.recalculation.dirty.add(formula);
    this.recalculation.execute();
    return formulas.some((formula, index) => !sameValue(before[index], formula.sheet.valueAt(formula.row, formula.column)));
  }

  /** Calculates every formula, and asks asynchronous functions again. */
  recalculateAll(): Change[] {
    for (const sheet of this.symbols.sheets.values()) {
      sheet.formulas.forEach((formula) => {
        formula.asyncCalls?.clear();
        this.recalculation.dirty.add(formula);
      });
    }
    return this.recalculate();
  }

  /** Resolves when no asynchronous function is working any more and their answers are in the cells. */
  settled(): Promise<void> {
    return this.answers.settled();
  }

  private write(sheet: Sheet, row: number, column: number, value: CellValue): void {
    sheet.setValue(row, column, value);
    this.recalculation.touch(sheet, row, column);
    this.recalculation.occupancyChanged(sheet, row, column);
  }

  private addFormula(sheet: Sheet, row: number, column: number, text: string): void {
    const { template, slots } = this.templates.get(text);
    const formula = new Formula(sheet, row, column, text, template);
    template.formulas.add(formula);
    sheet.formulas.set(row, column, formula);
    bindFormula(formula, slots, this.symbols);
    this.listen(formula);
    this.recalculation.dirty.add(formula);
  }

  private removeFormula(formula: Formula): void {
    this.recalculation.forget(formula);
    disconnect(formula);
    formula.removed = true;
    formula.template.formulas.delete(formula);
    this.templates.release(formula.template);
    formula.sheet.formulas.delete(formula.row, formula.column);
    this.volatileFormulas.delete(formula);
  }

  private listen(formula: Formula): void {
    connect(formula);
    if (formula.volatile) this.volatileFormulas.add(formula);
    else this.volatileFormulas.delete(formula);
  }

  private tableChanged(table: Table, before: Table | undefined): void {
    this.rebinding.symbolChanged(table.name);
    this.rebinding.symbolChanged(ownTableSymbol);
    this.recalculation.wakeArrays(table.sheet);
    if (before !== undefined && before.sheet !== table.sheet) this.recalculation.wakeArrays(before.sheet);
  }

  private rebindStaleFormulas(): void {
    this.rebinding.run(this.symbols, (formula) => {
      disconnect(formula);
      this.listen(formula);
      formula.asyncCalls?.clear();
      this.recalculation.dirty.add(formula);
    });
  }

  /** Calculates what asynchronous answers have changed, and tells the host. */
  private workIn(formulas: readonly Formula[]): void {
    for (const formula of formulas) if (!formula.removed) this.recalculation.dirty.add(formula);
    const changes = this.recalculate();
    if (changes.length > 0) this.onAsyncChange?.(changes);
  }
}
