import { strToU8, zipSync } from "fflate";
import { columnName } from "./cells/address";
import { escapeXml } from "./xml/text";

/** Name of the shared workbook made in an empty data folder. */
export const templateName = "kpi-shared-results.xlsx";

const sheetName = "KpiLog";
const tableName = "tblKpiLog";

/** Styles of the cells below: indexes into `cellXfs`. */
const styles = { general: 0, heading: 1, text: 2, whole: 3, points: 4, percent: 5, title: 6, wrapped: 7, numberHeading: 8 } as const;

/** The columns of the log: heading, width in characters, style of the values. */
const columns: readonly (readonly [heading: string, width: number, style: number])[] = [
  ["PushId", 24, styles.text],
  ["Department", 20, styles.text],
  ["Period", 10, styles.text],
  ["Revision", 10, styles.whole],
  ["Seq", 7, styles.whole],
  ["Of", 7, styles.whole],
  ["GoalId", 16, styles.text],
  ["Kpi", 30, styles.text],
  ["Owner", 14, styles.text],
  ["Value", 13, styles.general],
  ["Target", 13, styles.general],
  ["Score", 10, styles.points],
  ["Weight", 10, styles.percent],
  ["Status", 14, styles.text],
  ["Unit", 10, styles.text],
  ["Hash", 24, styles.text],
  ["By", 18, styles.text],
  ["At", 28, styles.text],
  ["Comment", 40, styles.text],
];

const notes = [
  "KPI 共享结果 · Shared KPI results",
  "各部门推送的结果由程序追加到 KpiLog 工作表的表格 tblKpiLog，每次推送只增加行，不改动已有的行。",
  "请不要在该工作表中手工修改、排序后另存或在表格下方填写内容；需要分析时，请引用表格或复制到别的工作表。",
  "Departments' results are appended to the table tblKpiLog on the sheet KpiLog. A push only ever adds rows.",
  "Please do not edit that sheet by hand or write below the table. To analyse the results, refer to the table or copy it to another sheet.",
];

/** A new shared workbook: the empty log, and a page that says what it is. */
export function newSharedWorkbook(): Uint8Array {
  const parts = Object.entries(templateParts()).map(([name, xml]) => [name, strToU8(declaration + xml)] as const);
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const documentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function templateParts(): Record<string, string> {
  return {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${documentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${documentType}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${documentType}.worksheet+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${documentType}.table+xml"/><Override PartName="/xl/styles.xml" ContentType="${documentType}.styles+xml"/></Types>`,
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/><sheet name="Readme" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([["worksheet", "worksheets/sheet1.xml"], ["worksheet", "worksheets/sheet2.xml"], ["styles", "styles.xml"]]),
    "xl/worksheets/sheet1.xml": logSheet(),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([["table", "../tables/table1.xml"]]),
    "xl/worksheets/sheet2.xml": notesSheet(),
    "xl/tables/table1.xml": logTable(),
    "xl/styles.xml": stylesPart(),
  };
}

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${packages}/relationships">${items.join("")}</Relationships>`;
}

function inlineText(cell: string, style: number, text: string): string {
  return `<c r="${cell}" s="${style}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
}

function logSheet(): string {
  const last = columnName(columns.length - 1);
  const widths = columns.map(([, width, style], index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${style}" customWidth="1"/>`);
  const headings = columns.map(([heading, , style], index) => inlineText(`${columnName(index)}1`, style === styles.text ? styles.heading : styles.numberHeading, heading));
  const waiting = columns.map(([, , style], index) => `<c r="${columnName(index)}2" s="${style}"/>`);
  return `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}2"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="3" ySplit="1" topLeftCell="D2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="D2" sqref="D2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData><row r="1" ht="22" customHeight="1">${headings.join("")}</row><row r="2">${waiting.join("")}</row></sheetData><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><ignoredErrors><ignoredError sqref="A2:${last}1048576" numberStoredAsText="1"/></ignoredErrors><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;
}

function notesSheet(): string {
  const rows = notes.map((note, index) => `<row r="${index + 1}">${inlineText(`A${index + 1}`, index === 0 ? styles.title : styles.wrapped, note)}</row>`);
  return `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:A${notes.length}"/><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="110" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToHeight="0"/></worksheet>`;
}

function logTable(): string {
  const ref = `A1:${columnName(columns.length - 1)}2`;
  const list = columns.map(([heading], index) => `<tableColumn id="${index + 1}" name="${heading}"/>`);
  return `<table xmlns="${main}" id="1" name="${tableName}" displayName="${tableName}" ref="${ref}" insertRow="1" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${list.length}">${list.join("")}</tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

function stylesPart(): string {
  const font = (size: number, extra = "") => `<font>${extra.includes("<b/>") ? "<b/>" : ""}<sz val="${size}"/>${extra.replace("<b/>", "")}<name val="Calibri"/><family val="2"/></font>`;
  const formats = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="left" vertical="center" indent="1"/></xf>',
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" indent="1"/></xf>',
    '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="right" vertical="center"/></xf>',
  ];
  return `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><fonts count="3">${font(11)}${font(11, '<b/><color rgb="FFFFFFFF"/>')}${font(16, "<b/>")}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
