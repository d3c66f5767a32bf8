/**
 * The rows of cells that a text from the clipboard stands for, as Excel writes and reads them: tabs part cells, line breaks
 * part rows, and a cell that begins with a quotation mark goes on to the closing one, with breaks and tabs inside and
 * quotation marks doubled. A quotation mark that is never closed is an ordinary character.
 */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const quoted = quotedCell(text, at);
    const end = quoted?.end ?? plainEnd(text, at);
    rows.at(-1)?.push(quoted?.cell ?? text.slice(at, end));
    if (text[end] === "\t") at = end + 1;
    else if (end >= text.length) break;
    else {
      at = end + (text.startsWith("\r\n", end) ? 2 : 1);
      if (at >= text.length) break; // the last row ends with a break of its own
      rows.push([]);
    }
  }
  return rows;
}

function plainEnd(text: string, from: number): number {
  const ends = /[\t\r\n]/g;
  ends.lastIndex = from;
  return ends.exec(text)?.index ?? text.length;
}

function quotedCell(text: string, start: number): { readonly cell: string; readonly end: number } | null {
  if (text[start] !== '"') return null;
  let cell = "";
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else return /^(?:$|[\t\r\n])/.test(text.slice(at + 1, at + 2)) ? { cell: cell.replace(/\r\n?/g, "\n"), end: at + 1 } : null;
  }
  return null;
}
