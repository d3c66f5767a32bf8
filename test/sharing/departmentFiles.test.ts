import { unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { readFile } from "../../src/sharing/files";
import { archive } from "../../src/sharing/files/archive";
import { planSheet } from "../../src/sharing/files/planSheet";
import { writeFile } from "../../src/sharing/files/writeFile";
import type { SheetPlan } from "../../src/sheets/plan";
import { say } from "../../src/text/language";

const plan: SheetPlan = {
  id: "any", name: "Sales", columnWidths: [20, 10, 12], freeze: { rows: 3, columns: 1 }, protected: true, tabColor: "#0F6CBD",
  cells: [
    { row: 0, column: 0, content: "=not a formula", style: "title" },
    { row: 1, column: 0, span: 3, content: "Long words over three columns", style: "note", wrap: true, height: 40, link: { to: { address: "https://example.com" } } },
    { row: 6, column: 0, content: null, style: "input" },
  ],
  notes: [{ row: 3, column: 0, title: "Note", text: "What it means" }, { row: 4, column: 1, title: "Own", text: "For this row" }],
  groups: [{ axis: "columns", first: 2, count: 1, collapsed: true }, { axis: "rows", first: 3, count: 2 }],
  tables: [{
    name: "tblAny", row: 2, column: 0, filterButtons: false,
    columns: [
      { key: "kpi", heading: "KPI", wrap: true },
      { key: "actual", heading: "Actual", input: true, align: "right", numberFormat: "0.0", prompt: "Type it", validation: { kind: "numberOrMissing", message: "A number" } },
      { key: "status", heading: "Status", rules: [{ text: "● on \"track\"", fill: "#DFF6DD", color: "#0B6A0B" }], validation: { kind: "list", values: ["a", "b"], message: "One of them" } },
    ],
    rows: [["Revenue", 1.5, { formula: "=B4*2" }], ["'quoted", null, { formula: "=B5*2" }]],
  }],
  print: { orientation: "landscape", fitToWidth: true, columns: 2, breaks: [5], language: "en-US" },
};
const facts = { results: new Map([["3,2", 3]]), remarks: new Map([["4,2", "A value"]]) };
const file = (name: string, bytes: Uint8Array, size = bytes.length) => ({ name, size, arrayBuffer: async () => bytes.slice().buffer as ArrayBuffer });
/** An archive whose list of contents says that its one file is this large. */
function claiming(size: number): Uint8Array {
  const bytes = zipSync({ bomb: new Uint8Array(1000) });
  const view = new DataView(bytes.buffer);
  const entry = bytes.findIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(entry + 24, size, true);
  return bytes;
}
const refusal = async (name: string, bytes: Uint8Array, size?: number): Promise<string> => {
  const read = await readFile(file(name, bytes, size));
  return "refusal" in read ? say(read.refusal, "en-US", { file: name, ...read.parameters }) : "read";
};

describe("a planned sheet as a file", () => {
  test("keeps texts, results, inputs, rules, lock, view and page of the tab", async () => {
    const bytes = await writeFile({ sheet: plan, facts, title: "t", hidden: { name: "Hidden", lines: ["one", "two"] } });
    const { sheets: [sheet, hidden] } = await readXlsx(bytes, { readStyles: true });
    expect(sheet!.rows.slice(0, 5)).toEqual([["=not a formula", null, null], [expect.stringContaining("Long words"), null, null], ["KPI", "Actual", "Status"], ["Revenue", 1.5, 3], ["'quoted", null, null]]);
    expect(sheet!.cells!.get("3,2")).toMatchObject({ formula: "B4*2", formulaResult: 3 });
    expect(sheet!.cells!.get("3,1")!.style).toMatchObject({ numFmt: "0.0", protection: { locked: false }, alignment: { horizontal: "right" } });
    expect(sheet!.cells!.get("4,2")!.comment?.text).toBe("A value");
    expect(sheet!.freezePane).toEqual({ rows: 3, columns: 1 });
    expect(sheet!.protection).toMatchObject({ sheet: true });
    expect(sheet!.pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1, printArea: "$A$1:$B$7", printTitlesRow: "$3:$3" });
    expect(sheet!.tables).toMatchObject([{ name: "tblAny", range: "A3:C5", showAutoFilter: false }]);
    expect(sheet!.dataValidations!.map(({ range, type }) => [range, type])).toEqual([["B4:B4", "custom"], ["B5", "custom"], ["C4:C5", "list"], ["A4", "custom"]]);
    expect(sheet!.conditionalRules).toMatchObject([{ type: "cellIs", range: "C4:C5" }]);
    expect(sheet!.merges).toEqual([{ startRow: 1, endRow: 1, startCol: 0, endCol: 2 }]);
    expect(hidden).toMatchObject({ veryHidden: true, rows: [["one"], ["two"]] });
  });

  test("is one of several in an archive", async () => {
    const files = new Map([["a.xlsx", new Uint8Array([1, 2])], ["销售部.xlsx", new Uint8Array([3])]]);
    expect(unzipSync(await archive(files))).toEqual(Object.fromEntries(files));
  });
});

