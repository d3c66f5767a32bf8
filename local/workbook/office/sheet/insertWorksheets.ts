import { insertSheets } from "../../files/engine/insert";
import { asChoice, asText, type Arguments } from "../api/arguments";
import { invalidArgument, itemNotFound } from "../api/officeError";
import type { Book } from "../book";
import { WorksheetClass } from "../declaredClasses";
import { bytesOf, workbookOf } from "../givenFile";
import { guardStructure } from "./worksheet";

/** Inserts worksheets of another workbook, a whole .xlsx in base64; the answer are the ids of the new ones. */
export function insertWorksheets(book: Book, args: Arguments): readonly string[] {
  guardStructure({ book });
  const options = args.record(1);
  const file = workbookOf(bytesOf(args.text(0)), book);
  const wanted = options["sheetNamesToInsert"] ?? null;
  if (wanted !== null && !Array.isArray(wanted)) throw invalidArgument();
  const all = file.sheets.map(({ name }) => name.toLowerCase());
  const places = wanted === null || wanted.length === 0 ? all.map((_, index) => index) : wanted.map((name) => all.indexOf(asText(name).toLowerCase()));
  if (places.includes(-1)) throw itemNotFound();
  return insertSheets(book.engine, book.document, file, [...new Set(places)], positionOf(book, options));
}

function positionOf({ engine: { sheets } }: Book, options: Readonly<Record<string, unknown>>): number {
  const place = asChoice(options["positionType"] ?? "End", ["None", "Before", "After", "Beginning", "End"]);
  if (place === "None" || place === "End") return sheets.ids.length;
  if (place === "Beginning") return 0;
  const given = options["relativeTo"] ?? null;
  const id = WorksheetClass.selfOf(given)?.id ?? (typeof given === "string" ? (sheets.has(given) ? given : sheets.find(given)) : null);
  if (id === null) throw given === null ? invalidArgument() : itemNotFound();
  return sheets.position(id) + (place === "After" ? 1 : 0);
}
