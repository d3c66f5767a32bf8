import { GraphError } from "../errors";
import { element, elements } from "../xml/elements";
import { attribute } from "../xml/text";
import { openArchive, readEntry, writeArchive, type Archive, type ZipLimits } from "../zip/archive";
import { deflateFinal, type Deflated } from "../zip/deflated";
import { mainPart, partText, relationsOf } from "./package";
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
  /** Parts that differ from the archive. */
  readonly changed: ReadonlyMap<string, string | SheetXml>;
  /** Parts of the archive already taken apart. */
  readonly known: Map<string, string | SheetXml | readonly string[]>;
}

/** @throws GraphError unsupportedWorkbook: not an .xlsx workbook that this server can edit. */
export function openWorkbook(bytes: Buffer, limits: ZipLimits): Workbook {
  const archive = openArchive(bytes, limits);
  const main = mainPart(archive);
  const xml = partText(archive, main) ?? "";
  const relations = relationsOf(archive, main);
  const target = (type: string) => relations.find((relation) => relation.type === type)?.target ?? null;
  const date1904 = ["1", "true"].includes(attribute(element(xml, "workbookPr")?.tag ?? "", "date1904") ?? "");
  const sheets = elements(element(xml, "sheets")?.inner ?? "", "sheet").flatMap(({ tag }, position) => {
    const id = /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    const part = relations.find((relation) => relation.id === id && relation.type === "worksheet")?.target;
    return part === undefined ? [] : [sheetInfo(tag, position, part)];
  });
  const tables = sheets.flatMap((sheet) =>
    relationsOf(archive, sheet.part).filter(({ type }) => type === "table").map(({ target: part }) => ({ part, sheet })),
  );
  return {
    archive, main, date1904, sheets, tables,
    stylesPart: target("styles"), stringsPart: target("sharedStrings"), hasCalcChain: target("calcChain") !== null,
    changed: new Map(), known: new Map(),
  };
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

/** A part as text. */
export function textOf(workbook: Workbook, part: string): string {
  const text = workbook.changed.get(part) ?? remember(workbook, part, () => partText(workbook.archive, part));
  if (typeof text !== "string") throw new GraphError("unsupportedWorkbook", `The part ${part} is missing.`);
  return text;
}

/** A sheet, taken apart. */
export function sheetOf(workbook: Workbook, sheet: SheetInfo): SheetXml {
  const read = () => {
    const bytes = readEntry(workbook.archive, sheet.part);
    return bytes === null ? null : splitSheet(bytes);
  };
  const found = workbook.changed.get(sheet.part) ?? remember(workbook, sheet.part, read);
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

/** The workbook with one part replaced. */
export function withPart(workbook: Workbook, part: string, content: string | SheetXml): Workbook {
  return { ...workbook, changed: new Map(workbook.changed).set(part, content) };
}

/** The file: changed parts compressed anew, every other entry copied byte for byte. */
export function fileOf(workbook: Workbook): Buffer {
  const replaced = new Map<string, Deflated>();
  for (const [part, content] of workbook.changed) {
    replaced.set(part, typeof content === "string" ? deflateFinal(Buffer.from(content, "utf8")) : sheetData(content));
  }
  return writeArchive(workbook.archive, replaced);
}

/** The workbook once its file is written: nothing is changed any more, what was taken apart is still known. */
export function settled(workbook: Workbook, file: Buffer, limits: ZipLimits): Workbook {
  const known = new Map([...workbook.known, ...workbook.changed]);
  return { ...workbook, archive: openArchive(file, limits), changed: new Map(), known };
}
