import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasLibreOffice, openedByLibreOffice } from "./libreOffice";
import { partOf, rawEntries, richWorkbook } from "./richWorkbook";
import { troublesIn } from "./soundness";
import { startBench, type Bench } from "./support";

let bench: Bench;
beforeEach(async () => {
  bench = await startBench((folder) => writeFileSync(join(folder, "plan.xlsx"), richWorkbook({ extras: true })));
});
afterEach(() => bench.stop());

const path = () => join(bench.folder, "plan.xlsx");
const plan = "/me/drive/root:/plan.xlsx:/workbook";
const changedSince = (before: Map<string, string>) => {
  const after = rawEntries(readFileSync(path()));
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).sort();
};

describe("a workbook with a chart, a pivot table, a slicer, comments, formats, validations, custom XML and protection", () => {
  it("keeps every part but the table's own byte for byte over 100 appends, and opens in LibreOffice", async () => {
    expect(troublesIn(readFileSync(path()))).toEqual([]);
    const before = rawEntries(readFileSync(path()));
    for (let turn = 0; turn < 100; turn++) {
      const { status } = await bench.ask("POST", `${plan}/tables/tblPlan/rows`, { index: null, values: [[`'=row ${turn}`, turn, "2026-11-21", null]] });
      expect(status).toBe(201);
    }
    expect(changedSince(before)).toEqual(["xl/styles.xml", "xl/tables/table3.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    expect(troublesIn(readFileSync(path()))).toEqual([]);
    if (!hasLibreOffice()) return console.warn("LibreOffice is not installed: whether it opens the workbook was not tested.");
    expect(await openedByLibreOffice(path())).toMatch(/^\d/); // the sum of the amounts, on the first sheet
  }, 240_000);

  it("keeps its other parts when rows and columns come and go, too; the chart's references follow", async () => {
    const before = rawEntries(readFileSync(path()));
    await bench.ask("POST", `${plan}/tables/tblPlan/rows`, { index: 0, values: [["x", 1, "", null]] });
    await bench.ask("POST", `${plan}/tables/tblPlan/columns`, { index: 0, name: "New" });
    await bench.ask("DELETE", `${plan}/tables/tblPlan/rows/1`);
    const touched = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml", "xl/charts/chart1.xml", "xl/styles.xml", "xl/tables/table3.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"];
    expect(changedSince(before).filter((name) => !touched.includes(name))).toEqual([]);
    expect(partOf(readFileSync(path()), "xl/charts/chart1.xml")).toContain("<c:f>'My plan'!$D$5</c:f>");
    expect(troublesIn(readFileSync(path()))).toEqual([]);
  });

  it("takes nothing of other sheets along when a sheet goes", async () => {
    expect((await bench.ask("DELETE", `${plan}/worksheets/Pivot`)).status).toBe(200);
    const left = [...rawEntries(readFileSync(path())).keys()];
    expect(left).toEqual(expect.arrayContaining(["xl/worksheets/sheet1.xml", "xl/pivotCache/pivotCacheDefinition1.xml", "customXml/item1.xml"]));
    expect(left.filter((name) => /sheet8|chart1|comments1|vmlDrawing1|pivotTable1|slicer1/.test(name))).toEqual([]);
    expect(troublesIn(readFileSync(path()))).toEqual([]);
  });
});
