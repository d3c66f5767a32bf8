import type { ConditionalRule, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import type { ChartPlan } from "../../review/dashboard/charts";
import type { ShareSafePlan } from "../../review/shareSafe/shareSafePlan";
import { absoluteAddress, areaCorners, sheetReference } from "../../sheets/address";
import { heatScale, palette } from "../../sheets/look";
import { planSheet } from "./planSheet";
import { withPrintRanges } from "./printRanges";
import { fontOf } from "./styles";

type FileChart = NonNullable<WriteSheet["charts"]>[number];

/** The bytes of a summary that everybody may see: its one sheet and nothing else, no author and no hidden part. */
export async function writeShareSafeFile({ sheet, charts, heat }: ShareSafePlan): Promise<Uint8Array> {
  const planned = planSheet(sheet, { results: new Map(), remarks: new Map() });
  return writeXlsx({
    ...withPrintRanges([{ ...planned, conditionalRules: [...(planned.conditionalRules ?? []), heatRule(heat)], charts: charts.map((chart) => chartOf(chart, sheet.name)) }]),
    defaultFont: fontOf(sheet.print.language),
    properties: { title: sheet.name },
  });
}

function heatRule(range: string): ConditionalRule {
  const steps = Object.values(heatScale);
  return {
    type: "colorScale", range, priority: 1,
    colorScale: { cfvo: steps.map(({ score }) => ({ type: "num", value: String(score) })), colors: steps.map(({ fill }) => `FF${fill.slice(1)}`) },
  };
}

/** The same chart as on the sheet: its source has the categories in the first column and the values in the second. */
function chartOf({ kind, source, title, from, to }: ChartPlan, sheet: string): FileChart {
  const { first, last } = areaCorners(source);
  const values = (column: number): string => `${sheetReference(sheet)}!${absoluteAddress(first.row + 1, column)}:${absoluteAddress(last.row, column)}`;
  const [start, end] = [areaCorners(from).first, areaCorners(to).last];
  const bars = kind !== "line";
  return {
    type: kind, title, titleFontSize: 11, titleColor: ink(palette.heading), legend: false,
    ...(bars ? { gapWidth: 60 } : {}),
    anchor: { from: { row: start.row, col: start.column }, to: { row: end.row + 1, col: end.column + 1 } },
    series: [{
      name: title, values: values(last.column), categories: values(first.column), color: ink(palette.accent),
      dataLabels: { showValue: true, ...labels[kind] },
    }],
    axes: {
      // The best stands at the top.
      x: kind === "bar" ? { reverse: true } : {},
      // Every bar carries its number.
      y: bars ? { hidden: true, scale: { min: 0 } } : { gridlines: { major: true } },
    },
  };
}

/** Where each kind has its numbers; those in a bar stand out from it. */
const labels = {
  bar: { position: "inEnd", fontColor: ink(palette.headingText) },
  line: { position: "t" },
  column: { position: "outEnd" },
} as const;

function ink(hex: string): string {
  return hex.slice(1);
}
