import { useId, useState } from "react";
import { Button, Caption1, Field, makeStyles, Select, Switch } from "@fluentui/react-components";
import { importedFields, labelOf, type ImportedField } from "../../../../src/goals/importing/fields";
import type { Layout } from "../../../../src/goals/importing/layout";
import { columnLetters } from "../../../../src/sheets/address";
import { importText } from "../../../../src/text/importing";
import { frameText } from "../../../../src/text/pane";
import { periodTargetsText } from "../../../../src/text/pane/periodTargets";
import { PeriodPicker } from "../../../components/PeriodPicker";
import { Muted, Section, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import type { OwnSheetDraft } from "./useOwnSheet";

const useStyles = makeStyles({
  // A long heading does not make the pane wider.
  field: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 2fr)" },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
  more: { paddingInline: 0, minWidth: 0 },
});

interface ColumnMappingProps {
  readonly draft: OwnSheetDraft;
  readonly layout: Layout;
}

/** What every KPI list has; the other fields are shown where the sheet has them, or on request. */
const main: readonly ImportedField[] = ["kpi", "department", "weight", "target"];

/** What each column was taken for, to be confirmed or put right. */
export function ColumnMapping({ draft, layout }: ColumnMappingProps) {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  const [isLong, setIsLong] = useState(false);
  const { mapping, headings } = layout;
  const { address, block } = draft.sheet ?? { address: "", block: null };
  const first = block?.column ?? 0;
  const row = (block?.row ?? 0) + layout.headingRow + 1;
  const name = (column: number): string => t(importText.columnName, { letters: columnLetters(first + column), heading: headings[column] ?? "" });
  const shown = importedFields.filter((field) => isLong || main.includes(field) || mapping[field] !== undefined);
  const periods = layout.periods.map(({ column }) => column);
  const taken = new Set([...importedFields.map((field) => mapping[field]), ...(layout.takesPeriods ? periods : [])]);
  const left = headings.flatMap((heading, column) => (heading === "" || taken.has(column) ? [] : [heading]));
  return (
    <Section title={t(importText.columns)}>
      <Caption1><Muted>{t(importText.columnsOf, { address, row })}</Muted></Caption1>
      <Stack gap="small">
        {shown.map((field) => (
          <Field
            key={field}
            label={t(labelOf(field))}
            orientation="horizontal"
            size="small"
            className={styles.field}
            {...(field === "target" && mapping.target === undefined && layout.severalTargets.length > 0 && { validationState: "warning" as const, validationMessage: t(importText.severalTargets) })}
            {...(field === "kpi" && mapping.kpi === undefined && { validationState: "error" as const, validationMessage: t(importText.kpiNeeded) })}
          >
            <Select
              id={`${id}${field}`}
              size="small"
              className={styles.select}
              value={mapping[field] === undefined ? "" : String(mapping[field])}
              onChange={(_, { value }) => draft.choose(field, value === "" ? null : Number(value))}
            >
              <option value="">{t(importText.noColumn)}</option>
              {headings.map((heading, column) => heading !== "" && <option key={column} value={String(column)}>{name(column)}</option>)}
            </Select>
          </Field>
        ))}
      </Stack>
      {periods.length > 0 && (
        <Stack gap="small">
          <Switch
            checked={layout.takesPeriods}
            label={t(importText.periodColumns, { columns: periods.map((column) => headings[column] ?? "").join(t(frameText.listSeparator)) })}
            onChange={(_, { checked }) => draft.takePeriods(checked)}
          />
          {layout.takesPeriods && <Caption1><Muted>{t(importText.periodColumnsHint)}</Muted></Caption1>}
          {layout.takesPeriods && layout.periods.some((each) => each.year === null) && (
            <PeriodPicker size="small" label={t(periodTargetsText.year)} periods={draft.years} value={draft.year} onChange={draft.setYear} />
          )}
        </Stack>
      )}
      {shown.length < importedFields.length && (
        <div>
          <Button size="small" appearance="transparent" className={styles.more} onClick={() => setIsLong(true)}>{t(importText.otherColumns)}</Button>
        </div>
      )}
      {left.length > 0 && <Caption1><Muted>{t(importText.notTaken, { columns: left.join(t(frameText.listSeparator)) })}</Muted></Caption1>}
    </Section>
  );
}
