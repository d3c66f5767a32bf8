import type { TableSnapshot } from "../read";
import type { DrawnSheet } from "./cameAlong";
import type { GoalRows } from "./goalRows";
import { contentOf, formulaOf, isFormula } from "./cellContent";
import type { AddedRow, CellStep, GoalStep, RemovedRow } from "./goalStep";
import { takenBack } from "./otherCells";
import type { Indent, RowFormat, WeightFormats } from "./rowFormats";
import type { RowMoves } from "./rowMoves";
import type { StandingRemark } from "./rowRemarks";

/** A step that was made, the table before it and after it. */
export interface Made {
  readonly step: GoalStep;
  readonly table: TableSnapshot;
  readonly rows: GoalRows;
  readonly moves: RowMoves;
  /** Headings with the columns that were added. */
  readonly columns: readonly string[];
  readonly formats: ReadonlyMap<string, RowFormat>;
  readonly remarks: ReadonlyMap<string, readonly StandingRemark[]>;
  /** How goals that went higher or deeper were set in. */
  readonly indents: ReadonlyMap<string, Indent>;
  /** How weights that are shown otherwise since were shown. */
  readonly weights: WeightFormats;
  /** The sheets that it has drawn. */
  readonly drawn: readonly DrawnSheet[];
  readonly after: readonly (readonly unknown[])[];
}

/** The step that makes everything as it was. */
export function inverseStep(made: Made): GoalStep {
  const { step, moves, indents, weights } = made;
  const keyAfter = (key: string): string => step.keys.get(key) ?? key;
  const gone = new Set(step.removed.map(({ key }) => key));
  return {
    newColumns: step.droppedColumns,
    cells: [...cellsBack(made, keyAfter), ...formulasBack(made, keyAfter)],
    others: step.others.map(takenBack),
    targets: { added: step.targets.removed, removed: step.targets.added },
    definitions: { added: step.definitions.removed, removed: step.definitions.added },
    okrs: { added: step.okrs.removed, removed: step.okrs.added },
    sheets: { drawn: step.sheets.dropped.map(({ plan }) => plan), dropped: made.drawn },
    removed: addedRows(made),
    added: rowsBack(made, keyAfter),
    keys: new Map([...step.keys].map(([before, after]) => [after, before] as const)),
    order: step.order === null ? null : moves.before.map((key) => (gone.has(key) ? key : keyAfter(key))),
    indents: new Map([...indents].map(([key, indent]) => [keyAfter(key), indent] as const)),
    weightFormats: new Map([...weights].map(([key, format]) => [keyAfter(key), format] as const)),
    droppedColumns: step.newColumns,
  };
}

/** The rows that came, with all that they hold and leave blank: who has written into one since does not lose it. */
function addedRows({ step, moves, columns, after }: Made): readonly RemovedRow[] {
  return step.added.map(({ key }) => {
    const row = after[moves.ordered.indexOf(key)];
    return { key, expected: new Map(columns.map((heading, position) => [heading, row?.[position] ?? ""] as const)) };
  });
}

function cellsBack({ step, table, rows }: Made, keyAfter: (key: string) => string): readonly CellStep[] {
  return step.cells.map(({ key, heading, content }) => {
    const index = rows.byKey.get(key)?.index ?? -1;
    const position = table.header.map(String).indexOf(heading);
    const before = contentOf(table.formulas[index]?.[position] ?? "", table.rows[index]?.[position]);
    return { key: keyAfter(key), heading, expected: formulaOf(content), content: before };
  });
}

/** Formulas that Excel has rewritten because rows they refer to came, went or moved. */
function formulasBack({ step, table, rows, moves, columns, after }: Made, keyAfter: (key: string) => string): readonly CellStep[] {
  const set = new Set(step.cells.map(({ key, heading }) => `${key}\t${heading}`));
  return moves.ordered.flatMap((key, now) => {
    const index = rows.byKey.get(key)?.index ?? -1;
    return columns.flatMap((heading, position): readonly CellStep[] => {
      const before = table.formulas[index]?.[position];
      const there = after[now]?.[position];
      if (!isFormula(before, table.rows[index]?.[position]) || before === there || set.has(`${key}\t${heading}`)) return [];
      return [{ key: keyAfter(key), heading, expected: there, content: { formula: String(before) } }];
    });
  });
}

function rowsBack({ step, table, rows, moves, formats, remarks }: Made, keyAfter: (key: string) => string): readonly AddedRow[] {
  const gone = new Set(step.removed.map(({ key }) => key));
  return moves.before.flatMap((key, index): readonly AddedRow[] => {
    if (!gone.has(key)) return [];
    const above = moves.before.slice(0, index).reverse().find((each) => rows.byKey.has(each)) ?? null;
    const cells = table.header.map((heading, position) => [String(heading), contentOf(table.formulas[index]?.[position] ?? "", table.rows[index]?.[position])] as const);
    const format = formats.get(key);
    const written = remarks.get(key);
    return [{
      key,
      above: above === null || gone.has(above) ? above : keyAfter(above),
      cells: new Map(cells.filter(([, content]) => content !== "" && content !== null)),
      ...(format === undefined ? {} : { format }),
      ...(written === undefined ? {} : { remarks: written.map((each) => each.written) }),
    }];
  });
}
