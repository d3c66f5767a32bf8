import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openExcel, type OpenExcel } from "../excel";

const rel = (id: string, kind: string, target: string, mode = ""): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${mode}/>`;
const rels = (...entries: readonly string[]): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
const TYPE = "application/vnd.openxmlformats-officedocument";

const corner = (name: string, column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
const anchor = (column: number, content: string): string => `<xdr:twoCellAnchor editAs="absolute">${corner("from", column, 2)}${corner("to", column + 3, 9)}${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const frame = (name: string, id: string): string =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${name}" descr="for screen readers"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic>` +
  `<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="c" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;

const picture = anchor(0, `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Picture 1"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId9"/></xdr:blipFill></xdr:pic>`);
const shape = anchor(4, `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="4" name="Arrow > here"><a:hlinkClick r:id="rId5"/></xdr:cNvPr></xdr:nvSpPr></xdr:sp>`);
const pivotFrame = anchor(8, frame("Pivot", "rId3"));
const chartFrame = anchor(12, frame("Sales", "rId1"));
const slicer = anchor(16, `<mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="sle15"><xdr:graphicFrame><sle:slicer xmlns:sle="sle" name="Region"/></xdr:graphicFrame></mc:Choice></mc:AlternateContent>`);
const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="a" xmlns:r="r">${picture}${chartFrame}${shape}${pivotFrame}</xdr:wsDr>`;

const series = `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Data!$A$1</c:f></c:strRef></c:tx>` +
  `<c:spPr><a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="00FF00"/></a:gs></a:gsLst></a:gradFill></c:spPr><c:val><c:numRef><c:f>Data!$A$2:$A$4</c:f></c:numRef></c:val></c:ser>`;
const chartOf = (more: string): string => `<c:chartSpace xmlns:c="c" xmlns:a="a" xmlns:r="r">${more}<c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series}` +
  `<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/></c:catAx><c:valAx><c:axId val="2"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

/** As Excel writes a sheet with a chart, a picture, a shape with a link, and a chart of a pivot table. */
const file = zipSync(Object.fromEntries(Object.entries({
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.spreadsheetml.worksheet+xml"/>` +
    `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${TYPE}.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="${TYPE}.drawingml.chart+xml"/>` +
    `<Override PartName="/xl/charts/chart2.xml" ContentType="${TYPE}.drawingml.chart+xml"/></Types>`,
  "_rels/.rels": rels(rel("rId1", "officeDocument", "xl/workbook.xml")),
  "xl/workbook.xml": `<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": rels(rel("rId1", "worksheet", "worksheets/sheet1.xml")),
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="m" xmlns:r="r"><sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>5</v></c></row></sheetData><drawing r:id="rId1"/></worksheet>`,
  "xl/worksheets/_rels/sheet1.xml.rels": rels(rel("rId1", "drawing", "../drawings/drawing1.xml")),
  "xl/drawings/drawing1.xml": drawing,
  "xl/drawings/_rels/drawing1.xml.rels": rels(rel("rId1", "chart", "../charts/chart1.xml"), rel("rId3", "chart", "../charts/chart2.xml"), rel("rId9", "image", "../media/image1.png"), rel("rId5", "hyperlink", "https://example.com/?a=1&amp;b=2", ' TargetMode="External"')),
  "xl/charts/chart1.xml": chartOf(""),
  "xl/charts/_rels/chart1.xml.rels": rels(rel("rId1", "chartStyle", "style1.xml")),
  "xl/charts/style1.xml": "<style/>",
  "xl/charts/chart2.xml": chartOf("<c:pivotSource><c:name>p</c:name></c:pivotSource>"),
  "xl/media/image1.png": "not really a picture",
}).map(([path, text]) => [path, strToU8(text)])));

/** The saved parts as text; every part that is referred to is there, and nothing twice. */
function savedParts(excel: OpenExcel): Readonly<Record<string, string>> {
  const parts = Object.fromEntries(Object.entries(unzipSync(excel.save())).map(([path, bytes]) => [path, strFromU8(bytes)]));
  excel.dispose();
  for (const target of Object.values(parts).flatMap((text) => [...text.matchAll(/Target="\/([^"]+)"/g)].map(([, path = ""]) => path))) expect(Object.keys(parts)).toContain(target);
  return parts;
}

const chartParts = (parts: Readonly<Record<string, string>>): string[] => Object.keys(parts).filter((path) => /charts\/chart\d+\.xml$/.test(path));

test("a chart of an opened file is a chart of the workbook; pictures, shapes and charts of other kinds are handed on", async () => {
  const excel = await openExcel({ functions: false, file });
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("B2").values = [[2]];
    const { charts } = sheet;
    charts.load("items/name,items/chartType,items/left,items/width");
    await context.sync();
    expect(charts.items.map(({ name, chartType, left, width }) => [name, chartType, left, width])).toEqual([["Sales", "ColumnClustered", 12 * 48, 3 * 48]]);
    const values = charts.getItem("Sales").series.getItemAt(0).getDimensionValues("Values" as Excel.ChartSeriesDimension);
    await context.sync();
    expect(values.value).toEqual([1, 5, null]);
  });
  const parts = savedParts(excel);
  // Untouched, everything lies in the drawing as it did, in the same order, and the chart is the same part.
  expect(parts["xl/drawings/drawing1.xml"]).toContain(drawing.replace(/^<\?xml.*?\?>/, ""));
  expect([parts["xl/charts/chart1.xml"], parts["xl/charts/chart2.xml"], parts["xl/charts/style1.xml"], parts["xl/media/image1.png"]]).toEqual([chartOf(""), chartOf("<c:pivotSource><c:name>p</c:name></c:pivotSource>"), "<style/>", "not really a picture"]);
  expect(chartParts(parts)).toHaveLength(2);
  const links = parts["xl/drawings/_rels/drawing1.xml.rels"] ?? "";
  expect(links).toContain('Target="https://example.com/?a=1&amp;b=2" TargetMode="External"');
  for (const id of ["rId1", "rId3", "rId5", "rId9"]) expect(links.split(`Id="${id}"`)).toHaveLength(2);
  expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/media/image1.png" ContentType="image/png"');
});

