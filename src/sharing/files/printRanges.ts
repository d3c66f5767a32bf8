import type { NamedRange, WriteSheet } from "hucre";
import { sheetReference } from "../../sheets/address";

/** Sheets of a file, with what of them prints as names of the file: the writer puts no quotes around a sheet's name in these. */
export function withPrintRanges(sheets: readonly WriteSheet[]): { readonly sheets: WriteSheet[]; readonly namedRanges: NamedRange[] } {
  return {
    sheets: sheets.map((sheet) => {
      if (sheet.pageSetup === undefined) return sheet;
      const { printArea: _area, printTitlesRow: _titles, ...pageSetup } = sheet.pageSetup;
      return { ...sheet, pageSetup };
    }),
    namedRanges: sheets.flatMap(({ name, pageSetup }) => {
      const rangeOf = (range: string | undefined, key: string): NamedRange[] =>
        (range === undefined ? [] : [{ name: `_xlnm.${key}`, range: `${sheetReference(name)}!${range}`, scope: name }]);
      return [...rangeOf(pageSetup?.printArea, "Print_Area"), ...rangeOf(pageSetup?.printTitlesRow, "Print_Titles")];
    }),
  };
}
