import fc from "fast-check";
import { cellAddress, columnLetters, splitAddress } from "../../src/sheets/address";
import { cellText } from "../../src/sheets/cellText";
import { sheetName } from "../../src/sheets/sheetName";
import { thisRow, wholeColumn } from "../../src/sheets/structuredReference";

describe("names of sheets", () => {
  it("are always valid in Excel and unlike every other, whatever a department is called", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { maxLength: 12 }), (wanted) => {
        const names: string[] = [];
        for (const each of wanted) names.push(sheetName(each, names));
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/);
          expect(name.toLowerCase()).not.toBe("history");
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });

  it("stay readable", () => {
    expect(sheetName("2026Q4 销售部")).toBe("2026Q4 销售部");
    expect(sheetName("2026Q4 R&D / Platform")).toBe("2026Q4 R&D Platform");
    expect(sheetName("2026Q4 Sales", ["2026q4 sales"])).toBe("2026Q4 Sales (2)");
  });
});

describe("addresses", () => {
  it("come apart into what they were made of", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }).filter((name) => !name.includes("\n")), fc.nat({ max: 1048575 }), fc.nat({ max: 16383 }), (sheet, row, column) => {
        expect(splitAddress(cellAddress(sheet, row, column))).toEqual({ sheet, local: `${columnLetters(column)}${row + 1}` });
      }),
    );
  });

  it("know the letters of Excel's columns", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(cellAddress("目标树", 4, 0)).toBe("目标树!A5");
    expect(cellAddress("Sam's", 0, 1)).toBe("'Sam''s'!B1");
  });
});

describe("structured references", () => {
  it("leave plain headings alone and bracket and escape the others", () => {
    expect(thisRow("实际值")).toBe("[@实际值]");
    expect(thisRow("KPI code")).toBe("[@[KPI code]]");
    expect(thisRow("Cost [#1]'s @")).toBe("[@[Cost '['#1']''s '@]]");
    expect(wholeColumn("tblGrades", "From")).toBe("tblGrades[From]");
    expect(wholeColumn("tblX", "Roll-up")).toBe("tblX[[Roll-up]]");
  });
});

describe("text on its way into a cell", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "007", "1-2", "2026-11", "2026年11月", "TRUE", "false", "Mar 5", "sept 2026", "'quoted", "50%", "#N/A", "１２３", "（5）", "(5)", " =1", "DEC10", "SAL01", "上午9:00", "周一 9:30", "at 5", "第１名", "○ 空"])(
    "marks %j as text",
    (text) => expect(cellText(text)).toBe(`'${text}`),
  );

  it.each(["销售额", "Revenue", "marketing", "Decision log", "元/人", "真实"])("sends %j as it is", (text) => expect(cellText(text)).toBe(text));
});
