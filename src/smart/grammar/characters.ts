/** Chinese characters, with 〇. */
export function isHan(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007 || (code >= 0x3400 && code <= 0x4dbf);
}

export function isDigit(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 48 && code <= 57 && character.length === 1;
}

export function isLetter(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
}

/** A letter or a digit: what makes up a word of a language written with spaces. */
export function isWord(character: string): boolean {
  return isDigit(character) || isLetter(character);
}

/** Two characters as one number: by them most places of a text are told to begin no word of a list, without cutting any out. */
export function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}
