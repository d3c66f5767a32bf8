import { filesText as text } from "../../text/files";
import type { Message } from "../../text/language";
import { isArchive, type ArchiveList } from "./archiveList";

/** What a file is that only has the name of an Excel file; null when it may be one. */
export function notExcel(bytes: Uint8Array, { names }: ArchiveList): Message | null {
  if (bytes.length === 0) return text.empty;
  if (isArchive(bytes)) return otherArchive(names);
  if (beginsWith(bytes, "%PDF")) return text.pdf;
  return isText(bytes) ? text.plainText : null;
}

/** Files of Excel are archives themselves; so are those of other programs, and several files put together. */
function otherArchive(names: readonly string[]): Message | null {
  if (names.includes("content.xml")) return text.openDocument;
  return names.some((name) => /\.xls[xmb]?$/i.test(name)) && !names.includes("[Content_Types].xml") ? text.archive : null;
}

function beginsWith(bytes: Uint8Array, signs: string): boolean {
  return [...signs].every((sign, index) => bytes[index] === sign.charCodeAt(0));
}

/** Texts have no control characters but for line ends and tabs; in UTF-16 they begin with a mark. The beginning tells enough. */
function isText(bytes: Uint8Array): boolean {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isMarked || bytes.subarray(0, 4000).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
