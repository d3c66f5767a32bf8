import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../../local/workbook/files/read/workbook";
import { openExcel } from "../excel";

const names = { namespace: "KPI", customFunctions: [] } as const;
const soffice = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find((file) => existsSync(file));
if (!soffice) console.log("LibreOffice is not installed: what it reads and writes is not checked here.");
const inLibreOffice = soffice ? describe : describe.skip;

inLibreOffice("LibreOffice", () => {
  let folder: string;

  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "kpitables-office-"))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function converted(file: string, format: string): Buffer {
    execFileSync(soffice ?? "", ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", format, "--outdir", join(folder, "out"), join(folder, file)], { stdio: "ignore", timeout: 90_000 });
    return readFileSync(join(folder, "out", `${file.replace(/\.[^.]+$/, "")}.${format.split(":")[0]}`));
  }

  test("reads what is saved: values, results, dates, texts", async () => {
    const excel = await openExcel({ functions: false });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C3").values = [["指标", "目标, 年", 'say "hi"'], [1, 2.5, true], ["00123", -3, "two\nlines"]];
      sheet.getRange("D1:D3").formulas = [["=SUM(A2:B2)"], ['=A1&"!"'], ["=1/0"]];
      sheet.getRange("E1").values = [[46000]];
      sheet.getRange("E1").numberFormat = [["yyyy-mm-dd"]];
      sheet.getRange("B2").numberFormat = [["0.00%"]];
      sheet.tables.add("A1:C3", true).name = "tblGoals";
      sheet.getRange("F1").formulas = [["=SUM(tblGoals[目标, 年])"]];
      await context.sync();
    });
    writeFileSync(join(folder, "saved.xlsx"), excel.save());
    excel.dispose();
    expect(converted("saved.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1").toString("utf8")).toBe(
      '"指标","目标, 年","say ""hi""",3.5,2025-12-09,-0.5\n1,250.00%,TRUE,"指标!",,\n123,-3,"two\nlines","#DIV/0!",,\n',
    );
  }, 120_000);

  test("what it writes is opened and saved again as it was", async () => {
    writeFileSync(join(folder, "made.fods"), FLAT_SHEET);
    const bytes = new Uint8Array(converted("made.fods", "xlsx"));
    const before = readWorkbook(bytes, { names });
    const [sheet] = before.sheets;
    expect(sheet?.name).toBe("Plan 计划");
    const shown = (row: number, column: number) => sheet?.cells.find((cell) => cell.row === row && cell.column === column);
    expect([shown(0, 0)?.value, shown(1, 0)?.value, shown(1, 1)?.formula, shown(1, 1)?.value]).toEqual(["标题", 12.5, "=A2*2", 25]);
    expect(before.formats[shown(0, 0)?.format ?? 0]).toMatchObject({ fill: "#FFE699", font: { bold: true } });
    expect(sheet?.merges).toEqual([{ row: 3, column: 0, rows: 1, columns: 2 }]);
    const excel = await openExcel({ functions: false, file: bytes });
    const after = readWorkbook(excel.save(), { names });
    excel.dispose();
    const drawn = ({ sheets, formats }: typeof before) => sheets.map(({ cells, merges, columns, name }) => ({
      name, merges, widths: columns.filter(({ first }) => first < 5).map(({ width }) => width),
      cells: cells.filter(({ value, formula }) => value !== null || formula !== null).map(({ row, column, value, formula, format }) => ({ row, column, value, formula, format: formats[format] })),
    }));
    expect(drawn(after)).toEqual(drawn(before));
  }, 120_000);
});

const FLAT_SHEET = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet" office:version="1.3">
  <office:automatic-styles>
    <style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffe699" fo:border="0.74pt solid #000000"/>
      <style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>
    <style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="5cm"/></style:style>
  </office:automatic-styles>
  <office:body><office:spreadsheet><table:table table:name="Plan 计划">
    <table:table-column table:style-name="wide"/><table:table-column/>
    <table:table-row><table:table-cell table:style-name="head" office:value-type="string"><text:p>标题</text:p></table:table-cell><table:table-cell/></table:table-row>
    <table:table-row><table:table-cell office:value-type="float" office:value="12.5"/><table:table-cell table:formula="of:=[.A2]*2" office:value-type="float" office:value="25"/></table:table-row>
    <table:table-row><table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell office:value-type="date" office:date-value="2026-11-22"/></table:table-row>
    <table:table-row><table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>merged</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
  </table:table></office:spreadsheet></office:body>
</office:document>`;
