import { localAddress } from "../sheets/address";
import type { Formula } from "../sheets/plan";
import { saysMissing } from "../sheets/missing";
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
 * The formulas of a row. A row whose actual is not filled in yet, or said to be missing, shows empty cells; every real
 * error stays visible, because comparing an error with a text is that error.
 */
export function rowFormulas(heading: HeadingOf, rules: RuleHeadings): RowFormulas {
  const cell = (column: Parameters<HeadingOf>[0]): string => thisRow(heading(column));
  const unlessBlank = (column: "attainment" | "score", value: string): Formula => ({ formula: `=IF(${cell(column)}="","",${value})` });
  const actual = cell("actual");
  const unlessMissing = (value: string): Formula => ({ formula: `=IF(OR(${actual}="",${saysMissing(actual)}),"",${value})` });
  const scored = [actual, cell("target"), cell("direction"), cell("method"), cell("parameter")].join(",");
  const bounds = wholeColumn("tblStatus", rules.statusFrom);
  return {
    attainment: unlessMissing(`KPI.ATTAIN(${scored})`),
    score: unlessMissing(`KPI.SCORE(${scored})`),
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
  const scores = wholeColumn(table, heading("score"));
  const weighted = `KPI.WEIGHTED(${scores},${wholeColumn(table, heading("weight"))})`;
  return {
    total: { formula: `=IF(SUMPRODUCT(--(${scores}<>""))=0,"",${weighted})` },
    grade: { formula: `=IF(${totalCell}="","",KPI.GRADE(${totalCell},${bands}))` },
    filled: { formula: `="${say(text.filledOf, language, { filled: `"&COUNT(${actuals})&"`, all: `"&ROWS(${actuals})&"` })}"`.replace(/""&|&""/g, "") },
  };
}
