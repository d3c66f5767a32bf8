import { readFileSync } from "node:fs";
import { join } from "node:path";
import { coveredClasses, coverageTable, membersModule } from "../../tools/workbook-api/coverage";
import { functionsTable } from "../../tools/workbook-api/functionsTable";
import { libraryClasses } from "../../tools/workbook-api/library";
import { hostClassesOfBundle, openExcel } from "./excel";

const root = process.cwd();
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** The library writes some properties under other names than it reads them. */
const WRITTEN_NAMES: readonly string[] = ["Gridlines", "Headings", "Orientation"];

/** What the library itself asks of the workbook on the web, in a class that it keeps to itself: `Excel.createWorkbook`. */
const OF_THE_LIBRARY: readonly string[] = ["CreateAndOpenWorkbook"];

/** When these fail: `npm run docs:api`. */
describe("the table of what the local workbook answers", () => {
  test("is what the code says, and so is the list of Excel's own members", async () => {
    const excel = await openExcel({ functions: false });
    try {
      const library = libraryClasses(excel.Excel);
      const covered = coveredClasses(hostClassesOfBundle());
      const { version } = JSON.parse(read("node_modules/@microsoft/office-js/package.json")) as { readonly version: string };
      expect(read("docs/local-workbook-api.md") === coverageTable(covered, library, version)).toBe(true);
      expect(read("local/workbook/office/excelMembers.ts") === membersModule(covered, library, version)).toBe(true);
    } finally {
      excel.dispose();
    }
  });

  test("and so is the list of functions", async () => {
    const excel = await openExcel({ functions: false });
    try {
      expect(read("docs/local-workbook-functions.md") === functionsTable(excel.engine.calculation.functionNames())).toBe(true);
    } finally {
      excel.dispose();
    }
  });

  test("no class has a member that Excel's class of that name has not", async () => {
    const excel = await openExcel({ functions: false });
    try {
      const library = libraryClasses(excel.Excel);
      const extra = coveredClasses(hostClassesOfBundle()).flatMap(({ name, members }) => {
        const known = library.get(name);
        const all = new Set([...(known?.properties ?? []), ...(known?.methods ?? [])].map((member) => member.toLowerCase()));
        // The library's own members begin with an underscore.
        return known ? members.filter((member) => !member.startsWith("_") && !all.has(member.toLowerCase()) && ![...WRITTEN_NAMES, ...OF_THE_LIBRARY].includes(member)).map((member) => `${name}.${member}`) : [];
      });
      expect(extra).toEqual([]);
    } finally {
      excel.dispose();
    }
  });
});
