import { useCallback, useState } from "react";
import { Body1, Button } from "@fluentui/react-components";
import { PeopleTeamRegular } from "@fluentui/react-icons";
import { comparePeriods, periodLabel, type PeriodId } from "../../../src/review";
import { sharedRows } from "../../../src/sharing";
import type { Actor, SharedSink, SharedView } from "../../../src/sharing/types";
import { frameText, shareText } from "../../../src/text/pane";
import { archiveHint } from "../../../src/text/sharing";
import type { Work } from "../../../src/workbook/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { List, Section, Stack } from "../../components/layout";
import { Loading } from "../../components/Loading";
import { PeriodPicker } from "../../components/PeriodPicker";
import { WorkButton, WorkOutcome } from "../../components/WorkButton";
import { useGoTo } from "../../hooks/useGoTo";
import { useLongWork } from "../../hooks/useLongWork";
import { useReading } from "../../hooks/useReading";
import { useSharing } from "../../hooks/useSharing";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { ConflictCard } from "./ConflictCard";
import { ImportPushFiles } from "./ImportPushFiles";
import { PersonField } from "../../components/PersonField";
import { SharedEntryLine } from "./SharedEntryLine";
import { TargetError } from "./TargetError";
import { usePerson } from "../../hooks/usePerson";

/** Reads the log of the shared workbook, has its conflicts settled, writes what counts here and acknowledges it there. */
export function ConsolidateShared({ sink }: { readonly sink: SharedSink }) {
  const t = useText();
  const language = useLanguage();
  const { workbook, refresh } = useWorkbook();
  const { outbox } = useSharing();
  const goTo = useGoTo();
  const person = usePerson();
  // When something queued has arrived, the log reads differently.
  const shared = useReading(useCallback((signal: AbortSignal) => sink.readShared(signal), [sink]), outbox.queued.length);
  const view = shared.value;

  const actor = (): Actor => ({ by: person.name, at: new Date().toISOString() });
  const consolidate = useLongWork(async (work: Work) => {
    const fresh = await sink.readShared(work.signal);
    const rows = sharedRows(fresh);
    const written = await workbook.writeSharedResults({ language, results: rows }, work);
    const receipts = await sink.acknowledge(fresh.unreceived, actor(), work);
    shared.again();
    await refresh();
    return { departments: fresh.entries.filter(({ current }) => current !== null).length, results: rows.length, receipts, address: written.address };
  });

  const conflicts = view?.entries.filter((entry) => entry.conflicts.length > 0) ?? [];
  const { start } = consolidate;
  return (
    <Stack gap="large">
      {shared.error !== null && <TargetError error={shared.error} onRetry={shared.again} />}
      {view === null && shared.error === null && <Loading label={t(shareText.reading)} />}
      <PersonField person={person} label={shareText.actPerson} hint={shareText.actPersonHint} needed={shareText.actNameNeeded} />
      {view !== null && (
        <>
          {conflicts.map((entry) => (
            <ConflictCard key={`${entry.period} ${entry.department}`} entry={entry} sink={sink} actor={actor} asActor={person.act} onSettled={shared.again} />
          ))}
          {view.entries.length === 0 ? (
            <EmptyState icon={<PeopleTeamRegular />} title={t(shareText.sharedEmptyTitle)} sentence={t(shareText.sharedEmpty)} />
          ) : (
            <>
              <Entries view={view} />
              {conflicts.length > 0 && <Body1>{t(shareText.conflictsFirst, { count: conflicts.length })}</Body1>}
              <WorkButton work={{ ...consolidate, start: () => person.act(start) }} label={t(shareText.consolidate)} busyLabel={t(shareText.consolidating)} />
            </>
          )}
        </>
      )}
      <WorkOutcome work={consolidate}>
        {({ address, ...counts }) => (
          <Card
            intent="success"
            title={t(shareText.consolidated)}
            onDismiss={consolidate.dismiss}
            actions={<Button size="small" onClick={() => goTo(address)}>{t(frameText.show)}</Button>}
          >
            <Body1>{t(shareText.consolidatedLine, counts)}</Body1>
          </Card>
        )}
      </WorkOutcome>
      <ImportPushFiles sink={sink} onImported={shared.again} />
    </Stack>
  );
}

/** The departments of a period, one line each. */
function Entries({ view: { entries, unreceived, shouldArchive, logRows } }: { readonly view: SharedView }) {
  const t = useText();
  const language = useLanguage();
  const periods = [...new Set(entries.map(({ period }) => period))].sort(comparePeriods);
  const [chosen, setChosen] = useState<PeriodId | null>(null);
  const period = periods.find((candidate) => candidate === chosen) ?? periods[0] ?? "";
  return (
    <Section title={t(shareText.sharedOf, { period: periodLabel(period, language) })}>
      {shouldArchive && <Card intent="info" title={t(archiveHint, { rows: logRows })} />}
      {periods.length > 1 && <PeriodPicker label={t(shareText.period)} periods={periods} value={period} onChange={setChosen} />}
      <List>
        {entries.filter((entry) => entry.period === period).map((entry) => (
          <li key={entry.department}>
            <SharedEntryLine entry={entry} isNew={unreceived.some(({ pushId }) => pushId === entry.current?.pushId)} />
          </li>
        ))}
      </List>
    </Section>
  );
}
