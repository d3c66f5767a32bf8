import { CommandType, ICommandService, IUndoRedoService, Tools, type IAccessor, type IWorksheetData } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { CellMatrix } from "../cells";
import type { Context } from "../context";
import { shiftInverse, type Shift } from "../shift";
import type { Sheets, SheetState } from "../sheets";
import type { Part } from "./part";
import { Recording } from "./recording";
import { detachArea, detachCells, dropUnchanged, presentRecord, restoreRecord, type SheetRecord } from "./sheetRecord";

/** The state of everything that a step touched, at one time. */
interface Moment {
  readonly sheets: readonly SheetState[];
  readonly records: Map<string, SheetRecord>;
  readonly parts: readonly string[];
  readonly shifts: readonly Shift[];
}

interface Step {
  readonly before: Moment;
  readonly after: Moment;
  /** Sheets that are there at only one of the two times, as they were last. */
  readonly absent: Map<string, IWorksheetData>;
}

type Direction = "before" | "after";

/** The mutation by which a step is taken back or done again. */
export const RESTORE = "workbook.mutation.restore-step";

/**
 * Makes each batch of an add-in one step of the grid's own undo. A step keeps the state before and after of what it
 * touched, so that taking it back needs no inverse of any single change: cells, rows, columns and merges of a sheet as
 * they are touched; small parts (tables, rules, names …) whole. Formulas and rules that followed along were changed in the
 * step as well, so nobody may follow while a step is put back.
 */
export class History {
  private recording: Recording | null = null;
  private readonly steps = new Map<number, Step>();
  /** Sheets whose cells a step may hold as they are: one that is written to is detached from the step before. */
  private readonly shared = new Set<string>();
  private nextStep = 1;

  constructor(
    private readonly context: Context,
    private readonly sheets: Sheets,
    /** In the order in which they are put back. */
    private readonly parts: Part[],
    private readonly move: (shift: Shift) => void,
  ) {
    context.injector.get(IUndoRedoService); // knows Undo and Redo once it is there
    context.injector.get(ICommandService).registerCommand({
      id: RESTORE,
      type: CommandType.MUTATION,
      handler: (_accessor: IAccessor, { step, to }: { readonly step: number; readonly to: Direction }) => this.restore(step, to),
    });
    context.beforeCells = (sheetId, area) => {
      this.recording?.noteArea(sheetId, area);
      if (this.shared.has(sheetId)) detachArea(context.sheet(sheetId), area);
    };
    context.beforeCommand(({ id, type, params }, options) => {
      if (type !== CommandType.MUTATION || (id === SetRangeValuesMutation.id && options?.["fromFormula"])) return;
      this.recording?.note(id, params);
      if (id === SetRangeValuesMutation.id) this.detach(params as { readonly subUnitId: string; readonly cellValue?: CellMatrix });
    });
  }

  /** Makes a further part go back and forth with the steps. */
  remember(part: Part): void {
    this.parts.push(part);
  }

  get isRecording(): boolean {
    return this.recording !== null;
  }

  /** Told of cells that move. */
  shifted(shift: Shift): void {
    this.recording?.shifts.push(shift);
  }

  /** Runs a batch of edits; what it changed becomes one step, also when it ends early. */
  step<T>(edit: () => T): T {
    if (this.recording || this.context.isRestoring) return edit();
    const sheets = this.sheets.capture();
    const parts = this.parts.map((each) => each.capture());
    const recording = (this.recording = new Recording(this.context, this.shared));
    try {
      return edit();
    } finally {
      this.recording = null;
      this.push(recording, sheets, parts);
    }
  }

  private push(recording: Recording, sheets: readonly SheetState[], parts: readonly string[]): void {
    const before = new Map<string, SheetRecord>();
    for (const [sheetId, record] of recording.sheets) {
      const sheet = this.context.workbook.getSheetBySheetId(sheetId);
      if (!sheet || dropUnchanged(record, sheet, recording.moved.has(sheetId))) before.set(sheetId, record);
    }
    const step: Step = {
      before: { sheets, records: before, parts, shifts: recording.shifts.map(shiftInverse).reverse() },
      after: { sheets: this.sheets.capture(), records: new Map(), parts: this.parts.map((each) => each.capture()), shifts: recording.shifts },
      absent: recording.removed,
    };
    if (this.isNothing(step)) return;
    const id = this.nextStep++;
    this.steps.set(id, step);
    const { unitId } = this.context;
    const mutation = (to: Direction) => ({ id: RESTORE, params: { unitId, step: id, to } });
    this.undoService.pushUndoRedo({ unitID: unitId, undoMutations: [mutation("before")], redoMutations: [mutation("after")] });
    // Univer's stack keeps its latest steps only.
    this.steps.delete(id - KEPT);
  }

  private isNothing({ before, after }: Step): boolean {
    const isSame = (text: string, index: number): boolean => this.parts[index]?.isHidden === true || text === after.parts[index];
    return before.records.size === 0 && JSON.stringify(before.sheets) === JSON.stringify(after.sheets) && before.parts.every(isSame);
  }

  private get undoService(): IUndoRedoService {
    return this.context.injector.get(IUndoRedoService);
  }

  /** What is about to be taken back is remembered now, not with the step: most steps are never taken back. */
  private lookAtPresent({ before, after }: Step): void {
    for (const [sheetId, record] of before.records) {
      const sheet = this.context.workbook.getSheetBySheetId(sheetId);
      if (!sheet) continue;
      this.shared.add(sheetId);
      after.records.set(sheetId, presentRecord(record, sheet));
    }
  }

  private detach({ subUnitId, cellValue }: { readonly subUnitId: string; readonly cellValue?: CellMatrix }): void {
    const sheet = this.shared.has(subUnitId) ? this.context.workbook.getSheetBySheetId(subUnitId) : null;
    if (sheet && cellValue) detachCells(sheet, cellValue);
  }

  private restore(id: number, to: Direction): boolean {
    const step = this.steps.get(id);
    if (!step) return false;
    const moment = step[to];
    if (to === "before") this.lookAtPresent(step);
    this.context.restoring(() => {
      const wanted = new Set(moment.sheets.map((sheet) => sheet.id));
      for (const sheetId of this.sheets.ids) if (!wanted.has(sheetId)) step.absent.set(sheetId, Tools.deepClone(this.context.sheet(sheetId).getConfig()));
      this.sheets.restore(moment.sheets, step.absent);
      for (const shift of moment.shifts) this.move(shift);
      for (const [sheetId, record] of moment.records) if (wanted.has(sheetId)) restoreRecord(this.context, sheetId, record);
      const other = step[to === "before" ? "after" : "before"].parts;
      this.parts.forEach((each, index) => {
        const text = moment.parts[index];
        if (text !== undefined && (text !== other[index] || each.capture() !== text)) each.restore(text, other[index] ?? text);
      });
    });
    return true;
  }
}

/** As many steps as Univer's stack keeps. */
const KEPT = 20;
