/** Where the add-in is served from during development; every address in manifest.xml starts with it. */
export const DEVELOPMENT_BASE = "https://localhost:3000/";

/**
 * The manifest of an add-in that is served from `baseUrl`, such as `https://kpi.example.com/excel/`.
 *
 * @param baseUrl an https address of a folder, with or without the last slash, without query and fragment
 * @param xml manifest.xml as it stands in the repository
 * @throws Error when the address is not one that Office would load, or when the manifest was already rewritten
 */
export function manifestFor(baseUrl: string, xml: string): string {
  const base = baseOf(baseUrl);
  if (!xml.includes(DEVELOPMENT_BASE)) throw new Error(`The manifest has no address under ${DEVELOPMENT_BASE}.`);
  return xml.replaceAll(DEVELOPMENT_BASE, () => base.replaceAll("&", "&amp;"));
}

/** The address of `--env ADDIN_BASE_URL=…` or of the environment's ADDIN_BASE_URL, else the development server's. Ends with a slash. */
export function baseUrlOf(env: { readonly ADDIN_BASE_URL?: string } = {}): string {
  return baseOf(env.ADDIN_BASE_URL ?? process.env.ADDIN_BASE_URL ?? DEVELOPMENT_BASE);
}

function baseOf(baseUrl: string): string {
  const wanted = `ADDIN_BASE_URL must be an https address like https://kpi.example.com/excel/, but it is "${baseUrl}".`;
  if (!URL.canParse(baseUrl)) throw new Error(wanted);
  const url = new URL(baseUrl);
  const plain = url.protocol === "https:" && url.search === "" && url.hash === "" && url.username === "" && url.password === "";
  if (!plain) throw new Error(wanted);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}
