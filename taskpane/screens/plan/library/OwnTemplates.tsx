import { useRef, useState, type Dispatch, type SetStateAction } from "react";
import { Body1, Button, Caption1 } from "@fluentui/react-components";
import { ArrowDownloadRegular, DeleteRegular, DocumentArrowUpRegular } from "@fluentui/react-icons";
import { kpisOf } from "../../../../src/goals/draftKpis";
import type { OwnTemplate } from "../../../../src/goals/templates/templateFile";
import { readTemplate, writeTemplate } from "../../../../src/goals/templates/templateFile";
import { TemplateError } from "../../../../src/goals/templates/fields";
import { libraryText as text } from "../../../../src/text/pane";
import { Card } from "../../../components/Card";
import { ErrorCard } from "../../../components/ErrorCard";
import { Grow, List, Muted, Row, Section, Stack } from "../../../components/layout";
import type { StoredTemplate } from "../../../../src/workbook/types";
import { saveText } from "../../../components/saveText";
import { useRoute } from "../../../hooks/useRoute";
import { useText } from "../../../hooks/useText";
import { useUndoToast } from "../../../hooks/useUndoToast";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { ownTemplate } from "../chosenTemplate";
import type { PlanDraft } from "../planDraft";
import { planReducer } from "../planReducer";
import { useOwnTemplates } from "../useOwnTemplates";
import { SaveTemplate } from "./SaveTemplate";
import type { Library } from "./useLibrary";

interface OwnTemplatesProps {
  readonly library: Library;
  readonly setDraft: Dispatch<SetStateAction<PlanDraft>>;
}

/** The company's own templates: made of the goal tree, used, sent to others as a file and taken from one. */
export function OwnTemplates({ library, setDraft }: OwnTemplatesProps) {
  const t = useText();
  const tell = useUndoToast();
  const { navigate } = useRoute();
  const { workbook, summary, refresh } = useWorkbook();
  const { templates, damaged, error: readError, again } = useOwnTemplates();
  const [refused, setRefused] = useState<{ readonly title: string; readonly error: TemplateError } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const input = useRef<HTMLInputElement>(null);
  const known = templates ?? [];

  /** Keeps a template; the way back brings the one of that name that was there, if any. Answers whether it is kept. */
  const keep = async (template: OwnTemplate, notice: { readonly title: string; readonly detail?: string }): Promise<boolean> => {
    setError(null);
    setRefused(null);
    const before = [...known.map(storedOf), ...damaged].find(({ name }) => name === template.name);
    try {
      const stored = storedOf(template);
      // What could not be read again is not kept: nobody could use it.
      readTemplate(stored.file);
      await workbook.saveTemplate(stored);
      tell({ ...notice, onUndo: () => void (before === undefined ? workbook.deleteTemplate(template.name) : workbook.saveTemplate({ name: before.name, file: before.file })).then(refresh, setError) });
      await refresh();
      return true;
    } catch (failure) {
      if (failure instanceof TemplateError) setRefused({ title: t(text.notSaved), error: failure });
      else setError(failure);
      return false;
    }
  };
  const remove = async (stored: StoredTemplate) => {
    setError(null);
    try {
      await workbook.deleteTemplate(stored.name);
      tell({ title: t(text.deleted, { name: stored.name }), onUndo: () => void workbook.saveTemplate(stored).then(refresh, setError) });
      await refresh();
    } catch (failure) {
      setError(failure);
    }
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setRefused(null);
    try {
      const template = readTemplate(await file.text());
      await keep(template, { title: t(text.imported, { name: template.name }) });
    } catch (failure) {
      if (failure instanceof TemplateError) setRefused({ title: t(text.notImported), error: failure });
      else setError(failure);
    }
  };
  const use = (template: OwnTemplate) => {
    const taken = (summary?.departments ?? []).map(({ name }) => name);
    setDraft((draft) => planReducer(draft, { kind: "template", template: ownTemplate(template), taken }));
    navigate("plan", "new");
  };
  return (
    <Stack gap="large">
      {readError !== null && <ErrorCard error={readError} onRetry={again} />}
      {error !== null && <ErrorCard error={error} onDismiss={() => setError(null)} />}
      {refused !== null && <Card intent="error" title={refused.title} onDismiss={() => setRefused(null)}><Body1>{t(refused.error.refused, refused.error.parameters)}</Body1></Card>}
      <Section title={t(text.ownTemplates)}>
        {known.length + damaged.length === 0 && <Body1><Muted>{t(text.noTemplates)}</Muted></Body1>}
        <List label={t(text.ownTemplates)}>
          {known.map((template) => <TemplateItem key={template.name} template={template} onUse={() => use(template)} onDelete={() => void remove(storedOf(template))} />)}
        </List>
        {damaged.map((stored) => (
          <Card
            key={stored.name} intent="warning" title={t(text.damaged, { name: stored.name })}
            actions={<Button size="small" icon={<DeleteRegular />} onClick={() => void remove({ name: stored.name, file: stored.file })}>{t(text.deleteOf, { name: stored.name })}</Button>}
          >
            <Body1>{t(stored.error.refused, stored.error.parameters)}</Body1>
          </Card>
        ))}
        <div>
          <input
            ref={input}
            style={{ display: "none" }}
            type="file"
            accept=".json,application/json"
            aria-label={t(text.importTemplate)}
            onChange={({ target }) => {
              void take(target.files?.[0]);
              target.value = ""; // the same file may be chosen again
            }}
          />
          <Button size="small" icon={<DocumentArrowUpRegular />} onClick={() => input.current?.click()}>{t(text.importTemplate)}</Button>
        </div>
      </Section>
      <SaveTemplate library={library} names={known.map(({ name }) => name)} onSave={keep} />
    </Stack>
  );
}

function storedOf(template: OwnTemplate): StoredTemplate {
  return { name: template.name, file: writeTemplate(template) };
}

interface TemplateItemProps {
  readonly template: OwnTemplate;
  readonly onUse: () => void;
  readonly onDelete: () => void;
}

function TemplateItem({ template, onUse, onDelete }: TemplateItemProps) {
  const t = useText();
  const { name, content: { departments } } = template;
  const kpis = departments.reduce((sum, department) => sum + kpisOf(department).length, 0);
  return (
    <li>
      <Row>
        <Grow>
          <Body1 block style={{ overflowWrap: "anywhere" }}>{name}</Body1>
          <Caption1><Muted>{t(text.templateLine, { departments: departments.length, kpis })}</Muted></Caption1>
        </Grow>
        <Button size="small" aria-label={t(text.useOf, { name })} onClick={onUse}>{t(text.useTemplate)}</Button>
        <Button
          size="small" appearance="subtle" icon={<ArrowDownloadRegular />} aria-label={t(text.exportOf, { name })} title={t(text.exportTemplate)}
          onClick={() => saveText(`${name.replace(/[\\/:*?"<>|]/g, "_")}.json`, "application/json", writeTemplate(template))}
        />
        <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={t(text.deleteOf, { name })} title={t(text.deleteOf, { name })} onClick={onDelete} />
      </Row>
    </li>
  );
}
