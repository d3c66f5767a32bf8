import { useState, type Dispatch } from "react";
import { Button, Caption1, Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { jobByCode, jobs, roleName, roleTypes } from "../../../src/goals";
import type { RoleType } from "../../../src/goals/types";
import { frameText, libraryText, planText } from "../../../src/text/pane";
import { Card } from "../../components/Card";
import { List, Muted, Row, Stack } from "../../components/layout";
import { useLanguage, useText } from "../../hooks/useText";
import { KpiCard } from "./KpiCard";
import { LibrarySearch } from "./LibrarySearch";
import type { PlanDraft, PostForm, PostKey } from "./planDraft";
import type { PlanAction } from "./planReducer";
import { ProcessHelper } from "./ProcessHelper";

const useStyles = makeStyles({
  post: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  dropdown: { minWidth: 0 },
});

/** No job in particular: Fluent's options need a value. */
const anyJob = "any";

/** Two ways to more KPIs: by words, and by the steps of a process. */
const helpers = [
  { helper: "library", show: planText.addKpi, hide: planText.closeLibrary },
  { helper: "process", show: libraryText.byProcess, hide: libraryText.closeProcess },
] as const;

interface PostPanelProps {
  readonly of: PostKey;
  readonly post: PostForm;
  /** Name of the list of KPIs. */
  readonly label: string;
  readonly invalid: PlanDraft["invalid"];
  readonly dispatch: Dispatch<PlanAction>;
}

/** A job, then the KPIs proposed for it. */
export function PostPanel({ of, post, label, invalid, dispatch }: PostPanelProps) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const [open, setOpen] = useState<(typeof helpers)[number]["helper"] | null>(null);
  const { role, job, kpis, before } = post;

  const give = (newRole: RoleType, newJob: string | null) => dispatch({ kind: "post", ...of, role: newRole, job: newJob, language });
  // A manager can lead people of any job; the other roles have jobs of their own.
  const jobChoices = jobs.filter((candidate) => role === "management" || candidate.role === role);
  const jobName = job === null ? t(planText.jobNone) : t(jobByCode(job)?.name ?? planText.jobNone);
  const postName = job === null && role !== null ? t(roleName(role)) : jobName;
  return (
    <Stack>
      <div className={styles.post}>
        <Field label={t(planText.role)}>
          <Dropdown
            className={styles.dropdown}
            size="small"
            placeholder={t(planText.rolePlaceholder)}
            value={role === null ? "" : t(roleName(role))}
            selectedOptions={role === null ? [] : [role]}
            onOptionSelect={(_, { optionValue }) => {
              const chosen = roleTypes.find((type) => type.role === optionValue)?.role;
              if (chosen !== undefined && chosen !== role) give(chosen, null);
            }}
          >
            {roleTypes.map((type) => (
              <Option key={type.role} value={type.role} text={t(type.name)}>
                {t(type.name)}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Field label={t(planText.job)}>
          <Dropdown
            className={styles.dropdown}
            size="small"
            disabled={role === null}
            value={role === null ? "" : jobName}
            selectedOptions={[job ?? anyJob]}
            onOptionSelect={(_, { optionValue }) => {
              const chosen = optionValue === anyJob ? null : (optionValue ?? null);
              if (role !== null && chosen !== job) give(role, chosen);
            }}
          >
            <Option value={anyJob}>{t(planText.jobNone)}</Option>
            {jobChoices.map((choice) => (
              <Option key={choice.code} value={choice.code} text={t(choice.name)}>
                {t(choice.name)}
              </Option>
            ))}
          </Dropdown>
        </Field>
      </div>
      {before !== null && role !== null && (
        <Card
          intent="info"
          title={t(planText.proposed, { job: postName, count: kpis.length })}
          actions={<Button size="small" onClick={() => dispatch({ kind: "undoPost", ...of })}>{t(frameText.undo)}</Button>}
        />
      )}
      {role === null ? (
        <Caption1><Muted>{t(planText.roleHint)}</Muted></Caption1>
      ) : (
        <>
          <List label={label}>
            {kpis.map((kpi, index) => (
              <li key={kpi.code}>
                <KpiCard post={of} kpi={kpi} index={index} invalid={invalid} dispatch={dispatch} />
              </li>
            ))}
          </List>
          {open === "library" && <LibrarySearch of={of} post={post} dispatch={dispatch} />}
          {open === "process" && <ProcessHelper of={of} post={post} dispatch={dispatch} />}
          <Row wrap>
            {helpers.map(({ helper, show, hide }) => (
              <Button
                key={helper}
                size="small"
                icon={open === helper ? <DismissRegular /> : <AddRegular />}
                aria-expanded={open === helper}
                onClick={() => setOpen(open === helper ? null : helper)}
              >
                {t(open === helper ? hide : show)}
              </Button>
            ))}
          </Row>
        </>
      )}
    </Stack>
  );
}
