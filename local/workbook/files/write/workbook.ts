import { strFromU8 } from "fflate";
import { quoteSheet, formatArea, parseArea } from "../../engine/address";
import { formulaForFile, type FormulaNames } from "../formula/fileFormula";
import { DEFAULT_FONT } from "../model/format";
import { digitWidth } from "../model/sizes";
import type { KeptWorkbook } from "../model/kept";
import type { CustomXmlPartFile, DocumentPropertiesFile, PageFile, SheetFile, WorkbookFile } from "../model/workbook";
import { OFFICE, PackageBuilder } from "../package/build";
import { atOnce, type Slices } from "../slices";
import { escapeText, group, HEAD, storedText, tag, textTag } from "../xml/write";
import { DYNAMIC_METADATA, StringsWriter } from "./cells";
import { addDrawing, addOriginals } from "./drawing";
import { cellIn, linesOf, type Lines } from "./lines";
import { noteBoxes, notesXml, personsXml, threadsXml, type CommentIds, type Person } from "./notes";
import { writeSettings } from "./settings";
import { passwordAttributes, sheetXml } from "./sheet";
import { slicerExtensions } from "./slicers";
import { StylesWriter } from "./styles";
import { tableXml } from "./tables";
import { OFFICE_THEME_XML } from "./theme";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WORKBOOK = "xl/workbook.xml";

export interface WriteOptions {
  readonly names: FormulaNames;
  /** The id in the add-in's manifest and its version: whose settings are written. */
  readonly addin?: { readonly id: string; readonly version: string };
  /** 1 is quick, 6 is small. */
  readonly level?: 1 | 6;
}

/** Writes a workbook as Excel does (.xlsx, ECMA-376 transitional). The same workbook gives the same bytes. */
export const writeWorkbook = (workbook: WorkbookFile, options: WriteOptions): Uint8Array => atOnce(writingWorkbook(workbook, options));

/** The same in slices. */
export const writingWorkbook = (workbook: WorkbookFile, options: WriteOptions): Slices<Uint8Array> => new WorkbookWriter(workbook, options).write();

/** A GUID made of a number, in a group of its own. */
const numberedId = (number: number, group: string): string => `{${number.toString(16).toUpperCase().padStart(8, "0")}-${group}-4000-8000-000000000000}`;

class WorkbookWriter {
  private readonly builder = new PackageBuilder();
  private readonly styles: StylesWriter;
  private readonly strings = new StringsWriter();
  private readonly persons = new Map<string, Person>();
  private mentions = 0;
  private readonly commentIds: CommentIds = {
    personOf: (author, email) => this.person(author, email),
    newMention: () => numberedId(++this.mentions, "0005"),
  };
  private readonly digit: number;
  private tables = 0;
  private sheetProperties = 0;
  private isDynamic = false;
  private readonly options: WriteOptions;

  constructor(
    private readonly workbook: WorkbookFile,
    options: WriteOptions,
  ) {
    const called = [...workbook.names, ...workbook.sheets.flatMap(({ tables }) => tables)];
    this.options = { ...options, names: { ...options.names, definedNames: new Set(called.map(({ name }) => name.toUpperCase())) } };
    this.styles = new StylesWriter(workbook.formats, workbook.kept.styles);
    this.digit = digitWidth(workbook.formats[0]?.font ?? DEFAULT_FONT);
  }

