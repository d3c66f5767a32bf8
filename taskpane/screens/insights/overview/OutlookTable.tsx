import { Body1, Caption1, Link } from "@fluentui/react-components";
import type { Outlook, Verdict } from "../../../../src/insights/overview/outlook";
import type { KpiSeries } from "../../../../src/insights/overview/series";
import { periodLabel } from "../../../../src/review";
import type { Message } from "../../../../src/text/language";
import { formatNumber } from "../../../../src/text/numbers";
import { insightsText } from "../../../../src/text/pane/insights";
import { DataTable } from "../../../components/DataTable";
import { Muted, Section, Stack } from "../../../components/layout";
import { StatusMark, type Status } from "../../../components/StatusMark";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLanguage, useText } from "../../../hooks/useText";
import { LongList } from "./LongList";
import type { Outlooks } from "./useOutlooks";

interface Line {
  readonly series: KpiSeries;
  readonly outlook: Outlook;
}

const shownFirst = 8;

/** Where each KPI will probably be in the next period, those that may miss their targets first. */
export function OutlookTable({ series, outlooks: { known, done } }: { readonly series: readonly KpiSeries[]; readonly outlooks: Outlooks }) {
  const t = useText();
  const language = useLanguage();
  if (done < series.length) return <Caption1><Muted>{t(insightsText.forecasting, { done, all: series.length })}</Muted></Caption1>;
  const lines = series.flatMap((each): Line[] => {
    const outlook = known.get(each.id) ?? null;
    return outlook === null ? [] : [{ series: each, outlook }];
  }).sort((a, b) => rank(a) - rank(b) || b.series.now.weight - a.series.now.weight);
  const [first] = lines;
  if (first === undefined) return <Body1>{t(insightsText.noOutlook)}</Body1>;
  const title = t(insightsText.outlooks, { period: periodLabel(first.outlook.period, language) });
  return (
    <Section title={title}>
      <Stack gap="none">
        <Caption1><Muted>{t(insightsText.outlooksNote)}</Muted></Caption1>
        <LongList items={lines} first={shownFirst}>
          {(shown) => (
            <DataTable<Line>
              label={title}
              items={shown}
              keyOf={({ series: { id } }) => id}
              columns={[
                { heading: t(insightsText.kpi), cell: (line) => <Kpi line={line} /> },
                { heading: t(insightsText.actual), width: 62, cell: ({ series: { now } }) => (now.actual === null ? t(insightsText.none) : formatNumber(now.actual, language)) },
                { heading: t(insightsText.forecast), width: 66, cell: ({ outlook }) => formatNumber(outlook.value, language) },
                { heading: t(insightsText.target), width: 62, cell: ({ outlook }) => (outlook.target === null ? t(insightsText.none) : formatNumber(outlook.target, language)) },
              ]}
            />
          )}
        </LongList>
      </Stack>
    </Section>
  );
}

function Kpi({ line: { series: { now }, outlook } }: { readonly line: Line }) {
  const t = useText();
  const goTo = useGoTo();
  const found = verdicts.find(({ verdict }) => verdict === outlook.verdict);
  return (
    <Stack gap="none">
      <Link as="button" aria-label={t(insightsText.goToActual, { kpi: now.kpi })} onClick={() => goTo(now.cells.actual)}>{now.kpi}</Link>
      {found !== undefined && <Caption1><StatusMark status={found.status} word={t(found.word)} /></Caption1>}
    </Stack>
  );
}

/** In the order in which they are listed. */
const verdicts: readonly { readonly verdict: Verdict | null; readonly status: Status; readonly word: Message }[] = [
  { verdict: "misses", status: "offTrack", word: insightsText.misses },
  { verdict: "open", status: "atRisk", word: insightsText.tooClose },
  { verdict: "reaches", status: "onTrack", word: insightsText.reaches },
  { verdict: null, status: "none", word: insightsText.notJudged },
];

function rank({ outlook }: Line): number {
  return verdicts.findIndex(({ verdict }) => verdict === outlook.verdict);
}
