import type { ZipLimits } from "./zip/archive";

/** How much the server takes. */
export const limits: ZipLimits & { readonly fileBytes: number; readonly bodyBytes: number; readonly rangeCells: number; readonly calculatedBytes: number; readonly versions: number; readonly sessionIdleMs: number } = {
  /** Parts of a workbook, and bytes of all parts unpacked. */
  entries: 20_000,
  unzipped: 600 * 1024 * 1024,
  /** Bytes of a workbook on disk. */
  fileBytes: 200 * 1024 * 1024,
  /** Bytes of a request's body (Graph: 5 MB). */
  bodyBytes: 5 * 1024 * 1024,
  /** Cells in one answer. */
  rangeCells: 1_000_000,
  /** Bytes of all sheets up to which formulas are calculated for an answer. */
  calculatedBytes: 4 * 1024 * 1024,
  /** Earlier states of a workbook that are kept. */
  versions: 20,
  sessionIdleMs: 5 * 60_000,
};
