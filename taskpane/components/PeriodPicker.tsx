import { Dropdown, Field, Option } from "@fluentui/react-components";
import { periodLabel, type PeriodId } from "../../src/review";
import { useLanguage } from "../hooks/useText";

interface PeriodPickerProps {
  readonly label: string;
  readonly periods: readonly PeriodId[];
  readonly value: PeriodId;
  readonly onChange: (period: PeriodId) => void;
}

/** Chooses one of several periods. */
export function PeriodPicker({ label, periods, value, onChange }: PeriodPickerProps) {
  const language = useLanguage();
  return (
    <Field label={label}>
      <Dropdown value={periodLabel(value, language)} selectedOptions={[value]} onOptionSelect={(_, { optionValue }) => onChange(optionValue ?? value)}>
        {periods.map((period) => (
          <Option key={period} value={period}>
            {periodLabel(period, language)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
