import path from "node:path";
import { fileURLToPath } from "node:url";
import { tsImport } from "tsx/esm/api";

const root = path.dirname(fileURLToPath(import.meta.url));
const { baseUrlOf } = await tsImport("./tools/manifest.ts", import.meta.url);
const { familyFiles } = await tsImport("./tools/functions-metadata/files.ts", import.meta.url);
const { FunctionsMetadataPlugin, GzipLimitPlugin } = await tsImport("./tools/functions-metadata/plugin.ts", import.meta.url);

/** Functions start with Excel, in a runtime of their own: what they load stays small. */
const gzipLimit = 161 * 1024;

/** The bundle of the custom functions: dist/functions.js, its metadata and its help (see FunctionsMetadataPlugin). */
export default (env, argv) => ({
  name: "functions",
  context: root,
  mode: argv.mode ?? "production",
  entry: { functions: "./functions/index.ts" },
  // Also Excel's JavaScript-only runtime on Windows, which has no DOM: one file, no chunks, no globals of a page.
  target: ["web", "es2020"],
  output: { path: path.join(root, "dist"), filename: "functions.js", globalObject: "this", publicPath: "" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        options: { transpileOnly: true, instance: "functions", compilerOptions: { noEmit: false, target: "ES2020", module: "ESNext" } },
      },
    ],
  },
  devtool: argv.mode === "development" ? "source-map" : false,
  performance: false,
  // Function declarations together, data behind them: 1 % smaller, because gzip finds its like close by.
  optimization: { minimizeOptions: { javascript: { compress: { passes: 3, hoist_funs: true, ecma: 2020 } } } },
  experiments: { deferImport: true },
  plugins: [
    new FunctionsMetadataPlugin(familyFiles(root), new URL("help/", baseUrlOf(env)).href),
    ...(argv.mode === "development" ? [] : [new GzipLimitPlugin("functions.js", gzipLimit)]),
  ],
});
