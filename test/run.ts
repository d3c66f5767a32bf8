import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildAddin, buildPage } from "../local/builds";
import { localhostCertificate } from "../local/server/certificate";

/** Everything that `npm test` checks: the parts that take longer come after those that take less. */
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const node = (...parameters: string[]): (() => Promise<void>) => () => run(parameters);
type Step = () => Promise<unknown>;
const beside = (...parts: readonly Step[]): Step => () => Promise.all(parts.map((part) => part()));
const inTurn = (...parts: readonly Step[]): Step => async () => {
  for (const part of parts) await part();
};

const steps: readonly (readonly [name: string, step: Step])[] = [
  // Two cores: what is built for the tests is built beside what reads the sources. The certificate is made before the
  // browsers start, of which two would make it at once.
  ["types and lint, beside the builds", beside(
    inTurn(node("node_modules/typescript/bin/tsc", "--noEmit"), node("node_modules/eslint/bin/eslint.js", ".")),
    inTurn(() => buildAddin(root), () => buildPage(root), () => localhostCertificate(path.join(root, ".local/certificate"), new Date())),
  )],
  ["unit, functions, local, workbook, pane", node("node_modules/jest/bin/jest.js", "--maxWorkers=2")],
  ["end to end", node("--import", "tsx", "test/e2e/run.ts")],
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
