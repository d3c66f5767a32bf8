import {
  CellValueType, CustomCommandExecutionError, DataValidationErrorStyle, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IUniverInstanceService, type DocumentDataModel, type ICellData, type Nullable,
} from "@univerjs/core";
import { IEditorService } from "@univerjs/docs-ui";
import { DeviceInputEventType } from "@univerjs/engine-render";
import { SetWorksheetActiveOperation, SheetInterceptorService, VALIDATE_CELL } from "@univerjs/sheets";
import { IEditorBridgeService, SetCellEditVisibleOperation, type IEditorBridgeServiceVisibleParam } from "@univerjs/sheets-ui";
import { KeyCode } from "@univerjs/ui";
import { errorOfCode, type CellPosition, type CellValue } from "../../calc/calculation";
import { isReadableTyped } from "../../calc/readable";
import { namesUnknownColumn } from "../calculation/unknownColumns";
import { areaOf } from "../area";
import { constantOf } from "../cells";
import type { Engine } from "../engine";
import { returnToGrid } from "./refusedTyping";
import { mayHold } from "./validationCheck";

/** What somebody typed that is no formula, or that a rule for data does not allow, and how the rule wants it told. */
export interface RefusedEntry {
  readonly reason: "rule" | "formula";
  readonly style: "stop" | "warning" | "information";
  readonly title: string;
  readonly message: string;
}

/** Take the entry as it is, go on typing, or leave the cell as it was. */
export type EntryDecision = "accept" | "retry" | "cancel";

const styles: Readonly<Partial<Record<DataValidationErrorStyle, RefusedEntry["style"]>>> = {
  [DataValidationErrorStyle.WARNING]: "warning",
  [DataValidationErrorStyle.INFO]: "information",
};

/** Before every other check of the grid's. */
const FIRST = 1_000;

/**
 * Asks the formula parser and the rules for data before a typed entry gets into its cell, as Excel does: the editor does not close over an entry
 * that breaks a rule until somebody has decided. What is pasted, filled or written by the add-in is not asked about.
 */
export function guardEntries(engine: Engine, decide: (entry: RefusedEntry) => Promise<EntryDecision>): void {
  const guard = new EntryGuard(engine, decide);
  engine.context.beforeCommand(({ id, params }) => guard.before(id, params));
  // The grid would ask once more, after writing.
  engine.context.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(VALIDATE_CELL, { priority: FIRST, handler: () => Promise.resolve(true) });
}

class EntryGuard {
  private isAsking = false;
  private isAccepted = false;
  private readonly bridge: IEditorBridgeService;

  constructor(
    private readonly engine: Engine,
    private readonly decide: (entry: RefusedEntry) => Promise<EntryDecision>,
  ) {
    this.bridge = engine.context.injector.get(IEditorBridgeService);
  }

  before(id: string, params: unknown): void {
    const closing = id === SetCellEditVisibleOperation.id ? (params as IEditorBridgeServiceVisibleParam) : null;
    if (!closing && id !== SetWorksheetActiveOperation.id) return;
    if (closing && (closing.visible || closing.keycode === KeyCode.ESC)) return;
    if (this.isAccepted || !this.bridge.isVisible().visible || !this.bridge.getEditorDirty()) return;
    const cell = this.cell();
    const entry = cell && this.refused(cell);
    if (!cell || !entry) return;
    if (!this.isAsking) void this.ask(entry, cell, closing);
    throw new CustomCommandExecutionError("The entry breaks a rule of its cell.");
  }

  private cell(): CellPosition | null {
    const state = this.bridge.getEditCellState();
    return state ? { sheetId: state.sheetId, row: state.row, column: state.column } : null;
  }

