import type { IStyleData } from "@univerjs/core";
import type { Area } from "./area";
import type { CellInput, Cells } from "./cells";
import type { CellMatrix } from "./cells";
import type { StylePatch } from "./formats/cellStyles";
import type { Formats, Marks } from "./formats/formats";
import { offsetReferences } from "./moving/formulaReferences";

/** A cell as it is put elsewhere: its contents and its format. */
export interface CellImage {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
  /** As JSON: cells with the same one are changed alike. */
  readonly style: string;
  readonly marks: Marks | null;
}

export interface Pasting {
  readonly contents: boolean;
  readonly formats: boolean;
  /** Borders belong to places, not to cells, when rows are sorted. */
  readonly keepBorders?: boolean;
}

/** Takes cells up and puts them down elsewhere, as copying and sorting do. */
export class CellImages {
  constructor(
    private readonly cells: Cells,
    private readonly formats: Formats,
  ) {}

  take(sheetId: string, row: number, column: number): CellImage {
    const raw = this.cells.raw(sheetId, row, column);
    return {
      row, column, input: this.cells.input(sheetId, row, column),
      style: JSON.stringify(this.formats.style(sheetId, row, column)),
      marks: (raw?.custom as Marks | null | undefined) ?? null,
    };
  }

  /** Every cell of the area, row by row. */
  takeAll(sheetId: string, area: Area): CellImage[][] {
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => this.take(sheetId, area.row + row, area.column + column)));
  }

  /** Puts images into an area; relative references of formulas move with them. `undefined` leaves a cell as it is, null empties it. */
  put(sheetId: string, area: Area, imageAt: (row: number, column: number) => CellImage | null | undefined, { contents, formats, keepBorders = false }: Pasting): void {
    const images = Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) => imageAt(row, column)));
    if (contents) {
      this.cells.write(sheetId, area, (row, column) => {
        const image = images[row]?.[column];
        return image ? movedInput(image, area.row + row, area.column + column) : image;
      });
    }
    if (formats) this.putFormats(sheetId, area, images, { contents, formats, keepBorders });
  }

  private putFormats(sheetId: string, area: Area, images: readonly (readonly (CellImage | null | undefined)[])[], { contents, keepBorders = false }: Pasting): void {
    const marks: CellMatrix = {};
    this.formats.restyle(sheetId, area, {
      kindOf: (row, column) => {
        const image = images[row - area.row]?.[column - area.column];
        if (image === undefined) return undefined;
        const old = this.cells.raw(sheetId, row, column)?.custom as Marks | null | undefined;
        if (image?.marks || old) (marks[row] ??= {})[column] = { custom: marksAfter(image?.marks ?? null, old ?? null, contents) as never };
        return image?.style ?? "{}";
      },
      patchOf: (style, shown) => replacing(shown, JSON.parse(style) as IStyleData, keepBorders),
    });
    if (Object.keys(marks).length > 0) this.cells.apply(sheetId, area, marks);
  }
}

/** Where a cell leads belongs to its contents: formats alone leave it. */
function marksAfter(marks: Marks | null, old: Marks | null, contents: boolean): Marks | null {
  if (contents) return marks;
  const { link: _link, ...formats } = marks ?? {};
  const kept = { ...formats, ...(old?.link ? { link: old.link } : {}) };
  return Object.keys(kept).length > 0 ? kept : null;
}

/** A change that makes a style of another, whatever it was. */
function replacing(old: IStyleData, style: IStyleData, keepBorders: boolean): StylePatch {
  const none = Object.fromEntries(Object.keys(old).map((key) => [key, null]));
  const { bd, ...rest } = style;
  if (keepBorders) {
    const { bd: _kept, ...others } = none;
    return { ...others, ...rest };
  }
  const noBorders = Object.fromEntries(Object.keys(old.bd ?? {}).map((edge) => [edge, null]));
  return { ...none, ...rest, bd: { ...noBorders, ...bd } };
}

function movedInput({ input, row, column }: CellImage, toRow: number, toColumn: number): CellInput {
  return typeof input === "object" && input !== null ? { formula: offsetReferences(input.formula, toRow - row, toColumn - column) } : input;
}
