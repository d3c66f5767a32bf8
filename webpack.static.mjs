import CopyWebpackPlugin from "copy-webpack-plugin";
import { tsImport } from "tsx/esm/api";

const { DEVELOPMENT_BASE, manifestFor } = await tsImport("./tools/manifest.ts", import.meta.url);

/**
 * What the add-in serves as it stands: the manifest, the page that the functions run in, icons and support pages.
 * The manifest gets the address of `ADDIN_BASE_URL` (environment, or `--env ADDIN_BASE_URL=…`), else the development server's.
 */
export function staticPlugins(env = {}) {
  const baseUrl = env.ADDIN_BASE_URL ?? process.env.ADDIN_BASE_URL ?? DEVELOPMENT_BASE;
  return [
    new CopyWebpackPlugin({
      patterns: [
        { from: "manifest.xml", to: "manifest.xml", transform: (xml) => manifestFor(baseUrl, xml.toString("utf8")) },
        { from: "functions/functions.html", to: "functions.html", info: { minimized: true } }, // as it stands
        { from: "assets", to: "assets", info: { minimized: true } },
      ],
    }),
  ];
}
