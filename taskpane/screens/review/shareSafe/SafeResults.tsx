import { useCallback, useState } from "react";
import { DataBarVerticalRegular } from "@fluentui/react-icons";
import { comparePeriods, periodLabel, type PeriodId } from "../../../../src/review";
import { shareSafeSummary } from "../../../../src/review/shareSafe/shareSafeSummary";
import { reviewText } from "../../../../src/text/pane";
import { shareSafeText as text } from "../../../../src/text/pane/shareSafe";
import { shareSafeMessages } from "../../../../src/text/shareSafe";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorCard } from "../../../components/ErrorCard";
import { Stack } from "../../../components/layout";
import { Loading } from "../../../components/Loading";
import { PeriodPicker } from "../../../components/PeriodPicker";
import { useReading } from "../../../hooks/useReading";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { SafePreview } from "./SafePreview";

/** Results for who is to see no names: the summary, as whoever consolidates has set it. */
export function SafeResults() {
  const t = useText();
  const language = useLanguage();
  const { workbook, revision } = useWorkbook();
  const { value, error, again } = useReading(useCallback(() => workbook.readShareSafe(), [workbook]), revision);
  const [chosen, setChosen] = useState<PeriodId | null>(null);
  if (value === null) return error === null ? <Loading label={t(text.reading)} /> : <ErrorCard error={error} onRetry={again} />;
  const periods = [...new Set(value.totals.map(({ period }) => period))].sort(comparePeriods);
  const period = periods.find((id) => id === chosen) ?? periods[0];
  // Lines of people are for the sheet and the file that somebody has looked at before.
  const summary = period === undefined ? null : shareSafeSummary({ ...value, period, options: { ...value.options, names: "departments" } });
  return (
    <Stack>
      {period !== undefined && periods.length > 1 && <PeriodPicker label={t(reviewText.period)} periods={periods} value={period} onChange={setChosen} />}
      {period === undefined && <EmptyState icon={<DataBarVerticalRegular />} title={t(text.noResults)} sentence={t(text.noResultsAdvice)} />}
      {period !== undefined && (summary === null
        ? <EmptyState icon={<DataBarVerticalRegular />} title={t(text.tooFew, { minimum: value.options.minimum })} sentence={t(text.tooFewForViewers)} />
        : <SafePreview title={t(shareSafeMessages.title, { period: periodLabel(summary.period, language) })} summary={summary} withPersons={false} />)}
    </Stack>
  );
}
