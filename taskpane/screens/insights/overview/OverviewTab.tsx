import { useCallback, useMemo, useState } from "react";
import { Body1, Caption1, Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { LightbulbRegular } from "@fluentui/react-icons";
import { attentionOf, type Attention } from "../../../../src/insights/overview/attention";
import { cardsOf } from "../../../../src/insights/overview/cards";
import { pointsLost } from "../../../../src/insights/overview/pointsLost";
import { seriesUpTo } from "../../../../src/insights/overview/series";
import { canSignal } from "../../../../src/insights/overview/signal";
import { comparePeriods, type PeriodId } from "../../../../src/review";
import { kpiPart } from "../../../../src/review/meeting/facts";
import { insightsText } from "../../../../src/text/pane/insights";
import type { InsightsReading } from "../../../../src/workbook/types";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorCard } from "../../../components/ErrorCard";
import { GoButton } from "../../../components/GoButton";
import { List, Muted, Section, Stack } from "../../../components/layout";
import { Loading } from "../../../components/Loading";
import { PeriodPicker } from "../../../components/PeriodPicker";
import { useReading } from "../../../hooks/useReading";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { UndoSteps } from "../../../components/undo/UndoSteps";
import { AskSection } from "../ask/AskSection";
import { AttentionCard } from "./AttentionCard";
import { Cards } from "./Cards";
import { LongList } from "./LongList";
import { OutlookTable } from "./OutlookTable";
import { RelationsSection } from "./RelationsSection";
import { useOutlooks } from "./useOutlooks";

/** What the results say: where things stand, what needs attention, where it goes. */
export function OverviewTab() {
  const t = useText();
  const { workbook, revision } = useWorkbook();
  const { value, error, again } = useReading(useCallback(() => workbook.readInsights(), [workbook]), revision);
  if (value === null) return error === null ? <Loading label={t(insightsText.reading)} /> : <ErrorCard error={error} onRetry={again} />;
  return (
    <Stack>
      {error !== null && <ErrorCard error={error} onRetry={again} />}
      {value.results.length === 0 ? <NothingYet /> : <Overview reading={value} />}
    </Stack>
  );
}

function NothingYet() {
  const t = useText();
  return (
    <EmptyState
      icon={<LightbulbRegular />}
      title={t(insightsText.nothingTitle)}
      sentence={t(insightsText.nothing)}
      action={<GoButton screen="review" tab="consolidate" label={t(insightsText.toConsolidate)} />}
    />
  );
}

const useStyles = makeStyles({
  pickers: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  list: { minWidth: 0 },
});

function Overview({ reading }: { readonly reading: InsightsReading }) {
  const styles = useStyles();
  const t = useText();
  const [chosenPeriod, setPeriod] = useState<PeriodId | null>(null);
  const [chosenDepartment, setDepartment] = useState("");
  const periods = useMemo(() => [...new Set(reading.results.map(({ period }) => period))].sort(comparePeriods), [reading]);
  const period = periods.find((id) => id === chosenPeriod) ?? periods[0] ?? "";
  const departments = useMemo(() => [...new Set(reading.results.filter((result) => result.period === period).map(({ department }) => department))], [reading, period]);
  const department = departments.includes(chosenDepartment) ? chosenDepartment : "";
  return (
    <Stack>
      <UndoSteps><AskSection reading={reading} period={period} /></UndoSteps>
      <div className={styles.pickers}>
        <PeriodPicker label={t(insightsText.period)} periods={periods} value={period} onChange={setPeriod} />
        <Field label={t(insightsText.department)} className={styles.list}>
          <Dropdown
            className={styles.list}
            value={department === "" ? t(insightsText.all) : department}
            selectedOptions={[department]}
            onOptionSelect={(_, { optionValue }) => setDepartment(optionValue ?? "")}
          >
            <Option value="">{t(insightsText.all)}</Option>
            {departments.map((name) => <Option key={name} value={name}>{name}</Option>)}
          </Dropdown>
        </Field>
      </div>
      <Findings key={`${period}\n${department}`} reading={reading} period={period} department={department} isOne={department !== "" || departments.length === 1} />
    </Stack>
  );
}

interface FindingsProps {
  readonly reading: InsightsReading;
  readonly period: PeriodId;
  /** "" for all of them. */
  readonly department: string;
  /** Whether the numbers are those of one department. */
  readonly isOne: boolean;
}

function Findings({ reading, period, department, isOne }: FindingsProps) {
  const t = useText();
  const own = useMemo(() => {
    const isOwn = (each: { readonly department: string }): boolean => department === "" || each.department === department;
    return { results: reading.results.filter(isOwn), totals: reading.totals.filter(isOwn) };
  }, [reading, department]);
  const series = useMemo(() => seriesUpTo(own.results, period), [own, period]);
  const outlooks = useOutlooks(series);
  const found = useMemo(() => {
    const lost = pointsLost(series.map(({ now }) => now), (name) => kpiPart(reading.keyResults, period, { department: name, person: "" }));
    return attentionOf({ series, lostBy: ({ now }) => lost.get(now) ?? 0, outlookOf: ({ id }) => outlooks.known.get(id) ?? null });
  }, [series, outlooks, reading, period]);
  const cards = useMemo(
    () => cardsOf({ ...own, period, outlooks: [...outlooks.known.values()].flatMap((outlook) => outlook ?? []) }),
    [own, period, outlooks],
  );
  const pressing = found.filter(({ level }) => level !== "good");
  const practices = found.filter(({ level }) => level === "good");
  return (
    <Stack gap="large">
      <Cards cards={cards} isOne={isOne} />
      <Section title={t(insightsText.attention, { count: pressing.length })}>
        {pressing.length === 0 ? <Body1>{t(insightsText.nothingToSay)}</Body1> : <Kpis found={pressing} />}
      </Section>
      {practices.length > 0 && <Section title={t(insightsText.practices, { count: practices.length })}><Kpis found={practices} /></Section>}
      <OutlookTable series={series} outlooks={outlooks} />
      <RelationsSection series={series} isOne={isOne} />
      <Caption1><Muted>{t(insightsText.note, { all: series.length, count: series.filter(canSignal).length })}</Muted></Caption1>
    </Stack>
  );
}

const shownFirst = 6;

function Kpis({ found }: { readonly found: readonly Attention[] }) {
  return (
    <LongList items={found} first={shownFirst}>
      {(shown) => (
        <List>
          {shown.map((attention) => <li key={attention.series.id}><AttentionCard attention={attention} /></li>)}
        </List>
      )}
    </LongList>
  );
}
