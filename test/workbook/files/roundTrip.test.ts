import fc from "fast-check";
import { unzipSync } from "fflate";
import { readWorkbook } from "../../../local/workbook/files/read/workbook";
import { writeWorkbook } from "../../../local/workbook/files/write/workbook";
import { openExcel } from "../excel";
import { comparable } from "./comparable";
import { workbooks } from "./generate";

const names = { namespace: "KPI", customFunctions: ["KPI.SCORE", "KPI.SMART.CHECK"] } as const;
const addin = { id: "00000000-0000-0000-0000-000000000001", version: "1.0.0.0" } as const;

test("what is written is read again, whatever is in the workbook", () => {
  fc.assert(
    fc.property(workbooks, (workbook) => {
      const read = readWorkbook(writeWorkbook(workbook, { names, addin }), { names, addinId: addin.id });
      expect(comparable(read)).toEqual(comparable(workbook));
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

test("a file that is opened and saved again holds the same workbook", async () => {
  await fc.assert(
    fc.asyncProperty(workbooks, async (workbook) => {
      const bytes = writeWorkbook(workbook, { names, addin });
      const excel = await openExcel({ functions: false, file: bytes });
      try {
        const saved = excel.save();
        expect(comparable(readWorkbook(saved, { names, addinId: addin.id }))).toEqual(comparable(readWorkbook(bytes, { names, addinId: addin.id })));
        // From then on not a byte changes, however often it is opened and saved.
        const again = await openExcel({ functions: false, file: saved });
        const second = again.save();
        again.dispose();
        expect(Object.keys(unzipSync(second))).toEqual(Object.keys(unzipSync(saved)));
        expect(Buffer.from(second).equals(Buffer.from(saved))).toBe(true);
      } finally {
        excel.dispose();
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 60_000);
