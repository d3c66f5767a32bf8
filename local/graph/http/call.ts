import { GraphError } from "../errors";
import { findTable, type Table } from "../parts/table";
import type { SheetInfo, Workbook } from "../parts/workbook";
import type { DriveItem } from "../store/drive";
import type { Session, Sessions } from "../store/sessions";
import type { WorkbookFile, WorkbookStore } from "../store/workbookFile";
import { ok, type Answer, type Body } from "./messages";
import type { OperationResult, Operations } from "./operations";
import type { Step } from "./path";
import { page, selected, type Lazy, type Query } from "./query";

/** A request to a workbook, with everything looked up that its address and headers name. */
export interface WorkbookRequest {
  readonly method: string;
  readonly item: DriveItem;
  readonly file: WorkbookFile;
  /** Where it reads and writes: the file, or the copy of its session. */
  readonly store: WorkbookStore;
  readonly sessions: Sessions;
  readonly operations: Operations;
  /** The session of the header; null without one. */
  readonly session: Session | null;
  /** The path below `/workbook`. */
  readonly steps: readonly Step[];
  readonly query: Query;
  /** Path of the workbook among Graph's resources, for ids. */
  readonly path: string;
  /** Address of the workbook, for links. */
  readonly address: string;
  /** The client does not want to wait (`Prefer: respond-async`). */
  readonly isAsync: boolean;
  readonly body: () => Promise<Body>;
}

export interface Call extends WorkbookRequest {
  readonly parameters: Readonly<Record<string, string>>;
  /** Arguments of the functions in the path. */
  readonly args: Readonly<Record<string, string>>;
  /** The sheet whose tables or names are asked for; null for the workbook's. */
  readonly scope: string | null;
}

export interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly answer: (call: Call) => Promise<Answer>;
  /** It can go on without the client waiting; the function that gives its result, or null without one. */
  readonly async?: OperationResult | null;
}

type Reading<T> = (workbook: Workbook, call: Call) => T;

/** Answers with one resource. */
export function one(read: Reading<Lazy>): Route["answer"] {
  return (call) => call.store.read((workbook) => ok(selected(read(workbook, call), call.query)));
}

/** Answers with a list of resources. */
export function list(read: Reading<Lazy[]>): Route["answer"] {
  return (call) =>
    call.store.read((workbook) => {
      const items = read(workbook, call);
      const told = page(items, call.query).map((item) => selected(item, call.query));
      return ok({ ...(call.query.count ? { "@odata.count": items.length } : {}), value: told });
    });
}

/** Answers with the length of a list, as plain text. */
export function countOf(read: Reading<number>): Route["answer"] {
  return (call) => call.store.read((workbook) => ok(String(read(workbook, call))));
}

/** Edits the workbook and answers with what the edit made. */
export function edit(change: (workbook: Workbook, call: Call, body: Body) => { workbook: Workbook; answer: (workbook: Workbook) => Answer }): Route["answer"] {
  return async (call) => {
    const body = await call.body();
    return call.store.change((workbook) => {
      const made = change(workbook, call, body);
      return { workbook: made.workbook, answer: made.answer(made.workbook) };
    });
  };
}

/** @throws GraphError itemNotFound */
export function findSheet(workbook: Workbook, key: string): SheetInfo {
  const name = key.toLowerCase();
  const found = workbook.sheets.find(({ id }) => id.toLowerCase() === name) ?? workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name);
  if (found === undefined) throw new GraphError("itemNotFound", `There is no worksheet "${key.slice(0, 100)}".`);
  return found;
}

export function sheetNamed(workbook: Workbook, { parameters }: Call): SheetInfo {
  return findSheet(workbook, parameters["sheet"] ?? "");
}

/** The sheet whose tables or names are asked for; null for the workbook's. */
export function scopeOf(workbook: Workbook, { scope }: Call): SheetInfo | null {
  return scope === null ? null : findSheet(workbook, scope);
}

export function tableNamed(workbook: Workbook, call: Call): Table {
  return findTable(workbook, scopeOf(workbook, call), call.parameters["table"] ?? "");
}

/** An index from the path, from 0. @throws GraphError invalidArgument */
export function indexFrom(text: string | undefined, name = "index"): number {
  if (text === undefined || !/^\d{1,7}$/.test(text)) throw new GraphError("invalidArgument", `${name} is a number from 0.`);
  return Number(text);
}
