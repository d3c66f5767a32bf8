import { execFile, execFileSync } from "node:child_process";
import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";

/** Whether this machine has LibreOffice; without it the tests that need it say so and do nothing else. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The first sheet of a workbook as LibreOffice reads it, as CSV. */
export async function openedByLibreOffice(file: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "kpi-office-"));
  try {
    // A profile of its own: another LibreOffice may run beside it.
    await promisify(execFile)("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder, file], { timeout: 200_000 });
    return readFileSync(join(folder, basename(file).replace(/\.xlsx$/, ".csv")), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
