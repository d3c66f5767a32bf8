import { Dropdown, Field, Option } from "@fluentui/react-components";
import { periodLabelWithDates, type PeriodId } from "../../src/review";
import { useLanguage } from "../hooks/useText";

interface PeriodPickerProps {
  readonly label: string;
  readonly periods: readonly PeriodId[];
  readonly value: PeriodId;
  readonly onChange: (period: PeriodId) => void;
  readonly size?: "small" | "medium";
}

/** Chooses one of several periods. */
export function PeriodPicker({ label, periods, value, onChange, size = "medium" }: PeriodPickerProps) {
  const language = useLanguage();
  return (
    <Field label={label} size={size}>
      <Dropdown
        size={size}
        // A long label must not make the field wider than a narrow pane.
        style={{ minWidth: 0 }}
        value={periodLabelWithDates(value, language)}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => onChange(optionValue ?? value)}
      >
        {periods.map((period) => (
          <Option key={period} value={period}>
            {periodLabelWithDates(period, language)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
