import { getHttpsServerOptions } from "office-addin-dev-certs";
import { tsImport } from "tsx/esm/api";

const { DEVELOPMENT_BASE } = await tsImport("./tools/manifest.ts", import.meta.url);

/**
 * The server of `npm run start:excel`, at the address that manifest.xml names.
 * Makes the certificate for localhost at the first start and asks the person to trust it: Excel loads nothing else.
 */
export async function devServer(certificate = getHttpsServerOptions) {
  return {
    port: Number(new URL(DEVELOPMENT_BASE).port),
    server: { type: "https", options: await certificate() },
    static: false, // all of it comes from the build
    headers: { "Access-Control-Allow-Origin": "*" }, // Excel on the web fetches the functions from its own origin
    // Nothing is added to the bundles: the functions' runtime on Windows has no page to reload.
    client: false,
    hot: false,
    liveReload: false,
  };
}
