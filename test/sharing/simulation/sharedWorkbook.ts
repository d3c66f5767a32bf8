import { readFileSync, writeFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { newSharedWorkbook } from "../../../local/graph/template";

/** The server's own new workbook, with things of other people in it: data of another program and a page with notes. */
export function sharedWorkbookWithMore(path: string): Uint8Array {
  const parts = unzipSync(newSharedWorkbook());
  const types = text(parts, "[Content_Types].xml").replace("</Types>", '<Default Extension="bin" ContentType="application/octet-stream"/></Types>');
  const links = text(parts, "xl/_rels/workbook.xml.rels").replace(
    "</Relationships>",
    '<Relationship Id="rIdX1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
  );
  const noise = new Uint8Array(5_000).map((_, index) => (index * 7919) % 251);
  const file = zipSync({
    ...parts,
    "[Content_Types].xml": strToU8(types),
    "xl/_rels/workbook.xml.rels": strToU8(links),
    "customXml/item1.xml": strToU8("<notes><note>Somebody else's data · 别人的数据</note></notes>"),
    "xl/printerSettings/printerSettings1.bin": noise,
  });
  writeFileSync(path, file);
  return readFileSync(path);
}

/** Parts that the log and its receipts may change. */
const ours = /^(\[Content_Types\]\.xml|xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|calcChain\.xml)|docProps\/.*)$/;
const logParts = new Set(["xl/worksheets/sheet1.xml", "xl/tables/table1.xml"]);

/** Names of parts that are not as they were, and that nobody had to touch. */
export function partsThatChanged(before: Uint8Array, after: Uint8Array): string[] {
  const now = unzipSync(after);
  return Object.entries(unzipSync(before))
    .filter(([name]) => !ours.test(name) && !logParts.has(name))
    .filter(([name, bytes]) => now[name] === undefined || !Buffer.from(bytes).equals(Buffer.from(now[name])))
    .map(([name]) => name);
}

function text(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  return new TextDecoder().decode(parts[name]);
}
