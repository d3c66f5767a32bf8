import { useState } from "react";
import { Body1, Button, Caption1, Dropdown, Field, Input, makeStyles, Option, Switch } from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons";
import type { OwnTemplate } from "../../../../src/goals/templates/templateFile";
import { leftOut } from "../../../../src/goals/templates/leftOut";
import { templateOfTree } from "../../../../src/goals/templates/templateOfTree";
import { libraryText as text } from "../../../../src/text/pane";
import { ErrorCard } from "../../../components/ErrorCard";
import { Muted, Section } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { RulePicker } from "../targets/RulePicker";
import type { Library } from "./useLibrary";

const useStyles = makeStyles({ dropdown: { minWidth: 0 } });

/** The whole tree: Fluent's options need a value, and no department has this one. */
const whole = "\u0000";

interface SaveTemplateProps {
  readonly library: Library;
  /** Names that are taken. */
  readonly names: readonly string[];
  /** Answers whether it was saved. */
  readonly onSave: (template: OwnTemplate, notice: { readonly title: string; readonly detail?: string }) => Promise<boolean>;
}

/** Makes a template of the goal tree, or of one department. */
export function SaveTemplate({ library: { reading, entries }, names, onSave }: SaveTemplateProps) {
  const styles = useStyles();
  const t = useText();
  const shown = useLanguage();
  const { workbook } = useWorkbook();
  const [name, setName] = useState("");
  const [scope, setScope] = useState(whole);
  const [withNumbers, setWithNumbers] = useState(true);
  const [rule, setRule] = useState("");
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const nodes = reading?.nodes ?? [];
  const departments = [...new Set(nodes.map(({ department }) => department).filter((each) => each !== ""))];
  const called = name.trim();
  const save = async () => {
    if (called === "" || isSaving) return;
    setSaving(true);
    const department = departments.includes(scope) ? scope : null;
    const indicators = entries.filter(({ origin }) => origin !== "library");
    setFailure(null);
    try {
      const { keyResults } = await workbook.readOkrs();
      const template = templateOfTree({ nodes, name: called, language: reading?.language ?? shown, department, withNumbers, indicators, okrs: keyResults, rule });
      const left = leftOut({ nodes, department, withNumbers }).map(({ message, count }) => t(message, { count })).join(" ");
      if (await onSave(template, { title: t(text.templateSaved, { name: called }), ...(left === "" ? {} : { detail: left }) })) setName("");
    } catch (reason) {
      setFailure(reason);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Section title={t(text.saveTemplate)}>
      {departments.length === 0 ? <Body1><Muted>{t(text.noTree)}</Muted></Body1> : (
        <>
          <Caption1><Muted>{t(text.saveTemplateHint)}</Muted></Caption1>
          <Field label={t(text.templateName)} size="small" {...(names.includes(called) && { validationState: "warning" as const, validationMessage: t(text.replaces) })}>
            <Input size="small" maxLength={80} value={name} onChange={(_, { value }) => setName(value)} />
          </Field>
          <Field label={t(text.scope)} size="small">
            <Dropdown
              className={styles.dropdown}
              size="small"
              value={scope === whole ? t(text.wholeTree) : scope}
              selectedOptions={[scope]}
              onOptionSelect={(_, { optionValue }) => setScope(optionValue ?? whole)}
            >
              <Option value={whole}>{t(text.wholeTree)}</Option>
              {departments.map((department) => <Option key={department} value={department}>{department}</Option>)}
            </Dropdown>
          </Field>
          <RulePicker label={t(text.templateRule)} hint={t(text.templateRuleHint)} rule={rule} onRule={setRule} />
          <Switch label={t(text.withNumbers)} checked={withNumbers} onChange={(_, { checked }) => setWithNumbers(checked)} />
          {failure !== null && <ErrorCard error={failure} onDismiss={() => setFailure(null)} />}
          <div><Button size="small" icon={<SaveRegular />} disabledFocusable={called === "" || isSaving} onClick={() => void save()}>{t(text.saveTemplate)}</Button></div>
        </>
      )}
    </Section>
  );
}
