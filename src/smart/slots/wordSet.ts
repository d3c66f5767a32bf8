/** Words and phrases between bars: as one text a list of them is shorter in the bundle. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split("|"));
