import type { Clause, Quantity, TimeExpression } from "../grammar/types";
import type { Span } from "../types";
import type { Head } from "./heads";
import type { Item } from "./items";
import type { Predication } from "./predications";

/** What is done, and to what. */
export interface Action {
  readonly predication: Predication | null;
  readonly head: Head | null;
}

/** The words of a part. */
export interface PartWords extends Span {
  readonly items: readonly Item[];
  readonly chinese: boolean;
  readonly joint: Clause["joint"];
  readonly actions: readonly Action[];
  /** Without those that say how: 通过新增6间诊室, with three extra accountants. */
  readonly quantities: readonly Quantity[];
  /** Where each quantity stands among the items. */
  readonly places: ReadonlyMap<Quantity, number>;
  readonly times: readonly TimeExpression[];
  /** Words that say how it is to be done, beyond the verb. */
  readonly means: readonly Item[];
}
