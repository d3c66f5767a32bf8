import { areaName, cellName, columnsOf, rowsOf, tryArea, union, type Area } from "../cells/address";
import { coerce } from "../cells/coerce";
import type { Typed } from "../cells/content";
import { GraphError } from "../errors";
import { limits } from "../limits";
import { replaceCells } from "../newCells";
import { withFullCalculation, withoutCalcChain } from "../parts/calculation";
import { cellXml, styleOf, type CellXml } from "../parts/rows";
import { changeRows, type SheetXml } from "../parts/sheetXml";
import { numberFormatOf, readStyles, stylesXml, variantOf, type Styles } from "../parts/styles";
import { sheetOf, textOf, withPart, type SheetInfo, type Workbook } from "../parts/workbook";
import { baseStyles } from "./baseStyles";
import { element, mapTags } from "../xml/elements";
import { attribute, withAttribute } from "../xml/text";

/** What is to become of one cell; what is left out stays. */
export interface CellEdit {
  /** As typed; null leaves the cell, "" empties it. */
  readonly value?: unknown;
  /** Number format; null leaves it, "" means General. */
  readonly numberFormat?: string | null;
  /** Takes the format away as well. */
  readonly plain?: boolean;
}

/**
 * Edits the cells of an area.
 * @param edit what becomes of the cell at a row and column counted from the area's corner; null leaves it.
 * @throws GraphError rangeExceedsLimit, invalidArgument, accessDenied on a protected sheet.
 */
export function editCells(workbook: Workbook, info: SheetInfo, area: Area, edit: (row: number, column: number) => CellEdit | null): Workbook {
  if (rowsOf(area) * columnsOf(area) > limits.rangeCells) throw new GraphError("rangeExceedsLimit");
  const sheet = sheetOf(workbook, info);
  refuseProtected(sheet, info);
  const pen = new Pen(workbook, baseStyles(sheet, area));
  const written = changeRows(sheet, area.top, area.bottom, (xml, first) =>
    replaceCells(xml, first, area, sheet.prefix, (row, there) => {
      const byColumn = new Map(there.map((cell) => [cell.column, cell]));
      let cells = "";
      for (let column = area.left; column <= area.right; column++) {
        const cell = byColumn.get(column);
        const change = edit(row - area.top, column - area.left);
        cells += change === null ? (cell?.xml ?? "") : pen.write(row, column, cell, change, sheet.prefix);
      }
      return cells;
    }),
  );
  let result = withPart(workbook, info.part, withDimension(written, area));
  result = pen.saved(result);
  if (pen.tookFormula) return withoutCalcChain(result);
  return pen.wroteFormula || workbook.hasCalcChain ? withFullCalculation(result) : result;
}

/** Writes cells, and remembers the styles that they needed. */
class Pen {
  wroteFormula = false;
  /** A formula gave way to something else. */
  tookFormula = false;
  private styles: Styles | null;

  constructor(
    private readonly workbook: Workbook,
    private readonly base: (row: number, column: number) => number,
  ) {
    this.styles = workbook.stylesPart === null ? null : readStyles(textOf(workbook, workbook.stylesPart));
  }

  write(row: number, column: number, cell: CellXml | undefined, edit: CellEdit, prefix: string): string {
    const before = cell === undefined ? this.base(row, column) : (styleOf(cell.tag) ?? 0);
    const style = this.formatted(edit.plain === true ? 0 : before, edit.numberFormat ?? null);
    const typed = edit.value === null || edit.value === undefined ? null : this.typed(edit.value, style);
    if (typed === null) return cell === undefined && style === before ? "" : restyled(cell, row, column, style, prefix);
    if (typed.content.kind === "formula") this.wroteFormula = true;
    else if (cell !== undefined && /<(?:\w+:)?f[\s>/]/.test(cell.inner)) this.tookFormula = true;
    return cellXml(row, column, this.styledFor(typed, style), typed.content, prefix);
  }

  saved(workbook: Workbook): Workbook {
    const { stylesPart } = workbook;
    return stylesPart === null || this.styles?.changed !== true ? workbook : withPart(workbook, stylesPart, stylesXml(this.styles));
  }

  private typed(value: unknown, style: number): Typed {
    const asText = this.styles !== null && numberFormatOf(this.styles, style) === "@";
    return coerce(value, { asText, date1904: this.workbook.date1904 });
  }

  private formatted(style: number, numberFormat: string | null): number {
    return numberFormat === null ? style : this.variant(style, numberFormat === "" ? "General" : numberFormat, null);
  }

  private styledFor({ numberFormat, quoted = false }: Typed, style: number): number {
    const general = this.styles !== null && numberFormatOf(this.styles, style) === "General";
    return this.variant(style, numberFormat !== undefined && general ? numberFormat : null, quoted);
  }

  private variant(style: number, numberFormat: string | null, quoted: boolean | null): number {
    if (this.styles === null) return style;
    const [styles, found] = variantOf(this.styles, style, numberFormat, quoted);
    this.styles = styles;
    return found;
  }
}

function restyled(cell: CellXml | undefined, row: number, column: number, style: number, prefix: string): string {
  const value = style === 0 ? null : String(style);
  if (cell === undefined) return style === 0 ? "" : `<${prefix}c r="${cellName(row, column)}" s="${style}"/>`;
  return withAttribute(cell.tag, "s", value) + cell.xml.slice(cell.tag.length);
}

/** @throws GraphError accessDenied */
export function refuseProtected(sheet: SheetXml, { name }: Pick<SheetInfo, "name">): void {
  if (["1", "true"].includes(attribute(element(sheet.tail, "sheetProtection")?.tag ?? "", "sheet") ?? "")) {
    throw new GraphError("accessDenied", `The sheet "${name}" is protected.`);
  }
}

/** The sheet with a dimension that covers an area, too. */
export function withDimension(sheet: SheetXml, area: Area): SheetXml {
  const head = mapTags(sheet.head, "dimension", (tag) => {
    const known = tryArea(attribute(tag, "ref") ?? "");
    if (known === null) return tag;
    return withAttribute(tag, "ref", areaName(union(known, area)));
  });
  return { ...sheet, head };
}
