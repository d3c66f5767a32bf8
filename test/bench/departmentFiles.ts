import { departmentFile, judgeFiles, type Here, type ReadFile } from "../../src/review/files";
import { readFile, writeDepartmentFile } from "../../src/sharing/files";
import type { ReviewFilesReading } from "../../src/workbook";
import { note } from "./figures";
import { PeakMemory } from "./peakMemory";
import { period, reviewedWorkbook } from "./reviewedWorkbook";

const DEPARTMENTS = 200;
const KPIS = 20;

/** Review sheets of all departments consolidated, then as files, and the files back again: read, judged and compared with the sheets. */
export async function benchDepartmentFiles(): Promise<void> {
  const { workbook, generate, requests, dispose } = await reviewedWorkbook(DEPARTMENTS, KPIS);
  await generate();

  let start = performance.now();
  const before = requests();
  await workbook.consolidate(period);
  note(`In Node: ${DEPARTMENTS} review sheets of ${KPIS} KPIs consolidated`, performance.now() - start, "ms");
  note("In Node: round trips to Excel for that", requests() - before, "", 4);

  const memory = new PeakMemory();
  start = performance.now();
  const files = await exported(await workbook.readReviewFiles(period), memory);
  note(`In Node: ${DEPARTMENTS} department files of ${KPIS} KPIs written`, performance.now() - start, "ms", 20_000);

  start = performance.now();
  await imported(files, await workbook.readReviewFiles(period), memory);
  note("In Node: the same files read and compared with the sheets", performance.now() - start, "ms", 20_000);
  note("In Node: the most memory for both, beyond the workbook's own", memory.megabytes, "MB", 1000);
  dispose();
}

async function exported({ tabs, rules }: ReviewFilesReading, memory: PeakMemory): Promise<readonly Uint8Array[]> {
  const stamp = { workbook: "bench", period, exportId: "bench", exportedAt: "2026-12-01T00:00:00Z" } as const;
  const files: Uint8Array[] = [];
  for (const tab of tabs) {
    const file = departmentFile({ tab, person: null, rules, stamp });
    if (file !== null) files.push(await writeDepartmentFile(file));
    memory.look();
  }
  if (files.length !== DEPARTMENTS) throw new Error(`${files.length} files were written instead of ${DEPARTMENTS}.`);
  return files;
}

async function imported(files: readonly Uint8Array[], { tabs, closed }: ReviewFilesReading, memory: PeakMemory): Promise<void> {
  const read: ReadFile[] = [];
  for (const [index, bytes] of files.entries()) {
    read.push(await readFile({ name: `${index}.xlsx`, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer }));
    memory.look();
  }
  const here: Here = { workbook: "bench", period, tables: new Map(tabs.map((tab) => [tab.reading.table, tab.reading])), closed: new Set(closed), lastExports: {} };
  const refused = judgeFiles(read, here).filter(({ verdict }) => verdict !== "compared");
  memory.look();
  if (refused.length > 0) throw new Error(`${refused.length} files were not compared.`);
}
