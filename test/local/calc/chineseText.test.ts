import { evaluate, Book } from "./book";
import { readChinese } from "../../../local/workbook/calc/chineseText";

function inChinese(formula: string): unknown {
  const book = new Book();
  book.calculation.book = () => ({ name: "", language: "zh-CN", sheetIds: ["s1"] });
  return book.formula(formula);
}

describe("texts in arithmetic in a Chinese workbook", () => {
  test.each([
    ['="2024年1月2日"*1', 45293], ['="2024年1月"+0', 45292], ['=VALUE("24年1月2日")', 45293], ['=DATEVALUE("2024年1月2日")', 45293], ['=DATEVALUE("2024年1月2日 下午3:30")', 45293],
    ['=YEAR("2024年1月2日")', 2024], ['=TIMEVALUE("下午3:30")', 0.6458333333333334], ['=VALUE("15时30分")*24', 15.5], ['="上午12:30"*48', 1], ['="下午12:00"*2', 1], ['=VALUE("下午3时30分36秒")*86400', 55836],
    ['="2024/1/2 下午6:00"*4', 181175], ['=TIMEVALUE("2024年1月2日 18:00")', 0.75], ['="¥1,234"*1', 1234], ['="￥1,234.5"*1', 1234.5], ['="-¥5"*1', -5], ['="¥-5"*1', -5], ['="(¥5)"*1', -5], ['="$1,234"*1', 1234],
    ['=SUM("2024年1月2日",1)', 45294],
  ])("%s is %p", (formula, expected) => expect(inChinese(formula)).toBeCloseTo(expected, 9));

  test.each(['="2024年13月2日"*1', '="2023年2月29日"*1', '="下午13:30"*1', '="25时"*1', '="2024年1月 3:30"*1', '="¥--5"*1', '="-¥-5"*1', '="¥1,23"*1', '="第1季度"*1', '=DATEVALUE("下午")', '="3月"*1'])(
    "%s is #VALUE!", (formula) => expect(inChinese(formula)).toBe("#VALUE!"));

  test("a day without a year is one of this year", () => expect(inChinese('=DATEVALUE("1月2日")-DATE(YEAR(TODAY()),1,2)')).toBe(0));
  test("formulas that stand in no cell read the same", () => {
    const book = new Book();
    book.calculation.book = () => ({ name: "", language: "zh-CN", sheetIds: ["s1"] });
    expect(book.calculation.unplaced.evaluate('="2024年1月2日"*1', { sheetId: "s1", row: 0, column: 0 })).toBe(45293);
  });
});

describe("in English", () => {
  test.each([['="$1,234"*1', 1234], ['="($5)"*1', -5], ['="¥1,234"*1', 1234], ['=DATEVALUE("2024-01-02")', 45293]])("%s is %p", (formula, expected) => expect(evaluate(formula)).toBe(expected));
  test.each(['="2024年1月2日"*1', '="下午3:30"*1', '=DATEVALUE("45000")', '=DATEVALUE("$5")', '=TIMEVALUE("0.5")'])("%s is #VALUE!", (formula) => expect(evaluate(formula)).toBe("#VALUE!"));
  test("a Chinese workbook that is calculated meanwhile changes nothing", () => {
    inChinese('="2024年1月2日"*1');
    expect(evaluate('="2024年1月2日"*1')).toBe("#VALUE!");
  });
});

test("what is typed shows as it was typed", () => {
  expect(["2024年1月2日", "2024年1月", "下午3:30", "15时30分", "¥1,234.5"].map((text) => readChinese(text)?.numberFormat)).toEqual(['yyyy"年"m"月"d"日"', 'yyyy"年"m"月"', "上午/下午h:mm", 'h"时"mm"分"', '"¥"#,##0.00;"¥"-#,##0.00']);
});
