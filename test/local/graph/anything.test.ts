import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { richWorkbook } from "./richWorkbook";
import { troublesIn } from "./soundness";
import { startBench, type Bench } from "./support";

/** Requests made of the words that the server knows, well formed or not. */
const text = fc.oneof(fc.constantFrom("Plan", "tblPlan", "Amount", "Total", "A1", "B3:E4", "Plan!B4:C5", "C:D", "4:5", "=SUM(tblPlan[Amount])", "=A1", "'x", "", "__proto__", "constructor", "行\n动", "\u0001", "x'y", "[", "Id"), fc.string({ unit: "grapheme", maxLength: 6 }));
const scalar = fc.oneof(text, fc.integer({ min: -2, max: 9 }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null));
const grid = fc.oneof(scalar, fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), scalar).map(([rows, columns, value]) => Array.from({ length: rows }, () => Array.from({ length: columns }, () => value))));
const body = fc.option(fc.record({
  name: text, address: text, hasHeaders: fc.boolean(), index: fc.option(fc.integer({ min: -1, max: 4 })), values: grid, formulas: grid, numberFormat: grid, shift: fc.constantFrom("Up", "Down", "Left", "Right", "Out"),
  applyTo: fc.constantFrom("All", "Formats", "Contents", "Nothing"), across: fc.boolean(), reference: scalar, formula: text, comment: text, visible: fc.boolean(), position: fc.integer({ min: 0, max: 3 }), visibility: fc.constantFrom("Visible", "Hidden", "x"),
  style: text, showHeaders: fc.boolean(), showTotals: fc.boolean(), showFilterButton: fc.boolean(), rowHidden: fc.boolean(), columnHidden: fc.boolean(),
}, { requiredKeys: [] }), { nil: undefined });
const address = fc.constantFrom("A1", "B3:E4", "B4:E4", "A4:G5", "C1:C20", "I1:J3", "3:4", "B:B", "B3:E7", "E4");
const number = fc.integer({ min: 0, max: 4 });
const cells = fc.oneof(
  address.map((at) => `worksheets/Plan/range(address='${at}')`),
  fc.constantFrom("names/Total/range", "worksheets/Summary/usedRange", "tables/3/range", "tables/3/dataBodyRange", "tables/3/headerRowRange", "tables/3/columns/2/range", "tables/3/rows/itemAt(index=1)/range"),
);
const below = (paths: fc.Arbitrary<string>, ...ends: string[]) => fc.tuple(paths, fc.constantFrom(...ends)).map(([begin, end]) => begin + end);
const part = fc.tuple(fc.constantFrom("columns", "rows"), number).map(([what, index]) => `tables/3/${what}/${index}`);
const whole = fc.constantFrom("worksheets/Plan", "worksheets/Summary", "tables/3", "names/Total");
const paths = {
  GET: fc.oneof(below(cells, "", "/lastRow", "/entireRow", "/constructor", "/offsetRange(rowOffset=-9,columnOffset=0)"), part, whole, text.map((word) => `tables/${encodeURIComponent(word)}/rows`)),
  POST: fc.oneof(
    { weight: 2, arbitrary: below(cells, "/insert", "/delete", "/clear", "/merge", "/unmerge") },
    { weight: 2, arbitrary: fc.constantFrom("tables/3/rows", "tables/3/rows/add", "tables/3/columns", "tables/3/columns/add", "tables/3/clearFilters", "tables/3/convertToRange", "tables/add", "names/add", "worksheets/Plan/names/add", "worksheets", "worksheets/Plan/tables/add") },
    below(part, "/delete"),
  ),
  PATCH: fc.oneof({ weight: 3, arbitrary: cells }, part, whole),
  DELETE: fc.oneof({ weight: 4, arbitrary: part }, whole),
};
const request = fc.constantFrom("GET", "POST", "POST", "PATCH", "PATCH", "DELETE").chain((method) => fc.record({ method: fc.constant(method), path: paths[method as keyof typeof paths], body }));

const statuses = [200, 201, 204, 400, 403, 404, 405, 409, 501];

it("whatever is asked, the server answers with Graph's statuses, and the file stays sound and is read back", async () => {
  await fc.assert(fc.asyncProperty(fc.array(request, { minLength: 5, maxLength: 15 }), async (requests) => {
    const bench: Bench = await startBench((folder) => writeFileSync(join(folder, "plan.xlsx"), richWorkbook({ sheet: "Plan", rows: 4 })));
    const file = join(bench.folder, "plan.xlsx");
    try {
      for (const asked of requests) {
        const answer = await bench.ask(asked.method, `/me/drive/root:/plan.xlsx:/workbook/${asked.path}`, asked.method === "GET" ? undefined : asked.body);
        expect({ asked, fits: statuses.includes(answer.status), answer: answer.status }).toEqual({ asked, fits: true, answer: answer.status });
        expect({ asked, troubles: troublesIn(readFileSync(file)) }).toEqual({ asked, troubles: [] });
      }
      utimesSync(file, 1, 1); // looks like another file now, and is read anew
      expect((await bench.ask("GET", "/me/drive/root:/plan.xlsx:/workbook/worksheets")).status).toBe(200);
    } finally {
      await bench.stop();
    }
  }), { numRuns: 15 });
}, 240_000);
