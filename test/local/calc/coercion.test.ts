import { Book, evaluate } from "./book";

type Case = [formula: string, result: number | string | boolean];

describe("values in formulas", () => {
  it.each<Case>([
    ['="3"*2', 6],
    ['="50%"+0', 0.5],
    ['="1,234.5"+0', 1234.5],
    ['="2024-01-01"+0', 45292],
    ['="x"+1', "#VALUE!"],
    ['=""+1', "#VALUE!"],
    ["=TRUE+1", 2],
    ["=ZZ1+1", 1],
    ["=5%", 0.05],
    ["=-2^2", 4],
    ["=2^3^2", 64],
    ["=10-2-3", 5],
    ["=1/0", "#DIV/0!"],
    ["=0^0", "#NUM!"],
    ["=10^400", "#NUM!"],
    ["=SQRT(-1)", "#NUM!"],
    ["=NA()+1/0", "#N/A"],
  ])("%s is %s", (formula, result) => expect(evaluate(formula)).toBe(result));

  it.each<Case>([
    ["=1<\"a\"", true],
    ["=\"a\"<TRUE", true],
    ["=\"abc\"=\"ABC\"", true],
    ["=\"a\"<\"B\"", true],
    ["=ZZ1=0", true],
    ["=ZZ1=\"\"", true],
    ["=ZZ1=FALSE", true],
    ["=\"1\"=1", false],
    ["=0.1+0.2=0.3", true],
    ["=1=1.0000000001", false],
    ["=\"北京\"<>\"上海\"", true],
  ])("compares: %s is %s", (formula, result) => expect(evaluate(formula)).toBe(result));

  it.each<Case>([
    ["=1/3&\"\"", "0.333333333333333"],
    ["=0.1+0.2&\"\"", "0.3"],
    ["=1234567.891&\"\"", "1234567.891"],
    ["=-0.05&\"\"", "-0.05"],
    ["=10^21&\"\"", "1E+21"],
    ["=10^20&\"\"", "100000000000000000000"],
    ["=1.5*10^-12&\"\"", "1.5E-12"],
    ["=0.00012&\"\"", "0.00012"],
    ["=TRUE&1&\"x\"&ZZ1", "TRUE1x"],
    ["=123456789012345678&\"\"", "123456789012345000"],
  ])("writes into text: %s is %s", (formula, result) => expect(evaluate(formula)).toBe(result));

  it("keeps full precision in the cell", () => {
    expect(evaluate("=1/3")).toBe(1 / 3);
    expect(evaluate("=A1*3", { A1: 0.1 })).toBe(0.1 * 3);
  });

  it("counts an empty cell as 0 when a formula shows it", () => {
    const book = new Book({ B1: "=A1", B2: "=ISBLANK(A1)", B3: "=ISBLANK(B1)", B4: "=IF(TRUE,A1)" });
    expect([book.get("B1"), book.get("B2"), book.get("B3"), book.get("B4")]).toEqual([0, true, false, 0]);
  });

  it("shows #NAME? for a formula that cannot be read, and carries on", () => {
    const book = new Book({ A1: "=1+", A2: "=SUM(1,2", A3: "=\"open", A4: "=1" });
    expect([book.get("A1"), book.get("A2"), book.get("A3"), book.get("A4")]).toEqual(["#NAME?", "#NAME?", "#NAME?", 1]);
  });

  it("understands reference operators", () => {
    const cells = { A1: 1, A2: 2, B1: 10, B2: 20 };
    expect(evaluate("=SUM(A1:A2 A2:B2)", cells)).toBe(2);
    expect(evaluate("=A1:A2 B1:B2", cells)).toBe("#NULL!");
    expect(evaluate("=SUM(A1:INDEX(A1:B2,2,2))", cells)).toBe(33);
    expect(evaluate("=SUM((A1,B2))", cells)).toBe(21);
    expect(evaluate("=SUM(B2:A1)", cells)).toBe(33);
    const book = new Book({ ...cells, D1: "=SUM(A1:INDEX(B1:B9,ROWS(B1:B2)))", D2: "=SUM(Sheet1!A1:Sheet1!B2)" });
    book.set({ A2: 100 });
    expect([book.get("D1"), book.get("D2")]).toEqual([131, 131]);
  });

  it("takes a word that looks like an address for what it is", () => {
    expect(evaluate("=LOG10(A1)&\"A1\"", { A1: 1000 })).toBe("3A1");
    const book = new Book({ A1: 1, B1: "=LOG10(A1*100)", B2: "=LOG10(A1*10)" });
    expect([book.get("B1"), book.get("B2")]).toEqual([2, 1]);
  });
});
