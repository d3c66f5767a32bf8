import { useCallback, useState } from "react";
import { Dropdown, Field, Option } from "@fluentui/react-components";
import { monthName } from "../../../src/review/days";
import { cycleText as text } from "../../../src/text/pane/cycle";
import { ErrorCard } from "../../components/ErrorCard";
import { useReading } from "../../hooks/useReading";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The month in which the fiscal year begins. It belongs to the workbook: everybody who opens it has the same periods. */
export function FiscalYear() {
  const t = useText();
  const language = useLanguage();
  const { workbook, refresh } = useWorkbook();
  const { value, error, again } = useReading(useCallback(() => workbook.readFiscalYearStart(), [workbook]), 0);
  const [saved, setSaved] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const month = saved ?? value;
  const name = (each: number): string => t(text.monthName, { month: language === "zh-CN" ? each : monthName(each) });
  const save = (each: number) => {
    setFailure(null);
    workbook.writeFiscalYearStart(each).then(() => {
      setSaved(each);
      void refresh();
    }, setFailure);
  };
  return (
    <>
      <Field label={t(text.fiscalYear)} hint={t(text.fiscalHint)} {...(saved !== null && { validationState: "success" as const, validationMessage: t(text.fiscalSaved) })}>
        <Dropdown
          style={{ minWidth: 0 }} disabled={month === null} value={month === null ? "" : name(month)} selectedOptions={month === null ? [] : [String(month)]}
          onOptionSelect={(_, { optionValue }) => save(Number(optionValue))}
        >
          {months.map((each) => <Option key={each} value={String(each)}>{name(each)}</Option>)}
        </Dropdown>
      </Field>
      {(error ?? failure) !== null && <ErrorCard error={error ?? failure} onRetry={again} />}
    </>
  );
}
