import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { readWorkbook } from "../../../local/workbook/files/read/workbook";
import { writeWorkbook } from "../../../local/workbook/files/write/workbook";
import type { ConditionFile } from "../../../local/workbook/files/model/conditional";
import type { WorkbookFile } from "../../../local/workbook/files/model/workbook";
import { openExcel } from "../excel";
import { comparable } from "./comparable";
import { workbooks } from "./generate";

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

  test("shows the charts that are saved, and its own files have them back with type, place, cells and looks", async () => {
    const types = ["ColumnClustered", "BarStacked", "LineMarkers", "Line", "Pie", "Doughnut", "AreaStacked", "XYScatter", "XYScatterSmooth", "RadarMarkers", "3DColumnClustered", "ColumnStacked100", "3DPie"];
    const excel = await openExcel({ functions: false });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:D4").values = [["Product", "Plan", "Actual", "预测"], ["Frames", 50, 70, 65], ["Saddles", 40, 32, 27], ["Chains", 15, 10, 69]];
      types.forEach((type, index) => {
        const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:D4"), "Columns");
        Object.assign(chart, { name: `${type} chart`, left: 30, top: 100 + 200 * index, width: 300, height: 180 });
        chart.title.text = `${type} 图`;
        chart.legend.position = "Right";
      });
      const first = sheet.charts.getItemAt(0);
      first.series.getItemAt(2).chartType = "Line";
      first.series.getItemAt(2).axisGroup = "Secondary";
      first.series.getItemAt(0).hasDataLabels = true;
      first.series.getItemAt(1).format.fill.setSolidColor("#00AA00");
      await context.sync();
    });
    writeFileSync(join(folder, "charts.xlsx"), excel.save());
    excel.dispose();
    const opened = await openExcel({ functions: false, file: new Uint8Array(converted("charts.xlsx", "xlsx")) });
    await opened.run(async (context) => {
      const { charts } = context.workbook.worksheets.getActiveWorksheet();
      charts.load("items/name,items/chartType,items/top,items/width,items/title/text,items/legend/position,items/series/items/name,items/series/items/chartType,items/series/items/axisGroup,items/series/items/hasDataLabels");
      await context.sync();
      const cells = charts.items.map((chart) => chart.series.getItemAt(1).getDimensionDataSourceString("Values"));
      await context.sync();
      expect(charts.items.map(({ name, chartType, title, legend }) => [name, chartType, title.text, legend.position])).toEqual(types.map((type) => [`${type} chart`, type, `${type} 图`, "Right"]));
      charts.items.forEach(({ top, width }, index) => expect([Math.round(top), Math.round(width)]).toEqual([100 + 200 * index, 300]));
      expect(new Set(cells.map(({ value }) => value))).toEqual(new Set(["Sheet1!$C$2:$C$4"]));
      expect(charts.items[0]?.series.items.map(({ name, chartType, axisGroup, hasDataLabels }) => [name, chartType, axisGroup, hasDataLabels])).toEqual([
        ["Plan", "ColumnClustered", "Primary", true], ["Actual", "ColumnClustered", "Primary", false], ["预测", "Line", "Secondary", false],
      ]);
    });
    opened.dispose();
  }, 120_000);

  test("whatever workbook it writes is the same one after it was opened and saved here", async () => {
    const made = fc.sample(workbooks, { numRuns: 4, seed: 20261122 });
    for (const [index, workbook] of made.entries()) {
      writeFileSync(join(folder, `made${index}.xlsx`), writeWorkbook(workbook, { names }));
      const bytes = new Uint8Array(converted(`made${index}.xlsx`, "xlsx"));
      const excel = await openExcel({ functions: false, file: bytes });
      const saved = excel.save();
      excel.dispose();
      expect(shown(readWorkbook(saved, { names }))).toEqual(shown(readWorkbook(bytes, { names })));
    }
  }, 240_000);

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

/** The ends of a scale have no value of their own, though some programs write one. */
const withPlainEnds = (condition: ConditionFile): ConditionFile =>
  condition.type === "colorScale" ? { ...condition, points: condition.points.map((point) => (point.type === "min" || point.type === "max" ? { ...point, value: "" } : point)) } : condition;

/**
 * What a workbook shows: without blank cells that look like any other, sizes that are the usual ones, results that each
 * program works out itself, and numbers that only put rules in order.
 */
function shown(workbook: WorkbookFile): unknown {
  const normal = JSON.stringify(workbook.formats[0]);
  const isPlain = (format: number): boolean => JSON.stringify(workbook.formats[format]) === normal;
  return comparable({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ value, formula, format }) => value !== null || formula !== null || !isPlain(format))
        .map((cell) => (cell.formula === null ? cell : { ...cell, value: null, array: null })),
      conditionals: [...sheet.conditionals].sort((a, b) => a.priority - b.priority).map((format, index) => ({ ...format, priority: index + 1, condition: withPlainEnds(format.condition) })),
      notes: sheet.notes.map((note) => ({ ...note, author: "" })),
      rows: new Map([...sheet.rows].flatMap(([row, { height, hidden, outline, format }]) =>
        (height === null || height === sheet.defaultRowHeight) && !hidden && outline === 0 && isPlain(format) ? [] : [[row, { height: height ?? sheet.defaultRowHeight, hidden, outline, format, fixed: true, collapsed: false }]])),
      columns: sheet.columns.filter(({ last }) => last < 100).flatMap((column) => Array.from({ length: column.last - column.first + 1 }, (_, at) => ({ ...column, collapsed: false, first: column.first + at, last: column.first + at })))
        .filter(({ width, hidden, outline, format }) => (width !== null && width !== sheet.defaultColumnWidth) || hidden || outline > 0 || !isPlain(format)),
    })),
  });
}

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
