import fc from "fast-check";
import { matchesIn } from "../../../local/workbook/calc/regex/matcher";
import { parsePattern } from "../../../local/workbook/calc/regex/pattern";
import { Book, evaluate } from "./book";

const text = (value: string): string => `"${value.replaceAll('"', '""')}"`;
const call = (name: string, ...args: (string | number)[]): unknown => evaluate(`=${name}(${args.map((arg) => (typeof arg === "string" ? text(arg) : arg)).join(",")})`);

describe("REGEXTEST", () => {
  test.each([
    ["alfalfa", "a", true], ["alfalfa", "[a-z]", true], ["alfalfa", "[A-Z]", false], ["alfalfa", "[aeiou]", true], ["alfalfa", "[0-9]", false], ["(378) 555-4195", "^\\([0-9]{3}\\) [0-9]{3}-[0-9]{4}$", true], ["+1(878) 555-8622", "^\\([0-9]{3}\\)", false],
    ["abc", "a.c", true], ["a\nc", "a.c", false], ["a\nc", "(?s)a.c", true], ["a\nb", "^b$", false], ["a\nb", "(?m)^b$", true], ["ABC", "(?i)b", true], ["ABC", "a(?i)bc", false], ["aBC", "a(?i:b)C", true], ["aBc", "a(?i:b)C", false],
    ["张三-01", "^\\p{Han}+-\\d{2}$", true], ["张三", "\\w", false], ["张三", "\\p{L}{2}", true], ["foobar", "foo(?=bar)", true], ["foobaz", "foo(?!baz)", false], ["price 5", "(?<=price )\\d", true], ["xfoo", "(?<!x)foo", false],
    ["abab", "^(ab)\\1$", true], ["abac", "^(?<w>a.)\\k<w>$", false], ["abab", "^(?P<w>a.)(?P=w)$", true], ["aaa", "^a++a", false], ["aaa", "^(?>a+)a", false], ["aaa", "^a+?a$", true], ["a b", "a\\x20b", true], ["a b", "(?x) a \\s b # spaced", true], ["a.b", "\\Qa.b\\E", true],
    ["axb", "\\Qa.b\\E", false], ["a]b", "[]]", true], ["a-b", "^[a\\-]{2}b", true], ["x^", "[x^]{2}", true], ["é", "[^\\x00-\\x7F]", true], ["a1", "[[:alpha:]][[:digit:]]", true], ["line", "\\Aline\\z", true], ["{", "a{|{", true], ["a{,}", "a{,}", true], ["aa", "^a{,2}$", true], ["😀", "^.$", true], ["", "", true],
    ["aab", "^(a|ab)(c|bcd)?b?$", false], ["abcd", "^(a|ab)(c|bcd)$", true], ["word", "\\bword\\b", true], ["swords", "\\bword", false],
  ])("%j with %j", (given, pattern, expected) => expect(call("REGEXTEST", given, pattern)).toBe(expected));

  test.each(["(", ")", "[a", "*a", "a{2,1}", "\\", "[z-a]", "(?<n", "[[:none:]]", "\\1", "(?=a", "\\y", "\\p{Nothing}"])("the pattern %j is #VALUE!", (pattern) => expect(call("REGEXTEST", "aaa", pattern)).toBe("#VALUE!"));

  test("case is a choice", () => expect([call("REGEXTEST", "ABC", "b"), call("REGEXTEST", "ABC", "b", 1), call("REGEXTEST", "ABC", "b", 2), call("REGEXTEST", "Straße ÄÖ", "äö", 1)]).toEqual([false, true, "#VALUE!", true]));
});

test("REGEXEXTRACT gives the first match, all of them, or the groups of the first", () => {
  expect([call("REGEXEXTRACT", "DylanWilliams", "[A-Z][a-z]+"), call("REGEXEXTRACT", "abc", "[0-9]"), call("REGEXEXTRACT", "abc", "(", 1), call("REGEXEXTRACT", "abc", "a", 3)]).toEqual(["Dylan", "#N/A", "#VALUE!", "#VALUE!"]);
  const book = new Book({ A1: '=REGEXEXTRACT("DylanWilliams","[A-Z][a-z]+",1)', A2: '=REGEXEXTRACT("2024-05-06 x",' + '"(\\d+)-(\\d+)(z)?",2)', A3: '=REGEXEXTRACT("ab","A",1,1)', A4: '=REGEXEXTRACT({"a1";"b22"},"\\d+")', D4: '=REGEXEXTRACT("aa","b*",1)' });
  expect([book.block("A1", "C1"), book.block("A2", "C2"), book.get("A3"), book.block("A4", "A5"), book.block("D4", "F4")]).toEqual([[["Dylan", "Williams", null]], [["2024", "05", ""]], "a", [["1"], ["22"]], [["", "", ""]]]);
});

test.each([
  [["SoniaBrown", "([A-Z][a-z]+)([A-Z][a-z]+)", "$2, $1"], "Brown, Sonia"], [["(378) 555-4195", "[0-9]+-", "***-"], "(378) ***-4195"], [["a1b2c3", "\\d", "#", 2], "a1b#c3"], [["a1b2c3", "\\d", "#", -1], "a1b2c#"], [["a1b2c3", "\\d", "#", 4], "a1b2c3"], [["a1", "\\d", "#", -2], "a1"],
  [["abc", "(?<x>b)", "[${x}$0$$]"], "a[bb$]c"], [["abc", "b", "$1"], "#VALUE!"], [["abc", "B", "x", 0, 1], "axc"], [["abc", "", "-"], "-a-b-c-"], [["abc", "z", "y"], "abc"], [["foo bar", "foo\\Kx? ", "_"], "foo_bar"], [["a\r\nb", "\\R", "|"], "a|b"],
])("REGEXREPLACE%j is %s", (args, expected) => expect(call("REGEXREPLACE", ...args)).toBe(expected));

test("a pattern that would try for ever ends, and long texts are read", () => {
  const started = Date.now();
  expect([call("REGEXTEST", "a".repeat(40) + "!", "^(a+)+$"), call("REGEXTEST", "a".repeat(60) + "!", "(a|a)*$b")]).toEqual(["#VALUE!", "#VALUE!"]);
  const long = new Book({ A1: `${"ab,".repeat(10_000)}z` });
  expect([long.formula('=LEN(REGEXREPLACE(A1,"[a-y]+",""))'), long.formula('=REGEXTEST(A1,"^.*z$")'), long.formula('=REGEXTEST(A1,".*.*.*.*!")')]).toEqual([10_001, true, "#VALUE!"]);
  expect(Date.now() - started).toBeLessThan(10_000);
});

test("property: for what JavaScript knows as well, the matches are the same", () => {
  const pieces = fc.constantFrom("a", "b", "[ab]", "a*", "b+", "(a|b)", "(ab)?", "a??", "b{1,2}", ".", "^", "$", "|", "(?:ba)*", "\\b", "[^a]", "(?=b)");
  fc.assert(fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), fc.string({ unit: fc.constantFrom("a", "b", "c", " "), maxLength: 12 }), (parts, given) => {
    const source = parts.join("");
    const expected = [...given.matchAll(new RegExp(source, "g"))].map((match) => [match.index, match[0]]);
    expect(matchesIn(parsePattern(source, false), given).map(({ start, end }) => [start, given.slice(start, end)])).toEqual(expected);
  }), { numRuns: 500 });
});
