import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const root = process.cwd();
const bundle = join(root, ".local", "host-node.cjs");
const inputsFile = join(root, ".local", "host-node.inputs.json");

/**
 * Bundles the local workbook for Node: Univer's modules do not load there as they are. Rebuilt only when a source of ours
 * or the lock file changed.
 * @returns the path of the bundle
 */
export async function buildHeadless(): Promise<string> {
  if (isFresh()) return bundle;
  mkdirSync(dirname(bundle), { recursive: true });
  const result = await build({
    entryPoints: [join(root, "local", "workbook", "node", "index.ts")],
    bundle: true, platform: "node", format: "cjs", target: "node20", outfile: bundle, metafile: true, logLevel: "warning", sourcemap: "linked",
    absWorkingDir: root,
  });
  const inputs = Object.keys(result.metafile.inputs).filter((file) => !file.includes("node_modules/"));
  writeFileSync(inputsFile, JSON.stringify([...inputs, "package-lock.json", "tools/build-headless.ts"]));
  return bundle;
}

function isFresh(): boolean {
  try {
    const built = statSync(bundle).mtimeMs;
    const inputs = JSON.parse(readFileSync(inputsFile, "utf8")) as readonly string[];
    return inputs.every((file) => statSync(join(root, file)).mtimeMs < built);
  } catch {
    return false;
  }
}
