import { answeredCalls } from "./commonCalls";
import { CommonError } from "./commonError";
import { DocumentCopies } from "./documentCopies";
import type { OfficeHost } from "./host";
import type { CoercionType } from "./selectedData";

/** What the calls of `Office.context.document` are answered from. */
export interface DocumentHost {
  readonly excel: Pick<OfficeHost, "readSelection" | "writeSelection" | "bindNamedItem" | "binding">;
  /** The workbook as an .xlsx. */
  bytes(): Uint8Array;
  /** Where the workbook is kept: its name, for one that has no address. */
  readonly url: string;
}

interface Asked {
  readonly CoerceType?: CoercionType;
  readonly ValueFormat?: string;
  readonly FilterType?: string;
}

interface Given {
  readonly CoerceType?: CoercionType;
  readonly Data?: unknown;
}

/** A call as the client library sends it: some arguments under names, others under numbers. */
export interface DocumentCall {
  readonly DdaGetBindingData?: Asked;
  readonly DdaSetBindingData?: Given;
  readonly DdaBindingsMethod?: { readonly BindingId?: string; readonly BindingType?: number; readonly ItemName?: string };
  readonly 0?: number;
  readonly 1?: number;
  readonly 2?: number;
  readonly 3?: number;
}

type Answer = Readonly<Record<string, unknown>>;

/** Types of files in Office's common API: Excel gives itself as a package only. */
const COMPRESSED_FILE = 1;

/** Types of bindings in Office's common API. */
const BINDING_TYPE = { Table: 1, Text: 2, Range: 3 } as const;
type BindingType = keyof typeof BINDING_TYPE;
const typeOfNumber = (number: number | undefined): BindingType => (Object.keys(BINDING_TYPE) as BindingType[]).find((type) => BINDING_TYPE[type] === number) ?? "Range";

/** A binding as the common API describes it. */
export interface DocumentBinding {
  readonly id: string;
  readonly type: BindingType;
  readonly rows: number;
  readonly columns: number;
}

export const bindingProperties = ({ id, type, rows, columns }: DocumentBinding): Answer => ({
  Name: id, BindingType: BINDING_TYPE[type], RowCount: rows, ColCount: columns, HasHeaders: type === "Table",
});

/** The calls of `Office.context.document` that do not go through ProcessQuery, by their numbers. */
export class DocumentCalls {
  private readonly copies: DocumentCopies;
  private readonly calls: Readonly<Record<number, (call: DocumentCall) => Answer>>;

  constructor(host: DocumentHost) {
    const { excel } = host;
    const copies = new DocumentCopies(() => host.bytes());
    this.copies = copies;
    const bindingOf = (call: DocumentCall): Answer => {
      const binding = excel.binding(call.DdaBindingsMethod?.BindingId ?? "");
      if (!binding) throw new CommonError("noSuchBinding");
      return { Bindings: [bindingProperties(binding)] };
    };
    this.calls = {
      [answeredCalls["document.getSelectedDataAsync"]]: ({ DdaGetBindingData: asked = {} }) => {
        const { CoerceType: coercion = "matrix", ValueFormat: format, FilterType: filter }: Asked = asked;
        return { Data: excel.readSelection({ coercion, isFormatted: format === "formatted", onlyVisible: filter === "onlyVisible" }) };
      },
      [answeredCalls["document.setSelectedDataAsync"]]: ({ DdaSetBindingData: given = {} }) => {
        const { CoerceType: coercion = "matrix", Data: data }: Given = given;
        excel.writeSelection(coercion, data);
        return {};
      },
      [answeredCalls["document.bindings.getByIdAsync"]]: bindingOf,
      [answeredCalls["document.getFileAsync"]]: ({ 0: type, 1: sliceSize = 0 }) => {
        if (type !== COMPRESSED_FILE) throw new CommonError("fileTypeNotSupported");
        const { handle, size } = copies.open(sliceSize);
        return { 0: handle, 1: size };
      },
      [answeredCalls["document.bindings.addFromNamedItemAsync"]]: (call) => {
        const { BindingId: id = "", BindingType: type, ItemName: name = "" } = call.DdaBindingsMethod ?? {};
        excel.bindNamedItem(name, id, typeOfNumber(type));
        return bindingOf(call);
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
