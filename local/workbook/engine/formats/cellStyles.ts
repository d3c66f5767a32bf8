import { Tools, type IStyleData, type Nullable, type Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { lastColumn, lastRow, type Area } from "../area";
import type { CellMatrix } from "../cells";
import type { Context } from "../context";

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
  /** What a style becomes by a patch, by both: sheets are drawn with the same few formats again and again. */
  private readonly merged = new Map<string, string | null>();

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
    const known = new Map<Kind, Map<string, string | null>>();
    return (row: number, column: number, own: Nullable<IStyleData | string>, kind: Kind): string | null => {
      const rowStyle = sheet.getRowStyle(row, true);
      const columnStyle = sheet.getColumnStyle(column, true);
      const ofKind = known.get(kind) ?? new Map<string, string | null>();
      if (ofKind.size === 0) known.set(kind, ofKind);
      const key = rowStyle || columnStyle ? `${keyOf(own)} ${keyOf(rowStyle)} ${keyOf(columnStyle)}` : keyOf(own);
      const before = ofKind.get(key);
      if (before !== undefined) return before;
      const shown = sheet.getComposedCellStyleByCellData(row, column, own ? { s: own } : null);
      const after = this.styleOf(own, patchOf(kind, shown));
      ofKind.set(key, after);
      return after;
    };
  }

  private styleOf(own: Nullable<IStyleData | string>, patch: StylePatch): string | null {
    const styles = this.context.workbook.getStyles();
    const key = `${keyOf(own)} ${JSON.stringify(patch, (_key, value: unknown) => value ?? null)}`;
    const known = this.merged.get(key);
    if (known === null || (known !== undefined && styles.get(known))) return known;
    const style = mergedStyle(styles.get(own), patch);
    const id = Object.keys(style).length === 0 ? null : (styles.setValue(style) ?? null);
    if (this.merged.size > MOST_MERGED) this.merged.clear();
    this.merged.set(key, id);
    return id;
  }
}

const MOST_MERGED = 2_000;

const keyOf = (style: Nullable<IStyleData | string>): string => (typeof style === "string" ? style : style ? JSON.stringify(style) : "");

/** A style with a change worked in. Lines under and through text have the colour of its font. */
export function mergedStyle(old: Nullable<IStyleData>, patch: StylePatch): IStyleData {
  const style = Tools.deepClone({ ...old, ...patch, ...(patch.bd ? { bd: { ...old?.bd, ...patch.bd } } : {}) }) as IStyleData;
  if (patch.cl) for (const line of [style.ul, style.ol, style.st]) if (line) line.cl = patch.cl;
  Tools.removeNull(style);
  return Object.fromEntries(Object.entries(style).filter(([, value]) => typeof value !== "object" || Object.keys(value as object).length > 0));
}
