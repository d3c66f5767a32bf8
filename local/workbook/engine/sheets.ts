import { BooleanNumber, mergeWorksheetSnapshotWithDefault, Tools, type IWorksheetData } from "@univerjs/core";
import {
  InsertSheetMutation, RemoveSheetMutation, SetFrozenMutation, SetTabColorMutation, SetWorksheetActiveOperation, SetWorksheetColWidthMutation,
  SetWorksheetDefaultStyleMutation, SetWorksheetHideMutation,
  SetWorksheetNameMutation, SetWorksheetOrderMutation, ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { Context } from "./context";

/**
 * An untouched sheet: columns and rows of Excel's 48 by 15 points, here in pixels, its font, and as many rows and columns
 * as are shown at first; it grows with what is written.
 */
export const BLANK_SHEET = {
  defaultColumnWidth: 64, defaultRowHeight: 20, rowCount: 1000, columnCount: 52, defaultStyle: { ff: "Calibri", fs: 11 },
};

/** Keeps Univer from showing a sheet because it was added or is no longer hidden: in Excel the user stays where they are. */
const STAY = { fromCollab: true } as const;

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Rows and columns that stay in sight at the top and left. */
export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

/** A sheet as an undo knows it, without what stands on it. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly headings: boolean;
  readonly freeze: Freeze;
  readonly columnWidth: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly defaultStyle: IWorksheetData["defaultStyle"];
  readonly custom: IWorksheetData["custom"];
}

/** The sheets of the workbook, in the order of their tabs. */
export class Sheets {
  private readonly veryHidden = new Set<string>();
  private nextId = 1;

  constructor(private readonly context: Context) {
    // A sheet that the user adds looks like any other.
    context.beforeCommand(({ id, params }) => {
      if (id !== InsertSheetMutation.id) return;
      const { sheet } = params as { readonly sheet: IWorksheetData };
      if (Object.keys(sheet.cellData).length === 0 && !sheet.defaultStyle) Object.assign(sheet, BLANK_SHEET);
    });
  }

  get ids(): readonly string[] {
    return this.context.workbook.getSheetOrders();
  }

  get activeId(): string {
    return this.context.workbook.getActiveSheet().getSheetId();
  }

  has(sheetId: string): boolean {
    return Boolean(this.context.workbook.getSheetBySheetId(sheetId));
  }

  name(sheetId: string): string {
    return this.context.sheet(sheetId).getName();
  }

  /** Finds a sheet by its name, whatever the case. */
  find(name: string): string | null {
    const key = name.toLowerCase();
    return this.ids.find((id) => this.name(id).toLowerCase() === key) ?? null;
  }

  position(sheetId: string): number {
    return this.ids.indexOf(sheetId);
  }

  visibility(sheetId: string): Visibility {
    if (this.context.sheet(sheetId).isSheetHidden() !== BooleanNumber.TRUE) return "Visible";
    return this.veryHidden.has(sheetId) ? "VeryHidden" : "Hidden";
  }

  /** Adds a sheet after the last tab; without a name it gets the next free `Sheet…`. */
  add(name = this.freeName()): string {
    const id = this.newId();
    this.context.run(InsertSheetMutation.id, { index: this.ids.length, sheet: mergeWorksheetSnapshotWithDefault({ id, name, ...BLANK_SHEET }) }, STAY);
    return id;
  }

  /** Adds a sheet with the contents of another's snapshot; it is in sight and nobody is moved to it. */
  insertCopy(snapshot: IWorksheetData, name: string, position: number): string {
    const id = this.newId();
    this.context.run(InsertSheetMutation.id, { index: position, sheet: { ...snapshot, id, name, hidden: BooleanNumber.FALSE } }, STAY);
    return id;
  }

  /** In pixels, as the grid keeps it. */
  defaultColumnWidth(sheetId: string): number {
    return this.context.sheet(sheetId).getConfig().defaultColumnWidth;
  }

  setDefaultColumnWidth(sheetId: string, pixels: number): void {
    this.context.run(SetWorksheetColWidthMutation.id, { subUnitId: sheetId, ranges: [], colWidth: pixels });
    this.context.sheet(sheetId).getConfig().defaultColumnWidth = pixels;
  }

  showsHeadings(sheetId: string): boolean {
    return this.context.sheet(sheetId).getConfig().rowHeader.hidden !== BooleanNumber.TRUE;
  }

  setHeadings(sheetId: string, shown: boolean): void {
    const { rowHeader, columnHeader } = this.context.sheet(sheetId).getConfig();
    rowHeader.hidden = columnHeader.hidden = shown ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.context.run(ToggleGridlinesMutation.id, { subUnitId: sheetId, showGridlines: this.showsGridlines(sheetId) ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  remove(sheetId: string): void {
    if (this.activeId === sheetId) {
      const at = this.position(sheetId);
      const visible = this.ids.filter((id) => id !== sheetId && this.visibility(id) === "Visible");
      const next = visible.find((id) => this.position(id) > at) ?? visible.at(-1);
      if (next) this.activate(next);
    }
    this.context.run(RemoveSheetMutation.id, { subUnitId: sheetId, subUnitName: this.name(sheetId) });
  }

  rename(sheetId: string, name: string): void {
    this.context.run(SetWorksheetNameMutation.id, { subUnitId: sheetId, name });
  }

  move(sheetId: string, position: number): void {
    this.context.run(SetWorksheetOrderMutation.id, { subUnitId: sheetId, fromOrder: this.position(sheetId), toOrder: position });
  }

  activate(sheetId: string): void {
    if (this.activeId !== sheetId) this.context.run(SetWorksheetActiveOperation.id, { subUnitId: sheetId });
  }

  setVisibility(sheetId: string, visibility: Visibility): void {
    this.veryHidden.delete(sheetId);
    if (visibility === "VeryHidden") this.veryHidden.add(sheetId);
    if (visibility !== "Visible" && this.activeId === sheetId) {
      const next = this.ids.find((id) => id !== sheetId && this.visibility(id) === "Visible");
      if (next) this.activate(next);
    }
    const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.context.run(SetWorksheetHideMutation.id, { subUnitId: sheetId, hidden }, STAY);
  }

  /** The tab's colour as #RRGGBB, or "" for none. */
  tabColor(sheetId: string): string {
    return this.context.sheet(sheetId).getTabColor() ?? "";
  }

  setTabColor(sheetId: string, color: string): void {
    this.context.run(SetTabColorMutation.id, { subUnitId: sheetId, color });
  }

  showsGridlines(sheetId: string): boolean {
    return !this.context.sheet(sheetId).hasHiddenGridlines();
  }

  setGridlines(sheetId: string, shown: boolean): void {
    this.context.run(ToggleGridlinesMutation.id, { subUnitId: sheetId, showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  freeze(sheetId: string): Freeze {
    const { xSplit, ySplit } = this.context.sheet(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  setFreeze(sheetId: string, { rows, columns }: Freeze): void {
    this.context.run(SetFrozenMutation.id, {
      subUnitId: sheetId, ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1,
    });
  }

  capture(): SheetState[] {
    return this.ids.map((id) => {
      const sheet = this.context.sheet(id);
      const { rowCount, columnCount, defaultStyle } = sheet.getConfig();
      return {
        id, name: this.name(id), visibility: this.visibility(id), tabColor: this.tabColor(id), gridlines: this.showsGridlines(id), headings: this.showsHeadings(id),
        freeze: this.freeze(id), columnWidth: this.defaultColumnWidth(id), rowCount, columnCount,
        defaultStyle: Tools.deepClone(defaultStyle), custom: Tools.deepClone(sheet.getCustomMetadata()),
      };
    });
  }

  /** Makes the sheets those of the state, in its order; `snapshots` holds what stands on sheets that are not there now. */
  restoreTabs(states: readonly SheetState[], snapshots: ReadonlyMap<string, IWorksheetData>): void {
    const wanted = new Set(states.map(({ id }) => id));
    states.forEach(({ id }, index) => {
      const sheet = this.has(id) ? undefined : snapshots.get(id);
      if (sheet) this.context.run(InsertSheetMutation.id, { index, sheet }, STAY);
    });
    for (const id of [...this.ids]) if (!wanted.has(id)) this.remove(id);
    states.forEach(({ id }, index) => {
      if (this.position(id) !== index) this.move(id, index);
    });
  }

  /** Makes the sheets, which are those of the state, look as they did. */
  restoreLooks(states: readonly SheetState[]): void {
    for (const state of states) this.restoreLook(state);
  }

  private restoreLook(state: SheetState): void {
    const { id } = state;
    const config = this.context.sheet(id).getConfig();
    if (this.name(id) !== state.name) this.rename(id, state.name);
    if (this.visibility(id) !== state.visibility) this.setVisibility(id, state.visibility);
    if (this.tabColor(id) !== state.tabColor) this.setTabColor(id, state.tabColor);
    if (this.showsGridlines(id) !== state.gridlines) this.setGridlines(id, state.gridlines);
    if (this.showsHeadings(id) !== state.headings) this.setHeadings(id, state.headings);
    if (this.defaultColumnWidth(id) !== state.columnWidth) this.setDefaultColumnWidth(id, state.columnWidth);
    const { rows, columns } = this.freeze(id);
    if (rows !== state.freeze.rows || columns !== state.freeze.columns) this.setFreeze(id, state.freeze);
    if (config.rowCount !== state.rowCount) this.context.run("sheet.mutation.set-worksheet-row-count", { subUnitId: id, rowCount: state.rowCount });
    if (config.columnCount !== state.columnCount) this.context.run("sheet.mutation.set-worksheet-column-count", { subUnitId: id, columnCount: state.columnCount });
    if (!Tools.diffValue(config.defaultStyle, state.defaultStyle)) this.context.run(SetWorksheetDefaultStyleMutation.id, { subUnitId: id, defaultStyle: Tools.deepClone(state.defaultStyle) });
    this.context.sheet(id).setCustomMetadata(Tools.deepClone(state.custom));
  }

  freeName(): string {
    for (let number = 1; ; number++) if (this.find(`Sheet${number}`) === null) return `Sheet${number}`;
  }

  private newId(): string {
    for (;;) {
      const id = `{00000000-0001-0000-${hex(this.nextId >> 16)}-${hex(this.nextId++ & 0xffff).padStart(12, "0")}}`;
      if (!this.has(id)) return id;
    }
  }
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, "0");

