import { earlierDashboard, type EarlierDashboard } from "../../review/dashboard/earlierDashboard";
import { cellText } from "../../sheets/cellText";
import { inExcel } from "../inExcel";
import { isFormula } from "../plan/cellContent";
import type { TableSnapshot, WorkbookReading } from "../read";
import { sheetChanges } from "../undo/changesSince";
import { requestState, type StepState } from "../undo/stepState";
import type { Undo, Undoable } from "../undo/types";

/** The cells of a sheet that gives way to another one. */
interface GoneSheet {
  readonly range: Excel.Range;
  readonly name: string;
}

/** How an earlier dashboard is drawn again, by the results that are read with whatever is queued. */
interface Redrawing {
  readonly read: (context: Excel.RequestContext) => Promise<WorkbookReading>;
  readonly redraw: (context: Excel.RequestContext, reading: WorkbookReading, earlier: EarlierDashboard, name: string, fill: (sheet: Excel.Worksheet) => void) => Promise<void>;
}

/** What the way back from drawing a dashboard needs, gathered while it is drawn. */
export class DashboardUndo {
  private gone: GoneSheet | null = null;
  private drawn: (() => StepState) | null = null;

  constructor(private readonly name: string, private readonly old: TableSnapshot | null, private readonly drawing: Redrawing) {}

  /** Queues reading the earlier sheet, before it goes. */
  requestOld({ workbook }: Excel.RequestContext): void {
    if (this.old === null) return;
    const { sheet: name } = this.old;
    this.gone = { name, range: workbook.worksheets.getItem(name).getUsedRange().load("formulas, values, rowIndex, columnIndex") };
  }

  /** Queues reading the new sheet as it was drawn. */
  requestNew(context: Excel.RequestContext): void {
    this.drawn = requestState(context, { sheets: new Map([[this.name, this.name]]), tables: [] });
  }

  /** The way back; none where nobody can say what the earlier sheet was drawn for. */
  way(): Undoable {
    const after = this.drawn?.().sheets.get(this.name) ?? null;
    if (after === null) return {};
    const earlier = this.gone === null ? null : earlierOf(this.gone.range);
    if (this.gone !== null && earlier === null) return {};
    const undo: Undo = () => inExcel(async (context) => {
      const request = requestState(context, { sheets: new Map([[this.name, after.id]]), tables: [] });
      const reading = earlier === null ? null : await this.drawing.read(context);
      if (reading === null) await context.sync();
      const now = request().sheets.get(this.name) ?? null;
      const kept = sheetChanges(after, now);
      if (kept.length > 0 || now === null) return { kept };
      if (reading !== null && earlier !== null && this.gone !== null) {
        const { name, range } = this.gone;
        await this.drawing.redraw(context, reading, earlier, name, (sheet) => fillAgain(sheet, range));
        return { kept: [] };
      }
      context.workbook.worksheets.getItem(now.id).delete();
      await context.sync();
      return { kept: [] };
    });
    return { undo };
  }
}

function earlierOf({ formulas, rowIndex, columnIndex }: Excel.Range): EarlierDashboard | null {
  return earlierDashboard((row, column) => (formulas as readonly (readonly unknown[])[])[row - rowIndex]?.[column - columnIndex]);
}

/** Queues what stood in every cell, also what somebody had typed over. */
function fillAgain(sheet: Excel.Worksheet, { formulas, values, rowIndex, columnIndex }: Excel.Range): void {
  const cells = formulas as readonly (readonly unknown[])[];
  sheet.getRangeByIndexes(rowIndex, columnIndex, cells.length, cells[0]?.length ?? 0).formulas = cells.map((row, at) =>
    row.map((cell, column) => (typeof cell === "string" && !isFormula(cell, values[at]?.[column]) ? cellText(cell) : cell)));
}
