/** Text and attributes of XML parts, without a document tree: parts of 100 MB are edited as text. */

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Replaces XML's entities by their characters. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}

/** Escapes text for an element or an attribute in double quotes; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text.replace(impossible, "").replace(/[&<>"]/g, (character) =>
    character === "&" ? "&amp;" : character === "<" ? "&lt;" : character === ">" ? "&gt;" : "&quot;",
  );
}

/**
 * Text as SpreadsheetML stores it: what XML cannot hold (control characters, lone surrogates, a carriage return) is
 * written `_xHHHH_`, and text that already looks like that is protected (`_x005F_`). ECMA-376 part 1, 22.9.2.19.
 */
export function encodeCellText(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(unsafe, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
  return escapeXml(safe);
}

/** What XML 1.0 cannot hold in any form; with the flag u, a lone surrogate counts as a character of its own. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text in an attribute of a table or a shared part, where a reader would take line breaks and tabs for blanks. */
export function encodeNameText(text: string): string {
  return encodeCellText(text).replace(/[\n\t]/g, (character) => (character === "\n" ? "_x000a_" : "_x0009_"));
}

/** Everything but what XML 1.0 can hold as it is; with the flag u, a lone surrogate counts as a character of its own. */
const unsafe = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Reads text as SpreadsheetML stores it. */
export function decodeCellText(xml: string): string {
  const text = unescapeXml(xml);
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Value of an attribute in a start tag, unescaped; null when it has none of that name. */
export function attribute(tag: string, name: string): string | null {
  const found = attributePattern(name).exec(tag);
  return found === null ? null : unescapeXml(found[1] ?? found[2] ?? "");
}

/** A start tag with an attribute set; null takes it away. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const written = value === null ? "" : ` ${name}="${escapeXml(value).replace(/[\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`)}"`;
  if (attributePattern(name).test(tag)) return tag.replace(attributePattern(name), () => written);
  return tag.replace(/\s*\/?>$/, (close) => `${written}${close.trimStart()}`);
}

const patterns = new Map<string, RegExp>();

function attributePattern(name: string): RegExp {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  return pattern;
}
