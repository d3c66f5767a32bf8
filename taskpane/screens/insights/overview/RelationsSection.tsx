import { useState } from "react";
import { Body1, Button, Caption1, Link } from "@fluentui/react-components";
import type { KpiSeries } from "../../../../src/insights/overview/series";
import { relationsOf, type Relation, type Relations } from "../../../../src/insights/relations";
import { formatNumber } from "../../../../src/text/numbers";
import { insightsText as text } from "../../../../src/text/pane/insights";
import { List, Muted, Row, Section, Stack } from "../../../components/layout";
import { Sparkline } from "../../../components/Sparkline";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLanguage, useText } from "../../../hooks/useText";
import { LongList } from "./LongList";

interface RelationsSectionProps {
  readonly series: readonly KpiSeries[];
  /** All of them belong to one department. */
  readonly isOne: boolean;
}

const shownFirst = 5;
/** Each is compared with each: of more the pane would stand still for a second. */
const mostKpis = 800;

/** Which KPIs move together; looked for when somebody asks, as it compares each with each. */
export function RelationsSection({ series, isOne }: RelationsSectionProps) {
  const t = useText();
  const [looked, setLooked] = useState<{ readonly of: readonly KpiSeries[]; readonly relations: Relations } | null>(null);
  const relations = looked?.of === series ? looked.relations : null;
  return (
    <Section title={t(text.relations)}>
      <Stack gap="small">
        <Caption1><Muted>{t(text.relationsNote)}</Muted></Caption1>
        {series.length > mostKpis
          ? <Body1>{t(text.relationsTooMany, { count: series.length })}</Body1>
          : relations === null
          ? <div><Button size="small" onClick={() => setLooked({ of: series, relations: relationsOf(series) })}>{t(text.relationsLook)}</Button></div>
          : <div role="status"><Found relations={relations} isOne={isOne} /></div>}
      </Stack>
    </Section>
  );
}

function Found({ relations: { found, kpis, tests }, isOne }: { readonly relations: Relations; readonly isOne: boolean }) {
  const t = useText();
  if (tests === 0) return <Body1>{t(text.relationsTooFew)}</Body1>;
  if (found.length === 0) return <Body1>{t(text.relationsNone, { kpis, tests })}</Body1>;
  return (
    <Stack gap="small">
      <LongList items={found} first={shownFirst}>
        {(shown) => (
          <List label={t(text.relations)}>
            {shown.map((relation) => <li key={`${relation.leads.id}\n${relation.follows.id}`}><Pair relation={relation} isOne={isOne} /></li>)}
          </List>
        )}
      </LongList>
      <Caption1><Muted>{t(text.relationsCaution, { kpis, tests })}</Muted></Caption1>
    </Stack>
  );
}

function Pair({ relation, isOne }: { readonly relation: Relation; readonly isOne: boolean }) {
  const t = useText();
  const goTo = useGoTo();
  const language = useLanguage();
  const { leads, follows, lag, n, r } = relation;
  const named = ({ now: { kpi, department } }: KpiSeries): string => t(isOne ? text.named : text.inDepartment, { kpi, department });
  return (
    <Stack gap="none">
      <Body1 style={{ overflowWrap: "anywhere" }}>{t(sentenceOf(relation), { one: named(leads), other: named(follows), lag })}</Body1>
      <Caption1><Muted>{t(text.relationMeasure, { r: formatNumber(Math.round(r * 100) / 100, language), n })}</Muted></Caption1>
      {[leads, follows].map(({ id, now, points }) => (
        <Row key={id}>
          <Sparkline values={points.map(({ actual }) => actual)} label={t(text.trendOf, { what: now.kpi, count: points.length, values: points.map(({ actual }) => (actual === null ? t(text.none) : formatNumber(actual, language))).join(" ") })} />
          <Link as="button" aria-label={t(text.goToActual, { kpi: now.kpi })} onClick={() => goTo(now.cells.actual)}>{now.kpi}</Link>
        </Row>
      ))}
    </Stack>
  );
}

function sentenceOf({ lag, r }: Relation) {
  if (lag === 0) return r > 0 ? text.relationTogether : text.relationOpposite;
  if (r > 0) return lag === 1 ? text.relationLaterOne : text.relationLater;
  return lag === 1 ? text.relationLaterOppositeOne : text.relationLaterOpposite;
}
