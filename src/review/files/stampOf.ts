import type { ColumnPlan, Content, Scalar, SheetPlan } from "../../sheets/plan";
import { tables } from "../../sheets/schema";
import type { ColumnSchema } from "../../sheets/columns";
import { formulaForm } from "./formulaForm";
import type { FileStamp, StampColumn } from "./stamp";

/** What a stamp says of the table of a file. `planned` is the plan before its formulas became native: it knows which cells calculated. */
export function stampOf(written: SheetPlan, planned: SheetPlan): Pick<FileStamp, "columns" | "rows"> {
  const [table] = written.tables;
  const before = planned.tables[0];
  if (table === undefined || before === undefined) return { columns: [], rows: [] };
  const calculates = (position: number): boolean => before.rows.some((row) => isFormula(row[position] ?? null));
  const keyOf = (column: number): string => table.columns[column - table.column]?.key ?? "?";
  const idColumn = table.columns.findIndex(({ key }) => key === "goalId");
  return {
    columns: table.columns.map((column, position) => columnOf(column, calculates(position))),
    rows: table.rows.map((cells, index) => ({
      id: String(cells[idColumn] ?? ""),
      cells: cells.map((content, position) => (isFormula(before.rows[index]?.[position] ?? null) ? null : sent(content))),
      formulas: cells.map((content) => (isFormula(content) ? formulaForm(content.formula, table.row + 1 + index, keyOf) : null)),
    })),
  };
}

function columnOf({ key, heading, input, validation }: ColumnPlan, calculates: boolean): StampColumn {
  const schema: Readonly<Record<string, ColumnSchema>> = tables.review.columns;
  const { minimum, maximum } = validation?.kind === "number" ? validation : { minimum: undefined, maximum: undefined };
  return {
    key, heading,
    role: input === true ? "input" : calculates ? "formula" : "locked",
    numeric: schema[key]?.kind === "number",
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

function isFormula(content: Content): content is Exclude<Content, Scalar> {
  return typeof content === "object" && content !== null;
}

function sent(content: Content): Scalar {
  return isFormula(content) || content === "" ? null : content;
}
