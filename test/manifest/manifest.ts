import { readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { DEVELOPMENT_BASE } from "../../tools/manifest";

export const root = path.dirname(path.dirname(__dirname));
export const manifestFile = path.join(root, "manifest.xml");

/** Parses XML as strictly as Office does: the first fault of any kind is thrown. */
export function parseXml(xml: string): Document {
  return new DOMParser({ onError: (level, message) => { throw new Error(`${level}: ${message}`); } }).parseFromString(xml, "text/xml");
}

export const manifest = parseXml(readFileSync(manifestFile, "utf8"));

/** All elements of a name, whatever their namespace. */
export function elements(name: string, within: Document | Element = manifest): Element[] {
  return [...within.getElementsByTagNameNS("*", name)];
}

export function only(name: string, within: Document | Element = manifest): Element {
  const [first, ...more] = elements(name, within);
  if (first === undefined || more.length > 0) throw new Error(`The manifest has ${first ? more.length + 1 : 0} ${name} elements.`);
  return first;
}

export const text = (name: string): string => only(name).textContent?.trim() ?? "";

/** Everything that a person may read or that Office may load, in the default language and in Chinese. */
export interface Localised {
  readonly name: string;
  readonly value: string;
  readonly chinese: string | undefined;
}

/** An element with a DefaultValue and overrides for other languages. */
export function localised(element: Element): Localised {
  const override = elements("Override", element).find((one) => one.getAttribute("Locale") === "zh-CN");
  return {
    name: element.getAttribute("id") ?? element.localName ?? "",
    value: element.getAttribute("DefaultValue") ?? "",
    chinese: override?.getAttribute("Value") ?? undefined,
  };
}

export const resources = (kind: "Image" | "Url" | "String"): Element[] => elements(kind, only("Resources"));

export function resource(id: string): string {
  const found = [...resources("Image"), ...resources("Url"), ...resources("String")].find((one) => one.getAttribute("id") === id);
  if (found === undefined) throw new Error(`No resource has the id ${id}.`);
  return localised(found).value;
}

/** Every address under the add-in's own base, in every language, as a path such as `assets/icon-32.png`, with its fragment. */
export function ownAddresses(): string[] {
  const values = elements("*").flatMap((element) => [element.getAttribute("DefaultValue"), element.getAttribute("Value")]);
  return [...new Set(values)].flatMap((value) => (value?.startsWith(DEVELOPMENT_BASE) ? [value.slice(DEVELOPMENT_BASE.length)] : []));
}
