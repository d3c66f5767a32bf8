import { useEffect, useRef } from "react";
import { Body1, Button, Field, Input } from "@fluentui/react-components";
import { TableSearchRegular } from "@fluentui/react-icons";
import { unreadHeadings } from "../../../../src/goals/importing/unread";
import { importText } from "../../../../src/text/importing";
import { frameText } from "../../../../src/text/pane";
import type { WriteReport } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { ErrorCard } from "../../../components/ErrorCard";
import { Section, Stack } from "../../../components/layout";
import type { LongWork } from "../../../hooks/useLongWork";
import { useText } from "../../../hooks/useText";
import { BackToTree } from "../BackToTree";
import { ColumnMapping } from "./ColumnMapping";
import { ImportPreview } from "./ImportPreview";
import type { OwnSheetDraft } from "./useOwnSheet";

interface OwnSheetFormProps {
  readonly draft: OwnSheetDraft;
  readonly bring: LongWork<WriteReport>;
}

/** From a KPI list that somebody made by hand to a goal tree: read, confirm what the columns are, import. */
export function OwnSheetForm({ draft, bring }: OwnSheetFormProps) {
  const t = useText();
  const { sheet, layout, rows, department, error } = draft;
  const needsDepartment = layout !== null && rows !== null && (department !== "" || rows.kpis.some((kpi) => kpi.department === ""));
  return (
    <Stack gap="large">
      <BackToTree />
      <Section title={t(importText.title)}>
        <Body1>{t(importText.intro)}</Body1>
        <div>
          <Button appearance={rows === null ? "primary" : "secondary"} icon={<TableSearchRegular />} disabledFocusable={draft.isReading} onClick={draft.read}>
            {t(sheet === null ? importText.read : importText.readAgain)}
          </Button>
        </div>
        {error !== null && <ErrorCard error={error} onRetry={draft.read} />}
        <Refusal draft={draft} />
      </Section>
      {sheet !== null && layout !== null && rows !== null && (
        <Arrived>
          <Stack gap="large">
            <ColumnMapping draft={draft} layout={layout} />
            {needsDepartment && (
              <Field
                label={t(importText.departmentForAll)}
                required
                {...(department.trim() === "" && { validationState: "error" as const, validationMessage: t(importText.departmentNeeded) })}
              >
                <Input value={department} onChange={(_, { value }) => draft.setDepartment(value)} />
              </Field>
            )}
            <ImportPreview rows={rows} layout={layout} bring={bring} />
          </Stack>
        </Arrived>
      )}
    </Stack>
  );
}

/** Why there is nothing to import, and what to do. */
function Refusal({ draft: { sheet, layout, isTurned } }: { readonly draft: OwnSheetDraft }) {
  const t = useText();
  if (sheet === null || layout !== null) return null;
  const { address } = sheet;
  const [title, advice] = sheet.isTooLarge
    ? [importText.tooLarge, importText.tooLargeAdvice]
    : sheet.block === null
      ? [importText.nothing, importText.nothingAdvice]
      : isTurned
        ? [importText.turned, importText.turnedAdvice]
        : [importText.notRecognised, importText.notRecognisedAdvice];
  const unread = sheet.block === null || isTurned ? null : unreadHeadings(sheet.block);
  return (
    <Card intent="warning" title={t(title, { address })}>
      {unread !== null && <Body1 block>{t(importText.notRecognisedRow, { row: unread.row, texts: unread.texts.join(t(frameText.listSeparator)) })}</Body1>}
      <Body1>{t(advice)}</Body1>
    </Card>
  );
}

/** What was read comes into view below the button. */
function Arrived({ children }: { readonly children: React.ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => { element.current?.scrollIntoView({ block: "nearest" }); }, []);
  return <div ref={element}>{children}</div>;
}
