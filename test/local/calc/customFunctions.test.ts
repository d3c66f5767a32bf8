import { CellError } from "../../../local/workbook/calc/calculation";
import { Book } from "./book";

const single = { matrix: false } as const;
const matrix = { matrix: true } as const;

/** A workbook with a function KPI.SEE that keeps the arguments it was given. */
function observing(parameters: readonly { matrix: boolean; type?: string; optional?: boolean; repeating?: boolean }[], allowErrors = false) {
  const book = new Book();
  const seen: unknown[][] = [];
  book.register("KPI.SEE", (args) => (seen.push(args), 1), { parameters, allowErrors });
  return { book, seen };
}

describe("custom functions: what they are given", () => {
  it("a matrix parameter always gets rows of values", () => {
    const { book, seen } = observing([matrix, matrix, matrix]);
    book.set({ A1: 1, A2: "x", B2: true, C1: "=KPI.SEE(A1:B2,A1,5)" });
    expect(seen[0]).toEqual([
      [
        [1, ""],
        ["x", true],
      ],
      [[1]],
      [[5]],
    ]);
  });

  it("an argument left out is null, an empty cell null or \"\" in a matrix", () => {
    const { book, seen } = observing([single, { ...single, optional: true }, { ...matrix, optional: true }]);
    book.set({ C1: "=KPI.SEE(A1)", C2: "=KPI.SEE(1,,A1)" });
    expect(seen).toEqual([
      [null, null, null],
      [1, null, [[""]]],
    ]);
  });

  it("typed parameters get their type", () => {
    const { book, seen } = observing([{ ...single, type: "number" }, { ...single, type: "string" }, { ...single, type: "boolean" }]);
    book.set({ A1: "12", C1: "=KPI.SEE(A1,5,1)", C2: "=KPI.SEE(\"x\",5,1)" });
    expect(seen).toEqual([[12, "5", true]]);
    expect(book.get("C2")).toBe("#VALUE!");
  });

  it("a repeating parameter gets all its arguments in one array", () => {
    const { book, seen } = observing([single, { ...matrix, repeating: true }]);
    book.set({ A1: 1, A2: 2, C1: "=KPI.SEE(9,A1:A2,3)" });
    expect(seen[0]).toEqual([9, [[[1], [2]], [[3]]]]);
  });

  it("a single-value parameter given a range makes one call for each element", () => {
    const book = new Book({ A1: 1, A2: 2, A3: 3 });
    book.register("KPI.DOUBLE", ([value]) => (value as number) * 2, { parameters: [single] });
    book.set({ C1: "=KPI.DOUBLE(A1:A3)" });
    expect(book.block("C1", "C3").flat()).toEqual([2, 4, 6]);
  });

  it("errors pass through without a call, unless the function takes them", () => {
    const { book, seen } = observing([matrix]);
    book.set({ A1: 1, A2: "=1/0", C1: "=KPI.SEE(A1:A2)", C2: "=KPI.SEE(NA())" });
    expect([book.get("C1"), book.get("C2"), seen.length]).toEqual(["#DIV/0!", "#N/A", 0]);
    const taking = observing([matrix, single], true);
    taking.book.set({ A1: 1, A2: "=1/0", C1: "=KPI.SEE(A1:A2,NA())" });
    expect(taking.seen[0]).toMatchObject([[[1], [{ type: "Error", code: "#DIV/0!", basicValue: "#DIV/0!" }]], { code: "#N/A" }]);
  });

  it("they learn the address of their cell", () => {
    const book = new Book();
    book.calculation.addSheet("s2", "销售 表");
    const addresses: string[] = [];
    book.register("KPI.WHERE", (_args, { address }) => addresses.push(address));
    book.set({ B3: "=KPI.WHERE()" });
    book.calculation.setCell("s2", 0, 27, "=KPI.WHERE()");
    book.calculation.recalculate();
    expect(addresses).toEqual(["Sheet1!B3", "'销售 表'!AB1"]);
  });

  it("the wrong number of arguments is #VALUE! without a call", () => {
    const { book, seen } = observing([single, single]);
    expect([book.formula("=KPI.SEE(1)"), book.formula("=KPI.SEE(1,2,3)"), seen.length]).toEqual(["#VALUE!", "#VALUE!", 0]);
  });
});

