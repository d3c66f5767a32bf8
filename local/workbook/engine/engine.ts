import { IUniverInstanceService, RedoCommand, UndoCommand, UniverInstanceType, type IWorkbookData, type Univer, type Workbook } from "@univerjs/core";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import {
  InsertSheetMutation, RemoveSheetMutation, ReorderRangeMutation, SetRangeValuesMutation, SetRowDataMutation, SetRowHiddenMutation, SetRowVisibleMutation,
  SetWorksheetNameMutation, type IReorderRangeMutationParams,
} from "@univerjs/sheets";
import { Calculation, CellError, type CellPosition, type CellValue } from "../calc/calculation";
import { areaOf, containsCell, intersection, type Area } from "./area";
import { CalculationFeed } from "./calculationFeed";
import { CalculationLink } from "./calculationService";
import { CellIcons } from "./conditions/cellIcons";
import { CellImages } from "./cellImages";
import { readTyping } from "./cellInput";
import { Cells, type CellMatrix } from "./cells";
import { Changes, editedArea } from "./changes";
import { Charts } from "./charts/charts";
import { Comments } from "./comments";
import { ConditionalFormats } from "./conditionalFormats";
import { Context } from "./context";
import { calculable, type CustomFunctions } from "./customFunctions";
import { displayText, GENERAL } from "./displayText";
import { Filters } from "./filters/filters";
import { Formats } from "./formats";
import { shiftAsAsked } from "./gridShifts";
import { History } from "./history/history";
import { part, type Part } from "./history/part";
import { FormulaFollower } from "./formulaFollower";
import { keepSpelling } from "./keptSpelling";
import { Merges } from "./merges";
import { NamedStyles } from "./namedStyles";
import { Notes } from "./notes";
import { Names } from "./names";
import { Outline } from "./outline";
import { Protection } from "./protection";
import { areaOfRange } from "./ranges";
import { Selection } from "./selection";
import { BLANK_SHEET, Sheets } from "./sheets";
import { readPastedColors } from "./pastedColors";
import { unshareFormulas } from "./sharedFormulas";
import { Structure } from "./structure";
import { dataArea, Tables, type WorkbookTable } from "./tables";
import { TrackedAreas } from "./trackedAreas";
import { bootUniver, injectorOf, type View } from "./univer";
import { Validation } from "./validation";
import { listChoices } from "./listChoices";
import { judgeByRules } from "./validationVerdicts";

export type EngineLanguage = "zh-CN" | "en-US";

export interface EngineOptions {
  readonly language: EngineLanguage;
  readonly functions?: CustomFunctions;
  readonly workbookName?: string;
  /** What the workbook begins with, as it comes out of a file; without it one empty sheet. */
  readonly contents?: Partial<IWorkbookData>;
}

const rowMutations: ReadonlySet<string> = new Set([SetRowDataMutation.id, SetRowHiddenMutation.id, SetRowVisibleMutation.id]);

/** A sheet that only the calculation knows; its name can be typed by nobody. */
const SCRATCH = "\u0001";

/**
 * A workbook: Univer's model, our calculation, and what both need to stay one. Every part is headless; a view adds the
 * grid. Edits through the parts and edits by a user in the grid take the same way through Univer's mutations.
 */
export class Engine {
  readonly language: EngineLanguage;
  readonly calculation = new Calculation();
  readonly sheets: Sheets;
  readonly cells: Cells;
  readonly formats: Formats;
  readonly structure: Structure;
  readonly tables: Tables;
  readonly filters: Filters;
  readonly comments: Comments;
  readonly charts: Charts;
  readonly names: Names;
  readonly merges: Merges;
  readonly images: CellImages;
  readonly namedStyles: NamedStyles;
  readonly outline: Outline;
  readonly validation: Validation;
  readonly conditionalFormats: ConditionalFormats;
  private readonly icons = new CellIcons(this);
  readonly protection: Protection;
  readonly selection: Selection;
  readonly trackedAreas = new TrackedAreas();
  readonly changes: Changes;
  /** The way to Univer's own model, for whoever reads or writes a whole workbook at once. */
  readonly context: Context;
  /** Told when somebody was kept from shifting or moving a part of a table or merged cell away, or from pasting beyond the sheet. */
  onTearing: (by: "shift" | "move" | "offSheet") => void = () => undefined;
  private readonly univer: Univer;
  private readonly feed: CalculationFeed;
  private readonly history: History;
  private manual = false;

