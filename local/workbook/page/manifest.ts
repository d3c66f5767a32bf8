/** The add-in's manifest as the page needs it. */
export interface Manifest {
  readonly document: Document;
  /** Whose functions and settings workbooks hold. */
  readonly addin: { readonly id: string; readonly version: string };
}

export async function readManifest(): Promise<Manifest> {
  const answer = await fetch("/addin/manifest.xml");
  const document = new DOMParser().parseFromString(await answer.text(), "application/xml");
  const text = (name: string): string => [...document.documentElement.children].find((child) => child.localName === name)?.textContent?.trim() ?? "";
  return { document, addin: { id: text("Id"), version: text("Version") } };
}
