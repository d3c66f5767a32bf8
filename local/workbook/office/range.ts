import { AreasState } from "./areasState";
import { ConditionalFormatCollectionClass } from "./conditionalFormat";
import { DataValidationClass } from "./dataValidation";
import type { RangeState } from "./book";
import { cellPropertyMethods } from "./cellProperties";
import { HostClass, type ScalarMember } from "./hostClass";
import { hyperlinkMember } from "./hyperlink";
import { editMembers } from "./rangeEdit";
import { RangeFormatClass } from "./rangeFormat";
import { navigationMembers } from "./rangeNavigation";
import { RangeSortClass } from "./rangeSort";
import { setStyle, sharedStyle } from "./rangeStyle";
import { valueMembers } from "./rangeValues";
import { WorksheetClass } from "./worksheet";

const styleMember: ScalarMember<RangeState> = { get: (range) => sharedStyle([range]), set: setStyle };

export const RangeClass: HostClass<RangeState> = new HostClass<RangeState>({
  name: "Range",
  tracked: true,
  // The parts refer to this class themselves, so their members are looked up when they are used.
  get scalars() {
    return { ...navigationMembers.scalars, ...valueMembers.scalars, ...editMembers.scalars, Hyperlink: hyperlinkMember, Style: styleMember };
  },
  objects: {
    Format: (range) => RangeFormatClass.of(range),
    Worksheet: ({ book, sheetId }) => WorksheetClass.of(book.sheet(sheetId)),
    Sort: (range) => RangeSortClass.of(range),
    DataValidation: (range) => DataValidationClass.of(range),
    ConditionalFormats: (range) => ConditionalFormatCollectionClass.of(AreasState.of(range.book, range.sheetId, [range.area])),
  },
  get methods() {
    return { ...navigationMembers.methods, ...valueMembers.methods, ...editMembers.methods, ...cellPropertyMethods };
  },
});
