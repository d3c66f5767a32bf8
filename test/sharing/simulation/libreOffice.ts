import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where LibreOffice is; null where it is not installed. */
export function libreOffice(): string | null {
  const places = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
  return places.find((place) => existsSync(place)) ?? null;
}

/** Opens a workbook in LibreOffice and returns the lines of its first sheet as CSV. Throws when it does not open. */
export function openedInLibreOffice(program: string, file: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), "kpi-libreoffice-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), file);
    execFileSync(program, ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder, join(folder, "book.xlsx")], { timeout: 120_000, stdio: "ignore" });
    return readFileSync(join(folder, "book.csv"), "utf8").trimEnd().split("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
