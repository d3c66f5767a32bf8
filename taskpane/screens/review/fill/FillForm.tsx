import { useCallback, useMemo } from "react";
import { fillText as text } from "../../../../src/text/pane/fill";
import type { Entry } from "../../../../src/review/fill/entry";
import type { FillReading, FillRow, FillSheet } from "../../../../src/workbook/types";
import { List, Section, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import type { Person } from "../../share/usePerson";
import { FillRowCard } from "./FillRowCard";
import { SheetHead } from "./SheetHead";
import { Submission } from "./Submission";
import type { FillFormContext } from "./fillContext";

interface FillFormProps {
  readonly reading: FillReading;
  readonly sheet: FillSheet;
  readonly person: Person;
  readonly again: () => void;
}

/** A review sheet as a form: what is missing on top, a field for every KPI, and handing it in below. */
export function FillForm({ reading, sheet, person, again }: FillFormProps) {
  const t = useText();
  const { workbook } = useWorkbook();
  const write = useCallback(async ({ goalId }: FillRow, input: keyof FillRow["entries"], before: Entry, after: Entry) => {
    const outcome = await workbook.writeFill({ period: reading.period, table: sheet.table, goalId, input, before, after });
    again();
    return outcome;
  }, [workbook, reading.period, sheet.table, again]);
  const context = useMemo((): FillFormContext => ({ reading, sheet, person, write, again }), [reading, sheet, person, write, again]);
  return (
    <Stack>
      <SheetHead sheet={sheet} />
      <Section title={t(text.kpis)}>
        <List gap="none">
          {sheet.rows.map((row) => (
            <li key={row.goalId}><FillRowCard row={row} context={context} /></li>
          ))}
        </List>
      </Section>
      <Submission context={context} />
    </Stack>
  );
}
