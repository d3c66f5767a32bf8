import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";

/** LibreOffice without a window; null where it is not installed. */
export const isInstalled = (): boolean => spawnSync("soffice", ["--version"], { timeout: 15_000 }).status === 0;

/** Functions that files mark as newer than the format: all those with a point in their name, and these. */
const NEWER = /\b([A-Z]+\.[\w.]+|MAXIFS|MINIFS|AGGREGATE|XOR|SWITCH|IFS|TEXTJOIN|CONCAT|IFNA|UNICHAR|UNICODE|NUMBERVALUE|ISOWEEKNUM|DAYS|RRI|GAUSS|PHI|GAMMA|BIT(?:AND|OR|XOR|[LR]SHIFT)|BASE|ARABIC|COMBINA|COTH|CSCH|SECH|ACOTH)\(/g;
/** Those with a point that were there from the beginning. */
const OLD = /_xlfn\.(ERROR\.TYPE|NETWORKDAYS\.INTL|WORKDAY\.INTL|ISO\.CEILING)\(/g;

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function cell(value: string | number | boolean | null): string {
  if (value === null) return "<c/>";
  if (typeof value === "number") return `<c><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c t="b"><v>${Number(value)}</v></c>`;
  if (value.startsWith("=")) return `<c s="1"><f>${escape(value.slice(1).replace(NEWER, "_xlfn.$&").replace(OLD, "$1("))}</f></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

function workbook(rows: readonly (readonly (string | number | boolean | null)[])[]): Uint8Array {
  const sheet = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    // Formulas have a number format of their own, or LibreOffice would show money and days as such, with few digits.
    "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.00000000000000E+00"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)])));
}

/** What LibreOffice shows for the cells of a sheet, texts in quotation marks, row by row. */
export function computed(rows: readonly (readonly (string | number | boolean | null)[])[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "kpitables-lo-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), workbook(rows));
    // Semicolons between cells, texts quoted, numbers with all their digits.
    const filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,true,false";
    execFileSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", filter, "--outdir", folder, join(folder, "book.xlsx")], { stdio: "ignore", timeout: 60_000 });
    return readFileSync(join(folder, "book.csv"), "utf8").trimEnd().split("\n").map((line) => line.match(/(?:"(?:[^"]|"")*"|[^;"])*(?:;|$)/g)?.map((part) => part.replace(/;$/, "")) ?? []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