  constructor({ language, functions, workbookName = "Book1", contents }: EngineOptions, view?: View) {
    this.language = language;
    const link = new CalculationLink();
    this.univer = bootUniver({ language, calculation: link, ...(view ? { view } : {}) });
    const workbook = this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, { ...newWorkbook(workbookName), ...contents });
    const context = (this.context = new Context(injectorOf(this.univer), workbook));
    this.cells = new Cells(context);
    unshareFormulas(context);
    this.formats = new Formats(context, this.cells);
    this.sheets = new Sheets(context);
    this.names = new Names(context);
    this.merges = new Merges(context);
    this.outline = new Outline(context, this.formats);
    this.images = new CellImages(this.cells, this.formats);
    this.namedStyles = new NamedStyles(context, this.cells, this.formats);
    this.validation = new Validation(context);
    this.conditionalFormats = new ConditionalFormats(context);
    this.protection = new Protection(context, this.formats);
    this.selection = new Selection(context);
    // Whoever listens first hears of a mutation first: values are fed before anybody reads results.
    this.feed = new CalculationFeed(context, this.cells, this.calculation, link);
    this.feed.onSettled(() => {
      this.conditionalFormats.reconsider();
      this.charts.valuesChanged();
      this.filters.showMoved();
    });
    this.calculation.addSheet(SCRATCH, SCRATCH);
    this.calculation.book = () => ({ name: `${this.name}.xlsx`, language, sheetIds: this.sheets.ids });
    this.structure = new Structure(context, this.cells);
    this.tables = new Tables(context, this.cells);
    this.formats.onChange((sheetId, area) => this.tables.formatsChanged(sheetId, area));
    this.charts = new Charts(context, this.trackedAreas, (sheetId, row, column) => this.value(sheetId, row, column));
    this.comments = new Comments(context, this.trackedAreas);
    this.filters = new Filters(context, this.tables, (sheetId, row, column) => this.filteredCell(sheetId, row, column));
    const formulas = new FormulaFollower(context, this.cells, this.names, this.validation);
    this.followStructure(formulas);
    this.followNames();
    this.followRows();
    this.changes = new Changes({
      context, cells: this.cells, structure: this.structure, tables: this.tables, calculation: this.calculation, sheets: this.sheets, formats: this.formats,
      protection: this.protection, feed: this.feed,
    });
    this.history = new History({
      context, cells: this.cells, sheets: this.sheets,
      parts: [
        part(this.names), part(this.namedStyles), part(this.protection), part(this.tables), part(this.validation), part(this.conditionalFormats),
        part(this.comments), part(this.filters), part(this.charts), part(new Notes(context)),
      ],
      moveAreas: (shift) => this.trackedAreas.follow(shift),
      rewriteLines: (shift, except) => void formulas.linesShifted(shift, () => undefined, except),
    });
    readTyping(context, this.formats);
    readPastedColors(context);
    keepSpelling(this);
    this.structure.isStep = () => this.history.isRecording;
    this.structure.takeOver = (shift) => shiftAsAsked(this, shift);
    if (functions) this.register(functions);
    if (contents) this.feed.markDirty();
    judgeByRules(this);
    view?.started({ injector: context.injector, protection: this.protection });
  }

  /** Everything that the host does goes through here, so that protection knows its edits from the user's. */
  edit<T>(change: () => T): T {
    return this.protection.asHost(change);
  }

  /** Edits of the host that the user takes back together, with Ctrl+Z. */
  step<T>(change: () => T): T {
    return this.edit(() => this.history.step(change));
  }

  /** Makes something that lies outside the engine go back and forth with its steps. */
  remember(part: Part): void {
    this.history.remember(part);
  }

  /** Takes the last step back, the user's or the host's; false when there is none. */
  undo(): boolean {
    return this.inGrid(UndoCommand.id);
  }

  redo(): boolean {
    return this.inGrid(RedoCommand.id);
  }

  private inGrid(id: string): boolean {
    this.context.injector.get(IUniverInstanceService).focusUnit(this.context.unitId);
    const done = this.context.run(id, {});
    this.settle();
    return done;
  }

  private register(functions: CustomFunctions): void {
    for (const custom of calculable(functions)) this.calculation.registerFunction(custom);
    this.feed.markDirty();
  }

  /** A cell's value, calculated as of now. */
  value(sheetId: string, row: number, column: number): CellValue {
    this.feed.settle();
    return this.calculation.getValue(sheetId, row, column);
  }

  get name(): string {
    return this.context.workbook.getName();
  }

  /** The areas that formulas have spilled into, anchors included. */
  spills(sheetId: string): readonly Area[] {
    this.feed.settle();
    return this.feed.spills(sheetId);
  }

  /** Calls back when what was edited has been worked in. */
  onSettled(listener: () => void): void {
    this.feed.onSettled(listener);
  }

  /** The result of a formula that stands in no cell, as that of a defined name. */
  evaluate(formula: string): CellValue {
    this.feed.settle();
    return this.calculation.evaluate(formula, { sheetId: SCRATCH, row: 0, column: 0 });
  }

  /** The result that a formula would have in a cell. */
  evaluateAt(formula: string, sheetId: string, row: number, column: number): CellValue {
    this.feed.settle();
    return this.calculation.evaluate(formula, { sheetId, row, column });
  }

  /** The result that a formula would have in a cell if the cell held a value. */
  evaluateAssuming(formula: string, at: CellPosition, assumed: CellValue): CellValue {
    this.feed.settle();
    return this.calculation.evaluateAssuming(formula, at, assumed);
  }

  /** The same with every value of an array. */
  evaluateArray(formula: string): CellValue[][] {
    this.feed.settle();
    return this.calculation.evaluateArray(formula, { sheetId: SCRATCH, row: 0, column: 0 });
  }

  /** The same as the formula would have in a cell. */
  evaluateArrayAt(formula: string, at: CellPosition): CellValue[][] {
    this.feed.settle();
    return this.calculation.evaluateArray(formula, at);
  }

  /** The cells that a formula leads to, as it would from a cell; null when its result is no range. */
  rangeOf(formula: string, at: CellPosition): { readonly sheetId: string; readonly area: Area } | null {
    this.feed.settle();
    const range = this.calculation.rangeOf(formula, at);
    return range && { sheetId: range.sheetId, area: areaOf(range.row, range.column, range.rows, range.columns) };
  }

  /** The texts that the drop-down of a cell offers; none where no list applies. */
  choices(at: CellPosition): readonly string[] {
    return listChoices(this, at);
  }

  /** What an error cell says when it is inspected: the message that a function gave, or null. */
  errorMessage(sheetId: string, row: number, column: number): string | null {
    const value = this.value(sheetId, row, column);
    return value instanceof CellError ? (value.message ?? null) : null;
  }

  /** Calculates what is dirty at once, instead of after the current command. */
  settle(): void {
    this.feed.settle();
  }

  /** A sheet whose calculation was off is calculated again. */
  resumeSheet(sheetId: string): void {
    this.calculation.sheetResumed(sheetId);
    this.feed.markDirty();
  }

  /** Calculates what has changed, whatever the mode: F9. */
  calculateNow(): void {
    this.feed.calculateNow();
  }

  recalculateAll(): void {
    this.feed.recalculateAll();
  }

  /** Resolves when no asynchronous function is under way. */
  async settled(): Promise<void> {
    this.feed.settle();
    await this.calculation.settled();
  }

  get isManual(): boolean {
    return this.manual;
  }

  /** Manual calculation: nothing is calculated until `recalculateAll`. */
  setManual(manual: boolean): void {
    this.feed.settle();
    this.manual = manual;
    this.feed.setManual(manual);
  }

  /** Whether a row is out of sight, by hand or by a filter. */
  isRowHidden(sheetId: string, row: number): boolean {
    return !this.context.sheet(sheetId).getRowVisible(row);
  }

  /** The text that a cell shows. */
  text(sheetId: string, row: number, column: number): string {
    return displayText(this.value(sheetId, row, column), this.formats.style(sheetId, row, column).n?.pattern ?? GENERAL);
  }

  dispose(): void {
    this.feed.stop();
    this.univer.dispose();
  }

  private filteredCell(sheetId: string, row: number, column: number) {
    const style = this.formats.style(sheetId, row, column);
    const value = this.value(sheetId, row, column);
    const text = displayText(value, style.n?.pattern ?? GENERAL);
    return { value, text, fill: style.bg?.rgb?.toUpperCase() ?? null, fontColor: style.cl?.rgb?.toUpperCase() ?? null, icon: () => this.icons.at(sheetId, row, column) };
  }

  private followStructure(formulas: FormulaFollower): void {
    this.structure.onShift((shift, origin) => {
      const untold = this.history.shifted(shift);
      this.trackedAreas.follow(shift);
      if (this.context.isRestoring) return; // everything else is put back as it was
      formulas.shifted(shift, untold);
      this.filters.follow(shift);
      this.tables.follow(shift, origin);
      this.outline.follow(shift);
      this.comments.follow();
      this.charts.follow(shift);
      if (origin === "grid") return; // Univer takes these along itself.
      this.merges.follow(shift);
      this.validation.follow(shift);
      this.conditionalFormats.follow(shift);
    });
    this.context.onMutation(({ id, params }, options) => {
      const { subUnitId = "", cellValue } = (params ?? {}) as { readonly subUnitId?: string; readonly cellValue?: CellMatrix };
      if (id === InsertSheetMutation.id) formulas.sheetAdded();
      else if (id === SetWorksheetNameMutation.id) formulas.sheetRenamed(subUnitId);
      else if (id === RemoveSheetMutation.id) {
        formulas.sheetRemoved(subUnitId);
        this.tables.sheetRemoved(subUnitId);
        this.trackedAreas.sheetRemoved(subUnitId);
        this.filters.sheetRemoved(subUnitId);
        this.charts.sheetRemoved(subUnitId);
        this.protection.unprotect(subUnitId);
      } else if (id === ReorderRangeMutation.id && !this.context.isRestoring) {
        const sorted = areaOfRange((params as IReorderRangeMutationParams).range);
        this.tables.cellsChanged(subUnitId, (area) => intersection(area, sorted) !== null);
      } else if (id === SetRangeValuesMutation.id && !options?.["fromFormula"] && !this.context.isRestoring) {
        this.tables.cellsChanged(subUnitId, (area) => touches(cellValue ?? {}, area));
        const isTyped = !options?.["following"] && !this.protection.isHostEditing && !this.protection.of(subUnitId) && !this.context.isGoingBackOrForth;
        const single = isTyped ? editedArea(cellValue) : null;
        if (single && this.tables.growsAround(subUnitId, single)) this.growLater(subUnitId, single);
      }
    });
    this.tables.onChange((change) => {
      if (change.kind === "renamed") this.calculation.removeTable(change.from);
      if (change.kind === "removed") this.calculation.removeTable(change.table.name);
      else this.calculation.setTable(tableDescription(change.table));
      formulas.tableChanged(change);
      this.feed.markDirty();
    });
  }

  /** A table grows after the entry that made it, as a step of its own: the first Ctrl+Z takes the growth back, the next the entry. */
  private growLater(sheetId: string, written: Area): void {
    queueMicrotask(() => {
      if (this.sheets.has(sheetId)) this.step(() => this.tables.growAround(sheetId, written));
    });
  }

  /** Totals of what is in sight go by the rows that are hidden. */
  private followRows(): void {
    this.calculation.rowState = (sheetId, row) => {
      if (this.filters.isHidden(sheetId, row)) return "filtered";
      return this.sheets.has(sheetId) && !this.context.sheet(sheetId).getRowRawVisible(row) ? "hidden" : "shown";
    };
    const changed = (): void => {
      this.calculation.rowStatesChanged();
      this.feed.markDirty();
    };
    this.filters.onChange(changed);
    this.context.onMutation(({ id }) => {
      if (rowMutations.has(id)) changed();
    });
  }

  private followNames(): void {
    const known = new Map<string, { readonly name: string; readonly scope: string | undefined }>();
    this.context.onMutation(({ id }) => {
      if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
      for (const { name, scope } of known.values()) this.calculation.removeName(name, scope);
      known.clear();
      for (const { id: nameId, name, formula, sheetId } of this.names.all()) {
        known.set(nameId, { name, scope: sheetId ?? undefined });
        if (sheetId === null || this.sheets.has(sheetId)) this.calculation.setName(name, formula, sheetId ?? undefined);
      }
      this.feed.markDirty();
    });
  }
}

function tableDescription(table: WorkbookTable) {
  const { name, sheetId, area, columns, showTotals } = table;
  // The calculation counts the header row in; a table that hides it still begins one row above its data.
  const top = dataArea(table).row - 1;
  return { name, sheetId, top, left: area.column, bottom: area.row + area.rows - 1, right: area.column + area.columns - 1, columns, totals: showTotals };
}

const touches = (matrix: CellMatrix, area: Area): boolean =>
  Object.entries(matrix).some(([row, cells]) => Object.keys(cells as object).some((column) => containsCell(area, Number(row), Number(column))));

const newWorkbook = (name: string): Partial<IWorkbookData> => ({
  id: "workbook",
  name,
  sheetOrder: ["{00000000-0001-0000-0000-000000000000}"],
  sheets: {
    "{00000000-0001-0000-0000-000000000000}": { id: "{00000000-0001-0000-0000-000000000000}", name: "Sheet1", ...BLANK_SHEET },
  },
});
