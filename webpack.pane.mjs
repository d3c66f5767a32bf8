import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));

/** Microsoft asks for Office.js from its own address; a server without the internet serves a copy and puts its address here. */
export const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The task pane: dist/taskpane.html and dist/taskpane.js. */
export default (_env, { mode = "production" } = {}) => ({
  name: "pane",
  mode,
  context: root,
  target: ["web", "es2022"],
  entry: { taskpane: "./taskpane/main.tsx" },
  devtool: mode === "production" ? false : "inline-source-map",
  output: { path: resolve(root, "dist"), filename: "[name].js" },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: { loader: "ts-loader", options: { transpileOnly: true, instance: "pane", compilerOptions: { noEmit: false } } },
      },
    ],
  },
  plugins: [
    new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) }),
    new HtmlWebpackPlugin({
      template: "./taskpane/index.html",
      filename: "taskpane.html",
      chunks: ["taskpane"],
      scriptLoading: "defer",
      templateParameters: { officeJs },
    }),
  ],
  // Excel downloads the pane once and keeps it; the limit that matters is the time until it shows (under 1 s).
  performance: { maxAssetSize: 1_200_000, maxEntrypointSize: 1_200_000 },
});
