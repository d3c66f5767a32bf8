import type { IStyleData } from "@univerjs/core";
import { areaOf, wholeSheet, type Area } from "../area";
import type { Cells } from "../cells";
import type { Context } from "../context";
import { builtInStyles, type StyleParts } from "./builtInStyles";
import { mergedStyle, type StylePatch } from "./cellStyles";
import type { Formats, Marks } from "./formats";

/** A named style: a format that cells take over by its name, and follow when it changes. */
export interface NamedStyle {
  readonly name: string;
  readonly builtIn: boolean;
  format: IStyleData;
  marks: Marks;
  includes: StyleParts;
}

const NORMAL = "Normal";
const EVERYTHING: StyleParts = { number: true, font: true, alignment: true, border: true, patterns: true, protection: true };
const NUMBER_ONLY: StyleParts = { number: true, font: false, alignment: false, border: false, patterns: false, protection: false };

/** Which keys of a format belong to which part of a style. */
const keysOf: Readonly<Record<keyof StyleParts, readonly (keyof IStyleData)[]>> = {
  number: ["n"], font: ["ff", "fs", "it", "bl", "ul", "st", "cl", "va"], alignment: ["ht", "vt", "tb", "tr", "pd"], border: ["bd"], patterns: ["bg"], protection: [],
};
const marksOf: Readonly<Record<keyof StyleParts, readonly (keyof Marks)[]>> = {
  number: [], font: ["underline", "fontTint"], alignment: ["horizontal", "vertical", "shrinkToFit", "autoIndent", "readingOrder"], border: ["borderTint"],
  patterns: ["pattern", "patternColor", "patternTint", "fillTint"], protection: ["locked", "formulaHidden"],
};

const keyed = (name: string): string => name.replaceAll(" ", "").toLowerCase();

export class NamedStyles {
  private readonly styles = new Map<string, NamedStyle>();

  constructor(
    private readonly context: Context,
    private readonly cells: Cells,
    private readonly formats: Formats,
  ) {
    for (const { name, format, numberOnly } of builtInStyles) {
      this.styles.set(keyed(name), { name, builtIn: true, format, marks: {}, includes: numberOnly ? NUMBER_ONLY : EVERYTHING });
    }
  }

  all(): readonly NamedStyle[] {
    return [...this.styles.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  }

  /** Whatever its case, and with or without blanks: "Heading 1" is "Heading1". */
  find(name: string): NamedStyle | null {
    return this.styles.get(keyed(name)) ?? null;
  }

  add(name: string): NamedStyle {
    const style: NamedStyle = { name, builtIn: false, format: {}, marks: {}, includes: EVERYTHING };
    this.styles.set(keyed(name), style);
    return style;
  }

  /** Cells that have the style become normal ones. */
  remove(style: NamedStyle): void {
    const normal = this.find(NORMAL);
    this.eachCell(style, (sheetId, area) => normal && this.apply(sheetId, area, normal));
    this.styles.delete(keyed(style.name));
  }

  capture(): readonly NamedStyle[] {
    return [...this.styles.values()];
  }

  restore(styles: readonly NamedStyle[]): void {
    this.styles.clear();
    for (const style of styles) this.styles.set(keyed(style.name), style);
  }

  /** The name of the style that a cell has. */
  nameAt(sheetId: string, row: number, column: number): string {
    return this.formats.marks(sheetId, row, column).style ?? NORMAL;
  }

  apply(sheetId: string, area: Area, style: NamedStyle): void {
    const parts = (Object.keys(keysOf) as (keyof StyleParts)[]).filter((part) => style.includes[part]);
    const patch: Record<string, unknown> = {};
    const marks: Record<string, unknown> = { style: style.name === NORMAL ? undefined : style.name };
    for (const part of parts) {
      for (const key of keysOf[part]) patch[key] = key === "bd" ? { ...NO_BORDERS, ...style.format.bd } : (style.format[key] ?? null);
      for (const key of marksOf[part]) marks[key] = style.marks[key];
    }
    this.formats.patch(sheetId, area, patch as StylePatch);
    this.formats.setMarks(sheetId, area, marks as Marks);
  }

  /** Changes a style and every cell that has it. */
  change(style: NamedStyle, patch: StylePatch, marks: Marks): void {
    style.format = mergedStyle(style.format, patch);
    style.marks = { ...style.marks, ...marks };
    this.eachCell(style, (sheetId, area) => {
      if (Object.keys(patch).length > 0) this.formats.patch(sheetId, area, patch);
      if (Object.keys(marks).length > 0) this.formats.setMarks(sheetId, area, marks);
    });
  }

  private eachCell(style: NamedStyle, visit: (sheetId: string, area: Area) => void): void {
    for (const sheet of this.context.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      const found: Area[] = [];
      this.cells.forEach(sheetId, wholeSheet, (row, column, { custom }) => {
        if ((custom as Marks | null | undefined)?.style === style.name) found.push(areaOf(row, column));
      });
      for (const area of found) visit(sheetId, area);
    }
  }
}

const NO_BORDERS = { t: null, b: null, l: null, r: null, tl_br: null, bl_tr: null };
