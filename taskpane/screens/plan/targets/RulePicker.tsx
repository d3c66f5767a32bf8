import { useState } from "react";
import { Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { parseRollingRule, writeRollingRule, type RollingRule } from "../../../../src/goals/targets/rollingRule";
import { planPeriodsText as text } from "../../../../src/text/pane/planPeriods";
import { NumberInput } from "../../../components/NumberInput";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";

const useStyles = makeStyles({
  numbers: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalS },
  control: { minWidth: 0, "& input": { minWidth: 0 }, "& > .fui-Input": { width: "100%", minWidth: 0 } },
});

/** Ways to set a target; `words` is for what somebody has written that is none of the others. */
const ways = ["fixed", "mean", "last", "words"] as const;
export type RuleWay = (typeof ways)[number];

/** So many periods are usual; any other number stays as it was written. */
const usual: readonly number[] = [2, 3, 4, 6, 8, 12, 24];
const usualMean: RollingRule = { periods: 4, growth: 0 };
const unchangedLast: RollingRule = { periods: 1, growth: 0 };

/** Which of the ways a rule is, as the sheet has it. */
export function wayOf(rule: string): RuleWay {
  if (rule.trim() === "") return "fixed";
  const parsed = parseRollingRule(rule);
  return parsed === null ? "words" : parsed.periods === 1 ? "last" : "mean";
}

interface RulePickerProps {
  readonly label: string;
  readonly hint?: string;
  /** As the sheet has it: "" is a fixed target. */
  readonly rule: string;
  /** The rule in words of the workbook's language. */
  readonly onRule: (rule: string) => void;
  /** Whether words of one's own can be chosen, and what then happens. */
  readonly onWords?: (isChosen: boolean) => void;
  readonly isInWords?: boolean;
}

/** How a target is set: a fixed one, the mean of the last periods, or the last one, each so much more or less. */
export function RulePicker({ label, hint, rule, onRule, onWords, isInWords = false }: RulePickerProps) {
  const styles = useStyles();
  const t = useText();
  const shown = useLanguage();
  const { summary } = useWorkbook();
  const [invalid, setInvalid] = useState<string | undefined>(undefined);
  const way = isInWords ? "words" : wayOf(rule);
  const parsed = way === "mean" || way === "last" ? parseRollingRule(rule) : null;
  const write = (next: RollingRule): void => onRule(writeRollingRule(next, summary?.language ?? shown));
  const choose = (next: RuleWay): void => {
    onWords?.(next === "words");
    if (next === way || next === "words") return;
    if (next === "fixed") onRule("");
    else write({ ...(next === "mean" ? usualMean : unchangedLast), growth: parsed?.growth ?? 0 });
  };
  const counts = [...new Set([...usual, ...(parsed === null || parsed.periods === 1 ? [] : [parsed.periods])])].sort((a, b) => a - b);
  return (
    <>
      <Field label={label} size="small" {...(hint !== undefined && hint !== "" && { hint })}>
        <Dropdown
          size="small"
          className={styles.control}
          value={t(text[way])}
          selectedOptions={[way]}
          onOptionSelect={(_, { optionValue }) => choose(ways.find((each) => each === optionValue) ?? way)}
        >
          {ways.filter((each) => each !== "words" || onWords !== undefined).map((each) => <Option key={each} value={each}>{t(text[each])}</Option>)}
        </Dropdown>
      </Field>
      {parsed !== null && (
        <div className={styles.numbers}>
          {way === "mean" && (
            <Field label={t(text.count)} size="small">
              <Dropdown
                size="small"
                className={styles.control}
                value={String(parsed.periods)}
                selectedOptions={[String(parsed.periods)]}
                onOptionSelect={(_, { optionValue }) => write({ ...parsed, periods: Number(optionValue ?? parsed.periods) })}
              >
                {counts.map((count) => <Option key={count} value={String(count)}>{String(count)}</Option>)}
              </Dropdown>
            </Field>
          )}
          <Field label={t(text.growth)} size="small">
            <NumberInput
              className={styles.control}
              name={t(text.growth)}
              value={Number((parsed.growth * 100).toPrecision(12))}
              unit="%"
              showUnit
              format={String}
              invalidText={invalid}
              onInvalidText={setInvalid}
              onChange={(percent) => write({ ...parsed, growth: Math.max(-100, percent ?? 0) / 100 })}
            />
          </Field>
        </div>
      )}
    </>
  );
}
