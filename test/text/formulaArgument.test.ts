import fc from "fast-check";
import { formulaOf, parseFormulaArgument } from "../../src/text/formulaArgument";

const kindOf = (typed: string) => parseFormulaArgument(typed).kind;
const textOf = (typed: string) => {
  const argument = parseFormulaArgument(typed);
  return argument.kind === "empty" ? "" : argument.text;
};

test.each([
  ["110", "110"], ["12%", "0.12"], ["1,234.5", "1234.5"], ["１２", "12"], ["-4", "-4"], ["true", "TRUE"],
  ["lower", '"lower"'], ["越低越好", '"越低越好"'], ['"12"', '"12"'], ["“越低越好”", '"越低越好"'], ['say "hi"', '"say ""hi"""'],
  ["客户满意度 提升到 95%", '"客户满意度 提升到 95%"'], ["{80,60;90,80}", "{80,60;90,80}"], ["{越低；越高}", '{"越低";"越高"}'], ["R&D", '"R&D"'],
])("%s is a constant that the formula writes as %s", (typed, written) => {
  expect(kindOf(typed)).toBe("constant");
  expect(textOf(typed)).toBe(written);
});

test.each(["A2", "$A$2:B9", "A:A", "3:4", "Sheet1!A1", "'2026Q4 Sales'!B2:B9", "目标!C3", "tblGoals[Weight]", "tblGoals[权重]", "A1#", "=A2"])("%s is a reference", (typed) => {
  expect(kindOf(typed)).toBe("reference");
});

test.each(["=Targets", "=A2*1.1", "SUM(A1:A3)", "A2*1.1", "=IF(A1=\"\",\"\",A1)"])("%s is left to Excel", (typed) => {
  expect(kindOf(typed)).toBe("expression");
  expect(textOf(typed).startsWith("=")).toBe(false);
});

test("arguments left out at the end are dropped and others keep their place", () => {
  const args = ["A2", "", "lower", "", ""].map(parseFormulaArgument);
  expect(formulaOf("KPI.SCORE", args)).toBe('=KPI.SCORE(A2,, "lower")');
  expect(formulaOf("KPI.SCORE", [parseFormulaArgument("")])).toBe("=KPI.SCORE()");
});

test("whatever is typed as a word stays that word and cannot end its quotes", () => {
  fc.assert(fc.property(fc.string({ maxLength: 30 }), (typed) => {
    const argument = parseFormulaArgument(typed);
    if (argument.kind !== "constant" || typeof argument.cells[0]?.[0] !== "string" || argument.text.startsWith("{")) return;
    expect(argument.text.slice(1, -1).replace(/""/g, "")).not.toContain('"');
  }));
});
