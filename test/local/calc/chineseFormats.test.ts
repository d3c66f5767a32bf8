import { displayText } from "../../../local/workbook/engine/formats/displayText";
import { evaluate } from "./book";

test.each([
  [45_293, "aaaa", "星期二"], [45_293, "aaa", "二"], [45_293, "[$-804]aaaa", "星期二"], [45_293, "[$-zh-CN]aaa", "二"], [45_291, "AAAA", "星期日"], [45_293.9, 'yyyy"年"m"月"d"日" aaaa', "2024年1月2日 星期二"], [45_293, "m/d(aaa)", "1/2(二)"],
  [45_293, "[$-411]aaaa", "火曜日"], [45_293, '"aaaa"', "aaaa"], [45_293, '0!.0,"万"', "4.5万"], [123_456, '0!.0,"万"', "12.3万"], [5, "0!%", "5%"], [5, '0"!"', "5!"], [45_293, "0\\!", "45293!"], [1234.5, "G/通用格式", "1234.5"], [1234.5, 'G/通用格式"元"', "1234.5元"],
  [1234, "[DBNum2]G/通用格式", "壹仟贰佰叁拾肆"], [1234, '"G/通用格式"', "G/通用格式"], [0.75, "上午/下午h:mm aaa", "下午6:00 六"],
])("%p in %s is %s, in cells and in TEXT", (value, numberFormat, expected) => {
  expect([displayText(value, numberFormat), evaluate(`=TEXT(${value},"${numberFormat.replaceAll('"', '""')}")`)]).toEqual([expected, expected]);
});

test("no weekday before 1900, and texts stay", () => {
  expect([displayText(-1, "aaaa"), displayText("x", "G/通用格式"), displayText("x", "aaaa"), evaluate('=TEXT("2024-01-02","aaaa")')]).toEqual(["########", "x", "x", "星期二"]);
});
