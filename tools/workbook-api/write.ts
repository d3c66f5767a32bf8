import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { buildHeadless, headlessBundle } from "../build-headless";
import type { createLocalExcel, hostClasses } from "../../local/workbook/node";
import { coveredClasses, coverageTable, membersModule } from "./coverage";
import { functionsTable } from "./functionsTable";
import { libraryClasses } from "./library";

const root = process.cwd();

await buildHeadless();
const bundle = createRequire(import.meta.url)(headlessBundle) as { createLocalExcel: typeof createLocalExcel; hostClasses: typeof hostClasses };
const local = bundle.createLocalExcel({ language: "en-US" });
const library = libraryClasses(local.Excel);
const covered = coveredClasses(bundle.hostClasses());
const { version } = JSON.parse(readFileSync(path.join(root, "node_modules/@microsoft/office-js/package.json"), "utf8")) as { readonly version: string };
writeFileSync(path.join(root, "docs/local-workbook-api.md"), coverageTable(covered, library, version));
writeFileSync(path.join(root, "local/workbook/office/excelMembers.ts"), membersModule(covered, library, version));
writeFileSync(path.join(root, "docs/local-workbook-functions.md"), functionsTable(local.engine.calculation.functionNames()));
local.dispose();
