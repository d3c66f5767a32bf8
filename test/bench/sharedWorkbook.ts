import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startGraphServer } from "../../local/graph/server";
import { richWorkbook } from "../local/graph/richWorkbook";

const ROWS = 100_000;

/** Appends to a shared workbook that already has 100,000 rows; the first append reads the file. */
export async function benchSharedWorkbook(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "kpitables-bench-"));
  writeFileSync(path.join(folder, "plan.xlsx"), richWorkbook({ rows: ROWS }));
  const server = await startGraphServer({ port: 0, dataDir: folder });
  try {
    for (const count of [1000, 1000, 50, 50]) {
      const values = Array.from({ length: count }, (_, row) => [`'=${row}`, row, 46_000, null]);
      const start = performance.now();
      const answer = await fetch(`${server.url}/me/drive/root:/plan.xlsx:/workbook/tables/tblPlan/rows`, {
        method: "POST",
        headers: { authorization: `Bearer ${server.token}`, "content-type": "application/json" },
        body: JSON.stringify({ index: null, values }),
      });
      console.log(`Shared workbook of ${ROWS} rows: ${count} more in ${(performance.now() - start).toFixed(0)} ms (${answer.status})`);
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
