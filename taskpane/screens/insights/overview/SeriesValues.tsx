import { Caption1, Link, makeStyles } from "@fluentui/react-components";
import type { KpiSeries, SeriesPoint } from "../../../../src/insights/overview/series";
import { routineRange } from "../../../../src/insights/overview/signal";
import { periodLabel } from "../../../../src/review";
import { formatNumber, formatScore } from "../../../../src/text/numbers";
import { insightsText } from "../../../../src/text/pane/insights";
import { DataTable } from "../../../components/DataTable";
import { Muted, Stack } from "../../../components/layout";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLanguage, useText } from "../../../hooks/useText";

/** More periods than these make the table long and say little. */
const shown = 12;

/** What a KPI reached in each period, newest first, with the cells that say so, and the range within which it varies. */
export function SeriesValues({ series }: { readonly series: KpiSeries }) {
  const t = useText();
  const language = useLanguage();
  const { kpi } = series.now;
  const range = routineRange(series);
  const figure = (value: number | null): string => (value === null ? t(insightsText.none) : formatNumber(value, language));
  return (
    <Stack gap="small">
      <DataTable<SeriesPoint>
        label={t(insightsText.valuesOf, { kpi })}
        items={series.points.slice(-shown).reverse()}
        keyOf={({ period }) => period}
        columns={[
          { heading: t(insightsText.periodColumn), cell: (point) => <PeriodLink kpi={kpi} point={point} label={periodLabel(point.period, language)} /> },
          { heading: t(insightsText.actual), width: 62, cell: ({ actual }) => figure(actual) },
          { heading: t(insightsText.target), width: 62, cell: ({ target }) => figure(target) },
          { heading: t(insightsText.score), width: 50, cell: ({ score }) => (score === null ? t(insightsText.none) : formatScore(score)) },
        ]}
      />
      {range !== null && (
        <Caption1><Muted>{t(insightsText.range, { lower: figure(range.lower), upper: figure(range.upper), mean: figure(range.mean) })}</Muted></Caption1>
      )}
    </Stack>
  );
}

const useStyles = makeStyles({ period: { whiteSpace: "nowrap" } });

/** Leads to the cell; a period without a result has none. */
function PeriodLink({ kpi, point: { address }, label }: { readonly kpi: string; readonly point: SeriesPoint; readonly label: string }) {
  const t = useText();
  const goTo = useGoTo();
  const { period } = useStyles();
  if (address === "") return <span className={period}>{label}</span>;
  return <Link as="button" className={period} aria-label={t(insightsText.goToPeriod, { kpi, period: label })} onClick={() => goTo(address)}>{label}</Link>;
}
