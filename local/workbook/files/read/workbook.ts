import { parseArea, splitSheet } from "../../engine/address";
import { isEntireColumn, isEntireRow } from "../../engine/area";
import type { Visibility } from "../../engine/sheets";
import { FileError } from "../fileError";
import { formulaFromFile, type FormulaNames } from "../formula/fileFormula";
import { DEFAULT_FONT } from "../model/format";
import type { RelatedPart } from "../model/kept";
import { digitWidth } from "../model/sizes";
import type { CustomXmlPartFile, DocumentPropertiesFile, NameFile, PageFile, SheetFile, TableFile, WorkbookFile } from "../model/workbook";
import { Package, type Relation } from "../package/open";
import { childOf, childrenOf, flagOf, numberOf, parseXml, textOf, type XmlElement } from "../xml/tree";
import { readText } from "../xml/write";
import { NO_DRAWING, readDrawing } from "./drawing";
import { readKeptSheet } from "./keptSheet";
import { KeptParts, relationId } from "./keptParts";
import { readNotes, readThreads } from "./notes";
import { readPassword, readSheet } from "./sheet";
import { readStrings } from "./strings";
import { readStyles, readTheme, type StylesFile } from "./styles";
import { readTable } from "./tables";
import { readSettings } from "./settings";
import { readSlicerCaches } from "./slicers";

/** What reading needs to know beside the bytes. */
export interface ReadOptions {
  readonly names: FormulaNames;
  /** The id in the add-in's manifest, whose settings are read; without it those of any add-in. */
  readonly addinId?: string;
}

/**
 * Reads a workbook as Excel, LibreOffice and others write it (.xlsx, ECMA-376, transitional and strict).
 * @throws FileError saying why it cannot be opened
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions): WorkbookFile {
  const file = Package.open(bytes);
  const path = workbookPath(file);
  const root = parseXml(file.needed(path));
  const relations = file.relations(path);
  const one = (kind: string): string | null => relations.find((relation) => relation.kind === kind)?.target ?? null;
  const partText = (kind: string): string | null => {
    const target = one(kind);
    return target === null ? null : file.text(target);
  };
  const styles = readStyles(partText("styles"), readTheme(partText("theme")));
  const kept = new KeptParts(file);
  const theme = one("theme");
  if (theme !== null) kept.keep(theme);
  const entries = childrenOf(childOf(root, "sheets"), "sheet");
  const titles: readonly string[] = entries.map(({ attributes }) => readText(attributes["name"] ?? ""));
  const names = readNames(root, options.names);
  const tableNames = new Map<number, string>();
  const context: Context = {
    file, styles, kept, tableNames, names: options.names, titles: new Set(titles.map((title) => title.toLowerCase())), strings: readStrings(partText("sharedStrings"), styles.palette), persons: partText("person"),
    from1904: flagOf(childOf(root, "workbookPr")?.attributes ?? {}, "date1904"), digit: digitWidth(styles.formats[0]?.font ?? DEFAULT_FONT),
  };
  const sheets = entries.flatMap((entry, index) => {
    const relation = relations.find(({ id }) => id === relationId(entry));
    if (relation && !isSheet(relation)) return [];
    if (!relation) throw new FileError("broken", `The sheet "${titles[index]}" has no part.`);
    return [sheetOf(relation.target, titles[index] ?? "", entry, printNames(names, index), context)];
  });
  if (sheets.length === 0) throw new FileError("broken", "The workbook has no sheets.");
  const view = childOf(childOf(root, "bookViews"), "workbookView")?.attributes ?? {};
  const lock = childOf(root, "workbookProtection")?.attributes;
  const places = entries.map((entry) => relations.some((relation) => relation.id === relationId(entry) && isSheet(relation)));
  const placeOf = (sheet: number): number => places.slice(0, sheet).filter(Boolean).length;
  const externalLinks = childrenOf(childOf(root, "externalReferences"), "externalReference").flatMap((entry) => kept.keepTarget(relations, relationId(entry)));
  const pivotCaches = childrenOf(childOf(root, "pivotCaches"), "pivotCache").flatMap((entry) =>
    kept.keepTarget(relations, relationId(entry)).map((target) => ({ id: entry.attributes["cacheId"] ?? "", path: target })));
  const sheetNumbers = new Map(entries.flatMap(({ attributes }, index) => (places[index] ? [[numberOf(attributes, "sheetId") ?? -1, placeOf(index)] as const] : [])));
  const slicerCaches = readSlicerCaches(file, root, relations, kept, { sheets: sheetNumbers, tables: tableNames });
  const related = (from: string): RelatedPart[] => file.relations(from).flatMap(({ kind, type, target, external }) =>
    (told.has(kind) && !external && kept.keep(target) ? [{ type, path: file.spelled(target) }] : []));
  return {
    sheets,
    active: Math.min(placeOf(numberOf(view, "activeTab") ?? 0), sheets.length - 1),
    formats: styles.formats,
    names: names.filter(({ name }) => !name.startsWith("_xlnm.")).map((name) => (name.sheet === null ? name : { ...name, sheet: placeOf(name.sheet) })),
    properties: readProperties(file),
    customXmlParts: relations.filter(({ kind }) => kind === "customXml").flatMap(({ target }) => customPart(file, target)),
    settings: readSettings(file, options.addinId),
    structure: lock && flagOf(lock, "lockStructure") ? { password: readPassword(lock, "workbookPassword", "workbook") } : null,
    manualCalculation: childOf(root, "calcPr")?.attributes["calcMode"] === "manual",
    kept: {
      theme: theme === null ? null : file.spelled(theme), externalLinks, pivotCaches, slicerCaches, related: { package: related(""), workbook: related(path) }, styles: styles.kept, parts: kept.parts,
    },
  };
}

/** Kinds of parts that are kept because the package or the workbook relates to them. */
const told: ReadonlySet<string> = new Set(["extensibility", "connections"]);

