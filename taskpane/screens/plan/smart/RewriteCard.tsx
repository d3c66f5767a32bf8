import { useState } from "react";
import { Button, Caption1, Caption1Strong, Field, Input, makeStyles } from "@fluentui/react-components";
import { fillGaps, gapOf, type GapAnswers } from "../../../../src/goals/rewriting";
import { hasGap } from "../../../../src/goals/smartMarks";
import { checkGoal, type CheckOptions, type GoalStatement, type Rewrite, type SmartReport } from "../../../../src/smart";
import type { Message } from "../../../../src/text/language";
import { formatNumber } from "../../../../src/text/numbers";
import { smartText } from "../../../../src/text/pane";
import { rewriteQuestions, type RewriteGap } from "../../../../src/text/smart";
import { Muted, Row, Stack } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";
import { MarkedText } from "./MarkedText";
import { MarksLine } from "./MarksLine";

const useStyles = makeStyles({
  input: { width: "100%", minWidth: 0 },
  after: { display: "flex", flexWrap: "wrap", columnGap: "8px", alignItems: "baseline" },
});

interface RewriteCardProps {
  readonly statement: GoalStatement;
  readonly report: SmartReport;
  readonly answers: GapAnswers;
  readonly options: CheckOptions;
  readonly applyLabel: Message;
  readonly onApply: (text: string) => void;
}

/** The goal said better: its gaps are asked for one by one, and what it would be worth is shown as they are filled. */
export function RewriteCard({ statement, report, answers, options, applyLabel, onApply }: RewriteCardProps) {
  const styles = useStyles();
  const t = useText();
  const [typed, setTyped] = useState<GapAnswers>(answers);
  const { rewrite } = report;
  const { text, open } = fillGaps(rewrite, typed);
  // A goal that is specific, measurable and time-bound keeps its words; gaps that were left open in it are still asked for.
  if (rewrite.text === statement.text && rewrite.gaps.length === 0) return null;
  const gaps = rewrite.gaps.flatMap(({ placeholder }) => gapOf(placeholder) ?? []);
  const answer = (gap: RewriteGap, value: string): void => setTyped((before) => ({ ...before, [gap]: value }));
  // With a gap left open its marks would say more than is known.
  const after = open.length === 0 ? checkGoal({ ...statement, text }, options) : null;
  return (
    <Stack gap="small" card>
      <Caption1Strong>{t(smartText.rewrite)}</Caption1Strong>
      <MarkedText text={text} spans={open.flatMap((placeholder) => occurrences(text, placeholder))} />
      {report.flags.includes("double_goal") && <Caption1>{t(smartText.splitFirst)}</Caption1>}
      {gaps.map((gap) => (
        <Stack key={gap} gap="none">
          <Field label={t(rewriteQuestions[gap])} size="small">
            <Input size="small" className={styles.input} value={typed[gap] ?? ""} onChange={(_, { value }) => answer(gap, value)} />
          </Field>
          {gap === "target" && <Proposals proposals={rewrite.proposals} unit={statement.fields?.unit ?? ""} onChoose={(value) => answer("target", value)} />}
        </Stack>
      ))}
      <div className={styles.after} role="status">
        <Caption1><Muted>{t(after === null ? smartText.gapsStay : smartText.after)}</Muted></Caption1>
        {after !== null && <MarksLine report={after} />}
      </div>
      <div>
        <Button size="small" appearance={hasGap(report) ? "primary" : "secondary"} disabled={text === statement.text} onClick={() => onApply(text)}>{t(applyLabel)}</Button>
      </div>
    </Stack>
  );
}

interface ProposalsProps {
  readonly proposals: Rewrite["proposals"];
  readonly unit: string;
  readonly onChoose: (target: string) => void;
}

/** Targets that baseline and history suggest, each one click away. */
function Proposals({ proposals, unit, onChoose }: ProposalsProps) {
  const t = useText();
  const language = useLanguage();
  const different = proposals.filter(({ target }, at) => proposals.findIndex((other) => other.target === target) === at);
  if (different.length === 0) return null;
  return (
    <div role="group" aria-label={t(smartText.proposals)}>
      <Row wrap>
        {different.map(({ kind, target }) => {
          const shown = `${formatNumber(target, language)}${/^[A-Za-z]/.test(unit) ? " " : ""}${unit}`;
          return <Button key={kind} size="small" onClick={() => onChoose(shown)}>{t(smartText[kind], { target: shown })}</Button>;
        })}
      </Row>
    </div>
  );
}

/** Where a placeholder stands in a text. */
function occurrences(text: string, placeholder: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { readonly start: number; readonly end: number }[] = [];
  for (let start = text.indexOf(placeholder); start >= 0; start = text.indexOf(placeholder, start + placeholder.length)) {
    found.push({ start, end: start + placeholder.length });
  }
  return found;
}
