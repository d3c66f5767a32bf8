import { Tools, type IStyleData, type Nullable, type Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { lastColumn, lastRow, type Area } from "./area";
import type { CellMatrix } from "./cells";
import type { Context } from "./context";

/** A change of format: the keys of Univer's style; null takes a format away. */
export type StylePatch = { readonly [Key in keyof IStyleData]?: IStyleData[Key] | null };

/** What a change does to the cells of an area. */
export interface Restyling<Kind extends string> {
  /** Cells of one kind are changed alike; undefined leaves a cell as it is. */
  readonly kindOf: (row: number, column: number) => Kind | undefined;
  /** `shown` is the cell's format with what its row, column and sheet give it. */
  readonly patchOf: (kind: Kind, shown: IStyleData) => StylePatch;
}

/**
 * Styles of many cells. A sheet has few different styles, so each change is worked out once for every style and kind of
 * cell, and cells are then given the style that comes of theirs: Univer's own mutation works it out for each cell.
 */
export class CellStyles {
  constructor(private readonly context: Context) {}

  restyle<Kind extends string>(sheetId: string, area: Area, restyling: Restyling<Kind>): void {
    this.context.grow(sheetId, lastRow(area), lastColumn(area));
    this.context.beforeCells(sheetId, area);
    const sheet = this.context.sheet(sheetId);
    const cells = sheet.getCellMatrix();
    const styleAfter = this.changes(sheet, restyling);
    /** Text with formats inside has them changed too, which Univer does. */
    const richTexts: CellMatrix = {};
    for (let row = area.row; row <= lastRow(area); row++) {
      const stored = cells.getRow(row);
      for (let column = area.column; column <= lastColumn(area); column++) {
        const kind = restyling.kindOf(row, column);
        if (kind === undefined) continue;
        const cell = stored?.[column];
        if (cell?.p) {
          const shown = sheet.getComposedCellStyleByCellData(row, column, cell);
          (richTexts[row] ??= {})[column] = { s: restyling.patchOf(kind, shown) as IStyleData };
          continue;
        }
        const id = styleAfter(row, column, cell?.s, kind);
        if (id === null) {
          if (!cell) continue;
          delete cell.s;
          if (Object.keys(cell).length === 0) cells.realDeleteValue(row, column);
        } else if (cell) cell.s = id;
        else cells.setValue(row, column, { s: id });
      }
    }
    // Even without a cell it makes the grid draw again.
    this.context.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue: richTexts });
  }

  /** The id of the style that a cell comes to, null for none, remembered for other cells like it. */
  private changes<Kind extends string>(sheet: Worksheet, { patchOf }: Restyling<Kind>) {
    const styles = this.context.workbook.getStyles();
    const known = new Map<string, string | null>();
    const keyOf = (style: Nullable<IStyleData | string>): string => (typeof style === "string" ? style : style ? JSON.stringify(style) : "");
    return (row: number, column: number, own: Nullable<IStyleData | string>, kind: Kind): string | null => {
      const key = `${keyOf(own)} ${keyOf(sheet.getRowStyle(row, true))} ${keyOf(sheet.getColumnStyle(column, true))} ${kind}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const shown = sheet.getComposedCellStyleByCellData(row, column, own ? { s: own } : null);
      const style = mergedStyle(styles.get(own), patchOf(kind, shown));
      const after = Object.keys(style).length === 0 ? null : (styles.setValue(style) ?? null);
      known.set(key, after);
      return after;
    };
  }
}

/** A style with a change worked in. Lines under and through text have the colour of its font. */
export function mergedStyle(old: Nullable<IStyleData>, patch: StylePatch): IStyleData {
  const style = Tools.deepClone({ ...old, ...patch, ...(patch.bd ? { bd: { ...old?.bd, ...patch.bd } } : {}) }) as IStyleData;
  if (patch.cl) for (const line of [style.ul, style.ol, style.st]) if (line) line.cl = patch.cl;
  Tools.removeNull(style);
  return Object.fromEntries(Object.entries(style).filter(([, value]) => typeof value !== "object" || Object.keys(value as object).length > 0));
}
