import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { familyFiles } from "../functions-metadata/files";
import { generateMetadata } from "../functions-metadata/generate";
import { readHelp } from "./help";
import { readmes, withFunctions } from "./readme";
import { markdownFiles } from "./site";

/** Writes docs/functions and the lists of functions in the READMEs anew from the comments of the functions: `npm run docs`. */
const folder = path.resolve("docs/functions");
const files = familyFiles(process.cwd());
const help = readHelp(files, await generateMetadata(files));
const pages = markdownFiles(help);
mkdirSync(path.join(folder, "zh-CN"), { recursive: true });
const written = new Set(pages.map(({ path: file }) => file));
for (const old of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (old.endsWith(".md") && !written.has(old)) rmSync(path.join(folder, old));
}
for (const { path: file, content } of pages) writeFileSync(path.join(folder, file), content);
for (const readme of readmes) writeFileSync(readme.path, withFunctions(readFileSync(readme.path, "utf8"), help, readme));
console.log(`docs/functions: ${pages.length} pages`);
