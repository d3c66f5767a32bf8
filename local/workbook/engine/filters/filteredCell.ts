import type { CellValue } from "../../calc/calculation";
import type { ShownIcon } from "./criterion";

/** A cell as a filter looks at it. */
export interface FilteredCell {
  readonly value: CellValue;
  /** As the cell shows it. */
  readonly text: string;
  /** #RRGGBB in capitals; null for none of its own. */
  readonly fill: string | null;
  readonly fontColor: string | null;
  /** The icon that a conditional format shows there; worked out only when it is asked for. */
  readonly icon: () => ShownIcon | null;
}
