/** So many texts are remembered: a goal, its metric, the goal above and one more. */
const most = 4;

/** Reads each of the last few texts once: a goal is looked at by several rules, and many goals share the one above. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    // The one that was used last stands last.
    known.delete(text);
    known.set(text, found);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
