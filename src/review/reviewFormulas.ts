import { localAddress } from "../sheets/address";
import type { Formula } from "../sheets/plan";
import { say, type Language } from "../text/language";
import { sheetTexts as text } from "../text/sheets";
import { thisRow, wholeColumn } from "../sheets/structuredReference";
import type { RuleHeadings } from "./rules";

/** The heading of a review column as it stands in the table: formulas follow what people see. */
export type HeadingOf = (column: "weight" | "direction" | "method" | "parameter" | "target" | "actual" | "attainment" | "score") => string;

export interface RowFormulas {
  readonly attainment: Formula;
  readonly score: Formula;
  readonly weighted: Formula;
  readonly status: Formula;
}

/**
 * The formulas of a row. A row whose actual is not filled in yet shows empty cells; every real error stays visible,
 * because comparing an error with "" is that error.
 */
export function rowFormulas(heading: HeadingOf, rules: RuleHeadings): RowFormulas {
  const cell = (column: Parameters<HeadingOf>[0]): string => thisRow(heading(column));
  const unlessBlank = (column: "actual" | "attainment" | "score", value: string): Formula => ({ formula: `=IF(${cell(column)}="","",${value})` });
  const scored = [cell("actual"), cell("target"), cell("direction"), cell("method"), cell("parameter")].join(",");
  const bounds = wholeColumn("tblStatus", rules.statusFrom);
  return {
    attainment: unlessBlank("actual", `KPI.ATTAIN(${scored})`),
    score: unlessBlank("actual", `KPI.SCORE(${scored})`),
    weighted: unlessBlank("score", `${cell("score")}*${cell("weight")}`),
    status: unlessBlank(
      "attainment",
      `KPI.STATUS(${cell("attainment")},INDEX(${bounds},1),INDEX(${bounds},2),${wholeColumn("tblStatus", rules.status)})`,
    ),
  };
}

export interface HeadFormulas {
  readonly total: Formula;
  readonly grade: Formula;
  /** "3 of 5": how many actuals are numbers, as the pane counts them, in words that Excel does not take for a number. */
  readonly filled: Formula;
}

/** The formulas over the whole table; `total` stands in the given cell. */
export function headFormulas(
  table: string, heading: HeadingOf, rules: RuleHeadings, total: { readonly row: number; readonly column: number }, language: Language,
): HeadFormulas {
  const actuals = wholeColumn(table, heading("actual"));
  const totalCell = localAddress(total.row, total.column);
  const bands = `${wholeColumn("tblGrades", rules.gradeFrom)},${wholeColumn("tblGrades", rules.grade)}`;
  const weighted = `KPI.WEIGHTED(${wholeColumn(table, heading("score"))},${wholeColumn(table, heading("weight"))})`;
  return {
    total: { formula: `=IF(COUNTA(${actuals})=0,"",${weighted})` },
    grade: { formula: `=IF(${totalCell}="","",KPI.GRADE(${totalCell},${bands}))` },
    filled: { formula: `="${say(text.filledOf, language, { filled: `"&COUNT(${actuals})&"`, all: `"&ROWS(${actuals})&"` })}"`.replace(/""&|&""/g, "") },
  };
}
