/** The name of a column in files: the same in every language and whatever its heading says. */
export function fieldName(key: string): string {
  return key.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}
