import { Button, Field, Select } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { AssignmentDraft } from "../../../../src/goals/editing/assignmentDraft";
import { templateJobEdit } from "../../../../src/goals/editing/templateJob";
import { jobs as templates } from "../../../../src/goals/roles";
import { assignText as text } from "../../../../src/text/pane/assign";
import { Row, Stack } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { useTreeEdits } from "../tree/useTreeEdits";
import type { Assigning } from "./useAssignment";

interface AddTemplateProps {
  readonly assigning: Assigning;
  /** The name of the department in view. */
  readonly department: string;
  readonly draft: AssignmentDraft;
  readonly onDraft: (draft: AssignmentDraft) => void;
}

/** A job of the templates for a department: one more column of the grid, written with the rest. */
export function AddTemplate({ assigning: { extended, jobs }, department, draft, onDraft }: AddTemplateProps) {
  const t = useText();
  const shown = useLanguage();
  const language = useWorkbook().summary?.language ?? shown;
  const { pinned } = useTreeEdits();
  const node = extended.find((each) => each.level === "department" && each.department === department);
  if (node === undefined) return null;
  const there = new Set(jobs.filter((job) => job.department === department).map(({ title }) => title));
  const add = (code: string): void => {
    const edit = templateJobEdit(extended, node.id, code, language, [...pinned]);
    const name = templates.find((job) => job.code === code)?.name;
    if (edit !== null && name !== undefined) onDraft({ ...draft, templates: [...draft.templates, { name: t(name), edit }] });
  };
  return (
    <Stack gap="small">
      <Field label={t(text.addTemplate, { department })}>
        <Select size="small" value="" onChange={(_, { value }) => { if (value !== "") add(value); }}>
          <option value="">{t(text.chooseJob)}</option>
          {templates.filter(({ name }) => !there.has(t(name))).map(({ code, name }) => <option key={code} value={code}>{t(name)}</option>)}
        </Select>
      </Field>
      {draft.templates.length > 0 && (
        <Row wrap>
          {draft.templates.map((template) => (
            <Button key={template.name} size="small" appearance="subtle" icon={<DismissRegular />} onClick={() => onDraft({ ...draft, templates: draft.templates.filter((each) => each !== template) })}>
              {t(text.addedTemplate, { name: template.name })}
            </Button>
          ))}
        </Row>
      )}
    </Stack>
  );
}
