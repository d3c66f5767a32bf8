import type { Move } from "../../review/moves";
import type { Reviews } from "../../review/reviews";
import type { TableUpdate } from "../../sheets/mergeTable";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { protect } from "../protection";
import { removedRows } from "../undo/tableStep";
import { linkAgain, linksOf, type CellLink } from "./evidenceLinks";

/** A cell of evidence that goes to another sheet with the link that it has. */
interface MovedLink {
  readonly move: Move;
  readonly link: CellLink;
  readonly to: Place;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface MovedLinks {
  /** Queues the links on the sheets that the rows have come onto. */
  readonly also: (context: Excel.RequestContext) => void;
  /** Queues them where the rows came from. */
  readonly undoAlso: (context: Excel.RequestContext) => void;
  /** Queues all links of the sheets that rows went from: whose failed step is put back has its texts in their rows again, and its links anywhere. */
  readonly alsoBack: (context: Excel.RequestContext) => void;
}

/** The links of evidence of rows that go to other sheets; no round trip where none has evidence. */
export async function movedLinks(context: Excel.RequestContext, reviews: Reviews): Promise<MovedLinks> {
  const moves = reviews.moves.filter(({ inputs }) => typeof inputs.evidence === "string");
  const places = [...new Set(moves.map(({ from }) => from))].flatMap(evidenceOn);
  const found = places.length === 0 ? [] : await linksOf(context, places.map((place) => cellAt(context, place)));
  const linkOf = ({ sheet, row }: Place): CellLink => found[places.findIndex((place) => place.sheet === sheet && place.row === row)] ?? null;
  const links = moves.flatMap((move): readonly MovedLink[] => {
    const link = linkOf(fromOf(move));
    const to = placeIn(reviews, move);
    return link === null || to === null ? [] : [{ move, link, to }];
  });
  return {
    also: (again) => links.forEach(({ to, link, move }) => relinkAt(again, to, String(move.inputs.evidence), link)),
    undoAlso: (again) => links.forEach(({ move, link }) => {
      // Whatever its sheet is called by now, and wherever its table stands.
      const sheet = again.workbook.tables.getItem(move.from.table).worksheet;
      const cell = again.workbook.tables.getItem(move.from.table).getDataBodyRange().getCell(move.row.index, move.row.position("evidence"));
      relink(sheet, cell, String(move.inputs.evidence), link);
    }),
    alsoBack: (again) => places.forEach((place) => relinkAt(again, place, place.content, linkOf(place))),
  };
}

function relinkAt(context: Excel.RequestContext, place: Place, content: string, link: CellLink): void {
  relink(context.workbook.worksheets.getItem(place.sheet), cellAt(context, place), content, link);
}

/** Queues the link of a cell of a locked sheet. */
function relink(sheet: Excel.Worksheet, cell: Excel.Range, content: string, link: CellLink): void {
  sheet.protection.unprotect();
  linkAgain(cell, content, link);
  protect(sheet);
}

/** The cells of evidence of a sheet that say something. */
function evidenceOn({ sheet, row, column, header, rows }: Move["from"]): readonly (Place & { readonly content: string })[] {
  const position = findColumns(tables.review.columns, header).get("evidence");
  return position === undefined ? [] : rows.flatMap((cells, index) => {
    const content = cells[position];
    return typeof content === "string" && content !== "" ? [{ sheet, row: row + 1 + index, column: column + position, content }] : [];
  });
}

function cellAt({ workbook }: Excel.RequestContext, { sheet, row, column }: Place): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
}

function fromOf({ from, row }: Move): Place {
  return { sheet: from.sheet, row: from.row + 1 + row.index, column: from.column + row.position("evidence") };
}

/** Where the evidence of a KPI will stand: on a new sheet, or in a row that is added or was there for another department. */
function placeIn({ plans, updates }: Reviews, { kpi, from }: Move): Place | null {
  for (const { name, tables: all } of plans) {
    for (const { row, column, columns, rows } of all) {
      const at = (key: string): number => columns.findIndex((each) => each.key === key);
      const index = rows.findIndex((cells) => cells[at("goalId")] === kpi.id);
      if (index >= 0) return { sheet: name, row: row + 1 + index, column: column + at("evidence") };
    }
  }
  for (const update of updates) {
    const place = update.reading.table === from.table ? null : placeInUpdate(update, kpi.id);
    if (place !== null) return place;
  }
  return null;
}

function placeInUpdate({ reading, added, changed, deleted }: TableUpdate, id: string): Place | null {
  const positions = findColumns(tables.review.columns, reading.header);
  const [ids, evidence] = [positions.get("goalId") ?? -1, positions.get("evidence")];
  if (evidence === undefined) return null;
  const removed = removedRows(deleted, reading.rows.length);
  const left = reading.rows.length - removed.length;
  const place = (index: number): Place => ({ sheet: reading.sheet, row: reading.row + 1 + index, column: reading.column + evidence });
  const there = changed.findIndex((cells) => cells[ids] === id);
  if (there >= 0) return place(there - removed.filter((index) => index < there).length);
  const index = added.findIndex((cells) => cells[ids] === id);
  // A table without rows shows a blank one, which new rows fill first.
  const isBlank = left === 1 && (deleted.length === reading.rows.length || (reading.rows[0] ?? []).every((cell) => cell === ""));
  return index < 0 ? null : place((isBlank ? 0 : left) + index);
}