test("cells that move take the chart along, which otherwise stays as it was", async () => {
  const excel = await openExcel({ functions: false, file });
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("1:2").insert("Down");
    sheet.name = "Sales & more";
    await context.sync();
  });
  const parts = savedParts(excel);
  expect(parts["xl/charts/chart1.xml"]).toBe(chartOf("").replace("Data!$A$1", "'Sales &amp; more'!$A$3").replace("Data!$A$2:$A$4", "'Sales &amp; more'!$A$4:$A$6"));
  expect(parts["xl/drawings/drawing1.xml"]).toContain(chartFrame.replaceAll("<xdr:row>2</xdr:row>", "<xdr:row>4</xdr:row>").replaceAll("<xdr:row>9</xdr:row>", "<xdr:row>11</xdr:row>"));
});

test("a chart that somebody changes is written anew in its place, and one that is deleted is gone with its parts", async () => {
  const changed = await openExcel({ functions: false, file });
  await changed.run(async (context) => {
    const chart = context.workbook.worksheets.getItem("Data").charts.getItem("Sales");
    chart.title.text = "Changed";
    chart.left = 0;
    await context.sync();
  });
  const parts = savedParts(changed);
  expect(chartParts(parts)).toHaveLength(2);
  expect(chartParts(parts).map((path) => parts[path]).join("")).toContain("<a:t>Changed</a:t>");
  expect(parts["xl/charts/style1.xml"]).toBeUndefined();
  expect(parts["xl/drawings/drawing1.xml"]?.indexOf("Picture 1")).toBeLessThan(parts["xl/drawings/drawing1.xml"]?.indexOf('name="Sales" descr="for screen readers"') ?? -1);

  const emptied = await openExcel({ functions: false, file });
  await emptied.run(async (context) => {
    context.workbook.worksheets.getItem("Data").charts.getItem("Sales").delete();
    await context.sync();
  });
  const rest = savedParts(emptied);
  expect(chartParts(rest)).toEqual(["xl/charts/chart2.xml"]);
  expect(rest["xl/drawings/drawing1.xml"]).toContain(picture + shape + pivotFrame);
});

test("a copied sheet has the chart too, and both sheets have drawings of their own", async () => {
  const excel = await openExcel({ functions: false, file });
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").copy("End").name = "Copy";
    await context.sync();
  });
  const parts = savedParts(excel);
  expect(Object.keys(parts).filter((path) => /drawings\/drawing\d+\.xml$/.test(path))).toHaveLength(2);
  const own = chartParts(parts).map((path) => parts[path]).find((text) => text?.includes("Copy!$A$2:$A$4"));
  expect(own).toBeDefined();
});

const repacked = (change: (parts: Record<string, string>) => void): Uint8Array => {
  const parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
  change(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
};

test("half a slicer is not handed on: Excel would take the file for damaged", async () => {
  const excel = await openExcel({ functions: false, file: repacked((parts) => void (parts["xl/drawings/drawing1.xml"] = drawing.replace("</xdr:wsDr>", `${slicer}</xdr:wsDr>`))) });
  const saved = savedParts(excel)["xl/drawings/drawing1.xml"] ?? "";
  expect([saved.includes("slicer"), saved.includes(picture)]).toEqual([false, true]);
});

test("a sheet that is one chart becomes a sheet with that chart", async () => {
  const place = `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="3810000" cy="2540000"/>${frame("Big", "rId1")}<xdr:clientData/></xdr:absoluteAnchor>`;
  const excel = await openExcel({
    functions: false, file: repacked((parts) => {
      parts["xl/workbook.xml"] = parts["xl/workbook.xml"]?.replace("</sheets>", '<sheet name="Chart" sheetId="2" r:id="rId2"/></sheets>') ?? "";
      parts["xl/_rels/workbook.xml.rels"] = rels(rel("rId1", "worksheet", "worksheets/sheet1.xml"), rel("rId2", "chartsheet", "chartsheets/sheet1.xml"));
      parts["xl/chartsheets/sheet1.xml"] = `<chartsheet xmlns="m" xmlns:r="r"><drawing r:id="rId1"/></chartsheet>`;
      parts["xl/chartsheets/_rels/sheet1.xml.rels"] = rels(rel("rId1", "drawing", "../drawings/drawing2.xml"));
      parts["xl/drawings/drawing2.xml"] = drawing.replace(/(<xdr:wsDr[^>]*>).*(<\/xdr:wsDr>)/, `$1${place}$2`);
      parts["xl/drawings/_rels/drawing2.xml.rels"] = rels(rel("rId1", "chart", "../charts/chart1.xml"));
    }),
  });
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const charts = worksheets.getItem("Chart").charts.load("items/name,items/width,items/height");
    worksheets.load("items/name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Data", "Chart"]);
    expect(charts.items.map(({ name, width, height }) => [name, width, height])).toEqual([["Big", 300, 200]]);
  });
  expect(Object.keys(savedParts(excel))).toContain("xl/worksheets/sheet2.xml");
});

