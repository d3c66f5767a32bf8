import { useCallback, useState } from "react";
import { Body1, Button, Dropdown, Field, Option } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { periodLabel, type PeriodId } from "../../../src/review";
import { missingColumns } from "../../../src/review/unread";
import { reviewText } from "../../../src/text/pane";
import { fillText as text } from "../../../src/text/pane/fill";
import { rolesText } from "../../../src/text/pane/roles";
import type { FillReading, FillSheet } from "../../../src/workbook/types";
import { EmptyState } from "../../components/EmptyState";
import { ErrorCard } from "../../components/ErrorCard";
import { Grow, Row, Stack } from "../../components/layout";
import { Loading } from "../../components/Loading";
import { PeriodPicker } from "../../components/PeriodPicker";
import { useReading } from "../../hooks/useReading";
import { useLanguage, useText, type Say } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { PersonField } from "../../components/PersonField";
import { usePerson, type Person } from "../../hooks/usePerson";
import { AuditCard } from "./fill/AuditCard";
import { useFillChoice } from "./fill/FillChoice";
import { FillForm } from "./fill/FillForm";
import { firstFor } from "./fill/firstFor";
import { nameOf } from "./fill/nameOf";
import { NoSheets } from "./NoSheets";
import { NothingOwnActions } from "./NothingOwnActions";

/** Fills in review sheets: who, which period, which sheet, and its form. */
export function FillTab() {
  const t = useText();
  const periods = useWorkbook().summary?.periods ?? [];
  const choice = useFillChoice();
  const person = usePerson();
  const shown = periods.find(({ period }) => period === choice.period) ?? periods[0];
  if (shown === undefined) {
    return <NoSheets icon={<EditRegular />} />;
  }
  return (
    <Stack>
      <WhoAmI person={person} />
      {periods.length > 1 && (
        <PeriodPicker label={t(reviewText.period)} periods={periods.map(({ period }) => period)} value={shown.period} onChange={(period) => choice.choose({ period })} />
      )}
      <Sheets key={shown.period} period={shown.period} person={person} />
    </Stack>
  );
}

/** Who fills in: one line once the name is known, and the field to change it. */
function WhoAmI({ person }: { readonly person: Person }) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(person.name === "");
  if (isOpen || person.name === "") return <PersonField person={person} label={text.whoAmI} hint={text.whoHint} needed={text.whoNeeded} />;
  return (
    <Row>
      <Grow><Body1>{t(text.iAm, { person: person.name })}</Body1></Grow>
      <Button size="small" appearance="subtle" aria-label={t(text.changeName)} onClick={() => setIsOpen(true)}>{t(text.change)}</Button>
    </Row>
  );
}

function Sheets({ period, person }: { readonly period: PeriodId; readonly person: Person }) {
  const t = useText();
  const { workbook, revision } = useWorkbook();
  const read = useCallback(() => workbook.readFill(period), [workbook, period]);
  const { value: reading, error, again } = useReading(read, revision);
  if (reading === null) return error === null ? <Loading label={t(text.loading)} /> : <ErrorCard error={error} onRetry={again} />;
  return <ChosenSheet reading={reading} person={person} again={again} />;
}

function ChosenSheet({ reading, person, again }: { readonly reading: FillReading; readonly person: Person; readonly again: () => void }) {
  // Found once: the sheet in front must not change when it has been filled in.
  const [first] = useState(() => firstFor(reading.sheets, person.name)?.table);
  const choice = useFillChoice();
  const named = (name: string | null | undefined): FillSheet | undefined => reading.sheets.find(({ table }) => table === name);
  const sheet = named(choice.table) ?? named(first) ?? reading.sheets[0];
  if (sheet === undefined) return <NothingOwn period={reading.period} />;
  return (
    <Stack>
      {reading.sheets.length > 1 && <SheetPicker sheets={reading.sheets} value={sheet} onChange={(table) => choice.choose({ table })} />}
      <AuditCard period={reading.period} department={sheet.department} />
      <FillForm key={sheet.table} reading={reading} sheet={sheet} person={person} again={again} />
    </Stack>
  );
}

/** Somebody whose role sees own goals alone, and who has none in the sheets of the period. */
function NothingOwn({ period }: { readonly period: PeriodId }) {
  const t = useText();
  const language = useLanguage();
  return (
    <EmptyState
      icon={<EditRegular />}
      title={t(rolesText.noOwnRows, { period: periodLabel(period, language) })}
      sentence={t(rolesText.noOwnRowsAdvice)}
      action={<NothingOwnActions />}
    />
  );
}

interface SheetPickerProps {
  readonly sheets: readonly FillSheet[];
  readonly value: FillSheet;
  readonly onChange: (table: string) => void;
}

function SheetPicker({ sheets, value, onChange }: SheetPickerProps) {
  const t = useText();
  const option = (sheet: FillSheet): string => optionOf(sheet, t);
  return (
    <Field label={t(text.sheet)}>
      <Dropdown value={option(value)} selectedOptions={[value.table]} onOptionSelect={(_, { optionValue }) => onChange(optionValue ?? value.table)}>
        {sheets.map((sheet) => <Option key={sheet.table} value={sheet.table}>{option(sheet)}</Option>)}
      </Dropdown>
    </Field>
  );
}

/** A sheet with how far it is; one that cannot be read has nothing to count. */
function optionOf(sheet: FillSheet, t: Say): string {
  const { filled, kpis, missing = [] } = sheet;
  const name = nameOf(sheet, t);
  return missing.length === 0 ? t(text.sheetOption, { name, filled, kpis }) : t(text.unreadOption, { name, columns: t(missingColumns(missing)) });
}