describe("a file that cannot be read says why", () => {
  const sheets = [planSheet(plan, facts)];
  test("whether it is broken, locked by a password, too large or no department file", async () => {
    expect(await refusal("a.xlsx", new Uint8Array([1, 2, 3, 0]))).toMatch(/cannot be opened/);
    expect(await refusal("b.xlsx", (await writeXlsx({ sheets })).slice(0, 900))).toMatch(/cannot be opened/);
    expect(await refusal("c.xlsx", await writeXlsx({ sheets, encryption: { password: "secret", spinCount: 1000 } }))).toMatch(/has a password/);
    expect(await refusal("d.xlsx", new Uint8Array(8), 25e6)).toBe("“d.xlsx” is too large (25 MB, at most 20 MB). Remove pictures and the like, then import it again.");
    expect(await refusal("e.xlsx", claiming(301e6))).toMatch(/too large \(301 MB/);
    expect(await refusal("f.xlsx", await writeXlsx({ sheets }))).toMatch(/is no department file from here/);
    expect(await refusal("g.xlsx", await writeFile({ sheet: plan, facts, title: "t", hidden: { name: "KpitablesFile", lines: ["kpitables department file 1", "0", "{}"] } }))).toMatch(/was changed, so it cannot be compared/);
  });

  const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);
  const others: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["an empty file", new Uint8Array(0), /^“x\.xlsx” is empty/],
    ["a table of comma-separated values", bytesOf("KPI,实绩\r\n收入,5\r\n"), /^“x\.xlsx” is a text or CSV file/],
    ["a table in the encoding of Chinese Windows", new Uint8Array([0xca, 0xd5, 0xc8, 0xeb, 0x2c, 0x35, 0x0d, 0x0a]), /^“x\.xlsx” is a text or CSV file/],
    ["a text in UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0, 0x09, 0]), /^“x\.xlsx” is a text or CSV file/],
    ["a web page", bytesOf("<html><table><tr><td>1</td></tr></table></html>"), /^“x\.xlsx” is a text or CSV file/],
    ["a PDF", bytesOf("%PDF-1.7\n%\u00e2\u00e3\n\u0000"), /^“x\.xlsx” is a PDF/],
    ["the archive that went out", zipSync({ "2026Q4 Sales review.xlsx": new Uint8Array(9) }), /^“x\.xlsx” is a compressed folder/],
    ["a file of LibreOffice", zipSync({ mimetype: new Uint8Array(9), "content.xml": new Uint8Array(9) }), /was saved in the OpenDocument format/],
    ["another archive", zipSync({ "photo.png": new Uint8Array(9) }), /cannot be opened/],
    ["an archive whose list is lost", zipSync({ a: new Uint8Array(9) }).slice(0, 40), /cannot be opened/],
    ["an old file that was cut off", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /cannot be opened/],
  ];
  test.each(others)("when it is %s under the name of an Excel file", async (_, bytes, sentence) => {
    expect(await refusal("x.xlsx", bytes)).toMatch(sentence);
  });

  test("when it is far too large, without reading it", async () => {
    const read = await readFile({ name: "huge.xlsx", size: 100e6, arrayBuffer: () => Promise.reject(new Error("It was read.")) });
    expect(read).toMatchObject({ parameters: { size: 100, most: 20 } });
  });
});
