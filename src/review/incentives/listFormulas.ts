import type { Formula } from "../../sheets/plan";
import { findColumns, type TableReading } from "../../sheets/readTable";
import { headingOf, tables, type TableKey } from "../../sheets/schema";
import { thisRow, wholeColumn } from "../../sheets/structuredReference";
import { factorBasisTerms, type FactorBasis } from "../../text/incentives";
import type { Language } from "../../text/language";
import { termName } from "../../text/terms";
import type { RuleHeadings } from "../rules";

type ColumnsOf<Key extends TableKey> = keyof (typeof tables)[Key]["columns"] & string;

/** A heading as it stands in the workbook: formulas follow what people see. */
export function actualHeading<Key extends TableKey>(table: Key, reading: TableReading | null, language: Language): (column: ColumnsOf<Key>) => string {
  const positions = reading === null ? null : findColumns(tables[table].columns, reading.header);
  return (column) => {
    const position = positions?.get(column);
    return position === undefined ? headingOf(table, column, language) : String(reading?.header[position]);
  };
}

export interface ListTerms {
  /** Name of the table of this list. */
  readonly table: string;
  readonly heading: (column: ColumnsOf<"incentives">) => string;
  readonly rule: (column: ColumnsOf<"incentiveRules">) => string;
  readonly payout: (column: ColumnsOf<"payout">) => string;
  readonly pools: (column: ColumnsOf<"pools">) => string;
  readonly grades: RuleHeadings;
  /** The cells of the company's factor and of the decimals, absolute. */
  readonly companyFactor: string;
  readonly decimals: string;
  /** Where the shares of the pools stand beside the list. */
  readonly pool: PoolPlace | null;
}

export interface PoolPlace {
  /** Absolute areas over all pools: their names, their amounts; whole columns of the shares. */
  readonly names: string;
  readonly amounts: string;
  readonly shares: string;
}

export const listFormulaColumns = [
  "ruleRow", "targetBonus", "companyFactor", "departmentFactor", "grade", "personFactor", "cap", "bonus", "pool", "share", "payout",
] as const;
export type ListFormulaColumn = (typeof listFormulaColumns)[number];

/**
 * The formulas of every row. What cannot be known yet is blank, never 0: without a base, a score or a pool's amount there
 * is no payout. Names are compared with `=`, which takes `*` and `?` for what they are; MATCH would not.
 */
export function listFormulas(terms: ListTerms): Readonly<Record<ListFormulaColumn, Formula>> {
  const { heading, grades, companyFactor, decimals, pool } = terms;
  const own = (column: ColumnsOf<"incentives">): string => thisRow(heading(column));
  const rule = (column: ColumnsOf<"incentiveRules">): string => `INDEX(${wholeColumn("tblIncentiveRules", terms.rule(column))},${own("ruleRow")})`;
  const ruled = (value: string): Formula => ({ formula: `=IF(${own("ruleRow")}="","",${value})` });
  const amountOf = pool === null ? '""' : `INDEX(${pool.amounts},${placeIn(pool.names, own("pool"))})`;
  const share = pool === null ? '""' : `INDEX(${pool.shares},ROW(),${placeIn(pool.names, own("pool"))})`;
  const adjusted = `IF(${own("adjustment")}="",0,${own("adjustment")})`;
  return {
    ruleRow: { formula: `=IF(${own("rule")}="","",IFERROR(${placeIn(wholeColumn("tblIncentiveRules", terms.rule("rule")), own("rule"))},""))` },
    targetBonus: ruled(`IF(${rule("targetBonus")}="","",${rule("targetBonus")})`),
    companyFactor: { formula: `=IF(${companyFactor}="","",${companyFactor})` },
    departmentFactor: ruled(factor(rule("departmentBy"), own("departmentScore"), gradeOf(own("departmentScore"), grades), "departmentFactor", terms, rule)),
    grade: { formula: `=IF(${own("score")}="","",${gradeOf(own("score"), grades)})` },
    personFactor: ruled(factor(rule("personBy"), own("score"), own("grade"), "personFactor", terms, rule)),
    cap: ruled(`IF(OR(${own("base")}="",${own("targetBonus")}="",${rule("cap")}=""),"",${own("base")}*${own("targetBonus")}*${rule("cap")})`),
    bonus: ruled(
      `IF(OR(${(["base", "targetBonus", "companyFactor", "departmentFactor", "personFactor", "inPost"] as const).map((column) => `${own(column)}=""`).join(",")}),"",`
      + `KPI.BONUS(${(["base", "targetBonus", "companyFactor", "departmentFactor", "personFactor", "inPost", "cap"] as const).map(own).join(",")},`
      + `${rule("mode")},CHOOSE({1,2,3},${(["companyWeight", "departmentWeight", "personWeight"] as const).map(rule).join(",")})))`,
    ),
    pool: ruled(`${rule("pool")}&""`),
    share: { formula: `=IF(OR(${own("pool")}="",${own("bonus")}=""),"",IF(${amountOf}="","",${share}))` },
    payout: {
      formula: `=IF(${own("bonus")}="",${own("adjustment")}&"",IF(${own("pool")}="",ROUND(${own("bonus")},${roundTo(decimals)})+${adjusted},IF(${own("share")}="","",${own("share")}+${adjusted})))`
        .replace(`${own("adjustment")}&""`, `IF(${own("adjustment")}="","",${own("adjustment")})`),
    },
  };
}

