import fc from "fast-check";
import { coerce } from "../../../local/graph/cells/coerce";
import { GraphError } from "../../../local/graph/errors";

const place = { asText: false, date1904: false };
const text = (value: string) => ({ kind: "text", value });
const number = (value: number) => ({ kind: "number", value });
const year = new Date().getFullYear();
const serial = (y: number, m: number, d: number) => (Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** An entry, what it becomes, and the number format it brings to a cell in format General. */
const entries: [entry: unknown, content: unknown, numberFormat?: string][] = [
  [12.5, number(12.5)],
  [true, { kind: "boolean", value: true }],
  [null, { kind: "blank" }],
  ["", { kind: "blank" }],
  ["abc", text("abc")],
  [" abc ", text(" abc ")],
  ["12", number(12)],
  [" 12 ", number(12)],
  ["007", number(7)],
  ["-3", number(-3)],
  ["+3", number(3)],
  ["1,234.5", number(1234.5), "#,##0.00"],
  ["12%", number(0.12), "0%"],
  ["1.5e3", number(1500), "0.00E+00"],
  ["$1,234.50", number(1234.5), "$#,##0.00_);[Red]($#,##0.00)"],
  ["-$5", number(-5), "$#,##0_);[Red]($#,##0)"],
  ["£3.20", number(3.2), '"£"#,##0.00'],
  ["￥1,000", number(1000), '"¥"#,##0'],
  ["5 €", number(5), '#,##0 "€"'],
  ["(5)", number(-5)],
  ["12.5 %", number(0.125), "0.00%"],
  ["1 1/2", number(1.5), "# ?/?"],
  ["0 3/4", number(0.75), "# ?/?"],
  ["110101199003078888", number(110101199003078000)],
  ["1e400", text("1e400")],
  ["15-Feb", number(serial(year, 2, 15)), "d-mmm"],
  ["24/12", number(serial(year, 12, 24)), "d-mmm"],
  ["2026-11", number(serial(2026, 11, 1)), "mmm-yy"],
  ["1/32", number(serial(1932, 1, 1)), "mmm-yy"],
  ["13/13", text("13/13")],
  ["Jan-15-2016", text("Jan-15-2016")],
  ["2026-11-21 10:30", number(serial(2026, 11, 21) + 0.4375), "m/d/yyyy h:mm"],
  ["\tx", text("\tx")],
  ["TRUE", { kind: "boolean", value: true }],
  ["false", { kind: "boolean", value: false }],
  ["2026-11-21", number(serial(2026, 11, 21)), "m/d/yyyy"],
  ["1-2", number(serial(year, 1, 2)), "d-mmm"],
  ["3:15", number(3.25 / 24), "h:mm"],
  ["#N/A", { kind: "error", value: "#N/A" }],
  ["=1+A1", { kind: "formula", formula: "1+A1" }],
  ["+A1", { kind: "formula", formula: "A1" }],
  ["-A1*2", { kind: "formula", formula: "-A1*2" }],
  ["=IFS(A1,1)", { kind: "formula", formula: "_xlfn.IFS(A1,1)" }],
  ["=", text("=")],
  ["'007", text("007")],
  ["'=1+1", text("=1+1")],
  ["''x", text("'x")],
  ["'", { kind: "blank" }],
];

describe("what is typed into a cell", () => {
  it.each(entries.map(([entry, content, numberFormat = "General"]) => [entry, content, numberFormat]))(
    "%j becomes what Excel makes of it",
    (entry, content, numberFormat) => {
      const typed = coerce(entry, place);
      expect(typed.content).toEqual(content);
      expect(typed.numberFormat ?? "General").toBe(numberFormat);
    },
  );

  it.each(["=SUM(", "=)", "+86 138 0000 0000", "@x y", "=[Book.xlsx]Sheet1!A1", "=cmd|'/C calc'!A0"])("%j is refused: it would damage the file or run something", (entry) => {
    expect(() => coerce(entry, place)).toThrow(GraphError);
  });

  it("stays text in a cell of format Text, whatever it looks like", () => {
    expect(coerce("007", { ...place, asText: true }).content).toEqual(text("007"));
    expect(coerce("=1", { ...place, asText: true }).content).toEqual(text("=1"));
    expect(coerce("'=1", { ...place, asText: true }).content).toEqual(text("=1"));
  });

  it("counts dates from 1904 where the workbook does", () => {
    expect(coerce("2026-11-21", { ...place, date1904: true }).content).toEqual(number(serial(2026, 11, 21) - 1462));
  });

  it("is text whenever it begins with an apostrophe", () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (value) => {
      expect(coerce(`'${value}`, place)).toEqual({ content: text(value), quoted: true });
    }));
  });
});
