import { openExcel, samplesOfBundle, type OpenExcel, type OpenOptions } from "./excel";

const opened: OpenExcel[] = [];
afterEach(() => opened.splice(0).forEach((excel) => excel.dispose()));

async function open(options: OpenOptions): Promise<OpenExcel> {
  const excel = await openExcel(options);
  opened.push(excel);
  return excel;
}

const languages = ["zh-CN", "en-US"] as const;

interface Shown {
  readonly sheet: string;
  readonly address: string;
  readonly values: unknown[][];
  readonly formulas: unknown[][];
}

const shownOf = (excel: OpenExcel): Promise<Shown[]> => excel.run(async (context) => {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const used = sheets.items.map((sheet) => sheet.getUsedRange().load("values,formulas,address"));
  await context.sync();
  return sheets.items.map(({ name }, index) => ({ sheet: name, address: used[index]?.address ?? "", values: used[index]?.values ?? [], formulas: used[index]?.formulas ?? [] }));
});

const chartsOf = (excel: OpenExcel): Promise<string[][]> => excel.run(async (context) => {
  const sheets = context.workbook.worksheets.load("items/charts/items/title/text,items/charts/items/chartType");
  await context.sync();
  return sheets.items.map(({ charts }) => charts.items.map(({ title, chartType }) => `${chartType}: ${title.text}`));
});

const errorsIn = (shown: readonly Shown[]): string[] =>
  shown.flatMap(({ sheet, values }) => values.flatMap((row, r) => row.flatMap((value, c) => (/^#(?!,)/.test(String(value)) ? [`${sheet} ${r + 1}:${c + 1} ${String(value)}`] : []))));

/** The value beside a label. */
function beside(shown: readonly Shown[], label: string): unknown {
  for (const { values } of shown) for (const row of values) if (row.includes(label)) return row[row.indexOf(label) + 1];
  return undefined;
}

describe.each(languages)("sample workbooks in %s", (language) => {
  test.each(samplesOfBundle().map(({ key }) => key))("%s computes without an error, and a file keeps all of it", async (key) => {
    const excel = await open({ language });
    const sample = samplesOfBundle().find((each) => each.key === key);
    sample?.fill(excel.engine, language);
    const shown = await shownOf(excel);
    const charts = await chartsOf(excel);
    expect(errorsIn(shown)).toEqual([]);
    expect(shown.flatMap(({ formulas }) => formulas.flat()).filter((formula) => String(formula).includes("KPI.")).length).toBeGreaterThan(5);
    const file = excel.save();
    const again = await open({ language, file });
    expect(await shownOf(again)).toEqual(shown);
    expect(await chartsOf(again)).toEqual(charts);
    if (key !== "scorecard") expect(charts.flat().length).toBeGreaterThan(1);
  });
});

test("the review's bonuses follow its scores: a good quarter pays more than its rate, a poor one less", async () => {
  const excel = await open({ language: "en-US" });
  samplesOfBundle().find(({ key }) => key === "review")?.fill(excel.engine, "en-US");
  const before = await shownOf(excel);
  const total = Number(beside(before, "Bonuses in all"));
  expect(total).toBeGreaterThan(0);
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Results").getRange("K4").values = [[0.3]];
    await context.sync();
  });
  expect(Number(beside(await shownOf(excel), "Bonuses in all"))).toBeCloseTo(2 * total, 6);
});

test("the finance sample splits next year's target without losing a unit", async () => {
  const excel = await open({ language: "en-US" });
  samplesOfBundle().find(({ key }) => key === "finance")?.fill(excel.engine, "en-US");
  const targets = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Analysis").getRange("G6:G17").load("values");
    await context.sync();
    return range.values.flat().map(Number);
  });
  expect(targets.reduce((sum, each) => sum + each, 0)).toBe(7000);
});
