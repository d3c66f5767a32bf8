import { Book } from "./book";

/** Region, product, year, sales in A1:D7, with headings. */
function sales(language = "en-US"): Book {
  const book = new Book();
  book.calculation.book = () => ({ name: "", language, sheetIds: ["s1"] });
  const rows = [["Region", "Product", "Year", "Sales"], ["West", "B", 2023, 10], ["East", "A", 2023, 20], ["West", "A", 2024, 30], ["East", "A", 2024, 40], ["east", "B", 2024, 5], ["West", "B", 2024, 15]] as const;
  book.set(Object.fromEntries(rows.flatMap((row, at) => row.map((value, column) => [`${"ABCD"[column]}${at + 1}`, value]))));
  return book;
}

function spilled(formula: string, language?: string): unknown {
  const book = sales(language);
  book.set({ G1: formula });
  const spill = book.spill("G1");
  if (spill === null) return book.get("G1");
  return book.block("G1", `${String.fromCharCode(70 + spill.columns)}${spill.rows}`);
}

describe("GROUPBY", () => {
  test.each([
    ["=GROUPBY(A2:A7,D2:D7,SUM)", [["East", 65], ["West", 55], ["Total", 120]]],
    ["=GROUPBY(A1:A7,D1:D7,SUM)", [["East", 65], ["West", 55], ["Total", 120]]],
    ["=GROUPBY(A1:A7,D1:D7,SUM,3)", [["Region", "Sales"], ["East", 65], ["West", 55], ["Total", 120]]],
    ["=GROUPBY(A1:A7,D1:D7,SUM,1,0)", [["East", 65], ["West", 55]]],
    ["=GROUPBY(A2:A7,D2:D7,SUM,2,0)", [["Row Field 1", "Value 1"], ["East", 65], ["West", 55]]],
    ["=GROUPBY(A2:A7,D2:D7,SUM,0,-1)", [["Total", 120], ["East", 65], ["West", 55]]],
    ["=GROUPBY(A2:A7,D2:D7,SUM,,,2)", [["West", 55], ["East", 65], ["Total", 120]]],
    ["=GROUPBY(A2:A7,D2:D7,SUM,,,-1)", [["West", 55], ["East", 65], ["Total", 120]]],
    ["=GROUPBY(A2:A7,D2:D7,LAMBDA(x,MAX(x)-MIN(x)))", [["East", 35], ["West", 20], ["Total", 35]]],
    ["=GROUPBY(A2:A7,D2:D7,PERCENTOF,,0)", [["East", 65 / 120], ["West", 55 / 120]]],
    ["=GROUPBY(A2:A7,D2:D7,LAMBDA(part,all,SUM(all)-SUM(part)),,0)", [["East", 55], ["West", 65]]],
    ["=GROUPBY(A2:A7,D2:D7,SUM,,,,C2:C7=2024)", [["East", 45], ["West", 45], ["Total", 90]]],
    ["=GROUPBY(A1:A7,D1:D7,SUM,,,,C1:C7=2024)", [["East", 45], ["West", 45], ["Total", 90]]],
    ["=GROUPBY(A2:A7,HSTACK(D2:D7,C2:C7),MAX,,0)", [["East", 40, 2024], ["West", 30, 2024]]],
    ["=GROUPBY(A2:A7,D2:D7,HSTACK(SUM,COUNT),,0)", [["", "SUM", "COUNT"], ["East", 65, 3], ["West", 55, 3]]],
    ['=GROUPBY(A2:A7,D2:D7,VSTACK(HSTACK(SUM,LAMBDA(x,ROWS(x))),{"Sum","Rows"}),,0)', [["", "Sum", "Rows"], ["East", 65, 3], ["West", 55, 3]]],
    ["=GROUPBY(A2:A7,D2:D7,VSTACK(SUM,LAMBDA(x,9)),,0)", [["East", "SUM", 65], ["East", "CUSTOM", 9], ["West", "SUM", 55], ["West", "CUSTOM", 9]]],
    ["=GROUPBY(A2:A7,B2:B7,ARRAYTOTEXT,,0)", [["East", "A, A, B"], ["West", "B, A, B"]]],
  ])("%s", (formula, expected) => expect(spilled(formula)).toEqual(expected));

  test("several fields: subtotals below or above, by their values within their group, or as a table", () => {
    const groups = { east: [["East", "A", 60], ["East", "B", 5]], west: [["West", "A", 30], ["West", "B", 25]] };
    expect(spilled("=GROUPBY(A1:B7,D1:D7,SUM)")).toEqual([["Region", "Product", "Sales"], ...groups.east, ["East", "", 65], ...groups.west, ["West", "", 55], ["Grand Total", "", 120]]);
    expect(spilled("=GROUPBY(A2:B7,D2:D7,SUM,,-2)")).toEqual([["Grand Total", "", 120], ["East", "", 65], ...groups.east, ["West", "", 55], ...groups.west]);
    expect(spilled("=GROUPBY(A2:B7,D2:D7,SUM,,1,3)")).toEqual([["West", "B", 25], ["West", "A", 30], ["East", "B", 5], ["East", "A", 60], ["Total", "", 120]]);
    expect(spilled("=GROUPBY(A2:B7,D2:D7,SUM,,0,{-1,-2})")).toEqual([...groups.west.slice().reverse(), ...groups.east.slice().reverse()]);
    expect(spilled("=GROUPBY(A2:B7,D2:D7,SUM,,0,-3,,1)")).toEqual([["East", "A", 60], ["West", "A", 30], ["West", "B", 25], ["East", "B", 5]]);
    expect(spilled("=GROUPBY(A2:B7,D2:D7,SUM,,,,,1)")).toEqual([...groups.east, ...groups.west, ["Total", "", 120]]);
  });

  test.each([
    ["=GROUPBY(A2:A6,D2:D7,SUM)", "#VALUE!"], ["=GROUPBY(A2:A7,D2:D7,1)", "#VALUE!"], ["=GROUPBY(A2:A7,D2:D7,SUM,4)", "#VALUE!"], ["=GROUPBY(A2:A7,D2:D7,SUM,,2)", "#VALUE!"], ["=GROUPBY(A2:A7,D2:D7,SUM,,,3)", "#VALUE!"], ["=GROUPBY(A2:A7,D2:D7,SUM,,,0)", "#VALUE!"],
    ["=GROUPBY(A2:A7,D2:D7,SUM,,,,C2:C6=1)", "#VALUE!"], ["=GROUPBY(A2:A7,D2:D7,SUM,,,,C2:C7=1)", "#CALC!"], ["=GROUPBY(A2:B7,D2:D7,SUM,,2,,,1)", "#VALUE!"], ["=GROUPBY(A2:A7,D2:D7,SUM,,,,,2)", "#VALUE!"], ["=HSTACK(SUM)", "#NAME?"], ["=GROUPBY(A2:A7,D2:D7,LAMBDA(a,b,c,1))", "#VALUE!"],
  ])("%s is %s", (formula, expected) => expect(spilled(formula)).toBe(expected));

  test("blanks among the labels come last, and errors of a group stay there", () => {
    const book = sales();
    book.set({ A2: null, D3: "=1/0", G1: "=GROUPBY(A2:A7,D2:D7,SUM,0,0)", J1: "=GROUPBY(A2:A7,D2:D7,COUNT,0,0,-1)" });
    expect([book.block("G1", "H3"), book.block("J1", "K3")]).toEqual([[["East", "#DIV/0!"], ["West", 45], [0, 10]], [["West", 2], ["East", 2], [0, 1]]]);
  });

  test("what a cell has is followed, and in Chinese the totals are 总计", () => {
    const book = sales();
    book.set({ G1: "=GROUPBY(A2:A7,D2:D7,SUM)" });
    book.set({ A2: "North" });
    expect(book.block("G1", "H4")).toEqual([["East", 65], ["North", 10], ["West", 45], ["Total", 120]]);
    expect(spilled("=GROUPBY(A2:A7,D2:D7,SUM,2)", "zh-CN")).toEqual([["行字段 1", "值 1"], ["East", 65], ["West", 55], ["总计", 120]]);
  });
});

