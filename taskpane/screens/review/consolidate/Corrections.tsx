import type { RefObject } from "react";
import { Body1, Body1Strong, Caption1, Field, Textarea } from "@fluentui/react-components";
import type { KpiResult } from "../../../../src/review";
import type { Correction } from "../../../../src/review/consolidation/corrections";
import { same } from "../../../../src/review/reviewChecks";
import type { Message } from "../../../../src/text/language";
import { formatNumber, formatScore, formatWeight } from "../../../../src/text/numbers";
import { consolidateText } from "../../../../src/text/pane";
import { List, Muted, Section, Stack } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";
import { PersonField } from "../../../components/PersonField";
import type { Person } from "../../../hooks/usePerson";

interface CorrectionsProps {
  readonly corrections: readonly Correction[];
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly reasonField: RefObject<HTMLTextAreaElement | null>;
  /** The reason was needed and is not there. */
  readonly isReasonMissing: boolean;
  readonly person: Person;
}

/** What would change in results that were consolidated before, and why: nothing is corrected without a reason and a name. */
export function Corrections({ corrections, reason, onReason, reasonField, isReasonMissing, person }: CorrectionsProps) {
  const t = useText();
  return (
    <Section title={t(consolidateText.corrections, { count: corrections.length })}>
      <Caption1><Muted>{t(consolidateText.correctionsHint)}</Muted></Caption1>
      <List>
        {corrections.map(({ before, after }) => (
          <li key={before.goalId}>
            <Stack gap="none">
              <Body1Strong>{`${before.department} · ${before.kpi}`}</Body1Strong>
              {after === null ? <Body1>{t(consolidateText.removed)}</Body1> : <Changes before={before} after={after} />}
            </Stack>
          </li>
        ))}
      </List>
      <Field
        label={t(consolidateText.reason)}
        hint={t(consolidateText.reasonHint)}
        required
        {...(isReasonMissing && { validationState: "error" as const, validationMessage: t(consolidateText.reasonNeeded) })}
      >
        <Textarea textarea={{ ref: reasonField }} value={reason} rows={2} onChange={(_, { value }) => onReason(value)} />
      </Field>
      <PersonField person={person} label={consolidateText.person} hint={consolidateText.personHint} needed={consolidateText.personNeeded} />
    </Section>
  );
}

type Figure = "target" | "actual" | "weight" | "score";

function Changes({ before, after }: { readonly before: KpiResult; readonly after: KpiResult }) {
  const t = useText();
  const language = useLanguage();
  const formats: Readonly<Record<Figure, { readonly name: Message; readonly format: (value: number) => string }>> = {
    target: { name: consolidateText.target, format: (value) => formatNumber(value, language) },
    actual: { name: consolidateText.actual, format: (value) => formatNumber(value, language) },
    weight: { name: consolidateText.weight, format: formatWeight },
    score: { name: consolidateText.score, format: formatScore },
  };
  const figures = (Object.keys(formats) as readonly Figure[]).filter((figure) => !same(before[figure], after[figure]));
  const shown = (figure: Figure, value: number | null): string => (value === null ? t(consolidateText.empty) : formats[figure].format(value));
  return figures.map((figure) => (
    <Body1 key={figure}>
      {t(consolidateText.figure, { figure: t(formats[figure].name), before: shown(figure, before[figure]), after: shown(figure, after[figure]) })}
    </Body1>
  ));
}