test("pictures of a second file do not take the place of those of the first, even after saving and deleting sheets in between", async () => {
  const pictureOf = (text: string, name: string): Uint8Array => repacked((parts) => {
    parts["xl/media/image1.png"] = text;
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"]?.replace('name="Data"', `name="${name}"`) ?? "";
  });
  const inserted = async (into: Uint8Array, other: Uint8Array): Promise<OpenExcel> => {
    const excel = await openExcel({ functions: false, file: into });
    await excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(Buffer.from(other).toString("base64"));
      await context.sync();
    });
    return excel;
  };
  const first = await inserted(file, pictureOf("first", "One"));
  await first.run(async (context) => {
    context.workbook.worksheets.getItem("Data").delete();
    await context.sync();
  });
  const saved = first.save();
  first.dispose();
  const parts = savedParts(await inserted(saved, pictureOf("second", "Two")));
  const shown = ["One", "Two"].map((name) => {
    const id = new RegExp(`name="${name}" sheetId="\\d+"[^>]* r:id="(\\w+)"`).exec(parts["xl/workbook.xml"] ?? "")?.[1] ?? "";
    const follow = (path: string, pattern: RegExp): string => {
      const links = parts[path.replace(/([^/]+)$/, "_rels/$1.rels")] ?? "";
      const link = [...links.matchAll(/<Relationship [^>]*>/g)].map(([each]) => each).find((each) => pattern.test(each)) ?? "";
      return (/Target="([^"]+)"/.exec(link)?.[1] ?? "").replace(/^\//, "");
    };
    return parts[follow(follow(follow("xl/workbook.xml", new RegExp(`Id="${id}"`)), /\/drawing"/), /\/image"/)];
  });
  expect(shown).toEqual(["first", "second"]);
});

describe("a pivot table of an opened file", () => {
  const pivot = '<pivotTableDefinition xmlns="m" name="Pivot" cacheId="7"><location ref="A2:A3" firstHeaderRow="1"/></pivotTableDefinition>';
  const withPivot = repacked((parts) => {
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"]?.replace("</sheets>", '</sheets><pivotCaches><pivotCache cacheId="7" r:id="rId7"/></pivotCaches>') ?? "";
    parts["xl/_rels/workbook.xml.rels"] = rels(rel("rId1", "worksheet", "worksheets/sheet1.xml"), rel("rId7", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"), rel("rId8", "slicerCache", "slicerCaches/slicerCache1.xml"));
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = rels(rel("rId1", "drawing", "../drawings/drawing1.xml"), rel("rId2", "pivotTable", "../pivotTables/pivotTable1.xml"));
    parts["xl/pivotTables/pivotTable1.xml"] = pivot;
    parts["xl/pivotTables/_rels/pivotTable1.xml.rels"] = rels(rel("rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"));
    parts["xl/pivotCache/pivotCacheDefinition1.xml"] = "<pivotCacheDefinition/>";
    parts["xl/slicerCaches/slicerCache1.xml"] = "<slicerCacheDefinition/>";
  });
  const savedAfterInserting = async (rows: string): Promise<Readonly<Record<string, string>>> => {
    const excel = await openExcel({ functions: false, file: withPivot });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange(rows).insert("Down");
      await context.sync();
    });
    return savedParts(excel);
  };

  test("keeps its values and its parts, which say where its cells are now; half a slicer stays behind", async () => {
    const parts = await savedAfterInserting("1:2");
    expect(parts["xl/pivotTables/pivotTable1.xml"]).toBe(pivot.replace("A2:A3", "A4:A5"));
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<c r="A4"><v>1<\/v><\/c>.*<c r="A5"><v>5<\/v><\/c>/);
    expect([Object.keys(parts).some((path) => path.includes("slicer")), parts["xl/workbook.xml"]?.includes('cacheId="7"')]).toEqual([false, true]);
  });

  test("is cells like others once rows are put into it: Excel would find it damaged", async () => {
    const parts = await savedAfterInserting("3:3");
    expect(Object.keys(parts).some((path) => path.includes("pivotTable1"))).toBe(false);
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<c r="A2"><v>1<\/v><\/c>.*<c r="A4"><v>5<\/v><\/c>/);
  });
});