describe("custom functions: what they return", () => {
  const returning = (result: unknown) => {
    const book = new Book();
    book.register("KPI.GIVE", () => result);
    book.set({ A1: "=KPI.GIVE()" });
    return book;
  };

  it("rows of values spill; one by one is a single value", () => {
    expect(returning([[1, "a"], [true, null]]).block("A1", "B2")).toEqual([
      [1, "a"],
      [true, 0],
    ]);
    expect(returning([[42]]).spill("A1")).toBeNull();
  });

  it("nothing is 0, a number out of range #NUM!, what is no value #VALUE!", () => {
    const results = [null, undefined, Infinity, NaN, {}, [1, 2], [[1], [1, 2]], []].map((result) => returning(result).get("A1"));
    expect(results).toEqual([0, 0, "#NUM!", "#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!"]);
  });

  it("text that looks like an error or a formula stays text", () => {
    expect(returning("#N/A").formula("=ISTEXT(A1)")).toBe(true);
    expect(returning("=1+1").get("A1")).toBe("=1+1");
  });

  it("error objects become errors with their message, alone and inside an array", () => {
    const book = returning([[1, { code: "#N/A", message: "没有实际值" }], [{ code: "InvalidValue", message: "weights" }, { type: "Error", basicValue: "#NUM!" }]]);
    expect(book.raw("B1")).toEqual(new CellError("#N/A", "没有实际值"));
    expect(book.raw("A2")).toEqual(new CellError("#VALUE!", "weights"));
    expect(book.get("B2")).toBe("#NUM!");
  });

  it("a thrown error object shows its code, and harms nothing else", () => {
    const book = new Book({ A1: 1 });
    book.register("KPI.FAIL", () => {
      throw Object.assign(new Error("no actual"), { code: "#N/A" });
    });
    book.register("KPI.CRASH", () => {
      throw new TypeError("undefined is not a function");
    });
    book.set({ B1: "=KPI.FAIL()", B2: "=KPI.CRASH()", B3: "=A1+1", B4: "=IFERROR(KPI.CRASH(),\"saved\")" });
    expect(book.raw("B1")).toEqual(new CellError("#N/A", "no actual"));
    expect(book.raw("B2")).toEqual(new CellError("#VALUE!"));
    book.set({ A1: 5 });
    expect([book.get("B3"), book.get("B4")]).toEqual([6, "saved"]);
  });

  it("formulas entered before the function arrives become right when it does", () => {
    const book = new Book({ A1: "=kpi.late(2)+1" });
    expect([book.get("A1"), book.calculation.hasFunction("KPI.LATE")]).toEqual(["#NAME?", false]);
    book.register("KPI.LATE", ([value]) => (value as number) * 10, { parameters: [single] });
    book.calculation.recalculate();
    expect([book.get("A1"), book.calculation.hasFunction("kpi.late")]).toEqual([21, true]);
    expect(book.calculation.functionNames()).toEqual(expect.arrayContaining(["KPI.LATE", "XLOOKUP", "LET"]));
  });
});

describe("asynchronous custom functions", () => {
  const later = <T,>(value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), 5));

  it("show #BUSY! until they answer, and so does what depends on them", async () => {
    const book = new Book({ A1: 4 });
    book.register("KPI.ASK", ([value]) => later((value as number) * 2), { parameters: [single] });
    book.set({ B1: "=KPI.ASK(A1)", C1: "=B1+1", D1: "=IFERROR(B1,\"no\")", E1: "=ISERROR(B1)" });
    expect([book.get("B1"), book.get("C1"), book.get("D1"), book.get("E1")]).toEqual(["#BUSY!", "#BUSY!", "#BUSY!", "#BUSY!"]);
    const told: number[] = [];
    book.calculation.onAsyncChange = (changes) => told.push(changes.length);
    await book.calculation.settled();
    expect([book.get("B1"), book.get("C1"), book.get("D1"), book.get("E1")]).toEqual([8, 9, 8, false]);
    expect(told).toEqual([4]);
  });

  it("run side by side, one call for each formula, and again when an argument changes", async () => {
    const book = new Book({ A1: 1 });
    let open = 0;
    let most = 0;
    let calls = 0;
    book.register("KPI.ASK", async ([value]) => {
      calls++;
      most = Math.max(most, ++open);
      await later(null);
      open--;
      return value;
    }, { parameters: [single] });
    for (let row = 0; row < 50; row++) book.calculation.setCell("s1", row, 1, `=KPI.ASK($A$1+${row})`);
    book.calculation.recalculate();
    await book.calculation.settled();
    expect([calls, most, book.get("B50")]).toEqual([50, 50, 50]);
    book.set({ A1: 2 });
    await book.calculation.settled();
    expect([calls, book.get("B50")]).toEqual([100, 51]);
    book.calculation.recalculate();
    expect(calls).toBe(100);
    book.calculation.recalculateAll();
    await book.calculation.settled();
    expect(calls).toBe(150);
  });

  it("may fail, spill, and appear twice in a formula", async () => {
    const book = new Book();
    book.register("KPI.REJECT", () => Promise.reject({ code: "#N/A", message: "offline" }));
    book.register("KPI.ROWS", () => later([[1], [2]]));
    book.register("KPI.ECHO", ([value]) => later(value), { parameters: [single] });
    book.set({ A1: "=KPI.REJECT()", B1: "=KPI.ROWS()", C1: "=KPI.ECHO(1)+KPI.ECHO(KPI.ECHO(2))" });
    await book.calculation.settled();
    expect(book.raw("A1")).toEqual(new CellError("#N/A", "offline"));
    expect(book.block("B1", "B2").flat()).toEqual([1, 2]);
    expect(book.get("C1")).toBe(3);
  });

  it("are forgotten when their formula goes or their argument changes meanwhile", async () => {
    const book = new Book({ A1: 1 });
    const answers: ((value: unknown) => void)[] = [];
    book.register("KPI.ASK", () => new Promise((resolve) => answers.push(resolve)), { parameters: [single] });
    book.set({ B1: "=KPI.ASK(A1)", B2: "=KPI.ASK(7)" });
    book.set({ A1: 2 });
    book.set({ B2: "replaced" });
    answers[0]?.("late");
    answers[1]?.("late");
    await Promise.resolve();
    await Promise.resolve();
    expect([book.get("B1"), book.get("B2")]).toEqual(["#BUSY!", "replaced"]);
    answers[2]?.("right");
    await book.calculation.settled();
    expect(book.get("B1")).toBe("right");
  });

  it("leave nothing to wait for where there are none", async () => {
    await expect(new Book({ A1: "=1" }).calculation.settled()).resolves.toBeUndefined();
  });
});
