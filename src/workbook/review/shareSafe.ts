import { periodLabel } from "../../review/periods";
import { readRules } from "../../review/rules";
import { readOptions } from "../../review/shareSafe/options";
import { shareSafePlan, type ShareSafePlan } from "../../review/shareSafe/shareSafePlan";
import type { ShareSafeOptions, ShareSafeSummary } from "../../review/shareSafe/types";
import { cellAddress } from "../../sheets/address";
import { tables } from "../../sheets/schema";
import { sheetName } from "../../sheets/sheetName";
import { say, type Language } from "../../text/language";
import { shareSafeMessages } from "../../text/shareSafe";
import { inExcel } from "../inExcel";
import { readWorkbook } from "../read";
import { findTable } from "../tables";
import type { Work } from "../types";
import { writeSetting } from "../writeSetting";
import { colorScores, drawChart } from "./dashboardCharts";
import { replaceSheet } from "./replaceSheet";
import { resultsIn, totalsIn } from "./resultTables";
import type { DrawnSummary, ShareSafeReading } from "./shareSafeTypes";

/** Where the workbook keeps how its summaries are made. */
const optionsKey = "kpiShareSafe";

/** See `KpiWorkbook.readShareSafe`. */
export async function readShareSafe(context: Excel.RequestContext): Promise<ShareSafeReading> {
  const setting = context.workbook.settings.getItemOrNullObject(optionsKey).load("value");
  const reading = await readWorkbook(context, ["results", "totals", "grades"]);
  const language = reading.language ?? "en-US";
  return {
    language: reading.language,
    results: resultsIn(reading, language),
    totals: totalsIn(reading, language),
    grades: readRules(findTable(reading, "grades"), null, language).grades,
    options: readOptions(setting.isNullObject ? null : setting.value),
  };
}

/** See `KpiWorkbook.writeShareSafeOptions`. */
export async function writeShareSafeOptions(context: Excel.RequestContext, options: ShareSafeOptions): Promise<void> {
  await writeSetting(context, optionsKey, () => JSON.stringify(options));
}

/** See `KpiWorkbook.drawShareSafe`. */
export async function drawShareSafe(context: Excel.RequestContext, summary: ShareSafeSummary, preferred: Language, work?: Work): Promise<DrawnSummary> {
  const reading = await readWorkbook(context, []);
  const language = reading.language ?? preferred;
  const name = sheetName(say(shareSafeMessages.sheet, language, { period: periodLabel(summary.period, language) }), reading.sheets);
  const plan = shareSafePlan({ summary, name, language, tables: tableNames(reading.tables) });
  let drawn: Drawn | null = null;
  await replaceSheet(context, reading, {
    plan: plan.sheet, old: null, language, work,
    draw: (sheet) => {
      putOn(sheet, plan);
      drawn = { sheet: sheet.load("id"), used: sheet.getUsedRange(true).load("formulas") };
    },
  });
  const undo = undoOf(drawn);
  return { sheet: name, address: cellAddress(name, 0, 0), undo };
}

function putOn(sheet: Excel.Worksheet, { charts, heat }: ShareSafePlan): void {
  colorScores(sheet, heat);
  for (const chart of charts) drawChart(sheet, chart);
}

/** Names of tables that no other summary has: `tblShareSafe`, `tblShareSafe2`. */
function tableNames(taken: readonly string[]): readonly [string, string] {
  for (let number = 1; ; number += 1) {
    const [groups, people] = [tables.shareSafe.name, tables.shareSafePeople.name].map((name) => (number === 1 ? name : `${name}${number}`)) as [string, string];
    if (!taken.includes(groups) && !taken.includes(people)) return [groups, people];
  }
}

interface Drawn {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** A sheet that was renamed is known by its id, one that somebody wrote on by its cells. */
function undoOf(drawn: Drawn | null): DrawnSummary["undo"] {
  if (drawn === null) return async () => false;
  const id = drawn.sheet.id;
  const was = JSON.stringify(drawn.used.formulas);
  return () => inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name");
    await context.sync();
    if (sheet.isNullObject) return false;
    const used = sheet.getUsedRange(true).load("formulas");
    await context.sync();
    if (JSON.stringify(used.formulas) !== was) return false;
    sheet.delete();
    await context.sync();
    return true;
  });
}
