import { Book } from "./book";

/** A table of three KPIs at B2:D5, with a totals row below when asked. */
function kpis(totals = false): Book {
  const book = new Book({ B3: "营收", C3: 40, D3: 90, B4: "客户", C4: 35, D4: 80, B5: "学习", C5: 25, D5: 100 });
  if (totals) book.set({ B6: "合计", D6: 270 });
  book.table("Kpis", "B2", totals ? "D6" : "D5", ["指标", "Weight", "得分 (分)"], totals);
  return book;
}

describe("structured references", () => {
  it("read columns, header, all rows, totals and spans of columns", () => {
    const book = kpis(true);
    expect(book.formula("=SUM(Kpis[Weight])")).toBe(100);
    expect(book.formula("=SUM(Kpis[得分 (分)])")).toBe(270);
    expect(book.formula("=COUNTA(Kpis[#Headers])")).toBe(3);
    expect(book.formula("=ROWS(Kpis[[#All],[指标]:[Weight]])&\"x\"&COLUMNS(Kpis[[#All],[指标]:[Weight]])")).toBe("5x2");
    expect(book.formula("=Kpis[[#Totals],[得分 (分)]]")).toBe(270);
    expect(book.formula("=ROWS(Kpis)")).toBe(3);
    expect(book.formula("=ROWS(Kpis[[#Headers],[#Data]])")).toBe(4);
    expect(book.formula("=ROWS(Kpis[[#Data],[#Totals]])")).toBe(4);
    expect(book.formula("=sum(KPIS[weight])")).toBe(100);
  });

  it("read the formula's own row, inside the table and beside it", () => {
    const book = kpis();
    book.set({ E3: "=Kpis[@Weight]*2", D4: "=[@Weight]+1", E5: "=SUM(Kpis[@[Weight]:[得分 (分)]])", D5: "=[@[Weight]]/100" });
    expect([book.get("E3"), book.get("D4"), book.get("D5"), book.get("E5")]).toEqual([80, 36, 0.25, 25.25]);
    book.set({ C4: 50 });
    expect(book.get("D4")).toBe(51);
  });

  it("are #VALUE! beside no data row, #REF! for an unknown column or missing totals", () => {
    const book = kpis();
    book.set({ E9: "=Kpis[@Weight]" });
    expect(book.get("E9")).toBe("#VALUE!");
    expect(book.formula("=SUM(Kpis[Nothing])")).toBe("#REF!");
    expect(book.formula("=Kpis[[#Totals],[Weight]]")).toBe("#REF!");
  });

  it("read column names with brackets, # and apostrophes", () => {
    const book = new Book({ A2: 1, B2: 2, C2: 3 });
    book.table("T", "A1", "C2", ["a[1]", "#n", "it's"]);
    expect(book.formula("=T['#n]+SUM(T[it''s])")).toBe(5);
    expect(book.formula("=SUM(T[[a'[1']]:['#n]])")).toBe(3);
  });

  it("follow the table when it grows, moves or renames a column", () => {
    const book = kpis();
    book.set({ G1: "=SUM(Kpis[Weight])", G2: "=COUNTA(Kpis[指标])" });
    book.set({ B6: "流程", C6: 10 });
    expect(book.get("G1")).toBe(100);
    book.table("Kpis", "B2", "D6", ["指标", "Weight", "得分 (分)"]);
    expect([book.get("G1"), book.get("G2")]).toEqual([110, 4]);
    book.table("Kpis", "B2", "D6", ["指标", "权重", "得分 (分)"]);
    expect(book.get("G1")).toBe("#REF!");
    book.set({ G1: "=SUM(Kpis[权重])" });
    expect(book.get("G1")).toBe(110);
  });

  it("become right when the table arrives after the formula, and stop when it goes", () => {
    const book = new Book({ A1: "=SUM(Late[x])", A2: "=ROWS(Late)", B3: 4, B4: 5, C3: "=[@x]*2" });
    expect([book.get("A1"), book.get("C3")]).toEqual(["#NAME?", "#NAME?"]);
    book.table("Late", "B2", "C4", ["x", "y"]);
    expect([book.get("A1"), book.get("A2"), book.get("C3")]).toEqual([9, 2, 8]);
    book.calculation.removeTable("Late");
    book.calculation.recalculate();
    expect([book.get("A1"), book.get("C3")]).toEqual(["#NAME?", "#NAME?"]);
  });

  it("leave formulas alone that the table's change does not concern", () => {
    const book = kpis();
    let calls = 0;
    book.register("SEEN", ([value]) => (calls++, value), { parameters: [{ matrix: false }] });
    book.set({ D3: "=SEEN([@Weight])" });
    calls = 0;
    book.table("Kpis", "B2", "D6", ["指标", "Weight", "得分 (分)"]);
    expect(calls).toBe(0);
  });
});
