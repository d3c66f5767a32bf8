import { areaOf, containsCell, type Area } from "../../engine/area";
import { parseArea } from "../../engine/address";
import type { ProtectionOptions } from "../../engine/protection";
import type { StoredPassword } from "../../engine/password";
import type { FormulaNames } from "../formula/fileFormula";
import { readAreas } from "../model/areas";
import { readColor } from "../model/color";
import type { ChartFile } from "../model/chart";
import type { KeptSheet } from "../model/kept";
import { isDateFormat } from "../model/numberFormats";
import { pixelsOfBase, pixelsOfWidth } from "../model/sizes";
import type { ColumnFile, CommentThread, HyperlinkFile, NoteFile, PageFile, ProtectionFile, SheetFile, TableFile } from "../model/workbook";
import type { Visibility } from "../../engine/sheets";
import type { Attributes } from "../xml/scan";
import { childOf, childrenOf, flagOf, numberOf, parseXml, type XmlElement } from "../xml/tree";
import { readText } from "../xml/write";
import { readCells, type SharedString } from "./cells";
import { readConditionals } from "./conditional";
import { readPage } from "./page";
import type { StylesFile } from "./styles";
import { readFilter } from "./filter";
import { readValidations } from "./validation";

/** What a sheet's part needs of the rest of the file. */
export interface SheetSurroundings {
  readonly name: string;
  readonly visibility: Visibility;
  readonly strings: readonly SharedString[];
  readonly styles: StylesFile;
  readonly names: FormulaNames;
  readonly tables: readonly TableFile[];
  readonly notes: readonly NoteFile[];
  readonly threads: readonly CommentThread[];
  readonly printed: Pick<PageFile, "area" | "titleRows" | "titleColumns">;
  readonly charts: readonly ChartFile[];
  /** What is handed on, from the sheet as a tree and from what follows its cells as text. */
  readonly keptOf: (sheet: XmlElement, after: string) => KeptSheet;
  readonly from1904: boolean;
  readonly digit: number;
  readonly customProperties: Readonly<Record<string, string>>;
  /** The address of a relationship of the sheet. */
  readonly addressOf: (relation: string) => string;
}

const SHIFT_1904 = 1462;

export function readSheet(xml: string, surroundings: SheetSurroundings): SheetFile {
  const { styles, names, tables, digit } = surroundings;
  const { before, data, after } = divided(xml);
  const sheet = parseXml(before + after);
  const extensions = childrenOf(childOf(sheet, "extLst"), "ext");
  const properties = childOf(sheet, "sheetPr");
  const view = childOf(childOf(sheet, "sheetViews"), "sheetView");
  const sizes = childOf(sheet, "sheetFormatPr")?.attributes ?? {};
  const tableAt = tables.length === 0 ? () => null : (row: number, column: number) => tables.find(({ area }) => containsCell(area, row, column))?.name ?? null;
  const columns = childrenOf(childOf(sheet, "cols"), "col").map(({ attributes }) => readColumn(attributes, digit));
  const formatted = columns.filter(({ format }) => format !== 0);
  const { cells, rows } = readCells(data, {
    strings: surroundings.strings, names, tableAt,
    isColumnFormatted: (column) => formatted.some(({ first, last }) => column >= first && column <= last),
    dateShift: (format) => (surroundings.from1904 && isDateFormat(styles.formats[format]?.numberFormat ?? "") ? SHIFT_1904 : 0),
  });
  const defaultWidth = numberOf(sizes, "defaultColWidth");
  const outline = childOf(properties, "outlinePr")?.attributes ?? {};
  return {
    name: surroundings.name,
    visibility: surroundings.visibility,
    tabColor: readColor(childOf(properties, "tabColor"), styles.palette) ?? "",
    showGridlines: flagOf(view?.attributes ?? {}, "showGridLines", true),
    showHeadings: flagOf(view?.attributes ?? {}, "showRowColHeaders", true),
    rightToLeft: flagOf(view?.attributes ?? {}, "rightToLeft"),
    zoom: numberOf(view?.attributes ?? {}, "zoomScale") ?? 100,
    freeze: readFreeze(childOf(view, "pane")?.attributes),
    selection: readSelection(view),
    defaultColumnWidth: defaultWidth === null ? pixelsOfBase(numberOf(sizes, "baseColWidth") ?? 8, digit) : pixelsOfWidth(defaultWidth, digit),
    defaultRowHeight: numberOf(sizes, "defaultRowHeight") ?? 15,
    columns,
    rows,
    cells,
    merges: childrenOf(childOf(sheet, "mergeCells"), "mergeCell").flatMap(({ attributes }) => readAreas(attributes["ref"])),
    tables,
    filter: readFilter(childOf(sheet, "autoFilter"), styles.differential),
    validations: readValidations(sheet, extensions, names),
    conditionals: readConditionals(sheet, extensions, { names, palette: styles.palette, differential: styles.differential }),
    notes: surroundings.notes,
    threads: surroundings.threads,
    hyperlinks: childrenOf(childOf(sheet, "hyperlinks"), "hyperlink").flatMap((link) => readLink(link, surroundings)),
    protection: readProtection(childOf(sheet, "sheetProtection")?.attributes),
    page: readPage(sheet, surroundings.printed),
    customProperties: surroundings.customProperties,
    outline: { summaryBelow: flagOf(outline, "summaryBelow", true), summaryRight: flagOf(outline, "summaryRight", true) },
    charts: surroundings.charts,
    kept: surroundings.keptOf(sheet, after),
  };
}

