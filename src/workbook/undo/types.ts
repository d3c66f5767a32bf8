import type { Finding } from "../../goals/types";

/** What became of taking a step back: all of it is as it was before, or nothing was touched and `kept` says why. */
export interface UndoReport {
  readonly kept: readonly Finding[];
}

/** Takes back exactly what a step has written, unless somebody has gone on with it since. */
export type Undo = () => Promise<UndoReport>;

/** A step with the way back; absent where it wrote nothing. */
export interface Undoable {
  readonly undo?: Undo;
}
