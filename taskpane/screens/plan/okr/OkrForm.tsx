import { Body1, Button, Dropdown, Field, Input, Option, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { currentPeriod, periodsAround } from "../../../../src/review";
import { commitmentTerms, type Commitment } from "../../../../src/text/okr";
import { okrText } from "../../../../src/text/pane";
import type { OkrsReading, WriteReport } from "../../../../src/workbook/types";
import { Row, Section } from "../../../components/layout";
import { NumberInput } from "../../../components/NumberInput";
import { PeriodPicker } from "../../../components/PeriodPicker";
import { WorkButton } from "../../../components/WorkButton";
import type { LongWork } from "../../../hooks/useLongWork";
import { useText } from "../../../hooks/useText";
import { useToday } from "../../../hooks/useToday";
import { KeyResultFields } from "./KeyResultFields";
import { emptyOkr, mostKeyResults, problemOf, withInvalid, withKeyResult, type OkrDraft } from "./okrDraft";

interface OkrFormProps {
  readonly draft: OkrDraft;
  readonly onChange: (draft: OkrDraft) => void;
  readonly departments: readonly string[];
  readonly goals: OkrsReading["goals"];
  readonly save: LongWork<WriteReport>;
}

/** A new objective with its key results. */
export function OkrForm({ draft, onChange, departments, goals, save }: OkrFormProps) {
  const t = useText();
  const today = useToday();
  const invalid = Object.keys(draft.invalid).length;
  const problem = problemOf(draft);
  const change = (part: Partial<OkrDraft>): void => onChange({ ...draft, ...part });
  return (
    <Section title={t(okrText.formTitle)}>
      <Field label={t(okrText.objective)} hint={t(okrText.objectiveHint)} required>
        <Textarea value={draft.objective} resize="vertical" onChange={(_, { value }) => change({ objective: value })} />
      </Field>
      <Department name={draft.department} departments={departments} onChange={(department) => change({ department })} />
      <Field label={t(okrText.owner)}>
        <Input value={draft.owner} onChange={(_, { value }) => change({ owner: value })} />
      </Field>
      <PeriodPicker label={t(okrText.period)} periods={periodsAround(today)} value={draft.period === "" ? currentPeriod(today) : draft.period} onChange={(period) => change({ period })} />
      <Field label={t(okrText.kind)} hint={t(okrText.kindHint)}>
        <RadioGroup layout="horizontal" value={draft.commitment} onChange={(_, { value }) => change({ commitment: value as Commitment })}>
          {commitmentTerms.map(({ value, name }) => (
            <Radio key={value} value={value} label={t(name)} />
          ))}
        </RadioGroup>
      </Field>
      {goals.length > 0 && <Served id={draft.parent} goals={goals} onChange={(parent) => change({ parent })} />}
      <Field label={t(okrText.weight)} hint={t(okrText.weightHint)}>
          <NumberInput
            name={t(okrText.weight)}
            value={draft.weight}
            unit="%"
            showUnit
            required
            format={String}
            onChange={(weight) => change({ weight: weight ?? 0 })}
            invalidText={draft.invalid["weight"]}
            onInvalidText={(text) => onChange(withInvalid(draft, "weight", text))}
          />
      </Field>
      <Section title={t(okrText.keyResults)}>
        {draft.keyResults.map(({ key }, index) => (
          <KeyResultFields key={key} draft={draft} index={index} onChange={onChange} />
        ))}
        {draft.keyResults.length < mostKeyResults ? (
          <div>
            <Button size="small" icon={<AddRegular />} onClick={() => onChange(withKeyResult(draft))}>{t(okrText.addKeyResult)}</Button>
          </div>
        ) : (
          <Body1>{t(okrText.mostKeyResults)}</Body1>
        )}
      </Section>
      <div role="status">
        {problem !== null && <Body1>{t(okrText[problem])}</Body1>}
        {invalid > 0 && <Body1>{t(okrText.invalidNumbers, { count: invalid })}</Body1>}
      </div>
      <Row>
        <WorkButton work={save} label={t(okrText.save)} busyLabel={t(okrText.saving)} disabled={problem !== null || invalid > 0} />
        {save.state.kind !== "running" && <Button onClick={() => onChange(emptyOkr)}>{t(okrText.cancel)}</Button>}
      </Row>
    </Section>
  );
}

interface DepartmentProps {
  readonly name: string;
  readonly departments: readonly string[];
  readonly onChange: (name: string) => void;
}

/** One of the departments of the tree; where there is no tree yet, any name. */
function Department({ name, departments, onChange }: DepartmentProps) {
  const t = useText();
  return (
    <Field label={t(okrText.department)} required>
      {departments.length === 0 ? (
        <Input value={name} onChange={(_, { value }) => onChange(value)} />
      ) : (
        <Dropdown value={name} selectedOptions={[name]} onOptionSelect={(_, { optionValue }) => onChange(optionValue ?? name)}>
          {departments.map((each) => (
            <Option key={each} value={each}>{each}</Option>
          ))}
        </Dropdown>
      )}
    </Field>
  );
}

interface ServedProps {
  readonly id: string;
  readonly goals: OkrsReading["goals"];
  readonly onChange: (id: string) => void;
}

/** The goal of the tree that an objective serves. */
function Served({ id, goals, onChange }: ServedProps) {
  const t = useText();
  const none = t(okrText.servesNone);
  return (
    <Field label={t(okrText.serves)}>
      <Dropdown value={goals.find((goal) => goal.id === id)?.goal ?? none} selectedOptions={[id]} onOptionSelect={(_, { optionValue }) => onChange(optionValue ?? "")}>
        <Option value="">{none}</Option>
        {goals.map((goal) => (
          <Option key={goal.id} value={goal.id}>{goal.goal}</Option>
        ))}
      </Dropdown>
    </Field>
  );
}
