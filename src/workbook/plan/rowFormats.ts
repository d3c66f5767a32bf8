/** How a row of a table looks, beyond what its table gives every row. */
export interface RowFormat {
  readonly height: number;
  readonly numberFormats: readonly unknown[];
  readonly cells: readonly Excel.SettableCellProperties[];
}

/** How the name of a goal stands in its cell. */
export type Indent = Pick<Excel.CellPropertiesFormat, "indentLevel" | "horizontalAlignment">;

/** A row's format that the next sync brings. */
export interface RowFormatRequest {
  readonly range: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
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

/** Queues reading a row's format. Borders more than double what Excel sends, and are left out of many rows. */
export function requestRowFormat(range: Excel.Range, withBorders: boolean): RowFormatRequest {
  range.load("numberFormat");
  range.format.load("rowHeight");
  return { range, properties: range.getCellProperties(withBorders ? wantedWithBorders : wanted) };
}

export function rowFormatOf({ range, properties }: RowFormatRequest): RowFormat {
  const cells = (properties.value[0] ?? []).map(({ format = {} }): Excel.SettableCellProperties => {
    const { fill, borders, ...rest } = format;
    // What has no fill would come back white.
    const color = fill?.pattern === "None" ? undefined : fill?.color;
    return { format: { ...rest, ...(color === undefined || color === "" ? {} : { fill: { color } }), ...(borders === undefined ? {} : { borders: drawn(borders) }) } };
  });
  return { height: range.format.rowHeight, numberFormats: range.numberFormat[0] ?? [], cells };
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
export function applyRowFormat(range: Excel.Range, { height, numberFormats, cells }: RowFormat): void {
  range.numberFormat = [[...numberFormats]];
  range.format.fill.clear();
  range.setCellProperties([cells.map((cell) => withBorders(cell, ({ top: _, ...others }) => others))]);
  // The line between two rows is one line for Excel: the row above keeps it when this row goes again.
  const bordersAbove = cells.map((cell) => withBorders({ format: { borders: cell.format?.borders ?? {} } }, ({ top }) => (top === undefined ? {} : { bottom: top })));
  if (cells.some(({ format }) => format?.borders?.top !== undefined)) range.getOffsetRange(-1, 0).setCellProperties([bordersAbove]);
  range.format.rowHeight = height;
}

function withBorders(cell: Excel.SettableCellProperties, change: (borders: Excel.CellBorderCollection) => Excel.CellBorderCollection): Excel.SettableCellProperties {
  const { borders, ...format } = cell.format ?? {};
  return borders === undefined ? cell : { ...cell, format: { ...format, borders: change(borders) } };
}
