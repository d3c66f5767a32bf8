import { FileError } from "../fileError";

export type Attributes = Readonly<Record<string, string>>;

/** What is called back for while a part is read. Names are without their namespace prefix. */
export interface Handler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of XML without its entities. */
export function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes keep their prefix: `r:id` is not `id`. */
function attributesOf(source: string): Attributes {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of source.matchAll(attributePattern)) attributes[name] = unescaped(double ?? single ?? "");
  return attributes;
}

const NONE: Attributes = {};

/** Where a tag that begins at `start` ends: a value of an attribute may hold ">". */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let at = start; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  return -1;
}

/**
 * Reads XML from beginning to end, piece by piece, as a part of a workbook has it: elements, attributes, text, CDATA.
 * @throws FileError broken, where tags do not match; a document type is refused, so entities of its own cannot grow
 */
export function scanXml(xml: string, handler: Handler): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf("<", at);
    if (start < 0) break;
    if (start > at && open.length > 0) handler.text(unescaped(xml.slice(at, start)));
    const next = xml.charCodeAt(start + 1);
    if (next === 33 /* ! */) {
      at = skipDeclaration(xml, start, handler);
      continue;
    }
    if (next === 63 /* ? */) {
      at = after(xml, "?>", start);
      continue;
    }
    const end = tagEnd(xml, start);
    if (end < 0) throw new FileError("broken", "A tag does not end.");
    at = end + 1;
    if (next === 47 /* / */) {
      const name = localName(xml.slice(start + 2, end).trim());
      if (open.pop() !== name) throw new FileError("broken", `</${name}> closes nothing.`);
      handler.close(name);
      continue;
    }
    const empty = xml.charCodeAt(end - 1) === 47;
    const tag = xml.slice(start + 1, empty ? end - 1 : end);
    const space = tag.search(/\s/);
    const name = localName(space < 0 ? tag : tag.slice(0, space));
    handler.open(name, space < 0 ? NONE : attributesOf(tag.slice(space)));
    if (empty) handler.close(name);
    else open.push(name);
  }
  if (open.length > 0) throw new FileError("broken", `<${open.at(-1)}> is not closed.`);
}

function skipDeclaration(xml: string, start: number, handler: Handler): number {
  if (xml.startsWith("<!--", start)) return after(xml, "-->", start + 4);
  if (xml.startsWith("<![CDATA[", start)) {
    const end = after(xml, "]]>", start + 9);
    handler.text(xml.slice(start + 9, end - 3));
    return end;
  }
  throw new FileError("broken", "A document type has no place in a workbook.");
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new FileError("broken", `${mark} is missing.`);
  return found + mark.length;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
