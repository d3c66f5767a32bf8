import fc from "fast-check";
import { cellsOfText } from "../../../local/workbook/engine/clipboard/cellsOfText";
import { htmlText } from "../../../local/workbook/engine/clipboard/htmlText";
import { textOfCells } from "../../../local/workbook/engine/clipboard/textOfCells";

/** A cell as Excel writes it to the clipboard. */
const written = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe("cells of a text from the clipboard", () => {
  test("are those that were copied, whatever is in them", () => {
    const cell = fc.stringMatching(/^[a-z0-9 \t\n",数]{0,6}$/);
    const block = fc.integer({ min: 1, max: 4 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(block, fc.constantFrom("\n", "\r\n"), (rows, line) => {
        expect(cellsOfText(rows.map((cells) => `${cells.map(written).join("\t")}${line}`).join(""))).toEqual(rows);
      }),
    );
  });

  test("keep quotation marks that enclose nothing", () => {
    expect(cellsOfText('5" pipe\t"half\n"a" b\tc')).toEqual([['5" pipe', '"half'], ['"a" b', "c"]]);
  });

  test("need no break at the end of the last row", () => {
    expect(cellsOfText("a\tb\nc\t")).toEqual([["a", "b"], ["c", ""]]);
  });
});

describe("the text that cells are copied as", () => {
  test("is read back as the same cells", () => {
    // Like Excel, a text that begins with a quotation mark is written as it is.
    const cell = fc.stringMatching(/^[a-z0-9 \t\n",数]{0,6}$/).filter((text) => !text.startsWith('"') || /[\t\n]/.test(text));
    const block = fc.integer({ min: 1, max: 4 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }));
    fc.assert(fc.property(block, (rows) => expect(cellsOfText(`${textOfCells(rows)}\n`)).toEqual(rows)));
  });

  test("has quotation marks only around cells with breaks or tabs, and in HTML breaks stay within their cell", () => {
    expect(textOfCells([['5" pipe', 'a "b"\nc'], ["", "d"]])).toBe('5" pipe\t"a ""b""\nc"\n\td');
    expect(htmlText("a<b\nc & d")).toBe("a&lt;b<br>c &amp; d");
  });
});
