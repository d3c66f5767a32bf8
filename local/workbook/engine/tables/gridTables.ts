import { CommandType } from "@univerjs/core";
import {
  AddSheetTableMutation, DeleteSheetTableMutation, SetSheetTableMutation, SheetTableService, TableManager, type ITableInfoWithUnitId,
} from "@univerjs/sheets-table";
import { sameArea } from "../area";
import type { Context } from "../context";
import { Mirroring } from "../mirroring";
import { areaOfRange, rangeOf } from "../ranges";
import { themeOf } from "./tableTheme";
import type { WorkbookTable } from "./workbookTable";

/** Commands of the grid's own table menus: after them the grid's tables are the truth. */
const tableCommands = /^(?:sheet\.command\.(?:add-table|delete-table|set-table-config|table-|sheet-table-)|univer\.command\.(?:undo|redo))/;

/** A command of the grid that is over. */
interface GridCommand {
  readonly isOfTables: boolean;
  readonly hasMovedCells: boolean;
}

/**
 * The tables as the grid shows them (bands, filter buttons). Its table plugin keeps tables of its own, which are set right
 * after every structural edit, because its bookkeeping of columns drifts.
 */
export class GridTables {
  /** A command of the grid is moving cells: its table plugin is at work on its own tables and must not be disturbed. */
  isMovingCells = false;
  private readonly mirroring = new Mirroring();

  constructor(private readonly context: Context) {}

  /** Calls back after each command but for those that only show what is known here. */
  onCommand(listener: (command: GridCommand) => void): void {
    this.context.onCommand(({ id, type }) => {
      if (this.mirroring.isUnderWay || type !== CommandType.COMMAND) return;
      const hasMovedCells = this.isMovingCells;
      this.isMovingCells = false;
      listener({ isOfTables: tableCommands.test(id), hasMovedCells });
    });
  }

  shown(): readonly ITableInfoWithUnitId[] {
    return this.context.injector.get(SheetTableService).getTableList(this.context.unitId);
  }

  /** Makes the grid show these tables as they are, and no others. */
  showAll(tables: readonly WorkbookTable[]): void {
    const wanted = new Set(tables.map(({ id }) => id));
    for (const { id, subUnitId } of this.shown()) if (!wanted.has(id)) this.mirroring.run(() => this.delete(subUnitId, id));
    for (const table of tables) this.show(table);
  }

  /** Makes the grid show the table as it is. */
  show(table: WorkbookTable): void {
    if (this.isMovingCells) return;
    this.mirroring.run(() => {
      const shown = this.find(table.id);
      const theme = themeOf(this.context, table);
      const { id, name, sheetId, area, columns } = table;
      if (shown && sameTable(shown, table)) {
        if (this.shownTheme(id) !== theme) this.context.run(SetSheetTableMutation.id, { subUnitId: sheetId, tableId: id, config: { theme } });
        return;
      }
      if (shown) this.delete(shown.subUnitId, id);
      this.context.run(AddSheetTableMutation.id, {
        subUnitId: sheetId, tableId: id, name, range: rangeOf(area), header: [...columns],
        options: { tableStyleId: theme, showHeader: table.showHeaders && table.showFilterButton },
      });
    });
  }

  hide({ id, sheetId }: WorkbookTable): void {
    if (this.find(id) && !this.isMovingCells) this.mirroring.run(() => this.delete(sheetId, id));
  }

  private delete(subUnitId: string, tableId: string): void {
    this.context.run(DeleteSheetTableMutation.id, { subUnitId, tableId });
  }

  private find(id: string): ITableInfoWithUnitId | undefined {
    return this.context.injector.get(SheetTableService).getTableInfo(this.context.unitId, id);
  }

  private shownTheme(id: string): string | undefined {
    return this.context.injector.get(TableManager).getTable(this.context.unitId, id)?.getTableStyleId();
  }
}

const sameTable = (shown: ITableInfoWithUnitId, table: WorkbookTable): boolean =>
  shown.name === table.name && shown.subUnitId === table.sheetId && sameArea(areaOfRange(shown.range), table.area) &&
  shown.showHeader === (table.showHeaders && table.showFilterButton) &&
  shown.columns.every(({ displayName }, index) => displayName === table.columns[index]);
