import { useId, useState, type ReactNode } from "react";
import { Body1, Body1Strong, Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AlertUrgentRegular, EyeRegular, RibbonStarRegular, TableCellCenterRegular, WarningRegular } from "@fluentui/react-icons";
import type { Attention, Level } from "../../../../src/insights/overview/attention";
import { actualsOf } from "../../../../src/insights/overview/series";
import { formatNumber } from "../../../../src/text/numbers";
import { insightsText } from "../../../../src/text/pane/insights";
import { Grow, Muted, Row, Stack } from "../../../components/layout";
import { Sparkline } from "../../../components/Sparkline";
import { useGoTo } from "../../../hooks/useGoTo";
import { useLanguage, useText } from "../../../hooks/useText";
import { aboutKpi } from "./aboutKpi";
import { SeriesValues } from "./SeriesValues";

const icons: Readonly<Record<Level, ReactNode>> = {
  alert: <AlertUrgentRegular />, warning: <WarningRegular />, notice: <EyeRegular />, good: <RibbonStarRegular />,
};

const useStyles = makeStyles({
  icon: { fontSize: "16px", lineHeight: "20px", flexShrink: 0, display: "flex", alignSelf: "flex-start", paddingTop: "2px" },
  text: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  actions: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  alert: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  notice: { color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

/** A KPI that needs attention: what its numbers say, what to do next, its trend and the cells behind it. */
export function AttentionCard({ attention: { series, level, remarks } }: { readonly attention: Attention }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const goTo = useGoTo();
  const values = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { kpi, target, cells } = series.now;
  const about = aboutKpi(series.now, t);
  const actuals = actualsOf(series);
  const spoken = actuals.map((value) => (value === null ? t(insightsText.none) : formatNumber(value, language))).join(", ");
  const advice = [...new Set(remarks.map((remark) => t(remark.advice)))][0] ?? "";
  return (
    <Stack card gap="small">
      <Row>
        <span role="img" aria-label={t(insightsText[level])} className={mergeClasses(styles.icon, styles[level])}>{icons[level]}</span>
        <Grow>
          <div className={styles.text}>
            <Body1Strong>{kpi}</Body1Strong>
            {about !== "" && <Caption1><Muted>{about}</Muted></Caption1>}
          </div>
        </Grow>
        <Sparkline values={actuals} target={target} label={t(insightsText.trendOf, { what: kpi, count: actuals.length, values: spoken })} />
      </Row>
      <div className={styles.text}>
        {remarks.map(({ kind, text }) => <Body1 key={kind}>{t(text)}</Body1>)}
        <Caption1><Muted>{t(insightsText.advice, { advice })}</Muted></Caption1>
      </div>
      <Row className={styles.actions}>
        <Button size="small" appearance="subtle" aria-expanded={isOpen} aria-controls={values} aria-label={t(isOpen ? insightsText.hideValuesOf : insightsText.valuesOf, { kpi })} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? insightsText.hideValues : insightsText.showValues)}
        </Button>
        <Button size="small" appearance="subtle" icon={<TableCellCenterRegular />} aria-label={t(insightsText.goToActual, { kpi })} onClick={() => goTo(cells.actual)} />
      </Row>
      <div id={values} hidden={!isOpen}>{isOpen && <SeriesValues series={series} />}</div>
    </Stack>
  );
}
