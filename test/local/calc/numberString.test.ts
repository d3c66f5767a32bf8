import { evaluate } from "./book";

test.each([
  ["=NUMBERSTRING(743,1)", "七百四十三"], ["=NUMBERSTRING(743,2)", "柒佰肆拾叁"], ["=NUMBERSTRING(743,3)", "七四三"], ["=NUMBERSTRING(10,1)", "一十"], ["=NUMBERSTRING(100015,1)", "一十万〇一十五"],
  ["=NUMBERSTRING(515155643,1)", "五亿一千五百一十五万五千六百四十三"], ["=NUMBERSTRING(515155643,2)", "伍亿壹仟伍佰壹拾伍万伍仟陆佰肆拾叁"], ["=NUMBERSTRING(45.46,2)", "肆拾伍"], ["=NUMBERSTRING(45.5,3)", "四六"],
  ["=NUMBERSTRING(0,2)", "零"], ["=NUMBERSTRING(105,3)", "一〇五"], ["=NUMBERSTRING(-1,1)", "#NUM!"], ["=NUMBERSTRING(1,4)", "#NUM!"], ["=NUMBERSTRING(1,0)", "#NUM!"], ['=NUMBERSTRING("x",1)', "#VALUE!"], ["=NUMBERSTRING(1E+16,1)", "#NUM!"],
])("%s is %s", (formula, expected) => expect(evaluate(formula)).toBe(expected));