  private refused(cell: CellPosition): RefusedEntry | null {
    const formula = this.typedFormula(cell);
    // Full-width signs, as Chinese keyboards give them, are the grid's to read.
    if (formula !== null && !/[\uff01-\uff5e]/.test(formula) && (!isReadableTyped(formula) || namesUnknownColumn(this.engine, formula, cell))) return { reason: "formula", style: "stop", title: "", message: "" };
    const rule = this.engine.validation.within(cell.sheetId, areaOf(cell.row, cell.column))[0]?.rule;
    if (!rule || rule.showErrorMessage === false || mayHold(this.engine, rule, cell, this.entered(cell))) return null;
    return { reason: "rule", style: styles[rule.errorStyle ?? DataValidationErrorStyle.STOP] ?? "stop", title: rule.errorTitle ?? "", message: rule.error ?? "" };
  }

  /** What stands in the editor. */
  private text(): string {
    const document = this.engine.context.injector.get(IUniverInstanceService).getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    return (document?.getBody()?.dataStream ?? "").replace(/\r\n$/, "").replaceAll("\r", "\n");
  }

  /** Whether whatever is typed into the cell is text. */
  private isText({ sheetId, row, column }: CellPosition): boolean {
    return this.engine.formats.style(sheetId, row, column).n?.pattern === "@";
  }

  /** The formula that was typed, if it is one. */
  private typedFormula(cell: CellPosition): string | null {
    const text = this.text();
    return !this.isText(cell) && /^[=＝]./.test(text) ? `=${text.slice(1)}` : null;
  }

  /** The value that the cell would have. */
  private entered({ sheetId, row, column }: CellPosition): CellValue {
    const { context } = this.engine;
    const worksheet = context.sheet(sheetId);
    const formula = this.typedFormula({ sheetId, row, column });
    if (formula !== null) return this.engine.evaluateAt(formula, sheetId, row, column);
    const text = this.text();
    if (this.isText({ sheetId, row, column }) || text.startsWith("'")) return text.replace(/^'/, "");
    const typed: ICellData = { ...worksheet.getCellRaw(row, column), v: text, f: null, p: null, si: null };
    delete typed.t;
    const stored = context.injector.get(SheetInterceptorService).onWriteCell(context.workbook, worksheet, row, column, typed);
    return valueOf(stored as Nullable<ICellData>);
  }

  private async ask(entry: RefusedEntry, cell: CellPosition, closing: IEditorBridgeServiceVisibleParam | null): Promise<void> {
    this.isAsking = true;
    try {
      const decision = await this.decide(entry);
      // The box had the keyboard: with it the editor lost its caret.
      this.editors.blur();
      this.editors.focus(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
      if (decision === "accept" && closing) return this.accept(closing);
      // Somebody wanted to go to another sheet: the entry belongs to the cell that they come from.
      this.engine.edit(() => this.engine.selection.select(cell.sheetId, areaOf(cell.row, cell.column)));
      if (decision === "retry") this.typeAgain();
      else if (decision === "accept") this.accept(this.closingBy(KeyCode.ENTER));
      else this.close(this.closingBy(KeyCode.ESC));
    } finally {
      this.isAsking = false;
    }
  }

  private closingBy(keycode: KeyCode): IEditorBridgeServiceVisibleParam {
    return { visible: false, eventType: DeviceInputEventType.Keyboard, keycode, unitId: this.engine.context.unitId };
  }

  private get editors(): IEditorService {
    return this.engine.context.injector.get(IEditorService);
  }

  private accept(closing: IEditorBridgeServiceVisibleParam): void {
    this.isAccepted = true;
    this.close(closing);
    this.isAccepted = false;
  }

  private close(closing: IEditorBridgeServiceVisibleParam): void {
    this.engine.context.run(SetCellEditVisibleOperation.id, closing);
    returnToGrid(this.engine.context.injector);
  }

  /** With the entry selected, so that typing replaces it. */
  private typeAgain(): void {
    const editor = this.editors.getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    const length = (editor?.getDocumentData().body?.dataStream.length ?? 2) - 2;
    editor?.setSelectionRanges([{ startOffset: 0, endOffset: length }]);
  }
}

/** What the grid is about to store, read as it will be once it is stored. */
function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = constantOf(cell);
  if (typeof value !== "string" || cell?.t === CellValueType.FORCE_STRING) return value;
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === "true";
  const number = value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : (errorOfCode(value.toUpperCase()) ?? value);
}
