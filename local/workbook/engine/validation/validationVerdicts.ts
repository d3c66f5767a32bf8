import { DataValidationStatus, type ISheetDataValidationRule } from "@univerjs/core";
import { DataValidationModel } from "@univerjs/data-validation";
import {
  DataValidationCacheService, DataValidationCustomFormulaService, DataValidationFormulaService, SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from "@univerjs/sheets-data-validation";
import type { WorkbookParts } from "../workbookParts";
import { offerChoices } from "./listChoices";
import { keepsRule } from "./validationCheck";

/**
 * Lets our calculation judge what keeps to the rules for data, at once and for the cells that are asked about: the grid
 * itself would register every rule's formula with an interpreter of its own and learn the verdict some time later.
 */
export function judgeByRules(engine: WorkbookParts): void {
  const { injector } = engine.context;
  const rules = injector.get(SheetDataValidationModel);
  const cache = injector.get(DataValidationCacheService);
  const known = new Map<string, DataValidationStatus>();
  const forget = (): void => known.clear();
  engine.onSettled(forget);
  injector.get(DataValidationModel).ruleChange$.subscribe(forget);

  const judge = (sheetId: string, row: number, column: number, rule: ISheetDataValidationRule | undefined): DataValidationStatus => {
    if (!rule) return DataValidationStatus.VALID;
    const key = `${sheetId} ${row} ${column}`;
    const verdict = known.get(key) ?? (keepsRule(engine, rule, { sheetId, row, column }) ? DataValidationStatus.VALID : DataValidationStatus.INVALID);
    known.set(key, verdict);
    return verdict;
  };
  cache.getValue = (unitId, sheetId, row, column) => judge(sheetId, row, column, rules.getRuleByLocation(unitId, sheetId, row, column));
  rules.validator = (rule, { subUnitId, row, col }, answer) => {
    const verdict = judge(subUnitId, row, col, rule);
    answer?.(verdict, false);
    return verdict;
  };
  // Nothing is worked out ahead.
  const nothing = (): void => undefined;
  cache.addRule = nothing;
  cache.removeRule = nothing;
  cache.markRangeDirty = nothing;
  injector.get(SheetsDataValidationValidatorService).validatorRanges = () => Promise.resolve([]);
  injector.get(DataValidationCustomFormulaService).addRule = nothing;
  injector.get(DataValidationFormulaService).addRule = nothing;
  offerChoices(engine);
}
