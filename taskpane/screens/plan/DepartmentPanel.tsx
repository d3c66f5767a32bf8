import type { Dispatch } from "react";
import { Button, Dropdown, Field, Input, makeStyles, Option } from "@fluentui/react-components";
import { jobByCode, jobs } from "../../../src/goals";
import { frameText, planText } from "../../../src/text/pane";
import { Card } from "../../components/Card";
import { Stack } from "../../components/layout";
import { useLanguage, useText } from "../../hooks/useText";
import { JobsAccordion } from "./JobsAccordion";
import { PostPanel } from "./PostPanel";
import { postsOf, type DepartmentForm, type PlanDraft } from "./planDraft";
import type { PlanAction } from "./planReducer";
import { postName } from "./postName";

const useStyles = makeStyles({
  dropdown: { minWidth: 0 },
});

interface DepartmentPanelProps {
  readonly department: DepartmentForm;
  readonly invalid: PlanDraft["invalid"];
  readonly dispatch: Dispatch<PlanAction>;
}

/** A department's owner and its jobs: the only one spread out, several below each other. */
export function DepartmentPanel({ department, invalid, dispatch }: DepartmentPanelProps) {
  const t = useText();
  const { name, owner, role, id, others, removed } = department;
  return (
    <Stack>
      <Field label={t(planText.ownerOptional)}>
        <Input size="small" value={owner} onChange={(_, { value }) => dispatch({ kind: "owner", department: name, owner: value })} />
      </Field>
      {others.length === 0
        ? <PostPanel of={{ department: name, post: id }} post={department} label={t(planText.kpiList, { department: name })} invalid={invalid} dispatch={dispatch} />
        : <JobsAccordion department={department} invalid={invalid} dispatch={dispatch} />}
      {removed !== null && (
        <Card
          intent="info"
          title={t(planText.jobRemoved, { job: postName(removed.post, t) })}
          actions={<Button size="small" onClick={() => dispatch({ kind: "undoRemovePost", department: name })}>{t(frameText.undo)}</Button>}
        />
      )}
      {role !== null && <FurtherJobs department={department} dispatch={dispatch} />}
    </Stack>
  );
}

/** Ticks the jobs that a department has beside its first one; those of its own role type come first. */
function FurtherJobs({ department, dispatch }: Omit<DepartmentPanelProps, "invalid">) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { name, role, job, others } = department;
  const free = jobs.filter(({ code }) => code !== job);
  const choices = [...free.filter((each) => each.role === role), ...free.filter((each) => each.role !== role)];
  const chosen = others.flatMap((post) => (post.job === null ? [] : [post.job]));
  const toggle = (code: string | undefined) => {
    const post = postsOf(department).find((each) => each.job === code);
    const added = jobByCode(code ?? "");
    if (post !== undefined) dispatch({ kind: "removePost", department: name, post: post.id });
    else if (added !== undefined) dispatch({ kind: "addPost", department: name, job: added, language });
  };
  return (
    <Field label={t(planText.furtherJobs)} hint={t(planText.furtherJobsHint)}>
      <Dropdown
        className={styles.dropdown}
        size="small"
        multiselect
        placeholder={t(planText.addJob)}
        value={chosen.map((code) => t(jobByCode(code)?.name ?? planText.jobNone)).join(t(frameText.listSeparator))}
        selectedOptions={chosen}
        onOptionSelect={(_, { optionValue }) => toggle(optionValue)}
      >
        {choices.map((choice) => <Option key={choice.code} value={choice.code} text={t(choice.name)}>{t(choice.name)}</Option>)}
      </Dropdown>
    </Field>
  );
}
