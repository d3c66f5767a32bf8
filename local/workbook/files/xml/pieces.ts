/** Tags, and what may hold something that looks like one. */
const markup = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(\/?)>/g;

export interface ElementPieces {
  /** The element's own start tag. */
  readonly start: string;
  /** Each child as it is written. */
  readonly children: readonly string[];
}

/** Cuts an XML document into the children of its first element, every byte of them as it was; null when there are none. */
export function divideElement(xml: string): ElementPieces | null {
  let start: string | null = null;
  let depth = 0;
  let from = 0;
  const children: string[] = [];
  for (const match of xml.matchAll(markup)) {
    const [text, closes, empty] = match;
    if (!/^<[\w/]/.test(text)) continue;
    if (closes === "/") depth--;
    if (start === null) {
      if (empty === "/") return null;
      start = text;
    } else if (depth === 1 && closes !== "/") from = match.index;
    if (closes !== "/" && empty !== "/") depth++;
    if (depth === 1 && text !== start && (closes === "/" || empty === "/")) children.push(xml.slice(from, match.index + text.length));
    if (depth === 0) break;
  }
  return start === null ? null : { start, children };
}

/** A piece of a document that names the namespaces it uses itself, so that it can stand anywhere; `start` is the document's first tag. */
export function selfContained(piece: string, start: string): string {
  const [own = ""] = /^<[^>]*/.exec(piece) ?? [];
  const names = [...start.matchAll(/\sxmlns:([\w.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)];
  const missing = names.filter(([, prefix = ""]) => !own.includes(`xmlns:${prefix}`) && new RegExp(`[<\\s/]${prefix}:`).test(piece));
  return missing.length === 0 ? piece : piece.replace(/^<[\w:.-]+/, (name) => name + missing.map(([declaration]) => declaration).join(""));
}
