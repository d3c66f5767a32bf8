import { cellCount, subtract, type Area } from "../../engine/area";
import { directDependents, directPrecedents, reached, type SheetArea } from "../../engine/calculation/precedents";
import type { HostObject } from "../api/hostClass";
import { itemNotFound } from "../api/officeError";
import type { RangeState } from "../book";
import { AreasState, rectanglesOf } from "./areasState";
import { WorkbookRangeAreasClass } from "./rangeAreas";

/** More cells than this are not put together anew to rectangles. */
const MERGED_CELLS = 20_000;

/** Areas without overlaps, in as few rectangles as can be. */
function tidy(areas: readonly Area[]): Area[] {
  const separate = areas.reduce<Area[]>((known, area) => [...known, ...known.reduce<Area[]>((left, other) => left.flatMap((piece) => subtract(piece, other)), [area])], []);
  if (separate.reduce((sum, area) => sum + cellCount(area), 0) > MERGED_CELLS) return separate;
  const cells = separate.flatMap((area) => Array.from({ length: cellCount(area) }, (_, index) => [area.row + Math.floor(index / area.columns), area.column + (index % area.columns)] as const));
  return rectanglesOf(cells.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
}

/** @throws OfficeError ItemNotFound when there are none */
function answer(range: RangeState, found: readonly SheetArea[]): HostObject {
  const { book } = range;
  if (found.length === 0) throw itemNotFound();
  const sheets = book.engine.sheets.ids.flatMap((id) => {
    const areas = found.filter(({ sheetId }) => sheetId === id).map(({ area }) => area);
    return areas.length > 0 ? [AreasState.of(book, id, tidy(areas))] : [];
  });
  return WorkbookRangeAreasClass.of({ book, sheets });
}

type Step = (from: SheetArea) => SheetArea[];

const trace = (range: RangeState, step: Step, all: boolean): HostObject => {
  range.book.engine.settle();
  const first = step({ sheetId: range.sheetId, area: range.area });
  return answer(range, all ? reached(first, step) : first);
};

const before = ({ book: { engine } }: RangeState): Step => ({ sheetId, area }) => directPrecedents(engine, sheetId, area);
const after = ({ book: { engine } }: RangeState): Step => ({ sheetId, area }) => directDependents(engine, sheetId, area);

export const precedentMethods = {
  GetDirectPrecedents: (range: RangeState) => trace(range, before(range), false),
  GetPrecedents: (range: RangeState) => trace(range, before(range), true),
  GetDirectDependents: (range: RangeState) => trace(range, after(range), false),
  GetDependents: (range: RangeState) => trace(range, after(range), true),
};
