import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { cellText } from "../../src/sheets/cellText";
import { partOf, richWorkbook } from "../local/graph/richWorkbook";
import { startBench, type Bench } from "../local/graph/support";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench((folder) => writeFileSync(join(folder, "plan.xlsx"), richWorkbook()));
});
afterAll(() => bench.stop());

const nasty = ["=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@SUM(A1)", "007", "1-2", "TRUE", "真", "\t=1", "\r=1", "'", "''", "'=1", "12%", "3:15", "May 5", "上午9:00", "１２", "#N/A", "1e5", " 12 ", "=cmd|'/C calc'!A0", "_x003D_1", "a_x0041_b", "\u0000\u001f", "]]>", "<is>&lt;", "\ud800", "𠮷", "2026年11月", "(12)", "$5"];

// The plan's first column has the format General: what it is sent is read as if typed.
it("any text that is sent through the guard arrives in a cell as that text, and never as a formula", async () => {
  const texts = [...nasty, ...fc.sample(fc.string({ unit: "binary", minLength: 1, maxLength: 30 }), 300), ...fc.sample(fc.string({ minLength: 1, maxLength: 6 }), 300)];
  const rows = "/me/drive/root:/plan.xlsx:/workbook/tables/tblPlan/rows";
  const answer = await bench.ask("POST", rows, { values: texts.map((text) => [cellText(text), 1, "", ""]) });
  expect(answer.status).toBe(201);
  const { body } = await bench.ask("GET", `${rows}?$skip=2`);
  expect(body.value.map(({ values }: { values: unknown[][] }) => values[0]?.[0])).toEqual(texts);
  const sheet = partOf(readFileSync(join(bench.folder, "plan.xlsx")), "xl/worksheets/sheet1.xml");
  expect(sheet.match(/<f>/g)).toHaveLength(2); // those of the two rows that were there
});
