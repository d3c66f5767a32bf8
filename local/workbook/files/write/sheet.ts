import { containsCell } from "../../engine/area";
import type { ProtectionOptions } from "../../engine/protection";
import type { StoredPassword } from "../../engine/password";
import type { FormulaNames } from "../formula/fileFormula";
import { writeArea, writeCell } from "../model/areas";
import { argb } from "../model/color";
import { widthOfPixels } from "../model/sizes";
import type { ColumnFile, HyperlinkFile, ProtectionFile, SheetFile } from "../model/workbook";
import type { Slices } from "../slices";
import { group, HEAD, HOLE, storedText, tag, type AttributeValue } from "../xml/write";
import { sheetData, type CellWriting } from "./cells";
import { conditionalElements } from "./conditional";
import type { Lines } from "./lines";
import { pageElements } from "./page";
import { filterElement } from "./filter";
import { validationsElement } from "./validation";

const NAMESPACES = {
  xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:x14": "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
  "xmlns:xm": "http://schemas.microsoft.com/office/excel/2006/main",
} as const;

/** Ids of relationships that the sheet's part refers to. */
export interface SheetReferences {
  readonly tables: readonly string[];
  readonly customProperties: readonly { readonly name: string; readonly id: string }[];
  readonly drawing: string | null;
  readonly noteBoxes: string | null;
  /** By place in the sheet's list of links; null where the link stays in the workbook. */
  readonly links: readonly (string | null)[];
  readonly parts: Readonly<Partial<Record<keyof SheetFile["kept"]["parts"], string>>>;
  /** Whole extensions. */
  readonly slicers: readonly string[];
}

export interface SheetWriting extends Omit<CellWriting, "tableAt"> {
  readonly names: FormulaNames;
  readonly digit: number;
  readonly isActive: boolean;
}

/** A sheet's part, in pieces; the elements stand in the order of the schema, or Excel refuses them. */
export function* sheetXml(sheet: SheetFile, lines: Lines, references: SheetReferences, writing: SheetWriting): Slices<readonly string[]> {
  const { styles, names } = writing;
  const { tables } = sheet;
  const tableAt = (row: number, column: number): string | null => tables.find(({ area }) => containsCell(area, row, column))?.name ?? null;
  const conditionals = conditionalElements(sheet.conditionals, styles, names);
  const data = yield* sheetData(lines, sheet.rows, { ...writing, tableAt });
  const [start = "", end = ""] = (HEAD + tag("worksheet", NAMESPACES, [
    properties(sheet),
    tag("dimension", { ref: dimension(sheet) }),
    tag("sheetViews", {}, view(sheet, writing.isActive)),
    tag("sheetFormatPr", {
      defaultColWidth: widthOfPixels(sheet.defaultColumnWidth, writing.digit), defaultRowHeight: sheet.defaultRowHeight,
      customHeight: sheet.defaultRowHeight === 15 ? null : true,
      outlineLevelRow: Math.max(0, ...[...sheet.rows.values()].map(({ outline }) => outline)) || null,
      outlineLevelCol: Math.max(0, ...sheet.columns.map(({ outline }) => outline)) || null,
    }),
    group("cols", sheet.columns.map((column) => columnElement(column, writing))),
    tag("sheetData", {}, HOLE),
    protection(sheet.protection),
    around("protectedRanges", sheet.kept.protectedRanges),
    sheet.filter ? filterElement(sheet.filter, styles) : "",
    group("mergeCells", sheet.merges.map((area) => tag("mergeCell", { ref: writeArea(area) })), { count: sheet.merges.length }),
    conditionals.elements,
    validationsElement(sheet.validations, names),
    group("hyperlinks", sheet.hyperlinks.map((link, index) => linkElement(link, references.links[index] ?? null))),
    pageElements(sheet.page, references.parts.pageSetup ?? null),
    group("customProperties", references.customProperties.map(({ name, id }) => tag("customPr", { name: storedText(name), "r:id": id }))),
    around("ignoredErrors", sheet.kept.ignoredErrors),
    references.drawing === null ? "" : tag("drawing", { "r:id": references.drawing }),
    references.noteBoxes === null ? "" : tag("legacyDrawing", { "r:id": references.noteBoxes }),
    ...(["legacyDrawingHF", "picture"] as const).map((name) => (references.parts[name] === undefined ? "" : tag(name, { "r:id": references.parts[name] }))),
    group("tableParts", references.tables.map((id) => tag("tablePart", { "r:id": id })), { count: references.tables.length }),
    group("extLst", [
      extension("{78C0D931-6437-407d-A8EE-F0AAD7539E65}", conditionals.extension),
      extension("{05C60535-1F16-4fd2-B633-F4F36F0B64E0}", sheet.kept.sparklines),
      ...references.slicers,
    ].filter((xml) => xml !== "")),
  ])).split(HOLE);
  return [start, ...data, end];
}

