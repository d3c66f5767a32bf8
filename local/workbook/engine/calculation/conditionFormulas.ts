import { ObjectMatrix, type PluginCtor } from "@univerjs/core";
import { FormulaResultStatus, RegisterOtherFormulaService } from "@univerjs/engine-formula";
import {
  CFRuleType, ConditionalFormattingFormulaService, ConditionalFormattingRuleModel, ConditionalFormattingService, UniverSheetsConditionalFormattingPlugin,
} from "@univerjs/sheets-conditional-formatting";
import { CellError, type CellValue } from "../../calc/calculation";
import { offsetReferences } from "../moving/formulaReferences";
import { firstCell } from "../ranges";
import type { CalculationLink } from "./calculationService";

/**
 * Univer's conditional formatting with its formulas calculated by our core, for the cells in sight and when they are
 * asked for: so they know tables, custom functions and the results of every formula.
 */
export function conditionalFormattingFor(link: CalculationLink): PluginCtor<UniverSheetsConditionalFormattingPlugin> {
  return class ConditionalFormattingPlugin extends UniverSheetsConditionalFormattingPlugin {
    override onStarting(): void {
      this._injector.replace([ConditionalFormattingService, { useClass: FormattingService }]);
      this._injector.replace([
        ConditionalFormattingFormulaService,
        {
          useFactory: (formulas: RegisterOtherFormulaService, rules: ConditionalFormattingRuleModel) => new ConditionFormulas(formulas, rules, link),
          deps: [RegisterOtherFormulaService, ConditionalFormattingRuleModel],
        },
      ]);
      super.onStarting();
    }
  };
}

/** Univer's service without its look at every cell that is written: `ConditionalFormats.reconsider` follows whole edits. */
class FormattingService extends ConditionalFormattingService {}
Object.assign(FormattingService.prototype, { _initCellChange: () => undefined });

type Outcome = ReturnType<ConditionalFormattingFormulaService["getFormulaResultWithCoords"]>;

class ConditionFormulas extends ConditionalFormattingFormulaService {
  constructor(
    formulas: RegisterOtherFormulaService,
    private readonly rules: ConditionalFormattingRuleModel,
    private readonly link: CalculationLink,
  ) {
    super(formulas, rules);
  }

  /** There is nothing to calculate ahead. */
  override registerFormulaWithRange(): void {}

  override getFormulaMatrix(): ReturnType<ConditionalFormattingFormulaService["getFormulaMatrix"]> {
    return { status: FormulaResultStatus.SUCCESS, result: new ObjectMatrix() };
  }

  /** Row and column count from the first cell of the rule, for which the formula is written. */
  override getFormulaResultWithCoords(unitId: string, sheetId: string, ruleId: string, formula: string, row = 0, column = 0): Outcome {
    const rule = this.rules.getRule(unitId, sheetId, ruleId);
    const first = firstCell(rule?.ranges ?? []);
    if (!rule || !first) return { status: FormulaResultStatus.NOT_REGISTER };
    const value = this.link.evaluate(offsetReferences(formula, row, column), { sheetId, row: first.startRow + row, column: first.startColumn + column });
    return { status: FormulaResultStatus.SUCCESS, result: rule.rule.type === CFRuleType.highlightCell ? isMet(value) : plain(value) };
  }
}

/** A condition is met by TRUE and by any number but 0. */
const isMet = (value: CellValue): boolean => value === true || (typeof value === "number" && value !== 0);

const plain = (value: CellValue): string | number | boolean | null => (value instanceof CellError ? null : value);
