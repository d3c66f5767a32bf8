import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { troublesIn } from "../../local/graph/soundness";
import { richWorkbook } from "../../local/graph/richWorkbook";
import { openExcel, type OpenExcel } from "../excel";

type Parts = Readonly<Record<string, string>>;
type Steps = (workbook: Excel.Workbook, context: Excel.RequestContext) => void | Promise<void>;

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const X15 = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`;
const partsOf = (file: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));

function changed(parts: Record<string, string>, path: string, before: string, after: string): void {
  const text = parts[path] ?? "";
  if (!text.includes(before)) throw new Error(`${path} has no ${before}`);
  parts[path] = text.replace(before, () => after);
}

/** The workbook of a pivot table with its slicer, and beside them a slicer of a table and a timeline, sparklines and parts of all kinds. */
const file = ((): Uint8Array => {
  const parts = partsOf(richWorkbook({
    extras: true,
    after: `<protectedRanges><protectedRange sqref="C4:C5 G4" name="Open"/></protectedRanges>`,
  }));
  const type = (path: string, contentType: string): void => changed(parts, "[Content_Types].xml", "</Types>", `<Override PartName="/${path}" ContentType="${contentType}"/></Types>`);
  const related = (from: string, id: string, kind: string, target: string): void => changed(parts, from, "</Relationships>", relation(id, kind, target));
  const sheet = "xl/worksheets/sheet1.xml";
  const sheetRelations = "xl/worksheets/_rels/sheet1.xml.rels";
  const sparkline = (cell: string, data: string): string => `<x14:sparkline><xm:f>'My plan'!${data}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline>`;
  changed(parts, sheet, `<tableParts count="1">`, `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" r:id="rId20"/>` +
    `<ignoredErrors><ignoredError sqref="C4:C5" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId25"/><legacyDrawingHF r:id="rId21"/><picture r:id="rId22"/><tableParts count="1">`);
  changed(parts, sheet, "</worksheet>", `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">` +
    `<x14:sparklineGroup type="column"><x14:sparklines>${sparkline("H4", "C4:D4")}${sparkline("H5", "C5:D5")}</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>` +
    `<ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" xmlns:x15="${X15}"><x14:slicerList xmlns:x14="${X14}"><x14:slicer r:id="rId23"/></x14:slicerList></ext></extLst></worksheet>`);
  related(sheetRelations, "rId20", `${OFFICE}/printerSettings`, "../printerSettings/printerSettings1.bin");
  related(sheetRelations, "rId21", `${OFFICE}/vmlDrawing`, "../drawings/vmlDrawing9.vml");
  related(sheetRelations, "rId22", `${OFFICE}/image`, "../media/image1.png");
  related(sheetRelations, "rId23", "http://schemas.microsoft.com/office/2007/relationships/slicer", "../slicers/slicer2.xml");
  related(sheetRelations, "rId25", `${OFFICE}/drawing`, "../drawings/drawing2.xml");
  parts["xl/printerSettings/printerSettings1.bin"] = "settings of a printer";
  parts["xl/drawings/vmlDrawing9.vml"] = "<xml>picture of the header</xml>";
  parts["xl/media/image1.png"] = "not really a picture";
  changed(parts, "[Content_Types].xml", "<Override", `<Default Extension="png" ContentType="image/png"/><Override`);
  parts["xl/drawings/drawing2.xml"] = (parts["xl/drawings/drawing1.xml"] ?? "").replace(/<xdr:twoCellAnchor>(?:(?!<\/xdr:twoCellAnchor>).)*chart(?:(?!<\/xdr:twoCellAnchor>).)*<\/xdr:twoCellAnchor>/s, "").replaceAll('name="Id"', 'name="Amount"');
  parts["xl/slicers/slicer2.xml"] = `<slicers xmlns="${X14}"><slicer name="Amount" cache="Slicer_Amount" caption="Amount" rowHeight="241300"/></slicers>`;
  parts["xl/slicerCaches/slicerCache2.xml"] = `<slicerCacheDefinition xmlns="${X14}" xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="Slicer_Amount" sourceName="Amount"><extLst>` +
    `<x:ext uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}" xmlns:x15="${X15}"><x15:tableSlicerCache tableId="3" column="2"/></x:ext></extLst></slicerCacheDefinition>`;
  type("xl/drawings/drawing2.xml", "application/vnd.openxmlformats-officedocument.drawing+xml");
  type("xl/slicers/slicer2.xml", "application/vnd.ms-excel.slicer+xml");
  type("xl/slicerCaches/slicerCache2.xml", "application/vnd.ms-excel.slicerCache+xml");
  changed(parts, "xl/worksheets/sheet8.xml", "</extLst>", `<ext uri="{7E03D99C-DC04-49d9-9315-930204A7B6E9}" xmlns:x15="${X15}"><x15:timelineRefs><x15:timelineRef r:id="rId9"/></x15:timelineRefs></ext></extLst>`);
  related("xl/worksheets/_rels/sheet8.xml.rels", "rId9", "http://schemas.microsoft.com/office/2011/relationships/timeline", "../timelines/timeline1.xml");
  parts["xl/timelines/timeline1.xml"] = `<timelines xmlns="${X15}"><timeline name="Day" cache="Timeline_Day" caption="Day" level="2" selectionLevel="2"/></timelines>`;
  parts["xl/timelineCaches/timelineCache1.xml"] = `<timelineCacheDefinition xmlns="${X15}" name="Timeline_Day" sourceName="Day"><pivotTables><pivotTable tabId="10" name="PivotTable1"/></pivotTables><state pivotCacheId="1"/></timelineCacheDefinition>`;
  type("xl/timelines/timeline1.xml", "application/vnd.ms-excel.timeline+xml");
  type("xl/timelineCaches/timelineCache1.xml", "application/vnd.ms-excel.timelineCache+xml");
  changed(parts, "xl/drawings/drawing1.xml", "</xdr:wsDr>", `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="Day"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic>` +
    `<a:graphicData uri="http://schemas.microsoft.com/office/drawing/2012/timeslicer"><tsle:timeslicer xmlns:tsle="http://schemas.microsoft.com/office/drawing/2012/timeslicer" name="Day"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`);
  changed(parts, "xl/workbook.xml", "</definedNames>", `<definedName name="Slicer_Id">#N/A</definedName><definedName name="Slicer_Amount">#N/A</definedName></definedNames>`);
  changed(parts, "xl/workbook.xml", "</extLst>", `<ext uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}" xmlns:x15="${X15}"><x15:slicerCaches xmlns:x14="${X14}"><x14:slicerCache r:id="rId30"/></x15:slicerCaches></ext>` +
    `<ext uri="{D0CA8CA8-9F24-4464-BF8E-62219DCF47F9}" xmlns:x15="${X15}"><x15:timelineCacheRefs><x15:timelineCacheRef r:id="rId31"/></x15:timelineCacheRefs></ext></extLst>`);
  related("xl/_rels/workbook.xml.rels", "rId30", "http://schemas.microsoft.com/office/2007/relationships/slicerCache", "slicerCaches/slicerCache2.xml");
  related("xl/_rels/workbook.xml.rels", "rId31", "http://schemas.microsoft.com/office/2011/relationships/timelineCache", "timelineCaches/timelineCache1.xml");
  related("xl/_rels/workbook.xml.rels", "rId32", `${OFFICE}/connections`, "connections.xml");
  parts["xl/connections.xml"] = `<connections xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`;
  type("xl/connections.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml");
  related("_rels/.rels", "rId9", "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility", "customUI/customUI14.xml");
  parts["customUI/customUI14.xml"] = `<customUI xmlns="http://schemas.microsoft.com/office/2009/07/customui"/>`;
  // A bold row of the pivot table, a number format of its own, and a style of somebody's own for tables.
  changed(parts, "xl/pivotTables/pivotTable1.xml", "</pivotTableDefinition>", `<formats count="1"><format dxfId="1"/></formats></pivotTableDefinition>`);
  changed(parts, "xl/pivotTables/pivotTable1.xml", `fld="1"`, `fld="1" numFmtId="190"`);
  changed(parts, "xl/styles.xml", "<fonts", `<numFmts count="1"><numFmt numFmtId="190" formatCode="0.0&quot; pcs&quot;"/></numFmts><fonts`);
  changed(parts, "xl/styles.xml", `<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>`, `<dxfs count="2"><dxf><font><b/></font></dxf><dxf><alignment wrapText="1"/></dxf></dxfs><tableStyles count="1"><tableStyle name="Ours" pivot="0" count="1"><tableStyleElement type="wholeTable" dxfId="1"/></tableStyle></tableStyles>`);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
})();

