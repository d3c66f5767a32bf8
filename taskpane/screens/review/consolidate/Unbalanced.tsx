import type { RefObject } from "react";
import { Body1, Field, Textarea } from "@fluentui/react-components";
import { frameText } from "../../../../src/text/pane";
import { generateText as text } from "../../../../src/text/pane/generate";
import { Section } from "../../../components/layout";
import { useText } from "../../../hooks/useText";

interface UnbalancedProps {
  readonly departments: readonly string[];
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly reasonField: RefObject<HTMLTextAreaElement | null>;
  /** The reason was needed and is not there. */
  readonly isReasonMissing: boolean;
}

/** Why results are written although the weights of some departments do not total 100 %. */
export function Unbalanced({ departments, reason, onReason, reasonField, isReasonMissing }: UnbalancedProps) {
  const t = useText();
  return (
    <Section title={t(text.unbalancedTitle)}>
      <Body1>{t(text.unbalanced, { departments: departments.join(t(frameText.listSeparator)) })}</Body1>
      <Field label={t(text.why)} required {...(isReasonMissing && { validationState: "error" as const, validationMessage: t(text.whyNeeded) })}>
        <Textarea textarea={{ ref: reasonField }} value={reason} rows={2} onChange={(_, { value }) => onReason(value)} />
      </Field>
    </Section>
  );
}
