/** A heading is text whatever was typed. */
export const headingText = (value: string | number | boolean): string => (typeof value === "boolean" ? String(value).toUpperCase() : String(value));

/** Fills blank headings (`Column1`) and numbers repeated ones (`Name2`), as Excel does. */
export function uniqueHeadings(texts: readonly string[], known: readonly string[] = []): string[] {
  const taken = new Set<string>();
  const take = (heading: string) => taken.add(heading.toLowerCase()) && heading;
  const isFree = (heading: string) => !taken.has(heading.toLowerCase()) && !texts.some((text) => text.toLowerCase() === heading.toLowerCase());
  return texts.map((text, index) => {
    if (text !== "" && !taken.has(text.toLowerCase())) return take(text);
    const old = known[index];
    if (text === "" && old !== undefined && old !== "" && isFree(old)) return take(old);
    for (let number = text === "" ? 1 : 2; ; number++) {
      const heading = `${text === "" ? "Column" : text}${number}`;
      if (isFree(heading)) return take(heading);
    }
  });
}
