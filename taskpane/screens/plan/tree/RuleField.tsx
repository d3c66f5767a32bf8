import { useState } from "react";
import { planPeriodsText as text } from "../../../../src/text/pane/planPeriods";
import { Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { RulePicker, wayOf } from "../targets/RulePicker";
import { dropped } from "./draft";
import { GoalField, type GoalFieldProps } from "./GoalField";

/** How the target of a goal is set: one of the usual ways, or in words as the sheet takes them. */
export function RuleField(props: GoalFieldProps) {
  const { label, value, draft, onDraft, onSave } = props;
  const t = useText();
  const [isChosen, setChosen] = useState(false);
  const way = wayOf(value);
  const isInWords = isChosen || draft !== null || way === "words";
  const choose = (rule: string): void => {
    onDraft(dropped);
    if (rule !== value) void onSave(rule);
  };
  const save = async (rule: unknown): Promise<unknown> => {
    const saved = await onSave(rule);
    if (saved !== null) setChosen(false);
    return saved;
  };
  return (
    <Stack gap="small">
      <RulePicker label={label} rule={value} hint={isInWords || way === "fixed" ? "" : t(text.ruleHint)} onRule={choose} isInWords={isInWords} onWords={setChosen} />
      {isInWords && <GoalField {...props} label={t(text.words)} onSave={save} />}
    </Stack>
  );
}
