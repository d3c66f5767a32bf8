import { Body1, Caption1 } from "@fluentui/react-components";
import type { PeriodId } from "../../../../src/review";
import { filesPaneText as text } from "../../../../src/text/pane/files";
import { Muted, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { ExportFiles } from "./ExportFiles";
import { ImportFiles } from "./ImportFiles";

/** Files for departments that work elsewhere: out, and back. */
export function DepartmentFiles({ period }: { readonly period: PeriodId }) {
  const t = useText();
  const { summary } = useWorkbook();
  const departments = summary?.periods.find((each) => each.period === period)?.departments.map(({ name }) => name) ?? [];
  if (departments.length === 0) return <Body1>{t(text.noSheets)}</Body1>;
  return (
    <Stack gap="large">
      <Caption1><Muted>{t(text.sentence)}</Muted></Caption1>
      <ExportFiles key={`out ${period}`} period={period} departments={[...new Set(departments)]} />
      <ImportFiles key={`back ${period}`} period={period} />
    </Stack>
  );
}
