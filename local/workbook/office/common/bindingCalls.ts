import type { Book } from "../book";
import type { Binding } from "./bindings";
import { bindNamedItem } from "./bindNamedItem";
import { addBoundColumns, addBoundRows, bindSelection, boundOf, emptyBound, goTo, readBound, writeBound } from "./boundData";
import { answeredCalls } from "./commonCalls";
import { CommonError } from "./commonError";
import { readingOf, writingOf, type DataCall } from "./selectedData";

/** What the client library sends of bindings. */
export interface BindingCall {
  readonly DdaBindingsMethod?: { readonly BindingId?: string; readonly BindingType?: number; readonly ItemName?: string };
  readonly DdaAddRowsColumns?: { readonly BindingId?: string; readonly Data?: unknown };
  readonly DdaGoToByIdMethod?: { readonly Id?: string | number; readonly GoToType?: number; readonly SelectionMode?: number };
}

type Answer = Readonly<Record<string, unknown>>;

/** Types of bindings in Office's common API. */
const BINDING_TYPE: Readonly<Record<Binding["type"], number>> = { Table: 1, Text: 2, Range: 3 };
const typeOfNumber = (number: number | undefined): Binding["type"] => (Object.keys(BINDING_TYPE) as Binding["type"][]).find((type) => BINDING_TYPE[type] === number) ?? "Range";

/** A binding as the common API describes it; headings are no rows of it. */
export interface DocumentBinding {
  readonly id: string;
  readonly type: Binding["type"];
  readonly rows: number;
  readonly columns: number;
  readonly hasHeaders: boolean;
}

export const bindingProperties = ({ id, type, rows, columns, hasHeaders }: DocumentBinding): Answer => ({
  Name: id, BindingType: BINDING_TYPE[type], RowCount: rows, ColCount: columns, HasHeaders: hasHeaders,
});

/** @throws CommonError when there is no such binding */
export function describedBinding(book: Book, id: string): DocumentBinding {
  const { binding, table, data } = boundOf(book, id);
  return { id, type: binding.type, rows: data.area.rows, columns: data.area.columns, hasHeaders: table?.showHeaders ?? false };
}

const idOf = ({ DdaBindingsMethod: { BindingId: id = "" } = {} }: BindingCall): string => id;

const described = (book: Book, call: BindingCall): Answer => ({ Bindings: [bindingProperties(describedBinding(book, idOf(call)))] });

/** Places that the add-in may be sent to, by number, and the mode in which only a cell of data is selected. */
const GO_TO = { binding: 0, namedItem: 1 } as const;
const SELECT_NOTHING = 2;

/** The calls about bindings, by their numbers. */
export const bindingCalls: Readonly<Record<number, (book: Book, call: BindingCall & DataCall) => Answer>> = {
  [answeredCalls["document.bindings.addFromSelectionAsync"]]: (book, call) => {
    bindSelection(book, idOf(call), typeOfNumber(call.DdaBindingsMethod?.BindingType));
    return described(book, call);
  },
  [answeredCalls["document.bindings.addFromNamedItemAsync"]]: (book, call) => {
    const { BindingType: type, ItemName: name = "" } = call.DdaBindingsMethod ?? {};
    bindNamedItem(book, name, idOf(call), typeOfNumber(type));
    return described(book, call);
  },
  [answeredCalls["document.bindings.getByIdAsync"]]: described,
  [answeredCalls["document.bindings.getAllAsync"]]: (book) => ({
    Bindings: book.bindings.all.filter(({ cells }) => cells.area !== null).map(({ id }) => bindingProperties(describedBinding(book, id))),
  }),
  [answeredCalls["document.bindings.releaseByIdAsync"]]: (book, call) => {
    if (!book.bindings.find(idOf(call))) throw new CommonError("noSuchBinding");
    book.bindings.remove(idOf(call));
    return {};
  },
  [answeredCalls["binding.getDataAsync"]]: (book, call) => {
    const { BindingId: id = "", StartRow: row, StartCol: column, RowCount: rows, ColCount: columns } = call.DdaGetBindingData ?? {};
    return { Data: readBound(book, id, readingOf(call), { row: row ?? 0, column: column ?? 0, rows: counted(rows), columns: counted(columns) }) };
  },
  [answeredCalls["binding.setDataAsync"]]: (book, call) => {
    const { BindingId: id = "", StartRow: row, StartCol: column } = call.DdaSetBindingData ?? {};
    const { coercion, data } = writingOf(call);
    writeBound(book, id, coercion, data, { row: row ?? 0, column: column ?? 0 });
    return {};
  },
  [answeredCalls["binding.addRowsAsync"]]: (book, { DdaAddRowsColumns: { BindingId: id = "", Data: data } = {} }) => {
    addBoundRows(book, id, data);
    return {};
  },
  [answeredCalls["binding.addColumnsAsync"]]: (book, { DdaAddRowsColumns: { BindingId: id = "", Data: data } = {} }) => {
    addBoundColumns(book, id, data);
    return {};
  },
  [answeredCalls["binding.deleteAllDataValuesAsync"]]: (book, call) => {
    emptyBound(book, idOf(call));
    return {};
  },
  [answeredCalls["document.goToByIdAsync"]]: (book, { DdaGoToByIdMethod: { Id: id = "", GoToType: type, SelectionMode: mode } = {} }) => {
    if (type !== GO_TO.binding && type !== GO_TO.namedItem) throw new CommonError("notSupported");
    goTo(book, String(id), type === GO_TO.binding, mode !== SELECT_NOTHING);
    return {};
  },
};

/** The client library sends 0 for "all that follow". */
const counted = (count: number | null | undefined): number | null => count || null;
