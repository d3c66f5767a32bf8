import { RangeThemeStyle, SheetRangeThemeModel, type IRangeThemeStyleJSON } from "@univerjs/sheets";
import type { Context } from "../context";
import { BLACK, tableLook, WHITE, type PartLook, type TableLook } from "./tableLook";
import type { WorkbookTable } from "./workbookTable";

type Shown = Pick<
  WorkbookTable,
  "style" | "showHeaders" | "showTotals" | "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn" | "showFilterButton"
>;

/** Fill and font colour that all heading cells of a table have of their own. */
type OwnColours = Pick<PartLook, "bg" | "cl">;

const flags: readonly (keyof Shown)[] = [
  "showHeaders", "showTotals", "showBandedRows", "showBandedColumns", "highlightFirstColumn", "highlightLastColumn", "showFilterButton",
];

/** The name of the grid's theme for a table, which is made known to the grid when it is new. */
export function themeOf(context: Context, table: WorkbookTable): string {
  const own = headingColours(context, table);
  const name = ["excel", table.style, ...flags.map((flag) => (table[flag] ? 1 : 0)), own.bg?.rgb, own.cl?.rgb].join("-");
  const themes = context.injector.get(SheetRangeThemeModel);
  if (!themes.getRangeThemeStyle(context.unitId, name)) themes.registerRangeThemeStyle(context.unitId, new RangeThemeStyle(name, themeParts(table, own)));
  return name;
}

function headingColours(context: Context, { sheetId, area }: WorkbookTable): OwnColours {
  const sheet = context.sheet(sheetId);
  const styles = Array.from({ length: area.columns }, (_, index) =>
    sheet.getComposedCellStyleByCellData(area.row, area.column + index, sheet.getCellRaw(area.row, area.column + index)));
  const bg = styles[0]?.bg?.rgb;
  const cl = styles[0]?.cl?.rgb;
  return {
    ...(bg && styles.every((style) => style.bg?.rgb === bg) ? { bg: { rgb: bg } } : {}),
    ...(cl && styles.every((style) => style.cl?.rgb === cl) ? { cl: { rgb: cl } } : {}),
  };
}

/**
 * The grid knows the parts of a theme by their place: it counts rows and columns from the table's edge, so the first row
 * of data is an odd one under a header row and an even one without.
 */
function themeParts(table: Shown, own: OwnColours): Omit<IRangeThemeStyleJSON, "name"> {
  const look = tableLook(table.style);
  const { frame = {} } = look;
  const rowStripe = table.showBandedRows ? look.rowStripe : undefined;
  const columnStripe = table.showBandedColumns ? look.columnStripe : undefined;
  const header = table.showHeaders ? { ...look.header, ...(table.showFilterButton ? buttonColours(look, own) : {}) } : undefined;
  return {
    ...given("wholeStyle", look.whole),
    ...given(table.showHeaders ? "firstRowStyle" : "secondRowStyle", rowStripe),
    ...given("secondColumnStyle", columnStripe),
    ...given("headerColumnStyle", bordered(table.highlightFirstColumn ? look.firstColumn : undefined, frame.l && { l: frame.l })),
    ...given("lastColumnStyle", bordered(table.highlightLastColumn ? look.lastColumn : undefined, frame.r && { r: frame.r })),
    ...given("headerRowStyle", bordered(header, frame.t && { t: frame.t })),
    ...given("lastRowStyle", bordered(table.showTotals ? look.totals : undefined, frame.b && { b: frame.b })),
  };
}

/** The grid draws filter buttons in the colours of its theme's header, whatever the cells have of their own. */
const buttonColours = ({ header, whole }: TableLook, own: OwnColours): OwnColours => ({
  bg: own.bg ?? header?.bg ?? whole?.bg ?? { rgb: WHITE },
  cl: own.cl ?? header?.cl ?? whole?.cl ?? { rgb: BLACK },
});

const given = <Key extends string>(key: Key, part: PartLook | undefined): { readonly [K in Key]?: PartLook } =>
  (part ? { [key]: part } : {}) as { readonly [K in Key]?: PartLook };

function bordered(part: PartLook | undefined, borders: PartLook["bd"] | undefined): PartLook | undefined {
  return borders ? { ...part, bd: { ...part?.bd, ...borders } } : part;
}
