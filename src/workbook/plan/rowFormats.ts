/** How a row of a table looks, beyond what its table gives every row. */
export interface RowFormat {
  readonly height: number;
  readonly numberFormats: readonly unknown[];
  readonly cells: readonly Excel.SettableCellProperties[];
  /** Lines along the whole row, where those of its cells were not asked for. */
  readonly lines: readonly Line[];
  /** The drop-downs of names, which are made anew for a new row. */
  readonly lists: readonly NameList[];
}

interface NameList extends Pick<Excel.Interfaces.DataValidationData, "rule" | "errorAlert" | "ignoreBlanks"> {
  readonly column: number;
}

/** A side that all cells of a row have in common. */
interface Line extends Excel.CellBorder {
  readonly side: (typeof rowSides)[number];
}

/** How the name of a goal stands in its cell. */
export type Indent = Pick<Excel.CellPropertiesFormat, "indentLevel" | "horizontalAlignment">;

/** How weights are shown, by the keys of their rows. */
export type WeightFormats = ReadonlyMap<string, string>;

/** A row's format that the next sync brings. */
export interface RowFormatRequest {
  readonly range: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  /** The sides of the row as a whole; none where those of its cells are asked for. */
  readonly sides: readonly Excel.RangeBorder[];
  readonly lists: readonly { readonly column: number; readonly validation: Excel.DataValidation }[];
}

const wanted: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, color: true, italic: true, name: true, size: true, strikethrough: true, underline: true },
    horizontalAlignment: true, verticalAlignment: true, wrapText: true, indentLevel: true,
  },
};

const wantedWithBorders: Excel.CellPropertiesLoadOptions = { format: { ...wanted.format, borders: { color: true, style: true, weight: true } } };

/** The sides of a cell; those inside are of larger ranges. */
const sides = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"] as const;

/** The sides of a row that its cells may have in common. */
const rowSides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "DiagonalDown", "DiagonalUp"] as const;

/** Queues reading a row's format. The borders of cells more than double what Excel sends; of many rows only the lines are read that run along all of a row. `lists` are columns whose drop-downs are read too. */
export function requestRowFormat(range: Excel.Range, withBorders: boolean, lists: readonly number[]): RowFormatRequest {
  range.load("numberFormat");
  range.format.load("rowHeight");
  const sides = withBorders ? [] : rowSides.map((side) => range.format.borders.getItem(side).load("style, color, weight"));
  return { range, properties: range.getCellProperties(withBorders ? wantedWithBorders : wanted), sides, lists: lists.map((column) => ({ column, validation: range.getCell(0, column).dataValidation.load("rule, errorAlert, ignoreBlanks") })) };
}

export function rowFormatOf({ range, properties, sides, lists }: RowFormatRequest): RowFormat {
  const cells = (properties.value[0] ?? []).map(({ format = {} }): Excel.SettableCellProperties => {
    const { fill, borders, ...rest } = format;
    // What has no fill would come back white.
    const color = fill?.pattern === "None" ? undefined : fill?.color;
    return { format: { ...rest, ...(color === undefined || color === "" ? {} : { fill: { color } }), ...(borders === undefined ? {} : { borders: drawn(borders) }) } };
  });
  return { height: range.format.rowHeight, numberFormats: range.numberFormat[0] ?? [], cells, lines: linesOf(sides), lists: lists.flatMap(listOf) };
}

function listOf({ column, validation: { rule, errorAlert, ignoreBlanks } }: RowFormatRequest["lists"][number]): readonly NameList[] {
  return typeof rule.list?.source === "string" ? [{ column, rule, errorAlert, ignoreBlanks }] : [];
}

/** What all cells of a row have in common: Excel answers null for a side in which they differ. */
function linesOf(borders: readonly Excel.RangeBorder[]): readonly Line[] {
  return borders.flatMap((border, at) => {
    const side = rowSides[at];
    const { style, color, weight }: { readonly [Key in keyof Excel.CellBorder]: Excel.CellBorder[Key] | null } = border;
    if (side === undefined || style == null) return [];
    return [{ side, ...(style === "None" || color == null || weight == null ? { style } : { style, color, weight }) }];
  });
}

/** The sides of a cell as they were. A colour or a weight would draw a side that has no line. */
function drawn(borders: Excel.CellBorderCollection): Excel.CellBorderCollection {
  return Object.fromEntries(sides.flatMap((side) => {
    const { style, color, weight } = borders[side] ?? {};
    if (style === undefined) return [];
    return [[side, style === "None" || color === undefined || weight === undefined ? { style } : { style, color, weight }]];
  }));
}

/** Queues giving a row the look it had. */
export function applyRowFormat(range: Excel.Range, { height, numberFormats, cells, lines, lists }: RowFormat): void {
  range.numberFormat = [[...numberFormats]];
  range.format.fill.clear();
  range.setCellProperties([cells.map((cell) => withBorders(cell, ({ top: _, ...others }) => others))]);
  // The line between two rows is one line for Excel: the row above keeps it when this row goes again.
  const bordersAbove = cells.map((cell) => withBorders({ format: { borders: cell.format?.borders ?? {} } }, ({ top }) => (top === undefined ? {} : { bottom: top })));
  if (cells.some(({ format }) => format?.borders?.top !== undefined)) range.getOffsetRange(-1, 0).setCellProperties([bordersAbove]);
  for (const { side, ...line } of lines) {
    const border = side === "EdgeTop" ? range.getOffsetRange(-1, 0).format.borders.getItem("EdgeBottom") : range.format.borders.getItem(side);
    border.set(line);
  }
  for (const { column, ...validation } of lists) range.getCell(0, column).dataValidation.set(validation);
  range.format.rowHeight = height;
}

function withBorders(cell: Excel.SettableCellProperties, change: (borders: Excel.CellBorderCollection) => Excel.CellBorderCollection): Excel.SettableCellProperties {
  const { borders, ...format } = cell.format ?? {};
  return borders === undefined ? cell : { ...cell, format: { ...format, borders: change(borders) } };
}
