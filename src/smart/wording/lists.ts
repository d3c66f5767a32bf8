/** What marks the beginning of an entry: "1、", "(2)", "③", "- ". A decimal point is none. */
const entries = /(?:^|[\s;；。，,])\d{1,2}(?:[、)）]|[.．](?!\d))|[（(]\d{1,2}[)）]|[\u2460-\u2473]|(?:^|\n)[ \t\u3000]*[-•·▪*] /g;

/** The first of several: a sentence that ends in a number ("from 24 to 10.") opens no list. */
const first = /(?:^|\D)1\D|[\u2460•·▪*-]/;

/** Several goals in one cell, one below or behind the other: no sentence holds them. */
export function isList(text: string): boolean {
  const found = text.match(entries) ?? [];
  return (found.length > 1 && first.test(found[0]!)) || /\s[|｜]\s/.test(text);
}

/** The mark of a single entry, or the team whose goal it is ("客服部："): what stays in front of a sentence. */
const opening = /^\s*(?:\d{1,2}(?:[、)）]|[.．](?!\d))|[（(]\d{1,2}[)）]|[\u2460-\u2473]|[-•·▪*] |[\p{Script=Han}A-Za-z]{1,10}[部处科室组][:：])\s*/u;

export function openingOfEntry(text: string): string {
  return opening.exec(text)?.[0] ?? "";
}
