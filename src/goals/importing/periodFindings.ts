import { periodMessage } from "../../review/periods";
import type { PeriodId } from "../../review/types";
import { importText as text } from "../../text/importing";
import { exactly } from "../../text/numerals";
import { withTerms } from "../../text/terms";
import { addsUp } from "../cascade/rollUp";
import { periodGap } from "../targets/splitOver";
import { byPeriod, combinedParts, wholeYears } from "../targets/targetRows";
import type { Finding } from "../types";
import type { ImportedKpi } from "./importRows";
import { importedRollUp, importedPeriodRows, targetOfYear } from "./importedTree";

/** What does not fit in the targets of parts of a year: longer periods that their parts do not add up to, and years that are not whole. */
export function periodFindings(kpis: readonly ImportedKpi[]): readonly Finding[] {
  return kpis.flatMap((kpi) => (kpi.periods.length === 0 ? [] : [...gaps(kpi), ...(kpi.target === null && targetOfYear(kpi) === null ? [noYear(kpi)] : [])]));
}

function gaps(kpi: ImportedKpi): readonly Finding[] {
  const rollUp = importedRollUp(kpi);
  if (!addsUp(rollUp)) return [];
  const rows = byPeriod(importedPeriodRows(kpi));
  const sumOf = (period: PeriodId): number | null => combinedParts(new Map([...rows].filter(([id]) => id !== period)), period, rollUp)?.target ?? null;
  const years = wholeYears(rows).map(({ year }) => ({ period: year, target: kpi.target, sum: sumOf(year) }));
  const gapOf = ({ target, sum }: (typeof years)[number]): number => (target === null || sum === null ? 0 : periodGap(target, [sum], rollUp));
  // The target of the KPI is that of one year: of others the columns may say something else.
  const year = years.some((each) => gapOf(each) === 0) ? [] : years.slice(-1);
  return [...year, ...kpi.periods.map(({ period, target }) => ({ period, target, sum: sumOf(period) }))].filter((each) => gapOf(each) !== 0).map(({ period, target, sum }): Finding => ({
    id: `import:${period}:${kpi.address}`, severity: "warning", text: withTerms(text.partsGap, { period: periodMessage(period) }), detail: text.partsGapDetail,
    parameters: { kpi: kpi.name, target: exactly(target ?? 0), sum: exactly(sum ?? 0) }, address: kpi.address,
  }));
}

function noYear({ name, periods, address }: ImportedKpi): Finding {
  const said = periods.map(({ period }) => periodMessage(period));
  const names = { zh: said.map(({ zh }) => zh).join("、"), en: said.map(({ en }) => en).join(", ") };
  return { id: `import:year:${address}`, severity: "warning", text: withTerms(text.noYear, { periods: names }), detail: text.noYearDetail, parameters: { kpi: name }, address };
}
