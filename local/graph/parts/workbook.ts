import { GraphError } from "../errors";
import { element, elements } from "../xml/elements";
import { attribute } from "../xml/text";
import { openArchive, readEntry, writeArchive, type Archive, type ZipLimits } from "../zip/archive";
import { deflateFinal, type Deflated } from "../zip/deflated";
import { mainPart, partText, relationsOf, type PartReader } from "./package";
import { sheetData, splitSheet, type SheetXml } from "./sheetXml";

export interface SheetInfo {
  readonly name: string;
  /** In braces, as Graph gives them; stays when the sheet is renamed. */
  readonly id: string;
  readonly position: number;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly part: string;
}

/** Where a table is; its description is read from the part when it is needed. */
export interface TablePlace {
  readonly part: string;
  /** Relation of the sheet to the part. */
  readonly relation: string;
  readonly sheet: SheetInfo;
}

/**
 * A workbook held in memory, part by part. It is never changed: an edit makes another one that shares every part that
 * is the same, so an edit that fails leaves nothing behind.
 */
export interface Workbook {
  readonly archive: Archive;
  readonly main: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetInfo[];
  readonly tables: readonly TablePlace[];
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
  readonly hasCalcChain: boolean;
  /** Parts that differ from the archive; null for one that is taken away. */
  readonly changed: ReadonlyMap<string, string | SheetXml | null>;
  /** Parts of the archive already taken apart. */
  readonly known: Map<string, string | SheetXml | readonly string[]>;
}

/** @throws GraphError unsupportedWorkbook: not an .xlsx workbook that this server can edit. */
export function openWorkbook(bytes: Buffer, limits: ZipLimits): Workbook {
  const archive = openArchive(bytes, limits);
  const main = mainPart(archive);
  return { archive, main, ...structureOf((part) => partText(archive, part), main), changed: new Map(), known: new Map() };
}

type Structure = Pick<Workbook, "date1904" | "sheets" | "tables" | "stylesPart" | "stringsPart" | "hasCalcChain">;

/** What the workbook consists of, as its main part and the relations say. */
function structureOf(read: PartReader, main: string): Structure {
  const xml = read(main) ?? "";
  const relations = relationsOf(read, main);
  const target = (type: string) => relations.find((relation) => relation.type === type)?.target ?? null;
  const date1904 = ["1", "true"].includes(attribute(element(xml, "workbookPr")?.tag ?? "", "date1904") ?? "");
  const sheets = elements(element(xml, "sheets")?.inner ?? "", "sheet").flatMap(({ tag }, position) => {
    const id = relationIdOf(tag);
    const part = relations.find((relation) => relation.id === id && relation.type === "worksheet")?.target;
    return part === undefined ? [] : [sheetInfo(tag, position, part)];
  });
  const tables = sheets.flatMap((sheet) =>
    relationsOf(read, sheet.part).filter(({ type }) => type === "table").map(({ target: part, id }) => ({ part, relation: id, sheet })),
  );
  return { date1904, sheets, tables, stylesPart: target("styles"), stringsPart: target("sharedStrings"), hasCalcChain: target("calcChain") !== null };
}

/** The relation that an element names (`r:id`). */
export function relationIdOf(tag: string): string | null {
  return /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? null;
}

/** The workbook after sheets, tables or relations were added, changed or taken away. */
export function restructured(workbook: Workbook): Workbook {
  return { ...workbook, ...structureOf((part) => optionalText(workbook, part), workbook.main) };
}

function sheetInfo(tag: string, position: number, part: string): SheetInfo {
  const sheetId = Number(attribute(tag, "sheetId") ?? position + 1);
  const state = attribute(tag, "state");
  return {
    name: attribute(tag, "name") ?? "",
    id: `{00000000-0001-0000-0000-${sheetId.toString(16).toUpperCase().padStart(12, "0")}}`,
    position,
    visibility: state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible",
    part,
  };
}

/** A part as text. @throws GraphError unsupportedWorkbook when there is none. */
export function textOf(workbook: Workbook, part: string): string {
  const text = optionalText(workbook, part);
  if (text === null) throw new GraphError("unsupportedWorkbook", `The part ${part} is missing.`);
  return text;
}

/** A part as text; null when there is none. */
export function optionalText(workbook: Workbook, part: string): string | null {
  const changed = workbook.changed.get(part);
  const text = changed === undefined ? remember(workbook, part, () => partText(workbook.archive, part)) : changed;
  return typeof text === "string" ? text : null;
}

/** Names of all parts. */
export function partNames(workbook: Workbook): string[] {
  const names = new Set(workbook.archive.entries.keys());
  for (const [name, content] of workbook.changed) {
    if (content === null) names.delete(name);
    else names.add(name);
  }
  return [...names];
}

/** A sheet, taken apart. */
export function sheetOf(workbook: Workbook, sheet: SheetInfo): SheetXml {
  const read = () => {
    const bytes = readEntry(workbook.archive, sheet.part);
    return bytes === null ? null : splitSheet(bytes);
  };
  const changed = workbook.changed.get(sheet.part);
  const found = changed === undefined ? remember(workbook, sheet.part, read) : changed;
  if (found === null || typeof found === "string" || !("segments" in found)) {
    throw new GraphError("unsupportedWorkbook", `The part ${sheet.part} is missing.`);
  }
  return found;
}

type Known = string | SheetXml | readonly string[];

/** Remembers what was read from the archive under a key. */
export function remember<T extends Known>(workbook: Workbook, key: string, read: () => T | null): Known | null {
  const known = workbook.known.get(key);
  if (known !== undefined) return known;
  const value = read();
  if (value !== null) workbook.known.set(key, value);
  return value;
}

/** The workbook with one part replaced or added; null takes it away. */
export function withPart(workbook: Workbook, part: string, content: string | SheetXml | null): Workbook {
  return { ...workbook, changed: new Map(workbook.changed).set(part, content) };
}

/** The file: changed parts compressed anew, every other entry copied byte for byte. */
export function fileOf(workbook: Workbook): Buffer {
  const replaced = new Map<string, Deflated | null>();
  for (const [part, content] of workbook.changed) {
    replaced.set(part, typeof content === "string" ? deflateFinal(Buffer.from(content, "utf8")) : content === null ? null : sheetData(content));
  }
  return writeArchive(workbook.archive, replaced);
}

/** The workbook once its file is written: nothing is changed any more, what was taken apart is still known. */
export function settled(workbook: Workbook, file: Buffer, limits: ZipLimits): Workbook {
  const known = new Map(workbook.known);
  for (const [part, content] of workbook.changed) {
    for (const key of [...known.keys()].filter((name) => name === part || name.startsWith(`${part}#`))) known.delete(key);
    if (content !== null) known.set(part, content);
  }
  return { ...workbook, archive: openArchive(file, limits), changed: new Map(), known };
}