describe("PIVOTBY", () => {
  test.each([
    ["=PIVOTBY(A2:A7,C2:C7,D2:D7,SUM)", [["", 2023, 2024, "Total"], ["East", 20, 45, 65], ["West", 10, 45, 55], ["Total", 30, 90, 120]]],
    ["=PIVOTBY(A1:A7,C1:C7,D1:D7,SUM,,0,,0)", [["", 2023, 2024], ["East", 20, 45], ["West", 10, 45]]],
    ["=PIVOTBY(A2:A7,C2:C7,D2:D7,SUM,,0,-1,-1,-1)", [["", "Total", 2024, 2023], ["West", 55, 45, 10], ["East", 65, 45, 20]]],
    ["=PIVOTBY(B2:B7,C2:C7,D2:D7,SUM,,0,2,0,,A2:A7=\"East\")", [["", 2023, 2024], ["B", "", 5], ["A", 20, 40]]],
    ["=PIVOTBY(A2:A7,C2:C7,D2:D7,PERCENTOF,,0,,0)", [["", 2023, 2024], ["East", 20 / 30, 0.5], ["West", 10 / 30, 0.5]]],
    ["=PIVOTBY(A2:A7,C2:C7,D2:D7,PERCENTOF,,0,,0,,,1)", [["", 2023, 2024], ["East", 20 / 65, 45 / 65], ["West", 10 / 55, 45 / 55]]],
    ["=PIVOTBY(A2:A7,C2:C7,D2:D7,PERCENTOF,,0,,0,,,2)", [["", 2023, 2024], ["East", 20 / 120, 45 / 120], ["West", 10 / 120, 45 / 120]]],
    ["=PIVOTBY(A2:B7,C2:C7,D2:D7,PERCENTOF,,0,,0,,,4)", [["", "", 2023, 2024], ["East", "A", 1, 40 / 45], ["East", "B", "", 5 / 45], ["West", "A", "", 30 / 45], ["West", "B", 1, 15 / 45]]],
    ["=PIVOTBY(A2:A7,,D2:D7,SUM)", [["East", 65], ["West", 55], ["Total", 120]]],
    ["=PIVOTBY(,A2:A7,D2:D7,SUM)", [["East", "West", "Total"], [65, 55, 120]]],
    ["=PIVOTBY(A2:A7,C2:C7,D2:D7,HSTACK(SUM,COUNT),,0,,0)", [["", 2023, 2023, 2024, 2024], ["", "SUM", "COUNT", "SUM", "COUNT"], ["East", 20, 1, 45, 2], ["West", 10, 1, 45, 2]]],
    ["=PIVOTBY(A2:A7,B2:C7,D2:D7,SUM,,0)", [["", "A", "A", "A", "B", "B", "B", "Grand Total"], ["", 2023, 2024, "", 2023, 2024, "", ""], ["East", 20, 40, 60, "", 5, 5, 65], ["West", "", 30, 30, 10, 15, 25, 55]]],
    ["=PIVOTBY(A1:A7,C1:C7,D1:D7,SUM,3,0,,0)", [["", "Year", ""], ["", 2023, 2024], ["Region", "Sales", "Sales"], ["East", 20, 45], ["West", 10, 45]]],
    ["=PIVOTBY(A2:A7,C2:C6,D2:D7,SUM)", "#VALUE!"], ["=PIVOTBY(A2:A7,C2:C7,D2:D7,SUM,,,,,,,5)", "#VALUE!"], ["=PIVOTBY(A2:A7,C2:C7,D2:D7,SUM,,3)", "#VALUE!"],
  ])("%s", (formula, expected) => expect(spilled(formula)).toEqual(expected));
});
