import { CommandType, ICommandService, IUndoRedoService, Tools, type IAccessor, type IWorksheetData } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Context } from "../context";
import { shiftInverse, type Shift } from "../shift";
import type { Sheets, SheetState } from "../sheets";
import type { Part } from "./part";
import { Recording } from "./recording";
import { dropEqual, presentRecord, restoreRecord, type SheetRecord } from "./sheetRecord";

/** The state of everything that a step touched, at one time. */
interface Moment {
  readonly sheets: readonly SheetState[];
  readonly records: ReadonlyMap<string, SheetRecord>;
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

const RESTORE = "workbook.mutation.restore-step";

/**
 * Makes each batch of an add-in one step of the grid's own undo. A step keeps the state before and after of what it
 * touched, so that taking it back needs no inverse of any single change: cells, rows, columns and merges of a sheet as
 * they are touched; small parts (tables, rules, names …) whole. Formulas and rules that followed along were changed in the
 * step as well, so nobody may follow while a step is put back.
 */
export class History {
  private recording: Recording | null = null;
  private readonly steps = new Map<number, Step>();
  private nextStep = 1;

  constructor(
    private readonly context: Context,
    private readonly sheets: Sheets,
    /** In the order in which they are put back. */
    private readonly parts: readonly Part[],
    private readonly move: (shift: Shift) => void,
  ) {
    context.injector.get(ICommandService).registerCommand({
      id: RESTORE,
      type: CommandType.MUTATION,
      handler: (_accessor: IAccessor, { step, to }: { readonly step: number; readonly to: Direction }) => this.restore(step, to),
    });
    context.beforeCells = (sheetId, area) => this.recording?.noteArea(sheetId, area);
    context.beforeCommand(({ id, type, params }, options) => {
      if (!this.recording || type !== CommandType.MUTATION || (id === SetRangeValuesMutation.id && options?.["fromFormula"])) return;
      this.recording.note(id, params);
    });
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
    const recording = (this.recording = new Recording(this.context));
    try {
      return edit();
    } finally {
      this.recording = null;
      this.push(recording, sheets, parts);
    }
  }

  private push(recording: Recording, sheets: readonly SheetState[], parts: readonly string[]): void {
    const before = new Map<string, SheetRecord>();
    const after = new Map<string, SheetRecord>();
    for (const [sheetId, record] of recording.sheets) {
      const sheet = this.context.workbook.getSheetBySheetId(sheetId);
      const present = sheet ? presentRecord(record, sheet, recording.moved.has(sheetId)) : null;
      if (present && !dropEqual(record, present)) continue;
      before.set(sheetId, record);
      if (present) after.set(sheetId, present);
    }
    const step: Step = {
      before: { sheets, records: before, parts, shifts: recording.shifts.map(shiftInverse).reverse() },
      after: { sheets: this.sheets.capture(), records: after, parts: this.parts.map((each) => each.capture()), shifts: recording.shifts },
      absent: recording.removed,
    };
    if (isNothing(step)) return;
    const id = this.nextStep++;
    this.steps.set(id, step);
    const { unitId } = this.context;
    const mutation = (to: Direction) => ({ id: RESTORE, params: { unitId, step: id, to } });
    this.undoService.pushUndoRedo({ unitID: unitId, undoMutations: [mutation("before")], redoMutations: [mutation("after")] });
    // Univer's stack keeps its latest steps only.
    this.steps.delete(id - KEPT);
  }

  private get undoService(): IUndoRedoService {
    return this.context.injector.get(IUndoRedoService);
  }

  private restore(id: number, to: Direction): boolean {
    const step = this.steps.get(id);
    if (!step) return false;
    const moment = step[to];
    this.context.restoring(() => {
      const wanted = new Set(moment.sheets.map((sheet) => sheet.id));
      for (const sheetId of this.sheets.ids) if (!wanted.has(sheetId)) step.absent.set(sheetId, Tools.deepClone(this.context.sheet(sheetId).getConfig()));
      this.sheets.restore(moment.sheets, step.absent);
      for (const shift of moment.shifts) this.move(shift);
      for (const [sheetId, record] of moment.records) if (wanted.has(sheetId)) restoreRecord(this.context, sheetId, record);
      const other = step[to === "before" ? "after" : "before"].parts;
      this.parts.forEach((each, index) => {
        const text = moment.parts[index];
        if (text !== undefined && (text !== other[index] || each.capture() !== text)) each.restore(text);
      });
    });
    return true;
  }
}

/** As many steps as Univer's stack keeps. */
const KEPT = 20;

const isNothing = ({ before, after }: Step): boolean =>
  before.records.size === 0 && JSON.stringify(before.sheets) === JSON.stringify(after.sheets) && before.parts.every((text, index) => text === after.parts[index]);
