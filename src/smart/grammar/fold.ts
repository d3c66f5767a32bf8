/**
 * One spelling per character, as NFKC would give it, by a table of our own: String.prototype.normalize depends on the
 * Unicode version of the host. "" drops the character; " " is any white space, "\n" a line end, ";" the mark of an item.
 */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code === 10 || code === 13 ? "\n" : code <= 32 || code === 127 ? " " : character;
  const single = singles.get(character);
  if (single !== undefined) return single;
  if (code >= 0xff01 && code <= 0xff5e && code !== 0xff0c) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x2000 && code <= 0x200a) return " ";
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0xfe00 && code <= 0xfe0f)) return "";
  if (code >= 0x2460 && code <= 0x24ff) return ";";
  if (code >= 0x2776 && code <= 0x2793) return ";";
  return character;
}

const singles = new Map<string, string>();

function fold(characters: string, to: string): void {
  for (const character of characters) singles.set(character, to);
}

fold("\u00a0\u1680\u202f\u205f\u3000", " ");
fold("\u0085\u2028\u2029", "\n");
fold("\u00ad\ufeff\u2060\u180e", "");
fold("‐‑‒–—―−﹣╌─", "-");
fold("〜∼˜∽", "~");
fold("“”„‟«»「」『』〝〞〟″", '"');
fold("‘’‚‛′`´", "'");
fold("｡", "。");
fold("､", "、");
fold("•●○■◆◇▪★☆►·・", ";");
fold("￥", "¥");
fold("￡", "£");
fold("﹪", "%");
fold("≧⩾", "≥");
fold("≦⩽", "≤");
fold("✕✖⨯╳", "×");
fold("∕⁄", "/");
const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
romans.forEach((roman, index) => {
  singles.set(String.fromCharCode(0x2160 + index), roman);
  singles.set(String.fromCharCode(0x2170 + index), roman.toLowerCase());
});
// Spaces keep them apart from a whole number before them: 2½ is two and a half.
for (const [character, fraction] of [["½", "1/2"], ["¼", "1/4"], ["¾", "3/4"], ["⅓", "1/3"], ["⅔", "2/3"], ["⅕", "1/5"]] as const) {
  singles.set(character, ` ${fraction}`);
}