/** Sheets of cells, and sheets that are one chart: these get cells under it. Dialogs and old macros are left out. */
const isSheet = ({ kind }: Relation): boolean => kind === "worksheet" || kind === "chartsheet";

interface Context {
  readonly file: Package;
  readonly styles: StylesFile;
  readonly kept: KeptParts;
  /** By their numbers in the file. */
  readonly tableNames: Map<number, string>;
  readonly names: FormulaNames;
  /** Of all sheets, in lower case. */
  readonly titles: ReadonlySet<string>;
  readonly strings: ReturnType<typeof readStrings>;
  readonly persons: string | null;
  readonly from1904: boolean;
  readonly digit: number;
}

/** Finds the part of the workbook, and refuses what is something else. */
function workbookPath(file: Package): string {
  const path = file.relations("").find(({ kind }) => kind === "officeDocument")?.target;
  if (path === undefined || !file.has(path)) throw new FileError("notWorkbook", "The package has no document.");
  const type = file.type(path);
  if (/sheet\.binary/i.test(type)) throw new FileError("binaryFormat");
  if (/macroEnabled/i.test(type) || file.relations(path).some(({ kind }) => kind === "vbaProject")) throw new FileError("macros");
  if (!/spreadsheetml\.(?:sheet|template)\.main/i.test(type)) throw new FileError("notWorkbook", type);
  return path;
}

function sheetOf(path: string, name: string, entry: XmlElement, printed: Pick<PageFile, "area" | "titleRows" | "titleColumns">, context: Context): SheetFile {
  const { file, styles, kept } = context;
  const relations = file.relations(path);
  const first = (kind: string): string | null => {
    const target = relations.find((relation) => relation.kind === kind)?.target;
    return target === undefined ? null : file.text(target);
  };
  const tables = relations.filter(({ kind }) => kind === "table").flatMap(({ target }): TableFile[] => {
    const part = parseXml(file.needed(target));
    const table = readTable(part, styles.differential);
    if (!table) return [];
    context.tableNames.set(numberOf(part.attributes, "id") ?? -1, table.name);
    return [table];
  });
  const threads = readThreads(first("threadedComment"), context.persons);
  const comments = first("comments");
  const drawn = relations.find(({ kind, external }) => kind === "drawing" && !external)?.target;
  const drawing = drawn === undefined ? NO_DRAWING : readDrawing(file, drawn, kept, { theme: styles.palette.theme, sheets: context.titles });
  const state = entry.attributes["state"];
  const visibility: Visibility = state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
  return readSheet(file.needed(path), {
    name, visibility, tables, threads, printed,
    strings: context.strings, styles, names: context.names, from1904: context.from1904, digit: context.digit,
    notes: comments === null ? [] : readNotes(comments, noteBoxes(file, relations), styles.palette, threads),
    charts: drawing.charts,
    keptOf: (sheet, after) => readKeptSheet(sheet, after, relations, drawing.kept, kept),
    customProperties: sheetProperties(file, path, relations),
    addressOf: (id) => relations.find((relation) => relation.id === id)?.target ?? "",
  });
}

