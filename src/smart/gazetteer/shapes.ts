import type { Span } from "../types";
import type { KindLetter } from "./kinds";

/** A place where the shape of the words shows a metric. */
export interface Shape extends Span {
  readonly kind: KindLetter;
  /** Where the ending starts that makes it a metric: 率, rate. */
  readonly head: number;
  readonly perception: boolean;
}
