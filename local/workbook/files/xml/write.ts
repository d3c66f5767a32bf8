/** What an attribute may be given; undefined and null are left out, truth values are 1 and 0. */
export type AttributeValue = string | number | boolean | null | undefined;

const special = /[&<>"\t\n\r]/;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;",
};

export const escapeAttribute = (text: string): string => (special.test(text) ? text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? "") : text);

export const escapeText = (text: string): string => (/[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => escapes[character] ?? "") : text);

/** `<name a="1">content</name>`, or an empty element when there is no content. */
export function tag(name: string, attributes: Readonly<Record<string, AttributeValue>> = {}, content: string | readonly string[] = ""): string {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined || value === null) continue;
    const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
    start += ` ${key}="${escapeAttribute(text)}"`;
  }
  const inner = typeof content === "string" ? content : content.join("");
  return inner === "" ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** An element around others; nothing at all when there are none of them. */
export const group = (name: string, items: readonly string[], attributes: Readonly<Record<string, AttributeValue>> = {}): string =>
  items.length === 0 ? "" : tag(name, attributes, items);

/** Stands where pieces that are written apart belong; nothing that is stored in a file can hold it. */
export const HOLE = "\0";

export const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** Everything but what XML 1.0 can hold as it is; with the flag u, a lone surrogate counts as a character of its own. */
const unsafe = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text without what XML cannot hold, for places that have no way to write it: DrawingML's texts and names. */
export const plainText = (text: string): string => text.replace(unsafe, "");

/**
 * Text as SpreadsheetML stores it: what XML cannot hold is written `_xHHHH_`, and text that already looks like that is
 * protected (`_x005F_`). ECMA-376 part 1, 22.9.2.19.
 */
export const storedText = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(unsafe, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);

/** Reads text as SpreadsheetML stores it. */
export const readText = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

/** A text element that keeps its spaces. */
export const textTag = (name: string, text: string): string => {
  const stored = escapeText(storedText(text));
  return `<${name}${/^\s|\s$|\n/.test(stored) ? ' xml:space="preserve"' : ""}>${stored}</${name}>`;
};