const run = async (excel: OpenExcel, steps: Steps): Promise<void> => excel.run(async (context) => {
  await steps(context.workbook, context);
  await context.sync();
});

/** The file's parts after it was opened, changed and saved. */
async function saved(steps: Steps, opened = file): Promise<{ readonly parts: Parts; readonly bytes: Uint8Array }> {
  const excel = await openExcel({ functions: false, file: opened });
  await run(excel, steps);
  const bytes = excel.save();
  excel.dispose();
  expect(troublesIn(bytes)).toEqual([]);
  expect(slicerTroubles(partsOf(bytes))).toEqual([]);
  return { parts: partsOf(bytes), bytes };
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = ""]) => found);
const matching = (parts: Parts, pattern: RegExp): string[] => Object.keys(parts).filter((path) => pattern.test(path));
const textsOf = (parts: Parts, pattern: RegExp): string[] => matching(parts, pattern).map((path) => parts[path] ?? "");

/** What would make Excel take slicers, timelines and what they filter for damaged. */
function slicerTroubles(parts: Parts): string[] {
  const workbook = parts["xl/workbook.xml"] ?? "";
  const sheetNumbers = new Set(all(workbook, /<sheet [^>]*sheetId="(\d+)"/g));
  const tables = new Map(textsOf(parts, /^xl\/tables\//).map((text) => [/<table [^>]*\bid="(\d+)"/.exec(text)?.[1] ?? "", all(text, /<tableColumn id="(\d+)"/g)]));
  const pivots = textsOf(parts, /^xl\/pivotTables\/pivot/).flatMap((text) => all(text, /name="([^"]+)" cacheId/g));
  const caches = textsOf(parts, /^xl\/(?:slicer|timeline)Caches\/(?!_)/);
  const names = caches.flatMap((text) => all(text, /Definition [^>]*?\bname="([^"]+)"/g));
  const views = textsOf(parts, /^xl\/(?:slicers|timelines)\/(?!_)/);
  const frames = textsOf(parts, /^xl\/drawings\/drawing/).flatMap((text) => all(text, /<\w+:(?:slicer|timeslicer) [^>]*name="([^"]+)"/g));
  const styles = parts["xl/styles.xml"] ?? "";
  const differential = all(styles, /(<dxf\b)/g).length;
  return [
    ...caches.flatMap((text) => all(text, /tabId="(\d+)"/g)).filter((number) => !sheetNumbers.has(number)).map((number) => `no sheet ${number}`),
    ...caches.flatMap((text) => all(text, /<pivotTable [^>]*name="([^"]+)"/g)).filter((name) => !pivots.includes(name)).map((name) => `no pivot table ${name}`),
    ...caches.flatMap((text) => [...text.matchAll(/tableId="(\d+)" column="(\d+)"/g)]).filter(([, table = "", column = ""]) => !tables.get(table)?.includes(column)).map(([text]) => `no column ${text}`),
    ...views.flatMap((text) => all(text, /\bcache="([^"]+)"/g)).filter((name) => !names.includes(name)).map((name) => `no cache ${name}`),
    ...(caches.length === all(workbook, /<x1[45]:(?:slicerCache|timelineCacheRef) r:id="([^"]+)"/g).length ? [] : ["caches that the workbook does not list"]),
    ...(frames.toSorted().join() === views.flatMap((text) => all(text, /<(?:slicer|timeline) name="([^"]+)"/g)).toSorted().join() ? [] : [`drawn are ${frames.join()}`]),
    ...all(workbook, /<definedName name="((?:Slicer|Timeline)_[^"]+)"/g).filter((name) => !names.includes(name)).map((name) => `a name for the slicer ${name}`),
    ...[...textsOf(parts, /^xl\/pivotTables\/pivot/), styles].flatMap((text) => all(text, /\bdxfId="(\d+)"/g)).filter((id) => Number(id) >= differential).map((id) => `no format ${id}`),
  ];
}

test("slicers, timelines and what only Excel draws stay in a file that is saved, and their numbers follow sheets, tables and columns", async () => {
  const { parts } = await saved(async (workbook, context) => {
    // Other numbers for sheets and tables, and other places for columns.
    workbook.worksheets.getItem("Summary").delete();
    const first = workbook.worksheets.add("First");
    first.position = 0;
    first.tables.add("A1:B3", true);
    const plan = workbook.worksheets.getItem("My plan");
    plan.name = "Plan & more";
    await context.sync();
    workbook.tables.getItem("tblPlan").columns.add(1, [["New"], [1], [2]]);
  });
  expect(parts["xl/slicerCaches/slicerCache1.xml"]).toContain('tabId="3" name="PivotTable1"');
  expect(parts["xl/timelineCaches/timelineCache1.xml"]).toContain('tabId="3" name="PivotTable1"');
  expect(parts["xl/slicerCaches/slicerCache2.xml"]).toContain('tableId="2" column="2"');
  expect(textsOf(parts, /^xl\/tables\//).find((text) => text.includes("tblPlan"))).toMatch(/id="1" name="Id"\/>.*id="5" name="New".*id="2" name="Amount"/);
  expect([parts["xl/slicers/slicer1.xml"], parts["xl/slicers/slicer2.xml"], parts["xl/timelines/timeline1.xml"]]).toEqual([expect.stringContaining("Slicer_Id"), expect.stringContaining("Slicer_Amount"), expect.stringContaining("Timeline_Day")]);
  expect([parts["xl/printerSettings/printerSettings1.bin"], parts["xl/media/image1.png"], parts["xl/drawings/vmlDrawing9.vml"]]).toEqual(["settings of a printer", "not really a picture", "<xml>picture of the header</xml>"]);
  expect(parts["xl/worksheets/sheet2.xml"]).toMatch(/<pageSetup [^>]*r:id="\w+".*<legacyDrawingHF r:id="\w+"\/><picture r:id="\w+"\/><tableParts/);
  expect([parts["_rels/.rels"], parts["xl/_rels/workbook.xml.rels"]]).toEqual([expect.stringContaining("/customUI/customUI14.xml"), expect.stringContaining("/xl/connections.xml")]);
});

test("formats that only a pivot table or a style of tables points to are found where they point", async () => {
  const { parts } = await saved((workbook) => void (workbook.worksheets.getItem("Locked").visibility = "Hidden"));
  const styles = parts["xl/styles.xml"] ?? "";
  const pivot = parts["xl/pivotTables/pivotTable1.xml"] ?? "";
  const place = /<format dxfId="(\d+)"/.exec(pivot)?.[1];
  expect(all(/<dxfs.*<\/dxfs>/s.exec(styles)?.[0] ?? "", /(<dxf>.*?<\/dxf>)/gs)[Number(place)]).toBe('<dxf><alignment wrapText="1"/></dxf>');
  expect(styles).toContain(`<tableStyle name="Ours" pivot="0" count="1"><tableStyleElement type="wholeTable" dxfId="${place}"/></tableStyle>`);
  expect(styles).toContain(`<numFmt numFmtId="${/numFmtId="(1[6-9]\d)"/.exec(pivot)?.[1]}" formatCode="0.0&quot; pcs&quot;"/>`);
});

test("sparklines, ranges that may be edited and errors that are ignored go with their cells", async () => {
  const moved = await saved((workbook) => {
    const plan = workbook.worksheets.getItem("My plan");
    plan.getRange("1:2").insert("Down");
    plan.name = "It's";
  });
  const [sheet = ""] = textsOf(moved.parts, /worksheets\/sheet2\.xml$/);
  expect(all(sheet, /<xm:(?:f|sqref)>([^<]*)/g)).toEqual(["'It''s'!C6:D6", "H6", "'It''s'!C7:D7", "H7"]);
  expect(sheet).toContain('<protectedRange sqref="C6:C7 G6" name="Open"/>');
  expect(sheet).toContain('<ignoredError sqref="C6:C7" numberStoredAsText="1"/>');
  const half = await saved((workbook) => void workbook.worksheets.getItem("My plan").getRange("5:5").delete("Up"));
  expect(all(textsOf(half.parts, /worksheets\/sheet2\.xml$/).join(""), /<xm:sqref>([^<]*)/g)).toEqual(["H4"]);
  const none = await saved((workbook) => void workbook.worksheets.getItem("My plan").getRange("H:H").delete("Left"));
  expect(textsOf(none.parts, /worksheets\/sheet2\.xml$/).join("")).not.toContain("sparkline");
});

test("a slicer goes with the column, table or pivot table that it filters, whole", async () => {
  const noColumn = await saved((workbook) => void workbook.tables.getItem("tblPlan").columns.getItem("Amount").delete());
  expect(matching(noColumn.parts, /slicerCache\d|slicer\d/)).toEqual(expect.not.arrayContaining(["xl/slicers/slicer2.xml", "xl/slicerCaches/slicerCache2.xml"]));
  expect(matching(noColumn.parts, /slicerCache\d/)).toEqual(["xl/slicerCaches/slicerCache1.xml"]);
  const noSheet = await saved((workbook) => void workbook.worksheets.getItem("Pivot").delete());
  expect(matching(noSheet.parts, /(?:slicer|timeline)Cache\d/)).toEqual(["xl/slicerCaches/slicerCache2.xml"]);
  const noPivot = await saved((workbook) => void workbook.worksheets.getItem("Pivot").getRange("4:4").insert("Down"));
  expect(matching(noPivot.parts, /(?:slicer|timeline)Cache\d|pivotTable\d/)).toEqual(["xl/slicerCaches/slicerCache2.xml"]);
});

const edits: Readonly<Record<string, Steps>> = {
  addSheet: (workbook) => void (workbook.worksheets.add().position = 0),
  copySheet: (workbook) => void workbook.worksheets.getItem("My plan").copy("Beginning"),
  deleteSummary: (workbook) => void workbook.worksheets.getItemOrNullObject("Summary").delete(),
  deletePivot: (workbook) => void workbook.worksheets.getItemOrNullObject("Pivot").delete(),
  moveLocked: (workbook) => void (workbook.worksheets.getItem("Locked").position = 0),
  insertRows: (workbook) => void workbook.worksheets.getItem("My plan").getRange("2:2").insert("Down"),
  deleteRow: (workbook) => void workbook.worksheets.getItem("My plan").getRange("6:6").delete("Up"),
  addTable: (workbook) => void workbook.tables.add("Pivot!D20:E22", true),
  renameTable: (workbook) => void (workbook.tables.getItemAt(0).name = "tblRenamed"),
  addColumn: (workbook) => void workbook.tables.getItemAt(0).columns.add(0),
  deleteColumn: (workbook) => void workbook.tables.getItemAt(0).columns.getItemAt(1).delete(),
};

test("whatever happens to a workbook, nothing in its file refers to what is gone, and saving what was saved changes nothing more", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(edits)), { minLength: 1, maxLength: 5 }), async (names) => {
    const first = await saved(async (workbook, context) => {
      for (const name of names) {
        await edits[name]?.(workbook, context);
        await context.sync().catch(() => undefined);
      }
    });
    const again = await saved(() => undefined, first.bytes);
    const objects = (parts: Parts): (readonly [string, string | undefined])[] => matching(parts, /slicer|timeline|pivot|printer|customUI|connections/i).sort().map((path) => [path, parts[path]]);
    expect(objects(again.parts)).toEqual(objects(first.parts));
  }), { numRuns: 6 });
});