/** The old drawing with the boxes of notes; pictures of the header have one of their own. */
const noteBoxes = (file: Package, relations: readonly Relation[]): string | null =>
  relations.filter(({ kind }) => kind === "vmlDrawing").map(({ target }) => file.text(target)).find((text) => text !== null && /ObjectType=["']Note["']/.test(text)) ?? null;

/** Each lies in a part of its own, as text of two bytes a letter; the sheet says their names. */
function sheetProperties(file: Package, path: string, relations: readonly Relation[]): Readonly<Record<string, string>> {
  if (!relations.some(({ kind }) => kind === "customProperty")) return {};
  const entries = [...(file.text(path) ?? "").matchAll(/<(?:\w+:)?customPr\b[^>]*>/g)].flatMap(([element]) => {
    const { attributes } = parseXml(element.replace(/\/?>$/, "/>"));
    const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
    const bytes = file.bytes(relations.find((relation) => relation.id === id)?.target ?? "");
    return bytes ? [[readText(attributes["name"] ?? ""), new TextDecoder("utf-16le").decode(bytes)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function readNames(root: XmlElement, names: FormulaNames): NameFile[] {
  return childrenOf(childOf(root, "definedNames"), "definedName").flatMap(({ attributes, text }): NameFile[] => {
    const name = readText(attributes["name"] ?? "");
    if (name === "" || text.trim() === "" || flagOf(attributes, "function") || flagOf(attributes, "vbProcedure")) return [];
    return [{
      name, formula: formulaFromFile(readText(text), names), comment: readText(attributes["comment"] ?? ""), visible: !flagOf(attributes, "hidden"),
      sheet: numberOf(attributes, "localSheetId"),
    }];
  });
}

/** What a sheet's built-in names say of printing, as addresses of the sheet. */
function printNames(names: readonly NameFile[], sheet: number): Pick<PageFile, "area" | "titleRows" | "titleColumns"> {
  const addresses = (name: string): string[] => {
    const formula = names.find((entry) => entry.sheet === sheet && entry.name.toLowerCase() === name)?.formula.slice(1) ?? "";
    return formula === "" ? [] : outside(formula).map((reference) => splitSheet(reference).address.replaceAll("$", ""));
  };
  const titles = addresses("_xlnm.print_titles");
  const title = (test: (area: NonNullable<ReturnType<typeof parseArea>>) => boolean): string | null =>
    titles.find((address) => {
      const area = parseArea(address);
      return area !== null && test(area);
    }) ?? null;
  const areas = addresses("_xlnm.print_area");
  return { area: areas.length === 0 ? null : areas.join(","), titleRows: title(isEntireRow), titleColumns: title(isEntireColumn) };
}

/** References that commas divide, but for commas in the name of a sheet. */
const outside = (formula: string): string[] => formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];

function customPart(file: Package, path: string): CustomXmlPartFile[] {
  const xml = file.text(path);
  const properties = file.relations(path).find(({ kind }) => kind === "customXmlProps")?.target;
  const id = properties === undefined ? undefined : parseXml(file.text(properties) ?? "<x/>").attributes["ds:itemID"];
  return xml === null ? [] : [{ id: id ?? "", xml }];
}

function readProperties(file: Package): DocumentPropertiesFile {
  const part = (kind: RegExp): XmlElement | undefined => {
    const target = file.relations("").find((relation) => kind.test(relation.kind))?.target;
    const xml = target === undefined ? null : file.text(target);
    return xml === null ? undefined : parseXml(xml);
  };
  const core = part(/^core-?properties$/i);
  const extended = part(/^extended-?properties$/i);
  return {
    title: textOf(core, "title"), subject: textOf(core, "subject"), author: textOf(core, "creator"), keywords: textOf(core, "keywords"),
    comments: textOf(core, "description"), category: textOf(core, "category"), lastAuthor: textOf(core, "lastModifiedBy"),
    custom: readCustomProperties(part(/^custom-?properties$/i)),
    revisionNumber: Number(textOf(core, "revision")) || 0, manager: textOf(extended, "Manager"), company: textOf(extended, "Company"),
  };
}

function readCustomProperties(root: XmlElement | undefined): DocumentPropertiesFile["custom"] {
  return Object.fromEntries(childrenOf(root, "property").flatMap(({ attributes, children: [value] }): (readonly [string, string | number | boolean])[] => {
    const name = readText(attributes["name"] ?? "");
    if (!value || name === "") return [];
    const { text } = value;
    if (value.name === "bool") return [[name, text.trim() === "true" || text.trim() === "1"]];
    return [[name, /^(?:r4|r8|i1|i2|i4|i8|int|ui1|ui2|ui4|ui8|uint|decimal)$/.test(value.name) ? Number(text) : readText(text)]];
  }));
}
