import { RANGE_TYPE, type IRange } from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { areaOf, COLUMNS, isEntireColumn, isEntireRow, lastColumn, lastRow, ROWS, type Area } from "./area";
import type { Context } from "./context";
import { areaOfRange } from "./ranges";

/** What is selected on the active sheet. */
export class Selection {
  private readonly service: SheetsSelectionsService;
  private readonly viewers = new Set<(area: Area) => void>();

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

  /** Calls back with what is to come into sight. */
  onShow(viewer: (area: Area) => void): void {
    this.viewers.add(viewer);
  }

  /** Selects an area and brings it into sight: somebody is sent there. */
  show(sheetId: string, area: Area): void {
    this.select(sheetId, area);
    for (const viewer of this.viewers) viewer(area);
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
        range: { startRow: area.row, startColumn: area.column, endRow, endColumn, rangeType: typeOf(area) },
        primary: { actualRow: row, actualColumn: column, startRow: row, startColumn: column, endRow: row, endColumn: column, isMerged: false, isMergedMainCell: false },
        style: null,
      }],
    });
  }
}

function typeOf(area: Area): RANGE_TYPE {
  if (isEntireRow(area)) return isEntireColumn(area) ? RANGE_TYPE.ALL : RANGE_TYPE.ROW;
  return isEntireColumn(area) ? RANGE_TYPE.COLUMN : RANGE_TYPE.NORMAL;
}

/** Entire rows and columns are selected with open ends, or to the end of a grid that is smaller than Excel's. */
function finite({ startRow, startColumn, endRow, endColumn, rangeType }: IRange): IRange {
  const isWide = rangeType === RANGE_TYPE.ROW || rangeType === RANGE_TYPE.ALL;
  const isHigh = rangeType === RANGE_TYPE.COLUMN || rangeType === RANGE_TYPE.ALL;
  return {
    startRow: startRow || 0, startColumn: startColumn || 0,
    endRow: isHigh || !Number.isFinite(endRow) ? ROWS - 1 : endRow, endColumn: isWide || !Number.isFinite(endColumn) ? COLUMNS - 1 : endColumn,
  };
}
