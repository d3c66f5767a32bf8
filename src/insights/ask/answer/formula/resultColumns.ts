import { wholeColumn } from "../../../../sheets/structuredReference";
import type { PeriodId } from "../../../../review/types";
import type { Filters, Limit, Measure, Standing } from "../../types";
import { People } from "../names";
import type { AskedHeadings, AskedResultColumn, AskedTotalColumn, WrittenNames } from "../types";
import type { Bindings } from "./bindings";
import { isOneOf, textLiteral } from "./literals";
import { isAmbiguous, renamed } from "./renamed";

/**
 * The columns of both tables as a formula names them. Numbers that are missing are "", so that no blank becomes 0; texts are
 * texts even where the cell holds a number.
 */
export class ResultColumns {
  /** What a formula would need and the workbook lacks, or no formula can say. */
  private lacks = false;

  constructor(private readonly bindings: Bindings, private readonly headings: AskedHeadings, private readonly written: WrittenNames, private readonly since: PeriodId | null) {
    // A cell that may mean two departments is told apart by nothing that stands in the table.
    if (isAmbiguous(written.departments)) this.giveUp();
  }

  get isPossible(): boolean {
    return !this.lacks;
  }

  giveUp(): string {
    this.lacks = true;
    return "";
  }

  get periods(): string {
    return this.bindings.bind("periods", () => `${this.result("period")}&""`);
  }

  get departments(): string {
    return this.named("departments", `${this.result("department")}&""`, this.written.departments);
  }

  get kpis(): string {
    return this.bindings.bind("kpis", () => `${this.result("kpi")}&""`);
  }

  /** People, one in each cell. */
  get owners(): string {
    return isAmbiguous(this.written.owners) ? this.giveUp() : this.named("owners", `${this.result("owner")}&""`, this.written.owners);
  }

  get totalPeriods(): string {
    return this.bindings.bind("totalPeriods", () => `${this.total("period")}&""`);
  }

  get totalDepartments(): string {
    return this.named("totalDepartments", `${this.total("department")}&""`, this.written.departments);
  }

  get totals(): string {
    return this.bindings.bind("totals", () => numbers(this.total("total")));
  }

  /** 0 where there is none, so that it can be multiplied by. */
  get weights(): string {
    return this.bindings.bind("weights", () => `IF(ISNUMBER(${this.result("weight")}),${this.result("weight")},0)`);
  }

  measure(measure: Measure): string {
    switch (measure) {
      case "score": return this.bindings.bind("scores", () => numbers(this.result("score")));
      case "actual": return this.bindings.bind("actuals", () => numbers(this.result("actual")));
      case "target": return this.bindings.bind("targets", () => numbers(this.result("target")));
      case "weight": return this.weights;
      case "attainment": return this.attainment();
      case "total": return this.totalOfRow();
      case "change": return this.change();
    }
  }

  /** Rows that are read at all: those with what every result has. */
  get complete(): string {
    return this.bindings.bind("complete", () => `ISNUMBER(${this.result("weight")})*(${this.result("direction")}<>"")*(${this.result("method")}<>"")`);
  }

  /** 1 in the rows of the names that are asked for. */
  namedRows({ departments, owners, kpis }: Filters): readonly string[] {
    return [
      this.complete,
      ...(departments.length === 0 ? [] : [isOneOf(this.departments, departments)]),
      ...(owners.length === 0 ? [] : [isOneOf(this.ownerCells, this.cellsOf(owners))]),
      ...(kpis.length === 0 ? [] : [isOneOf(this.kpis, kpis)]),
    ];
  }

  standing(standing: Standing): string {
    if (standing === "notMeasured") return `(${this.measure("actual")}="")`;
    return compared(this.measure("score"), standing === "onTarget" ? ">=" : "<", 100);
  }

  limit({ measure, comparator, value }: Limit): string {
    return compared(this.measure(measure), comparator, value);
  }

  /** 1 in the rows whose measure is there. */
  present(measure: Measure): string {
    return measure === "weight" ? "1" : `(${this.measure(measure)}<>"")`;
  }

  private attainment(): string {
    const [actuals, targets] = [this.measure("actual"), this.measure("target")];
    return this.bindings.bind("attainments", () => `IFNA(KPI.ATTAIN(${actuals},${targets},${this.result("direction")}),"")`);
  }

  private totalOfRow(): string {
    const places = [this.periods, this.departments, this.totalPeriods, this.totalDepartments, this.totals] as const;
    const [periods, departments, totalPeriods, totalDepartments, totals] = places;
    return this.bindings.bind("totalsOfRows", () =>
      `XLOOKUP(${periods}&CHAR(10)&${departments},${totalPeriods}&CHAR(10)&${totalDepartments},${totals},"")`);
  }

  private change(): string {
    const scores = this.measure("score");
    const ids = this.ids;
    const before = this.bindings.bind("before", () => `${this.complete}*(${this.periods}=${textLiteral(this.since ?? "")})`);
    const earlier = this.bindings.bind("earlier", () => `XLOOKUP(${ids},FILTER(${ids},${before},""),FILTER(${scores},${before},""),"")`);
    return this.bindings.bind("changes", () => `IF((${scores}="")+(${earlier}=""),"",${scores}-${earlier})`);
  }

  /** What is the same KPI in another period: its id, or where it stands and what it is called (see `keyOf`). */
  private get ids(): string {
    const owner = this.headings.results.owner === null ? '""' : this.ownerCells;
    const place = `${this.departments}&CHAR(10)&${owner}&CHAR(10)&${this.kpis}`;
    const { goalId } = this.headings.results;
    return this.bindings.bind("ids", () => (goalId === null ? place : `IF(${this.result("goalId")}="",${place},${this.result("goalId")}&"")`));
  }

  private get ownerCells(): string {
    return this.bindings.bind("ownerCells", () => `${this.result("owner")}&""`);
  }

  /** What stands in the cells that name some people, alone or among others. */
  private cellsOf(owners: readonly string[]): readonly string[] {
    const people = new People([...this.written.owners.keys()]);
    return owners.flatMap((owner) => people.in(owner)).flatMap((name) => this.written.owners.get(name) ?? [name]);
  }

  private named(name: string, column: string, written: ReadonlyMap<string, readonly string[]>): string {
    return this.bindings.bind(name, () => {
      const plain = renamed(column, written);
      return plain ?? this.giveUp();
    });
  }

  private result(column: AskedResultColumn): string {
    const heading = this.headings.results[column];
    return heading === null ? this.giveUp() : wholeColumn("tblResults", heading);
  }

  private total(column: AskedTotalColumn): string {
    const heading = this.headings.totals[column];
    return heading === null ? this.giveUp() : wholeColumn("tblTotals", heading);
  }
}

function numbers(column: string): string {
  return `IF(ISNUMBER(${column}),${column},"")`;
}

/** Compared without the dust of decimals; what is missing is neither above nor below. */
export function compared(values: string, comparator: Limit["comparator"], value: number): string {
  return `IF(${values}="",FALSE,ROUND(${values},9)${comparator}${value})`;
}
