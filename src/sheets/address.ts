/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** `B5` for row 4, column 1. */
export function localAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `$B$5`, which stays what it is wherever a formula with it is copied to; with more rows `$B$5:$B$9`. */
export function absoluteAddress(row: number, column: number, rows = 1): string {
  const cell = (line: number): string => `$${columnLetters(column)}$${line + 1}`;
  return rows === 1 ? cell(row) : `${cell(row)}:${cell(row + rows - 1)}`;
}

/** `A5:D9`, corners included. */
export function areaAddress(row: number, column: number, rows: number, columns: number): string {
  return `${localAddress(row, column)}:${localAddress(row + rows - 1, column + columns - 1)}`;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** First and last cell of `A5:D9`, counted from 0; those of a single cell are the same. */
export function areaCorners(area: string): { readonly first: Corner; readonly last: Corner } {
  const [first = "", last = first] = area.split(":");
  return { first: cornerOf(first), last: cornerOf(last) };
}

function cornerOf(cell: string): Corner {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

/** `Sheet!B5`, with the sheet's name in quotes where Excel needs them. */
export function cellAddress(sheet: string, row: number, column: number): string {
  return `${sheetReference(sheet)}!${localAddress(row, column)}`;
}

/** The sheet and the local part of `'2026Q4 Sales'!B5`; null when there is no sheet in it. */
export function splitAddress(address: string): { readonly sheet: string; readonly local: string } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address);
  if (match === null) return null;
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2] ?? "", local: match[3] ?? "" };
}

/** The name of a sheet as formulas write it, in quotes where Excel needs them. */
export function sheetReference(name: string): string {
  return /^[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_.\u4e00-\u9fff]*$/.test(name) && !/^[A-Za-z]{1,3}[0-9]+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}
