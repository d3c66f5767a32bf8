import type { Finding } from "../../goals/types";
import { definitionChanges, definitionOf, definitionOnSheet } from "../agreed/definition";
import type { PeriodGoal } from "../changes/segments";
import type { Homes } from "../shared/sharedCells";
import { sharedUpdate } from "../shared/sharedUpdate";
import { mergeTable } from "../../sheets/mergeTable";
import { findColumns, readTable, type TableReading } from "../../sheets/readTable";
import { headingOf, tables } from "../../sheets/schema";
import type { RowContent } from "../../sheets/tablePlan";
import { agreedMessages } from "../../text/agreed";
import type { Language } from "../../text/language";
import { reviewMessages as text } from "../../text/review";
import { withTerms } from "../../text/terms";
import { noMoves, type Move, type Moves } from "../moves";
import type { Reviews, ReviewsRequest } from "../reviews";
import { rowFormulas, type HeadingOf } from "../reviewFormulas";
import { isFilled } from "../scoredRow";
import { formulaRowOf, reviewDefinition, reviewOptions } from "../reviewPlan";
import { headCellsOf, type ReviewReading } from "./head";
import type { OkrTerms } from "./okrTerms";
import { sectionOf } from "./sections";

/** What bringing a sheet up to date needs besides the sheet and its KPIs. */
export interface UpdateRequest extends Pick<ReviewsRequest, "period" | "language" | "rules" | "statusLabels"> {
  /** Where the actuals of KPIs that are shared with other departments are entered. */
  readonly homes: Homes;
  readonly okrs: OkrTerms | null;
  /** Rows that come from other sheets or go to them; none when left out. */
  readonly moves?: Moves;
}

/** Brings the sheet of a department or person up to date with the goal tree. */
export function updateReview(department: string, kpis: readonly PeriodGoal[], reading: ReviewReading, request: UpdateRequest): Omit<Reviews, "looks" | "moves"> {
  const { period, language, rules, statusLabels, okrs, homes, moves = noMoves } = request;
  const heading = actualHeadings(reading, language);
  const { away, waiting } = leavingFrom(reading, moves);
  const known = new Set([...kpis.map(({ id }) => id), ...away, ...waiting]);
  const gone = readTable(tables.review, reading).rows.flatMap(({ values: { goalId, section } }) => (goalId === "" || known.has(goalId) || section === "shared" ? [] : [goalId]));
  const shared = sharedUpdate({ department, kpis, reading, homes, language });
  const rows: readonly RowContent<"review">[] = [
    ...kpis.map((kpi) => ({ ...reviewDefinition(kpi), ...rowFormulas(heading, rules, formulaRowOf(kpi, period)), ...moves.moving.get(kpi.id)?.inputs, ...shared.contentOf(kpi) })),
    // What was filled in stays; without a weight it does not count.
    ...gone.map((goalId) => ({ goalId, weight: null })),
  ];
  const merge = mergeTable({
    table: "review", reading, language, rows,
    keyOf: (row) => String(row["goalId"]),
    // Nothing was typed into the row of a KPI that another department fills in; what was typed goes along to another sheet.
    isObsolete: (row) => row["section"] === "shared" || away.has(String(row["goalId"])),
    options: reviewOptions(kpis, statusLabels, language),
    protected: true,
  });
  const around = headCellsOf(reading.head, { table: reading.table, heading, rules, language, okrs, sections: new Set(kpis.map(sectionOf)) })
    .map(({ row, column, formula }) => ({ row, column, content: { formula } }));
  return {
    plans: [],
    updates: merge.update === null ? [] : [{ ...merge.update, around, locked: shared.lockedIn(merge.update) }],
    added: merge.added,
    kept: merge.kept,
    findings: [...changes(department, kpis, reading, new Set([...away, ...waiting])), ...shared.findings],
    missing: merge.missing.length === 0 ? [] : [{ table: reading.table, columns: merge.missing }],
  };
}

/** The KPIs that go from a sheet now, and those that go once their department is generated. */
export function leavingFrom({ table }: TableReading, { moving, staying }: Moves): { readonly away: ReadonlySet<string>; readonly waiting: ReadonlySet<string> } {
  const here = (all: ReadonlyMap<string, Pick<Move, "from">>): ReadonlySet<string> => new Set([...all].flatMap(([id, { from }]) => (from.table === table ? [id] : [])));
  return { away: here(moving), waiting: here(staying) };
}

/** What the goal tree changes on a sheet that is in use: said, because people have worked with the old values. */
function changes(department: string, kpis: readonly PeriodGoal[], reading: TableReading, leaving: ReadonlySet<string>): readonly Finding[] {
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi] as const));
  return readTable(tables.review, reading).rows.flatMap((row): Finding[] => {
    const { goalId, kpi, weight } = row.values;
    const goal = byId.get(goalId);
    const about = { parameters: { department, kpi }, department, address: row.cell("kpi") };
    if (goal === undefined) return weight === null || leaving.has(goalId) ? [] : [{ id: `leftInPlace:${goalId}`, severity: "warning", text: text.leftInPlace, ...about }];
    const after = definitionOf(goal);
    const changed = definitionChanges(definitionOnSheet(row, after), after);
    if (changed === null) return [];
    const filled = isFilled(row.values) ? { severity: "warning", detail: agreedMessages.updatedFilledDetail } as const : { severity: "info" } as const;
    return [{ id: `updated:${goalId}`, text: withTerms(agreedMessages.updated, { changes: changed }), ...about, ...filled }];
  });
}

/** Columns that a table may lack: its formulas do without them. */
const newer: ReadonlySet<string> = new Set(["manager", "counted", "section", "entered", "cap"]);

/** Headings as they stand in the table: formulas follow what people see. */
export function actualHeadings(reading: TableReading, language: Language): HeadingOf {
  const positions = findColumns(tables.review.columns, reading.header);
  return (column) => {
    const position = positions.get(column);
    if (position !== undefined) return String(reading.header[position]);
    return newer.has(column) ? null : headingOf("review", column, language);
  };
}