/** The cells, and what stands before and after them: these are read as a tree, the cells are too many for one. */
function divided(xml: string): { readonly before: string; readonly data: string; readonly after: string } {
  const start = /<(?:\w+:)?sheetData\b[^>]*>/.exec(xml);
  if (!start) return { before: xml, data: "", after: "" };
  const before = xml.slice(0, start.index);
  const rest = start.index + start[0].length;
  if (start[0].endsWith("/>")) return { before, data: "", after: xml.slice(rest) };
  const end = /<\/(?:\w+:)?sheetData\s*>/g;
  end.lastIndex = rest;
  const found = end.exec(xml);
  if (!found) return { before: xml, data: "", after: "" };
  const last = found.index + found[0].length;
  return { before, data: xml.slice(start.index, last), after: xml.slice(last) };
}

function readColumn(attributes: Attributes, digit: number): ColumnFile {
  const width = numberOf(attributes, "width");
  return {
    first: (numberOf(attributes, "min") ?? 1) - 1,
    last: (numberOf(attributes, "max") ?? 1) - 1,
    width: width === null ? null : pixelsOfWidth(width, digit),
    hidden: flagOf(attributes, "hidden"),
    format: numberOf(attributes, "style") ?? 0,
    outline: numberOf(attributes, "outlineLevel") ?? 0,
    collapsed: flagOf(attributes, "collapsed"),
  };
}

function readFreeze(pane: Attributes | undefined): SheetFile["freeze"] {
  const state = pane?.["state"];
  if (!pane || (state !== "frozen" && state !== "frozenSplit")) return { rows: 0, columns: 0 };
  return { rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 };
}

function readSelection(view: XmlElement | undefined): Area {
  const active = childOf(view, "pane")?.attributes["activePane"];
  const selections = childrenOf(view, "selection");
  const selection = selections.find(({ attributes }) => attributes["pane"] === active) ?? selections.at(-1);
  return readAreas(selection?.attributes["sqref"])[0] ?? parseArea(selection?.attributes["activeCell"] ?? "") ?? areaOf(0, 0);
}

function readLink({ attributes }: XmlElement, { addressOf }: SheetSurroundings): HyperlinkFile[] {
  const [area] = readAreas(attributes["ref"]);
  if (!area) return [];
  const relation = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
  return [{
    area, address: relation === undefined ? "" : addressOf(relation), location: attributes["location"] ?? "", tooltip: readText(attributes["tooltip"] ?? ""),
  }];
}

/** The element says what is locked; the options say what is allowed. Locked unless said otherwise, but for the first three. */
const permissions: readonly (readonly [keyof ProtectionOptions, string, boolean])[] = [
  ["allowEditObjects", "objects", false], ["allowEditScenarios", "scenarios", false], ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true], ["allowFormatRows", "formatRows", true], ["allowInsertColumns", "insertColumns", true],
  ["allowInsertRows", "insertRows", true], ["allowInsertHyperlinks", "insertHyperlinks", true], ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true], ["allowSort", "sort", true], ["allowAutoFilter", "autoFilter", true], ["allowPivotTables", "pivotTables", true],
];

function readProtection(attributes: Attributes | undefined): ProtectionFile | null {
  if (!attributes || !flagOf(attributes, "sheet")) return null;
  const flags = Object.fromEntries(permissions.map(([option, name, locked]) => [option, !flagOf(attributes, name, locked)])) as Omit<ProtectionOptions, "selectionMode">;
  const none = flagOf(attributes, "selectUnlockedCells");
  const selectionMode = none ? "None" : flagOf(attributes, "selectLockedCells") ? "Unlocked" : "Normal";
  return { options: { ...flags, selectionMode }, password: readPassword(attributes, "password", "") };
}

/** The hash of a password, of a sheet or of the workbook's structure, whose attributes are named differently. */
export function readPassword(attributes: Attributes, legacy: string, prefix: string): StoredPassword | null {
  const name = (part: string): string => (prefix === "" ? part : `${prefix}${part.charAt(0).toUpperCase()}${part.slice(1)}`);
  const hash = attributes[name("hashValue")];
  if (hash !== undefined) {
    return { algorithm: attributes[name("algorithmName")] ?? "SHA-512", hash, salt: attributes[name("saltValue")] ?? "", spins: numberOf(attributes, name("spinCount")) ?? 0 };
  }
  const short = attributes[legacy];
  return short === undefined || short === "" ? null : { legacy: short };
}
