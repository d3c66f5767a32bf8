import type { WorkbookReading } from "../read";
import type { Drawing } from "../render";
import type { Widened } from "../review/widenTable";
import type { StepState } from "./stepState";
import type { TableStep } from "./tableStep";

/** A drawing that can be taken back once it is made. */
export interface UndoableDrawing extends Drawing {
  /** Tables that have got new columns for it. */
  readonly widened?: readonly Widened[];
  /** Namespaces of the custom parts that it writes. */
  readonly namespaces?: readonly string[];
  /** Records in which an entry since then says that somebody has gone on with what it made. */
  readonly guards?: readonly string[];
  /** Queues putting back what `also` writes but for custom parts. */
  readonly undoAlso?: (context: Excel.RequestContext) => void;
}

/** Everything that taking a step back needs to know. */
export interface Made {
  readonly drawing: UndoableDrawing;
  readonly reading: WorkbookReading;
  readonly after: StepState;
  readonly parts: ReadonlyMap<string, string>;
  readonly tables: readonly TableStep[];
}
