import { useMemo, useState } from "react";
import { Body1, Button, Checkbox } from "@fluentui/react-components";
import type { Finding } from "../../../../src/goals/types";
import type { PeriodId } from "../../../../src/review";
import { chosenInputs, gatherCells, type Choices, type JudgedFile } from "../../../../src/review/files";
import { filesPaneText as text } from "../../../../src/text/pane/files";
import { talkText } from "../../../../src/text/pane/talk";
import type { InputsReport, ReviewInput, Work } from "../../../../src/workbook/types";
import { Findings } from "../../../components/Findings";
import { List, Section, Stack } from "../../../components/layout";
import { WorkButton, WorkOutcome } from "../../../components/WorkButton";
import { useLongWork } from "../../../hooks/useLongWork";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { Changes } from "./Changes";
import { Conflicts } from "./Conflicts";

/** What was written, and how many suggestions are new. */
export interface TakenIn extends InputsReport {
  readonly suggested: number;
}

interface PreviewProps {
  readonly files: readonly JudgedFile[];
  readonly period: PeriodId;
  readonly onWritten: (report: TakenIn) => void;
  readonly onDismiss: () => void;
}

/** What files bring, before anything is written. */
export function Preview({ files, period, onWritten, onDismiss }: PreviewProps) {
  const t = useText();
  const language = useLanguage();
  const { workbook, summary } = useWorkbook();
  const [olderUsed, setOlderUsed] = useState<ReadonlySet<string>>(new Set());
  const [choices, setChoices] = useState<Choices>(new Map());
  const used = useMemo(
    () => files.flatMap((file) => (file.verdict === "compared" || (file.verdict === "older" && olderUsed.has(file.name)) ? [file] : [])),
    [files, olderUsed],
  );
  const cells = useMemo(() => gatherCells(used), [used]);
  const inputs = chosenInputs<ReviewInput["key"]>(cells, choices);
  const conflicts = cells.filter(({ isConflict }) => isConflict);
  const changes = cells.filter(({ isConflict }) => !isConflict);
  const suggestions = used.flatMap((file) => file.suggestions);
  const write = useLongWork(async (tools: Work) => {
    // What people suggest comes first: inputs that fail are written again, and the same suggestion is never there twice.
    const suggested = suggestions.length === 0 ? 0 : await workbook.addSuggestions(suggestions, summary?.language ?? language);
    const report = await workbook.writeReviewInputs(period, inputs, tools);
    onWritten({ ...report, suggested });
    return report;
  });
  const count = files.length;
  const unchanged = used.reduce((sum, { comparison }) => sum + comparison.unchanged, 0);
  return (
    <Stack card>
      <Section title={t(count === 1 ? text.previewTitleOne : text.previewTitle, { count })}>
        <Body1>{t(text.summary, { changed: changes.length, conflicts: conflicts.length, unchanged })}</Body1>
      </Section>
      {files.some(({ sentence }) => sentence !== null) && (
        <Section title={t(text.refusedTitle)}>
          <Findings findings={files.flatMap(asFinding)} />
          {files.map(({ name, verdict }) => verdict === "older" && (
            <Checkbox
              key={name}
              label={t(text.useOlder, { file: name })}
              checked={olderUsed.has(name)}
              onChange={(_, { checked }) => setOlderUsed((before) => new Set(checked === true ? [...before, name] : [...before].filter((each) => each !== name)))}
            />
          ))}
        </Section>
      )}
      {conflicts.length > 0 && <Conflicts cells={conflicts} choices={choices} onChoose={setChoices} />}
      {changes.length > 0 && <Changes cells={changes} />}
      {used.some(({ comparison }) => comparison.findings.length > 0) && (
        <Section title={t(text.findingsTitle)}>
          <Findings findings={used.flatMap(({ comparison }) => comparison.findings)} />
        </Section>
      )}
      {suggestions.length > 0 && (
        <Section title={t(talkText.suggestions)}>
          <List>
            {suggestions.map(({ id, department, author, suggestion }) => (
              <li key={id}><Body1 style={{ overflowWrap: "anywhere" }}>{t(text.suggestionLine, { who: author === "" ? department : author, suggestion })}</Body1></li>
            ))}
          </List>
        </Section>
      )}
      {inputs.length === 0 && suggestions.length === 0 && <Body1>{t(text.nothingToWrite)}</Body1>}
      <WorkButton
        work={write} busyLabel={t(text.writing)} disabled={inputs.length === 0 && suggestions.length === 0}
        label={t(inputs.length === 0 && suggestions.length > 0 ? text.takeSuggestions : inputs.length === 1 ? text.writeOne : text.write, { count: inputs.length })}
      />
      <WorkOutcome work={write}>{() => null}</WorkOutcome>
      <div><Button size="small" onClick={onDismiss}>{t(text.putAway)}</Button></div>
    </Stack>
  );
}

function asFinding({ name, verdict, sentence }: JudgedFile): readonly Finding[] {
  return sentence === null ? [] : [{ id: `file:${name}`, severity: verdict === "refused" ? "error" : "warning", text: sentence.text, parameters: sentence.parameters }];
}
