import {
  CommandType, ICommandService, RedoCommandId, UndoCommandId, type ICommandInfo, type IDisposable, type IExecutionOptions, type Injector, type Workbook, type Worksheet,
} from "@univerjs/core";
import { ROWS, type Area } from "./area";

/** Univer's sheet has fewer rows than Excel's grid; it grows by this many beyond what is written. */
const ROOM = 100;

/**
 * Rows are given a quarter more: the grid lays all of them out anew whenever there are more, so a long column written
 * piece by piece must not make the sheet grow with every piece.
 */
const rowsFor = (last: number): number => Math.max(last + ROOM, Math.min(ROWS, last + (last >> 2)));

/** How the engine's parts reach Univer's workbook. Mutations are the model's smallest steps, by the user or by us. */
export class Context {
  private readonly commands: ICommandService;
  private isPuttingBack = false;
  private goesBackOrForth = false;
  /** Told of cells that are about to be changed without a mutation that names them. */
  beforeCells: (sheetId: string, area: Area) => void = () => undefined;

  constructor(
    readonly injector: Injector,
    readonly workbook: Workbook,
  ) {
    this.commands = injector.get(ICommandService);
    this.commands.beforeCommandExecuted(({ id, type }) => {
      if (type === CommandType.COMMAND) this.goesBackOrForth = id === UndoCommandId || id === RedoCommandId;
    });
    this.commands.onCommandExecuted(({ type }) => {
      if (type === CommandType.COMMAND) this.goesBackOrForth = false;
    });
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** Runs a command or mutation of this workbook at once; false when Univer refused it. */
  run(id: string, params: object, options?: IExecutionOptions): boolean {
    return this.commands.syncExecuteCommand<object, boolean>(id, { unitId: this.unitId, ...params }, options);
  }

  /** Whether a step is being undone or redone: everything comes back as it was, so nobody may follow changes. */
  get isRestoring(): boolean {
    return this.isPuttingBack;
  }

  /** Whether somebody is undoing or redoing anything, an edit of the grid too: what comes back is not typed anew. */
  get isGoingBackOrForth(): boolean {
    return this.goesBackOrForth;
  }

  restoring(change: () => void): void {
    this.isPuttingBack = true;
    try {
      change();
    } finally {
      this.isPuttingBack = false;
    }
  }

  /** The sheet; throws when there is none of that id, which is a fault of the caller. */
  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`No sheet ${sheetId}.`);
    return sheet;
  }

  /** Calls back after every mutation of this workbook. */
  onMutation(listener: (command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined) => void): IDisposable {
    return this.commands.onCommandExecuted((command, options) => {
      if (command.type === CommandType.MUTATION && this.concerns(command)) listener(command, options);
    });
  }

  onCommand(listener: (command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined) => void): IDisposable {
    return this.commands.onCommandExecuted((command, options) => {
      if (command.type !== CommandType.MUTATION) listener(command, options);
    });
  }

  beforeCommand(listener: (command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined) => void): IDisposable {
    return this.commands.beforeCommandExecuted(listener);
  }

  /** Makes the sheet large enough for a cell. */
  grow(sheetId: string, row: number, column: number): void {
    const sheet = this.sheet(sheetId);
    if (row >= sheet.getRowCount()) {
      this.run("sheet.mutation.set-worksheet-row-count", { subUnitId: sheetId, rowCount: rowsFor(row) });
    }
    if (column >= sheet.getColumnCount()) {
      this.run("sheet.mutation.set-worksheet-column-count", { subUnitId: sheetId, columnCount: column + ROOM });
    }
  }

  private concerns(command: Readonly<ICommandInfo>): boolean {
    const params = command.params as { readonly unitId?: string } | undefined;
    return params?.unitId === undefined || params.unitId === this.unitId;
  }
}
