import { useState } from "react";
import { Body1, Button, Caption1, Dropdown, Field, Input, makeStyles, Option, Switch } from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons";
import type { OwnTemplate } from "../../../../src/goals/templates/templateFile";
import { templateOfTree } from "../../../../src/goals/templates/templateOfTree";
import { libraryText as text } from "../../../../src/text/pane";
import { Muted, Section } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";
import type { Library } from "./useLibrary";

const useStyles = makeStyles({ dropdown: { minWidth: 0 } });

/** The whole tree: Fluent's options need a value, and no department has this one. */
const whole = "\u0000";

interface SaveTemplateProps {
  readonly library: Library;
  /** Names that are taken. */
  readonly names: readonly string[];
  /** Answers whether it was saved. */
  readonly onSave: (template: OwnTemplate, title: string) => Promise<boolean>;
}

/** Makes a template of the goal tree, or of one department. */
export function SaveTemplate({ library: { reading, entries }, names, onSave }: SaveTemplateProps) {
  const styles = useStyles();
  const t = useText();
  const shown = useLanguage();
  const [name, setName] = useState("");
  const [scope, setScope] = useState(whole);
  const [withNumbers, setWithNumbers] = useState(true);
  const [isSaving, setSaving] = useState(false);
  const nodes = reading?.nodes ?? [];
  const departments = [...new Set(nodes.map(({ department }) => department).filter((each) => each !== ""))];
  const called = name.trim();
  const save = async () => {
    if (called === "" || isSaving) return;
    setSaving(true);
    const department = departments.includes(scope) ? scope : null;
    const indicators = entries.filter(({ origin }) => origin !== "library");
    const isSaved = await onSave(templateOfTree({ nodes, name: called, language: reading?.language ?? shown, department, withNumbers, indicators }), t(text.templateSaved, { name: called }));
    setSaving(false);
    if (isSaved) setName("");
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
          <Switch label={t(text.withNumbers)} checked={withNumbers} onChange={(_, { checked }) => setWithNumbers(checked)} />
          <div><Button size="small" icon={<SaveRegular />} disabledFocusable={called === "" || isSaving} onClick={() => void save()}>{t(text.saveTemplate)}</Button></div>
        </>
      )}
    </Section>
  );
}
