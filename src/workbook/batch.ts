import type { Content } from "../sheets/plan";
import { cellText } from "../sheets/cellText";
import type { TableSnapshot } from "./read";

/** Excel on the web refuses requests over 5 MB; what JSON adds around the cells is kept well within the rest. */
const limit = 3_500_000;
/** Largest piece of one block of cells, in characters. */
const piece = 1_000_000;

/**
 * A run of writes that goes to Excel in as few round trips as the size of the payload allows, with calculation and
 * screen updates suspended for each of them.
 */
export class Batch {
  private pending = 0;
  private readonly last: (() => void)[] = [];

  constructor(readonly context: Excel.RequestContext) {
    this.suspend();
  }

  /** Writes literal cells. Formulas are left out here: they may refer to a table that is made after its cells. */
  async writeValues(sheet: Excel.Worksheet, row: number, column: number, cells: readonly (readonly Content[])[]): Promise<void> {
    await this.write(sheet, row, column, cells.map((line) => line.map((cell) => (isFormula(cell) ? null : literal(cell)))));
  }

  /** Writes the formulas among the cells and leaves all others as they are. */
  async writeFormulas(sheet: Excel.Worksheet, row: number, column: number, cells: readonly (readonly Content[])[]): Promise<void> {
    await this.writeSome(sheet, row, column, cells.map((line) => line.map((cell) => (isFormula(cell) ? cell.formula : null))));
  }

  /** Writes the literal cells that are not null, which may be few, and leaves all others as they are. */
  async writeFew(sheet: Excel.Worksheet, row: number, column: number, cells: readonly (readonly Content[])[]): Promise<void> {
    await this.writeSome(sheet, row, column, cells.map((line) => line.map(literal)));
  }

  /** Writes back what Excel itself gave. A text that looks like a formula is told from one by its value: they are equal. */
  async restore(sheet: Excel.Worksheet, row: number, column: number, { formulas, rows }: Pick<TableSnapshot, "formulas" | "rows">): Promise<void> {
    const given = (cell: unknown, value: unknown): Literal =>
      typeof cell === "string" && (!cell.startsWith("=") || cell === value) ? cellText(cell) : (cell as Literal);
    await this.write(sheet, row, column, formulas.map((line, at) => line.map((cell, index) => given(cell, rows[at]?.[index]))));
  }

  /** Puts off what can be queued only when all tables are there. */
  atEnd(queue: () => void): void {
    this.last.push(queue);
  }

  /** Sends what is left. */
  async end(): Promise<void> {
    for (const queue of this.last) queue();
    await this.context.sync();
  }

  /** Only the columns from the first to the last in which something is written. */
  private async writeSome(sheet: Excel.Worksheet, row: number, column: number, cells: readonly (readonly Literal[])[]): Promise<void> {
    let [first, last] = [Infinity, -1];
    for (const line of cells) {
      line.forEach((cell, index) => {
        if (cell === null) return;
        first = Math.min(first, index);
        last = Math.max(last, index);
      });
    }
    if (last < 0) return;
    await this.write(sheet, row, column + first, cells.map((line) => line.slice(first, last + 1)));
  }

  private async write(sheet: Excel.Worksheet, row: number, column: number, cells: readonly (readonly Literal[])[]): Promise<void> {
    const width = cells[0]?.length ?? 0;
    if (width === 0) return;
    let at = row;
    for (const lines of pieces(cells)) {
      sheet.getRangeByIndexes(at, column, lines.length, width).formulas = lines.map((line) => [...line]);
      at += lines.length;
      await this.count(lines);
    }
  }

  private async count(lines: readonly (readonly Literal[])[]): Promise<void> {
    this.pending += sizeOf(lines);
    if (this.pending < limit) return;
    await this.context.sync();
    this.pending = 0;
    this.suspend();
  }

  private suspend(): void {
    const { application } = this.context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
  }
}

type Literal = string | number | boolean | null;

function isFormula(content: Content): content is Exclude<Content, Literal> {
  return typeof content === "object" && content !== null;
}

function literal(content: Content): Literal {
  return typeof content === "string" ? cellText(content) : isFormula(content) ? null : content;
}

function sizeOf(lines: readonly (readonly Literal[])[]): number {
  return lines.reduce((sum, line) => sum + line.reduce((length: number, cell) => length + (typeof cell === "string" ? 3 * cell.length : 20), 0), 0);
}

/** Cuts a block into runs of rows that stay under the size of a piece. */
function pieces(cells: readonly (readonly Literal[])[]): readonly (readonly (readonly Literal[])[])[] {
  const cut: (readonly Literal[])[][] = [];
  let size = Infinity;
  for (const line of cells) {
    const length = sizeOf([line]);
    if (size + length > piece) {
      cut.push([]);
      size = 0;
    }
    cut.at(-1)?.push(line);
    size += length;
  }
  return cut;
}
