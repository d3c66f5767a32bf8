/**
 * Sixteen hexadecimal digits that tell whether a content is what it was. It finds accidents and other programs' edits; it
 * is no signature: whoever can write the workbook can write a fingerprint too.
 */
export function fingerprint(content: string): string {
  // Two FNV-1a of 32 bits over UTF-16 code units, each with its own start.
  let first = 0x811c9dc5;
  let second = 0x050c5d1f;
  for (let at = 0; at < content.length; at += 1) {
    const unit = content.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ (unit + at), 0x01000193);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