const around = (name: string, xml: string): string => (xml === "" ? "" : tag(name, {}, xml));

const extension = (uri: string, content: string): string => (content === "" ? "" : tag("ext", { uri, "xmlns:x14": NAMESPACES["xmlns:x14"] }, content));

function properties({ tabColor, page, outline }: SheetFile): string {
  const parts = [
    tabColor === "" ? "" : tag("tabColor", { rgb: argb(tabColor) }),
    outline.summaryBelow && outline.summaryRight ? "" : tag("outlinePr", { summaryBelow: outline.summaryBelow, summaryRight: outline.summaryRight }),
    "wide" in page.scaling ? tag("pageSetUpPr", { fitToPage: true }) : "",
  ].filter((xml) => xml !== "");
  return group("sheetPr", parts);
}

function dimension({ cells }: SheetFile): string {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return top === Infinity ? "A1" : writeArea({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}

function view(sheet: SheetFile, isActive: boolean): string {
  const { rows, columns } = sheet.freeze;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : columns > 0 ? "topRight" : null;
  const { selection } = sheet;
  return tag("sheetView", {
    showGridLines: sheet.showGridlines ? null : false, showRowColHeaders: sheet.showHeadings ? null : false, rightToLeft: sheet.rightToLeft || null,
    tabSelected: isActive || null, zoomScale: sheet.zoom === 100 ? null : sheet.zoom, workbookViewId: 0,
  }, [
    pane === null ? "" : tag("pane", { xSplit: columns || null, ySplit: rows || null, topLeftCell: writeCell(rows, columns), activePane: pane, state: "frozen" }),
    tag("selection", { pane, activeCell: writeCell(selection.row, selection.column), sqref: writeArea(selection) }),
  ]);
}

const columnElement = ({ first, last, width, hidden, format, outline, collapsed }: ColumnFile, { styles, digit }: SheetWriting): string => tag("col", {
  min: first + 1, max: last + 1, width: width === null ? widthOfPixels(64, digit) : widthOfPixels(width, digit), style: format === 0 ? null : styles.place(format),
  hidden: hidden || null, customWidth: width === null ? null : true, outlineLevel: outline || null, collapsed: collapsed || null,
});

/** What is written of each permission; the element says what is locked, and these are the states it has unsaid. */
const permissions: readonly (readonly [keyof ProtectionOptions, string, boolean])[] = [
  ["allowEditObjects", "objects", false], ["allowEditScenarios", "scenarios", false], ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true], ["allowFormatRows", "formatRows", true], ["allowInsertColumns", "insertColumns", true],
  ["allowInsertRows", "insertRows", true], ["allowInsertHyperlinks", "insertHyperlinks", true], ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true], ["allowSort", "sort", true], ["allowAutoFilter", "autoFilter", true], ["allowPivotTables", "pivotTables", true],
];

function protection(protection: ProtectionFile | null): string {
  if (!protection) return "";
  const { options, password } = protection;
  const locks = permissions.map(([option, name, unsaid]) => [name, !options[option] === unsaid ? null : !options[option]] as const);
  return tag("sheetProtection", {
    ...passwordAttributes(password, "password", ""), sheet: true, ...Object.fromEntries(locks),
    selectLockedCells: options.selectionMode === "Normal" ? null : true, selectUnlockedCells: options.selectionMode === "None" ? true : null,
  });
}

/** A password's hash, in the attributes of a sheet or of the workbook's structure. */
export function passwordAttributes(password: StoredPassword | null, legacy: string, prefix: string): Readonly<Record<string, AttributeValue>> {
  if (!password) return {};
  if ("legacy" in password) return { [legacy]: password.legacy };
  const name = (part: string): string => (prefix === "" ? part : `${prefix}${part.charAt(0).toUpperCase()}${part.slice(1)}`);
  return { [name("algorithmName")]: password.algorithm, [name("hashValue")]: password.hash, [name("saltValue")]: password.salt, [name("spinCount")]: password.spins };
}

const linkElement = ({ area, location, tooltip }: HyperlinkFile, id: string | null): string =>
  tag("hyperlink", { ref: writeArea(area), "r:id": id, location: location === "" ? null : location, tooltip: tooltip === "" ? null : storedText(tooltip) });

