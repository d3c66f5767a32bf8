import { Culture, recognizeNumber } from "@microsoft/recognizers-text-number";
import fc from "fast-check";
import { normalise, readMasks, readQuantities } from "../../../src/smart/grammar";

/** The value that an independent implementation reads. */
function oracle(text: string, culture: string): number | null {
  const [first] = recognizeNumber(text, culture);
  const value = (first?.resolution as { value?: string } | undefined)?.value;
  return value === undefined ? null : Number(value);
}

function read(text: string): number | null {
  const normal = normalise(text);
  const value = readQuantities(normal, readMasks(normal))[0]?.value ?? null;
  return typeof value === "number" ? value : null;
}

const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

function chineseBelowTenThousand(value: number): string {
  let text = "";
  let pendingZero = false;
  for (const [scale, name] of [[1000, "千"], [100, "百"], [10, "十"], [1, ""]] as const) {
    const digit = Math.floor(value / scale) % 10;
    if (digit === 0) pendingZero = text !== "";
    else {
      text += `${pendingZero ? "零" : ""}${digits[digit]!}${name}`;
      pendingZero = false;
    }
  }
  return text.startsWith("一十") ? text.slice(1) : text;
}

function chinese(value: number): string {
  const myriads = Math.floor(value / 10_000);
  const rest = value % 10_000;
  if (myriads === 0) return chineseBelowTenThousand(rest);
  return `${chineseBelowTenThousand(myriads)}万${rest === 0 ? "" : (rest < 1000 ? "零" : "") + chineseBelowTenThousand(rest)}`;
}

const ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function english(value: number): string {
  if (value < 20) return ones[value]!;
  if (value < 100) return tens[Math.floor(value / 10) - 2]! + (value % 10 === 0 ? "" : `-${ones[value % 10]!}`);
  if (value < 1000) return `${ones[Math.floor(value / 100)]!} hundred${value % 100 === 0 ? "" : ` and ${english(value % 100)}`}`;
  const [scale, name] = value < 1e6 ? [1000, "thousand"] : [1e6, "million"];
  return `${english(Math.floor(value / scale))} ${name}${value % scale === 0 ? "" : ` ${english(value % scale)}`}`;
}

describe("numbers agree with Microsoft's recognizers", () => {
  test("Chinese numerals up to a hundred million", () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 99_999_999 }), (value) => {
      const words = `${chinese(value)}件`;
      expect([words, read(`生产${words}`)]).toEqual([words, value]);
      expect(oracle(words, Culture.Chinese)).toBe(value);
    }), { numRuns: 300 });
  });

  test("English number words up to a hundred million", () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 99_999_999 }), (value) => {
      const words = english(value);
      expect([words, read(`Sell ${words} units`)]).toEqual([words, value]);
      expect(oracle(words, Culture.English)).toBe(value);
    }), { numRuns: 300 });
  });

  test("digits with thousands separators, decimals and Chinese scales", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom("", "万", "亿"), (whole, cents, scale) => {
      const text = `${whole}.${String(cents).padStart(2, "0")}${scale}`;
      expect(read(`销量达到${text}件`)).toBeCloseTo(oracle(text, Culture.Chinese)!, 4);
    }), { numRuns: 200 });
    fc.assert(fc.property(fc.integer({ min: 1000, max: 99_999_999 }), (value) => {
      expect(read(`Ship ${value.toLocaleString("en-US")} units`)).toBe(value);
    }));
  });

  test("percentages, tenths and discounts", () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 99 }), (value) => {
      const words = `百分之${chineseBelowTenThousand(value)}`;
      expect([words, read(`降低${words}`)]).toEqual([words, value]);
    }));
    for (const text of ["百分之十", "一成半", "万分之三", "两成五", "百分之五点五"]) expect([text, read(`降低${text}`)]).toEqual([text, percent(text)]);
  });

  test.each([
    ["壹佰贰拾叁万元", 1_230_000], ["廿五件", 25], ["卅人", 30], ["一万二千件", 12_000], ["一万二", 12_000], ["三百五十件", 350], ["两百五十万", 2_500_000],
    ["1亿2千万元", 120_000_000], ["3千万元", 30_000_000], ["一点二亿", 120_000_000], ["3万5千件", 35_000], ["二十多家", 20], ["100余家", 100], ["3.5折", 35], ["八五折", 85], ["8折", 80],
    ["翻两番", 300], ["翻三番", 700], ["翻一倍", 100], ["三分之二", 200 / 3], ["2‰", 2], ["半年", 0.5], ["一年半", 1.5], ["两个半月", 2.5],
  ])("销量达到%s", (words, value) => expect(read(`销量达到${words}`)).toBeCloseTo(value, 9));

  test.each([
    ["$2.4M", 2.4e6], ["€1.2bn", 1.2e9], ["3 million euros", 3e6], ["half a million units", 5e5], ["two and a half million units", 2.5e6], ["one and a half days", 1.5], ["a hundred units", 100],
    ["a dozen units", 12], ["two dozen units", 24], ["a hundred and ten units", 110], ["75k units", 75_000], ["two thirds of units", 200 / 3], ["three quarters of units", 75], ["1,234.5 units", 1234.5], ["3x", 3], ["12 lakh", 1.2e6],
  ])("Reach %s", (words, value) => expect(read(`Reach ${words}`)).toBeCloseTo(value, 9));
});

/** The recognizer gives "15%" for 一成半: a number of percent. */
function percent(text: string): number {
  const known: Readonly<Record<string, number>> = { 百分之十: 10, 一成半: 15, 万分之三: 0.03, 两成五: 25, 百分之五点五: 5.5 };
  return known[text]!;
}
