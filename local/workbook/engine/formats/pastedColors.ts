import type { IColorStyle, IStyleData, Nullable } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { eachCell, type CellMatrix } from "../cells";
import type { Context } from "../context";
import { hexOfCss } from "./cssColor";

/** Cells pasted from a page bring the page's colours: they are stored as #RRGGBB, as all others are. */
export function readPastedColors(context: Context): void {
  context.beforeCommand(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id) return;
    const { cellValue } = (params ?? {}) as { readonly cellValue?: CellMatrix };
    if (!cellValue) return;
    eachCell(cellValue, (_row, _column, cell) => {
      if (cell?.s && typeof cell.s === "object" && hasCssColor(cell.s)) cell.s = withHexColors(cell.s);
    });
  });
}

const isHex = (color: Nullable<IColorStyle>): boolean => !color?.rgb || color.rgb.startsWith("#");

const hasCssColor = ({ bg, cl, ul, st, bd }: IStyleData): boolean =>
  ![bg, cl, ul?.cl, st?.cl, ...Object.values(bd ?? {}).map((line) => line?.cl)].every(isHex);

/** A background that is transparent, or of a colour that nobody knows, is none; letters and lines are black then. */
function withHexColors(style: IStyleData): IStyleData {
  const { bg, cl, ul, st, bd } = style;
  const ground = hexOfCss(bg?.rgb ?? "");
  return {
    ...style,
    ...(isHex(bg) ? {} : { bg: ground === null ? null : { rgb: ground } }),
    ...(cl ? { cl: hex(cl) } : {}),
    ...(ul ? { ul: hexLine(ul) } : {}),
    ...(st ? { st: hexLine(st) } : {}),
    ...(bd ? { bd: Object.fromEntries(Object.entries(bd).map(([side, line]) => [side, line && hexLine(line)])) } : {}),
  };
}

const hex = (color: IColorStyle): IColorStyle => (isHex(color) ? color : { rgb: hexOfCss(color.rgb ?? "") ?? "#000000" });

const hexLine = <Line extends { readonly cl?: IColorStyle }>(line: Line): Line => (line.cl ? { ...line, cl: hex(line.cl) } : line);
