import { fillMessages as text } from "../../text/fill";
import type { Message, MessageParameters } from "../../text/language";
import { isMissingText, missingLabels, parseNumber, plainText } from "../../text/parse";
import { isErrorValue } from "../../sheets/readTable";
import { parseDay } from "../days";

/** The most points that somebody can be given: what KPI.SCORE allows. */
export const mostPoints = 120;

/** What stands in an input cell, or is to stand there; null is blank. */
export type Entry = number | string | null;

export type ParsedEntry = { readonly entry: Entry } | { readonly problem: Message; readonly parameters: MessageParameters };

/**
 * What somebody typed into a number field, as the cell shall have it: a number, a word that says there is none, or
 * nothing. The unit may stand behind it and says nothing new: where it is %, `95%` is 95.
 */
export function parseEntry(typed: string, unit: string): ParsedEntry {
  const shown = typed.normalize("NFKC").trim();
  const own = plainText(unit.normalize("NFKC"));
  const plain = plainText(shown);
  const bare = own !== "" && plain.endsWith(own) && plain !== own ? plain.slice(0, -own.length).trim() : plain;
  if (shown === "") return { entry: null };
  const number = parseNumber(bare);
  if (number !== null) return { entry: number };
  if (isMissingText(shown)) return { entry: missingLabels.find((label) => plainText(label) === plain) ?? shown };
  return { problem: parseDay(shown) === null ? text.isText : text.isDate, parameters: { text: shown } };
}

/** The number that somebody typed, by the rule of `parseEntry`; null for anything else, and for nothing. */
export function numberIn(typed: string, unit: string): number | null {
  const parsed = parseEntry(typed, unit);
  return "entry" in parsed && typeof parsed.entry === "number" ? parsed.entry : null;
}

/** Points that somebody gives: a number from 0 to `most`, or nothing. */
export function parsePoints(typed: string, most: number): ParsedEntry {
  const parsed = parseEntry(typed, "分");
  if ("problem" in parsed || parsed.entry === null) return parsed;
  const { entry } = parsed;
  return typeof entry === "number" && entry >= 0 && entry <= most ? parsed : { problem: text.pointsRange, parameters: { most } };
}

/** What a cell holds, as Excel gave it; blank is null. */
export function entryOf(cell: unknown): Entry {
  if (typeof cell === "number") return cell;
  const shown = cell === null || cell === undefined ? "" : String(cell).trim();
  return shown === "" ? null : shown;
}

export function sameEntry(a: Entry, b: Entry): boolean {
  return a === b || (a !== null && b !== null && String(a) === String(b));
}

/** What is wrong with what a number cell holds; null where it is a number, blank, or says that there is none. */
export function problemOf(entry: Entry, unit: string): { readonly message: Message; readonly parameters: MessageParameters } | null {
  if (typeof entry !== "string") return null;
  if (isErrorValue(entry)) return { message: text.errorInCell, parameters: { text: entry } };
  const parsed = parseEntry(entry, unit);
  return "problem" in parsed ? { message: parsed.problem, parameters: parsed.parameters } : null;
}

/** Only what a browser opens, and no more than a cell takes as a link. */
export function isWebAddress(entry: Entry): entry is string {
  return typeof entry === "string" && entry.length < 2000 && /^https?:\/\/[^\s/$.?#][^\s]*$/i.test(entry);
}
