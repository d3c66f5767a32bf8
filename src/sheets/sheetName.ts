const longest = 31;

/**
 * A name that Excel accepts on a tab: at most 31 characters, none of `\ / ? * [ ] :`, no apostrophe at an end, not
 * blank, not the reserved History, and unlike every taken name whatever its case (then " (2)", " (3)" … is added).
 */
export function sheetName(wanted: string, taken: readonly string[] = []): string {
  const clean = trimEnds(wanted.replace(/[\\/?*[\]:\p{Cc}]/gu, " ").replace(/\s+/g, " "));
  const base = clean === "" || clean.toLowerCase() === "history" ? `${clean} KPI`.trim() : clean;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = trimEnds(cut(base, longest - suffix.length)) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Cuts by UTF-16 code units, as Excel counts, without splitting a pair. */
function cut(text: string, length: number): string {
  const short = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short;
}

function trimEnds(text: string): string {
  return text.replace(/^[\s']+|[\s']+$/g, "");
}
