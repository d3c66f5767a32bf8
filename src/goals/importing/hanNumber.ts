const digit: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const place: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/**
 * The number in Chinese characters at the start of a text: 三十, 一百零五, 一万二千, 三百五, 十二点五, 二〇二六. A 万 or 亿 at its
 * end is left to the unit, as in 30 万元. Null where there is none, or more than one (三五个).
 */
export function hanNumber(text: string): { readonly value: number; readonly length: number } | null {
  const all = /^[零〇一二两三四五六七八九十百千万亿]+/.exec(text)?.[0] ?? "";
  const head = all.replace(/[万亿]+$/, "");
  const numeral = /[万亿]/.test(head) ? all : head;
  const value = valueOf([...numeral]);
  if (numeral === "" || value === null) return null;
  const [decimals = ""] = /^点[零〇一二三四五六七八九]+/.exec(text.slice(numeral.length)) ?? [];
  const fraction = [...decimals.slice(1)].map((character) => String(digit[character])).join("");
  return { value: fraction === "" ? value : Number(`${value}.${fraction}`), length: numeral.length + decimals.length };
}

function valueOf(characters: readonly string[]): number | null {
  const digits = characters.map((character) => digit[character]);
  // Digits alone are read one by one, as in a year; two of them mean "three to five".
  if (digits.length > 1 && digits.every((number) => number !== undefined)) return digits.length > 2 ? Number(digits.join("")) : null;
  let whole = 0;
  let part = 0;
  let last: number | null = null;
  for (const character of characters) {
    const number = digit[character];
    const factor = place[character] ?? 1;
    if (number !== undefined) {
      if (last !== null && last !== 0) return null;
      last = number;
      continue;
    }
    if (factor === 100_000_000) whole = (whole + part + (last ?? 0)) * factor;
    else if (factor === 10_000) whole += (part + (last ?? 0)) * factor;
    part = factor >= 10_000 ? 0 : part + (last ?? 1) * factor;
    last = null;
  }
  // 三百五 is 350; 三百零五 is 305.
  return whole + part + (last ?? 0) * ((place[characters.at(-2) ?? ""] ?? 10) / 10);
}
