import { CustomCommandExecutionError, ICommandService, type IDisposable } from "@univerjs/core";
import { IEditorService } from "@univerjs/docs-ui";
import { SheetCanvasPopManagerService } from "@univerjs/sheets-ui";
import { ComponentManager } from "@univerjs/ui";
import { createElement } from "react";
import type { Engine } from "../engine";
import { filterColumnAt, type FilterColumn } from "../filters/column";
import { returnToGrid } from "../validation/refusedTyping";

/** Draws the menu of a column's filter into an element; the answer is called when it goes away. */
export type DrawFilterMenu = (host: HTMLElement, column: FilterColumn, close: () => void) => void;

/** The operations by which the grid's filter buttons ask for its own menus. */
const OPEN_OF_TABLE = "sheet.operation.open-table-filter-panel";
const OPEN_OF_SHEET = "sheet.operation.open-filter-panel";
const SHOW_CHOICES = "sheet.operation.show-data-validation-dropdown";
const MENU = "workbook.filter-menu";

const opened = new WeakMap<Engine, FilterMenus>();

/** Puts our menu where the grid's filter buttons would open theirs, which know conditions that Excel's files do not. */
export function addFilterMenus(engine: Engine, draw: DrawFilterMenu): void {
  opened.set(engine, new FilterMenus(engine, draw));
}

/** What Alt+Down does: the filter of the heading, or the list of choices, of the active cell. */
export function openMenuOfCell(engine: Engine): void {
  const { row, column } = engine.selection.activeCell();
  const sheetId = engine.sheets.activeId;
  if (opened.get(engine)?.open(sheetId, row, column)) return;
  const { unitId, injector } = engine.context;
  void injector.get(ICommandService).executeCommand(SHOW_CHOICES, { unitId, subUnitId: sheetId, row, column });
}

class FilterMenus {
  private shown: { readonly key: string; readonly popup: IDisposable } | null = null;
  private column: FilterColumn | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly draw: DrawFilterMenu,
  ) {
    const { injector } = engine.context;
    injector.get(ComponentManager).register(MENU, () => createElement("div", { ref: (host: HTMLElement | null) => this.fill(host) }));
    engine.context.beforeCommand(({ id, params }) => {
      if (id !== OPEN_OF_TABLE && id !== OPEN_OF_SHEET) return;
      const { row, col, subUnitId } = params as { readonly row?: number; readonly col: number; readonly subUnitId: string };
      this.toggle(subUnitId, row ?? engine.filters.ofSheet(subUnitId)?.area.row ?? 0, col);
      throw new CustomCommandExecutionError("The filter's menu is ours.");
    });
  }

  open(sheetId: string, row: number, column: number): boolean {
    this.close();
    this.column = filterColumnAt(this.engine, sheetId, row, column);
    if (!this.column) return false;
    const popup = this.engine.context.injector.get(SheetCanvasPopManagerService).attachPopupToCell(row, column, {
      componentKey: MENU, direction: "bottom", portal: true, offset: [0, 2], onClickOutside: () => this.close(),
    });
    if (popup) this.shown = { key: `${sheetId} ${row} ${column}`, popup };
    return popup !== null && popup !== undefined;
  }

  /** The button of an open menu closes it. */
  private toggle(sheetId: string, row: number, column: number): void {
    if (this.shown?.key === `${sheetId} ${row} ${column}`) this.close();
    else this.open(sheetId, row, column);
  }

  private fill(host: HTMLElement | null): void {
    if (!host || !this.column || host.childElementCount > 0) return;
    this.draw(host, this.column, () => {
      this.close();
      const { injector } = this.engine.context;
      injector.get(IEditorService).blur(); // it thinks that it has had the keyboard all the time
      returnToGrid(injector);
    });
  }

  private close(): void {
    this.shown?.popup.dispose();
    this.shown = null;
  }
}