  *write(): Slices<Uint8Array> {
    const { workbook, builder, options } = this;
    builder.relate("", `${OFFICE}/officeDocument`, WORKBOOK);
    this.addKept(workbook.kept);
    for (const { charts } of workbook.sheets) addOriginals(builder, charts);
    const sheetIds: string[] = [];
    for (const [index, sheet] of workbook.sheets.entries()) sheetIds.push(yield* this.addSheet(sheet, index));
    this.addTheme();
    this.part("styles.xml", "styles", this.styles.finish());
    if (!this.strings.isEmpty) this.part("sharedStrings.xml", "sharedStrings", yield* this.strings.finish());
    if (this.isDynamic) this.part("metadata.xml", "sheetMetadata", DYNAMIC_METADATA);
    if (this.persons.size > 0) this.addPersons();
    this.addCustomXml(workbook.customXmlParts);
    builder.add(WORKBOOK, `${TYPE}.sheet.main+xml`, this.workbookXml(sheetIds));
    this.addProperties(workbook.properties);
    if (options.addin) writeSettings(builder, workbook.settings, options.addin);
    return yield* builder.finish(options.level ?? 6);
  }

  private addKept({ parts, related }: KeptWorkbook): void {
    for (const { path, type, bytes } of parts) this.builder.add(path, type, /\.pivot(?:Table|CacheDefinition)\+xml$/.test(type) ? this.styles.placed(strFromU8(bytes)) : bytes);
    for (const { type, path } of related.package) this.builder.relate("", type, path);
    for (const { type, path } of related.workbook) this.builder.relate(WORKBOOK, type, path);
  }

  /** A part of the workbook whose name, kind and type are alike. */
  private part(file: string, kind: string, content: string | readonly string[]): string {
    this.builder.add(`xl/${file}`, `${TYPE}.${kind}+xml`, content);
    return this.builder.relate(WORKBOOK, `${OFFICE}/${kind}`, `xl/${file}`);
  }

  private *addSheet(sheet: SheetFile, index: number): Slices<string> {
    const { builder, options } = this;
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const lines = yield* linesOf(sheet.cells);
    yield;
    const references = {
      tables: this.addTables(sheet, lines, path),
      customProperties: this.addSheetProperties(sheet, path),
      drawing: addDrawing(builder, sheet, path),
      noteBoxes: this.addNotes(sheet, path, index + 1),
      links: sheet.hyperlinks.map(({ address }) => (address === "" ? null : builder.relate(path, `${OFFICE}/hyperlink`, address, true))),
      parts: Object.fromEntries(Object.entries(sheet.kept.parts).map(([name, part]) => [name, builder.relate(path, part.type, part.path)])),
      slicers: slicerExtensions(builder, path, "views", sheet.kept.slicers),
    };
    yield;
    for (const pivot of sheet.kept.pivotTables) builder.relate(path, `${OFFICE}/pivotTable`, pivot);
    builder.add(path, `${TYPE}.worksheet+xml`, yield* sheetXml(sheet, lines, references, {
      styles: this.styles, strings: this.strings, names: options.names, digit: this.digit, isActive: index === this.workbook.active,
      onDynamic: () => void (this.isDynamic = true),
    }));
    return builder.relate(WORKBOOK, `${OFFICE}/worksheet`, path);
  }

  private addTables(sheet: SheetFile, lines: Lines, from: string): string[] {
    return sheet.tables.map((table) => {
      const path = `xl/tables/table${++this.tables}.xml`;
      this.builder.add(path, `${TYPE}.table+xml`, tableXml(table, this.tables, { names: this.options.names, styles: this.styles }, (row, column) => cellIn(lines, row, column)));
      return this.builder.relate(from, `${OFFICE}/table`, path);
    });
  }

  /** Each in a part of its own, as text of two bytes a letter. */
  private addSheetProperties({ customProperties }: SheetFile, from: string): { readonly name: string; readonly id: string }[] {
    return Object.entries(customProperties).map(([name, value]) => {
      const path = `xl/customProperty${++this.sheetProperties}.bin`;
      const bytes = new Uint8Array(value.length * 2);
      const view = new DataView(bytes.buffer);
      for (let index = 0; index < value.length; index++) view.setUint16(index * 2, value.charCodeAt(index), true);
      this.builder.add(path, `${TYPE}.customProperty`, bytes);
      return { name, id: this.builder.relate(from, `${OFFICE}/customProperty`, path) };
    });
  }

