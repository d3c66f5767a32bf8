import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const root = process.cwd();
const inputsFile = join(root, ".local", "host-node.inputs.json");
/** Where the bundle is made. */
const made = join(root, ".local", "host-node");

/** Where the bundle of the local workbook for Node is put. */
export const headlessBundle = join(root, ".local", "host-node.cjs");

/** Whether the bundle is newer than every source of ours in it and than the packages' lock file. */
export function isHeadlessFresh(): boolean {
  try {
    const built = statSync(headlessBundle).mtimeMs;
    const inputs = JSON.parse(readFileSync(inputsFile, "utf8")) as readonly string[];
    return inputs.every((file) => statSync(join(root, file)).mtimeMs < built);
  } catch {
    return false;
  }
}

/** Bundles the local workbook for Node, where Univer's modules do not load as they are. Does nothing while it is fresh. */
export async function buildHeadless(): Promise<void> {
  if (isHeadlessFresh()) return;
  const { build } = await import("esbuild");
  const started = new Date();
  mkdirSync(made, { recursive: true });
  const outfile = join(made, basename(headlessBundle));
  const result = await build({
    entryPoints: [join(root, "local", "workbook", "node", "index.ts")],
    bundle: true, platform: "node", format: "cjs", target: "node20", outfile, metafile: true, logLevel: "warning", sourcemap: "linked",
    absWorkingDir: root,
  });
  const inputs = Object.keys(result.metafile.inputs).filter((file) => !file.includes("node_modules/"));
  writeFileSync(inputsFile, JSON.stringify([...inputs, "package-lock.json", "tools/build-headless.ts"]));
  // What is saved while the bundle is made is not in it. It comes to its place whole and last: others look at it meanwhile.
  utimesSync(outfile, started, started);
  renameSync(`${outfile}.map`, `${headlessBundle}.map`);
  renameSync(outfile, headlessBundle);
}
