import * as fc from "fast-check";
import { onSheet, useExcel } from "./setup";

const excel = useExcel();

const scalar = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom("a", "B", "b", "目标", "", true, false));
const grid = (rows: number, columns: number) => fc.array(fc.array(scalar, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const RUNS = { numRuns: 12 };

/** Writes cells to A1 on, does something with them, and reads formulas of an area before and after. */
async function edited(cells: unknown[][], area: string, edit: (sheet: Excel.Worksheet) => void): Promise<{ readonly before: unknown[][]; readonly after: unknown[][] }> {
  return onSheet(excel.current, async (sheet, context) => {
    sheet.getRange().clear();
    sheet.getRange("A1").getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1).values = cells as never;
    const before = sheet.getRange(area).load("formulas");
    await context.sync();
    const kept = before.formulas as unknown[][];
    edit(sheet);
    const after = sheet.getRange(area).load("formulas");
    await context.sync();
    return { before: kept, after: after.formulas as unknown[][] };
  });
}

const asTexts = (rows: unknown[][]): string[] => rows.map((row) => JSON.stringify(row));

describe("of any cells", () => {
  test("sorting is a permutation that keeps rows together, and sorting again changes nothing", async () => {
    await fc.assert(fc.asyncProperty(grid(6, 3), fc.boolean(), async (cells, ascending) => {
      const sort = (sheet: Excel.Worksheet): void => sheet.getRange("A1:C6").sort.apply([{ key: 0, ascending }, { key: 1, ascending }]);
      const { before, after } = await edited(cells, "A1:C6", sort);
      expect(asTexts(after).sort()).toEqual(asTexts(before).sort());
      const keys = after.map((row) => row[0]);
      const firstBlank = keys.indexOf("");
      if (firstBlank >= 0) expect(keys.slice(firstBlank).every((key) => key === "")).toBe(true);
      const again = await edited(after, "A1:C6", sort);
      expect(again.after).toEqual(again.before);
    }), RUNS);
  });

  test("putting cells in and taking them out again is as if nothing had been", async () => {
    const places = fc.constantFrom(["2:3", "Down", "Up"], ["B:B", "Right", "Left"], ["A2:B3", "Down", "Up"], ["B1:C2", "Right", "Left"]) as fc.Arbitrary<[string, "Down" | "Right", "Up" | "Left"]>;
    await fc.assert(fc.asyncProperty(grid(4, 3), places, async (cells, [address, shift, back]) => {
      const withFormulas = [...cells, ["=SUM(A1:C4)", "=$B$2", "=C3"]];
      const { before, after } = await edited(withFormulas, "A1:D8", (sheet) => {
        sheet.getRange(address).insert(shift);
        sheet.getRange(address).delete(back);
      });
      expect(after).toEqual(before);
    }), RUNS);
  });

  test("moving cells away and back is as if nothing had been", async () => {
    await fc.assert(fc.asyncProperty(grid(3, 3), async (cells) => {
      const { before, after } = await edited([...cells, ["=SUM(A1:C3)", "=$B$2", "=C3"]], "A1:F12", (sheet) => {
        sheet.getRange("A1:C3").moveTo("D8");
        sheet.getRange("D8:F10").moveTo("A1");
      });
      expect(after).toEqual(before);
    }), RUNS);
  });

  test("copied formulas are the same when references are counted from their cell", async () => {
    const reference = fc.tuple(fc.constantFrom("", "$"), fc.constantFrom("A", "B", "C"), fc.constantFrom("", "$"), fc.integer({ min: 1, max: 5 })).map((parts) => parts.join(""));
    await fc.assert(fc.asyncProperty(fc.array(reference, { minLength: 2, maxLength: 2 }), fc.constantFrom("E7", "F9:G10"), async (references, target) => {
      await onSheet(excel.current, async (sheet, context) => {
        sheet.getRange("D6").formulas = [[`=${references.join("+")}*SUM(${references.join(":")})`]];
        sheet.getRange(target).copyFrom("D6", "Formulas");
        const [source, copies] = [sheet.getRange("D6").load("formulasR1C1"), sheet.getRange(target).load("formulasR1C1")];
        await context.sync();
        // A corner of a range may come to stand before the other one.
        const ordered = (formula: unknown): string => String(formula).replace(/SUM\((.*)\)/, "");
        for (const copy of copies.formulasR1C1.flat()) expect(ordered(copy)).toBe(ordered(source.formulasR1C1[0]?.[0]));
      });
    }), RUNS);
  });

  test("without duplicates there is nothing more to take out, and what is left was there", async () => {
    await fc.assert(fc.asyncProperty(grid(6, 2), async (cells) => {
      await onSheet(excel.current, async (sheet, context) => {
        sheet.getRange("A1:B6").values = cells as never;
        const first = sheet.getRange("A1:B6").removeDuplicates([0, 1], false).load("removed,uniqueRemaining");
        await context.sync();
        expect(first.removed + first.uniqueRemaining).toBe(6);
        const again = sheet.getRange("A1").getAbsoluteResizedRange(first.uniqueRemaining, 2).removeDuplicates([0, 1], false).load("removed");
        const left = sheet.getRange("A1").getAbsoluteResizedRange(first.uniqueRemaining, 2).load("values");
        await context.sync();
        expect(again.removed).toBe(0);
        for (const row of left.values) expect(asTexts(cells as unknown[][])).toContain(JSON.stringify(row));
      });
    }), RUNS);
  });

  test("replacing counts the cells that have the text, and leaves none with it", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom("a", "b", "*", "?", "~"), maxLength: 4 }), { minLength: 5, maxLength: 5 }), async (texts) => {
      await onSheet(excel.current, async (sheet, context) => {
        sheet.getRange("A1:A5").values = texts.map((text) => [text === "" ? "" : `'${text}`]);
        const count = sheet.getRange("A1:A5").replaceAll("a", "x", {});
        const left = sheet.getRange("A1:A5").load("values");
        await context.sync();
        expect(count.value).toBe(texts.filter((text) => text.includes("a")).length);
        expect(left.values.flat()).toEqual(texts.map((text) => text.replaceAll("a", "x")));
      });
    }), RUNS);
  });
});
