import type { Package } from "../package/open";
import { childOf, childrenOf, parseXml } from "../xml/tree";
import { readText } from "../xml/write";

/** What an add-in keeps in the document: properties of its web extension, each a JSON text. */
export function readSettings(file: Package, addinId: string | undefined): Readonly<Record<string, unknown>> {
  const panes = file.relations("").find(({ kind }) => kind === "webextensiontaskpanes")?.target;
  if (panes === undefined) return {};
  const extensions = file.relations(panes).filter(({ kind }) => kind === "webextension").map(({ target }) => parseXml(file.text(target) ?? "<x/>"));
  const idOf = (extension: (typeof extensions)[number]): string => (childOf(extension, "reference")?.attributes["id"] ?? "").toLowerCase();
  const own = extensions.find((extension) => addinId === undefined || idOf(extension) === addinId.toLowerCase());
  return Object.fromEntries(childrenOf(childOf(own, "properties"), "property").flatMap(({ attributes }) => {
    const value = parsed(readText(attributes["value"] ?? ""));
    return value === undefined ? [] : [[readText(attributes["name"] ?? ""), value]];
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // another program's property
  }
}