  private addNotes({ notes, threads }: SheetFile, from: string, number: number): string | null {
    if (notes.length === 0 && threads.length === 0) return null;
    const { builder } = this;
    if (threads.length > 0) {
      const path = `xl/threadedComments/threadedComment${number}.xml`;
      builder.add(path, "application/vnd.ms-excel.threadedcomments+xml", threadsXml(threads, this.commentIds));
      builder.relate(from, "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", path);
    }
    builder.add(`xl/comments${number}.xml`, `${TYPE}.comments+xml`, notesXml(notes, threads));
    builder.relate(from, `${OFFICE}/comments`, `xl/comments${number}.xml`);
    const boxes = `xl/drawings/vmlDrawing${number}.vml`;
    const stands = threads.map(({ row, column }) => ({ row, column, width: 160, height: 96, visible: false }));
    builder.add(boxes, "application/vnd.openxmlformats-officedocument.vmlDrawing", noteBoxes([...notes, ...stands], number));
    return builder.relate(from, `${OFFICE}/vmlDrawing`, boxes);
  }

  private person(author: string, email: string): Person {
    const key = `${author}\n${email}`;
    const person = this.persons.get(key) ?? { id: numberedId(this.persons.size + 1, "0004"), author, email };
    this.persons.set(key, person);
    return person;
  }

  private addPersons(): void {
    const path = "xl/persons/person.xml";
    this.builder.add(path, "application/vnd.ms-excel.person+xml", personsXml([...this.persons.values()]));
    this.builder.relate(WORKBOOK, "http://schemas.microsoft.com/office/2017/10/relationships/person", path);
  }

  private addTheme(): void {
    const { theme } = this.workbook.kept;
    if (theme === null || !this.builder.has(theme)) this.builder.add("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", OFFICE_THEME_XML);
    this.builder.relate(WORKBOOK, `${OFFICE}/theme`, theme ?? "xl/theme/theme1.xml");
  }

  private addCustomXml(parts: readonly CustomXmlPartFile[]): void {
    parts.forEach(({ id, xml }, index) => {
      const path = `customXml/item${index + 1}.xml`;
      const properties = `customXml/itemProps${index + 1}.xml`;
      this.builder.add(path, "application/xml", xml);
      this.builder.relate(WORKBOOK, `${OFFICE}/customXml`, path);
      this.builder.add(properties, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        HEAD + tag("ds:datastoreItem", { "ds:itemID": id, "xmlns:ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml" }, "<ds:schemaRefs/>"));
      this.builder.relate(path, `${OFFICE}/customXmlProps`, properties);
    });
  }

