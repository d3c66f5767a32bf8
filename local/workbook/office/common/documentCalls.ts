import type { Book } from "../book";
import type { OfficeHost } from "../host";
import { bindingCalls, type BindingCall } from "./bindingCalls";
import { answeredCalls } from "./commonCalls";
import { CommonError } from "./commonError";
import { DocumentCopies } from "./documentCopies";
import { readingOf, readSelection, writeSelection, writingOf, type DataCall } from "./selectedData";

/** What the calls of `Office.context.document` are answered from. */
export interface DocumentHost {
  readonly excel: Pick<OfficeHost, "forDocument" | "binding">;
  /** The workbook as an .xlsx. */
  bytes(): Uint8Array;
  /** Where the workbook is kept: its name, for one that has no address. */
  readonly url: string;
}

/** A call as the client library sends it: some arguments under names, others under numbers. */
export interface DocumentCall extends DataCall, BindingCall {
  readonly 0?: number;
  readonly 1?: number;
  readonly 2?: number;
  readonly 3?: number;
}

type Answer = Readonly<Record<string, unknown>>;

/** Types of files in Office's common API: Excel gives itself as a package only. */
const COMPRESSED_FILE = 1;

/** The calls of `Office.context.document` that do not go through ProcessQuery, by their numbers. */
export class DocumentCalls {
  private readonly copies: DocumentCopies;
  private readonly calls: Readonly<Record<number, (call: DocumentCall) => Answer>>;

  constructor(host: DocumentHost) {
    const { excel } = host;
    const copies = new DocumentCopies(() => host.bytes());
    this.copies = copies;
    const inBook = (answer: (book: Book, call: DocumentCall) => Answer) => (call: DocumentCall): Answer => excel.forDocument((book) => answer(book, call));
    this.calls = {
      [answeredCalls["document.getSelectedDataAsync"]]: inBook((book, call) => ({ Data: readSelection(book, readingOf(call)) })),
      [answeredCalls["document.setSelectedDataAsync"]]: inBook((book, call) => {
        const { coercion, data } = writingOf(call);
        writeSelection(book, coercion, data);
        return {};
      }),
      ...Object.fromEntries(Object.entries(bindingCalls).map(([number, answer]) => [number, inBook(answer)])),
      [answeredCalls["document.getFileAsync"]]: ({ 0: type, 1: sliceSize = 0 }) => {
        if (type !== COMPRESSED_FILE) throw new CommonError("fileTypeNotSupported");
        const { handle, size } = copies.open(sliceSize);
        return { 0: handle, 1: size };
      },
      [answeredCalls["file.getSliceAsync"]]: ({ 2: handle = 0, 3: index = 0 }) => {
        const bytes = copies.slice(handle, index);
        return { 0: [...bytes], 1: bytes.length };
      },
      [answeredCalls["file.closeAsync"]]: ({ 2: handle = 0 }) => {
        copies.close(handle);
        return {};
      },
      [answeredCalls["document.getFilePropertiesAsync"]]: () => ({ 0: { 1: host.url } }),
    };
  }

  /** The answer, or the number of the error; null when the call is none of these. */
  answer(number: number, call: DocumentCall): Answer | null {
    const known = this.calls[number];
    if (!known) return null;
    try {
      return { Version: 1, Error: 0, ...known(call) };
    } catch (error) {
      if (!(error instanceof CommonError)) throw error;
      return { Version: 1, Error: error.number };
    }
  }

  /** For another page in the pane, which knows nothing of what the one before has open. */
  forget(): void {
    this.copies.closeAll();
  }
}
