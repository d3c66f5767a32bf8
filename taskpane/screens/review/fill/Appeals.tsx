import { Body1, Caption1 } from "@fluentui/react-components";
import { isSamePerson, personKey } from "../../../../src/goals/contributors";
import { groupBy } from "../../../../src/goals/tree";
import type { SubmissionRecord } from "../../../../src/review/fill/submissions";
import { fillText as text } from "../../../../src/text/pane/fill";
import { Card } from "../../../components/Card";
import { Muted, Stack } from "../../../components/layout";
import { useRole } from "../../../hooks/useRole";
import { useText } from "../../../hooks/useText";
import { NotedStep } from "./NotedStep";

interface AppealsProps {
  readonly appeals: readonly SubmissionRecord[];
  /** Who is looking. */
  readonly person: string;
  readonly isRunning: boolean;
  readonly onAnswer: (appellant: string, note: string, done: () => void) => void;
}

/** Appeals that wait, by who disagrees, each with its answer; nobody answers an own one. */
export function Appeals({ appeals, person, isRunning, onAnswer }: AppealsProps) {
  const t = useText();
  const mayAnswer = useRole().can("answer");
  return [...groupBy(appeals, ({ by }) => personKey(by))].map(([key, own]) => {
    const appellant = own[0]?.by ?? "";
    const name = key === "" ? t(text.unnamed) : appellant;
    const isOwn = isSamePerson(appellant, person);
    return (
      <Stack key={key} gap="small">
        {own.map(({ by, at, note }) => (
          <Card key={at} intent="warning" title={t(text.openAppeal, { by: key === "" ? name : by, at: at.slice(0, 16) })}>
            <Body1>{note}</Body1>
            <Caption1><Muted>{t(text.appealHolds)}</Muted></Caption1>
            {isOwn && <Caption1><Muted>{t(text.answerByOthers)}</Muted></Caption1>}
          </Card>
        ))}
        {mayAnswer && !isOwn && (
          <NotedStep
            label={text.answer} name={t(text.answerOf, { by: name })} noteLabel={text.answerNote} needed={text.answerNoteNeeded} disabled={isRunning}
            onSend={(note, done) => onAnswer(appellant, note, done)}
          />
        )}
      </Stack>
    );
  });
}
