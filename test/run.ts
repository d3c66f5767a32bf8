import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildAddin, buildPage } from "../local/builds";
import { localhostCertificate } from "../local/server/certificate";

/** Everything that `npm test` checks, in the order in which a mistake is cheapest to find. */
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const node = (...parameters: string[]): (() => Promise<void>) => () => run(parameters);
const endToEnd = (): string[] =>
  readdirSync(path.join(root, "test/e2e")).filter((file) => file.endsWith(".test.ts")).map((file) => `test/e2e/${file}`);
const jest = (...projects: string[]): (() => Promise<void>) =>
  node("node_modules/jest/bin/jest.js", "--selectProjects", ...projects);

const steps: readonly (readonly [name: string, step: () => Promise<unknown>])[] = [
  ["types", node("node_modules/typescript/bin/tsc", "--noEmit")],
  ["lint", node("node_modules/eslint/bin/eslint.js", ".")],
  ["build the add-in", () => buildAddin(root)],
  ["build the local workbook", () => buildPage(root)],
  // Before the browsers, of which two would make it at once.
  ["certificate of localhost", () => localhostCertificate(path.join(root, ".local/certificate"), new Date())],
  ["unit, functions, local, workbook, pane", jest("unit", "functions", "local", "workbook", "pane")],
  ["end to end", node("--import", "tsx", "--test", "--test-concurrency=2", ...endToEnd())],
];

for (const [name, step] of steps) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  try {
    await step();
  } catch (error) {
    console.error(`\n── ${name}: failed. ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
  console.log(`── ${name}: passed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

function run(parameters: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...parameters], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`It ended with code ${code}.`))));
  });
}