/** Cents where nobody says otherwise: a blank cell would be whole amounts. */
function roundTo(decimals: string): string {
  return `IF(${decimals}="",2,${decimals})`;
}

/** Position of a name in an area, case aside. */
function placeIn(area: string, name: string): string {
  return `MATCH(TRUE,INDEX(${area}=${name},0),0)`;
}

function gradeOf(score: string, { gradeFrom, grade }: RuleHeadings): string {
  return `KPI.GRADE(${score},${wholeColumn("tblGrades", gradeFrom)},${wholeColumn("tblGrades", grade)})`;
}

function factor(
  basis: string, score: string, grade: string, which: "personFactor" | "departmentFactor", terms: ListTerms, rule: (column: ColumnsOf<"incentiveRules">) => string,
): string {
  const says = (value: FactorBasis): string => {
    const { zh, en } = termName(factorBasisTerms, value);
    return `OR(${basis}="${en}",${basis}="${zh}")`;
  };
  const curve = (["threshold", "payThreshold", "max", "payMax"] as const).map(rule).join(",");
  const coefficient = `INDEX(${wholeColumn("tblPayout", terms.payout(which))},${placeIn(wholeColumn("tblPayout", terms.payout("grade")), grade)})`;
  return `IF(${says("none")},1,IF(${score}="","",IF(${says("score")},KPI.PAYOUT(${score}/100,${curve}),IFERROR(IF(${coefficient}="","",${coefficient}),""))))`;
}

/** The amount of a pool in a period, "" while it has none; `name` is the cell that names it. */
export function poolAmountFormula(period: string, name: string, pools: ListTerms["pools"]): Formula {
  const column = (key: ColumnsOf<"pools">): string => wholeColumn("tblPools", pools(key));
  const rows = `(${column("period")}="${period}")*(${column("pool")}=${name})`;
  return { formula: `=IF(SUMPRODUCT(${rows}*ISNUMBER(${column("amount")}))=0,"",SUMPRODUCT(${rows},${column("amount")}))` };
}

/** The shares of a pool, one below the other beside the rows of the list. */
export function poolSharesFormula({ table, heading, decimals }: Pick<ListTerms, "table" | "heading" | "decimals">, name: string, amount: string): Formula {
  const column = (key: ColumnsOf<"incentives">): string => wholeColumn(table, heading(key));
  const claims = `IF((${column("pool")}=${name})*ISNUMBER(${column("bonus")}),${column("bonus")},0)`;
  return { formula: `=IF(${amount}="","",IF(SUM(${claims})=0,${claims},KPI.POOL(${amount},${claims},IF(ISNUMBER(${column("cap")}),${column("cap")},"N/A"),,${roundTo(decimals)})))` };
}

/** What of a pool is shared out. */
export function sharedFormula(table: string, heading: ListTerms["heading"], name: string): Formula {
  return { formula: `=SUMPRODUCT(--(${wholeColumn(table, heading("pool"))}=${name}),${wholeColumn(table, heading("share"))})` };
}
