const digit: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const place: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number in Chinese characters at the start of a text, up to 万: 三十, 一百零五, 两千, 十二点五. Null where there is none. */
export function hanNumber(text: string): { readonly value: number; readonly length: number } | null {
  let value = 0;
  let last: number | null = null;
  let length = 0;
  for (const character of text) {
    const number = digit[character];
    const factor = place[character];
    if (number !== undefined) last = number;
    else if (factor !== undefined) {
      value += (last ?? 1) * factor;
      last = null;
    } else break;
    length += character.length;
  }
  if (length === 0) return null;
  value += last ?? 0;
  const [decimals = ""] = /^点[零〇一二三四五六七八九]+/.exec(text.slice(length)) ?? [];
  const fraction = [...decimals.slice(1)].map((character) => String(digit[character])).join("");
  return { value: fraction === "" ? value : Number(`${value}.${fraction}`), length: length + decimals.length };
}
