/** What stands between names in a cell, in either language. */
const separators = /[、,，;；/／\n]+/u;

/** The names in a cell, each once, in their order: `李伟、王芳`, `Li Wei, Wang Fang; Zhao Lei`. */
export function namesIn(cell: string): readonly string[] {
  // Nearly every cell holds one name or none.
  if (!separators.test(cell)) return cell.trim() === "" ? nobody : [cell.trim()];
  return [...new Set(cell.split(separators).map((name) => name.trim()).filter((name) => name !== ""))];
}

const nobody: readonly string[] = [];

/** Names as a cell lists them, readable in both languages. */
export function namesCell(names: readonly string[]): string {
  return names.join(names.some((name) => /\p{Script=Han}/u.test(name)) ? "、" : ", ");
}
