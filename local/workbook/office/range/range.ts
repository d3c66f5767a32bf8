import type { ClassMembers, ScalarMember } from "../api/hostClass";
import type { RangeState } from "../book";
import { WorksheetClass } from "../declaredClasses";
import { RangeFormatClass } from "../format/rangeFormat";
import { setStyle, sharedStyle } from "../format/rangeStyle";
import { ConditionalFormatCollectionClass } from "../rule/conditionalFormat";
import { DataValidationClass } from "../rule/dataValidation";
import { AreasState } from "./areasState";
import { cellPropertyMethods } from "./cellProperties";
import { hyperlinkMember } from "./hyperlink";
import { editMembers } from "./rangeEdit";
import { navigationMembers } from "./rangeNavigation";
import { RangeSortClass } from "./rangeSort";
import { valueMembers } from "./rangeValues";

const styleMember: ScalarMember<RangeState> = { get: (range) => sharedStyle([range]), set: setStyle };

export const rangeMembers: ClassMembers<RangeState> = {
  tracked: true,
  scalars: { ...navigationMembers.scalars, ...valueMembers.scalars, ...editMembers.scalars, Hyperlink: hyperlinkMember, Style: styleMember },
  objects: {
    Format: (range) => RangeFormatClass.of(range),
    Worksheet: ({ book, sheetId }) => WorksheetClass.of(book.sheet(sheetId)),
    Sort: (range) => RangeSortClass.of(range),
    DataValidation: (range) => DataValidationClass.of(range),
    ConditionalFormats: (range) => ConditionalFormatCollectionClass.of(AreasState.of(range.book, range.sheetId, [range.area])),
  },
  methods: { ...navigationMembers.methods, ...valueMembers.methods, ...editMembers.methods, ...cellPropertyMethods },
};
