import { columnWidths } from "../../sheets/columnWidths";
import { palette } from "../../sheets/look";
import type { CellPlan, SheetPlan } from "../../sheets/plan";
import { recordPlan } from "../../sheets/recordPlan";
import { columnsUpTo, tablePlan, type ColumnOptions, type RowContent } from "../../sheets/tablePlan";
import { bonusModeTerms, factorBasisTerms, incentiveMessages as text } from "../../text/incentives";
import { say, type Language } from "../../text/language";
import { sheetTexts } from "../../text/sheets";
import { defaultFactors } from "./rules";

const labelRow = 3;
const tableRow = labelRow + 1;
const rulesColumn = columnsUpTo("payout", "departmentFactor") + 1;
const gap = 4;

/** Which of the tables are to be drawn: only those that the workbook lacks. */
type Wanted = Readonly<Record<"payout" | "incentiveRules", boolean>>;

export interface RulesPlanRequest {
  readonly wanted: Wanted;
  /** Grades of the workbook, best first. */
  readonly grades: readonly string[];
  readonly name: string;
  readonly language: Language;
}

/** The editable rules of the incentives: factors by grade, and one rule to begin with. */
export function incentiveRulesPlan({ wanted, grades, name, language }: RulesPlanRequest): SheetPlan {
  const input = { input: true } as const;
  const words = (terms: typeof factorBasisTerms | typeof bonusModeTerms): ColumnOptions => ({
    ...input, validation: { kind: "list", values: terms.map((term) => say(term.name, language)), message: say(sheetTexts.chooseFromList, language) },
  });
  const amount: ColumnOptions = { ...input, validation: { kind: "number", minimum: 0, message: say(text.numberFromZero, language) } };
  const payout = tablePlan({
    table: "payout", language, row: tableRow, options: { grade: input, personFactor: amount, departmentFactor: amount },
    rows: defaultFactors(grades).map(({ grade, person, department }) => ({ grade, personFactor: person, departmentFactor: department })),
  });
  const rules = tablePlan({
    table: "incentiveRules", language, row: tableRow, column: wanted.payout ? rulesColumn : 0,
    options: {
      rule: input, department: input, job: input, targetBonus: amount, personBy: words(factorBasisTerms), departmentBy: words(factorBasisTerms),
      threshold: amount, payThreshold: amount, max: amount, payMax: amount, mode: words(bonusModeTerms),
      companyWeight: amount, departmentWeight: amount, personWeight: amount, cap: amount, pool: input,
    },
    rows: [{ rule: say(text.standardRule, language), targetBonus: 0.15, personBy: "grade", departmentBy: "grade", mode: "multiply", cap: 2 }],
  });
  const label = (column: number, content: string): CellPlan => ({ row: labelRow, column, content, style: "subtitle" });
  return {
    id: "incentiveRules",
    name,
    tabColor: palette.tab.plan,
    columnWidths: [
      ...(wanted.payout ? columnWidths("payout", payout) : []), ...(wanted.payout && wanted.incentiveRules ? [gap] : []),
      ...(wanted.incentiveRules ? columnWidths("incentiveRules", rules) : []),
    ],
    cells: [
      { row: 0, column: 0, content: say(text.rulesTitle, language), style: "title" },
      { row: 1, column: 0, content: say(text.rulesNote, language), style: "note" },
      ...(wanted.payout ? [label(0, say(text.payoutLabel, language))] : []),
      ...(wanted.incentiveRules ? [label(rules.column, say(text.rulesLabel, language))] : []),
    ],
    tables: [...(wanted.payout ? [payout] : []), ...(wanted.incentiveRules ? [rules] : [])],
    protected: false,
    print: { orientation: "landscape", fitToWidth: true, language },
  };
}

/** The record of the pools; its formulas come once the lists are there that they refer to. */
export function poolsPlan(rows: readonly RowContent<"pools">[], name: string, language: Language): SheetPlan {
  return recordPlan({ table: "pools", rows, name, language, title: text.poolsTitle, note: text.poolsNote, frozenColumns: 2, options: poolOptions(language) });
}

export function poolOptions(language: Language): Readonly<Record<"amount" | "note", ColumnOptions>> {
  return {
    amount: { input: true, prompt: say(text.amountPrompt, language), validation: { kind: "number", minimum: 0, message: say(text.numberFromZero, language) } },
    note: { input: true },
  };
}

/** The record of what was approved. */
export function payoutsPlan(rows: readonly RowContent<"payouts">[], name: string, language: Language): SheetPlan {
  return recordPlan({ table: "payouts", rows, name, language, title: text.payoutsTitle, note: text.payoutsNote, frozenColumns: 2 });
}
