import { CommonError } from "./commonError";

/** As many as Office lets an add-in have open at one time. */
const OPEN_COPIES = 2;

/** Copies of the workbook as a file, which an add-in reads in slices (`getFileAsync`) until it closes them. */
export class DocumentCopies {
  private readonly copies = new Map<number, { readonly bytes: Uint8Array; readonly sliceSize: number }>();
  private next = 1;

  constructor(private readonly write: () => Uint8Array) {}

  /** @throws CommonError when too many are open */
  open(sliceSize: number): { readonly handle: number; readonly size: number } {
    if (this.copies.size >= OPEN_COPIES) throw new CommonError("tooManyFiles");
    const bytes = this.write();
    const handle = this.next++;
    this.copies.set(handle, { bytes, sliceSize });
    return { handle, size: bytes.length };
  }

  /** @throws CommonError when there is no such copy or slice */
  slice(handle: number, index: number): Uint8Array {
    const copy = this.copies.get(handle);
    if (!copy) throw new CommonError("invalidArguments");
    const start = index * copy.sliceSize;
    if (!(start >= 0 && start < copy.bytes.length)) throw new CommonError("indexOutOfRange");
    return copy.bytes.subarray(start, start + copy.sliceSize);
  }

  close(handle: number): void {
    this.copies.delete(handle);
  }

  /** For another page in the pane: what the one before left open is gone with it. */
  closeAll(): void {
    this.copies.clear();
  }
}
