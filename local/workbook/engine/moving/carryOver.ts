import { areaOf, containsArea, intersection, type Area } from "../area";
import type { ConditionalFormats } from "../conditionalFormats";
import type { Merges } from "../merges";
import type { Validation } from "../validation/validation";

/** Cells of a sheet. */
export interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

interface Carried {
  readonly merges: Merges;
  readonly validation: Validation;
  readonly conditionalFormats: ConditionalFormats;
}

/**
 * Merged cells, validation and conditional formats of the source come along to the target, and to each repetition where that
 * is larger; what the target had of them is gone. Turned, rows become columns.
 */
export function carryOver({ merges, validation, conditionalFormats }: Carried, source: Place, { sheetId, area: target }: Place, turned = false): void {
  const from = source.area;
  const [height, width] = turned ? [from.columns, from.rows] : [from.rows, from.columns];
  const merged = merges.touching(source.sheetId, from).filter((each) => containsArea(from, each));
  const rules = validation.within(source.sheetId, from);
  const formats = conditionalFormats.of(source.sheetId, from).map((format) => ({ format, areas: format.areas.flatMap((area) => intersection(area, from) ?? []) }));
  const local = (part: Area): Area => (turned
    ? areaOf(part.column - from.column, part.row - from.row, part.columns, part.rows)
    : areaOf(part.row - from.row, part.column - from.column, part.rows, part.columns));
  const places: ((part: Area) => Area)[] = [];
  for (let row = 0; row < target.rows; row += height) {
    for (let column = 0; column < target.columns; column += width) {
      places.push((part) => {
        const inside = local(part);
        return { ...inside, row: target.row + row + inside.row, column: target.column + column + inside.column };
      });
    }
  }
  merges.unmerge(sheetId, target);
  validation.clear(sheetId, target);
  for (const place of places) {
    for (const each of merged) merges.merge(sheetId, place(each), false);
    for (const { area: part, rule } of rules) {
      const to = place(part);
      const [first] = rule.ranges;
      validation.paste(rule, sheetId, to, to.row - (first?.startRow ?? 0), to.column - (first?.startColumn ?? 0));
    }
  }
  if (formats.length === 0) return;
  // Where the target had the format already, it is not to have it twice.
  conditionalFormats.clear(sheetId, target);
  for (const { format, areas } of formats) conditionalFormats.extend(format, sheetId, places.flatMap((place) => areas.map(place)));
}
