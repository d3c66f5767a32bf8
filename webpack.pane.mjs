import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));

/** Microsoft asks for Office.js from its own address; a server without the internet serves a copy and puts its address here. */
export const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Where Microsoft's clouds (worldwide, US government, China) sign people in, and where their Graph is. */
const signInHosts = "https://login.microsoftonline.com https://login.microsoftonline.us https://login.partner.microsoftonline.cn";
const graphHosts = "https://graph.microsoft.com https://graph.microsoft.us https://dod-graph.microsoft.us https://microsoftgraph.chinacloudapi.cn";

/** The task pane: dist/taskpane.html, dist/taskpane.js, and the parts that it fetches when somebody needs them. */
export default (_env, { mode = "production" } = {}) => ({
  name: "pane",
  mode,
  context: root,
  target: ["web", "es2022"],
  entry: { taskpane: "./taskpane/main.tsx", "auth-redirect": "./taskpane/authRedirect.ts", "auth-dialog": "./taskpane/authDialog.ts" },
  devtool: mode === "production" ? false : "inline-source-map",
  output: {
    path: resolve(root, "dist"),
    filename: "[name].js",
    chunkFilename: "pane-[id].js?[contenthash:8]",
    // Parts of an earlier build have other names; everything else in the folder belongs to other builds too.
    clean: { keep: (file) => !/^pane-[^/]+\.js$/.test(file) },
  },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      // Modules of the pure folders do nothing when they are loaded: what only a later part needs goes with it, whatever index exports it.
      { test: /[\\/]src[\\/](scoring|goals|smart|insights|sheets|review|text)[\\/].*\.ts$/, sideEffects: false },
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
      templateParameters: { officeJs, signInHosts, graphHosts },
    }),
    new HtmlWebpackPlugin({ template: "./taskpane/authRedirect.html", filename: "auth-redirect.html", chunks: ["auth-redirect"] }),
    new HtmlWebpackPlugin({
      template: "./taskpane/authDialog.html", filename: "auth-dialog.html", chunks: ["auth-dialog"], templateParameters: { officeJs, signInHosts },
    }),
  ],
  // Excel downloads the pane once and keeps it; the limit that matters is the time until it shows (under 1 s).
  performance: { maxAssetSize: 1_280_000, maxEntrypointSize: 1_280_000 },
});
