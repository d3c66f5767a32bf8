import fc from "fast-check";
import { isMissingText, parseNumber, plainText, withoutUnit } from "../../src/text/parse";

const wide = (text: string): string => text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

describe("numbers that people type", () => {
  test("are read whichever width they are typed in", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
        expect(parseNumber(String(number))).toBe(number === 0 ? Number(String(number)) : number);
        expect(parseNumber(` ${wide(String(number))}\u3000`)).toBe(parseNumber(String(number)));
      }),
    );
  });

  test("may be grouped by thousands", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (number) => {
        expect(parseNumber(number.toLocaleString("en-US"))).toBe(number);
      }),
    );
  });

  test("a percent sign divides by 100", () => {
    expect(parseNumber("12%")).toBe(0.12);
    expect(parseNumber("-7.5％")).toBe(-0.075);
  });

  test("the unit of the field may stand after the number and says nothing new", () => {
    for (const [text, unit] of [["95%", "%"], ["95 ％", "%"], ["９５%", "％"], ["95万元", "万元"], ["95 cny", "CNY"], ["95", "%"]] as const) {
      expect(parseNumber(withoutUnit(text, unit))).toBe(95);
    }
    expect(parseNumber(withoutUnit("95%", "CNY"))).toBe(0.95);
    expect(parseNumber(withoutUnit("95万元", ""))).toBeNull();
  });

  test.each(["", " ", ".", "-", "+", "%", "1 2", "1,2", "12,34", "1.2.3", "1e", "0x10", "1e999", "Infinity", "十二", "¥5", "2026-11-01"])(
    "%j is none",
    (text) => expect(parseNumber(text)).toBeNull(),
  );
});

test("words for a missing value are known in any case, width and with blanks around", () => {
  for (const text of ["", "  ", "N/A", "n/a", "Na", "-", "－", " 不适用　", "不適用", "Ｎ／Ａ"]) expect(isMissingText(text)).toBe(true);
  for (const text of ["0", "无", "none", "--", "NAN"]) expect(isMissingText(text)).toBe(false);
});

test("plain text is half-width, trimmed and lower case, and leaves Chinese alone", () => {
  expect(plainText("　ＨＩＧＨ ")).toBe("high");
  expect(plainText("越高越好")).toBe("越高越好");
});
