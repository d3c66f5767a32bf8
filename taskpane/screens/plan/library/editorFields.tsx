import { Caption1, Dropdown, Field, Input, makeStyles, Option, Textarea } from "@fluentui/react-components";
import { codesIn } from "../../../../src/goals/indicators/formula";
import { isBlocked, type IndicatorProblem } from "../../../../src/goals/indicators/validate";
import type { Message } from "../../../../src/text/language";
import { frameText, libraryText as text } from "../../../../src/text/pane";
import {
  answerTerms, countsTerms, dimensionTerms, directionTerms, frequencyTerms, methodTerms, natureTerms, rollUpTerms, stageTerms, termName, type Term,
} from "../../../../src/text/terms";
import { Muted, Section } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import type { IndicatorDraft, TextField } from "./indicatorDraft";

const useStyles = makeStyles({ dropdown: { minWidth: 0 }, input: { minWidth: 0 } });

export interface EditorProps {
  readonly draft: IndicatorDraft;
  readonly change: (part: Partial<IndicatorDraft>) => void;
  /** What is wrong so far, to be shown at the fields. */
  readonly problems: readonly IndicatorProblem[];
}

interface WordsFieldProps extends EditorProps {
  readonly field: TextField;
  readonly label: Message;
  readonly hint?: Message;
  /** Where a problem is one of two fields together. */
  readonly problemOf?: IndicatorProblem["field"];
  readonly isLong?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A text of the definition. */
export function WordsField({ draft, change, problems, field, label, hint, problemOf, isLong = false, disabled = false, autoFocus = false }: WordsFieldProps) {
  const styles = useStyles();
  const t = useText();
  const problem = problems.find((each) => each.field === (problemOf ?? field));
  const shared = { value: draft[field], disabled, size: "small" as const, "aria-invalid": problem !== undefined };
  return (
    <Field label={t(label)} size="small" {...(hint && { hint: t(hint) })} {...(problem && { validationState: "error" as const, validationMessage: t(problem.message, problem.parameters) })}>
      {isLong
        ? <Textarea {...shared} rows={2} resize="vertical" onChange={(_, { value }) => change({ [field]: value })} />
        : <Input {...shared} className={styles.input} autoFocus={autoFocus} onChange={(_, { value }) => change({ [field]: value })} />}
    </Field>
  );
}

/** A formula over other indicators, checked while it is typed. */
export function FormulaField({ draft, change, problems }: EditorProps) {
  const t = useText();
  const problem = draft.formula.trim() === "" ? undefined : problems.find(({ field }) => field === "formula");
  const codes = codesIn(draft.formula).join(t(frameText.listSeparator));
  const message = problem !== undefined ? t(problem.message, problem.parameters) : draft.formula.trim() === "" ? null : t(text.formulaGood, { codes });
  return (
    <Field
      label={t(text.formula)}
      size="small"
      hint={t(text.formulaHint)}
      {...(message !== null && { validationMessage: message, validationState: problem === undefined ? "success" as const : "error" as const })}
    >
      <Input size="small" value={draft.formula} aria-invalid={problem !== undefined} onChange={(_, { value }) => change({ formula: value })} />
    </Field>
  );
}

type ChoiceName = "direction" | "method" | "rollUp" | "frequency" | "dimension" | "nature" | "stage" | "counts";

interface Choice {
  readonly label: Message;
  readonly terms: readonly Term<string | number>[];
}

const choices: Readonly<Record<ChoiceName, Choice>> = {
  direction: { label: text.direction, terms: directionTerms },
  method: { label: text.method, terms: methodTerms },
  rollUp: { label: text.rollUp, terms: rollUpTerms },
  frequency: { label: text.frequency, terms: frequencyTerms },
  dimension: { label: text.dimension, terms: dimensionTerms },
  nature: { label: text.nature, terms: natureTerms },
  stage: { label: text.stage, terms: stageTerms },
  counts: { label: text.counts, terms: countsTerms },
};

/** One of a closed set of words. */
export function ChoiceField({ draft, change, problems, field }: EditorProps & { readonly field: ChoiceName }) {
  const t = useText();
  const { label, terms } = choices[field];
  const problem = problems.find((each) => each.field === field);
  return (
    <TermField
      label={t(label)}
      terms={terms}
      value={draft[field]}
      onChoose={(value) => change({ [field]: value })}
      {...(problem && { message: t(problem.message, problem.parameters) })}
    />
  );
}

interface TermFieldProps<Value> {
  readonly label: string;
  readonly terms: readonly Term<Value>[];
  readonly value: Value | null;
  readonly onChoose: (value: Value | null) => void;
  /** What is wrong with it. */
  readonly message?: string;
  /** What stands for no answer, where that may be chosen. */
  readonly none?: Message;
}

const noAnswer = "none";

function TermField<Value extends string | number>({ label, terms, value, onChoose, message, none }: TermFieldProps<Value>) {
  const styles = useStyles();
  const t = useText();
  const shown = value === null ? (none ? t(none) : "") : t(termName(terms, value));
  return (
    <Field label={label} size="small" {...(message !== undefined && { validationState: "error" as const, validationMessage: message })}>
      <Dropdown
        className={styles.dropdown}
        size="small"
        value={shown}
        selectedOptions={[value === null ? noAnswer : String(value)]}
        onOptionSelect={(_, { optionValue }) => onChoose(terms.find((term) => String(term.value) === optionValue)?.value ?? null)}
      >
        {none && <Option value={noAnswer}>{t(none)}</Option>}
        {terms.map((term) => <Option key={String(term.value)} value={String(term.value)}>{t(term.name)}</Option>)}
      </Dropdown>
    </Field>
  );
}

const questions = [["quantifiable", text.quantifiable], ["influence", text.influence], ["processLink", text.processLink], ["available", text.available]] as const;

/** Four questions whether the indicator suits. One whose data nobody can get needs a reason before a department gets it. */
export function SuitabilityFields({ draft: { suitability }, change }: EditorProps) {
  const t = useText();
  const answer = (part: Partial<IndicatorDraft["suitability"]>) => change({ suitability: { ...suitability, ...part } });
  const isUnavailable = suitability.available === "no";
  const isWeak = questions.some(([question]) => suitability[question] === "no");
  return (
    <Section title={t(text.suitability)}>
      <Caption1><Muted>{t(text.suitabilityHint)}</Muted></Caption1>
      {questions.map(([question, label]) => (
        <TermField key={question} label={t(label)} terms={answerTerms} value={suitability[question]} none={text.notAsked} onChoose={(value) => answer({ [question]: value })} />
      ))}
      {isUnavailable && (
        <Field label={t(text.override)} size="small" {...(isBlocked({ suitability }) && { validationState: "error" as const, validationMessage: t(text.unsuitable) })}>
          <Input size="small" value={suitability.exception} onChange={(_, { value }) => answer({ exception: value })} />
        </Field>
      )}
      {isWeak && !isUnavailable && <Caption1>▲ {t(text.weak)}</Caption1>}
    </Section>
  );
}
