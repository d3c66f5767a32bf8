import { halfWidth, typedNumber } from "../../../local/workbook/calc/typedText";

describe("what is typed into a cell", () => {
  test.each([
    ["0", "90%", 0.9], ["#,##0.00", "1,234.5", 1234.5], ["0.00", "2026-01-15", 46037], ["0%", "40", 0.4], ["0%", "0.1", 0.1], ["0%", "95%", 0.95],
    ["0", "１２", 12], ["0%", "９５％", 0.95], ["0.0", "－３．５", -3.5], ["General", "95%", 0.95],
  ])("is a number in a cell of format %s: %s", (format, text, expected) => {
    expect(typedNumber(text, format)).toBe(expected);
  });

  test.each([["0", "N/A"], ["0", "约十"], ["@", "９５％"], ["@", "12"], ["General", "第１季度"]])("stays text in a cell of format %s: %s", (format, text) => {
    expect(typedNumber(text, format)).toBeNull();
  });

  it("is half-width before a General cell takes its format from it", () => {
    expect([halfWidth("１２"), halfWidth("９５％")]).toEqual(["12", "95%"]);
  });
});
