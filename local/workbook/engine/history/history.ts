import { CommandType, ICommandService, IUndoRedoService, Tools, type IAccessor, type IWorksheetData } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Cells } from "../cells";
import type { Context } from "../context";
import { isToldByText } from "../moving/following";
import type { Shift } from "../moving/shift";
import type { Sheets, SheetState } from "../sheets";
import { doAgain, takeBack, type Followers, type JournalEntry } from "./journal";
import { layoutOf, restoreLayout, type Layout } from "./layout";
import type { Part } from "./part";
import { Recording } from "./recording";

/** The state of what a step touched and that is kept whole, at one time. */
interface Moment {
  readonly sheets: readonly SheetState[];
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly parts: readonly string[];
}

interface Step {
  readonly before: Moment;
  after: Moment;
  /** What became of the cells between the two. */
  readonly journal: readonly JournalEntry[];
  /** Sheets that are there at only one of the two times, as they were last. */
  readonly absent: Map<string, IWorksheetData>;
  /** Those of them that were taken away by going back or forth, and come back as they stood then. */
  readonly whole: Set<string>;
}

type Direction = "before" | "after";

/** The mutation by which a step is taken back or done again. */
export const RESTORE = "workbook.mutation.restore-step";

/** Whose state goes back and forth. */
interface Subjects extends Followers {
  readonly context: Context;
  readonly cells: Cells;
  readonly sheets: Sheets;
  /** In the order in which they are put back. */
  readonly parts: Part[];
}

/**
 * Makes each batch of an add-in one step of the grid's own undo. A step keeps a journal of the cells that it wrote, as they
 * were before, and of the rows and columns that it put in or took out, which are taken back by the opposite; rows, columns
 * and merges of the sheets that it touched, and small parts (tables, rules, names …), are kept whole. Rules that followed
 * along were changed in the step as well, so nobody may follow while a step is put back.
 */
export class History {
  private recording: Recording | null = null;
  private readonly steps = new Map<number, Step>();
  private nextStep = 1;

  constructor(private readonly subjects: Subjects) {
    const { context } = subjects;
    context.injector.get(IUndoRedoService); // knows Undo and Redo once it is there
    context.injector.get(ICommandService).registerCommand({
      id: RESTORE,
      type: CommandType.MUTATION,
      handler: (_accessor: IAccessor, { step, to }: { readonly step: number; readonly to: Direction }) => this.restore(step, to),
    });
    context.beforeCells = (sheetId, area) => this.recording?.noteArea(sheetId, area);
    context.beforeCommand(({ id, type, params }, options) => {
      if (type !== CommandType.MUTATION || (id === SetRangeValuesMutation.id && (options?.["fromFormula"] || isToldByText(options)))) return;
      this.recording?.note(id, params);
    });
  }

  /** Makes a further part go back and forth with the steps. */
  remember(part: Part): void {
    this.subjects.parts.push(part);
  }

  get isRecording(): boolean {
    return this.recording !== null;
  }

  /** Told of cells that move; answers where to note the cells whose formulas cannot be taken back by their text. */
  shifted(shift: Shift): Set<number> {
    return this.recording?.shifted(shift) ?? new Set();
  }

  /** Runs a batch of edits; what it changed becomes one step, also when it ends early. */
  step<T>(edit: () => T): T {
    const { context, cells } = this.subjects;
    if (this.recording || context.isRestoring) return edit();
    const before = { sheets: this.subjects.sheets.capture(), parts: this.captureParts() };
    const recording = (this.recording = new Recording(context, cells));
    try {
      return edit();
    } finally {
      this.recording = null;
      recording.finish();
      this.push(recording, { ...before, layouts: recording.layouts });
    }
  }

  private push({ journal, removed }: Recording, before: Moment): void {
    const after = { sheets: this.subjects.sheets.capture(), parts: this.captureParts(), layouts: new Map<string, Layout>() };
    const step: Step = { before, after, journal, absent: removed, whole: new Set() };
    if (this.isNothing(step)) return;
    const id = this.nextStep++;
    this.steps.set(id, step);
    const { unitId } = this.subjects.context;
    const mutation = (to: Direction) => ({ id: RESTORE, params: { unitId, step: id, to } });
    this.undoService.pushUndoRedo({ unitID: unitId, undoMutations: [mutation("before")], redoMutations: [mutation("after")] });
    // Univer's stack keeps its latest steps only.
    this.steps.delete(id - KEPT);
  }

  private isNothing({ before, after, journal }: Step): boolean {
    const isSame = (text: string, index: number): boolean => this.subjects.parts[index]?.isHidden === true || text === after.parts[index];
    return journal.length === 0 && before.layouts.size === 0 && JSON.stringify(before.sheets) === JSON.stringify(after.sheets) && before.parts.every(isSame);
  }

  private get undoService(): IUndoRedoService {
    return this.subjects.context.injector.get(IUndoRedoService);
  }

  private captureParts(): string[] {
    return this.subjects.parts.map((each) => each.capture());
  }

  private restore(id: number, to: Direction): boolean {
    const step = this.steps.get(id);
    if (!step) return false;
    // What is about to be taken back is looked at now, not with the step: most steps are never taken back.
    if (to === "before") step.after = { ...step.after, layouts: this.presentLayouts(step.before.layouts.keys()) };
    this.subjects.context.restoring(() => this.putBack(step, to));
    return true;
  }

  private putBack(step: Step, to: Direction): void {
    const { context, sheets } = this.subjects;
    const moment = step[to];
    const present = new Set(sheets.ids);
    const wanted = new Set(moment.sheets.map((sheet) => sheet.id));
    /** What comes back as it was the last time needs nothing more. */
    const isConcerned = (sheetId: string): boolean => wanted.has(sheetId) && (present.has(sheetId) || !step.whole.has(sheetId));
    for (const sheetId of sheets.ids) {
      if (wanted.has(sheetId)) continue;
      step.absent.set(sheetId, Tools.deepClone(context.sheet(sheetId).getConfig()));
      step.whole.add(sheetId);
    }
    sheets.restoreTabs(moment.sheets, step.absent);
    (to === "before" ? takeBack : doAgain)(context, step.journal, this.subjects, isConcerned);
    for (const [sheetId, layout] of moment.layouts) if (isConcerned(sheetId)) restoreLayout(context, sheetId, layout);
    sheets.restoreLooks(moment.sheets);
    const other = step[to === "before" ? "after" : "before"].parts;
    this.subjects.parts.forEach((each, index) => {
      const text = moment.parts[index];
      if (text !== undefined && (text !== other[index] || each.capture() !== text)) each.restore(text, other[index] ?? text);
    });
  }

  private presentLayouts(sheetIds: Iterable<string>): ReadonlyMap<string, Layout> {
    const layouts = new Map<string, Layout>();
    for (const sheetId of sheetIds) {
      const sheet = this.subjects.context.workbook.getSheetBySheetId(sheetId);
      if (sheet) layouts.set(sheetId, layoutOf(sheet));
    }
    return layouts;
  }
}

/** As many steps as Univer's stack keeps. */
const KEPT = 20;
