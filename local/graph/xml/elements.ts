/** One element in a text: where it stands, its start tag, and what is inside. */
export interface Element {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly inner: string;
}

/** Attributes of a start tag; a value may hold ">". */
const attributes = `(?:\\s(?:"[^"]*"|'[^']*'|[^<>"'])*?)?`;

/**
 * The elements of one name (any namespace prefix), in order. Elements of the same name must not be nested, which holds
 * for everything looked up in SpreadsheetML parts.
 */
export function elements(xml: string, name: string, limit = Infinity): Element[] {
  const found: Element[] = [];
  const opening = new RegExp(`<((?:\\w+:)?${name})${attributes}(/?)>`, "g");
  for (let match = opening.exec(xml); match !== null && found.length < limit; match = opening.exec(xml)) {
    const tag = match[0];
    const bodyStart = match.index + tag.length;
    if (match[2] === "/") {
      found.push({ start: match.index, end: bodyStart, tag, inner: "" });
      continue;
    }
    const closing = `</${match[1]}>`;
    const bodyEnd = xml.indexOf(closing, bodyStart);
    if (bodyEnd < 0) break;
    found.push({ start: match.index, end: bodyEnd + closing.length, tag, inner: xml.slice(bodyStart, bodyEnd) });
    opening.lastIndex = bodyEnd + closing.length;
  }
  return found;
}

/** The first element of one name; null when there is none. */
export function element(xml: string, name: string): Element | null {
  return elements(xml, name, 1)[0] ?? null;
}

/** Replaces the start tag of every element of a name. */
export function mapTags(xml: string, name: string, change: (tag: string) => string): string {
  return xml.replace(new RegExp(`<(?:\\w+:)?${name}${attributes}/?>`, "g"), change);
}

/** Prefix of the part's root element with its colon (`x:`), or nothing. */
export function rootPrefix(xml: string): string {
  return /<(?![?!])(\w+:)?/.exec(xml)?.[1] ?? "";
}
