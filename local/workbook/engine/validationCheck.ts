import { DataValidationOperator, DataValidationType, type ISheetDataValidationRule } from "@univerjs/core";
import { CellError, type CellValue } from "../calc/calculation";
import { textToNumber } from "../calc/numberText";
import { splitSheet, parseArea } from "./address";
import type { Engine } from "./engine";
import { offsetReferences } from "./formulaReferences";

interface Cell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Whether what is in a cell keeps to a rule. */
export function keepsRule(engine: Engine, rule: ISheetDataValidationRule, cell: Cell): boolean {
  const value = engine.value(cell.sheetId, cell.row, cell.column);
  if (value === null || value === "") return rule.allowBlank !== false || rule.type === DataValidationType.ANY;
  if (value instanceof CellError) return rule.type === DataValidationType.ANY;
  switch (rule.type) {
    case DataValidationType.WHOLE:
      return typeof value === "number" && Number.isInteger(value) && compared(engine, rule, cell, value);
    case DataValidationType.DECIMAL:
    case DataValidationType.DATE:
    case DataValidationType.TIME:
      return typeof value === "number" && compared(engine, rule, cell, value);
    case DataValidationType.TEXT_LENGTH:
      return compared(engine, rule, cell, engine.text(cell.sheetId, cell.row, cell.column).length);
    case DataValidationType.LIST:
      return isListed(engine, rule, cell, value);
    case DataValidationType.CUSTOM: {
      const result = evaluated(engine, rule, cell, rule.formula1 ?? "TRUE");
      return result === true || (typeof result === "number" && result !== 0);
    }
    default:
      return true;
  }
}

/** A bound: a number, a date as text, or a formula that is written for the rule's first cell. */
function evaluated(engine: Engine, rule: ISheetDataValidationRule, { sheetId, row, column }: Cell, formula: string): CellValue {
  if (!formula.startsWith("=")) return textToNumber(formula) ?? formula;
  const first = [...rule.ranges].sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn)[0];
  const moved = first ? offsetReferences(formula, row - first.startRow, column - first.startColumn) : formula;
  return engine.evaluateAt(moved, sheetId, row, column);
}

function compared(engine: Engine, rule: ISheetDataValidationRule, cell: Cell, value: number): boolean {
  const first = evaluated(engine, rule, cell, rule.formula1 ?? "");
  const second = evaluated(engine, rule, cell, rule.formula2 ?? "");
  if (typeof first !== "number") return false;
  switch (rule.operator) {
    case DataValidationOperator.BETWEEN:
      return typeof second === "number" && value >= Math.min(first, second) && value <= Math.max(first, second);
    case DataValidationOperator.NOT_BETWEEN:
      return typeof second === "number" && (value < Math.min(first, second) || value > Math.max(first, second));
    case DataValidationOperator.EQUAL:
      return value === first;
    case DataValidationOperator.NOT_EQUAL:
      return value !== first;
    case DataValidationOperator.GREATER_THAN:
      return value > first;
    case DataValidationOperator.GREATER_THAN_OR_EQUAL:
      return value >= first;
    case DataValidationOperator.LESS_THAN:
      return value < first;
    case DataValidationOperator.LESS_THAN_OR_EQUAL:
      return value <= first;
    default:
      return true;
  }
}

function isListed(engine: Engine, rule: ISheetDataValidationRule, cell: Cell, value: string | number | boolean): boolean {
  const source = rule.formula1 ?? "";
  if (!source.startsWith("=")) return source.split(",").some((item) => item.trim() === String(value));
  const { sheet, address } = splitSheet(source.slice(1));
  const area = parseArea(address);
  const sheetId = sheet === null ? cell.sheetId : engine.sheets.find(sheet);
  if (!area || sheetId === null) {
    const found = evaluated(engine, rule, cell, `=COUNTIF(${source.slice(1)},${typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value)})`);
    return typeof found === "number" && found > 0;
  }
  const wanted = typeof value === "string" ? value.toLowerCase() : value;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const item = engine.value(sheetId, row, column);
      if ((typeof item === "string" ? item.toLowerCase() : item) === wanted) return true;
    }
  }
  return false;
}
