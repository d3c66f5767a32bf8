import type { NameBinding } from "./formula";
import type { Sheet } from "./sheet";
import type { ShapedFormula } from "./template";

/** A defined name: an expression that formulas use by name. Without a scope it belongs to the workbook. */
export interface NameDefinition {
  readonly name: string;
  readonly scopeSheetId: string | null;
  readonly formula: ShapedFormula;
  /** What the name stands for, by the sheet of the formula that uses it. */
  readonly bindings: Map<Sheet, NameBinding>;
}
