import type { IRange } from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { areaOf, isEntireColumn, isEntireRow, lastColumn, lastRow, type Area } from "./area";
import type { Context } from "./context";
import { areaOfRange } from "./ranges";

/** What is selected on the active sheet. */
export class Selection {
  private readonly service: SheetsSelectionsService;

  constructor(private readonly context: Context) {
    this.service = context.injector.get(SheetsSelectionsService);
  }

  areas(): readonly Area[] {
    const areas = this.service.getCurrentSelections().map(({ range }) => areaOfRange(finite(range)));
    return areas.length > 0 ? areas : [areaOf(0, 0)];
  }

  /** The cell that typing goes into. */
  activeCell(): Area {
    const cell = this.service.getCurrentLastSelectionPrimaryCell();
    return cell ? areaOf(cell.actualRow, cell.actualColumn) : areaOf(this.areas()[0]?.row ?? 0, this.areas()[0]?.column ?? 0);
  }

  /** Selects an area; its first cell, or the one given, is the active one. */
  select(sheetId: string, area: Area, active: Pick<Area, "row" | "column"> = area): void {
    const sheet = this.context.sheet(sheetId);
    const endRow = isEntireColumn(area) ? sheet.getRowCount() - 1 : lastRow(area);
    const endColumn = isEntireRow(area) ? sheet.getColumnCount() - 1 : lastColumn(area);
    this.context.grow(sheetId, endRow, endColumn);
    const { row, column } = active;
    this.context.run(SetSelectionsOperation.id, {
      subUnitId: sheetId,
      selections: [{
        range: { startRow: area.row, startColumn: area.column, endRow, endColumn },
        primary: { actualRow: row, actualColumn: column, startRow: row, startColumn: column, endRow: row, endColumn: column, isMerged: false, isMergedMainCell: false },
        style: null,
      }],
    });
  }
}

/** Entire rows and columns are selected with open ends. */
const finite = (range: IRange): IRange => ({
  startRow: range.startRow || 0,
  startColumn: range.startColumn || 0,
  endRow: Number.isFinite(range.endRow) ? range.endRow : 1_048_575,
  endColumn: Number.isFinite(range.endColumn) ? range.endColumn : 16_383,
});
