import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Scalar } from "../../sheets/plan";
import type { PeriodId } from "../types";

/** Name of the sheet that tells the add-in what a file is; people never see it. */
export const hiddenSheet = "KpitablesFile";

/** How a column of the file is used: typed into, calculated, or only read. */
export type ColumnRole = "input" | "formula" | "locked";

export interface StampColumn {
  readonly key: string;
  readonly heading: string;
  readonly role: ColumnRole;
  /** Only numbers and words for "none" belong into it, within these limits. */
  readonly numeric: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface StampRow {
  /** Id of the goal. */
  readonly id: string;
  /** What was sent, one cell for each column; null where a formula stands. */
  readonly cells: readonly Scalar[];
  /** `formulaForm` of the formulas that were sent; null where none stands. */
  readonly formulas: readonly (string | null)[];
}

/** What a department file says of itself. */
export interface FileStamp {
  /** Random name of the workbook that it comes from. */
  readonly workbook: string;
  readonly period: PeriodId;
  readonly department: string;
  /** Whose rows it has; null for all of the sheet. */
  readonly person: string | null;
  /** Name of the review table. */
  readonly table: string;
  /** Random name of the export: two files of one export are copies of each other. */
  readonly exportId: string;
  /** ISO time. */
  readonly exportedAt: string;
  readonly columns: readonly StampColumn[];
  readonly rows: readonly StampRow[];
}

const mark = "kpitables department file 1";
/** A cell holds 32,767 characters. */
const longestLine = 30_000;

/** The stamp as lines of text, one for each cell of the hidden sheet. */
export function stampLines(stamp: FileStamp): readonly string[] {
  // Plain ASCII: programs may not keep pairs of code units together that a cut has parted.
  const text = JSON.stringify(stamp).replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const lines = text.match(new RegExp(`.{1,${longestLine}}`, "g")) ?? [];
  return [mark, checksum(text), ...lines];
}

/** The stamp in such lines; "none" when they are none of ours, "changed" when somebody has edited them. */
export function readStamp(lines: readonly unknown[]): FileStamp | "none" | "changed" {
  if (lines[0] !== mark) return "none";
  const text = lines.slice(2).filter((line) => typeof line === "string").join("");
  return lines[1] === checksum(text) ? (JSON.parse(text) as FileStamp) : "changed";
}

function checksum(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** What a file is about, the same for every export of it. */
export function partKey({ table, person }: Pick<FileStamp, "table" | "person">): string {
  return person === null ? table : `${table}|${person}`;
}
