import { toCol } from "@borgar/fx";

const plainSheetName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const likeAnAddress = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*)$/;

/** "Sheet1!B2"; a sheet name with blanks or signs is quoted. Row and column are zero-based. */
export function addressText(sheetName: string, row: number, column: number): string {
  const plain = plainSheetName.test(sheetName) && !likeAnAddress.test(sheetName);
  const sheet = plain ? sheetName : `'${sheetName.replace(/'/g, "''")}'`;
  return `${sheet}!${toCol(column)}${row + 1}`;
}
