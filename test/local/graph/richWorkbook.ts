import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { richCaches, richExtension, richPartTexts, richRelations, richSheets, richTypes } from "./richParts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (items: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
const relation = (id: number, type: string, target: string) => `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;

export interface RichOptions {
  /** Rows of data in the table. */
  readonly rows?: number;
  /** XML of rows below the table. */
  readonly below?: string;
  /** XML between `</sheetData>` and the table parts. */
  readonly after?: string;
  readonly tableAttributes?: string;
  /** Name of the sheet with the table. */
  readonly sheet?: string;
  /** With a chart, comments, a pivot table, a slicer and a protected sheet. */
  readonly extras?: boolean;
}

/**
 * A workbook as people have them: the table `tblPlan` (columns Id, Amount, Day, Double; Double is a calculated column)
 * stands at B3 on the sheet "My plan", with cells beside it, shared strings, conditional formats, a validation, custom
 * XML, a part with a name that nobody knows, an empty part stored without compression, and another sheet with formulas.
 */
export function richWorkbook({ rows = 2, below = "", after = "", tableAttributes = "", sheet = "My plan", extras = false }: RichOptions = {}): Uint8Array {
  const last = 3 + rows;
  const extra = (xml: string) => (extras ? xml : "");
  const data = Array.from({ length: rows }, (_, index) => {
    const row = 4 + index;
    return `<row r="${row}" spans="1:7"><c r="A${row}" t="s"><v>4</v></c><c r="B${row}" s="1" t="s"><v>${index % 2}</v></c><c r="C${row}" s="2"><v>${10 + index}</v></c><c r="D${row}" s="3"><v>${46000 + index}</v></c><c r="E${row}"><f>tblPlan[[#This Row],[Amount]]*2</f><v>${2 * (10 + index)}</v></c><c r="G${row}" t="b"><v>1</v></c></row>`;
  });
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet7.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/tables/table3.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>${extra(richTypes)}</Types>`,
    "_rels/.rels": relations(relation(1, "officeDocument", "/xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><sheets><sheet name="Summary" sheetId="9" r:id="rId1"/><sheet name="${sheet}" sheetId="4" r:id="rId2"/>${extra(richSheets)}</sheets><definedNames><definedName name="Total">Summary!$A$1</definedName></definedNames><calcPr calcId="191029"/>${extra(richCaches)}${extra(richExtension)}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(relation(1, "worksheet", "worksheets/sheet7.xml") + relation(2, "worksheet", "worksheets/sheet1.xml") + relation(3, "styles", "styles.xml") + relation(4, "sharedStrings", "sharedStrings.xml") + relation(5, "calcChain", "calcChain.xml") + extra(richRelations)),
    "xl/worksheets/sheet7.xml": `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><f>SUM(tblPlan[Amount])</f><v>21</v></c></row></sheetData></worksheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="A1:G${last}"/><sheetData><row r="1"><c r="B1" t="s"><v>5</v></c></row><row r="3"><c r="B3" t="inlineStr"><is><t>Id</t></is></c><c r="C3" t="inlineStr"><is><t>Amount</t></is></c><c r="D3" t="inlineStr"><is><t>Day</t></is></c><c r="E3" t="inlineStr"><is><t>Double</t></is></c></row>${data.join("")}${below}</sheetData>${after}<conditionalFormatting sqref="C4:C${last} A1"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>100</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" operator="greaterThan" sqref="C4:C${last}"><formula1>0</formula1></dataValidation></dataValidations><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relations(relation(1, "table", "../tables/table3.xml")),
    "xl/tables/table3.xml": `<table xmlns="${main}" id="3" name="tblPlan" displayName="tblPlan" ref="B3:E${last}"${tableAttributes}><autoFilter ref="B3:E${last}"/><tableColumns count="4"><tableColumn id="1" name="Id"/><tableColumn id="2" name="Amount"/><tableColumn id="3" name="Day"/><tableColumn id="4" name="Double"><calculatedColumnFormula>tblPlan[[#This Row],[Amount]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center"/></xf><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}" count="6" uniqueCount="6"><si><t>A &amp; B</t></si><si><r><rPr><b/></rPr><t>行</t></r><r><t xml:space="preserve"> 动</t></r><rPh sb="0" eb="1"><t>xing</t></rPh></si><si><t/></si><si><t>_x0041_</t></si><si><t>beside</t></si><si><t>title</t></si></sst>`,
    "xl/calcChain.xml": `<calcChain xmlns="${main}"><c r="A1" i="9"/></calcChain>`,
    "customXml/item1.xml": "<theme xmlns='urn:someone'><keep>me</keep></theme>",
    ...(extras ? richPartTexts : {}),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]));
  return zipSync({
    ...files,
    "xl/unknown/thing.bin": [crypto.getRandomValues(new Uint8Array(5000)), { level: 0 }],
    "docProps/thumbnail.bin": [new Uint8Array(0), { level: 0 }],
  });
}

/** The compressed bytes of each entry with its headers, by name, straight from the zip's local headers. */
export function rawEntries(zip: Buffer): Map<string, string> {
  const entries = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  for (let record = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(record + 28);
    const start = zip.readUInt32LE(record + 42);
    const size = 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28) + zip.readUInt32LE(record + 20);
    entries.set(zip.toString("utf8", record + 46, record + 46 + nameLength), zip.toString("base64", start, start + size));
    record += 46 + nameLength + zip.readUInt16LE(record + 30) + zip.readUInt16LE(record + 32);
  }
  return entries;
}

export function partOf(zip: Uint8Array, name: string): string {
  return strFromU8(unzipSync(zip)[name] ?? new Uint8Array());
}
