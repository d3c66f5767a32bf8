import { useState } from "react";
import { Body1, Caption1, Checkbox, makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { PeriodId } from "../../../../src/review";
import { filesPaneText as text } from "../../../../src/text/pane/files";
import type { Work } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { Muted, Stack } from "../../../components/layout";
import { saveText } from "../../../components/saveText";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useLongWork } from "../../../hooks/useLongWork";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { exportFiles, type Exported } from "./departmentExport";

const useStyles = makeStyles({
  departments: { display: "flex", flexDirection: "column" },
  all: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

const types = { xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", zip: "application/zip" } as const;

/** Chooses departments and saves their files. */
export function ExportFiles({ period, departments }: { readonly period: PeriodId; readonly departments: readonly string[] }) {
  const styles = useStyles();
  const t = useText();
  const { workbook } = useWorkbook();
  // What was left out, not what was chosen: a department added later is included.
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [perPerson, setPerPerson] = useState(false);
  const chosen = departments.filter((name) => !excluded.has(name));
  const work = useLongWork(async (tools: Work) => {
    const exported = await exportFiles(workbook, { period, departments: chosen, perPerson }, tools);
    const { saved } = exported;
    if (saved !== null) saveText(saved.name, types[saved.name.endsWith(".zip") ? "zip" : "xlsx"], saved.bytes as Uint8Array<ArrayBuffer>);
    return exported;
  });
  const include = (names: readonly string[], isIncluded: boolean): void =>
    setExcluded((before) => new Set(isIncluded ? [...before].filter((name) => !names.includes(name)) : [...before, ...names]));
  return (
    <Stack>
      <div role="group" aria-label={t(text.departments)} className={styles.departments}>
        {departments.length > 1 && (
          <div className={styles.all}>
            <Checkbox
              label={t(text.all)}
              checked={chosen.length === departments.length ? true : chosen.length === 0 ? false : "mixed"}
              onChange={(_, { checked }) => include(departments, checked === true)}
            />
          </div>
        )}
        {departments.map((name) => (
          <Checkbox key={name} label={name} checked={!excluded.has(name)} onChange={(_, { checked }) => include([name], checked === true)} />
        ))}
      </div>
      <Switch label={t(text.perPerson)} checked={perPerson} onChange={(_, { checked }) => setPerPerson(checked)} />
      <WorkButton work={work} label={t(chosen.length === 1 ? text.saveOne : text.save, { count: chosen.length })} busyLabel={t(text.saving)} disabled={chosen.length === 0} />
      <WorkOutcome work={work}>{(exported) => <Outcome exported={exported} onDismiss={work.dismiss} />}</WorkOutcome>
      <Caption1><Muted>{t(text.protection)}</Muted></Caption1>
    </Stack>
  );
}

function Outcome({ exported: { saved, files, asValues, ownerless, unread }, onDismiss }: { readonly exported: Exported; readonly onDismiss: () => void }) {
  const t = useText();
  const title = saved === null ? t(text.nothingSaved) : t(files === 1 ? text.savedTitleOne : text.savedTitle, { count: files });
  return (
    <Card intent={saved === null || ownerless > 0 || unread.length > 0 ? "warning" : "success"} title={title} onDismiss={onDismiss}>
      {saved !== null && <Body1>{t(text.savedIn, { name: saved.name })}</Body1>}
      {asValues > 0 && <Body1>{t(text.asValues, { count: asValues })}</Body1>}
      {unread.map((sentence) => <Body1 key={sentence.en} block>{t(sentence)}</Body1>)}
      {ownerless > 0 && <Body1>{t(text.noOwner, { count: ownerless })}</Body1>}
    </Card>
  );
}
