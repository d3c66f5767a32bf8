import { strToU8, zipSync } from "fflate";
import { FileError } from "../../../local/workbook/files/fileError";
import { readWorkbook } from "../../../local/workbook/files/read/workbook";

const names = { namespace: "KPI", customFunctions: [] } as const;

function problemOf(bytes: Uint8Array): string {
  try {
    readWorkbook(bytes, { names });
  } catch (error) {
    return error instanceof FileError ? error.problem : `not told: ${String(error)}`;
  }
  return "opened";
}

const compound = (name: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0), ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0])]);

const main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** A package with a workbook of one sheet, parts in place of its own where given. */
function packaged(parts: Readonly<Record<string, string>> = {}, type = main): Uint8Array {
  const all: Record<string, string> = {
    "[Content_Types].xml": `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])));
}

test("the least that is a workbook is opened", () => {
  expect(problemOf(packaged())).toBe("opened");
});

test.each([
  ["nothing", new Uint8Array(), "notWorkbook"],
  ["some text", strToU8("KPI,Target\n1,2\n"), "notWorkbook"],
  ["a zip of something else", zipSync({ "a.txt": strToU8("a") }), "notWorkbook"],
  ["a document of Word", packaged({}, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"), "notWorkbook"],
  ["a workbook with a password", compound("EncryptedPackage"), "encrypted"],
  ["an .xls", compound("Workbook"), "oldFormat"],
  ["an .xlsb", packaged({}, "application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "binaryFormat"],
  ["an .xlsm", packaged({}, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "macros"],
  ["a zip that ends too early", packaged().subarray(0, 400), "broken"],
  ["a sheet whose part is missing", packaged({ "xl/_rels/workbook.xml.rels": "<Relationships/>" }), "broken"],
  ["tags that do not match", packaged({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row></sheetData></worksheet>" }), "broken"],
  ["entities that grow", packaged({ "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><workbook/>' }), "broken"],
  ["60 MB of nothing in a small zip", packaged({ "xl/media/zeros.bin": "\0".repeat(60 * 1024 * 1024) }), "tooLarge"],
])("%s is refused with its reason", (_name, bytes, problem) => {
  expect(problemOf(bytes)).toBe(problem);
});
