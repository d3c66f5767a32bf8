import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openExcel } from "../excel";

const rel = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
const rels = (...entries: readonly string[]): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
const TYPE = "application/vnd.openxmlformats-officedocument";

const chart = '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart/></c:chartSpace>';
const drawing = '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>';

/** As Excel writes a sheet with a chart and a picture. */
const file = zipSync(Object.fromEntries(Object.entries({
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.spreadsheetml.worksheet+xml"/>` +
    `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${TYPE}.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="${TYPE}.drawingml.chart+xml"/></Types>`,
  "_rels/.rels": rels(rel("rId1", "officeDocument", "xl/workbook.xml")),
  "xl/workbook.xml": `<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": rels(rel("rId1", "worksheet", "worksheets/sheet1.xml")),
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="m" xmlns:r="r"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><drawing r:id="rId1"/></worksheet>`,
  "xl/worksheets/_rels/sheet1.xml.rels": rels(rel("rId1", "drawing", "../drawings/drawing1.xml")),
  "xl/drawings/drawing1.xml": drawing,
  "xl/drawings/_rels/drawing1.xml.rels": rels(rel("rId1", "chart", "../charts/chart1.xml"), rel("rId2", "image", "../media/image1.png")),
  "xl/charts/chart1.xml": chart,
  "xl/media/image1.png": "not really a picture",
}).map(([path, text]) => [path, strToU8(text)])));

test("charts and pictures of an opened file are still in the saved one, however the sheet was edited", async () => {
  const excel = await openExcel({ functions: false, file });
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getRange("A2").values = [[2]];
    context.workbook.worksheets.getItem("Data").name = "Renamed";
    await context.sync();
  });
  const saved = unzipSync(excel.save());
  excel.dispose();
  const text = (path: string): string => strFromU8(saved[path] ?? new Uint8Array());
  expect([text("xl/charts/chart1.xml"), text("xl/drawings/drawing1.xml"), text("xl/media/image1.png")]).toEqual([chart, drawing, "not really a picture"]);
  expect(text("xl/drawings/_rels/drawing1.xml.rels")).toContain("../charts/chart1.xml");
  const id = /<drawing r:id="(\w+)"/.exec(text("xl/worksheets/sheet1.xml"))?.[1];
  expect(text("xl/worksheets/_rels/sheet1.xml.rels")).toContain(`Id="${id}"`);
  expect(text("[Content_Types].xml")).toContain('PartName="/xl/media/image1.png" ContentType="image/png"');
});
