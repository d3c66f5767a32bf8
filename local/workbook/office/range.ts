import { ConditionalFormatCollectionClass } from "./conditionalFormat";
import { DataValidationClass } from "./dataValidation";
import type { RangeState } from "./book";
import { HostClass } from "./hostClass";
import { editMembers } from "./rangeEdit";
import { RangeFormatClass } from "./rangeFormat";
import { navigationMembers } from "./rangeNavigation";
import { valueMembers } from "./rangeValues";
import { WorksheetClass } from "./worksheet";

export const RangeClass: HostClass<RangeState> = new HostClass<RangeState>({
  name: "Range",
  tracked: true,
  // The parts refer to this class themselves, so their members are looked up when they are used.
  get scalars() {
    return { ...navigationMembers.scalars, ...valueMembers.scalars, ...editMembers.scalars };
  },
  objects: {
    Format: (range) => RangeFormatClass.of(range),
    Worksheet: ({ book, sheetId }) => WorksheetClass.of(book.sheet(sheetId)),
    DataValidation: (range) => DataValidationClass.of(range),
    ConditionalFormats: (range) => ConditionalFormatCollectionClass.of(range),
  },
  get methods() {
    return { ...navigationMembers.methods, ...valueMembers.methods, ...editMembers.methods };
  },
});
