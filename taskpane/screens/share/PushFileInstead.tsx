import { Body1 } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import type { PeriodId } from "../../../src/review";
import { SharingError, type SharingErrorCode } from "../../../src/sharing/sharingError";
import type { SinkKind } from "../../../src/sharing/types";
import { shareText } from "../../../src/text/pane";
import { Stack } from "../../components/layout";
import { WorkButton, WorkOutcome } from "../../components/WorkButton";
import { useLongWork } from "../../hooks/useLongWork";
import { useSharing } from "../../hooks/useSharing";
import { useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { recordReceipts } from "../../sharing/recordReceipts";
import { PushReceipts } from "./PushReceipts";
import { resultsOf } from "./resultsOf";
import { saveFile } from "./saveFile";
import type { Person } from "../../hooks/usePerson";

/** What says nothing about the target: the push was stopped here, or another window is at it. */
const fromHere: readonly SharingErrorCode[] = ["cancelled", "otherWindow"];

interface PushFileInsteadProps {
  /** Why nothing could be pushed or compared; null while that works. */
  readonly error: unknown;
  readonly target: SinkKind;
  readonly period: PeriodId | null;
  readonly excluded: ReadonlySet<string>;
  /** No department is left to be saved. */
  readonly isEmpty: boolean;
  readonly person: Person;
}

/** While the target is out of reach, the results go into a push file, which whoever consolidates imports. */
export function PushFileInstead({ error, target, period, excluded, isEmpty, person }: PushFileInsteadProps) {
  const t = useText();
  const { connection } = useSharing();
  const { workbook, refresh } = useWorkbook();
  const save = useLongWork(async () => {
    if (connection.kind !== "ready") return null;
    // Read anew: without the target there is no preview that would have read them.
    const [all, known] = await Promise.all([workbook.readResults(), workbook.readPushes()]);
    const results = resultsOf(all, period).results.filter(({ department }) => !excluded.has(department));
    const files = connection.places.open({ kind: "file", link: "" });
    const outcome = await files.push({ results, known, by: person.name, at: new Date().toISOString() });
    if (outcome.file !== null) saveFile(outcome.file);
    const recordError = await recordReceipts(workbook, outcome, known);
    await refresh();
    return { outcome, recordError, results };
  });
  const isOffered = target !== "file" && error instanceof SharingError && !fromHere.includes(error.code);
  return (
    <>
      {isOffered && (
        <Stack gap="small">
          <Body1>{t(shareText.fileInstead)}</Body1>
          <WorkButton
            work={{ ...save, start: () => person.act(save.start) }}
            label={t(shareText.saveInstead)}
            busyLabel={t(shareText.savingInstead)}
            icon={<ArrowDownloadRegular />}
            appearance="secondary"
            disabled={isEmpty}
          />
        </Stack>
      )}
      <WorkOutcome work={save}>{(saved) => saved !== null && <PushReceipts pushed={saved} onDismiss={save.dismiss} />}</WorkOutcome>
    </>
  );
}
