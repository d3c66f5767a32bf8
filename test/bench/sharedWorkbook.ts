import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { richWorkbook } from "../local/graph/richWorkbook";

const ROWS = 100_000;

/**
 * Appends to a shared workbook that already has 100,000 rows, in a server of its own; the first append reads the file.
 * Wanted: 1,000 rows in less than 2 s and with less than 400 MB.
 */
export async function benchSharedWorkbook(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "kpitables-bench-"));
  writeFileSync(path.join(folder, "plan.xlsx"), richWorkbook({ rows: ROWS }));
  const server = spawn(process.execPath, ["--import", "tsx", "local/graph/main.ts", "--port", "0", "--data", folder], { stdio: ["ignore", "pipe", "ignore"] });
  try {
    const [line] = (await once(server.stdout, "data")) as [Buffer];
    const { url, token } = JSON.parse(line.toString()) as { url: string; token: string };
    for (const count of [1000, 1000, 50, 50]) {
      const values = Array.from({ length: count }, (_, row) => [`'=${row}`, row, 46_000, null]);
      const start = performance.now();
      const answer = await fetch(`${url}/me/drive/root:/plan.xlsx:/workbook/tables/tblPlan/rows`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ index: null, values }),
      });
      console.log(`Shared workbook of ${ROWS} rows: ${count} more in ${(performance.now() - start).toFixed(0)} ms (${answer.status})${peakMemory(server.pid ?? 0)}`);
    }
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The most memory that a process has used so far, where the system tells (Linux). */
function peakMemory(pid: number): string {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? "" : `, at most ${Math.round(Number(kilobytes) / 1024)} MB so far`;
  } catch {
    return "";
  }
}
