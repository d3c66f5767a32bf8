import functions from "./webpack.functions.mjs";
import pane from "./webpack.pane.mjs";
import { staticPlugins } from "./webpack.static.mjs";

/**
 * The add-in as it is shipped, into dist/: the custom functions and the pane in bundles of their own, the manifest and
 * the files that both need. `ADDIN_BASE_URL` names the address that it will be served from.
 */
export default async (env, argv) => {
  const paneConfig = pane(env, argv);
  paneConfig.plugins = [...(paneConfig.plugins ?? []), ...staticPlugins(env)];
  if (env.WEBPACK_SERVE) paneConfig.devServer = await (await import("./webpack.devServer.mjs")).devServer();
  return [functions(env, argv), paneConfig];
};
