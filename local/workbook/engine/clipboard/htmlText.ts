const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>" };

/** Text as the HTML of one cell: its line breaks stay within it. */
export const htmlText = (text: string): string => text.replace(/[&<>\n]/g, (character) => escapes[character] ?? character);
