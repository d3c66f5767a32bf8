import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

// One project per kind of test; `npm test` runs them all, then the tests in a real browser (test/run.ts).
const transform = {
  "^.+\\.(tsx?|m?js)$": [
    "ts-jest",
    {
      diagnostics: false, // types are checked once, by tsc
      tsconfig: { module: "CommonJS", moduleResolution: "bundler", target: "ES2022", jsx: "react-jsx", esModuleInterop: true, isolatedModules: true, allowJs: true, resolveJsonModule: true, types: [] },
    },
  ],
};
// Packages that ship ES modules only.
const esmOnly = ["@borgar/fx", "@formulajs/formulajs", "numfmt", "hono", "@hono/node-server", "strip-bom", "uuid"];
// Jest takes every .mjs for an ES module, whatever transforms it: hucre is made one CommonJS file, named for its version.
const { version } = JSON.parse(readFileSync(new URL("node_modules/hucre/package.json", import.meta.url), "utf8"));
const hucre = fileURLToPath(new URL(`node_modules/.cache/hucre-${version}.cjs`, import.meta.url));
if (!existsSync(hucre)) buildSync({ entryPoints: [fileURLToPath(import.meta.resolve("hucre/xlsx"))], bundle: true, format: "cjs", platform: "neutral", outfile: hucre });
// A commit has cases of its own, the same on every machine (test/properties.ts).
process.env.PROPERTY_SEED ??= String(seedOfCommit());
const node = {
  testEnvironment: "node",
  transform,
  setupFiles: ["<rootDir>/test/properties.ts"],
  // numfmt's "require" entry names a file that it does not ship.
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js", "^hucre/xlsx$": hucre },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`, "/\\.local/", "/dist/"],
};
const folder = (name) => `<rootDir>/test/${name}/**/*.test.ts?(x)`;

export default {
  // Two cores, several suites at once: what takes a second alone may take ten.
  testTimeout: 60_000,
  projects: [
    { ...node, displayName: "unit", testMatch: ["text", "scoring", "goals", "sheets", "review", "sharing", "manifest", "insights", "smart", "structure"].map(folder) },
    { ...node, displayName: "functions", testMatch: [folder("functions")], globalSetup: "<rootDir>/test/functions/build.ts" },
    { ...node, displayName: "local", testMatch: [folder("local")] },
    { ...node, displayName: "workbook", testEnvironment: "<rootDir>/test/workbook/environment.ts", testMatch: [folder("workbook")] },
    {
      ...node,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: [folder("taskpane")],
      setupFilesAfterEnv: ["<rootDir>/test/taskpane/setup.ts"],
    },
  ],
};

/** A number made of what is committed; where there is no repository, of the time. */
function seedOfCommit() {
  try {
    return parseInt(execFileSync("git", ["rev-parse", "HEAD^{tree}"], { stdio: ["ignore", "pipe", "ignore"] }).toString().slice(0, 7), 16);
  } catch {
    return Date.now() % 2 ** 31;
  }
}
