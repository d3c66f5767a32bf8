import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const sources = ["functions", "src/scoring", "src/insights", "src/smart", "src/text", "tools/functions-metadata", "tools/functions-help", "webpack.functions.mjs"];

/** Builds dist/functions.js before the tests of the functions when it is older than what it is made of. */
export default function buildFunctions({ rootDir }: { rootDir: string }): void {
  const bundle = path.join(rootDir, "dist/functions.js");
  const newest = Math.max(...sources.flatMap((source) => changeTimes(path.join(rootDir, source))));
  if (existsSync(bundle) && statSync(bundle).mtimeMs > newest) return;
  const webpack = ["node_modules/webpack/bin/webpack.js", "--config", "webpack.functions.mjs", "--mode", "production"];
  const { status, stdout, stderr } = spawnSync(process.execPath, webpack, { cwd: rootDir, encoding: "utf8" });
  if (status !== 0) throw new Error(`The functions do not build.\n${stdout}\n${stderr}`);
}

function changeTimes(file: string): number[] {
  const info = statSync(file);
  if (!info.isDirectory()) return [info.mtimeMs];
  return readdirSync(file).flatMap((name) => changeTimes(path.join(file, name)));
}
