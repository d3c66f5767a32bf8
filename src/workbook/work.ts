/** Long work: progress with numbers, and cancel between steps (a cancelled step leaves the workbook as it was). */
export interface Work {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}
