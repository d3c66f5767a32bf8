import { wholeColumn } from "../../sheets/structuredReference";

/** Columns of `tblResults` and `tblTotals` that the dashboard counts. */
export type ResultColumn = "period" | "department" | "dimension" | "weight" | "score" | "status";
export type TotalColumn = "period" | "department" | "total" | "grade" | "filled" | "kpis";

/** The headings as they stand in the workbook; null for a column that its table lacks. */
export interface DashboardHeadings {
  readonly results: Readonly<Record<ResultColumn, string | null>>;
  readonly totals: Readonly<Record<TotalColumn, string | null>>;
}

/**
 * Formulas over the tables of results, in functions that every Excel has. Texts are compared with `=`, not by COUNTIFS,
 * which takes `*` and `>` in a name for its own signs.
 */
export class DashboardFormulas {
  constructor(private readonly headings: DashboardHeadings) {}

  /** Total of a department in a period, "" when it has none; arguments are references to the cells that name them. */
  total(period: string, department: string): string {
    const rows = `(${this.totals("period")}=${period})*(${this.totals("department")}=${department})`;
    const total = this.totals("total");
    return `=IF(SUMPRODUCT(${rows}*ISNUMBER(${total}))=0,"",SUMPRODUCT(${rows},${total}))`;
  }

  grade(period: string, department: string): string {
    return `=IFERROR(LOOKUP(2,1/((${this.totals("period")}=${period})*(${this.totals("department")}=${department})),${this.totals("grade")})&"","")`;
  }

  /** How many departments have a grade. */
  gradeCount(period: string, grade: string): string {
    return `=SUMPRODUCT((${this.totals("period")}=${period})*(${this.totals("grade")}=${grade}))`;
  }

  /** The average total of a period. */
  average(period: string): string {
    const rows = `(${this.totals("period")}=${period})*ISNUMBER(${this.totals("total")})`;
    return `=IF(SUMPRODUCT(${rows})=0,"",SUMPRODUCT(${rows},${this.totals("total")})/SUMPRODUCT(${rows}))`;
  }

  /** How many KPIs of a department have a status. */
  statusCount(period: string, department: string, status: string): string {
    return `=SUMPRODUCT(${this.of(period)}*(${this.results("department")}=${department})*(${this.results("status")}=${status}))`;
  }

  /** The share of a period's KPIs with a status that have this one. */
  statusShare(period: string, status: string): string {
    const judged = `SUMPRODUCT(${this.of(period)}*(${this.results("status")}<>""))`;
    return `=IF(${judged}=0,"",SUMPRODUCT(${this.of(period)}*(${this.results("status")}=${status}))/${judged})`;
  }

  /** How many KPIs of a period are filled in, as its totals count them; a part of a formula. */
  filled(period: string): string {
    return this.sum("filled", period);
  }

  /** How many KPIs of a period are to be filled in; a part of a formula. */
  all(period: string): string {
    return this.sum("kpis", period);
  }

  /** Weighted average of a department's scores in one dimension, "" where it has none; blank where results have no dimension. */
  dimension(period: string, department: string, dimension: string): string | null {
    const column = this.headings.results.dimension;
    if (column === null) return null;
    const rows = `${this.of(period)}*(${this.results("department")}=${department})*(${wholeColumn("tblResults", column)}=${dimension})*ISNUMBER(${this.results("score")})`;
    const weight = this.results("weight");
    return `=IF(SUMPRODUCT(${rows},${weight})=0,"",SUMPRODUCT(${rows},${weight},${this.results("score")})/SUMPRODUCT(${rows},${weight}))`;
  }

  private sum(column: "filled" | "kpis", period: string): string {
    return `SUMPRODUCT(--(${this.totals("period")}=${period}),${this.totals(column)})`;
  }

  private of(period: string): string {
    return `(${this.results("period")}=${period})`;
  }

  private results(column: ResultColumn): string {
    return wholeColumn("tblResults", this.headings.results[column] ?? column);
  }

  private totals(column: TotalColumn): string {
    return wholeColumn("tblTotals", this.headings.totals[column] ?? column);
  }
}
