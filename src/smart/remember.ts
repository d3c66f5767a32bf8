/** So many texts are remembered: a goal, its metric, the goal above and one more. */
const most = 4;

/**
 * Reads each of the last few texts once: a goal is looked at by several rules, and many goals share the one above. Two short
 * lists and no map: a map that is deleted from and added to all the time is allocated anew all the time, and each of its
 * tables keeps the next one alive until the whole heap is collected.
 */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const texts: string[] = [];
  const values: T[] = [];
  return (text) => {
    const known = texts.indexOf(text);
    if (known === 0) return values[0]!;
    const value = known < 0 ? read(text) : values[known]!;
    // The one that was used last stands first.
    const last = known < 0 ? Math.min(texts.length, most - 1) : known;
    for (let at = last; at > 0; at--) {
      texts[at] = texts[at - 1]!;
      values[at] = values[at - 1]!;
    }
    texts[0] = text;
    values[0] = value;
    return value;
  };
}
