import { IUniverInstanceService, RedoCommand, UndoCommand, UniverInstanceType, type IWorkbookData, type Univer, type Workbook } from "@univerjs/core";
import { Calculation, CellError, type CellPosition, type CellValue } from "../calc/calculation";
import { areaOf, type Area } from "./area";
import { CalculationFeed } from "./calculation/calculationFeed";
import { CalculationLink } from "./calculation/calculationService";
import { calculable, type CustomFunctions } from "./calculation/customFunctions";
import { keepSpelling } from "./calculation/keptSpelling";
import { CellImages } from "./cellImages";
import { readTyping } from "./cellInput";
import { Cells } from "./cells";
import { Changes } from "./changes";
import { Charts } from "./charts/charts";
import { Comments } from "./comments";
import { ConditionalFormats } from "./conditionalFormats";
import { CellIcons } from "./conditions/cellIcons";
import { Context } from "./context";
import { Filters } from "./filters/filters";
import { displayText, GENERAL } from "./formats/displayText";
import { Formats } from "./formats/formats";
import { NamedStyles } from "./formats/namedStyles";
import { readPastedColors } from "./formats/pastedColors";
import { History } from "./history/history";
import { part, type Part } from "./history/part";
import type { EngineLanguage } from "./language";
import { Merges } from "./merges";
import { followMerges, followNames, followRows, followStructure } from "./moving/followers";
import { FormulaFollower } from "./moving/formulaFollower";
import { shiftAsAsked } from "./moving/gridShifts";
import { unshareFormulas } from "./moving/sharedFormulas";
import { Structure } from "./moving/structure";
import { TrackedAreas } from "./moving/trackedAreas";
import { Names } from "./names";
import { Notes } from "./notes";
import { Outline } from "./outline";
import { Protection } from "./protection";
import { Selection } from "./selection";
import { BLANK_SHEET, Sheets } from "./sheets";
import { Tables } from "./tables/tables";
import { bootUniver, injectorOf, type View } from "./univer";
import { listChoices } from "./validation/listChoices";
import { Validation } from "./validation/validation";
import { judgeByRules } from "./validation/validationVerdicts";
import type { WorkbookParts } from "./workbookParts";

export interface EngineOptions {
  readonly language: EngineLanguage;
  readonly functions?: CustomFunctions;
  readonly workbookName?: string;
  /** What the workbook begins with, as it comes out of a file; without it one empty sheet. */
  readonly contents?: Partial<IWorkbookData>;
  /** Formulas that add-ins write into blank columns of tables fill them, see `LinkedColumns`. */
  readonly fillsColumns?: boolean;
}

/** A sheet that only the calculation knows; its name can be typed by nobody. */
const SCRATCH = "\u0001";

/**
 * A workbook: Univer's model, our calculation, and what both need to stay one. Every part is headless; a view adds the
 * grid. Edits through the parts and edits by a user in the grid take the same way through Univer's mutations.
 */
export class Engine implements WorkbookParts {
  readonly language: EngineLanguage;
  readonly fillsColumns: boolean;
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

  constructor({ language, functions, workbookName = "Book1", contents, fillsColumns = false }: EngineOptions, view?: View) {
    this.language = language;
    this.fillsColumns = fillsColumns;
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
    this.tables = new Tables(context, this.cells, (sheetId, row, column) => this.value(sheetId, row, column), language);
    this.formats.onChange((sheetId, area) => this.tables.formatsChanged(sheetId, area));
    this.charts = new Charts(context, this.trackedAreas, (sheetId, row, column) => this.value(sheetId, row, column), (sheetId, row, column) => this.formats.style(sheetId, row, column).n?.pattern ?? "", language);
    this.comments = new Comments(context, this.trackedAreas);
    this.filters = new Filters(context, this.tables, (sheetId, row, column) => this.filteredCell(sheetId, row, column));
    const formulas = new FormulaFollower(context, this.cells, this.names, this.validation, this.conditionalFormats);
    const changed = (): void => this.feed.markDirty();
    followStructure(this, formulas, (shift) => this.history.shifted(shift), changed);
    followNames(this, changed);
    followRows(this, changed);
    followMerges(this, changed);
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
    return this.calculation.unplaced.evaluate(formula, { sheetId: SCRATCH, row: 0, column: 0 });
  }

  /** The result that a formula would have in a cell. */
  evaluateAt(formula: string, sheetId: string, row: number, column: number): CellValue {
    this.feed.settle();
    return this.calculation.unplaced.evaluate(formula, { sheetId, row, column });
  }

  /** The result that a formula would have in a cell if the cell held a value. */
  evaluateAssuming(formula: string, at: CellPosition, assumed: CellValue): CellValue {
    this.feed.settle();
    return this.calculation.unplaced.evaluateAssuming(formula, at, assumed);
  }

  /** The same with every value of an array. */
  evaluateArray(formula: string): CellValue[][] {
    this.feed.settle();
    return this.calculation.unplaced.evaluateArray(formula, { sheetId: SCRATCH, row: 0, column: 0 });
  }

  /** The same as the formula would have in a cell. */
  evaluateArrayAt(formula: string, at: CellPosition): CellValue[][] {
    this.feed.settle();
    return this.calculation.unplaced.evaluateArray(formula, at);
  }

  /** The cells that a formula leads to, as it would from a cell; null when its result is no range. */
  rangeOf(formula: string, at: CellPosition): { readonly sheetId: string; readonly area: Area } | null {
    this.feed.settle();
    const range = this.calculation.unplaced.rangeOf(formula, at);
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

  /** Whether formulas wait for somebody to ask for their calculation. */
  get isWaiting(): boolean {
    return this.manual && this.feed.isWaiting();
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
}

const newWorkbook = (name: string): Partial<IWorkbookData> => ({
  id: "workbook",
  name,
  sheetOrder: ["{00000000-0001-0000-0000-000000000000}"],
  sheets: {
    "{00000000-0001-0000-0000-000000000000}": { id: "{00000000-0001-0000-0000-000000000000}", name: "Sheet1", ...BLANK_SHEET },
  },
});
