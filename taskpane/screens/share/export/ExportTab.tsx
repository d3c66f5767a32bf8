import { useCallback, useMemo, useState } from "react";
import { Body1, Caption1 } from "@fluentui/react-components";
import { ArrowDownloadRegular, DatabaseRegular } from "@fluentui/react-icons";
import { exportPeriods, prepareExport } from "../../../../src/review/export/prepareExport";
import type { ExportOptions as Options, PreparedExport } from "../../../../src/review/export/types";
import { frameText } from "../../../../src/text/pane";
import { exportText as text } from "../../../../src/text/pane/export";
import { sheetNames } from "../../../../src/text/sheets";
import type { ExportTable } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { DataTable } from "../../../components/DataTable";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorCard } from "../../../components/ErrorCard";
import { Findings } from "../../../components/Findings";
import { GoButton } from "../../../components/GoButton";
import { Muted, Section, Stack } from "../../../components/layout";
import { Loading } from "../../../components/Loading";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useLongWork } from "../../../hooks/useLongWork";
import { useReading } from "../../../hooks/useReading";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { ExportOptions } from "./ExportOptions";
import { saveExport } from "./saveExport";

const start: Options = { period: null, isNameless: false, format: "csv" };

/** The tables of the workbook as files for programs that analyse data. */
export function ExportTab() {
  const t = useText();
  const { workbook, revision } = useWorkbook();
  const { value, error, again } = useReading(useCallback(() => workbook.readExportData(), [workbook]), revision);
  if (value === null) return error === null ? <Loading label={t(text.reading)} /> : <ErrorCard error={error} onRetry={again} />;
  return (
    <Stack gap="large">
      {error !== null && <ErrorCard error={error} onRetry={again} />}
      {hasCells(value) ? <Export tables={value} /> : <NothingYet />}
    </Stack>
  );
}

/** Excel keeps a blank row in a table that has none. */
function hasCells(tables: readonly ExportTable[]): boolean {
  return tables.some(({ reading }) => reading.rows.some((row) => row.some((cell) => cell !== "" && cell !== null)));
}

function NothingYet() {
  const t = useText();
  return (
    <EmptyState
      icon={<DatabaseRegular />} title={t(text.nothingTitle)} sentence={t(text.nothing)}
      action={<GoButton screen="plan" label={t(text.toPlan)} />}
    />
  );
}

function Export({ tables }: { readonly tables: readonly ExportTable[] }) {
  const t = useText();
  const { workbook } = useWorkbook();
  const [chosen, setChosen] = useState<Options>(start);
  const periods = useMemo(() => exportPeriods(tables), [tables]);
  // A period that has gone from the workbook is chosen no longer.
  const options = useMemo((): Options => ({ ...chosen, period: periods.find((id) => id === chosen.period) ?? null }), [chosen, periods]);
  const prepared = useMemo(() => prepareExport(tables, options), [tables, options]);
  // Read anew: what was typed a moment ago may not be shown yet.
  const work = useLongWork(async () => saveExport(prepareExport(await workbook.readExportData(), options), options.period));
  const isEmpty = prepared.tables.every(({ rows }) => rows === 0);
  return (
    <>
      <Caption1><Muted>{t(text.sentence)}</Muted></Caption1>
      <ExportOptions periods={periods} value={options} onChange={setChosen} />
      <Stack gap="small">
        <DataTable
          label={t(text.tables)}
          items={prepared.tables}
          keyOf={({ key }) => key}
          columns={[
            { heading: t(text.table), cell: ({ key }) => t(sheetNames[key]) },
            { heading: t(text.rows), width: 80, cell: ({ rows }) => rows },
          ]}
        />
        <LeftOut columns={prepared.leftOut} />
      </Stack>
      {prepared.findings.length > 0 && <Section title={t(text.checks)}><Findings findings={prepared.findings} /></Section>}
      <Stack gap="small">
        {isEmpty && <Body1>{t(text.noRows)}</Body1>}
        <WorkButton work={work} label={t(text.save)} busyLabel={t(text.saving)} icon={<ArrowDownloadRegular />} disabled={isEmpty} />
        <WorkOutcome work={work}>
          {({ name, count }) => (
            <Card intent="success" title={t(text.saved)} onDismiss={work.dismiss}>
              <Body1>{t(text.savedLine, { name, count })}</Body1>
            </Card>
          )}
        </WorkOutcome>
      </Stack>
    </>
  );
}

function LeftOut({ columns }: { readonly columns: PreparedExport["leftOut"] }) {
  const t = useText();
  if (columns.length === 0) return null;
  const names = columns.map(({ key, heading }) => t(text.ownColumn, { table: t(sheetNames[key]), heading }));
  return <Caption1>{t(text.leftOut, { count: columns.length, columns: names.join(t(frameText.listSeparator)) })}</Caption1>;
}
