import { Dropdown, Field, Option, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import { periodLabelWithDates, type PeriodId } from "../../../../src/review";
import type { ExportFormat, ExportOptions as Options } from "../../../../src/review/export/types";
import { exportText as text } from "../../../../src/text/pane/export";
import { Stack } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";

interface ExportOptionsProps {
  readonly periods: readonly PeriodId[];
  readonly value: Options;
  readonly onChange: (value: Options) => void;
}

const formats: readonly ExportFormat[] = ["csv", "json"];
/** Stands for all periods among their ids. */
const all = "all";

/** Of when, with or without names, and as which files. */
export function ExportOptions({ periods, value, onChange }: ExportOptionsProps) {
  const t = useText();
  const language = useLanguage();
  const labelOf = (period: PeriodId | null): string => (period === null ? t(text.allPeriods) : periodLabelWithDates(period, language));
  return (
    <Stack gap="small">
      {periods.length > 0 && (
        <Field label={t(text.period)}>
          <Dropdown
            // A long label must not make the field wider than a narrow pane.
            style={{ minWidth: 0 }}
            value={labelOf(value.period)}
            selectedOptions={[value.period ?? all]}
            onOptionSelect={(_, { optionValue }) => onChange({ ...value, period: periods.find((id) => id === optionValue) ?? null })}
          >
            {[null, ...periods].map((period) => <Option key={period ?? all} value={period ?? all}>{labelOf(period)}</Option>)}
          </Dropdown>
        </Field>
      )}
      <Field label={t(text.format)}>
        <RadioGroup layout="horizontal" value={value.format} onChange={(_, data) => onChange({ ...value, format: formats.find((id) => id === data.value) ?? value.format })}>
          {formats.map((format) => <Radio key={format} value={format} label={t(text[format])} />)}
        </RadioGroup>
      </Field>
      <Field hint={t(text.namelessHint)}>
        <Switch label={t(text.nameless)} checked={value.isNameless} onChange={(_, { checked }) => onChange({ ...value, isNameless: checked })} />
      </Field>
    </Stack>
  );
}
