import type { ConditionalFormat } from "../../engine/conditionalFormats";
import type { Condition } from "../../engine/conditions/condition";
import type { ScalarMember } from "../api/hostClass";
import { OfficeError } from "../api/officeError";
import type { Book } from "../book";

export interface FormatState {
  readonly book: Book;
  readonly format: ConditionalFormat;
}

/** @throws OfficeError AccessDenied on a protected sheet that does not allow formatting */
export function guard({ book, format }: FormatState): void {
  if (!book.engine.protection.allows(format.sheetId, "allowFormatCells")) throw new OfficeError("AccessDenied");
}

/** @throws OfficeError AccessDenied as `guard` */
export function change(state: FormatState, apply: (format: ConditionalFormat) => void): void {
  guard(state);
  apply(state.format);
  state.book.engine.conditionalFormats.update(state.format);
}

export type ConditionOf<Kind extends Condition["kind"]> = Extract<Condition, { readonly kind: Kind }>;

export const conditionOf = <Kind extends Condition["kind"]>({ format: { condition } }: FormatState, kind: Kind): ConditionOf<Kind> | null =>
  condition?.kind === kind ? (condition as ConditionOf<Kind>) : null;

/** A property of a format that is read from, and written into, the condition of one kind. */
export function conditionMember<Kind extends Condition["kind"]>(
  kind: Kind,
  read: (condition: ConditionOf<Kind>) => unknown,
  write: (value: unknown, condition: ConditionOf<Kind> | null) => ConditionOf<Kind>,
): ScalarMember<FormatState> {
  return {
    get: (state) => {
      const condition = conditionOf(state, kind);
      return condition && read(condition);
    },
    set: (state, value) => {
      const condition = write(value, conditionOf(state, kind));
      change(state, (format) => void (format.condition = condition));
    },
  };
}
