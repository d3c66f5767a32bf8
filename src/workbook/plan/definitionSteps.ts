import type { OwnIndicator } from "../../goals/indicators/ownIndicator";
import type { GoalNode, Indicator } from "../../goals/types";
import type { TableUpdate } from "../../sheets/mergeTable";
import type { Content } from "../../sheets/plan";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { Language } from "../../text/language";
import type { TableSnapshot } from "../read";
import { formulaOf } from "./cellContent";
import { alike, cellsByHeading, layByHeading, type CellsByHeading } from "./cellsByHeading";
import type { RowSteps } from "./goalStep";
import { isSame, libraryRows, placedColumns } from "./indicators";

const unanswered: Pick<OwnIndicator, "formula" | "suitability"> = {
  formula: "", suitability: { quantifiable: null, influence: null, processLink: null, available: null, exception: "" },
};

/** The rows of definitions that say what was written and nothing else, and that no goal of the tree uses. */
export function unusedRows(table: TableSnapshot, definitions: readonly Indicator[], nodes: readonly GoalNode[], language: Language): readonly CellsByHeading[] {
  const used = new Set(nodes.map(({ code }) => (code ?? "").toUpperCase()));
  const written = new Map(definitions.map((each) => [each.code.toUpperCase(), { ...unanswered, ...each }] as const));
  const ours = new Set(findColumns(tables.indicators.columns, table.header).values());
  return libraryRows(table, language).rows.flatMap(({ indicator, index }) => {
    const code = indicator.code.toUpperCase();
    const isUntouched = isSame(indicator, written.get(code) ?? null, language);
    // Whoever has written beside a definition, in a column of their own, uses it.
    const hasNotes = (table.formulas[index] ?? []).some((cell, at) => cell !== "" && !ours.has(at));
    return isUntouched && !hasNotes && !used.has(code) ? [cellsByHeading(table, index)] : [];
  });
}

/** The codes of definitions that are in the library and do not go. */
export function codesLeft({ header, rows }: TableSnapshot, definitions: readonly Indicator[], removed: readonly CellsByHeading[]): readonly string[] {
  const position = findColumns(tables.indicators.columns, header).get("code") ?? -1;
  const gone = new Set(removed.map((cells) => String(formulaOf(cells.get(String(header[position])) ?? null)).toUpperCase()));
  const there = new Set(rows.map((row) => String(row[position]).toUpperCase()));
  return definitions.map(({ code }) => code).filter((code) => there.has(code.toUpperCase()) && !gone.has(code.toUpperCase()));
}

/** The update of the library that puts rows in, where their code is not there by now, and takes out those that still are what they were. */
export function definitionsUpdate({ added, removed }: RowSteps, table: TableSnapshot, language: Language): TableUpdate {
  const positions = findColumns(tables.indicators.columns, table.header);
  const code = String(table.header[positions.get("code") ?? -1]);
  const there = new Set(table.rows.map((row) => String(row[positions.get("code") ?? -1]).toUpperCase()));
  const gone = new Set(removed.map(alike));
  const nothing: readonly Content[] = table.header.map(() => null);
  return {
    reading: table,
    columns: placedColumns(positions, language),
    changed: table.rows.map(() => nothing),
    added: added.filter((cells) => !there.has(String(formulaOf(cells.get(code) ?? null)).toUpperCase())).map((cells) => layByHeading(cells, table.header)),
    deleted: table.rows.flatMap((_, index) => (gone.has(alike(cellsByHeading(table, index))) ? [index] : [])),
    protected: table.sheetProtected,
  };
}
