import type { IStyleData } from "@univerjs/core";
import type { Engine } from "../../engine";
import { areaOf, type Area } from "../../engine/area";
import type { CellInput } from "../../engine/cells";
import type { WorkbookTable } from "../../engine/tables/workbookTable";

type Row = readonly CellInput[];

const BOLD: IStyleData = { bl: 1 };
const HINT: IStyleData = { cl: { rgb: "#5c5c5c" } };

/** Writes one sheet of a sample workbook. */
export class SheetWriter {
  constructor(
    readonly engine: Engine,
    readonly id: string,
  ) {}

  /** The first sheet of the workbook under a name, or one more. */
  static first(engine: Engine, name: string): SheetWriter {
    engine.sheets.rename(engine.sheets.activeId, name);
    return new SheetWriter(engine, engine.sheets.activeId);
  }

  static another(engine: Engine, name: string): SheetWriter {
    return new SheetWriter(engine, engine.sheets.add(name));
  }

  /** What the sheet is, large, and what to do with it. */
  heading(title: string, hint: string): void {
    this.write(0, 0, [[title], [hint]]);
    this.style(areaOf(0, 0), { ...BOLD, fs: 16 });
    this.engine.formats.setRowHeight(this.id, areaOf(0, 0), 26);
    this.style(areaOf(1, 0), HINT);
  }

  write(row: number, column: number, block: readonly Row[]): void {
    this.engine.cells.write(this.id, areaOf(row, column, block.length, Math.max(...block.map((line) => line.length))), (r, c) => block[r]?.[c]);
  }

  /** A table whose headings stand in a row; formulas may use its columns. */
  table(name: string, row: number, columns: readonly string[], rows: readonly Row[]): WorkbookTable {
    this.write(row, 0, [columns]);
    const table = this.engine.tables.add(this.id, areaOf(row, 0, rows.length + 1, columns.length), name);
    this.write(row + 1, 0, rows);
    this.bold(areaOf(row, 0, 1, columns.length));
    return table;
  }

  style(area: Area, style: IStyleData): void {
    this.engine.formats.patch(this.id, area, style);
  }

  bold(area: Area): void {
    this.style(area, BOLD);
  }

  numbers(area: Area, pattern: string): void {
    this.style(area, { n: { pattern } });
  }

  /** Widths of columns from the first on, in points. */
  widths(...points: readonly number[]): void {
    points.forEach((width, column) => this.engine.formats.setColumnWidth(this.id, areaOf(0, column), width));
  }

  /** Bars behind numbers. */
  bars(area: Area): void {
    this.engine.conditionalFormats.update(this.engine.conditionalFormats.add(this.id, area, "dataBar"));
  }

  /** A chart of cells, under a row. */
  chart(type: string, source: Area, title: string, place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }) {
    const chart = this.engine.charts.add(this.id, type, { sheetId: this.id, area: source }, "Columns");
    Object.assign(chart, place);
    chart.title.text = title;
    this.engine.charts.changed(chart);
    return chart;
  }
}
