import { DataValidationType, type ICellData, type ISheetDataValidationRule } from "@univerjs/core";
import { SetRangeValuesCommand, type ISetRangeValuesCommandParams } from "@univerjs/sheets";
import { DataValidationListCacheService } from "@univerjs/sheets-data-validation";
import type { CellPosition, CellValue } from "../../calc/calculation";
import { areaOf, containsCell, lastColumn, lastRow } from "../area";
import { displayText, GENERAL } from "../formats/displayText";
import { areaOfRange, firstCell } from "../ranges";
import type { WorkbookParts } from "../workbookParts";
import { choicesOf, formulaFor } from "./validationCheck";

/** One line of a list's drop-down: what it puts into the cell. */
interface Choice {
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** What a list offers at a cell, each text once; what stands in cells as they show it. */
function offeredAt(engine: WorkbookParts, rule: ISheetDataValidationRule, cell: CellPosition): ReadonlyMap<string, Choice> {
  const source = rule.formula1 ?? "";
  const range = source.startsWith("=") ? engine.rangeOf(formulaFor({ rule, cell }, source), cell) : null;
  const offered = new Map<string, Choice>();
  const offer = (value: CellValue, numberFormat: string): void => {
    const text = displayText(value, numberFormat);
    if (text !== "" && !offered.has(text)) offered.set(text, { value, numberFormat });
  };
  if (!range) choicesOf(engine, rule, cell).forEach((value) => offer(value, GENERAL));
  else for (let row = range.area.row; row <= lastRow(range.area); row++) {
    for (let column = range.area.column; column <= lastColumn(range.area); column++) {
      offer(engine.value(range.sheetId, row, column), engine.formats.style(range.sheetId, row, column).n?.pattern ?? GENERAL);
    }
  }
  return offered;
}

/** The texts that a cell's drop-down offers; none where no list applies. */
export function listChoices(engine: WorkbookParts, cell: CellPosition): readonly string[] {
  return [...choicesAt(engine, cell).keys()];
}

function choicesAt(engine: WorkbookParts, cell: CellPosition): ReadonlyMap<string, Choice> {
  const rule = engine.validation.within(cell.sheetId, areaOf(cell.row, cell.column))[0]?.rule;
  return rule?.type === DataValidationType.LIST ? offeredAt(engine, rule, cell) : new Map();
}

/** Lets the grid's drop-downs offer what our calculation finds for the cell that they open at. */
export function offerChoices(engine: WorkbookParts): void {
  const lists = engine.context.injector.get(DataValidationListCacheService);
  lists.getOrCompute = (_unitId, sheetId, rule) => {
    const cell = cellOf(engine, sheetId, rule);
    const list = cell && rule.type !== DataValidationType.ANY ? [...offeredAt(engine, rule, cell).keys()] : [];
    return { list, listWithColor: list.map((label) => ({ label, color: "" })), colorMap: {}, set: new Set(list) };
  };
  engine.context.beforeCommand(({ id, params }) => {
    if (id === SetRangeValuesCommand.id) meanValue(engine, params as ISetRangeValuesCommandParams);
  });
}

/** The drop-down is opened at the active cell: a formula of the rule may read another row at each cell. */
function cellOf(engine: WorkbookParts, sheetId: string, { ranges }: ISheetDataValidationRule): CellPosition | null {
  const { row, column } = engine.selection.activeCell();
  if (sheetId === engine.sheets.activeId && ranges.some((range) => containsCell(areaOfRange(range), row, column))) return { sheetId, row, column };
  const first = firstCell(ranges);
  return first ? { sheetId, row: first.startRow, column: first.startColumn } : null;
}

/** The grid writes the text of a choice: where that shows a number, as "50%" does, the cell gets the number. */
function meanValue(engine: WorkbookParts, { subUnitId: sheetId = engine.sheets.activeId, range, value }: ISetRangeValuesCommandParams): void {
  const cell = value as ICellData | undefined;
  if (!range || typeof cell?.v !== "string" || range.startRow !== range.endRow || range.startColumn !== range.endColumn) return;
  const place = { sheetId, row: range.startRow, column: range.startColumn };
  const choice = choicesAt(engine, place).get(cell.v);
  if (typeof choice?.value !== "number") return;
  cell.v = choice.value;
  const isPlain = (engine.formats.style(sheetId, place.row, place.column).n?.pattern ?? GENERAL) === GENERAL;
  if (isPlain && choice.numberFormat !== GENERAL) cell.s = { n: { pattern: choice.numberFormat } };
}
