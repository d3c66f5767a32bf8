import { columnWidths } from "../sheets/columnWidths";
import { palette } from "../sheets/look";
import type { SheetPlan } from "../sheets/plan";
import { columnsUpTo, tablePlan, type RowContent } from "../sheets/tablePlan";
import { say, type Language } from "../text/language";
import { sheetTexts as text } from "../text/sheets";
import { headingRow } from "./goalsPlan";
import { jobs, roleTypes } from "./roles";
import type { Indicator } from "./types";

/** The sheet of the indicator library. */
export function indicatorsPlan(indicators: readonly Indicator[], name: string, language: Language): SheetPlan {
  const rows = indicators.map((indicator) => indicatorRow(indicator, language));
  const table = tablePlan({ table: "indicators", language, row: headingRow, rows });
  return {
    id: "indicators",
    name,
    tabColor: palette.tab.plan,
    columnWidths: columnWidths("indicators", table),
    freeze: { rows: headingRow + 1, columns: 3 },
    cells: [
      { row: 0, column: 0, content: say(text.indicatorsTitle, language), style: "title" },
      { row: 1, column: 0, content: say(text.indicatorsNote, language), style: "note" },
    ],
    tables: [table],
    protected: false,
    print: { orientation: "landscape", fitToWidth: true, columns: columnsUpTo("indicators", "frequency"), language },
  };
}

function indicatorRow(indicator: Indicator, language: Language): RowContent<"indicators"> {
  const separator = language === "zh-CN" ? "、" : ", ";
  const names = (codes: readonly string[], list: readonly { readonly code: string; readonly name: Indicator["name"] }[]): string =>
    list.filter(({ code }) => codes.includes(code) || codes.includes("all")).map(({ name }) => say(name, language)).join(separator);
  const { code, direction, method, rollUp, frequency, dimension, nature, stage, guard } = indicator;
  return {
    code, direction, method, rollUp, frequency, dimension, nature, stage,
    nameZh: indicator.name.zh,
    nameEn: indicator.name.en,
    definitionZh: indicator.definition.zh,
    definitionEn: indicator.definition.en,
    unit: say(indicator.unit, language),
    source: say(indicator.source, language),
    roles: names(indicator.roles, roleTypes.map(({ role, name }) => ({ code: role, name }))),
    jobs: indicator.jobs.includes("all") ? (language === "zh-CN" ? "通用" : "All jobs") : names(indicator.jobs, jobs),
    guard: guard ?? "",
  };
}
