import { Body1, Caption1 } from "@fluentui/react-components";
import { periodLabel } from "../../../../src/review";
import { okrText } from "../../../../src/text/pane";
import type { OkrsReading } from "../../../../src/workbook/types";
import { List, Muted, Section } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";

/** The totals of departments in which key results count for a part. */
export function OkrTotals({ totals }: Pick<OkrsReading, "totals">) {
  const t = useText();
  const language = useLanguage();
  return (
    <Section title={t(okrText.totalsTitle)}>
      <Caption1><Muted>{t(okrText.totalsHint)}</Muted></Caption1>
      <List label={t(okrText.totalsTitle)}>
        {totals.map(({ department, period, weight, points, total }) => (
          <li key={`${department}\t${period}`}>
            <Body1>
              {t(okrText.totalLine, {
                department, period: periodLabel(period, language), total: total.toFixed(1), points: points.toFixed(1), weight: `${Math.round(weight * 1000) / 10}%`,
              })}
            </Body1>
          </li>
        ))}
      </List>
    </Section>
  );
}
