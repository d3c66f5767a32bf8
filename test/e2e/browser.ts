import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { chromium, type Browser } from "playwright-core";
import packed from "@sparticuz/chromium";

const INSTALLED = [
  process.env["CHROME_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A real browser: the one that is installed, else the one that comes from npm (Linux on x64). */
export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((file) => file !== undefined && existsSync(file));
  const executablePath = installed ?? (await packed.executablePath());
  const libraries = installed === undefined && lacksLibraries(executablePath) ? packedLibraries() : undefined;
  return chromium.launch({
    executablePath,
    ...(libraries === undefined ? {} : { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
    args: [
      "--no-sandbox", // root in a container
      "--disable-dev-shm-usage",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--font-render-hinting=none",
    ],
  });
}

function lacksLibraries(binary: string): boolean {
  try {
    return execFileSync("ldd", [binary], { encoding: "utf8" }).includes("not found");
  } catch {
    return true;
  }
}

/** The system libraries that a bare container lacks; the package brings them beside the browser. */
function packedLibraries(): string {
  const folder = path.join(tmpdir(), "kpitables-browser-libraries");
  if (!existsSync(path.join(folder, "lib"))) {
    const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
    const archive = path.join(entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`)), "bin", "al2023.tar.br");
    mkdirSync(folder, { recursive: true });
    execFileSync("tar", ["-x", "-C", folder], { input: brotliDecompressSync(readFileSync(archive)) });
  }
  return path.join(folder, "lib");
}
