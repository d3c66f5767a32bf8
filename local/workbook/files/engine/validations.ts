import {
  DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType, type ISheetDataValidationRule,
} from "@univerjs/core";
import { AddDataValidationMutation } from "@univerjs/data-validation";
import type { Engine } from "../../engine/engine";
import { areaOfRange, rangeOf } from "../../engine/ranges";
import type { ValidationFile, ValidationOperator, ValidationType } from "../model/workbook";

const types: Readonly<Record<ValidationType, DataValidationType>> = {
  any: DataValidationType.ANY, whole: DataValidationType.WHOLE, decimal: DataValidationType.DECIMAL, list: DataValidationType.LIST,
  date: DataValidationType.DATE, time: DataValidationType.TIME, textLength: DataValidationType.TEXT_LENGTH, custom: DataValidationType.CUSTOM,
};
const operators: Readonly<Record<ValidationOperator, DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN, notBetween: DataValidationOperator.NOT_BETWEEN, equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL, greaterThan: DataValidationOperator.GREATER_THAN, lessThan: DataValidationOperator.LESS_THAN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL, lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const styles = { stop: DataValidationErrorStyle.STOP, warning: DataValidationErrorStyle.WARNING, information: DataValidationErrorStyle.INFO } as const;

const keyOf = <Key extends string, Value>(table: Readonly<Record<Key, Value>>, value: unknown, otherwise: Key): Key =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value) ?? otherwise;

export function fillValidations(engine: Engine, sheetId: string, rules: readonly ValidationFile[]): void {
  rules.forEach((rule, index) => {
    const made: ISheetDataValidationRule = {
      uid: `${sheetId}-file-${index}`,
      ranges: rule.areas.map((area) => rangeOf(area)),
      type: types[rule.type],
      ...(compares(rule.type) ? { operator: operators[rule.operator] } : {}),
      ...(rule.formula1 === null ? {} : { formula1: rule.formula1 }),
      ...(rule.formula2 === null ? {} : { formula2: rule.formula2 }),
      ...(rule.type === "list" ? { showDropDown: rule.showDropDown, renderMode: DataValidationRenderMode.ARROW } : {}),
      allowBlank: rule.allowBlank,
      showErrorMessage: rule.showError, errorStyle: styles[rule.errorStyle], errorTitle: rule.errorTitle, error: rule.error,
      showInputMessage: rule.showPrompt, promptTitle: rule.promptTitle, prompt: rule.prompt,
    };
    engine.context.run(AddDataValidationMutation.id, { subUnitId: sheetId, rule: made });
  });
}

const compares = (type: ValidationType): boolean => type !== "list" && type !== "custom" && type !== "any";

export function takeValidations(engine: Engine, sheetId: string): ValidationFile[] {
  return engine.validation.rules(sheetId).filter(({ ranges }) => ranges.length > 0).map((rule): ValidationFile => {
    // Lists of several choices and boxes to tick are the grid's own kinds.
    const type = rule.type === DataValidationType.LIST_MULTIPLE ? "list" : keyOf(types, rule.type, "any");
    return {
      areas: rule.ranges.map((range) => areaOfRange(range)),
      type,
      operator: keyOf(operators, rule.operator, "between"),
      formula1: bound(rule.formula1, type), formula2: bound(rule.formula2, type),
      allowBlank: rule.allowBlank ?? true,
      showDropDown: rule.showDropDown ?? true,
      showError: rule.showErrorMessage ?? true, errorStyle: keyOf(styles, rule.errorStyle, "stop"), errorTitle: rule.errorTitle ?? "", error: rule.error ?? "",
      showPrompt: rule.showInputMessage ?? true, promptTitle: rule.promptTitle ?? "", prompt: rule.prompt ?? "",
    };
  });
}

const DAY = 86_400_000;
const ZERO = Date.UTC(1899, 11, 30);

/** Dates and times that the grid or an add-in wrote as text are numbers in a file. */
function bound(text: string | undefined, type: ValidationType): string | null {
  if (text === undefined || text === "") return null;
  if ((type !== "date" && type !== "time") || text.startsWith("=") || Number.isFinite(Number(text))) return text;
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time) return String((Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400);
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(text) ?? [];
  if (year === undefined) return text;
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return String((moment - ZERO) / DAY);
}
