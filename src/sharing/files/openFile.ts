import { readXls, readXlsb, readXlsx, type Workbook } from "hucre/xlsx";
import type { Cell, Sheet } from "hucre";
import { blankCell, type RawCell, type RawSheet } from "../../review/files/rawFile";
import { filesText as text } from "../../text/files";
import type { Message, MessageParameters } from "../../text/language";
import { archiveList, isArchive } from "./archiveList";
import { notExcel } from "./notExcel";

/** A file as the browser hands it over. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The largest file that is opened, as it is and unpacked: department files have a few dozen kilobytes. */
const most = { bytes: 20e6, unpacked: 300e6 };
/** Cells beyond these belong to no review. */
const widest = 500;

/** Why a file was not opened as a workbook. */
export interface Unopened {
  readonly refusal: Message;
  readonly parameters?: MessageParameters;
  /** What is in it, where it is text. */
  readonly text?: Uint8Array;
}

/** A workbook that was opened, in whichever format it was saved. */
export interface OpenedFile {
  readonly sheets: readonly RawSheet[];
  /** Formats of long ago keep results without telling which formulas gave them. */
  readonly tellsFormulas: boolean;
}

/** Opens a file of Excel; one that cannot be read says why. Never throws. */
export async function openFile(given: GivenFile): Promise<OpenedFile | Unopened> {
  const tooLarge = (bytes: number, limit: number): Unopened => ({ refusal: text.tooLarge, parameters: { size: Math.ceil(bytes / 1e6), most: limit / 1e6 } });
  if (given.size > most.bytes) return tooLarge(given.size, most.bytes);
  try {
    const bytes = new Uint8Array(await given.arrayBuffer());
    const list = archiveList(bytes);
    if (list.unpacked > most.unpacked) return tooLarge(list.unpacked, most.unpacked);
    const other = notExcel(bytes, list);
    if (other !== null) return { refusal: other, ...(other === text.plainText ? { text: bytes } : {}) };
    const { workbook, tellsFormulas } = await opened(bytes);
    return { sheets: workbook.sheets.map(rawSheet), tellsFormulas };
  } catch (error) {
    return { refusal: isEncryption(error) ? text.encrypted : text.broken };
  }
}

/** Each format has an error of its own for files with a password. */
function isEncryption(error: unknown): boolean {
  return error instanceof Error && (error.name === "EncryptedFileError" || /encrypt|password/i.test(error.message));
}

interface Opened {
  readonly workbook: Workbook;
  readonly tellsFormulas: boolean;
}

/** A file in whichever format it was saved: an archive holds .xlsx or .xlsb, a compound file .xls or what a password encrypts. */
async function opened(bytes: Uint8Array): Promise<Opened> {
  if (!isArchive(bytes)) {
    if (holds(bytes, "EncryptedPackage")) throw new Error("encrypted");
    return { workbook: await readXls(bytes), tellsFormulas: false };
  }
  try {
    return { workbook: await readXlsx(bytes, { readStyles: true }), tellsFormulas: true };
  } catch (error) {
    if (isEncryption(error)) throw error;
    return { workbook: await readXlsb(bytes), tellsFormulas: false };
  }
}

/** Whether a compound file has a part of this name; its list of contents has two bytes a letter. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return bytes.some((byte, at) => byte === wanted[0] && wanted.every((each, offset) => bytes[at + offset] === each));
}

function rawSheet({ name, rows, cells }: Sheet): RawSheet {
  // Some readers leave holes where rows or cells are blank.
  const cellsOf = (row: Sheet["rows"][number] | undefined, at: number): readonly RawCell[] =>
    Array.from(row?.slice(0, widest) ?? [], (value, column) => rawCell(value ?? null, cells?.get(`${at},${column}`)));
  return { name, rows: Array.from(rows, cellsOf) };
}

function rawCell(value: Sheet["rows"][number][number], cell: Cell | undefined): RawCell {
  const formula = cell?.formula ?? null;
  if (value === null && formula === null) return blankCell;
  if (value instanceof Date) return { value: value.toISOString().slice(0, 10), formula, typedAs: "date" };
  const format = cell?.style?.numFmt?.replace(/"[^"]*"|\\./g, "") ?? "";
  return { value, formula, typedAs: typeof value === "number" && format.includes("%") ? "percent" : null };
}
