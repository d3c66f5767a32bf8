import { readdirSync } from "node:fs";
import path from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";

/**
 * Runs the browser tests, two files at a time. A file that fails beside another is run once more alone: what fails
 * then is a fault of the product, and what passes then is named, for it depends on how busy the machine is.
 */
const folder = import.meta.dirname;
/** Those that take longest, first: at the end one of them would run alone. */
const longest = ["randomUse", "goalTree", "newUser", "share", "review"].map((name) => `${name}.test.ts`);
const others = readdirSync(folder).filter((file) => file.endsWith(".test.ts") && !longest.includes(file));
const files = [...longest, ...others].map((file) => path.join(folder, file));

const failed = await failures(files, 2);
const again = failed.length > 0 ? await failures(failed, 1) : [];
for (const file of failed) console.log(`${path.basename(file)} failed beside another, and ${again.includes(file) ? "failed" : "passed"} alone.`);
process.exitCode = again.length > 0 ? 1 : 0;

/** Files of which a test failed. */
async function failures(chosen: readonly string[], concurrency: number): Promise<readonly string[]> {
  const found = new Set<string>();
  const stream = run({ files: [...chosen], concurrency });
  stream.on("test:fail", ({ file }) => {
    if (file !== undefined) found.add(file);
  });
  const report = stream.compose(new spec());
  report.pipe(process.stdout, { end: false });
  await new Promise((resolve, reject) => report.once("end", resolve).once("error", reject));
  return chosen.filter((file) => found.has(file));
}
