import { findColumns } from "../../../sheets/readTable";
import { tables } from "../../../sheets/schema";
import type { AskedHeadings } from "./types";

/** The headings of the tables that formulas name, from their heading rows; null for a table that is not there. */
export function askedHeadings(results: readonly unknown[] | null, totals: readonly unknown[] | null): AskedHeadings {
  const result = finder("results", results);
  const total = finder("totals", totals);
  return {
    results: {
      period: result("period"), department: result("department"), owner: result("owner"), kpi: result("kpi"), weight: result("weight"),
      direction: result("direction"), method: result("method"), target: result("target"), actual: result("actual"), score: result("score"),
      goalId: result("goalId"),
    },
    totals: { period: total("period"), department: total("department"), total: total("total") },
  };
}

function finder(table: "results" | "totals", header: readonly unknown[] | null): (column: string) => string | null {
  const positions = header === null ? new Map<string, number>() : findColumns(tables[table].columns, header);
  return (column) => {
    const position = positions.get(column);
    return header === null || position === undefined ? null : String(header[position]);
  };
}
