import type { Axis } from "../../engine/moving/shift";
import type { Arguments } from "../api/arguments";
import type { MethodMember } from "../api/hostClass";
import { OfficeError } from "../api/officeError";
import type { RangeState } from "../book";

const axes: Readonly<Record<"ByRows" | "ByColumns", Axis>> = { ByRows: "row", ByColumns: "column" };

type OutlineEdit = (range: RangeState, axis: Axis) => boolean;

/** @throws OfficeError AccessDenied on a protected sheet; InvalidOperation when there is nothing to do it with */
const outlining = (edit: OutlineEdit): MethodMember<RangeState> => (range: RangeState, args: Arguments) => {
  const axis = axes[args.choice(0, ["ByRows", "ByColumns"])];
  const permission = axis === "row" ? "allowFormatRows" : "allowFormatColumns";
  if (!range.book.engine.protection.allows(range.sheetId, permission)) throw new OfficeError("AccessDenied");
  if (!edit(range, axis)) throw new OfficeError("InvalidOperation");
};

/** Groups of rows and columns. */
export const outlineMethods: Readonly<Record<string, MethodMember<RangeState>>> = {
  Group: outlining(({ book, sheetId, area }, axis) => book.engine.outline.group(sheetId, area, axis)),
  Ungroup: outlining(({ book, sheetId, area }, axis) => book.engine.outline.ungroup(sheetId, area, axis)),
  HideGroupDetails: outlining(({ book, sheetId, area }, axis) => book.engine.outline.setDetailsHidden(sheetId, area, axis, true)),
  ShowGroupDetails: outlining(({ book, sheetId, area }, axis) => book.engine.outline.setDetailsHidden(sheetId, area, axis, false)),
};
