import type { Content, SheetPlan, TablePlan } from "../../sheets/plan";
import { findColumns, type ReadRow } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { ReviewReading } from "../sheet/head";

type ReviewRow = ReadRow<(typeof tables)["review"]["columns"]>;

/**
 * A review plan with what its tab says: its headings, what is typed and locked in its rows, and its formulas. Only a
 * formula that names cells by their address keeps the planned form, because people may have moved the tab's columns.
 */
export function asOnTab(plan: SheetPlan, reading: ReviewReading, rows: ReadonlyMap<string, ReviewRow>): SheetPlan {
  const positions = findColumns(tables.review.columns, reading.header);
  const headings = new Map([...positions].map(([key, position]) => [key, String(reading.header[position])] as const));
  return { ...plan, tables: plan.tables.map((table) => ({ ...inTab(table, reading, rows), columns: renamed(table, headings) })) };
}

function renamed(table: TablePlan, headings: ReadonlyMap<string, string>): TablePlan["columns"] {
  return table.columns.map((column) => ({ ...column, heading: headings.get(column.key) ?? column.heading }));
}

function inTab(table: TablePlan, { formulas }: ReviewReading, rows: ReadonlyMap<string, ReviewRow>): TablePlan {
  const idColumn = table.columns.findIndex(({ key }) => key === "goalId");
  return {
    ...table,
    rows: table.rows.map((cells) => {
      const row = rows.get(String(cells[idColumn] ?? ""));
      return row === undefined ? cells : cells.map((content, position) => {
        const key = table.columns[position]?.key as keyof ReviewRow["values"];
        const at = row.position(key);
        return at < 0 ? content : contentOf(content, row.raw(key), formulas?.[row.index]?.[at]);
      });
    }),
  };
}

function contentOf(planned: Content, value: unknown, formula: unknown): Content {
  const calculates = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (calculates) return /\$?\b[A-Z]{1,3}\$?\d+\b/.test(formula.replace(/"[^"]*"|\[[^\]]*\]/g, "")) ? planned : { formula };
  if (typeof planned === "object" && planned !== null) return planned;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? (value === "" ? null : value) : planned;
}
