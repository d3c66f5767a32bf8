/** How a row of a table looks, beyond what its table gives every row. */
export interface RowFormat {
  readonly height: number;
  readonly numberFormats: readonly unknown[];
  readonly cells: readonly Excel.SettableCellProperties[];
}

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

export function requestRowFormat(range: Excel.Range): RowFormatRequest {
  range.load("numberFormat");
  range.format.load("rowHeight");
  return { range, properties: range.getCellProperties(wanted) };
}

export function rowFormatOf({ range, properties }: RowFormatRequest): RowFormat {
  const cells = (properties.value[0] ?? []).map(({ format = {} }): Excel.SettableCellProperties => {
    const { fill, ...rest } = format;
    // What has no fill would come back white.
    const color = fill?.pattern === "None" ? undefined : fill?.color;
    return { format: { ...rest, ...(color === undefined || color === "" ? {} : { fill: { color } }) } };
  });
  return { height: range.format.rowHeight, numberFormats: range.numberFormat[0] ?? [], cells };
}

/** Queues giving a row the look it had. */
export function applyRowFormat(range: Excel.Range, { height, numberFormats, cells }: RowFormat): void {
  range.numberFormat = [[...numberFormats]];
  range.format.fill.clear();
  range.setCellProperties([[...cells]]);
  range.format.rowHeight = height;
}
