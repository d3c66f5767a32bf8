const wordCharacter = /[\p{L}\p{N}]/u;
const han = /\p{Script=Han}/u;
/** A single letter is an initial, and in every word. */
const shortest = 2;

/** Whether a text says one of these names, as a word of its own where words are set apart. Names and text are person keys. */
export function saysName(text: string, names: ReadonlySet<string>): boolean {
  return [...names].some((name) => name.length >= shortest && places(text, name).some((at) => isWord(text, at, name)));
}

function places(text: string, name: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) found.push(at);
  return found;
}

function isWord(text: string, at: number, name: string): boolean {
  if (han.test(name)) return true;
  return !wordCharacter.test(text[at - 1] ?? " ") && !wordCharacter.test(text[at + name.length] ?? " ");
}
