import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { keepFresh } from "../tools/fresh";

/** Where the built host page lies, from the project's root. */
export const PAGE_FOLDER = ".local/page";
/** Where the built add-in lies, from the project's root. */
export const ADDIN_FOLDER = "dist";

const LOCK = "package-lock.json";

/** Builds the add-in for production, unless nothing has changed. */
export function buildAddin(root: string): Promise<boolean> {
  return keepFresh(root, {
    name: "addin",
    inputs: [
      "src", "functions", "taskpane", "assets", "manifest.xml", "tools", "tsconfig.json", "package.json", LOCK,
      "webpack.config.mjs", "webpack.functions.mjs", "webpack.pane.mjs", "webpack.static.mjs",
    ],
    outputs: ["taskpane.html", "taskpane.js", "functions.html", "functions.js", "functions.json", "manifest.xml"].map((file) => `${ADDIN_FOLDER}/${file}`),
    run: () => run(root, ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--stats", "errors-warnings"]),
  });
}

/** Bundles the host page with the grid, unless nothing has changed. */
export function buildPage(root: string): Promise<boolean> {
  return keepFresh(root, {
    name: "page",
    inputs: ["local/workbook", LOCK],
    outputs: ["index.html", "page.js", "page.css"].map((file) => `${PAGE_FOLDER}/${file}`),
    run: async () => {
      const source = path.join(root, "local/workbook/page");
      const target = path.join(root, PAGE_FOLDER);
      rmSync(target, { recursive: true, force: true });
      mkdirSync(target, { recursive: true });
      await build({
        entryPoints: { page: path.join(source, "main.ts") },
        outdir: target,
        bundle: true,
        minify: true,
        format: "esm",
        splitting: true,
        target: "es2022",
        define: { "process.env.NODE_ENV": '"production"' },
        loader: { ".svg": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl" },
        logLevel: "error",
      });
      copyFileSync(path.join(source, "index.html"), path.join(target, "index.html"));
    },
  });
}

function run(root: string, command: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${command[0]} ended with code ${code}.`))));
  });
}
