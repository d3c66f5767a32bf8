import type { Finding } from "../../goals/types";
import { cellAddress, localAddress } from "../../sheets/address";
import { valueRow } from "../../review/sheet/head";
import type { Message, MessageParameters } from "../../text/language";
import { undoMessages as text } from "../../text/undo";
import type { TableSnapshot } from "../read";
import type { SheetState } from "./stepState";
import { alignment, identifying, wasWritten, type TableStep } from "./tableStep";

/** What people put on a sheet beside its cells. */
const peoplesOwn = ["comments", "notes", "charts", "shapes", "slicers"] as const;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What of a sheet that a step has made is not as it left it; a sheet that is gone has lost nothing more. */
export function sheetChanges(after: SheetState | null, now: SheetState | null): readonly Finding[] {
  if (after === null || now === null) return [];
  const rows = Math.max(after.row + after.formulas.length, now.row + now.formulas.length);
  const columns = Math.max(after.column + (after.formulas[0]?.length ?? 0), now.column + (now.formulas[0]?.length ?? 0));
  const changed: Place[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) if (cellOf(after, row, column) !== cellOf(now, row, column)) changed.push({ row, column });
  }
  const more = peoplesOwn.filter((kind) => now[kind] > after[kind]);
  return [...cellFinding(now.name, changed), ...more.map((kind) => about(kind, text[kind], { sheet: now.name }))];
}

function cellOf({ row, column, formulas }: SheetState, atRow: number, atColumn: number): unknown {
  return formulas[atRow - row]?.[atColumn - column] ?? "";
}

/** What of a table is not as a step left it, as far as the step has written it: anything else may be as it likes. */
export function tableChanges(step: TableStep, now: TableSnapshot | null): readonly Finding[] {
  const { after, before } = step;
  if (now === null) return [about("gone", text.gone, { sheet: after.sheet })];
  if (JSON.stringify(now.header) !== JSON.stringify(after.header)) return [about("columns", text.columns, { sheet: now.sheet })];
  const columns = identifying(after);
  const isMoved = now.rows.length !== after.rows.length || now.rows.some((row, index) => columns.some((column) => row[column] !== after.rows[index]?.[column] && now.formulas[index]?.[column] !== after.formulas[index]?.[column]));
  if (isMoved) return [about("rows", text.rows, { sheet: now.sheet })];
  const { left } = alignment(step);
  const changed = after.formulas.flatMap((cells, row) => cells.flatMap((cell, column): readonly Place[] =>
    (cell === now.formulas[row]?.[column] || !wasWritten(step, left, row, column) ? [] : [{ row: now.row + 1 + row, column: now.column + column }])));
  const atHead = writtenHead(before, after).flatMap((column): readonly Place[] => (now.head?.formulas[column] === after.head?.formulas[column] ? [] : [{ row: valueRow, column }]));
  return cellFinding(now.sheet, [...atHead, ...changed]);
}

/** The columns in which a step has changed the head of a review sheet. */
export function writtenHead(before: TableSnapshot, after: TableSnapshot): readonly number[] {
  return (after.head?.formulas ?? []).flatMap((formula, column) => (formula === before.head?.formulas[column] ? [] : [column]));
}

/** What somebody has put beside rows that a step has added: it would go with them. */
export function besideFinding(sheet: string, { row, column }: Place): Finding {
  return about("beside", text.beside, { sheet, cell: localAddress(row, column) }, cellAddress(sheet, row, column));
}

/** Comments or notes on rows that a step has added. */
export function remarksFinding(sheet: string): Finding {
  return about("remarks", text.remarks, { sheet });
}

/** A formula of somebody's own that looks at what goes. */
export function lookingFinding(sheet: string, { row, column }: Place): Finding {
  return about("looking", text.looking, { sheet, cell: localAddress(row, column) }, cellAddress(sheet, row, column));
}

/** A name of somebody's own that stands for what goes. */
export function lookingNameFinding(name: string): Finding {
  return about("name", text.lookingName, { name });
}

/** A record in which somebody has noted something since that goes by what the step has made. */
export function entriesFinding(sheet: string): Finding {
  return about("entries", text.entries, { sheet });
}

export function frozenFinding(): Finding {
  return about("frozen", text.frozen, {});
}

function cellFinding(sheet: string, changed: readonly Place[]): readonly Finding[] {
  const [first] = changed;
  if (first === undefined) return [];
  const cell = localAddress(first.row, first.column);
  return [about("cells", changed.length === 1 ? text.cell : text.cells, { sheet, cell, count: changed.length }, cellAddress(sheet, first.row, first.column))];
}

function about(id: string, message: Message, parameters: MessageParameters, address?: string): Finding {
  return {
    id: `undo:${id}:${parameters["sheet"] ?? parameters["name"] ?? ""}`, severity: "warning", text: message, detail: text.keptDetail, parameters, ...(address === undefined ? {} : { address }),
  };
}
