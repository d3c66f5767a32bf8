import CopyWebpackPlugin from "copy-webpack-plugin";
import { tsImport } from "tsx/esm/api";

const { baseUrlOf, manifestFor } = await tsImport("./tools/manifest.ts", import.meta.url);

/**
 * What the add-in serves as it stands: the manifest, the page that the functions run in, icons and support pages.
 * The manifest gets the address that the add-in will be served from.
 */
export function staticPlugins(env = {}) {
  return [
    new CopyWebpackPlugin({
      patterns: [
        { from: "manifest.xml", to: "manifest.xml", transform: (xml) => manifestFor(baseUrlOf(env), xml.toString("utf8")) },
        { from: "functions/functions.html", to: "functions.html", info: { minimized: true } }, // as it stands
        { from: "assets", to: "assets", info: { minimized: true } },
      ],
    }),
  ];
}
