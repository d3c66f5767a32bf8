import { attain } from "../../../functions/scoring";
import { weighted } from "../../../functions/aggregate";
import type { Question } from "../../../src/insights/ask/types";
import { askedHeadings, type Answer, type AskedHeadings, type AskedReading } from "../../../src/insights/ask/answer";
import type { CitedResult, CitedTotal } from "../../../src/insights/overview/series";
import { tables } from "../../../src/sheets/schema";
import { say, type Language } from "../../../src/text/language";
import { directionTerms, methodTerms, type Term } from "../../../src/text/terms";
import { Book } from "../../local/calc/book";

/** A result that says only what a test is about. */
export function result(change: Partial<CitedResult>): CitedResult {
  const kpi = change.kpi ?? "Revenue";
  return {
    period: "2026Q3", department: "Sales", owner: "Li Wei", goalId: `${change.department ?? "Sales"}-${kpi}`, code: "", kpi, unit: "",
    weight: 0.5, direction: 1, method: "ratio", target: 100, actual: 90, score: 90, status: "", evidence: "", comment: "",
    cells: { actual: `Results!${kpi} actual`, score: `Results!${kpi} score` }, ...change,
  };
}

export function total(department: string, value: number | null, period = "2026Q3"): CitedTotal {
  return { period, department, total: value, grade: "", cells: { total: `Totals!${department} ${period}` } };
}

/** A question about the KPIs of one period, with changes. */
export function question({ filters, ...change }: Partial<Omit<Question, "filters">> & { readonly filters?: Partial<Question["filters"]> } = {}): Question {
  return {
    subject: "kpi", measure: "score", aggregate: null, order: null, since: null, ...change,
    filters: { periods: ["2026Q3"], departments: [], owners: [], kpis: [], standing: null, limits: [], ...filters },
  };
}

const resultColumns = ["kpi", "department", "period", "owner", "weight", "direction", "method", "target", "actual", "score", "goalId"] as const;
const totalColumns = ["department", "period", "total"] as const;

export function headingsIn(language: Language): AskedHeadings {
  const { results, totals } = tables;
  return askedHeadings(resultColumns.map((key) => say(results.columns[key].heading, language)), totalColumns.map((key) => say(totals.columns[key].heading, language)));
}

/** A workbook with the tables of results and of totals, in which the functions of the add-in work. */
export function bookOf({ results, totals }: AskedReading, language: Language = "en-US"): Book {
  installErrors();
  const book = new Book();
  const matrix = { matrix: true, type: "any" } as const;
  const padded = (args: readonly unknown[], count: number): unknown[] => [...args, ...Array<null>(count).fill(null)].slice(0, count);
  book.register("KPI.ATTAIN", (args) => attain(...(padded(args, 5) as Parameters<typeof attain>)), { parameters: Array.from({ length: 5 }, (_none, index) => ({ ...matrix, optional: index > 1 })) });
  book.register("KPI.WEIGHTED", (args) => weighted(...(padded(args, 5) as Parameters<typeof weighted>)), { parameters: [matrix, matrix, ...Array.from({ length: 3 }, () => ({ matrix: false, type: "any", optional: true }))] });
  const headings = headingsIn(language);
  const word = <Value>(terms: readonly Term<Value>[], value: Value): string => terms.flatMap((term) => (term.value === value ? [say(term.name, language)] : [])).join("");
  const resultRows = results.map((each) => [
    each.kpi, each.writtenDepartment ?? each.department, each.period, each.owner, each.weight,
    word(directionTerms, each.direction), word(methodTerms, each.method),
    each.target, each.actual, each.score, each.goalId,
  ]);
  put(book, "tblResults", 0, resultColumns.map((key) => headings.results[key] ?? key), resultRows);
  put(book, "tblTotals", 20, totalColumns.map((key) => headings.totals[key] ?? key), totals.map((each) => [each.writtenDepartment ?? each.department, each.period, each.total]));
  return book;
}

/** Rows as the formula gives them, a blank for what has no number; one number alone. */
export type Shown = readonly (readonly (string | number | null)[])[];

export function shownBy(answer: Answer): Shown {
  return answer.kind === "number" ? [[answer.value]] : answer.rows.map(({ values }) => values);
}

/** What a formula fills, none where it says that nothing fits. Numbers that should be there are as exact as a reader can see. */
export function computed(book: Book, formula: string): Shown {
  const { calculation } = book;
  const [row, column] = [0, 40];
  calculation.setCell("s1", row, column, formula);
  calculation.recalculate();
  const [height, width] = sizeOf(book, row, column);
  const cells = Array.from({ length: height }, (_row, down) => Array.from({ length: width }, (_column, across) => valueAt(book, row + down, column + across)));
  calculation.setCell("s1", row, column, null);
  calculation.recalculate();
  return cells;
}

function sizeOf(book: Book, row: number, column: number): readonly [number, number] {
  const spill = book.calculation.getSpill("s1", row, column);
  return spill === null ? [1, 1] : [spill.rows, spill.columns];
}

function valueAt(book: Book, row: number, column: number): string | number | null {
  const value = book.calculation.getValue("s1", row, column);
  if (value === null || value === "" || typeof value === "number" || typeof value === "string") return value;
  return `!${String((value as { readonly code?: string }).code ?? value)}`;
}

function put(book: Book, name: string, left: number, columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): void {
  rows.forEach((cells, row) => cells.forEach((cell, at) => book.calculation.setCell("s1", row + 1, left + at, typeof cell === "string" ? (cell === "" ? null : { text: cell }) : cell)));
  columns.forEach((column, at) => book.calculation.setCell("s1", 0, left + at, { text: column }));
  book.calculation.setTable({ name, sheetId: "s1", top: 0, left, bottom: Math.max(1, rows.length), right: left + columns.length - 1, columns, totals: false });
  book.calculation.recalculate();
}

/** The errors of Excel's runtime, which the functions throw. */
function installErrors(): void {
  const scope = globalThis as { CustomFunctions?: unknown };
  scope.CustomFunctions ??= {
    Error: class extends Error {
      constructor(readonly code: string, message?: string) {
        super(message);
      }
    },
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!" },
  };
}
