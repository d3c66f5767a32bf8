import fc from "fast-check";
import { formatted } from "../../../local/workbook/calc/numberFormats";
import { displayText } from "../../../local/workbook/engine/formats/displayText";
import { evaluate } from "./book";

const shown = (value: number, numberFormat: string): string => formatted(numberFormat, value, { nbsp: false });

test.each([
  [1234, "[DBNum1]", "一千二百三十四"], [1234, "[DBNum2]", "壹仟贰佰叁拾肆"], [1234, "[DBNum2]General\"元\"", "壹仟贰佰叁拾肆元"], [12, "[DBNum1]General", "十二"], [10, "[DBNum1]General", "十"],
  [1005, "[DBNum1]General", "一千〇五"], [100_050, "[DBNum2]General", "壹拾万零伍拾"], [120_000_003, "[DBNum2]General", "壹亿贰仟万零叁"], [0, "[DBNum2]General", "零"],
  [1234, "[DBNum1]0", "一二三四"], [12.5, "[DBNum2]General", "壹拾贰.伍"], [1234, "[DBNum3]0", "１２３４"], [-7, "[DBNum1]General", "-七"],
  [46_011, "[DBNum1]yyyy年m月d日", "二〇二五年十二月二十日"], [0.75, "上午/下午h时mm分", "下午6时00分"], [0.25, "上午/下午h:mm", "上午6:00"], [1234.5, "#,##0.00", "1,234.50"],
])("%p in %s is %s", (value, numberFormat, expected) => {
  expect(shown(value, numberFormat)).toBe(expected);
});

test("there are no dates below 0: cells are filled with signs, and TEXT says so", () => {
  expect([displayText(-1, "yyyy-mm-dd"), displayText(-1, "0.0"), displayText(0, "yyyy")]).toEqual(["########", "-1.0", "1900"]);
  expect([evaluate('=TEXT(-1,"yyyy")'), evaluate('=TEXT(-1,"0")'), evaluate('=TEXT(1234,"[DBNum2]")')]).toEqual(["#VALUE!", "-1", "壹仟贰佰叁拾肆"]);
});

test("property: a number that is spelled by its places has its digits in their order", () => {
  const digits = "〇一二三四五六七八九";
  fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), (number) => {
    const spelled = shown(number, "[DBNum2]General");
    const own = [...spelled].flatMap((sign) => ("零壹贰叁肆伍陆柒捌玖".includes(sign) && sign !== "零" ? ["零壹贰叁肆伍陆柒捌玖".indexOf(sign)] : []));
    expect(own).toEqual([...String(number)].map(Number).filter((digit) => digit !== 0));
    expect(shown(number, "[DBNum1]0")).toBe([...String(number)].map((digit) => digits[Number(digit)]).join(""));
  }));
});
