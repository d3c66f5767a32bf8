/** A number read at an offset. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
}

/** No number in words is longer; without a bound a run of them would be read again from every character. */
const longest = 24;

const digits = new Map<string, number>();
"〇零一二三四五六七八九".split("").forEach((digit, index) => digits.set(digit, Math.max(0, index - 1)));
"壹贰叁肆伍陆柒捌玖".split("").forEach((digit, index) => digits.set(digit, index + 1));
digits.set("两", 2);
digits.set("○", 0);

/** Multipliers below ten thousand, with the ten-words 廿 and 卅. */
const tens = new Map([["十", 10], ["拾", 10], ["百", 100], ["佰", 100], ["千", 1000], ["仟", 1000]]);
const contracted = new Map([["廿", 20], ["卅", 30]]);
const myriads = new Map([["万", 1e4], ["亿", 1e8], ["兆", 1e12]]);

export function isHanNumeral(character: string): boolean {
  return digits.has(character) || tens.has(character) || contracted.has(character) || character === "万" || character === "亿";
}

/** 98千克, 十千伏, 三十兆瓦: part of the unit. */
function isOfUnit(text: string, at: number): boolean {
  return /[千兆]/.test(text[at]!) && /[克瓦伏米卡帕赫焦字比]/.test(text.charAt(at + 1));
}

/** Multiplier that follows a number in digits: 3千万 is thirty million. */
export function hanScaleAt(text: string, at: number): Numeral {
  let value = 1;
  let end = at;
  while (end < at + 3) {
    const scale = tens.get(text.charAt(end)) ?? myriads.get(text.charAt(end));
    if (scale === undefined || (text[end] === "十" && end > at)) break;
    if (isOfUnit(text, end)) break;
    value *= scale;
    end++;
  }
  return { value, end };
}

/**
 * A number in Chinese characters: 二十八, 两百五十万, 一亿二千万, 二〇二五, 三点五万, 一万二 (12,000), 三百五 (350).
 * Null where none starts. O(length of the number).
 */
export function hanNumeralAt(text: string, at: number): Numeral | null {
  const first = text.charAt(at);
  if (!digits.has(first) && !tens.has(first) && !contracted.has(first)) return null;
  return plainDigitsAt(text, at) ?? placeValuesAt(text, at);
}

/** Digits one after the other: 二〇二五, 一二三. Two of them or more, with no multiplier behind. */
function plainDigitsAt(text: string, at: number): Numeral | null {
  let end = at;
  let value = 0;
  while (end < at + longest && digits.has(text.charAt(end)) && text[end] !== "两") value = value * 10 + digits.get(text.charAt(end++))!;
  if (end - at < 2 || tens.has(text.charAt(end))) return null;
  if (text[at] === "零") return null;
  const [fraction, stop] = decimalsAt(text, end);
  return scaled(text, value + fraction, stop);
}

function placeValuesAt(text: string, at: number): Numeral | null {
  let total = 0; // of whole myriads
  let section = 0; // below the next myriad
  let digit: number | null = null;
  let lastScale = 1;
  let zeroBefore = false;
  let end = at;
  for (; end < text.length && end < at + longest; end++) {
    const character = text[end]!;
    const value = digits.get(character);
    const ten = tens.get(character);
    const myriad = myriads.get(character);
    if (end > at && isOfUnit(text, end)) break;
    if (value !== undefined) {
      if (digit !== null && !zeroBefore) break;
      zeroBefore = value === 0;
      digit = value;
    } else if (contracted.has(character)) {
      if (digit !== null) break;
      section += contracted.get(character)!;
      lastScale = 10;
    } else if (ten !== undefined) {
      if (digit === null && section > 0) break;
      section += (digit || 1) * ten; // 零十 is ten
      digit = null;
      zeroBefore = false;
      lastScale = ten;
    } else if (myriad !== undefined) {
      const amount = section + (digit ?? 0);
      if (amount === 0 && total === 0) break;
      total = amount === 0 ? total * myriad : myriad > 1e4 && total > 0 && total < 1e8 ? (total + amount) * myriad : total + amount * myriad;
      section = 0;
      digit = null;
      zeroBefore = false;
      lastScale = myriad;
    } else break;
  }
  if (end === at) return null;
  // 一万二 is 12,000 and 三百五 is 350: a digit right behind a multiplier is a tenth of it, unless a measure tells otherwise.
  const tail = digit === null ? 0 : lastScale >= 100 && !zeroBefore && text[end - 2] !== "零" && text[end - 2] !== "〇" ? digit * (lastScale / 10) : digit;
  const whole = total + section + tail;
  const [fraction, stop] = lastScale === 1 || digit !== null ? decimalsAt(text, end) : [0, end];
  return stop > end ? scaled(text, whole + fraction, stop) : { value: whole, end };
}

/** 点五: the decimals behind a whole number. */
function decimalsAt(text: string, at: number): [number, number] {
  if (text[at] !== "点" || !digits.has(text.charAt(at + 1))) return [0, at];
  let end = at + 1;
  let value = 0;
  let scale = 1;
  while (end < at + longest && digits.has(text.charAt(end)) && text[end] !== "两") {
    value = value * 10 + digits.get(text.charAt(end++))!;
    scale *= 10;
  }
  return [value / scale, end];
}

function scaled(text: string, value: number, at: number): Numeral {
  const scale = hanScaleAt(text, at);
  return { value: clean(value * scale.value), end: scale.end };
}

/** 1.1 × 1000 and the like without the last binary digit's noise. */
export function clean(value: number): number {
  return !Number.isFinite(value) || (Number.isInteger(value) && Math.abs(value) < 1e15) ? value : Number(value.toPrecision(15));
}