  private workbookXml(sheetIds: readonly string[]): string {
    const { workbook, builder } = this;
    const states = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" } as const;
    return HEAD + tag("workbook", { xmlns: MAIN, "xmlns:r": OFFICE }, [
      tag("workbookPr", { defaultThemeVersion: 166925 }),
      workbook.structure ? tag("workbookProtection", { ...passwordAttributes(workbook.structure.password, "workbookPassword", "workbook"), lockStructure: true }) : "",
      tag("bookViews", {}, tag("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000, activeTab: workbook.active || null })),
      tag("sheets", {}, workbook.sheets.map(({ name, visibility }, index) =>
        tag("sheet", { name: storedText(name), sheetId: index + 1, state: states[visibility], "r:id": sheetIds[index] }))),
      group("externalReferences", workbook.kept.externalLinks.map((path) => tag("externalReference", { "r:id": builder.relate(WORKBOOK, `${OFFICE}/externalLink`, path) }))),
      group("definedNames", this.names()),
      tag("calcPr", { calcId: 191029, calcMode: workbook.manualCalculation ? "manual" : null, fullCalcOnLoad: true }),
      group("pivotCaches", workbook.kept.pivotCaches.map(({ id, path }) => tag("pivotCache", { cacheId: id, "r:id": builder.relate(WORKBOOK, `${OFFICE}/pivotCacheDefinition`, path) }))),
      group("extLst", slicerExtensions(builder, WORKBOOK, "caches", workbook.kept.slicerCaches)),
    ]);
  }

  private names(): string[] {
    const { workbook, options } = this;
    const own = workbook.names.map(({ name, formula, comment, visible, sheet }) => ({
      key: name.toLowerCase(), xml: tag("definedName", {
        name: storedText(name), comment: comment === "" ? null : storedText(comment), localSheetId: sheet, hidden: visible ? null : true,
      }, escapeText(storedText(formulaForFile(formula, options.names)))),
    }));
    const printed = workbook.sheets.flatMap((sheet, index) => printNames(sheet).map(({ name, formula, hidden }) => ({
      key: name.toLowerCase(), xml: tag("definedName", { name, localSheetId: index, hidden: hidden || null }, escapeText(formula)),
    })));
    return [...own, ...printed].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ xml }) => xml);
  }

  private addProperties(properties: DocumentPropertiesFile): void {
    const element = (name: string, text: string): string => (text === "" ? "" : textTag(name, text));
    const { title, subject, author, keywords, comments, category, lastAuthor, revisionNumber, manager, company } = properties;
    this.builder.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", HEAD + tag("cp:coreProperties", {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }, [
      element("dc:title", title), element("dc:subject", subject), element("dc:creator", author), element("cp:keywords", keywords), element("dc:description", comments),
      element("cp:lastModifiedBy", lastAuthor), revisionNumber === 0 ? "" : `<cp:revision>${revisionNumber}</cp:revision>`, element("cp:category", category),
    ]));
    this.builder.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
    this.builder.add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", HEAD + tag("Properties", {
      xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    }, ["<Application>Microsoft Excel</Application>", element("Manager", manager), element("Company", company)]));
    this.builder.relate("", `${OFFICE}/extended-properties`, "docProps/app.xml");
    this.addCustomProperties(properties.custom);
  }

  private addCustomProperties(custom: DocumentPropertiesFile["custom"]): void {
    const entries = Object.entries(custom);
    if (entries.length === 0) return;
    const path = "docProps/custom.xml";
    const items = entries.map(([name, value], index) => tag("property", { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: index + 2, name: storedText(name) }, variant(value)));
    this.builder.add(path, "application/vnd.openxmlformats-officedocument.custom-properties+xml", HEAD + tag("Properties", {
      xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    }, items));
    this.builder.relate("", `${OFFICE}/custom-properties`, path);
  }
}

/** How a property that somebody named is stored. */
function variant(value: string | number | boolean): string {
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  return typeof value === "number" ? `<vt:r8>${value}</vt:r8>` : `<vt:lpwstr>${escapeText(storedText(value))}</vt:lpwstr>`;
}

/** Print area, print titles and filter: names that belong to a sheet. */
function printNames({ name, page, filter }: SheetFile): { readonly name: string; readonly formula: string; readonly hidden: boolean }[] {
  const reference = (address: string): string[] => {
    const area = parseArea(address);
    return area ? [`${quoteSheet(name)}!${formatArea(area, true)}`] : [];
  };
  const titles = ([page.titleColumns, page.titleRows] as readonly PageFile["titleRows"][]).flatMap((address) => (address === null ? [] : reference(address)));
  const area = (page.area ?? "").split(",").flatMap(reference);
  return [
    ...(filter ? [{ name: "_xlnm._FilterDatabase", formula: `${quoteSheet(name)}!${formatArea(filter.area, true)}`, hidden: true }] : []),
    ...(area.length > 0 ? [{ name: "_xlnm.Print_Area", formula: area.join(","), hidden: false }] : []),
    ...(titles.length > 0 ? [{ name: "_xlnm.Print_Titles", formula: titles.join(","), hidden: false }] : []),
  ];
}
