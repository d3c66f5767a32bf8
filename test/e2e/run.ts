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
/** A file that takes longer than this waits for something that never comes. */
const LONGEST = 15 * 60_000;

const first = await failures(files, 2);
const again = first.files.length > 0 ? await failures(first.files, 1) : { files: [], elsewhere: 0 };
for (const file of first.files) console.log(`${path.basename(file)} failed beside another, and ${again.files.includes(file) ? "failed" : "passed"} alone.`);
const elsewhere = first.elsewhere + again.elsewhere;
if (elsewhere > 0) console.log(`${elsewhere} failures belong to none of the files and cannot be run again.`);
process.exitCode = again.files.length + elsewhere > 0 ? 1 : 0;

/** Files of which a test failed, and how many failures are of none of them. */
async function failures(chosen: readonly string[], concurrency: number): Promise<{ readonly files: readonly string[]; readonly elsewhere: number }> {
  const found = new Set<string>();
  let elsewhere = 0;
  const stream = run({ files: [...chosen], concurrency, timeout: LONGEST });
  stream.on("test:fail", ({ file }) => {
    if (file !== undefined && chosen.includes(file)) found.add(file);
    else elsewhere++;
  });
  const report = stream.compose(new spec());
  report.pipe(process.stdout, { end: false });
  await new Promise((resolve, reject) => report.once("end", resolve).once("error", reject));
  return { files: [...found], elsewhere };
}
