import { defaultNames } from "../language";

/** A heading is text whatever was typed. */
export const headingText = (value: string | number | boolean): string => (typeof value === "boolean" ? String(value).toUpperCase() : String(value));

/** Fills blank headings (`Column1`, in Chinese `列1`) and numbers repeated ones (`Name2`), as Excel does. */
export function uniqueHeadings(texts: readonly string[], known: readonly string[] = [], blank: string = defaultNames["en-US"].column): string[] {
  const taken = new Set<string>();
  const take = (heading: string) => taken.add(heading.toLowerCase()) && heading;
  const isFree = (heading: string) => !taken.has(heading.toLowerCase()) && !texts.some((text) => text.toLowerCase() === heading.toLowerCase());
  return texts.map((text, index) => {
    if (text !== "" && !taken.has(text.toLowerCase())) return take(text);
    const old = known[index];
    if (text === "" && old !== undefined && old !== "" && isFree(old)) return take(old);
    for (let number = text === "" ? 1 : 2; ; number++) {
      const heading = `${text === "" ? blank : text}${number}`;
      if (isFree(heading)) return take(heading);
    }
  });
}

/**
 * The ids of columns after they came, went or were renamed: a heading that was there keeps its id, a new one in the place of
 * one that is gone takes that over (it was renamed), and every other new one gets the next number.
 */
export function columnIdsOf(headings: readonly string[], before: readonly string[], ids: readonly number[]): readonly number[] {
  const known = new Map(before.flatMap((heading, index) => { const id = ids[index]; return id === undefined ? [] : [[heading.toLowerCase(), id] as const]; }));
  const kept = headings.map((heading) => known.get(heading.toLowerCase()));
  const used = new Set(kept);
  let next = Math.max(0, ...ids) + 1;
  return kept.map((id, index) => {
    const renamed = headings.length === before.length ? ids[index] : undefined;
    const own = id ?? (renamed !== undefined && !used.has(renamed) ? renamed : next++);
    used.add(own);
    return own;
  });
}
