import fc from "fast-check";
import { englishMasks } from "../../../src/smart/grammar/englishMasks";
import { chineseCalendar } from "../../../src/smart/grammar/chineseCalendar";
import { englishCalendar } from "../../../src/smart/grammar/englishCalendar";
import { chineseMasks } from "../../../src/smart/grammar/chineseMasks";
import { startsOf } from "../../../src/smart/grammar/starts";

const expressions = [
  ...[...englishMasks, ...chineseMasks, ...englishCalendar, ...chineseCalendar].map(({ pattern }) => pattern),
  /(?:iso|gb[ /]t)?\d/y, /[一二三]{2}元/y, /[^a]b/y, /(?<!x)a{2,3}b/y, /x*yz/y, /(a|b)?c+d/y, /\]\[-|.\.|\u4e00?[-=]/y,
];
const starts = startsOf(expressions, (expression) => expression);
const pieces = ["iso ", "gb/t 2", "q3", "fy26", "2025", "年", "第", "一", "二", "三", "季度", "月", "底", "mid-", "end of ", "may ", "the ", "top 10", "x", "y", "z", "a", "b", "c", "d", "]", "[", "-", ".", "=", " ", "元", "5", "强", "\uffff"];

test("no expression fits where it is not among those that may begin there", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (words) => {
      const text = words.join("");
      for (let at = 0; at < text.length; at++) {
        const fitting = expressions.filter((expression) => {
          expression.lastIndex = at;
          return expression.test(text);
        });
        expect(starts(text, at)).toEqual(expect.arrayContaining(fitting));
      }
    }),
    { numRuns: 300 },
  );
});

test("few expressions may begin at an ordinary word, in the order in which they were given", () => {
  const own = [/by \d/y, /[a-z]\d/y, /by(?:e|pass)/y, /第[一二三]/y];
  const found = startsOf(own, (expression) => expression);
  expect(found("by 5", 0)).toEqual([own[0], own[2]]);
  expect(found("b5", 0)).toEqual([own[1]]);
  expect(found("第一", 0)).toEqual([own[3]]);
  expect(found("客户", 0)).toEqual([]);
});
